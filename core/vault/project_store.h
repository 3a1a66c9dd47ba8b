// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "study/instrument.h"
#include "study/project.h"
#include "study/release_record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

struct VaultState;

// The stores of a vault for what belongs to the project as a whole. Whoever opens the vault can
// read these. Every function that writes returns when it is durable; all fail with DiskFull,
// VaultDatabaseDamaged, VaultRecordDamaged, VaultFailed.

class ProjectStore
{
public:
    explicit ProjectStore(VaultState& vault) : m_vault(vault) {}

    // A vault holds one: it is made, or changed.
    Status save(const Project& project);
    // None before the first save.
    Result<std::optional<Project>> load();

    // Makes or changes.
    Status saveCoResearcher(const CoResearcher& person);
    Result<std::vector<CoResearcher>> team();

private:
    VaultState& m_vault;
};

class InstrumentStore
{
public:
    explicit InstrumentStore(VaultState& vault) : m_vault(vault) {}

    // Makes or changes (how far a language is). `files`: what the form shows and plays, by its own
    // names; kept apart from the instrument, since they are large, and added to those that are
    // there.
    Status save(const Instrument& instrument, const std::map<std::string, Bytes>& files = {});
    // None where it has no file of that name.
    Result<std::optional<Bytes>> file(InstrumentId id, std::string_view name);
    // UnknownInstrument.
    Result<Instrument> load(InstrumentId id);
    // In the order in which they were added.
    Result<std::vector<Instrument>> all();

private:
    VaultState& m_vault;
};

// The ledger of releases: entries are added, never changed.
class ReleaseStore
{
public:
    explicit ReleaseStore(VaultState& vault) : m_vault(vault) {}

    Status add(const ReleaseRecord& record);
    // Oldest first.
    Result<std::vector<ReleaseRecord>> all();

private:
    VaultState& m_vault;
};

// Small values by name: the project's release policy ("release.json"), what the app remembers of
// this project. Names and values are both unreadable from outside.
class SettingsStore
{
public:
    explicit SettingsStore(VaultState& vault) : m_vault(vault) {}

    Status set(std::string_view name, std::string_view value);
    Result<std::optional<std::string>> get(std::string_view name);
    Status remove(std::string_view name);

private:
    VaultState& m_vault;
};

} // namespace cuaderno
