// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/project_store.h"

#include "crypto/hash.h"
#include "vault/box_table.h"

namespace cuaderno {

// --- Project ---

Status ProjectStore::save(const Project& project)
{
    auto there = load();
    if (!there)
        return there.failure();
    if (*there && (*there)->id != project.id)
        return fail(ErrorCode::UsedWrongly, "a vault holds one project");
    return BoxTable(m_vault, "project").saveRecord(project.id.value, project);
}

Result<std::optional<Project>> ProjectStore::load()
{
    auto projects = BoxTable(m_vault, "project").allRecords<Project>();
    if (!projects)
        return projects.failure();
    if (projects->empty())
        return std::optional<Project>();
    return std::optional<Project>(std::move(projects->front()));
}

Status ProjectStore::saveCoResearcher(const CoResearcher& person)
{
    return BoxTable(m_vault, "co_researcher").saveRecord(person.id.value, person);
}

Result<std::vector<CoResearcher>> ProjectStore::team()
{
    return BoxTable(m_vault, "co_researcher").allRecords<CoResearcher>();
}

// --- Instruments ---

namespace {

// Beside the settings: a name that is hashed, a box of any size, read one by one.
RowId fileId(const VaultState& vault, InstrumentId id, std::string_view name)
{
    return settingId(vault, "instrument/" + id.text() + "/" + std::string(name));
}

} // namespace

Status InstrumentStore::save(const Instrument& instrument,
                             const std::map<std::string, Bytes>& files)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    BoxTable table(m_vault, "instrument");
    auto there = table.has(instrument.id.value);
    if (!there)
        return there.failure();
    Status done = table.put(instrument.id.value, encodeRecord(instrument));
    for (const auto& [name, bytes] : files) {
        if (done)
            done = BoxTable(m_vault, "setting").put(fileId(m_vault, instrument.id, name), bytes);
    }
    if (done && !*there)
        done = change->note(AuditVerb::Import, "instrument");
    return done ? change->commit() : done;
}

Result<Instrument> InstrumentStore::load(InstrumentId id)
{
    auto found = BoxTable(m_vault, "instrument").find<Instrument>(id.value);
    if (!found)
        return found.failure();
    if (!*found)
        return fail(ErrorCode::UnknownInstrument);
    return std::move(**found);
}

Result<std::vector<Instrument>> InstrumentStore::all()
{
    return BoxTable(m_vault, "instrument").allRecords<Instrument>();
}

Result<std::optional<Bytes>> InstrumentStore::file(InstrumentId id, std::string_view name)
{
    return BoxTable(m_vault, "setting").get(fileId(m_vault, id, name));
}

// --- Ledger ---

Status ReleaseStore::add(const ReleaseRecord& record)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    BoxTable table(m_vault, "ledger");
    auto there = table.has(record.id.value);
    if (!there)
        return there.failure();
    if (*there)
        return fail(ErrorCode::FileExists, "an entry of the ledger is never changed");
    Status done = table.put(record.id.value, encodeRecord(record));
    if (done)
        done = change->note(AuditVerb::Release, "release");
    return done ? change->commit() : done;
}

Result<std::vector<ReleaseRecord>> ReleaseStore::all()
{
    return BoxTable(m_vault, "ledger").allRecords<ReleaseRecord>();
}

// --- Settings ---

RowId settingId(const VaultState& vault, std::string_view name)
{
    RowId id{};
    Blake2b(id.size(), vault.settingsKey.view()).add(asBytes(name)).finish(id);
    return id;
}

Status SettingsStore::set(std::string_view name, std::string_view value)
{
    return BoxTable(m_vault, "setting").save(settingId(m_vault, name), toBytes(value));
}

Result<std::optional<std::string>> SettingsStore::get(std::string_view name)
{
    auto value = BoxTable(m_vault, "setting").get(settingId(m_vault, name));
    if (!value)
        return value.failure();
    if (!*value)
        return std::optional<std::string>();
    std::string text(asText(**value));
    wipe(**value);
    return std::optional<std::string>(std::move(text));
}

Status SettingsStore::remove(std::string_view name)
{
    auto change = Transaction::begin(m_vault);
    if (!change)
        return change.failure();
    if (auto gone = BoxTable(m_vault, "setting").remove(settingId(m_vault, name)); !gone)
        return gone;
    return change->commit();
}

} // namespace cuaderno
