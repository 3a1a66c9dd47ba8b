// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/record_consent.h"
#include "study/consent_template.h"
#include "support/paths.h"

#include <QBuffer>
#include <QImage>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace cuaderno::test {

inline std::string pictureFile(int width, int height, const char* format, Qt::GlobalColor colour)
{
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format);
    return buffer.data().toStdString();
}

// Silence of 16 bits, one channel, 8,000 a second.
inline std::string soundFile(int milliseconds)
{
    const auto size = static_cast<std::uint32_t>(milliseconds * 16);
    const auto number = [](std::uint32_t value, int bytes) {
        std::string text;
        for (int at = 0; at < bytes; ++at)
            text += static_cast<char>(value >> 8 * at);
        return text;
    };
    return "RIFF" + number(36 + size, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2)
           + number(8000, 4) + number(16'000, 4) + number(2, 2) + number(16, 2) + "data"
           + number(size, 4) + std::string(size, '\0');
}

// Puts a talk onto a desk whose form has pictures: shown by the form (bus.png, foot.jpg; gone.png
// is missing) and asked for. Somebody said yes to drawings and photos, or no.
inline void layPictures(Desk& desk, const Path& folder, DecisionValue pictures = DecisionValue::Yes)
{
    CreateVault how;
    how.kind = VaultKind::Sample;
    how.kdfTarget = {};
    how.clock = &desk.clock;
    auto vault = Vault::create(folder / "vault", Secret::fromText("four words of a test"), how);
    ASSERT_TRUE(vault);
    desk.vault.emplace(std::move(*vault));
    NewProject project;
    project.title = "Pictures";
    ASSERT_TRUE(createProject(*desk.vault, desk.clock, project));
    std::filesystem::create_directories(folder / "form" / "media");
    const auto write = [&](const char* name, const std::string& text) {
        ASSERT_TRUE(writeFileAtomically(folder / "form" / name, std::string_view(text)));
    };
    write("survey.csv", "type,name,label,appearance,media::image,media::audio\n"
                        "select_one way,way,How do you get here?,,bus.png,way.wav\n"
                        "note,lost,Look,,gone.png,gone.mp3\n"
                        "image,map,Draw your way,draw,,\n"
                        "image,place,Take a picture,,,\n"
                        "file,paper,A file,,,\n");
    write("choices.csv", "list_name,name,label,media::image\n"
                         "way,bus,Bus,bus.png\n"
                         "way,foot,On foot,foot.jpg\n");
    write("settings.csv", "form_title,form_id,version\nPictures,pictures,1\n");
    write("media/bus.png", pictureFile(800, 400, "png", Qt::green));
    write("media/way.wav", soundFile(1500));
    write("media/foot.jpg", pictureFile(30, 60, "jpeg", Qt::blue));
    const auto imported = importInstrument(*desk.vault, desk.clock, folder / "form");
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    ConsentTemplate text;
    text.id = "small";
    text.version = "1";
    text.languages = {"en"};
    ConsentDraft draft;
    draft.language = "en";
    draft.madeUp = true;
    for (const Scope scope : {Scope::TakePart, Scope::DrawingsPhotos}) {
        ScopeQuestion question;
        question.scope = scope;
        text.scopes.push_back(question);
        draft.decisions[scope] = scope == Scope::TakePart ? DecisionValue::Yes : pictures;
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
