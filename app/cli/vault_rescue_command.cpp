// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the group vault that bring sealed talks out of one notebook and into another.
#include "cli/output.h"
#include "cli/vault_access.h"
#include "cli/vault_command.h"
#include "common/error_text.h"
#include "fieldwork/rescue.h"

#include <fmt/format.h>

#include <memory>

namespace cuaderno::cli {

namespace {

struct RescueOptions
{
    std::string out;
};

Json listOf(const std::vector<Error>& errors)
{
    Json list = Json::array();
    for (const Error& error : errors)
        list.push_back(errorJson(error));
    return list;
}

void printAll(const std::vector<Error>& errors)
{
    for (const Error& error : errors)
        printLine(std::string(codeText(error.code)) + "  " + errorSentence(error)
                  + (error.where.file.empty() ? "" : "  " + error.where.file));
}

Exit rescueOut(const Program& program, const VaultOptions& options, const RescueOptions& wanted)
{
    const SystemClock clock;
    auto passphrase = passphraseOf(options);
    if (!passphrase)
        return report(program, passphrase.error());
    const auto done = rescue(Path(options.folder), *passphrase, Path(wanted.out), clock);
    if (!done)
        return report(program, done.error());
    const Exit exit = done->lost.empty() && done->incomplete == 0 ? Exit::Done : Exit::AtFault;
    if (program.json) {
        printJson({{"written", wanted.out},
                   {"sealed", done->sealed},
                   {"running", done->running},
                   {"incomplete", done->incomplete},
                   {"media", done->media},
                   {"device", done->device},
                   {"lost", listOf(done->lost)}});
        return exit;
    }
    printLine("Rescued: " + wanted.out);
    printLine(fmt::format("  {} sealed talks, {} that were open and are sealed as they stand; {} "
                          "recordings",
                          done->sealed, done->running, done->media));
    if (done->incomplete > 0)
        printLine(fmt::format("  Of {} not everything could be read.", done->incomplete));
    if (!done->device.empty())
        printLine("  Tell the lead this device's fingerprint: " + done->device);
    printLine("  Only the lead's notebook opens it: vault receive. Do not go on with this one.");
    printAll(done->lost);
    return exit;
}

struct ReceiveOptions
{
    std::string from;
    std::string trust;
};

Exit receive(const Program& program, const VaultOptions& options, const ReceiveOptions& wanted)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    const auto done = receiveFolder(*vault, Path(wanted.from), {wanted.trust});
    if (!done)
        return closeVault(program, *vault, report(program, done.error()));
    if (program.json) {
        printJson({{"taken", done->taken},
                   {"known", done->known},
                   {"erased", done->erased},
                   {"media", done->media},
                   {"mediaMissing", done->mediaMissing},
                   {"refused", listOf(done->refused)}});
    } else {
        printLine(fmt::format("Taken in: {} talks, {} recordings", done->taken, done->media));
        printLine(fmt::format("  {} were here before; {} were taken back and stay away; {} "
                              "recordings did not come",
                              done->known, done->erased, done->mediaMissing));
        printAll(done->refused);
    }
    return closeVault(program, *vault, done->refused.empty() ? Exit::Done : Exit::AtFault);
}

void addRescue(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(
        group, "rescue", "Bring every talk out of a notebook, sealed for the project's lead",
        "cuaderno-cli vault rescue my-notebook -o for-the-lead");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<RescueOptions>();
    command->add_option("-o,--out", wanted->out, "the folder to write; it must not be there")
        ->required();
    program.on(command,
               [&program, wanted, options] { return rescueOut(program, *options, *wanted); });
}

void addReceive(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "receive", "Take sealed talks from another device into the lead's",
                    "cuaderno-cli vault receive my-notebook --from for-the-lead");
    const auto options = VaultOptions::addTo(command);
    const auto wanted = std::make_shared<ReceiveOptions>();
    command->add_option("--from", wanted->from, "a folder of envelopes, as of vault rescue")
        ->required();
    command->add_option("--trust", wanted->trust,
                        "the fingerprint of a new device, once you heard it from somebody you "
                        "know");
    program.on(command,
               [&program, wanted, options] { return receive(program, *options, *wanted); });
}

} // namespace

void addVaultRescue(Program& program, CLI::App* group)
{
    addRescue(program, group);
    addReceive(program, group);
}

} // namespace cuaderno::cli
