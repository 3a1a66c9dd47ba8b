// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Pictures and recordings as phones and recorders make them, full of what they tell: each mention
// of it holds the word `telltale`. Built here byte by byte, apart from the code that reads them.
namespace cuaderno::test {

inline const std::string telltale = "TELLTALE";

inline std::string big16(std::size_t number)
{
    return {static_cast<char>(number >> 8), static_cast<char>(number)};
}

inline std::string big32(std::size_t number)
{
    return big16(number >> 16 & 0xffff) + big16(number & 0xffff);
}

inline std::string little(std::uint64_t number, int bytes)
{
    std::string text;
    for (int byte = 0; byte < bytes; ++byte)
        text += static_cast<char>(number >> 8 * byte);
    return text;
}

// --- JPEG ---

inline std::string jpegSegment(int marker, const std::string& inside)
{
    return std::string{'\xff', static_cast<char>(marker)} + big16(inside.size() + 2) + inside;
}

inline std::string exif()
{
    return std::string("Exif\0\0II*\0", 10) + telltale + " GPS 40.4168 N 3.7038 W";
}

// What is left of sampleJpeg().
inline std::string cleanJpeg()
{
    return "\xff\xd8" + jpegSegment(0xe0, std::string("JFIF\0\x01\x02\x01\0\x48\0\x48\0\0", 14))
           + jpegSegment(0xee, std::string("Adobe\0\x64\0\0\0\0\x01", 12))
           + jpegSegment(0xdb, std::string(1, '\0') + std::string(64, '\x10'))
           + jpegSegment(0xc0, std::string("\x08\0\x08\0\x08\x01\x01\x11\0", 9))
           + jpegSegment(0xc4, std::string(17, '\0') + "\x05")
           + jpegSegment(0xdd, std::string("\0\x01", 2))
           + jpegSegment(0xda, std::string("\x01\x01\0\0\x3f\0", 6))
           + std::string("\x12\x34\xff\0\x56\xff\xd0\x78\x9a", 9)
           + jpegSegment(0xda, std::string("\x01\x01\0\x01\x3f\0", 6)) + "\x01\x02\x03"
           + "\xff\xd9";
}

inline std::string sampleJpeg()
{
    const std::string thumbnail = "\x01\x08" + telltale + std::string(16, 't');
    return "\xff\xd8"
           + jpegSegment(0xe0, std::string("JFIF\0\x01\x02\x01\0\x48\0\x48", 12) + thumbnail)
           + jpegSegment(0xe0, std::string("JFXX\0\x10", 6) + telltale) + jpegSegment(0xe1, exif())
           + jpegSegment(0xe1, "http://ns.adobe.com/xap/ " + telltale)
           + jpegSegment(0xe2, std::string("ICC_PROFILE\0\x01\x01", 14) + telltale)
           + jpegSegment(0xed, std::string("Photoshop 3.0\0", 14) + telltale)
           + jpegSegment(0xee, std::string("Adobe\0\x65\x80\x01\0\x02\x01", 12) + telltale)
           + jpegSegment(0xfe, "made by " + telltale)
           + jpegSegment(0xdb, std::string(1, '\0') + std::string(64, '\x10'))
           + jpegSegment(0xc0, std::string("\x08\0\x08\0\x08\x01\x01\x11\0", 9))
           + jpegSegment(0xc4, std::string(17, '\0') + "\x05") + "\xff"
           + jpegSegment(0xdd, std::string("\0\x01", 2))
           + jpegSegment(0xda, std::string("\x01\x01\0\0\x3f\0", 6))
           + std::string("\x12\x34\xff\0\x56\xff\xd0\x78\x9a", 9)
           + jpegSegment(0xfe, telltale + " between the scans")
           + jpegSegment(0xda, std::string("\x01\x01\0\x01\x3f\0", 6)) + "\x01\x02\x03" + "\xff\xd9"
           + std::string("\0\0\0\x18"
                         "ftypmp42",
                         12)
           + telltale + " a film behind it";
}

// --- PNG ---

inline std::string pngPart(const std::string& name, const std::string& inside)
{
    std::uint32_t sum = 0xffffffffU;
    for (const char letter : name + inside) {
        sum ^= static_cast<unsigned char>(letter);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return big32(inside.size()) + name + inside + big32(~sum);
}

inline const std::string pngHead("\x89PNG\r\n\x1a\n", 8);
// One grey pixel.
inline const std::string pngSize("\0\0\0\x01\0\0\0\x01\x08\0\0\0\0", 13);
inline const std::string pngPixel("\x78\x9c\x63\x68\0\0\0\x82\0\x81", 10);

inline std::string cleanPng()
{
    return pngHead + pngPart("IHDR", pngSize) + pngPart("PLTE", "abcdef")
           + pngPart("tRNS", std::string(2, '\0')) + pngPart("IDAT", pngPixel)
           + pngPart("IEND", {});
}

inline std::string samplePng()
{
    return pngHead + pngPart("IHDR", pngSize)
           + pngPart("tEXt", std::string("Author\0", 7) + telltale) + pngPart("PLTE", "abcdef")
           + pngPart("tRNS", std::string(2, '\0')) + pngPart("eXIf", exif())
           + pngPart("iCCP", telltale) + pngPart("tIME", "1234567") + pngPart("IDAT", pngPixel)
           + pngPart("iTXt", telltale) + pngPart("IEND", {}) + telltale + " behind it";
}

// --- WAV: 16 bits, one channel, 8,000 a second ---

inline std::string wavPart(const std::string& name, const std::string& inside)
{
    return name + little(inside.size(), 4) + inside + std::string(inside.size() % 2, '\0');
}

inline std::string wavFormat()
{
    return little(1, 2) + little(1, 2) + little(8000, 4) + little(16000, 4) + little(2, 2)
           + little(16, 2);
}

// Each sample is its own number.
inline std::string wavSamples(std::size_t count)
{
    std::string samples;
    for (std::size_t sample = 0; sample < count; ++sample)
        samples += little(sample, 2);
    return samples;
}

inline std::string riff(const std::string& parts)
{
    return "RIFF" + little(parts.size() + 4, 4) + "WAVE" + parts;
}

inline std::string cleanWav(std::size_t count)
{
    return riff(wavPart("fmt ", wavFormat()) + wavPart("data", wavSamples(count)));
}

inline std::string sampleWav(std::size_t count)
{
    return riff(wavPart("bext", telltale + " odd") + wavPart("fmt ", wavFormat() + telltale)
                + wavPart("LIST", "INFOIART" + little(8, 4) + telltale)
                + wavPart("data", wavSamples(count)) + wavPart("id3 ", telltale)
                + wavPart("iXML", "<x>" + telltale));
}

// --- Ogg ---

struct OggStream
{
    std::uint32_t serial = 1;
    std::uint32_t number = 0;

    // Packets that begin and end on this page.
    std::string page(int flags, std::int64_t granule, const std::vector<std::string>& packets)
    {
        std::string lacing;
        std::string body;
        for (const std::string& packet : packets) {
            lacing +=
                std::string(packet.size() / 255, '\xff') + static_cast<char>(packet.size() % 255);
            body += packet;
        }
        return laced(flags, granule, lacing, body);
    }

    std::string laced(int flags, std::int64_t granule, const std::string& lacing,
                      const std::string& body)
    {
        const std::string before = std::string("OggS\0", 5) + static_cast<char>(flags)
                                   + little(static_cast<std::uint64_t>(granule), 8)
                                   + little(serial, 4) + little(number++, 4);
        const std::string after = static_cast<char>(lacing.size()) + lacing + body;
        std::uint32_t sum = 0;
        for (const char letter : before + std::string(4, '\0') + after) {
            sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(letter)) << 24;
            for (int bit = 0; bit < 8; ++bit)
                sum = sum << 1 ^ ((sum & 0x80000000U) != 0 ? 0x04c11db7U : 0U);
        }
        return before + little(sum, 4) + after;
    }
};

inline std::string opusHead()
{
    return "OpusHead" + little(1, 1) + little(1, 1) + little(312, 2) + little(16000, 4)
           + little(0, 2) + little(0, 1);
}

inline std::string tagsOf(const std::string& name, const std::string& vendor,
                          const std::vector<std::string>& comments)
{
    std::string tags = name + little(vendor.size(), 4) + vendor + little(comments.size(), 4);
    for (const std::string& comment : comments)
        tags += little(comment.size(), 4) + comment;
    return tags;
}

// A page a second, which says in words which it is.
inline std::string opusPages(OggStream& stream, int seconds)
{
    std::string pages;
    for (int second = 1; second <= seconds; ++second)
        pages += stream.page(second == seconds ? 4 : 0, 312 + 48'000 * second,
                             {"second " + std::to_string(second) + " ", std::string(300, 'o')});
    return pages;
}

inline std::string cleanOpus(int seconds)
{
    OggStream stream;
    std::string pages = stream.page(2, 0, {opusHead()});
    pages += stream.page(0, 0, {tagsOf("OpusTags", {}, {})});
    pages += opusPages(stream, seconds);
    return pages;
}

// What was said about it takes two pages.
inline std::string sampleOpus(int seconds)
{
    OggStream stream{0xdeadbeef, 0};
    const std::string tags =
        tagsOf("OpusTags", "recorder of " + telltale,
               {"ARTIST=" + telltale, "METADATA_BLOCK_PICTURE=" + std::string(66'000, 'p')});
    std::string pages = stream.page(2, 0, {opusHead()});
    pages += stream.laced(0, -1, std::string(255, '\xff'), tags.substr(0, 65'025));
    const std::string rest = tags.substr(65'025);
    pages += stream.laced(
        1, 0, std::string(rest.size() / 255, '\xff') + static_cast<char>(rest.size() % 255), rest);
    pages += opusPages(stream, seconds);
    return pages;
}

inline std::string vorbisHead()
{
    return "\x01vorbis" + little(0, 4) + little(1, 1) + little(16'000, 4) + little(0, 8)
           + little(0, 4) + "\xb8\x01";
}

inline std::string vorbisPages(OggStream& stream)
{
    std::string pages = stream.page(0, 8'000, {"first half"});
    pages += stream.page(0, 16'000, {"second half"});
    pages += stream.page(4, 24'000, {"third half"});
    return pages;
}

inline std::string cleanVorbis()
{
    OggStream stream;
    const std::string setup = "\x05vorbis" + std::string(70'000, 'c');
    const std::string both = tagsOf("\x03vorbis", {}, {}) + "\x01" + setup;
    std::string pages = stream.page(2, 0, {vorbisHead()});
    // 16 bytes, then the codes over two pages.
    pages += stream.laced(0, 0, "\x10" + std::string(254, '\xff'), both.substr(0, 16 + 254 * 255));
    const std::string rest = both.substr(16 + 254 * 255);
    pages += stream.laced(
        1, 0, std::string(rest.size() / 255, '\xff') + static_cast<char>(rest.size() % 255), rest);
    pages += vorbisPages(stream);
    return pages;
}

inline std::string sampleVorbis()
{
    OggStream stream{77, 0};
    const std::string tags =
        tagsOf("\x03vorbis", telltale, {"LOCATION=" + telltale, "DATE=2026"}) + "\x01";
    const std::string setup = "\x05vorbis" + std::string(70'000, 'c');
    std::string pages = stream.page(2, 0, {vorbisHead()});
    const std::string lacing = static_cast<char>(tags.size()) + std::string(254, '\xff');
    const std::string both = tags + setup;
    const std::size_t first = tags.size() + 254 * 255;
    pages += stream.laced(0, 0, lacing, both.substr(0, first));
    const std::string rest = both.substr(first);
    pages += stream.laced(
        1, 0, std::string(rest.size() / 255, '\xff') + static_cast<char>(rest.size() % 255), rest);
    pages += vorbisPages(stream);
    return pages;
}

} // namespace cuaderno::test
