// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/record_consent.h"
#include "study/consent_template.h"
#include "support/paths.h"

#include <QByteArray>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace cuaderno::test {

inline const QString voicePath = QStringLiteral("/data/voice");

// A tone of 16 bits, one channel, half as loud as can be.
inline QByteArray toneOf(double hertz, int milliseconds, int samplesPerSecond)
{
    QByteArray samples;
    for (int at = 0; at < milliseconds * samplesPerSecond / 1000; ++at) {
        const auto sample = static_cast<qint16>(
            16'000 * std::sin(2 * std::numbers::pi * hertz * at / samplesPerSecond));
        samples.append(reinterpret_cast<const char*>(&sample), sizeof sample);
    }
    return samples;
}

// How often it rises through nothing in a second.
inline double hertzOf(const QByteArray& samples, int samplesPerSecond)
{
    const auto* first = reinterpret_cast<const qint16*>(samples.constData());
    const auto count = samples.size() / 2;
    int rises = 0;
    for (qsizetype at = 1; at < count; ++at)
        rises += first[at - 1] < 0 && first[at] >= 0 ? 1 : 0;
    return double(rises) * samplesPerSecond / double(count);
}

// Puts a talk with a question for a voice onto a desk: somebody who said yes to recording, or no.
inline void layVoice(Desk& desk, const Path& folder, DecisionValue audio = DecisionValue::Yes)
{
    CreateVault how;
    how.kind = VaultKind::Sample;
    how.kdfTarget = {};
    how.clock = &desk.clock;
    auto vault = Vault::create(folder / "vault", Secret::fromText("four words of a test"), how);
    ASSERT_TRUE(vault);
    desk.vault.emplace(std::move(*vault));
    NewProject project;
    project.title = "Voices";
    ASSERT_TRUE(createProject(*desk.vault, desk.clock, project));
    std::filesystem::create_directories(folder / "form");
    ASSERT_TRUE(writeFileAtomically(folder / "form" / "survey.csv",
                                    std::string_view("type,name,label\n"
                                                     "text,words,In your words\n"
                                                     "audio,voice,Tell us\n")));
    ASSERT_TRUE(writeFileAtomically(folder / "form" / "settings.csv",
                                    std::string_view("form_title,form_id,version\n"
                                                     "Voices,voices,1\n")));
    const auto imported = importInstrument(*desk.vault, desk.clock, folder / "form");
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    ConsentTemplate text;
    text.id = "small";
    text.version = "1";
    text.languages = {"en"};
    ConsentDraft draft;
    draft.language = "en";
    draft.madeUp = true;
    for (const Scope scope : {Scope::TakePart, Scope::Audio}) {
        ScopeQuestion question;
        question.scope = scope;
        text.scopes.push_back(question);
        draft.decisions[scope] = scope == Scope::Audio ? audio : DecisionValue::Yes;
    }
    const auto person = enrol(*desk.vault, desk.clock, text, draft, {});
    ASSERT_TRUE(person) << codeText(person.error().code);
    NewSession wanted;
    wanted.participant = person->participant.id;
    wanted.instrument = imported->instrument.id;
    wanted.precheck.adult = true;
    auto session = ConductSession::begin(*desk.vault, desk.clock, wanted);
    ASSERT_TRUE(session) << codeText(session.error().code);
    desk.session.emplace(std::move(*session));
}

} // namespace cuaderno::test
