// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/media_store.h"
#include "vault_support.h"

#include <algorithm>
#include <set>

namespace cuaderno::test {

// What looks like nothing else: no stretch of it is in noise.
inline Bytes soundOf(std::size_t size)
{
    Bytes sound(size);
    for (std::size_t at = 0; at < size; ++at)
        sound[at] = static_cast<std::byte>((at / 5 + at % 11 * 7) % 253);
    return sound;
}

inline MediaId record(Vault& vault, SessionId session, std::size_t size,
                      MediaKind kind = MediaKind::Audio)
{
    auto writer = vault.media().begin({session, kind, {}, {}});
    EXPECT_TRUE(writer);
    EXPECT_TRUE(writer->write(soundOf(size)));
    return writer->finish().value();
}

inline std::set<std::string> namesIn(const Path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace cuaderno::test
