// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/question_list_model.h"

#include <QString>

#include <map>
#include <string>

// What the person in the test says: something to every question of the shipped questionnaire, so
// that every follow-up is asked too.
struct PlannedAnswer
{
    QString value; // as the form keeps it
    QuestionListModel::Status status = QuestionListModel::Status::Answered;
};

// The answer to a question as it is shown: by its name where it opens a follow-up, else by its
// kind.
PlannedAnswer planFor(const ShownQuestion& question);

// "hours" of "/data/work/job[2]/hours".
QString nameOf(const QString& path);
