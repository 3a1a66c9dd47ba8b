// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/date.h"
#include "base/file.h"
#include "base/id.h"
#include "base/secret.h"
#include "crypto/kdf.h"
#include "crypto/key_pair.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuaderno {

class AuditLog;
class ConsentStore;
class InstrumentStore;
class MediaStore;
class MemoStore;
class MoneyStore;
class ParticipantStore;
class People;
class ProjectStore;
class ReleaseStore;
class SessionStore;
class SettingsStore;
class SlipStore;
class WaysIn;
class WithdrawalStore;
struct VaultState;

// What a vault is for. Written at its creation into its keys, never changed.
enum class VaultKind {
    // Real people.
    Live,
    // Generated people: "Look around" and the demo. Its passphrase lies beside it in clear.
    Sample,
    // Drills; nothing leaves it.
    Practice,
};

// "live", "sample", "practice"
std::string_view vaultKindName(VaultKind kind);

struct CreateVault
{
    VaultKind kind = VaultKind::Live;
    // Lowers what a person waits for at Unlock, never below the floors of crypto/kdf.h. Zero: the
    // floor itself, without measuring this machine (tests, samples).
    std::chrono::milliseconds kdfTarget = kdfDefaultTarget;
    // A device that joins: the key of the project, whose secret half lies in the lead's vault.
    // None: this vault's owner is the lead, and the project's key pair is made here.
    // The recovery slot is sealed to it either way.
    std::optional<BoxPublicKey> projectKey;
    // And the keys that concerns and contact slips are closed to there (SlipStore::key). Without
    // them none can be written on this device.
    std::optional<BoxPublicKey> concernsKey;
    std::optional<BoxPublicKey> contactsKey;
    // Has to outlive the vault; the machine's where there is none.
    const Clock* clock = nullptr;
};

struct OpenVault
{
    // For reading out what a damaged vault still holds. Damage is then in warnings(), and records
    // that cannot be read fail one by one. Not for going on working.
    bool evenIfDamaged = false;
    // For a place that cannot be written, or must not be: not one byte of the folder changes, and
    // what writes answers VaultReadOnly. What was left undone stays so; what was being erased is
    // not shown. Wrong passphrases cannot be counted there, and only Argon2id stands in the way of
    // who tries many: as for anybody who copied the folder. VaultLogNotEmpty where the last changes
    // are still in the log, as after a crash or a removed stick: reading them would write.
    // VaultReadOnly for a vault of an earlier format, which has to be brought up to date first.
    bool readOnly = false;
    const Clock* clock = nullptr;
};

// Of the database. `before` is what opening found; where it is less than `now`, the vault was
// brought up to date.
struct VaultFormat
{
    int now = 0;
    int before = 0;
};

// What is not as it should be, each thing once. `code` is one of VaultDatabaseDamaged (args: the
// numbers of the pages), VaultRecordDamaged (args: the kind of record, how many), VaultKeyDamaged,
// VaultSecretsDamaged, VaultSideFileDamaged (args: the file's name), VaultAnswersMissing (args: how
// many confirmed changes), VaultEnvelopeDamaged, MediaDamaged, MediaNewer, FileNotFound,
// AuditBroken (args: the row).
struct VaultCheck
{
    std::vector<Error> findings;

    bool ok() const { return findings.empty(); }
};

// What a backup holds.
struct BackupReport
{
    Week made;
    std::uint64_t bytes = 0; // of the file
    int people = 0;
    int sessions = 0; // on this device, not sealed yet
    int sealed = 0;
    int media = 0; // recordings and pictures
    // In a folder: how many of the bytes were written by this run.
    std::uint64_t written = 0;
    // Of a drill: changes in journals that were read and compared.
    std::uint64_t entries = 0;
};

// What was saved of a damaged vault into a new one, and what was not.
struct SalvageReport
{
    int people = 0;
    int sessions = 0; // on this device, not sealed yet
    int sealed = 0;
    std::uint64_t entries = 0; // in journals
    // As in VaultCheck; and DeviceUnknown (args: the beginning of its key) for sealed sessions that
    // were taken in from a device whose row is lost. VaultRecordDamaged (args: the kind, how many).
    std::vector<Error> lost;
};

// The encrypted folder of one Project on this device.
//
// Opening derives the key: about a second of work and up to 256 MiB, on purpose. A closed Vault
// holds no key. What a store has written is durable when its function returns.
//
// Not safe for use from two threads at once; it may be made in one thread and handed to another.
// The stores are part of it and go with it.
class Vault
{
public:
    // Makes the folder and everything in it; the key comes last, so that a creation that was broken
    // off is no vault and can be repeated. VaultExists where there is one, FileExists where the
    // folder holds anything else, VaultKeyDamaged where it holds a vault without its key,
    // VaultPassphraseTooShort (a live vault: under 8 letters; any: none at all), DiskFull, File...
    static Result<Vault> create(const Path& folder, const Secret& passphrase,
                                const CreateVault& how = {});

    // `passphrase` may be the text of a key card: it is neither counted as a try nor made to wait.
    // Fails with
    //   VaultNotFound, VaultUnfinished   no vault there; one whose creation was broken off
    //   VaultBusy                        open in another program (after waiting two seconds)
    //   VaultReadOnly                    the folder cannot be written
    //   VaultTooManyTries                args: the seconds to wait, after five wrong passphrases
    //   VaultWrongPassphrase
    //   KeyCardUnreadable                a letter of the card is wrong; it was not tried
    //   VaultKeyDamaged                  args: "opens" where evenIfDamaged would open it
    //   VaultDatabaseDamaged             args: the numbers of the damaged pages
    //   VaultSecretsDamaged              vault.erasable is gone, cut or another vault's
    //   VaultNewer                       made by a later Cuaderno; nothing was written
    // and leaves the vault as it was but for the counter of tries.
    static Result<Vault> open(const Path& folder, const Secret& passphrase,
                              const OpenVault& how = {});

    // The throw-away passphrase of a sample vault, which Unlock shows. VaultNotSample.
    static Result<Secret> samplePassphrase(const Path& folder);

    // How long the next try has to wait; zero for most.
    static std::chrono::seconds waitBeforeNextTry(const Path& folder, const Clock* clock = nullptr);

    // Whether there is a vault that open() would try.
    static bool isThere(const Path& folder);

    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault();

    // Writes what is to be written, closes the database, wipes every key. The object can then only
    // be destroyed. A Vault that goes without it closes itself, and its failure stays unheard.
    Status close();

    VaultKind kind() const;
    VaultId id() const;
    const Path& folder() const;
    // As OpenVault wanted it.
    bool isReadOnly() const;
    KdfCost kdfCost() const;

    // After create(): VaultKeepsCopies (args: the file system) where overwriting leaves the old
    // bytes. What opening found that is to be told once: VaultAnswersMissing (args: how many
    // confirmed changes are gone), VaultSideFileDamaged (args: which file was damaged and is whole
    // again), AuditBroken where its end was cut off, damage where it was opened all the same.
    const std::vector<Error>& warnings() const;

    // Looks for damage: quickly, or every page, record and envelope. What this way in does not hold
    // is looked at by the page only.
    Result<VaultCheck> check(bool full);

    // Once confirmed changes were found missing, secrets that nothing refers to are kept, since
    // they may be all that opens a session that was in the lost log, and every full check says so.
    // This gives them up: they are destroyed, and the loss is not told any more. VaultNotHeld.
    Status forgetMissing();

    // As WaysIn::changePassphrase.
    Status changePassphrase(const Secret& fresh);

    // After so many wrong passphrases in a row (six or more) the keys of this vault are destroyed:
    // nobody opens it again, not with a key card and not with shares. What was sealed stays for
    // who holds the project's key elsewhere, and backups open as ever. None, as a vault is made:
    // never. Key cards do not count. Only against who tries on this device: a copy of the disk has
    // its own counter. UsedWrongly for fewer.
    Status setWipeAfter(std::optional<int> wrongTries);
    std::optional<int> wipeAfter();

    // All of the vault in one file that any of its ways in opens, as they are now. Whole and
    // durable when it returns, and read back; or not there. What is erased afterwards is still in
    // it: say so wherever this is offered. FileExists; VaultDatabaseDamaged and the other findings
    // of a check where this vault is damaged, as a backup of damage would take the place of a good
    // one.
    Result<BackupReport> backUp(const Path& file);
    // The same in a folder of its own, such as a USB stick's, where later runs write only what is
    // new, and overwrite and remove what was erased since. The folder is made where it is not
    // there; FileExists where it holds anything else, BackupOfAnother where it is another vault's.
    // A run that is broken off leaves the backup of before whole. Only this vault as it is now is
    // in it: its passphrase too.
    Result<BackupReport> backUpInto(const Path& folder);
    // Of both kinds of backup: a file, or the folder. Reads every byte; writes nothing.
    // BackupNotOne, BackupNewer, BackupDamaged, VaultWrongPassphrase, VaultKeyDamaged.
    static Result<BackupReport> verifyBackup(const Path& file, const Secret& passphrase);
    // A new folder with what was in the vault then; its passphrase is that of then. The whole file
    // is read before anything is written, and the folder appears whole or not at all. FileExists
    // where there is one; else as verifyBackup. The device stays the same one: do not go on with
    // both.
    static Result<BackupReport> restore(const Path& file, const Secret& passphrase,
                                        const Path& folder);
    // Restores beside the backup, opens that, checks it in full and looks for each answer that is
    // here, then takes it away again. BackupIncomplete (args: how many sessions differ);
    // VaultNotHeld.
    Result<BackupReport> drill(const Path& file, const Secret& passphrase);

    // Saves what is whole of a damaged vault into a new one in `to`, which appears whole or not at
    // all; `folder` is left as it is. A lead's vault whose database does not open at all is made
    // anew from its sealed sessions. The new one opens by the same ways in and is the same device:
    // do not go on with both. FileExists; VaultNothingReadable; VaultNotHeld, as what a way in
    // cannot open would count as lost; else as open() where the key is concerned.
    static Result<SalvageReport> salvage(const Path& folder, const Secret& passphrase,
                                         const Path& to, const Clock* clock = nullptr);

    // What envelopes are sealed to.
    const BoxPublicKey& projectKey() const;
    // This is the lead's vault: it can open what was sealed.
    bool holdsProjectKey() const;
    // Who signs here.
    DeviceId device() const;
    const SignPublicKey& deviceKey() const;

    VaultFormat format() const;

    // Confirmed changes since the vault was made.
    std::uint64_t commits() const;

    ProjectStore& project();
    InstrumentStore& instruments();
    ParticipantStore& participants();
    ConsentStore& consents();
    SessionStore& sessions();
    MediaStore& media();
    WithdrawalStore& withdrawals();
    ReleaseStore& releases();
    SettingsStore& settings();
    AuditLog& audit();
    // The passphrase, key cards, and what gets people back in.
    WaysIn& waysIn();
    // Who has a way in of her own, and what it opens. Whoever's way in holds no answers gets counts
    // where lists of participants, sessions and recordings are; reading one fails with VaultNotHeld
    // (args: "answers").
    People& people();
    // What is closed to those who hold it.
    SlipStore& slips();
    MoneyStore& money();
    MemoStore& memos();

private:
    friend class Rescuer;

    explicit Vault(std::unique_ptr<VaultState> state);

    std::unique_ptr<VaultState> m_state;
};

} // namespace cuaderno
