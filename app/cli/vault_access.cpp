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

Result<Vault> openVault(const VaultOptions& options, const Clock& clock, bool evenIfDamaged)
{
    const Path folder(options.folder);
    Result<Secret> passphrase = fail(ErrorCode::VaultNotSample);
    if (!options.passphrase.given() && Vault::isThere(folder))
        passphrase = Vault::samplePassphrase(folder);
    if (!options.passphrase.given() && !Vault::isThere(folder))
        passphrase = Secret();
    else if (!passphrase)
        passphrase = options.passphrase.read();
    if (!passphrase)
        return passphrase.failure();
    auto vault =
        Vault::open(folder, *passphrase, {.evenIfDamaged = evenIfDamaged, .clock = &clock});
    if (!vault)
        return vault;
    for (const Error& warning : vault->warnings())
        remark(errorSentence(warning));
    return vault;
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
