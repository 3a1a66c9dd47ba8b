// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project_command.h"

#include "base/text.h"
#include "cli/output.h"
#include "cli/people_command.h"
#include "cli/vault_access.h"
#include "common/error_text.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "form/form.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"

#include <fmt/format.h>

#include <memory>
#include <set>

namespace cuaderno::cli {

namespace {

struct CreateOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string title;
    std::vector<std::string> languages;
    int k = Governance().kMin;
};

struct ImportOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string instrument;
    std::vector<std::string> accept;
};

Exit create(const Program& program, const CreateOptions& options)
{
    auto clock = clockOf(options.vault->now);
    if (!clock)
        return report(program, clock.error());
    auto vault = openVault(*options.vault, **clock);
    if (!vault)
        return report(program, vault.error());
    NewProject wanted;
    wanted.title = options.title;
    wanted.languages = options.languages;
    wanted.governance.kMin = options.k;
    auto project = createProject(*vault, **clock, std::move(wanted));
    if (!project)
        return report(program, project.error());
    if (program.json)
        printJson({{"project", {{"id", project->id.text()}, {"title", project->title}}}});
    else
        printLine(fmt::format("The project \"{}\" is in this notebook now.", project->title));
    return closeVault(program, *vault, Exit::Done);
}

Json instrumentJson(const Instrument& instrument)
{
    Json languages = Json::object();
    for (const auto& [language, status] : instrument.languages)
        languages[language] = languageStatusName(status);
    return {{"id", instrument.id.text()},
            {"form", instrument.formId},
            {"version", instrument.version},
            {"title", instrument.title},
            {"languages", languages},
            {"accepted", instrument.acceptedIdentifiers},
            {"roles", !instrument.rolesCsv.empty()}};
}

Json projectJson(const Project& project, const std::vector<CoResearcher>& team,
                 const std::vector<Instrument>& instruments, std::size_t participants)
{
    Json people = Json::array();
    for (const CoResearcher& person : team) {
        Json roles = Json::array();
        for (const TeamRole role : person.roles)
            roles.push_back(teamRoleName(role));
        people.push_back({{"alias", person.alias}, {"roles", roles}});
    }
    Json forms = Json::array();
    for (const Instrument& instrument : instruments)
        forms.push_back(instrumentJson(instrument));
    return {{"title", project.title},
            {"k", project.governance.kMin},
            {"languages", project.languages},
            {"created", formatWeek(project.created)},
            {"team", people},
            {"participants", participants},
            {"instruments", forms}};
}

void printProject(const Project& project, const std::vector<CoResearcher>& team,
                  const std::vector<Instrument>& instruments, std::size_t participants)
{
    printLine(project.title);
    printLine(fmt::format("  since {}; at least {} people share a row of a release",
                          formatWeek(project.created), project.governance.kMin));
    printLine(fmt::format("  participants: {}", participants));
    for (const CoResearcher& person : team)
        printLine("  team: " + person.alias);
    for (const Instrument& instrument : instruments) {
        printLine(fmt::format("  questionnaire: {} ({} {})", instrument.title, instrument.formId,
                              instrument.version));
        for (const auto& [language, status] : instrument.languages)
            printLine(fmt::format("    {}: {}", language, languageStatusName(status)));
    }
}

Exit show(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    auto project = vault->project().load();
    if (!project)
        return report(program, project.error());
    if (!*project)
        return report(program, {ErrorCode::NoProject, "show", {}, {}});
    auto team = vault->project().team();
    auto instruments = vault->instruments().all();
    auto participants = vault->participants().all();
    if (!team || !instruments || !participants)
        return report(program, !team          ? team.error()
                               : !instruments ? instruments.error()
                                              : participants.error());
    if (participants->unreadable > 0)
        remark(fmt::format("{} people cannot be read.", participants->unreadable));
    const std::size_t people =
        participants->people.size()
        + static_cast<std::size_t>(participants->unreadable + participants->notHeld);
    if (program.json)
        printJson({{"project", projectJson(**project, *team, *instruments, people)}});
    else
        printProject(**project, *team, *instruments, people);
    return closeVault(program, *vault, Exit::Done);
}

// All rows that stand in the way, not the first alone.
Exit refuse(const Program& program, const Error& first, const ImportOptions& options)
{
    auto form = loadForm(Path(options.instrument));
    if (first.code != ErrorCode::FormIdentifies || !form)
        return report(program, first);
    const auto errors =
        identifyingErrors(*form->form, {options.accept.begin(), options.accept.end()});
    if (program.json) {
        Json all = Json::array();
        for (const Error& error : errors)
            all.push_back(errorJson(error));
        printJson({{"error", errorJson(first)}, {"errors", all}});
        return Exit::AtFault;
    }
    for (const Error& error : errors)
        remark(errorSentence(error));
    remark(errorNext(first));
    return Exit::AtFault;
}

Exit import(const Program& program, const ImportOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    auto imported = importInstrument(*vault, clock, Path(options.instrument),
                                     {options.accept.begin(), options.accept.end()});
    if (!imported)
        return refuse(program, imported.error(), options);
    Json warnings = Json::array();
    for (const Error& warning : imported->warnings) {
        if (program.json)
            warnings.push_back(errorJson(warning));
        else
            remark("warning  " + errorSentence(warning));
    }
    if (program.json)
        printJson({{"instrument", instrumentJson(imported->instrument)}, {"warnings", warnings}});
    else
        printLine(fmt::format("The questionnaire \"{}\" ({} {}) is in this notebook now.",
                              imported->instrument.title, imported->instrument.formId,
                              imported->instrument.version));
    return closeVault(program, *vault, Exit::Done);
}

} // namespace

void addProjectCommands(Program& program)
{
    CLI::App* group = program.addGroup("project", "The project of a notebook");

    CLI::App* command = program.add(group, "create", "Name the one project of a notebook",
                                    "cuaderno-cli project create my-notebook --title 'Our work'");
    const auto creating = std::make_shared<CreateOptions>();
    creating->vault = VaultOptions::addTo(command);
    creating->vault->addNow(command);
    command->add_option("--title", creating->title, "what the project is called")->required();
    command->add_option("--language", creating->languages, "a language code; may be given again");
    command->add_option("--k", creating->k, "how many people share a row of a release, at least");
    program.on(command, [&program, creating] { return create(program, *creating); });

    command = program.add(group, "show", "Its people and its questionnaires",
                          "cuaderno-cli project show my-notebook");
    const auto showing = VaultOptions::addTo(command);
    program.on(command, [&program, showing] { return show(program, *showing); });

    command = program.add(group, "import", "Take in a form, or an instrument's folder",
                          "cuaderno-cli project import my-notebook surveys/worker-cleaning");
    const auto importing = std::make_shared<ImportOptions>();
    importing->vault = VaultOptions::addTo(command);
    command
        ->add_option("INSTRUMENT", importing->instrument,
                     "an instrument's folder, an .xlsx file or an .xml form")
        ->required();
    command->add_option("--accept", importing->accept,
                        "let in one question that identifies, by its name, as a direct identifier: "
                        "it is then never in a release");
    program.on(command, [&program, importing] { return import(program, *importing); });
    addPeopleCommands(program, group);
}

} // namespace cuaderno::cli
