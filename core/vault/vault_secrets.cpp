// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kept_secrets.h"
#include "vault/secret_rows.h"

namespace cuaderno {

using namespace secret_rows;

namespace {

constexpr std::string_view deviceSecret = "device";

// The project's secret key lies under a key of who is the lead: their own compartment F.
Secret leadKey(const VaultKeys& keys)
{
    return subkey(keys.of(Compartment::Memos), 1, "projkey_");
}

std::string projectSecretName(CoResearcherId lead)
{
    return std::string(projectSecretOf) + lead.text();
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::VaultRecordDamaged, "secret", {}, {"secret"});
}

// id 16 | seed of the signing key 32
Status createDevice(Database& database, const Secret& records)
{
    const Secret device = Secret::random(16 + keySize);
    if (device.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return put(database, deviceSecret, records, device.view());
}

} // namespace

Status createSecrets(Database& database, const VaultKeys& keys, const ProjectKey& project)
{
    const Secret records = subkey(keys.database, 2, "records_");
    Status done = put(database, projectPublic, records, project.publicKey.value);
    if (project.pair) {
        if (done)
            done = put(database, projectSecret, leadKey(keys), project.pair->secretKey.view());
        // Who holds C or D opens what anybody may close.
        for (const auto compartment : {Compartment::Concerns, Compartment::Contacts}) {
            const BoxKeyPair closed = BoxKeyPair::fromSecret(keys.of(compartment).copy());
            if (done)
                done = put(database, slipKeyName(compartment), records, closed.publicKey.value);
        }
    }
    for (const auto& [key, compartment] : {std::pair{project.concerns, Compartment::Concerns},
                                           std::pair{project.contacts, Compartment::Contacts}}) {
        if (done && key && !project.pair)
            done = put(database, slipKeyName(compartment), records, key->value);
    }
    return done ? createDevice(database, records) : done;
}

namespace {

Status completeKeys(Database& database, const VaultKeys& keys, const Secret& records,
                    const std::optional<Secret>& leadSecret)
{
    auto key = get(database, projectPublic, records);
    if (!key || !*key) {
        if (!leadSecret)
            return fail(ErrorCode::VaultNothingReadable, "no key of the project");
        const BoxKeyPair pair = BoxKeyPair::fromSecret(leadSecret->copy());
        if (auto written = replace(database, projectPublic, records, pair.publicKey.value);
            !written)
            return written;
    }
    for (const auto compartment : {Compartment::Concerns, Compartment::Contacts}) {
        const std::string_view name = slipKeyName(compartment);
        auto known = get(database, name, records);
        if ((known && *known) || !leadSecret || !keys.holds(compartment))
            continue;
        const BoxKeyPair closed = BoxKeyPair::fromSecret(keys.of(compartment).copy());
        if (auto written = replace(database, name, records, closed.publicKey.value); !written)
            return written;
    }
    return {};
}

} // namespace

Result<SignPublicKey> completeSecrets(Database& database, const VaultKeys& keys,
                                      const std::optional<Secret>& leadSecret)
{
    const Secret records = subkey(keys.database, 2, "records_");
    if (auto done = completeKeys(database, keys, records, leadSecret); !done)
        return done.failure();
    auto device = get(database, deviceSecret, records);
    if (!device || !*device) {
        if (auto gone = remove(database, deviceSecret); !gone)
            return gone.failure();
        if (auto made = createDevice(database, records); !made)
            return made.failure();
        device = get(database, deviceSecret, records);
    }
    if (!device || !*device || (*device)->size() != 16 + keySize)
        return damaged();
    return SignKeyPair::fromSeed(Secret::from((*device)->view().last(keySize))).publicKey;
}

namespace {

Status loadProject(VaultState& vault)
{
    // What the key file holds is enough, and is there when the row is not.
    if (auto kept = vault.keyFile.projectKey(vault.keys)) {
        BoxKeyPair pair = BoxKeyPair::fromSecret(std::move(*kept));
        if (pair.publicKey != vault.projectKey)
            return damaged();
        vault.projectPair = std::move(pair);
        return {};
    }
    if (!vault.keys.holds(Compartment::Memos))
        return {};
    const std::string name =
        vault.opener.isNull() ? std::string(projectSecret) : projectSecretName(vault.opener);
    auto lead = get(*vault.database, name, leadKey(vault.keys));
    // Another person's memo key does not open it: then this way in is not the lead's.
    if (!lead && lead.error().code == ErrorCode::VaultRecordDamaged)
        return {};
    if (!lead)
        return lead.failure();
    if (*lead && (*lead)->size() == keySize)
        vault.projectPair = BoxKeyPair::fromSecret(std::move(**lead));
    return {};
}

} // namespace

Status loadSecrets(VaultState& vault)
{
    auto& database = *vault.database;
    auto key = get(database, projectPublic, vault.recordsKey);
    if (!key)
        return key.failure();
    auto device = get(database, deviceSecret, vault.recordsKey);
    if (!device)
        return device.failure();
    if (!*key || (*key)->size() != keySize || !*device || (*device)->size() != 16 + keySize)
        return damaged();
    std::ranges::copy((*key)->view(), vault.projectKey.value.begin());
    std::ranges::copy((*device)->view().first(16), vault.device.value.begin());
    vault.deviceKey = SignKeyPair::fromSeed(Secret::from((*device)->view().last(keySize)));
    if (auto project = loadProject(vault); !project)
        return project;
    return loadKeptSecrets(vault);
}

Result<bool> hasProjectSecret(VaultState& vault)
{
    auto query = vault.prepare("SELECT 1 FROM secret WHERE name = ?1");
    if (!query)
        return query.failure();
    return query->bindText(1, projectSecret).step();
}

Status putProjectSecret(VaultState& vault, const Secret& secret)
{
    {
        auto write = vault.prepare("DELETE FROM secret WHERE name = ?1");
        if (!write)
            return write.failure();
        if (auto gone = write->bindText(1, projectSecret).run(); !gone)
            return gone;
    }
    return put(*vault.database, projectSecret, leadKey(vault.keys), secret.view());
}

Status putProjectSecretFor(VaultState& vault, CoResearcherId lead, const VaultKeys& theirs)
{
    return replace(*vault.database, projectSecretName(lead), leadKey(theirs),
                   vault.projectPair->secretKey.view());
}

Status removeProjectSecretOf(VaultState& vault, CoResearcherId lead)
{
    return remove(*vault.database, projectSecretName(lead));
}

namespace {

// By the row a recovery tells a lead's vault from one that joined.
Status completeProjectRow(VaultState& vault)
{
    auto there = hasProjectSecret(vault);
    if (!there)
        return there.failure();
    if (*there)
        return {};
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    if (auto done = putProjectSecret(vault, vault.projectPair->secretKey); !done)
        return done;
    return change->commit();
}

} // namespace

Status completeKeyFile(VaultState& vault)
{
    KeyFile complete = vault.keyFile;
    bool changed = false;
    // A further lead's key stands in the database alone.
    if (vault.projectPair && vault.opener.isNull()) {
        if (auto row = completeProjectRow(vault); !row)
            return row;
        if (!complete.projectKey(vault.keys)) {
            complete.putProjectKey(vault.keys, vault.projectPair->secretKey);
            changed = true;
        }
        if (!complete.recover(*vault.projectPair)) {
            if (auto set = complete.setRecovery(vault.keys, vault.projectKey); !set)
                return set;
            changed = true;
        }
    }
    auto kept = completeKeptSecrets(vault, complete);
    if (!kept)
        return kept.failure();
    if (!changed && !*kept)
        return {};
    auto written = vault.withReserve([&] { return complete.write(vault.folder.key()); });
    if (written)
        vault.keyFile = std::move(complete);
    return written;
}

} // namespace cuaderno
