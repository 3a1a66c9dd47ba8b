// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ogg_page.h"

#include <array>
#include <numeric>

namespace cuaderno {

namespace {

constexpr std::size_t sumAt = 22;

constexpr std::array<std::uint32_t, 256> sumTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte << 24;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest << 1 ^ ((rest & 0x80000000U) != 0 ? 0x04c11db7U : 0U);
        table[byte] = rest;
    }
    return table;
}

std::uint32_t sumOver(ByteView bytes, std::uint32_t sum)
{
    static constexpr auto table = sumTable();
    for (const std::byte byte : bytes)
        sum = sum << 8 ^ table[(sum >> 24 ^ std::to_integer<std::uint32_t>(byte)) & 0xffU];
    return sum;
}

} // namespace

std::optional<OggPage> readOggPage(ByteView bytes, bool checked)
{
    if (bytes.size() < OggPage::fixedSize || asText(bytes.first(4)) != "OggS"
        || bytes[4] != std::byte{0})
        return std::nullopt;
    const auto segments = std::to_integer<std::size_t>(bytes[26]);
    if (bytes.size() - OggPage::fixedSize < segments)
        return std::nullopt;
    OggPage page;
    page.lacing = bytes.subspan(OggPage::fixedSize, segments);
    const std::size_t size = std::accumulate(
        page.lacing.begin(), page.lacing.end(), std::size_t{0},
        [](std::size_t sum, std::byte byte) { return sum + std::to_integer<std::size_t>(byte); });
    const ByteView rest = bytes.subspan(OggPage::fixedSize + segments);
    if (rest.size() < size)
        return std::nullopt;
    page.body = rest.first(size);
    const auto flags = std::to_integer<unsigned>(bytes[5]);
    page.continues = (flags & 1U) != 0;
    page.begins = (flags & 2U) != 0;
    page.ends = (flags & 4U) != 0;
    page.granule = static_cast<std::int64_t>(getU64(bytes, 6));
    page.serial = getU32(bytes, 14);
    if (checked) {
        Bytes head(bytes.begin(),
                   bytes.begin() + static_cast<std::ptrdiff_t>(OggPage::fixedSize + segments));
        putU32(head, sumAt, 0);
        if (sumOver(page.body, sumOver(head, 0)) != getU32(bytes, sumAt))
            return std::nullopt;
    }
    return page;
}

Bytes oggHead(const OggPage& page, std::uint32_t serial, std::uint32_t number)
{
    Bytes head = toBytes("OggS");
    head.resize(OggPage::fixedSize);
    head[5] = static_cast<std::byte>((page.continues ? 1U : 0U) | (page.begins ? 2U : 0U)
                                     | (page.ends ? 4U : 0U));
    putU64(head, 6, static_cast<std::uint64_t>(page.granule));
    putU32(head, 14, serial);
    putU32(head, 18, number);
    head[26] = static_cast<std::byte>(page.lacing.size());
    head.insert(head.end(), page.lacing.begin(), page.lacing.end());
    putU32(head, sumAt, sumOver(page.body, sumOver(head, 0)));
    return head;
}

} // namespace cuaderno
