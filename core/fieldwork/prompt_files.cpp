// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/prompt_files.h"

#include "form/load.h"
#include "form/media_files.h"
#include "form/xlsform_reader.h"
#include "vault/media_strip.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::uint64_t megabyte = 1ULL << 20;
// Of a notebook that a tablet holds and that is backed up to a stick.
constexpr std::uint64_t mostTogether = 128;

std::uint64_t mostOf(PromptKind kind)
{
    switch (kind) {
    case PromptKind::Picture:
        return 8;
    case PromptKind::Sound:
        return 16;
    case PromptKind::Film:
        return 48;
    }
    return 0;
}

bool beginsWith(ByteView bytes, std::string_view what)
{
    return bytes.size() >= what.size() && asText(bytes.first(what.size())) == what;
}

// The first bytes of a frame of MPEG sound, layer 1 to 3.
bool isMpegFrame(ByteView bytes)
{
    return bytes.size() >= 4 && bytes[0] == std::byte{0xff}
           && (bytes[1] & std::byte{0xe0}) == std::byte{0xe0}
           && (bytes[1] & std::byte{0x06}) != std::byte{0};
}

// An ID3 tag in front: title, artist, pictures, remarks. 0 where there is none.
std::size_t tagInFront(ByteView bytes)
{
    constexpr std::size_t head = 10;
    if (bytes.size() < head || !beginsWith(bytes, "ID3"))
        return 0;
    std::size_t size = 0;
    for (std::size_t at = 6; at < head; ++at)
        size = size << 7 | std::to_integer<std::size_t>(bytes[at] & std::byte{0x7f});
    const bool footer = (bytes[5] & std::byte{0x10}) != std::byte{0};
    return head + size + (footer ? head : 0);
}

// Frames alone; none where it is no MPEG sound.
std::optional<ByteView> framesOf(ByteView bytes)
{
    constexpr std::size_t oldTag = 128;
    while (const std::size_t tag = tagInFront(bytes))
        bytes = bytes.subspan(std::min(tag, bytes.size()));
    if (bytes.size() > oldTag && asText(bytes.last(oldTag).first(3)) == "TAG")
        bytes = bytes.first(bytes.size() - oldTag);
    return isMpegFrame(bytes) ? std::optional(bytes) : std::nullopt;
}

bool isFilm(ByteView bytes)
{
    const bool mp4 = bytes.size() > 12 && asText(bytes.subspan(4, 4)) == "ftyp";
    return mp4 || beginsWith(bytes, "\x1a\x45\xdf\xa3");
}

Bytes joined(const StrippedMedia& media)
{
    Bytes all;
    for (const ByteView piece : media.pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

Result<Bytes> withoutTraces(ByteView bytes, PromptKind kind)
{
    if (kind == PromptKind::Film)
        return Bytes(bytes.begin(), bytes.end());
    if (const auto frames = framesOf(bytes))
        return Bytes(frames->begin(), frames->end());
    auto media = stripMedia(bytes);
    if (!media)
        return media.failure();
    return joined(*media);
}

class Reader
{
public:
    explicit Reader(Path folder) : m_folder(std::move(folder)) {}

    Status take(const std::string& name)
    {
        const Path file = m_folder / Path(name);
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored)) {
            warn(ErrorCode::FileNotFound, "a form's file that is not there", name);
            return {};
        }
        auto bytes = readFile(file, mostOf(PromptKind::Film) * megabyte);
        if (!bytes && bytes.error().code == ErrorCode::FileTooLarge) {
            tooLarge(name, mostOf(PromptKind::Film));
            return {};
        }
        if (!bytes)
            return bytes.failure();
        keep(name, *bytes);
        return {};
    }

    PromptFiles result() { return std::move(m_out); }

private:
    void warn(ErrorCode code, const char* detail, const std::string& name,
              std::vector<std::string> args = {})
    {
        Error warning{code, detail, {}, std::move(args)};
        warning.where.file = name;
        m_out.warnings.push_back(std::move(warning));
    }

    void tooLarge(const std::string& name, std::uint64_t most)
    {
        warn(ErrorCode::MediaTooLarge, "a form's file", name, {std::to_string(most)});
    }

    void keep(const std::string& name, ByteView bytes)
    {
        const auto kind = promptKind(bytes);
        if (!kind) {
            warn(ErrorCode::MediaKindUnknown, "a form's file of no known kind", name);
            return;
        }
        const std::uint64_t most = std::min(mostOf(*kind), m_left / megabyte);
        if (bytes.size() > most * megabyte) {
            tooLarge(name, most);
            return;
        }
        auto kept = withoutTraces(bytes, *kind);
        if (!kept) {
            warn(ErrorCode::MediaKindUnknown, "a form's file that is not whole", name);
            return;
        }
        if (*kind == PromptKind::Film)
            warn(ErrorCode::FormWarning, "a film keeps what it says about who made it", name);
        m_left -= bytes.size();
        m_out.files[name] = std::move(*kept);
    }

    Path m_folder;
    PromptFiles m_out;
    std::uint64_t m_left = mostTogether * megabyte;
};

} // namespace

std::optional<PromptKind> promptKind(ByteView bytes)
{
    if (isJpeg(bytes) || isPng(bytes))
        return PromptKind::Picture;
    if (isWav(bytes) || isOgg(bytes) || framesOf(bytes))
        return PromptKind::Sound;
    return isFilm(bytes) ? std::optional(PromptKind::Film) : std::nullopt;
}

Result<PromptFiles> readPromptFiles(const FormSource& source, const Path& path)
{
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(path, ignored);
    Reader reader(folder ? path / "media" : path.parent_path() / (source.name + "-media"));
    for (const std::string& name : namedMedia(readDefinition(source).definition)) {
        if (Status taken = reader.take(name); !taken)
            return taken.failure();
    }
    return reader.result();
}

} // namespace cuaderno
