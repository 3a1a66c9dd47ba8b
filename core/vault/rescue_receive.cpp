// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The other end of a rescue: a lead's vault takes a folder of envelopes in.
#include "base/file_system.h"
#include "vault/envelope_files.h"
#include "vault/media_rows.h"
#include "vault/project_pairs.h"
#include "vault/rescuer.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace cuaderno {

namespace {

// As people write it: capitals, and hyphens or none.
std::string plain(std::string_view fingerprint)
{
    std::string digits;
    for (const char letter : fingerprint)
        if (letter != '-' && letter != ' ')
            digits += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return digits;
}

// The same id each time that a device is met by its key alone.
DeviceId idOf(const SignPublicKey& key)
{
    DeviceId id;
    std::copy_n(key.value.begin(), id.value.size(), id.value.begin());
    return id;
}

} // namespace

namespace {

class EnvelopeTaker
{
public:
    EnvelopeTaker(Vault& vault, VaultState& state, std::string_view trust)
        : m_vault(vault), m_state(state), m_trust(plain(trust))
    {
    }

    Status take(const Path& envelope)
    {
        auto taken = m_vault.sessions().receive(envelope);
        if (!taken && taken.error().code == ErrorCode::DeviceUnknown && isTrusted(envelope))
            taken = m_vault.sessions().receive(envelope);
        if (taken) {
            ++m_report.taken;
            return countMedia(*taken);
        }
        switch (taken.error().code) {
        case ErrorCode::FileExists:
            ++m_report.known;
            return {};
        case ErrorCode::SessionErased:
            ++m_report.erased;
            return {};
        case ErrorCode::DeviceUnknown:
            if (m_unknown.insert(taken.error().args.front()).second)
                m_report.refused.push_back(taken.error());
            return {};
        case ErrorCode::VaultEnvelopeDamaged:
        case ErrorCode::CryptoWrongKey:
        case ErrorCode::VaultNewer:
        case ErrorCode::RecordNewer:
        case ErrorCode::RecordUnreadable:
            m_report.refused.push_back(taken.error());
            m_report.refused.back().where.file = envelope.string();
            return {};
        default:
            return taken.failure();
        }
    }

    // Those that were waited for since their envelope came.
    Status takeMedia(const Path& file)
    {
        const auto id = mediaIdOf(file);
        if (!id || cuaderno::isThere(mediaPath(m_state, *id)))
            return {};
        const auto row = findMediaRow(m_state, MediaId{*id});
        if (!row || !*row || (*row)->state != MediaState::NotHereYet)
            return {};
        auto taken = m_vault.media().receive(file);
        if (taken)
            ++m_report.media;
        else if (taken.error().code == ErrorCode::MediaDamaged
                 || taken.error().code == ErrorCode::MediaNewer)
            m_report.refused.push_back(taken.error());
        else if (taken.error().code != ErrorCode::FileExists
                 && taken.error().code != ErrorCode::MediaUnknown)
            return taken.failure();
        return {};
    }

    ReceiveReport report() { return std::move(m_report); }

private:
    bool isTrusted(const Path& envelope)
    {
        if (m_trust.empty())
            return false;
        auto bytes = readFile(envelope, envelopeLimit);
        if (!bytes)
            return false;
        auto contents = openForProject(m_state, *bytes);
        if (!contents)
            return false;
        wipe(contents->payload);
        if (plain(deviceFingerprint(contents->device)) != m_trust)
            return false;
        return m_vault.sessions().trustDevice(idOf(contents->device), contents->device).has_value();
    }

    Status countMedia(const SessionId& session)
    {
        auto rows = mediaRowsOf(m_state, session.value);
        if (!rows)
            return rows.failure();
        for (const MediaRow& row : *rows)
            ++(row.state == MediaState::NotHereYet ? m_report.mediaMissing : m_report.media);
        return {};
    }

    Vault& m_vault;
    VaultState& m_state;
    std::string m_trust;
    std::set<std::string> m_unknown;
    ReceiveReport m_report;
};

} // namespace

Result<ReceiveReport> Rescuer::receive(Vault& vault, const Path& folder, const ReceiveFolder& how)
{
    VaultState& state = *vault.m_state;
    if (!state.projectPair)
        return fail(ErrorCode::VaultNotLead);
    if (auto held = state.mustHold(Compartment::Answers); !held)
        return held.failure();
    if (auto may = state.expectWritable(); !may)
        return may.failure();
    if (!isThere(folder)) {
        Place place;
        place.file = folder.string();
        return fail(ErrorCode::FileNotFound, "a folder of envelopes", std::move(place));
    }
    EnvelopeTaker taker(vault, state, how.trust);
    for (const Path& inner : {folder, folder / "sealed"}) {
        auto envelopes = filesOf(inner, ".sealed");
        if (!envelopes)
            return envelopes.failure();
        for (const Path& envelope : *envelopes)
            if (auto taken = taker.take(envelope); !taken)
                return taken.failure();
    }
    for (const Path& inner : {folder, folder / "media"}) {
        auto recordings = filesOf(inner, ".media");
        if (!recordings)
            return recordings.failure();
        for (const Path& file : *recordings)
            if (auto taken = taker.takeMedia(file); !taken)
                return taken.failure();
    }
    return taker.report();
}

Result<ReceiveReport> receiveFolder(Vault& vault, const Path& folder, const ReceiveFolder& how)
{
    return Rescuer::receive(vault, folder, how);
}

} // namespace cuaderno
