// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/jump_list_model.h"
#include "desktop/models/language_list_model.h"
#include "desktop/models/question_list_model.h"
#include "desktop/models/repeat_list_model.h"
#include "desktop/models/review_list_model.h"
#include "desktop/models/section_list_model.h"
#include "desktop/pages/interview_page.h"
#include "desktop/work/desk.h"

#include <QString>

#include <vector>

// What the pages of a session show, as values that may travel between threads.

// How a page wants it: the language of who reads beside, "" for none.
struct PageWish
{
    QString reader;
};

struct ShownPage
{
    InterviewPage::Kind kind = InterviewPage::Kind::None;
    std::vector<ShownQuestion> questions;
    QString series; // Repeat: the path to add to
    QString repeatTitle;
    std::vector<ShownRepeat> repeats;
    bool canAdd = false;
    bool canRemove = false;
    QString contentNote;
    QString section;
    QString part;
    int number = 0;
    std::vector<ShownSection> sections;
    int sectionNumber = 0;
    QString language;
    std::vector<ShownLanguage> languages;
};

// The page where the session stands. REQUIRES: desk.session.
ShownPage showPage(Desk& desk, const PageWish& wish);
std::vector<ShownJump> showJumpList(const cuaderno::ConductSession& session);
// What was answered or refused, in words. `violations`: with what keeps it from being finished.
std::vector<ShownAnswer> showAnswers(const Desk& desk, bool violations);

// "Español (es)" is shown as "Español" and known as "es".
std::vector<ShownLanguage> showLanguages(const cuaderno::Form& form);
