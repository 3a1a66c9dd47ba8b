// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/services.h"

#include "base/text.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"
#include "vault/people.h"
#include "vault/project_store.h"
#include "vault/vault.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view servicesSetting = "services.json";
constexpr std::uint64_t largestFile = 4ULL << 20;

Status keep(Vault& vault, const std::vector<Service>& services)
{
    return vault.settings().set(servicesSetting, writeServices(services));
}

// One row of services.csv, cell by cell; the first fault is remembered.
class RowReader
{
public:
    RowReader(const Table& table, std::size_t row, int shownAs)
        : m_table(table), m_row(table.rows[row]), m_shownAs(shownAs)
    {
    }

    std::string text(std::string_view column) const
    {
        const auto at = m_table.findColumn(column);
        return at ? std::string(trim(m_row[*at].text)) : std::string();
    }

    std::vector<std::string> words(std::string_view column) const
    {
        std::vector<std::string> words;
        const std::string all = text(column);
        for (const std::string_view word : splitSpaces(all))
            words.emplace_back(word);
        return words;
    }

    void wrong(std::string_view column)
    {
        if (!m_fault)
            m_fault = Error{ErrorCode::TableDamaged,
                            "a value of services.csv",
                            {servicesFile, {}, m_shownAs, std::string(column), {}}};
    }

    const std::optional<Error>& fault() const { return m_fault; }

private:
    const Table& m_table;
    const Row& m_row;
    int m_shownAs;
    std::optional<Error> m_fault;
};

Service readRow(RowReader& row)
{
    Service service;
    service.id = ServiceId::random();
    service.name = row.text("name");
    if (service.name.empty())
        row.wrong("name");
    service.what = row.text("what");
    for (const std::string& name : row.words("needs")) {
        if (const auto need = findNeed(name))
            service.needs.push_back(*need);
        else
            row.wrong("needs");
    }
    service.place = row.text("place");
    service.languages = row.words("languages");
    service.hours = row.text("hours");
    service.how = row.text("how");
    service.cost = row.text("cost");
    service.forWhom = row.text("for_whom");
    if (const auto tells = row.text("tells_immigration"); !tells.empty()) {
        if (const auto known = findTellsImmigration(tells))
            service.tellsImmigration = *known;
        else
            row.wrong("tells_immigration");
    }
    if (const auto checked = row.text("checked"); !checked.empty()) {
        if (const auto day = parseDate(checked))
            service.checkedOn = *day;
        else
            row.wrong("checked");
    }
    service.checkedBy = row.text("checked_by");
    return service;
}

void keepLaterCheck(const Service& here, Service& fresh)
{
    if (!here.checkedOn || (fresh.checkedOn && *fresh.checkedOn >= *here.checkedOn))
        return;
    fresh.checkedOn = here.checkedOn;
    fresh.checkedBy = here.checkedBy;
}

std::vector<Service>::iterator find(std::vector<Service>& services, const ServiceId& id)
{
    return std::ranges::find(services, id, &Service::id);
}

} // namespace

Result<std::vector<Service>> allServices(Vault& vault)
{
    auto kept = vault.settings().get(servicesSetting);
    if (!kept)
        return kept.failure();
    if (!*kept)
        return std::vector<Service>();
    auto services = readServices(**kept);
    if (!services)
        return fail(ErrorCode::VaultRecordDamaged, "services", {}, {"setting", "1"});
    return services;
}

Result<Service> saveService(Vault& vault, const Service& service)
{
    if (trim(service.name).empty())
        return fail(ErrorCode::UsedWrongly, "a service without a name");
    for (const std::string* text : {&service.name, &service.what, &service.place, &service.hours,
                                    &service.how, &service.cost, &service.forWhom}) {
        if (!isUtf8(*text))
            return fail(ErrorCode::TextNotUtf8, "a service");
    }
    auto services = allServices(vault);
    if (!services)
        return services.failure();
    Service saved = service;
    if (saved.id.isNull())
        saved.id = ServiceId::random();
    if (const auto at = find(*services, saved.id); at != services->end())
        *at = saved;
    else
        services->push_back(saved);
    if (Status kept = keep(vault, *services); !kept)
        return kept.failure();
    return saved;
}

Status removeService(Vault& vault, const ServiceId& id)
{
    auto services = allServices(vault);
    if (!services)
        return services.failure();
    const auto at = find(*services, id);
    if (at == services->end())
        return fail(ErrorCode::UsedWrongly, "no service with that id");
    services->erase(at);
    return keep(vault, *services);
}

Result<Service> serviceChecked(Vault& vault, const Clock& clock, const ServiceId& id)
{
    auto services = allServices(vault);
    if (!services)
        return services.failure();
    const auto at = find(*services, id);
    if (at == services->end())
        return fail(ErrorCode::UsedWrongly, "no service with that id");
    auto who = vault.people().opener();
    if (!who)
        return who.failure();
    const Instant now = clock.now();
    at->checkedOn = dayOf(now, clock.offsetAt(now));
    at->checkedBy = *who ? (*who)->alias : std::string();
    Service checked = *at;
    if (Status kept = keep(vault, *services); !kept)
        return kept.failure();
    return checked;
}

Result<std::vector<Service>> readServicesFile(const Path& csv)
{
    auto text = readText(csv, largestFile);
    if (!text)
        return text.failure();
    auto sheet = readCsv(*text, servicesFile, {}, separatorOf(*text));
    if (!sheet)
        return sheet.failure();
    auto table = tableOf(*sheet);
    if (!table)
        return table.failure();
    if (!table->findColumn("name"))
        return fail(ErrorCode::FormMissingColumn, servicesFile, {servicesFile, {}, 0, "name", {}},
                    {"name"});
    std::vector<Service> services;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        RowReader row(*table, i, static_cast<int>(i) + 2);
        Service service = readRow(row);
        if (row.fault())
            return tl::unexpected<Error>(*row.fault());
        services.push_back(std::move(service));
    }
    return services;
}

Result<ImportedServices> addServices(Vault& vault, std::vector<Service> fresh)
{
    auto services = allServices(vault);
    if (!services)
        return services.failure();
    ImportedServices done;
    for (Service& service : fresh) {
        const auto same = std::ranges::find_if(*services, [&](const Service& here) {
            return here.name == service.name && here.place == service.place;
        });
        if (same == services->end()) {
            services->push_back(std::move(service));
            ++done.added;
            continue;
        }
        service.id = same->id;
        keepLaterCheck(*same, service);
        if (*same == service)
            continue;
        *same = std::move(service);
        ++done.changed;
    }
    if (done.added + done.changed == 0)
        return done;
    if (Status kept = keep(vault, *services); !kept)
        return kept.failure();
    return done;
}

Result<ImportedServices> importServices(Vault& vault, const Path& csv)
{
    auto fresh = readServicesFile(csv);
    if (!fresh)
        return fresh.failure();
    return addServices(vault, std::move(*fresh));
}

} // namespace cuaderno
