// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault_folder.h"

#include <optional>
#include <string>

namespace cuaderno {

// The folder NAME.<12 hex digits>.new beside a vault, in which a copy of it under new keys is made.
// Once the two have taken each other's names it holds the old vault, and is destroyed.
//
// Both folders hold a file vault.keys.new with the name of the one beside and the same 32 random
// bytes: only by these is a folder that was left behind known to be ours. Only for core/vault.
class FolderBeside
{
public:
    // A new folder, locked. The vault's own is held by the caller; its path is canonical.
    // VaultCannotSwap where two folders cannot take each other's names there.
    static Result<FolderBeside> make(const VaultFolder& vault);

    FolderBeside(FolderBeside&& other) noexcept;
    FolderBeside& operator=(FolderBeside&&) = delete;
    FolderBeside(const FolderBeside&) = delete;
    FolderBeside& operator=(const FolderBeside&) = delete;
    // Destroys what is in it, unless that was done.
    ~FolderBeside();

    const VaultFolder& folder() const { return m_beside; }

    // For opening what is in it; to be given back before swap().
    File takeLock() { return std::move(m_lock); }

    // The two take each other's names, durably. After a failure they are as they were, or, where
    // even that cannot be made sure, nothing is destroyed any more.
    Status swap();
    // Overwrites the keys of what lies beside in place, then removes it.
    Status destroy();

private:
    FolderBeside(VaultFolder vault, VaultFolder beside)
        : m_vault(std::move(vault)), m_beside(std::move(beside))
    {
    }

    VaultFolder m_vault;
    VaultFolder m_beside;
    File m_lock;
    bool m_done = false;
};

// At a good opening: destroys what a making of new keys that was broken off left beside. Nothing
// else is ever touched; where the folder is in use, it stays for the next time.
Status removeLeftBeside(const VaultFolder& vault);

// Overwrites the keys in place, then removes what a vault puts into its folder, vault.keys.new
// last, and the folder. FileExists where something else is in it, which stays.
Status destroyVaultFolder(const VaultFolder& vault);

// Nothing in a vault's folder, in sealed/ and in media/, but what a vault puts there. FileExists;
// its place.
Status expectOnlyOurs(const VaultFolder& vault);

} // namespace cuaderno
