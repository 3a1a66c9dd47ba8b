// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_system.h"
#include "vault/migration.h"
#include "vault/try_counter.h"
#include "vault/vault_opening.h"
#include "vault/vault_state.h"

namespace cuaderno {

namespace {

// Only what an earlier creation left unfinished may be made anew: never a vault whose key is lost.
Status checkPlace(const VaultFolder& folder)
{
    if (isThere(folder.key()))
        return fail(ErrorCode::VaultExists, "a vault is there");
    if (isThere(folder.database()) && !isThere(folder.creating()))
        return fail(ErrorCode::VaultKeyDamaged, "the key file is not there");
    if (isThere(folder.path()) && !folder.holdsOnlyOurs())
        return fail(ErrorCode::FileExists, "the folder holds something else");
    return {};
}

Status removeRemains(const VaultFolder& folder)
{
    for (const Path& path :
         {folder.database(), folder.databaseLog(), folder.mark(), folder.erasable(), folder.tries(),
          folder.reserve(), folder.sample()}) {
        if (auto gone = removeFile(path); !gone)
            return gone;
    }
    return {};
}

Status makePrivateFolder(const Path& path)
{
    if (auto made = makeFolder(path); !made)
        return made;
    std::error_code error;
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
    return {};
}

Path wholePath(const Path& path)
{
    std::error_code error;
    const Path whole = std::filesystem::absolute(path, error).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

// The first folder on the way to this one that is there already.
Path firstThere(Path path)
{
    while (!isThere(path) && path != path.parent_path())
        path = path.parent_path();
    return path;
}

// The names of the folders that were made, from the vault's up to the one that was there. One that
// we may write into and not list cannot be synced.
Status syncNames(const Path& vault, const Path& there)
{
    for (Path path = vault; path != path.parent_path(); path = path.parent_path()) {
        auto synced = syncFolder(path.parent_path());
        if (!synced && synced.error().code != ErrorCode::FileNoAccess)
            return synced;
        if (path.parent_path() == there || path == there)
            break;
    }
    return {};
}

Status createDatabase(const VaultFolder& folder, const VaultKeys& keys, VaultId id,
                      const ProjectKey& project)
{
    auto database = Database::open(folder.database(), keys.database, Database::Mode::Create);
    if (!database)
        return database.failure();
    if (auto made = createSchema(*database); !made)
        return made;
    if (auto begun = database->begin(); !begun)
        return begun;
    {
        auto write = database->prepare("INSERT INTO meta (one, vault, n, missing, device_sequence)"
                                       " VALUES (1, ?1, 0, 0, 0)");
        if (!write)
            return write.failure();
        if (auto made = write->bind(1, ByteView(id.value)).run(); !made)
            return made;
    }
    if (auto made = createSecrets(*database, keys, project); !made)
        return made;
    if (auto done = database->commit(); !done)
        return done;
    if (auto saved = database->checkpoint(); !saved)
        return saved;
    return database->close();
}

Status createFiles(const VaultFolder& folder, const VaultKeys& keys, VaultId id,
                   const ProjectKey& project)
{
    if (auto made = ErasableTable::create(folder.erasable()); !made)
        return made;
    if (auto made = createDatabase(folder, keys, id, project); !made)
        return made;
    auto mark = CommitMark::open(folder.mark(), keys.database, id);
    if (!mark)
        return mark.failure();
    MarkValue start;
    start.schema = static_cast<std::uint32_t>(schemaSteps().back().version);
    Status done = mark->write(start);
    if (done)
        done = mark->sync();
    if (done)
        done = TryCounter(folder.tries()).write({});
    if (done)
        done = Reserve(folder.reserve()).fill();
    for (const Path& inner : {folder.sealed(), folder.media()}) {
        if (done)
            done = makePrivateFolder(inner);
    }
    return done;
}

ProjectKey projectKeyFor(const CreateVault& how)
{
    if (how.projectKey)
        return {*how.projectKey, {}, how.concernsKey, how.contactsKey};
    BoxKeyPair pair = BoxKeyPair::make();
    return {pair.publicKey, std::move(pair), {}, {}};
}

Result<KeyFile> createAll(const VaultFolder& folder, const VaultKeys& keys,
                          const Secret& passphrase, const CreateVault& how,
                          std::optional<KdfCost> settled)
{
    if (auto begun = writeFileAtomically(folder.creating(), std::string_view()); !begun)
        return begun.failure();
    if (auto gone = removeRemains(folder); !gone)
        return gone.failure();
    auto cost = settled ? Result<KdfCost>(*settled) : calibrateKdf(how.kdfTarget);
    if (!cost)
        return cost.failure();
    const ProjectKey project = projectKeyFor(how);
    auto key = KeyFile::make(keys, passphrase, *cost, project.publicKey);
    if (!key)
        return key;
    if (project.pair)
        key->putProjectKey(keys, project.pair->secretKey);
    Status made = createFiles(folder, keys, key->id(), project);
    if (made && how.kind == VaultKind::Sample)
        made = writeFileAtomically(folder.sample(), std::string(passphrase.text()) + "\n");
    if (made)
        made = syncFolder(folder.path());
    if (!made)
        return made.failure();
    // Last: from here on it is a vault.
    if (auto written = key->write(folder.key()); !written)
        return written.failure();
    if (auto gone = removeFile(folder.creating()); !gone)
        return gone.failure();
    return key;
}

} // namespace

Result<std::unique_ptr<VaultState>> createVault(const Path& path, const Secret& passphrase,
                                                const CreateVault& how, std::optional<OwnKeys> own)
{
    const VaultFolder folder(path);
    if (auto good = checkPassphrase(passphrase, how.kind); !good)
        return good.failure();
    for (const auto& key : {how.projectKey, how.concernsKey, how.contactsKey}) {
        if (key && !isUsable(*key))
            return fail(ErrorCode::CryptoBadParameters, "key of the project");
    }
    if (auto good = checkPlace(folder); !good)
        return good.failure();
    const bool wasThere = isThere(path);
    const Path whole = wholePath(path);
    const Path there = firstThere(whole);
    if (auto made = makePrivateFolder(path); !made)
        return made.failure();
    if (auto kept = syncNames(whole, there); !kept)
        return kept.failure();
    auto lock = lockFolder(folder);
    if (!lock)
        return lock.failure();
    // Another program may have made one in between.
    if (auto good = checkPlace(folder); !good)
        return good.failure();
    auto keys = own ? Result<VaultKeys>(std::move(own->keys)) : VaultKeys::make(how.kind);
    if (!keys)
        return keys.failure();
    // Their secret halves are others', elsewhere.
    if (how.projectKey) {
        keys->forget(Compartment::Concerns);
        keys->forget(Compartment::Contacts);
    }
    auto key =
        createAll(folder, *keys, passphrase, how, own ? std::optional(own->cost) : std::nullopt);
    if (!key) {
        // What is left is no vault; take it away where that can be done.
        std::error_code ignored;
        if (!isThere(folder.key())) {
            (void)removeRemains(folder);
            (void)folder.removeTemporary();
            (void)removeFile(folder.lock());
            for (const Path& inner : {folder.sealed(), folder.media()})
                std::filesystem::remove(inner, ignored);
            if (!wasThere)
                std::filesystem::remove(path, ignored);
        }
        return key.failure();
    }
    OpenedSlot opened;
    opened.keys = std::move(*keys);
    auto vault = openDatabase(folder, std::move(*lock), std::move(*key), std::move(opened),
                              {.evenIfDamaged = false, .clock = how.clock}, AuditVerb::Create);
    if (const auto system = keepsOldCopies(path); vault && system)
        (*vault)->warnings.push_back({ErrorCode::VaultKeepsCopies, "file system", {}, {*system}});
    return vault;
}

} // namespace cuaderno
