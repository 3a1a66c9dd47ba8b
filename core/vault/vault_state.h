// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/kdf.h"
#include "vault/audit_log.h"
#include "vault/commit_mark.h"
#include "vault/database.h"
#include "vault/erasable_table.h"
#include "vault/key_file.h"
#include "vault/media_store.h"
#include "vault/memo_store.h"
#include "vault/money_store.h"
#include "vault/participant_store.h"
#include "vault/people.h"
#include "vault/project_store.h"
#include "vault/records.h"
#include "vault/session_store.h"
#include "vault/slip_store.h"
#include "vault/vault.h"
#include "vault/vault_folder.h"
#include "vault/ways_in.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

// What the parts of a vault share. Only for core/vault.
namespace cuaderno {

using RowId = std::array<std::byte, 16>;

inline RowId rowId(ByteView bytes)
{
    RowId id{};
    if (bytes.size() == id.size())
        std::copy_n(bytes.begin(), id.size(), id.begin());
    return id;
}

// A record in its box: padded, closed, bound to its table, its id and its number. `plain` is wiped.
Bytes closeRecord(const Secret& key, std::string_view table, const RowId& id, std::uint64_t number,
                  Bytes plain);
// VaultRecordDamaged; args: the table.
Result<Bytes> openRecord(const Secret& key, std::string_view table, const RowId& id,
                         std::uint64_t number, ByteView box);

template <typename Record>
Bytes closeRecordOf(const Secret& key, std::string_view table, const RowId& id,
                    std::uint64_t number, const Record& record)
{
    return closeRecord(key, table, id, number, encodeRecord(record));
}

template <typename Record>
Result<Record> openRecordOf(const Secret& key, std::string_view table, const RowId& id,
                            std::uint64_t number, ByteView box)
{
    auto plain = openRecord(key, table, id, number, box);
    if (!plain)
        return plain.failure();
    auto record = decodeRecord<Record>(*plain);
    wipe(*plain);
    return record;
}

struct AuditHead
{
    std::uint64_t rows = 0;
    std::array<std::byte, 32> hash{};
};

struct VaultState
{
    VaultState(VaultFolder place, File lockFile, KeyFile keyfile, VaultKeys vaultKeys,
               std::size_t openedSlot, Database db, ErasableTable table, CommitMark commitMark,
               const Clock* clockOrNone);
    ~VaultState();
    VaultState(const VaultState&) = delete;
    VaultState& operator=(const VaultState&) = delete;

    VaultFolder folder;
    File lock;
    KeyFile keyFile;
    VaultKeys keys;
    std::size_t slot;
    SlotKind slotKind = SlotKind::Passphrase;
    // Whose way in it is; nobody's id: whose the vault is.
    CoResearcherId opener;
    std::optional<Database> database;
    ErasableTable erasable;
    CommitMark mark;
    Reserve reserve;
    SystemClock systemClock;
    const Clock* clock;

    // Of what belongs to the project as a whole; everyone who opens the vault holds it.
    Secret recordsKey;
    Secret wordsKey;
    Secret settingsKey;

    BoxPublicKey projectKey;
    // In the lead's vault only.
    std::optional<BoxKeyPair> projectPair;
    // Of before new keys were made: what was sealed to them is opened, nothing more is sealed.
    std::vector<BoxKeyPair> earlierPairs;
    DeviceId device;
    SignKeyPair deviceKey;

    std::uint64_t commits = 0;
    // Of the database, as this opening found it.
    int formatBefore = 0;
    AuditHead audit;
    // Opened for reading what is left; nothing is written.
    bool damaged = false;
    // Asked for at the opening: not one byte is written, into no file of the vault.
    bool readOnly = false;
    // Found at this opening.
    bool answersMissing = false;
    // Confirmed changes were lost, now or earlier (meta.missing). A secret that no row refers to
    // may belong to a session whose row was in the lost log and is in somebody's copy of it.
    bool keepsOrphans = false;
    std::vector<Error> warnings;

    // Where the envelope of each session is, once it had to be searched for.
    std::optional<std::map<RowId, Path>> envelopes;

    // What is being recorded or played just now: its keys go when the vault is closed.
    std::vector<std::weak_ptr<OpenMedia>> openMedia;

    // Entries that rows refer to, or did since the opening; known once a new one was wanted.
    std::optional<std::vector<bool>> takenEntries;

    // Of the session that was journalled last.
    SessionId cachedSession;
    Secret cachedKey;

    ProjectStore project{*this};
    InstrumentStore instruments{*this};
    ParticipantStore participants{*this};
    ConsentStore consents{*this};
    SessionStore sessions{*this};
    MediaStore media{*this};
    WithdrawalStore withdrawals{*this};
    ReleaseStore releases{*this};
    SettingsStore settings{*this};
    AuditLog auditLog{*this};
    WaysIn ways{*this};
    People people{*this};
    SlipStore slips{*this};
    MoneyStore money{*this};
    MemoStore memos{*this};

    Result<Statement> prepare(std::string_view sql) { return database->prepare(sql); }

    // VaultNotHeld where this way in does not open the compartment.
    Status mustHold(Compartment compartment) const;

    // A key under the answers' compartment and the secret at `entry`. VaultNotHeld;
    // VaultRecordDamaged where the secret is gone.
    Result<Secret> keyAt(std::uint32_t entry, std::string_view purpose, const RowId& id) const;

    bool mayWrite() const { return !damaged && !readOnly; }

    // VaultReadOnly, VaultDatabaseDamaged: before anything is written that is not in a transaction.
    Status expectWritable() const;

    Week week() const;
    void forgetSessionKey();

    // After everything is in the file itself and the mark is synced. Failure loses nothing.
    Status checkpoint();

    // For what must work on a full disk: gives the reserve up and tries again.
    template <typename Act>
    auto withReserve(Act act)
    {
        auto result = act();
        if (!result && result.error().code == ErrorCode::DiskFull && !readOnly && reserve.release())
            result = act();
        return result;
    }
};

// One durable change. Goes back when it goes without commit().
class Transaction
{
public:
    static Result<Transaction> begin(VaultState& vault);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Adds a row to the audit log, in this transaction.
    Status note(AuditVerb verb, std::string_view object);

    // Counts, commits, and then moves the mark. Confirmed when it returns.
    Status commit();

private:
    explicit Transaction(VaultState& vault) : m_vault(&vault), m_audit(vault.audit) {}

    VaultState* m_vault;
    AuditHead m_audit;
};

// The project's key as a vault gets it at its creation. Only the lead's has the secret half.
struct ProjectKey
{
    BoxPublicKey publicKey;
    std::optional<BoxKeyPair> pair;
    // What slips are closed to on a device that joined, as far as it was told.
    std::optional<BoxPublicKey> concerns;
    std::optional<BoxPublicKey> contacts;
};

// The secrets that a vault keeps in its table `secret`.
Status createSecrets(Database& database, const VaultKeys& keys, const ProjectKey& project);
Status loadSecrets(VaultState& vault);
// Whether it is a lead's vault, also where this way in cannot read the key.
Result<bool> hasProjectSecret(VaultState& vault);
// Under the memo key of now, in the transaction that is open.
Status putProjectSecret(VaultState& vault, const Secret& secret);
// The same for one more lead, under her own memo key; and taking it away.
Status putProjectSecretFor(VaultState& vault, CoResearcherId lead, const VaultKeys& theirs);
Status removeProjectSecretOf(VaultState& vault, CoResearcherId lead);
// What slips of that compartment are closed to; none where this vault was not told.
Result<std::optional<BoxPublicKey>> slipKey(VaultState& vault, Compartment compartment);
// In the transaction that is open: from now on slips are closed to `fresh`. Those that are here are
// closed anew, and `before` lies sealed to it, for slips that come from devices that do not know.
Status moveSlips(VaultState& vault, Compartment compartment, const BoxKeyPair& before,
                 const BoxKeyPair& fresh);
// The key that this way in holds, and those before it.
Result<std::vector<BoxKeyPair>> slipPairs(VaultState& vault, Compartment compartment);
// What a database lacks that lost rows of the table: the project's key comes from a lead's key
// file, and a device whose key is gone becomes a new one. Its key is returned. VaultNothingReadable
// where the project's key cannot be had: nothing could be sealed any more.
Result<SignPublicKey> completeSecrets(Database& database, const VaultKeys& keys,
                                      const std::optional<Secret>& projectSecret);
// What a key file of an earlier Cuaderno lacks in the lead's vault: the project's secret key, and a
// recovery slot that it opens.
Status completeKeyFile(VaultState& vault);

// The last row of the audit log: known at opening, signed at closing.
Status loadAuditHead(VaultState& vault);
Status signAuditLog(VaultState& vault);

// At opening: ends what was being erased or sealed, destroys secrets that nothing refers to.
Status sweep(VaultState& vault);

// Parts of erasing that sessions and participants share.
Status destroyEnvelope(VaultState& vault, const EnvelopeId& id);
Path envelopePath(const VaultState& vault, const EnvelopeId& id);

} // namespace cuaderno
