// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/envelope_search.h"

#include "base/file_system.h"
#include "crypto/hash.h"
#include "vault/envelope.h"
#include "vault/project_pairs.h"

namespace cuaderno {

namespace {

struct FoundEnvelope
{
    EnvelopeContents contents;
    Hash256 hash{};
};

Result<FoundEnvelope> openFile(const VaultState& vault, const Path& path)
{
    auto bytes = readFile(path);
    if (!bytes)
        return bytes.failure();
    auto contents = openForProject(vault, *bytes);
    if (!contents)
        return contents.failure();
    return FoundEnvelope{std::move(*contents), blake2b256(*bytes)};
}

// Anybody can seal something to the project's key and lay it into the folder.
Result<bool> isKnown(VaultState& vault, const EnvelopeContents& contents)
{
    auto query = vault.prepare("SELECT 1 FROM envelope WHERE id = ?1 AND device = ?2");
    if (!query)
        return query.failure();
    return query->bind(1, ByteView(contents.id.value))
        .bind(2, ByteView(contents.device.value))
        .step();
}

Status search(VaultState& vault)
{
    std::map<RowId, Path> found;
    auto files = filesOf(vault.folder.sealed());
    if (!files)
        return files.failure();
    for (const Path& path : *files) {
        auto envelope = openFile(vault, path);
        if (!envelope)
            continue;
        wipe(envelope->contents.payload);
        auto known = isKnown(vault, envelope->contents);
        if (!known)
            return known.failure();
        if (*known)
            found[envelope->contents.session.value] = path;
    }
    vault.envelopes = std::move(found);
    return {};
}

} // namespace

Result<StoredSession> describedByEnvelope(VaultState& vault, const RowId& session)
{
    const auto nothing = [] {
        return fail(ErrorCode::VaultRecordDamaged, "no envelope either", {}, {"session"});
    };
    if (!vault.projectPair)
        return nothing();
    if (!vault.envelopes) {
        if (auto done = search(vault); !done)
            return done.failure();
    }
    const auto place = vault.envelopes->find(session);
    if (place == vault.envelopes->end())
        return nothing();
    auto envelope = openFile(vault, place->second);
    if (!envelope)
        return nothing();
    auto sealed = decodeRecord<SealedSession>(envelope->contents.payload);
    wipe(envelope->contents.payload);
    if (!sealed || sealed->session.id.value != session)
        return nothing();
    StoredSession stored{std::move(sealed->session), envelope->contents.id, envelope->hash};
    stored.session.status = SessionStatus::Sealed;
    return stored;
}

} // namespace cuaderno
