// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_access.h"

#include "base/date.h"
#include "cli/output.h"
#include "common/error_text.h"

#include <fmt/format.h>

namespace cuaderno::cli {

std::shared_ptr<VaultOptions> VaultOptions::addTo(CLI::App* command)
{
    auto options = std::make_shared<VaultOptions>();
    command->add_option("DIR", options->folder, "the folder of the notebook (vault)")->required();
    options->passphrase.addTo(command);
    return options;
}

void VaultOptions::addNow(CLI::App* command)
{
    command->add_option("--now", now, "a clock that stands at this time (RFC 3339), for samples");
}

Result<std::unique_ptr<Clock>> clockOf(const std::string& now)
{
    if (now.empty())
        return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    auto time = parseDateTime(now);
    if (!time)
        return time.failure();
    return std::unique_ptr<Clock>(std::make_unique<FixedClock>(time->instant, time->offset));
}

Result<Secret> passphraseOf(const VaultOptions& options)
{
    const Path folder(options.folder);
    if (options.passphrase.given())
        return options.passphrase.read();
    // No use in asking.
    if (!Vault::isThere(folder))
        return Secret();
    auto shown = Vault::samplePassphrase(folder);
    return shown ? std::move(shown) : options.passphrase.read();
}

namespace {

Result<Vault> open(const VaultOptions& options, OpenVault how, bool orOnlyRead)
{
    auto passphrase = passphraseOf(options);
    if (!passphrase)
        return passphrase.failure();
    const Path folder(options.folder);
    auto vault = Vault::open(folder, *passphrase, how);
    how.readOnly = orOnlyRead && !vault && vault.error().code == ErrorCode::VaultReadOnly;
    if (how.readOnly)
        vault = Vault::open(folder, *passphrase, how);
    if (!vault)
        return vault;
    if (how.readOnly)
        remark("This place cannot be written: the notebook was opened for reading only.");
    for (const Error& warning : vault->warnings())
        remark(errorSentence(warning));
    return vault;
}

} // namespace

Result<Vault> openVault(const VaultOptions& options, const Clock& clock, bool evenIfDamaged)
{
    return open(options, {.evenIfDamaged = evenIfDamaged, .clock = &clock}, false);
}

Result<Vault> openVaultToRead(const VaultOptions& options, const Clock& clock, bool evenIfDamaged)
{
    return open(options, {.evenIfDamaged = evenIfDamaged, .clock = &clock}, true);
}

std::string notHeldRemark(int count, std::string_view things)
{
    return fmt::format("{} {}, which this way in does not open.", count, things);
}

Exit closeVault(const Program& program, Vault& vault, Exit exit)
{
    const Status closed = vault.close();
    if (!closed && exit == Exit::Done)
        return report(program, closed.error());
    return exit;
}

} // namespace cuaderno::cli
