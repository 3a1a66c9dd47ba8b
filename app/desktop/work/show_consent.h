// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/agreed_list_model.h"
#include "desktop/models/choice_list_model.h"
#include "desktop/models/consent_line_model.h"
#include "desktop/models/language_list_model.h"
#include "desktop/work/desk.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

// The texts of consent in one language, and what is asked of the running session about them.

struct ShownUnderstanding
{
    QString key;
    QString question;
    QString about; // key of the line or piece that is said again
    std::vector<ShownChoice> answers;
    QString right;
};

struct ShownUse
{
    QString use;
    QString icon;
    QString question;
    QString explanation;
    QString yes;
    QString no;
    QString later; // empty where it cannot be put off
};

struct ConsentTexts
{
    std::vector<ShownLanguage> languages;
    std::vector<ShownConsentLine> lines;
    std::map<QString, QString> pieces; // key of a line -> how it is said at more length
    QStringList aboutUs;
    QString always; // under every choice
    QString fullText;
    std::vector<ShownUnderstanding> understanding;
    std::vector<ShownUse> uses;
    QString language;
    bool draft = false;
    std::optional<cuaderno::Error> error;
};

// `language` "" is the first of the text.
ConsentTexts showConsent(Desk& desk, const QString& language);

// What somebody said on the pages of consent.
struct SaidYes
{
    QString instrument;
    QString language;
    QString evidence; // "tap", "witness"
    QStringList elements;
    std::vector<cuaderno::TeachBack> understanding;
    std::map<QString, QString> decisions; // use -> "yes", "no", "askLater"
    cuaderno::Precheck before;
};

struct Agreed
{
    std::optional<cuaderno::Error> error;
    QString code;
    QStringList words;
};

// Makes the participant, keeps what was decided, begins the session. Where the session cannot begin
// the participant stays, without any answer.
Agreed agree(Desk& desk, const SaidYes& said);
// The card once more, with new words, for a session that was locked or cut off before anybody took
// it; no words where none is due.
Agreed cardAgain(Desk& desk);
// They have it, or do not want one.
cuaderno::Status settleCard(Desk& desk, bool taken);
// "Not today": nothing but a count.
cuaderno::Status notToday(Desk& desk);

std::vector<ShownAgreement> showAgreements(Desk& desk);
cuaderno::DecisionValue decisionOf(const QString& decision);
cuaderno::Status decideUse(Desk& desk, cuaderno::Scope scope, cuaderno::DecisionValue value);
