// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "base/text.h"
#include "vault/entries.h"
#include "vault/media_erase.h"
#include "vault/migration.h"
#include "vault/try_counter.h"
#include "vault/vault_opening.h"

#include <array>

namespace cuaderno {

std::string_view vaultKindName(VaultKind kind)
{
    constexpr std::array<std::string_view, 3> names{"live", "sample", "practice"};
    return names[static_cast<std::size_t>(kind)];
}

Vault::Vault(std::unique_ptr<VaultState> state) : m_state(std::move(state)) {}

Vault::Vault(Vault&&) noexcept = default;

Vault& Vault::operator=(Vault&& other) noexcept
{
    if (this != &other) {
        (void)close();
        m_state = std::move(other.m_state);
    }
    return *this;
}

Vault::~Vault()
{
    // What is not written at the end for want of memory, the next opening mends.
    try {
        (void)close();
    } catch (const std::bad_alloc&) {
    }
}

Result<Vault> Vault::create(const Path& folder, const Secret& passphrase, const CreateVault& how)
{
    auto state = createVault(folder, passphrase, how);
    if (!state)
        return state.failure();
    return Vault(std::move(*state));
}

Result<Vault> Vault::open(const Path& folder, const Secret& passphrase, const OpenVault& how)
{
    auto state = openVault(folder, passphrase, how);
    if (!state)
        return state.failure();
    return Vault(std::move(*state));
}

Result<Secret> Vault::samplePassphrase(const Path& folder)
{
    auto text = readText(VaultFolder(folder).sample(), 4096);
    if (!text)
        return fail(ErrorCode::VaultNotSample);
    Secret passphrase = Secret::fromText(trim(*text));
    wipe(*text);
    return passphrase;
}

std::chrono::seconds Vault::waitBeforeNextTry(const Path& folder, const Clock* clock)
{
    const SystemClock machine;
    auto record = TryCounter(VaultFolder(folder).tries()).read();
    if (!record)
        return {};
    return std::chrono::ceil<std::chrono::seconds>(
        waitLeft(*record, TryTime::now(clock ? *clock : machine)));
}

bool Vault::isThere(const Path& folder)
{
    std::error_code error;
    return std::filesystem::exists(VaultFolder(folder).key(), error);
}

Status Vault::close()
{
    if (!m_state)
        return {};
    Status done = closeDatabase(*m_state);
    m_state.reset();
    return done;
}

VaultKind Vault::kind() const
{
    return m_state->keys.kind;
}

VaultId Vault::id() const
{
    return m_state->keyFile.id();
}

const Path& Vault::folder() const
{
    return m_state->folder.path();
}

bool Vault::isReadOnly() const
{
    return m_state->readOnly;
}

KdfCost Vault::kdfCost() const
{
    return m_state->keyFile.cost();
}

const std::vector<Error>& Vault::warnings() const
{
    return m_state->warnings;
}

Status Vault::forgetMissing()
{
    VaultState& vault = *m_state;
    if (auto held = vault.mustHold(Compartment::Answers); !held)
        return held;
    auto change = Transaction::begin(vault);
    if (!change)
        return change.failure();
    {
        auto write = vault.prepare("UPDATE meta SET missing = 0");
        if (!write)
            return write.failure();
        if (auto done = write->run(); !done)
            return done;
    }
    if (auto noted = change->note(AuditVerb::Erase, "secret"); !noted)
        return noted;
    if (auto done = change->commit(); !done)
        return done;
    vault.answersMissing = false;
    vault.keepsOrphans = false;
    std::erase_if(vault.warnings, [](const Error& warning) {
        return warning.code == ErrorCode::VaultAnswersMissing;
    });
    if (auto gone = eraseOrphans(vault); !gone)
        return gone;
    return sweepMedia(vault);
}

Status Vault::changePassphrase(const Secret& fresh)
{
    return m_state->ways.changePassphrase(fresh);
}

const BoxPublicKey& Vault::projectKey() const
{
    return m_state->projectKey;
}

bool Vault::holdsProjectKey() const
{
    return m_state->projectPair.has_value();
}

DeviceId Vault::device() const
{
    return m_state->device;
}

const SignPublicKey& Vault::deviceKey() const
{
    return m_state->deviceKey.publicKey;
}

VaultFormat Vault::format() const
{
    return {schemaSteps().back().version, m_state->formatBefore};
}

std::uint64_t Vault::commits() const
{
    return m_state->commits;
}

ProjectStore& Vault::project()
{
    return m_state->project;
}

InstrumentStore& Vault::instruments()
{
    return m_state->instruments;
}

ParticipantStore& Vault::participants()
{
    return m_state->participants;
}

ConsentStore& Vault::consents()
{
    return m_state->consents;
}

SessionStore& Vault::sessions()
{
    return m_state->sessions;
}

MediaStore& Vault::media()
{
    return m_state->media;
}

WithdrawalStore& Vault::withdrawals()
{
    return m_state->withdrawals;
}

ReleaseStore& Vault::releases()
{
    return m_state->releases;
}

SettingsStore& Vault::settings()
{
    return m_state->settings;
}

AuditLog& Vault::audit()
{
    return m_state->auditLog;
}

WaysIn& Vault::waysIn()
{
    return m_state->ways;
}

People& Vault::people()
{
    return m_state->people;
}

SlipStore& Vault::slips()
{
    return m_state->slips;
}

MoneyStore& Vault::money()
{
    return m_state->money;
}

MemoStore& Vault::memos()
{
    return m_state->memos;
}

} // namespace cuaderno
