// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "support/media_samples.h"
#include "vault/media_strip.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace cuaderno {
namespace {

using namespace test;

std::string joined(const StrippedMedia& media)
{
    std::string text;
    for (const ByteView piece : media.pieces)
        text += asText(piece);
    return text;
}

// What is left of it; nothing where it is refused.
std::string stripped(const std::string& file)
{
    const auto media = stripMedia(asBytes(file));
    if (!media) {
        EXPECT_EQ(media.error().code, ErrorCode::MediaKindUnknown);
        return {};
    }
    return joined(*media);
}

struct Sample
{
    std::string given;
    std::string clean;
    MediaKind kind;
    std::chrono::milliseconds length;
};

const std::map<std::string, Sample>& samples()
{
    using namespace std::chrono_literals;
    static const std::map<std::string, Sample> all{
        {"jpeg", {sampleJpeg(), cleanJpeg(), MediaKind::Picture, 0ms}},
        {"png", {samplePng(), cleanPng(), MediaKind::Picture, 0ms}},
        {"wav", {sampleWav(12'000), cleanWav(12'000), MediaKind::Audio, 1500ms}},
        {"opus", {sampleOpus(3), cleanOpus(3), MediaKind::Audio, 3000ms}},
        {"vorbis", {sampleVorbis(), cleanVorbis(), MediaKind::Audio, 1500ms}},
    };
    return all;
}

class MediaStrip : public testing::TestWithParam<const char*>
{
protected:
    const Sample& sample() const { return samples().at(GetParam()); }
};

TEST_P(MediaStrip, takesOutAllThatItTellsAndLeavesTheRestAsItIs)
{
    ASSERT_NE(sample().given.find(telltale), std::string::npos);
    const auto media = stripMedia(asBytes(sample().given));
    ASSERT_TRUE(media) << media.error().detail;
    const std::string left = joined(*media);
    EXPECT_EQ(left.find(telltale), std::string::npos);
    EXPECT_TRUE(left == sample().clean) << left.size() << " and not " << sample().clean.size();
    EXPECT_EQ(media->kind, sample().kind);
    EXPECT_EQ(media->length, sample().length);
}

TEST_P(MediaStrip, leavesWhatIsCleanAsItIs)
{
    EXPECT_TRUE(stripped(sample().clean) == sample().clean);
}

// Cut anywhere it is refused, or what is left is clean; nothing is read behind its end.
TEST_P(MediaStrip, survivesBeingCutAnywhere)
{
    const std::string& whole = sample().given;
    const std::size_t step = whole.size() > 20'000 ? 97 : 1;
    for (std::size_t size = 0; size < whole.size(); size += step) {
        // A copy of just that size, so that reading further is seen by a checker of memory.
        const std::string cut(whole.data(), size);
        const std::string left = stripped(cut);
        EXPECT_EQ(left.find(telltale), std::string::npos) << size;
        EXPECT_LE(left.size(), whole.size());
    }
}

TEST_P(MediaStrip, survivesAnyChange)
{
    SeededRandom random(17);
    const bool longRun = std::getenv("CUADERNO_LONG") != nullptr;
    const int rounds = longRun ? 200'000 : 4'000;
    const std::string& whole = sample().given;
    int taken = 0;
    for (int round = 0; round < rounds; ++round) {
        std::string changed = whole;
        for (std::uint64_t count = 1 + random.below(3); count > 0 && !changed.empty(); --count) {
            // Where sizes and names are: of a long one, mostly its beginning.
            const std::size_t head = std::min<std::size_t>(changed.size(), 2'000);
            const std::size_t at = random.below(random.below(4) == 0 ? changed.size() : head);
            const std::uint64_t how = random.below(3);
            if (how == 0)
                changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
            else if (how == 1)
                changed[at] = static_cast<char>(random.below(2) == 0 ? 0xff : 0x00);
            else
                changed.erase(at, random.below(5));
        }
        const std::string left = stripped(changed);
        taken += left.empty() ? 0 : 1;
        // What is taken is clean: there is nothing more to take out.
        if (!left.empty()) {
            ASSERT_TRUE(stripped(left) == left) << round;
        }
    }
    EXPECT_LT(taken, rounds) << "some are refused";
}

INSTANTIATE_TEST_SUITE_P(Kinds, MediaStrip, testing::Values("jpeg", "png", "wav", "opus", "vorbis"),
                         [](const auto& kind) { return std::string(kind.param); });

TEST(MediaStripping, refusesEveryOtherKind)
{
    for (const std::string& other :
         {std::string(), std::string("GIF89a"), std::string("ID3\x03\0\0", 6),
          std::string("\0\0\0\x18"
                      "ftypheic",
                      12),
          std::string("RIFF\0\0\0\0WEBP", 12), std::string("%PDF-1.7"), std::string("fLaC"),
          std::string("OggS"), std::string("BM"), std::string("\xff\xd8"), pngHead,
          std::string("\x1a\x45\xdf\xa3"), std::string(1000, '\0')})
        EXPECT_EQ(stripMedia(asBytes(other)).error().code, ErrorCode::MediaKindUnknown) << other;
}

TEST(MediaStripping, refusesWhatANewerPictureNeedsAndIsNotKnown)
{
    const std::string unknown = pngHead + pngPart("IHDR", pngSize) + pngPart("NEED", telltale)
                                + pngPart("IDAT", pngPixel) + pngPart("IEND", {});
    EXPECT_TRUE(stripped(unknown).empty());
    const std::string hidden = pngHead + pngPart("IHDR", pngSize + telltale)
                               + pngPart("IDAT", pngPixel) + pngPart("IEND", {});
    EXPECT_TRUE(stripped(hidden).empty()) << "more in a part than it is for";
}

TEST(MediaStripping, takesARecordingWhoseSizeWasNeverWritten)
{
    for (const std::uint64_t said : {std::uint64_t{0}, std::uint64_t{UINT32_MAX}}) {
        const std::string cut = "RIFF" + little(said, 4) + "WAVE" + wavPart("fmt ", wavFormat())
                                + "data" + little(said, 4) + wavSamples(100) + "x";
        EXPECT_TRUE(stripped(cut) == cleanWav(100)) << said;
    }
    // In one that was finished, no samples are no samples, and a remark is a remark.
    const std::string empty =
        riff(wavPart("fmt ", wavFormat()) + wavPart("data", {}) + wavPart("LIST", telltale));
    EXPECT_TRUE(stripped(empty) == cleanWav(0));
}

TEST(MediaStripping, refusesSamplesThatCannotBe)
{
    const auto withFormat = [](const std::string& format) {
        return riff(wavPart("fmt ", format) + wavPart("data", wavSamples(10)));
    };
    EXPECT_TRUE(stripped(withFormat(wavFormat().substr(0, 15))).empty());
    for (const std::size_t zeroed : {0U, 2U, 4U, 12U, 14U}) {
        std::string format = wavFormat();
        format[zeroed] = format[zeroed + 1] = '\0';
        EXPECT_TRUE(stripped(withFormat(format)).empty()) << zeroed;
    }
    EXPECT_TRUE(stripped(riff(wavPart("data", wavSamples(10)))).empty());
    std::string wide =
        little(0xfffe, 2) + wavFormat().substr(2) + little(22, 2) + little(16, 2) + little(4, 4)
        + little(1, 2)
        + std::string("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71", 14);
    EXPECT_TRUE(stripped(withFormat(wide)) == withFormat(wide));
    wide.back() = 'x';
    EXPECT_TRUE(stripped(withFormat(wide)).empty());
}

TEST(MediaStripping, refusesSeveralStreamsAndDamagedPages)
{
    EXPECT_TRUE(stripped(sampleOpus(2) + sampleOpus(2)).empty()) << "one would be lost";
    OggStream one;
    OggStream two{2, 0};
    std::string mixed = one.page(2, 0, {opusHead()});
    mixed += two.page(2, 0, {vorbisHead()});
    mixed += one.page(0, 0, {tagsOf("OpusTags", {}, {})});
    mixed += opusPages(one, 1);
    EXPECT_TRUE(stripped(mixed).empty());
    std::string damaged = cleanOpus(3);
    damaged[damaged.size() - 500] ^= 1;
    EXPECT_TRUE(stripped(damaged).empty());
    OggStream film;
    std::string moving = film.page(2, 0, {"\x80theora"});
    moving += opusPages(film, 1);
    EXPECT_TRUE(stripped(moving).empty());
}

TEST(MediaStripping, takesWhatThereIsOfAnOggThatWasCutOff)
{
    const std::string whole = sampleOpus(3);
    const std::string left = stripped(whole.substr(0, whole.size() - 100));
    OggStream stream;
    std::string expected = stream.page(2, 0, {opusHead()});
    expected += stream.page(0, 0, {tagsOf("OpusTags", {}, {})});
    const std::string three = opusPages(stream, 3);
    expected += three.substr(0, three.size() / 3 * 2);
    EXPECT_TRUE(left == expected);
}

} // namespace
} // namespace cuaderno
