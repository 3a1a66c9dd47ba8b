// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are pictures, and files from outside.
#include "desktop/pages/interview_page.h"
#include "desktop/shell/convert.h"
#include "desktop/work/session_acts.h"
#include "fieldwork/conduct_media.h"

using Status = QuestionListModel::Status;
using Saved = QuestionListModel::Saved;

namespace {

// Strokes follow one another; a drawing is closed and kept as a whole each time.
constexpr int strokesMilliseconds = 800;

} // namespace

void InterviewPage::drew(const QString& path, const QImage& drawing)
{
    const ShownQuestion* question = m_questions.find(path);
    if (!question || question->readOnly)
        return;
    if (drawing.isNull()) {
        clearAnswer(path);
        return;
    }
    m_questions.put(path, question->value, Status::Answered, Saved::Keeping);
    expect({path, question->value, Status::Answered, drawing});
    // No stroke puts off those before it.
    if (!m_breath.isActive())
        m_breath.start(strokesMilliseconds);
}

void InterviewPage::keepFile(const QString& path, int row)
{
    const auto file = m_shelf.path(row);
    if (file.empty())
        return;
    ask([path, file](Desk& desk, const auto& typed,
                     const PageWish& wish) { return ::keepFile(desk, typed, path, file, wish); },
        false);
}

bool InterviewPage::isPicture(const QString& value) const
{
    const bool named =
        value.endsWith(QLatin1String(".png")) || value.endsWith(QLatin1String(".jpg"));
    return value.startsWith(QLatin1String("jr://images/"))
           || (named && cuaderno::mediaOfAnswer(toCore(value)).has_value());
}

bool InterviewPage::isSound(const QString& value) const
{
    return !isPicture(value) && cuaderno::mediaOfAnswer(toCore(value)).has_value();
}
