// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault_support.h"

#include "vault/key_file.h"

#include <fstream>

namespace cuaderno::test {

void cheapen(const Path& vault)
{
    const auto file = KeyFile::read(vault / "vault.key");
    const auto opened = file->open(passphrase());
    const KdfCost cheap{1, 64};
    auto project = file->projectKey(opened->keys);
    const BoxPublicKey recoverTo =
        project ? BoxKeyPair::fromSecret(project->copy()).publicKey : thrownAwayKey();
    auto changed = KeyFile::make(opened->keys, passphrase(), cheap, recoverTo, file->id());
    if (project)
        changed->putProjectKey(opened->keys, *project);
    if (!changed->write(vault / "vault.key"))
        throw std::runtime_error("key file");
}

Vault VaultTest::make(VaultKind kind)
{
    (void)Vault::create(place(), passphrase(), quickly(kind)).value().close();
    cheapen(place());
    return open();
}

Vault VaultTest::open()
{
    auto vault = tryOpen();
    if (!vault)
        throw std::runtime_error(std::string(codeText(vault.error().code)) + ": "
                                 + vault.error().detail);
    return std::move(*vault);
}

Result<Vault> VaultTest::tryOpen(std::string_view text)
{
    return Vault::open(place(), Secret::fromText(text));
}

std::map<std::string, Bytes> VaultTest::files() const
{
    std::map<std::string, Bytes> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place())) {
        const std::string name = std::filesystem::relative(entry.path(), place()).string();
        if (entry.is_regular_file() && name != "lock" && name != "vault.tries")
            files[name] = readFile(entry.path()).value();
    }
    return files;
}

Participant someone()
{
    Participant participant;
    participant.id = ParticipantId::random();
    participant.code = ParticipantCode::random();
    participant.created = {2026, 3};
    return participant;
}

Consent consentOf(const Participant& participant)
{
    Consent consent;
    consent.id = ConsentId::random();
    consent.participant = participant.id;
    consent.templateId = "consent-layered";
    consent.templateVersion = "1";
    consent.language = "es";
    consent.decisions[Scope::TakePart] = {DecisionValue::Yes, Instant{}, std::nullopt};
    consent.decisions[Scope::StatsUse] = {DecisionValue::No, Instant{}, std::nullopt};
    consent.madeUp = true;
    return consent;
}

Session sessionOf(const Participant& participant, SessionStatus status)
{
    Session session;
    session.id = SessionId::random();
    session.participant = participant.id;
    session.consent = ConsentId::random();
    session.instrument = InstrumentId::random();
    session.instrumentVersion = "2026.1";
    session.status = status;
    session.language = "es";
    session.week = {2026, 3};
    session.placeType = "park";
    return session;
}

Session addSession(Vault& vault)
{
    const Participant participant = someone();
    EXPECT_TRUE(vault.participants().save(participant));
    const Consent consent = consentOf(participant);
    EXPECT_TRUE(vault.consents().add(consent));
    Session session = sessionOf(participant);
    session.consent = consent.id;
    EXPECT_TRUE(vault.sessions().add(session));
    return session;
}

Change answer(std::string path, std::string value)
{
    Change change;
    change.path = std::move(path);
    change.value = std::move(value);
    change.status = AnswerStatus::Answered;
    return change;
}

void giveAnswers(Vault& vault, const Session& session, int count, std::string_view word)
{
    for (int number = 1; number <= count; ++number) {
        const std::vector<Change> changes{answer("/data/item[" + std::to_string(number) + "]/text",
                                                 std::string(word) + " " + std::to_string(number))};
        ASSERT_TRUE(vault.sessions().append(session.id, changes)) << number;
    }
}

SealedSession sealedOf(const Session& session, const std::vector<Change>& changes)
{
    SealedSession sealed;
    sealed.session = session;
    sealed.participantCode = "KITE-47-R";
    sealed.formId = "worker-cleaning";
    for (const Change& change : changes)
        sealed.answers.push_back({change.path, change.value, change.status, change.byForm});
    sealed.submission = "<data id=\"worker-cleaning\"/>";
    return sealed;
}

void damage(const Path& path, std::uint64_t offset)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    ASSERT_TRUE(file) << path;
    file.seekg(static_cast<std::streamoff>(offset));
    const auto byte = static_cast<char>(file.get());
    file.seekp(static_cast<std::streamoff>(offset));
    file.put(static_cast<char>(byte ^ 0x20));
}

} // namespace cuaderno::test
