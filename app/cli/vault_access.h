// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/passphrase.h"
#include "cli/program.h"
#include "vault/vault.h"

#include <memory>
#include <optional>
#include <string>

namespace cuaderno::cli {

// What commands on a vault have in common: its folder, the way in, and the clock.
struct VaultOptions
{
    std::string folder;
    PassphraseOption passphrase;
    // RFC 3339; for samples.
    std::string now;

    // Adds DIR and --passphrase-fd.
    static std::shared_ptr<VaultOptions> addTo(CLI::App* command);
    // Adds --now.
    void addNow(CLI::App* command);
};

// The machine's clock, or one that stands where --now says. DateUnreadable.
Result<std::unique_ptr<Clock>> clockOf(const std::string& now);

// A sample vault's lies beside it, where no other is given; none is asked for where there is no
// vault.
Result<Secret> passphraseOf(const VaultOptions& options);

// Opens it; a sample vault without --passphrase-fd by the passphrase that lies beside it. `clock`
// has to outlive the vault. Warnings of the opening are told on stderr.
Result<Vault> openVault(const VaultOptions& options, const Clock& clock,
                        bool evenIfDamaged = false);
// For commands that only read: where the place cannot be written, it is opened for reading only,
// and a word on stderr says so.
Result<Vault> openVaultToRead(const VaultOptions& options, const Clock& clock,
                              bool evenIfDamaged = false);

// "3 sessions, which this way in does not open."
std::string notHeldRemark(int count, std::string_view things);

// `exit`, unless closing the vault fails: what was not written down is told.
Exit closeVault(const Program& program, Vault& vault, Exit exit);

} // namespace cuaderno::cli
