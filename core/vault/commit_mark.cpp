// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/commit_mark.h"

#include "crypto/aead.h"
#include "crypto/kdf.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::size_t plainSize = 24;
constexpr std::size_t fileSize = plainSize + boxOverhead;
static_assert(fileSize == 64);

} // namespace

Result<CommitMark> CommitMark::open(const Path& path, const Secret& databaseKey, VaultId vault,
                                    File::Mode mode)
{
    Secret key = subkey(databaseKey, 4, "mark____");
    if (key.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    CommitMark mark(path, std::move(key), vault);
    auto file = File::open(path, mode);
    if (file) {
        mark.m_file = std::move(*file);
        mark.m_state = mark.read() ? State::Good : State::Damaged;
    } else if (file.error().code != ErrorCode::FileNotFound) {
        return file.failure();
    }
    return mark;
}

std::optional<MarkValue> CommitMark::read() const
{
    std::array<std::byte, fileSize> box{};
    if (!m_file.isOpen())
        return std::nullopt;
    if (auto got = m_file.readAt(0, box); !got)
        return std::nullopt;
    auto plain = openBox(m_key, box, m_vault.value);
    if (!plain)
        return std::nullopt;
    MarkValue value;
    value.commits = getU64(*plain, 0);
    value.auditRows = getU32(*plain, 8);
    value.schema = getU32(*plain, 12);
    std::copy_n(plain->begin() + 16, value.auditHash.size(), value.auditHash.begin());
    return value;
}

Status CommitMark::write(const MarkValue& value)
{
    if (!m_file.isOpen()) {
        auto file = File::open(m_path, File::Mode::Create);
        if (!file)
            return file.failure();
        m_file = std::move(*file);
    }
    std::array<std::byte, plainSize> plain{};
    putU64(plain, 0, value.commits);
    putU32(plain, 8, value.auditRows);
    putU32(plain, 12, value.schema);
    std::ranges::copy(value.auditHash, plain.begin() + 16);
    return m_file.writeAt(0, closeBox(m_key, plain, m_vault.value));
}

} // namespace cuaderno
