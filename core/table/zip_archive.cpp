// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/zip_archive.h"

#include <zip.h>

namespace cuaderno {

namespace {

// As names are compared: ASCII lower case, forward slashes, none in front.
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c == '\\')
            plain += '/';
        else
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain.substr(std::min(plain.find_first_not_of('/'), plain.size()));
}

struct FileCloser
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(ByteView bytes, const TableLimits& limits)
{
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source)
        return fail(ErrorCode::OutOfMemory);
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!opened) {
        zip_source_free(source);
        return fail(ErrorCode::TableDamaged, "no directory of a zip");
    }
    ZipArchive archive(opened, limits);
    const zip_int64_t count = zip_get_num_entries(opened, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.parts)
        return fail(ErrorCode::TableTooLarge, "entries", {}, {std::to_string(limits.parts)});
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(opened, i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)
            || !(stat.valid & ZIP_STAT_SIZE))
            return fail(ErrorCode::TableDamaged, "an entry without name or size");
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return fail(ErrorCode::TableEncryptedXlsx, "an entry with a password");
        archive.m_entries.emplace(plainName(stat.name), Entry{i, stat.size});
    }
    return archive;
}

bool ZipArchive::contains(std::string_view name) const
{
    return m_entries.contains(plainName(name));
}

Result<std::string> ZipArchive::read(std::string_view name)
{
    const auto found = m_entries.find(plainName(name));
    Place place;
    place.file = std::string(name);
    if (found == m_entries.end())
        return fail(ErrorCode::TableDamaged, "a part is missing", place);
    if (found->second.size > m_left)
        return fail(ErrorCode::TableTooLarge, "unpacked", place, {std::to_string(m_limit)});
    m_left -= found->second.size;

    std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), found->second.index, 0));
    if (!file)
        return fail(ErrorCode::TableDamaged, "a part cannot be unpacked", place);
    std::string text;
    text.resize(found->second.size);
    std::size_t at = 0;
    while (at < text.size()) {
        const zip_int64_t got = zip_fread(file.get(), text.data() + at, text.size() - at);
        if (got <= 0)
            return fail(ErrorCode::TableDamaged, "a part is cut or broken", place);
        at += static_cast<std::size_t>(got);
    }
    // Nothing may follow; asking for it also makes the library check the sum.
    char more = 0;
    if (zip_fread(file.get(), &more, 1) != 0)
        return fail(ErrorCode::TableDamaged, "a part is not as large as declared", place);
    return text;
}

} // namespace cuaderno
