// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/work/desk.h"
#include "desktop/work/show_interview.h"

#include <QImage>
#include <QString>

#include <optional>
#include <vector>

// What pages ask of a running session. All of it runs on the worker's thread; REQUIRES that
// desk.session is there.

// One answer that is on the page and not in the vault yet.
struct Typed
{
    QString path;
    QString value;
    QuestionListModel::Status status = QuestionListModel::Status::Answered;
    // Of a drawing: what is drawn; `value` says nothing then.
    QImage picture = {};

    bool operator==(const Typed&) const = default;
};

struct NotStored
{
    Typed typed;
    cuaderno::Error error;
};

// What a page gets back from every act.
struct Turn
{
    // What could not be kept: it stays on the page, marked.
    std::vector<NotStored> notStored;
    // Why the act itself did not happen.
    std::optional<cuaderno::Error> error;
    // Next was refused because of this question (a concrete path); empty otherwise.
    QString attention;
    bool atStart = false;
    bool atEnd = false;
    ShownPage page;
};

// The page where a session stands, the first one for a new session.
Turn openPage(Desk& desk, const PageWish& wish);

// Every act first stores what was typed; where that fails, the act does not happen.
Turn storeAnswers(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish);
Turn turnNext(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish);
Turn turnBack(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish);
// What has no answer on this page becomes skipped, then on.
Turn skipPage(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish);
// What has no answer in the rest of the section becomes skipped, then to the next one.
Turn skipSection(Desk& desk, const std::vector<Typed>& typed, const PageWish& wish);
Turn jumpTo(Desk& desk, const std::vector<Typed>& typed, const QString& path, const PageWish& wish);
Turn addRepeat(Desk& desk, const std::vector<Typed>& typed, const QString& series,
               const PageWish& wish);
Turn removeRepeat(Desk& desk, const std::vector<Typed>& typed, const QString& instance,
                  const PageWish& wish);
Turn keepAnyway(Desk& desk, const std::vector<Typed>& typed, const QString& path,
                const PageWish& wish);
// A file from outside becomes the answer of a question.
Turn keepFile(Desk& desk, const std::vector<Typed>& typed, const QString& path,
              const std::filesystem::path& file, const PageWish& wish);
Turn speak(Desk& desk, const std::vector<Typed>& typed, const QString& language,
           const PageWish& wish);
