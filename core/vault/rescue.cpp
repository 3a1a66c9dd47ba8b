// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rescue.h"

#include "vault/rescuer.h"
#include "vault/rows.h"
#include "vault/vault_opening.h"

#include <algorithm>

namespace cuaderno {

std::string deviceFingerprint(const SignPublicKey& key)
{
    const std::string digits = toHex(ByteView(key.value).first(8));
    return digits.substr(0, 4) + "-" + digits.substr(4, 4) + "-" + digits.substr(8, 4) + "-"
           + digits.substr(12, 4);
}

bool isRescuedInSpiteOf(ErrorCode code)
{
    return code == ErrorCode::VaultDatabaseDamaged || code == ErrorCode::VaultRecordDamaged
           || code == ErrorCode::VaultSecretsDamaged || code == ErrorCode::FileNotFound;
}

namespace {

Place at(const Path& path)
{
    Place place;
    place.file = path.string();
    return place;
}

// Only to be read wherever that is possible; the try is counted where it can be.
Result<std::unique_ptr<VaultState>> openForRescue(const VaultFolder& folder,
                                                  const Secret& passphrase, const Clock* clock)
{
    OpenVault how;
    how.evenIfDamaged = true;
    how.clock = clock;
    auto unlocked = unlockFolder(folder.path(), passphrase, how);
    const bool cannotWrite = !unlocked && unlocked.error().code == ErrorCode::VaultReadOnly;
    how.readOnly = true;
    if (cannotWrite)
        unlocked = unlockFolder(folder.path(), passphrase, how);
    if (!unlocked)
        return unlocked.failure();
    auto state = openDatabase(folder, std::move(unlocked->lock), std::move(unlocked->key),
                              std::move(unlocked->opened), how, AuditVerb::Open);
    const bool wantsWriting = !state
                              && (state.error().code == ErrorCode::VaultLogNotEmpty
                                  || state.error().code == ErrorCode::VaultReadOnly);
    if (!wantsWriting || cannotWrite)
        return state;
    how.readOnly = false;
    return openVault(folder.path(), passphrase, how);
}

// A whole vault for as long as it takes to read it; no secret of it is left in free blocks.
class PassingVault
{
public:
    explicit PassingVault(Path path) : m_folder(std::move(path)) {}

    ~PassingVault()
    {
        (void)KeyFile::destroy(m_folder.key());
        (void)ErasableTable::destroy(m_folder.erasable());
        std::error_code error;
        std::filesystem::remove_all(m_folder.path(), error);
    }

    PassingVault(const PassingVault&) = delete;
    PassingVault& operator=(const PassingVault&) = delete;

    const VaultFolder& folder() const { return m_folder; }

private:
    VaultFolder m_folder;
};

// Whether something was being erased, or may have been.
bool isErasing(VaultState& vault)
{
    const auto sessions = erasingSessionRows(vault);
    const auto people = erasingPersonRows(vault);
    return !sessions || !sessions->empty() || !people || !people->empty();
}

// What is damaged is read by way of a salvage, which reads rows that no query finds any more.
Status rescueDamaged(Rescuer& rescuer, const VaultFolder& folder, const Secret& passphrase,
                     const Clock* clock, Result<std::unique_ptr<VaultState>> state)
{
    const bool takesUnknown = state && !isErasing(**state);
    Error why = state ? Error{ErrorCode::VaultDatabaseDamaged, "rescue", {}, {}} : state.error();
    if (state) {
        if (auto closed = closeDatabase(**state); !closed)
            return closed;
        state->reset();
    }
    const PassingVault copy(rescuer.path() / "vault.new");
    auto saved = Vault::salvage(folder.path(), passphrase, copy.folder().path(), clock);
    if (!saved
        && (isRescuedInSpiteOf(saved.error().code)
            || saved.error().code == ErrorCode::VaultNothingReadable))
        return rescuer.takeFiles(folder, std::move(why));
    if (!saved)
        return saved.failure();
    auto again = openForRescue(copy.folder(), passphrase, clock);
    if (!again)
        return again.failure();
    rescuer.addLost(std::move(saved->lost));
    if (auto brought = rescuer.bringOut(std::move(*again)); !brought)
        return brought;
    return takesUnknown ? rescuer.takeUnknown(folder) : Status();
}

} // namespace

Result<RescueReport> rescueVault(const Path& path, const Secret& passphrase, const Path& to,
                                 const ReadByForm& byForm, const Clock* clock)
{
    if (isThere(to))
        return fail(ErrorCode::FileExists, "rescuing", at(to));
    const VaultFolder folder(path);
    auto state = openForRescue(folder, passphrase, clock);
    if (!state && !isRescuedInSpiteOf(state.error().code))
        return state.failure();
    auto staged = StagedFolder::make(to);
    if (!staged)
        return staged.failure();
    Rescuer rescuer(staged->path(), byForm);
    Status done = rescuer.prepare();
    if (done)
        done = state && !(*state)->damaged
                   ? rescuer.bringOut(std::move(*state))
                   : rescueDamaged(rescuer, folder, passphrase, clock, std::move(state));
    if (done)
        done = rescuer.finish();
    if (done)
        done = staged->commit();
    if (!done)
        return done.failure();
    return rescuer.take();
}

} // namespace cuaderno
