// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/people_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "vault/people.h"
#include "vault/project_store.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuaderno::cli {

namespace {

struct PersonOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string alias;
    std::vector<std::string> roles;
    std::vector<std::string> languages;
    PassphraseOption theirs;
    bool mine = false;
    std::string remove;
};

tl::unexpected<Error> wrong(std::string what)
{
    return fail(ErrorCode::UsedWrongly, "person", {}, {std::move(what)});
}

Result<std::vector<TeamRole>> rolesOf(const std::vector<std::string>& names)
{
    std::vector<TeamRole> roles;
    for (const std::string& name : names) {
        const auto role = findTeamRole(name);
        if (!role)
            return wrong("a role that there is not: " + name);
        if (std::ranges::find(roles, *role) == roles.end())
            roles.push_back(*role);
    }
    return roles;
}

Result<std::optional<PersonAccess>> personCalled(Vault& vault, const std::string& alias)
{
    auto people = vault.people().all();
    if (!people)
        return people.failure();
    for (PersonAccess& one : *people) {
        if (one.person.alias == alias)
            return std::optional(std::move(one));
    }
    return std::optional<PersonAccess>();
}

// --- project person ---

// Named, let in or with other roles: whichever there is to do.
Result<const char*> change(Vault& vault, const PersonOptions& options)
{
    auto roles = rolesOf(options.roles);
    if (!roles)
        return roles.failure();
    auto known = personCalled(vault, options.alias);
    if (!known)
        return known.failure();
    CoResearcher person;
    if (*known)
        person = (*known)->person;
    else
        person.id = CoResearcherId::random();
    person.alias = options.alias;
    person.roles = std::move(*roles);
    if (!options.languages.empty())
        person.languages = options.languages;
    if (options.mine) {
        auto named = vault.people().nameOwner(person);
        return named ? Result<const char*>("yourself") : Result<const char*>(named.failure());
    }
    if (*known && (*known)->isOwner)
        return wrong("whose notebook it is names herself (--mine)");
    const bool isNew = !*known || (*known)->ways.empty();
    auto theirs = options.theirs.read(isNew);
    if (!theirs)
        return theirs.failure();
    Status done =
        isNew ? vault.people().add(person, *theirs) : vault.people().changeRoles(person, *theirs);
    if (!done)
        return done.failure();
    return isNew ? "added" : "changed";
}

Status removePerson(Vault& vault, const std::string& alias)
{
    auto known = personCalled(vault, alias);
    if (!known)
        return known.failure();
    if (!*known)
        return fail(ErrorCode::UnknownCoResearcher, "remove");
    return vault.people().remove((*known)->person.id);
}

Exit setPerson(const Program& program, const PersonOptions& options)
{
    const bool removes = !options.remove.empty();
    if (removes == !options.alias.empty() || (!removes && options.roles.empty()))
        return report(program, {ErrorCode::UsedWrongly,
                                "person",
                                {},
                                {"--alias NAME with --role ROLE, or --remove NAME"}});
    const SystemClock clock;
    auto vault = openVault(*options.vault, clock);
    if (!vault)
        return report(program, vault.error());
    Result<const char*> done = "removed";
    if (!removes)
        done = change(*vault, options);
    else if (Status gone = removePerson(*vault, options.remove); !gone)
        done = gone.failure();
    if (!done)
        return report(program, done.error());
    const std::string& alias = removes ? options.remove : options.alias;
    if (program.json)
        printJson({{"person", alias}, {"done", *done}});
    else
        printLine(fmt::format("{} {}", *done, alias));
    if (removes)
        remark("An older copy of this notebook's vault.key still opens with her passphrase.");
    return closeVault(program, *vault, Exit::Done);
}

// --- project people ---

std::vector<std::string> openedBy(std::uint8_t held)
{
    std::vector<std::string> names;
    for (std::size_t at = 0; at < compartmentCount; ++at) {
        const auto compartment = static_cast<Compartment>(at);
        if ((held & bitOf(compartment)) != 0)
            names.emplace_back(compartmentName(compartment));
    }
    return names;
}

std::vector<std::string> namesOf(const std::vector<TeamRole>& roles)
{
    std::vector<std::string> names;
    names.reserve(roles.size());
    for (const TeamRole role : roles)
        names.emplace_back(teamRoleName(role));
    return names;
}

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

Exit listPeople(const Program& program, const VaultOptions& options)
{
    const SystemClock clock;
    auto vault = openVault(options, clock);
    if (!vault)
        return report(program, vault.error());
    auto people = vault->people().all();
    auto opener = vault->people().whoOpened();
    if (!people || !opener)
        return report(program, !people ? people.error() : opener.error());
    Json list = Json::array();
    for (const PersonAccess& one : *people) {
        const auto opens = openedBy(one.held);
        const auto roles = namesOf(one.person.roles);
        const bool isOpener =
            one.isOwner ? opener->isNull() || *opener == one.person.id : *opener == one.person.id;
        if (program.json)
            list.push_back({{"alias", one.person.alias},
                            {"owner", one.isOwner},
                            {"you", isOpener},
                            {"roles", roles},
                            {"opens", opens},
                            {"ways", one.ways.size()}});
        else
            printLine(fmt::format("{}\t{}\t{}\t{}", orDash(one.person.alias),
                                  orDash(fmt::format("{}", fmt::join(roles, ","))),
                                  orDash(fmt::format("{}", fmt::join(opens, ","))),
                                  one.ways.size()));
    }
    if (program.json)
        printJson({{"people", list}});
    else
        remark("Columns: name, roles, what her ways in open, how many of them. The first made this "
               "notebook.");
    return closeVault(program, *vault, Exit::Done);
}

} // namespace

void addPeopleCommands(Program& program, CLI::App* group)
{
    CLI::App* command = program.add(
        group, "person",
        "Let a person in by her own passphrase, change her roles, or take her ways in away",
        "cuaderno-cli project person my-notebook --alias Salma --role safeguarding");
    const auto options = std::make_shared<PersonOptions>();
    options->vault = VaultOptions::addTo(command);
    command->add_option("--alias", options->alias, "what she calls herself; no legal name");
    command->add_option("--role", options->roles,
                        "field, peer, facilitator, notetaker, interpreter, analyst, lead, "
                        "data_steward, safeguarding or observer; may be given again");
    command->add_option("--language", options->languages, "a language code; may be given again");
    options->theirs.addNewTo(command);
    command->add_flag("--mine", options->mine,
                      "it is you, who made this notebook: only the name and the roles are noted");
    command->add_option("--remove", options->remove,
                        "take away all ways in of the person of this name");
    program.on(command, [&program, options] { return setPerson(program, *options); });

    command = program.add(group, "people", "List who opens a notebook, and what of it",
                          "cuaderno-cli project people my-notebook");
    const auto listing = VaultOptions::addTo(command);
    program.on(command, [&program, listing] { return listPeople(program, *listing); });
}

} // namespace cuaderno::cli
