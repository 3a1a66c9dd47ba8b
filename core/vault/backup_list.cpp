// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup_list.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::size_t listStep = 65'536;
constexpr std::size_t longestName = 255;

void appendNumber(Bytes& to, std::uint64_t number, std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes; ++i)
        to.push_back(static_cast<std::byte>(number >> (8 * i)));
}

} // namespace

std::size_t backupPieces(std::uint64_t size)
{
    return static_cast<std::size_t>(size / BackupObjects::capacity
                                    + (size % BackupObjects::capacity != 0 ? 1 : 0));
}

Bytes encodeBackupList(const std::vector<BackupMember>& members)
{
    Bytes list;
    for (const BackupMember& member : members) {
        appendNumber(list, member.name.size(), 2);
        const ByteView name = asBytes(member.name);
        list.insert(list.end(), name.begin(), name.end());
        appendNumber(list, member.size, 8);
        for (const BackupObjects::Name& piece : member.pieces)
            list.insert(list.end(), piece.begin(), piece.end());
    }
    appendNumber(list, 0, 2);
    list.resize((list.size() + listStep - 1) / listStep * listStep);
    return list;
}

namespace {

// Takes a list apart; nothing of it is believed before it is there.
class ListReader
{
public:
    explicit ListReader(ByteView list) : m_rest(list) {}

    std::optional<std::vector<BackupMember>> read()
    {
        std::vector<BackupMember> members;
        for (;;) {
            const auto nameSize = static_cast<std::size_t>(number(2));
            if (m_short || nameSize > longestName)
                return std::nullopt;
            if (nameSize == 0)
                return members;
            BackupMember member;
            member.name = std::string(asText(bytes(nameSize)));
            member.size = number(8);
            const std::size_t pieces = backupPieces(member.size);
            if (m_short || pieces > m_rest.size() / sizeof(BackupObjects::Name))
                return std::nullopt;
            member.pieces.resize(pieces);
            for (BackupObjects::Name& piece : member.pieces)
                std::ranges::copy(bytes(piece.size()), piece.begin());
            members.push_back(std::move(member));
        }
    }

private:
    ByteView bytes(std::size_t size)
    {
        m_short = m_short || size > m_rest.size();
        if (m_short)
            return {};
        const ByteView taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }

    std::uint64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        std::size_t shift = 0;
        for (const std::byte each : bytes(size)) {
            value |= std::to_integer<std::uint64_t>(each) << shift;
            shift += 8;
        }
        return value;
    }

    ByteView m_rest;
    bool m_short = false;
};

} // namespace

std::optional<std::vector<BackupMember>> decodeBackupList(ByteView list)
{
    return ListReader(list).read();
}

} // namespace cuaderno
