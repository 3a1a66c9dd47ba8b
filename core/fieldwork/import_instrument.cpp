// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/import_instrument.h"

#include "anonymize/roles.h"
#include "fieldwork/identifying_questions.h"
#include "fieldwork/make_release.h"
#include "fieldwork/prompt_files.h"
#include "fieldwork/services.h"
#include "fieldwork/when.h"
#include "table/csv.h"
#include "table/table_from_sheet.h"
#include "table/xlsx.h"
#include "vault/project_store.h"
#include "vault/vault.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view rolesSheet = "cuaderno_roles";
constexpr std::uint64_t largestSheet = 8ULL << 20;

Result<std::string> rolesOfWorkbook(const FormSource& source)
{
    if (source.files.empty())
        return std::string();
    auto sheets = readXlsx(asBytes(source.files.begin()->second));
    if (!sheets)
        return sheets.failure();
    const auto roles = std::ranges::find(*sheets, rolesSheet, &Sheet::name);
    if (roles == sheets->end())
        return std::string();
    auto table = tableOf(*roles);
    if (!table)
        return table.failure();
    return writeCsv(*table);
}

Result<std::string> rolesOf(const FormSource& source, const Path& path)
{
    if (source.kind == FormSource::Kind::Xlsx)
        return rolesOfWorkbook(source);
    const Path file = path / "roles.csv";
    std::error_code ignored;
    if (source.kind == FormSource::Kind::XForm || !std::filesystem::exists(file, ignored))
        return std::string();
    return readText(file, largestSheet);
}

Result<Table> tableIn(const std::string& csv, std::string name)
{
    auto sheet = readCsv(csv, std::move(name));
    if (!sheet)
        return sheet.failure();
    return tableOf(*sheet);
}

// Hierarchies that roles.csv names. They stand in the instrument's folder or in one beside it that
// several share; anything further away is not read.
Result<std::map<std::string, std::string>> hierarchiesOf(const Table& roles, const Path& folder)
{
    std::map<std::string, std::string> texts;
    const auto column = roles.findColumn("hierarchy");
    if (!column)
        return texts;
    const Path root = std::filesystem::absolute(folder).lexically_normal().parent_path();
    for (const Row& row : roles.rows) {
        const std::string& name = row[*column].text;
        if (name.empty() || texts.contains(name))
            continue;
        const Path file = (std::filesystem::absolute(folder) / name).lexically_normal();
        const auto inside = std::ranges::mismatch(root, file);
        if (inside.in1 != root.end())
            return fail(ErrorCode::RolesUnreadable, "a hierarchy outside the instrument",
                        {.file = name, .sheet = {}, .row = 0, .column = {}, .path = {}});
        auto text = readText(file, largestSheet);
        if (!text)
            return text.failure();
        texts[name] = std::move(*text);
    }
    return texts;
}

// Roles and hierarchies, read once now so that a release does not fail over them months later.
Status readRoles(Instrument& instrument, const Path& path)
{
    auto roles = rolesOf(instrument.source, path);
    if (!roles)
        return roles.failure();
    instrument.rolesCsv = std::move(*roles);
    if (instrument.rolesCsv.empty())
        return {};
    auto table = tableIn(instrument.rolesCsv, "roles.csv");
    if (!table)
        return table.failure();
    if (instrument.source.kind == FormSource::Kind::CsvFolder) {
        auto texts = hierarchiesOf(*table, path);
        if (!texts)
            return texts.failure();
        instrument.hierarchies = std::move(*texts);
    }
    auto policy = proposedPolicy(instrument, Governance().kMin);
    if (!policy)
        return policy.failure();
    return {};
}

// languages.csv: how far each translation is. What it does not name stays a draft.
Status readLanguages(Instrument& instrument, const Path& path)
{
    const Path file = path / "languages.csv";
    std::error_code ignored;
    if (instrument.source.kind != FormSource::Kind::CsvFolder
        || !std::filesystem::exists(file, ignored))
        return {};
    auto text = readText(file, largestSheet);
    if (!text)
        return text.failure();
    auto table = tableIn(*text, "languages.csv");
    if (!table)
        return table.failure();
    const auto language = table->findColumn("language");
    const auto status = table->findColumn("status");
    if (!language || !status)
        return {};
    for (const Row& row : table->rows) {
        const auto known = instrument.languages.find(row[*language].text);
        const auto far = findLanguageStatus(row[*status].text);
        if (known != instrument.languages.end() && far)
            known->second = *far;
    }
    return {};
}

// services.csv: who helps, where the people of this instrument are. None where it has no such file.
Result<std::vector<Service>> servicesBeside(const Path& path)
{
    const Path file = path / servicesFile;
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored) || !std::filesystem::exists(file, ignored))
        return std::vector<Service>();
    return readServicesFile(file);
}

struct ReadForm
{
    ImportedInstrument imported;
    LoadedForm form;
    std::map<std::string, Bytes> files;
};

Result<ReadForm> readAll(const Path& path, const Clock& clock)
{
    auto source = readFormSource(path);
    if (!source)
        return source.failure();
    auto form = loadForm(*source);
    if (!form)
        return form.failure();
    ReadForm read{{}, std::move(*form), {}};
    Instrument& instrument = read.imported.instrument;
    instrument.id = InstrumentId::random();
    instrument.formId = read.form.form->id();
    instrument.version = read.form.form->version();
    instrument.title = read.form.form->title();
    instrument.source = std::move(*source);
    for (const Language& language : read.form.form->languages())
        instrument.languages[language.name] = LanguageStatus::Draft;
    instrument.added = weekNow(clock);
    read.imported.warnings = read.form.warnings;
    if (Status roles = readRoles(instrument, path); !roles)
        return roles.failure();
    if (Status languages = readLanguages(instrument, path); !languages)
        return languages.failure();
    auto prompts = readPromptFiles(instrument.source, path);
    if (!prompts)
        return prompts.failure();
    read.files = std::move(prompts->files);
    std::ranges::move(prompts->warnings, std::back_inserter(read.imported.warnings));
    return read;
}

// Those that are not there yet. A talk that was begun goes on with the pictures it began with.
Result<std::map<std::string, Bytes>> newFiles(Vault& vault, const Instrument& known,
                                              std::map<std::string, Bytes> files)
{
    for (auto at = files.begin(); at != files.end();) {
        auto kept = vault.instruments().file(known.id, at->first);
        if (!kept)
            return kept.failure();
        if (*kept && **kept != at->second)
            return fail(ErrorCode::UsedWrongly, "another file under that name and version", {},
                        {at->first});
        at = *kept ? files.erase(at) : std::next(at);
    }
    return files;
}

Result<std::optional<Instrument>> alreadyThere(Vault& vault, const Instrument& fresh)
{
    auto known = vault.instruments().all();
    if (!known)
        return known.failure();
    for (Instrument& old : *known) {
        if (old.formId != fresh.formId || old.version != fresh.version)
            continue;
        // What the folder is called is no part of the form.
        if (old.source.kind == fresh.source.kind && old.source.files == fresh.source.files
            && old.rolesCsv == fresh.rolesCsv && old.hierarchies == fresh.hierarchies
            && old.acceptedIdentifiers == fresh.acceptedIdentifiers)
            return std::optional(std::move(old));
        return fail(ErrorCode::UsedWrongly, "another form with that id and version", {},
                    {fresh.formId + " " + fresh.version});
    }
    return std::optional<Instrument>();
}

} // namespace

Result<Policy> proposedPolicy(const Instrument& instrument, int k)
{
    if (instrument.rolesCsv.empty())
        return fail(ErrorCode::RolesUnreadable, "an instrument without roles");
    auto table = tableIn(instrument.rolesCsv, "roles.csv");
    if (!table)
        return table.failure();
    return policyFromRoles(*table, instrument.hierarchies, k);
}

std::vector<Error> identifyingErrors(const Form& form, const std::set<std::string>& accept)
{
    std::vector<Error> errors;
    for (const IdentifyingQuestion& question : findIdentifyingQuestions(form)) {
        if (accept.contains(question.name))
            continue;
        Place place = question.place;
        place.path = question.path;
        errors.push_back({ErrorCode::FormIdentifies,
                          "a question that identifies",
                          place,
                          {question.name, std::string(identifiedByName(question.by))}});
    }
    return errors;
}

Result<ImportedInstrument> readInstrument(const Path& path, const Clock& clock)
{
    auto read = readAll(path, clock);
    if (!read)
        return read.failure();
    return std::move(read->imported);
}

Result<ImportedInstrument> importInstrument(Vault& vault, const Clock& clock, const Path& path,
                                            const std::set<std::string>& accept)
{
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    if (!*project)
        return fail(ErrorCode::NoProject, "import before the project");
    auto read = readAll(path, clock);
    if (!read)
        return read.failure();
    const auto found = findIdentifyingQuestions(*read->form.form);
    for (const std::string& name : accept) {
        if (std::ranges::find(found, name, &IdentifyingQuestion::name) == found.end())
            return fail(ErrorCode::UsedWrongly, "nothing to accept under that name", {}, {name});
    }
    const auto errors = identifyingErrors(*read->form.form, accept);
    if (!errors.empty())
        return tl::unexpected<Error>(errors.front());
    Instrument& instrument = read->imported.instrument;
    instrument.acceptedIdentifiers.assign(accept.begin(), accept.end());
    auto services = servicesBeside(path);
    if (!services)
        return services.failure();
    auto there = alreadyThere(vault, instrument);
    if (!there)
        return there.failure();
    if (*there)
        instrument = std::move(**there);
    Result<std::map<std::string, Bytes>> fresh(std::move(read->files));
    if (*there)
        fresh = newFiles(vault, instrument, std::move(*fresh));
    if (!fresh)
        return fresh.failure();
    if (!*there || !fresh->empty()) {
        if (Status saved = vault.instruments().save(instrument, *fresh); !saved)
            return saved.failure();
    }
    if (auto added = addServices(vault, std::move(*services)); !added)
        return added.failure();
    return std::move(read->imported);
}

} // namespace cuaderno
