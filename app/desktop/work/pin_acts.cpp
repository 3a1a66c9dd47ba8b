// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/pin_acts.h"

#include "vault/people.h"
#include "vault/pin.h"
#include "vault/ways_in.h"

#include <algorithm>
#include <optional>

using namespace cuaderno;

namespace {

// Of whoever opened the notebook.
std::optional<std::size_t> ownSlot(Vault& vault)
{
    const auto who = vault.people().whoOpened();
    const auto all = vault.people().all();
    if (!who || !all)
        return std::nullopt;
    const auto person =
        std::ranges::find_if(*all, [&](const PersonAccess& one) { return one.person.id == *who; });
    if (person == all->end())
        return std::nullopt;
    const auto way = std::ranges::find(person->ways, SlotKind::PinAndDevice, &WayIn::kind);
    return way == person->ways.end() ? std::nullopt : std::optional<std::size_t>(way->slot);
}

struct DeviceSecret
{
    Secret secret;
    bool made = false;
};

Result<DeviceSecret> deviceSecret(const Path& file)
{
    auto there = readDeviceSecret(file);
    if (there)
        return DeviceSecret{std::move(*there), false};
    // A PIN that hung on a damaged one opens nothing any more.
    if (there.error().code == ErrorCode::UsedWrongly)
        (void)removeFile(file);
    else if (there.error().code != ErrorCode::FileNotFound)
        return there.failure();
    if (auto folder = makeFolder(file.parent_path()); !folder)
        return folder.failure();
    auto made = makeDeviceSecret(file);
    if (!made)
        return made.failure();
    return DeviceSecret{std::move(*made), true};
}

} // namespace

Secret typedHere(const Secret& typed, const Path& deviceFile)
{
    if (deviceFile.empty())
        return typed.copy();
    const auto device = readDeviceSecret(deviceFile);
    return device ? withDeviceSecret(typed, *device) : typed.copy();
}

PinState pinState(Desk& desk, const Path& deviceFile)
{
    if (desk.vault->kind() == VaultKind::Sample || deviceFile.empty())
        return PinState::NotOffered;
    return ownSlot(*desk.vault) ? PinState::On : PinState::Off;
}

PinChange turnPinOn(Desk& desk, const Secret* old, const Secret& pin, const Path& deviceFile)
{
    PinChange change;
    WaysIn& ways = desk.vault->waysIn();
    if (old)
        change.status = ways.provePassphrase(*old);
    if (!change.status)
        return change;
    auto device = deviceSecret(deviceFile);
    change.status = device ? ways.addPin(pin, device->secret) : Status(device.failure());
    if (!change.status && device && device->made)
        (void)removeFile(deviceFile);
    change.taken = !change.status && change.status.error().code == ErrorCode::UsedWrongly;
    return change;
}

Status turnPinOff(Desk& desk)
{
    const auto slot = ownSlot(*desk.vault);
    return slot ? desk.vault->waysIn().remove(*slot) : Status();
}
