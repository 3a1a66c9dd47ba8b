// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Of a copy under new keys: the keys, and what is kept beside them.
#include "vault/kept_secrets.h"
#include "vault/people.h"
#include "vault/rekey.h"
#include "vault/secret_rows.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

// Others know the public half of the pairs, and what they closed to it may still be on the way.
constexpr std::array closedTo{Compartment::Concerns, Compartment::Contacts};

tl::unexpected<Error> notHeld(std::string_view what)
{
    return fail(ErrorCode::VaultNotHeld, "new keys", {}, {std::string(what)});
}

Result<bool> hasSlips(VaultState& vault, Compartment compartment)
{
    auto query = vault.prepare("SELECT 1 FROM slip WHERE compartment = ?1 LIMIT 1");
    if (!query)
        return query.failure();
    return query->bind(1, static_cast<std::int64_t>(compartment)).step();
}

Result<std::vector<std::string>> namesOfSecrets(VaultState& vault)
{
    auto query = vault.prepare("SELECT name FROM secret ORDER BY name");
    if (!query)
        return query.failure();
    std::vector<std::string> names;
    for (;;) {
        auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return names;
        names.push_back(query->text(0));
    }
}

Status keepPair(VaultState& from, Compartment compartment, VaultKeys& fresh)
{
    if (from.keys.holds(compartment)) {
        fresh.compartments[static_cast<std::size_t>(compartment)] =
            from.keys.of(compartment).copy();
        return {};
    }
    // On a device that joined it is the lead's.
    if (!from.projectPair)
        return {};
    auto slips = hasSlips(from, compartment);
    if (!slips)
        return slips.failure();
    // Who holds it has a way in that cannot be carried over, and nobody else would open them.
    if (*slips)
        return notHeld(compartmentName(compartment));
    fresh.held |= bitOf(compartment);
    return {};
}

} // namespace

Result<VaultKeys> freshKeys(VaultState& from)
{
    if (!from.opener.isNull())
        return fail(ErrorCode::UsedWrongly, "new keys", {},
                    {"new keys by another way in than the owner's"});
    for (const auto compartment : {Compartment::Answers, Compartment::Media}) {
        if (!from.keys.holds(compartment))
            return notHeld(compartmentName(compartment));
    }
    auto lead = hasProjectSecret(from);
    if (!lead)
        return lead.failure();
    // Its secret half would be lost.
    if (*lead && !from.projectPair)
        return fail(ErrorCode::VaultNotLead, "new keys");
    if (from.earlierPairs.size() >= KeyFile::mostEarlierKeys)
        return fail(
            ErrorCode::UsedWrongly, "new keys", {},
            {"new keys for the " + std::to_string(from.earlierPairs.size() + 1) + "th time"});
    auto fresh = VaultKeys::make(from.keys.kind);
    if (!fresh)
        return fresh;
    fresh->held = from.keys.held;
    for (const auto compartment : closedTo) {
        if (auto kept = keepPair(from, compartment, *fresh); !kept)
            return kept.failure();
    }
    return fresh;
}

namespace {

// Made anew, or hanging on keys that nobody has here.
bool isLeftOut(const std::string& name)
{
    using namespace secret_rows;
    return name == lasting || name == earlier || name == projectSecret
           || name.starts_with(projectSecretOf);
}

// As it was, but for the public keys that are other ones in a lead's copy.
Result<Secret> secretAfter(VaultState& from, const VaultState& to, const std::string& name,
                           const ProjectKey& project)
{
    if (name == secret_rows::projectPublic)
        return Secret::from(project.publicKey.value);
    for (const auto compartment : closedTo) {
        if (project.pair && name == secret_rows::slipKeyName(compartment)
            && to.keys.holds(compartment)) {
            const Secret& half = to.keys.of(compartment);
            return Secret::from(BoxKeyPair::fromSecret(half.copy()).publicKey.value);
        }
    }
    auto row = secret_rows::get(*from.database, name, from.recordsKey);
    if (!row)
        return row.failure();
    return *row ? std::move(**row) : Secret();
}

} // namespace

Status moveSecrets(VaultState& from, VaultState& to, const ProjectKey& project)
{
    to.wordsKey = from.wordsKey.copy();
    to.settingsKey = from.settingsKey.copy();
    to.projectKey = project.publicKey;
    to.earlierPairs.clear();
    if (project.pair) {
        to.projectPair = project.pair->copy();
        for (const BoxKeyPair& pair : from.earlierPairs)
            to.earlierPairs.push_back(pair.copy());
        to.earlierPairs.push_back(from.projectPair->copy());
        if (auto put = putProjectSecret(to, project.pair->secretKey); !put)
            return put;
    }
    auto names = namesOfSecrets(from);
    if (!names)
        return names.failure();
    for (const std::string& name : *names) {
        if (isLeftOut(name))
            continue;
        auto secret = secretAfter(from, to, name, project);
        if (!secret)
            return secret.failure();
        if (secret->empty())
            return fail(ErrorCode::OutOfMemory, "secret memory");
        if (auto put = secret_rows::put(*to.database, name, to.recordsKey, secret->view()); !put)
            return put;
    }
    return insertKeptSecrets(to);
}

} // namespace cuaderno
