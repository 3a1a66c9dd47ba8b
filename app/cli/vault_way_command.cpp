// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vault_way_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "common/qr_code.h"
#include "vault/pin.h"
#include "vault/ways_in.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuaderno::cli {

namespace {

std::string_view recoveryName(Recovery recovery)
{
    switch (recovery) {
    case Recovery::None:
        return "none";
    case Recovery::Made:
        return "made";
    case Recovery::Proved:
        return "proved";
    }
    return "none";
}

std::string weekOrDash(const std::optional<Week>& week)
{
    return week && *week != Week{} ? formatWeek(*week) : "-";
}

// --- vault card ---

struct CardOptions
{
    std::string out;
};

// A page to print where the file's name asks for a picture, else the text alone.
Result<Secret> paperOf(const Secret& card, const std::string& file)
{
    if (Path(file).extension() == ".svg")
        return printedCard(card, "Key card of a notebook. Keep it away from the device.");
    Secret line(card.size() + 1);
    if (line.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    std::ranges::copy(card.view(), line.bytes().begin());
    line.bytes().back() = std::byte{'\n'};
    return line;
}

Exit makeCard(const Program& program, const VaultOptions& options, const CardOptions& wanted)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    // First the place: a card that cannot be written down is a way in that nobody has.
    auto file = File::open(Path(wanted.out), File::Mode::Create);
    if (!file)
        return report(program, file.error());
    auto text = vault->waysIn().addKeyCard();
    auto paper = !text ? std::move(text) : paperOf(*text, wanted.out);
    Status written = paper ? file->append(paper->view()) : Status(paper.failure());
    if (written)
        written = file->sync();
    if (!written) {
        (void)removeFile(Path(wanted.out));
        return report(program, written.error());
    }
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"written", wanted.out}});
    else
        printLine("Key card: " + wanted.out);
    remark("Print it or copy it by hand, keep it away from the device, and destroy the file.");
    remark("Open the notebook with it once (--key-file): then it is proved that it works.");
    return Exit::Done;
}

// --- vault ways ---

Exit listWays(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    const auto ways = vault->waysIn().all();
    const auto recovery = ways ? vault->waysIn().recovery() : Result<Recovery>(Recovery::None);
    if (!ways)
        return report(program, ways.error());
    if (!recovery)
        return report(program, recovery.error());
    if (program.json) {
        Json list = Json::array();
        for (const WayIn& way : *ways) {
            Json one = {{"slot", way.slot}, {"kind", wayName(way.kind)}};
            one["made"] = way.made == Week{} ? Json() : Json(formatWeek(way.made));
            one["tried"] = way.tried ? Json(formatWeek(*way.tried)) : Json();
            list.push_back(std::move(one));
        }
        printJson({{"ways", list}, {"recovery", recoveryName(*recovery)}});
    } else {
        for (const WayIn& way : *ways)
            printLine(fmt::format("{}\t{}\t{}\t{}", way.slot, wayName(way.kind),
                                  weekOrDash(way.made), weekOrDash(way.tried)));
        remark(fmt::format("Columns: slot, kind, week made, week tried. A second way in: {}.",
                           recoveryName(*recovery)));
    }
    return closeVault(program, *vault, Exit::Done);
}

// --- vault forget-way ---

struct ForgetOptions
{
    unsigned slot = 0;
};

Exit forgetWay(const Program& program, const VaultOptions& options, const ForgetOptions& wanted)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    if (Status gone = vault->waysIn().remove(wanted.slot); !gone)
        return report(program, gone.error());
    if (program.json)
        printJson({{"forgotten", wanted.slot}});
    else
        printLine(fmt::format("forgot slot {}", wanted.slot));
    remark("An older copy of this notebook's vault.key still opens with it.");
    return closeVault(program, *vault, Exit::Done);
}

// --- vault pin ---

struct PinOptions
{
    std::shared_ptr<VaultOptions> vault;
    PassphraseOption pin;
};

// Whoever copies the notebook's folder must not have the file with it.
Status checkDevicePlace(const Path& folder, const Path& file)
{
    std::error_code error;
    const Path vault = std::filesystem::weakly_canonical(folder, error);
    const Path place =
        std::filesystem::weakly_canonical(std::filesystem::absolute(file, error), error);
    const auto rest = std::mismatch(vault.begin(), vault.end(), place.begin(), place.end());
    if (error || rest.first == vault.end())
        return fail(ErrorCode::UsedWrongly, "device secret", {},
                    {"--device-secret in the notebook's own folder"});
    return {};
}

Result<bool> addPin(Vault& vault, const Secret& pin, const Path& file)
{
    if (auto good = checkPin(pin); !good)
        return good.failure();
    auto device = readDeviceSecret(file);
    const bool made = !device && device.error().code == ErrorCode::FileNotFound;
    if (made)
        device = makeDeviceSecret(file);
    if (!device)
        return device.failure();
    if (auto added = vault.waysIn().addPin(pin, *device); !added) {
        if (made)
            (void)removeFile(file);
        return added.failure();
    }
    return made;
}

Exit makePin(const Program& program, const PinOptions& options)
{
    const std::string& name = options.vault->passphrase.deviceFile();
    if (name.empty())
        return report(program,
                      {ErrorCode::UsedWrongly, "pin", {}, {"a PIN without --device-secret"}});
    if (auto good = checkDevicePlace(Path(options.vault->folder), Path(name)); !good)
        return report(program, good.error());
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    const auto pin = options.pin.read(true);
    const auto made =
        pin ? addPin(*vault, *pin, Path(name)) : Result<bool>(tl::unexpected(pin.error()));
    if (!made)
        return report(program, made.error());
    const Exit exit = closeVault(program, *vault, Exit::Done);
    if (exit != Exit::Done)
        return exit;
    if (program.json)
        printJson({{"pin", true}, {"device_secret", name}, {"made", *made}});
    else
        printLine(*made ? "PIN; the device's secret is in " + name
                        : "PIN, with the device's secret in " + name);
    remark("The PIN opens nothing without that file. Who has the file and the notebook tries all "
           "PINs of six digits in days: keep them apart, and never in one backup.");
    remark("It is no second way in: if the file is lost, only the passphrase or a card opens.");
    return Exit::Done;
}

} // namespace

std::string_view wayName(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Passphrase:
        return "passphrase";
    case SlotKind::PinAndDevice:
        return "pin";
    case SlotKind::KeyFile:
        return "key card";
    case SlotKind::Duress:
        return "duress";
    case SlotKind::Recovery:
        break;
    }
    return "other";
}

void addVaultWays(Program& program, CLI::App* group)
{
    CLI::App* card = program.add(
        group, "card", "Make a key card: a way in beside the passphrase, for a piece of paper",
        "cuaderno-cli vault card my-notebook -o card.txt");
    const auto cardVault = VaultOptions::addTo(card);
    const auto cardOptions = std::make_shared<CardOptions>();
    card->add_option(
            "-o,--out", cardOptions->out,
            "the file to write; it must not be there. NAME.svg is a page to print, with a QR code")
        ->required();
    program.on(card, [&program, cardVault, cardOptions] {
        return makeCard(program, *cardVault, *cardOptions);
    });

    CLI::App* ways =
        program.add(group, "ways", "List what opens a notebook, and whether it was tried",
                    "cuaderno-cli vault ways my-notebook");
    const auto waysVault = VaultOptions::addTo(ways);
    program.on(ways, [&program, waysVault] { return listWays(program, *waysVault); });

    CLI::App* pin = program.add(
        group, "pin", "Add a PIN for this device, in the place of an earlier one",
        "cuaderno-cli vault pin my-notebook --device-secret /media/stick/device.secret");
    const auto pinOptions = std::make_shared<PinOptions>();
    pinOptions->vault = VaultOptions::addTo(pin);
    pinOptions->vault->passphrase.mayLackDevice();
    pinOptions->pin.addNewTo(pin);
    pin->footer("--device-secret: the file is made where it is not there yet.");
    program.on(pin, [&program, pinOptions] { return makePin(program, *pinOptions); });

    CLI::App* forget =
        program.add(group, "forget-way", "Take a way in away: a lost card, somebody's passphrase",
                    "cuaderno-cli vault forget-way my-notebook --slot 1");
    const auto forgetVault = VaultOptions::addTo(forget);
    const auto forgetOptions = std::make_shared<ForgetOptions>();
    forget->add_option("--slot", forgetOptions->slot, "its number, as `vault ways` says")
        ->required();
    program.on(forget, [&program, forgetVault, forgetOptions] {
        return forgetWay(program, *forgetVault, *forgetOptions);
    });
}

} // namespace cuaderno::cli
