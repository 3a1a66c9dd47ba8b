// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/choice_list_model.h"
#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

struct ShownQuestion;

// The questions on the page that is shown: one, or those of a group that share a page.
//
// Roles:
//   path (string)            names the question to InterviewPage's functions
//   kind (QuestionListModel.Kind)
//   number (int)             as in the margin; 0 for what has none (notes, worked-out values)
//   label, hint, guidance, secondLabel, secondHint (string)   second: the language of the app where
//                            the questions are asked in another one and the form has it
//   part (string)            which of several: "Job 2"; empty outside repeats
//   value (string)           as the form keeps it: 12, 3.5, 2026-01-15, 14:30, the words
//   status (QuestionListModel.Status)
//   saved (QuestionListModel.Saved)
//   choices (ChoiceListModel)  null where there are none
//   longText (bool)          writing lines instead of one line
//   layout (string)          "" tiles, "likert", "grid", "menu" (a tile that opens a sheet),
//                            "search" (a field with the tiles below); of dates "month-year",
//                            "year"; of ranges "rating", "picker", "no-ticks"; of drawings "draw",
//                            "signature" (a mark); of pictures "annotate" (drawn over); of files
//                            "pictures", "sounds", "both": what may be taken
//   readOnly (bool)          shown, not asked
//   mayRefuse (bool)         "I don't know" and "I prefer not to say" are drawn
//   required (bool)          Next wants an answer or a reason to leave it
//   missing (bool)           Next was pressed without one; the asides say so
//   doesNotFit (bool)        the form's own rule is broken and nobody said "Keep it anyway"
//   message (string)         the form's sentence about that
//   mayRecord (bool)         of a voice: the person said yes to recording; of the others: to what
//   they take image, sound, film (string)  files of the form that show or say the question; "" for
//   none low, high, step (string) of numbers and ranges, "" where open
class QuestionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

public:
    enum class Kind {
        Note,
        Acknowledge,
        Text,
        Integer,
        Decimal,
        SelectOne,
        SelectMultiple,
        Date,
        Time,
        DateTime,
        Range,
        Rank,
        Audio,   // a voice, or words instead
        Shown,   // worked out or read-only: a writing line
        Unknown, // a kind this version does not know: "Write it in words."
        Drawing, // drawn here, or words instead
        Picture, // chosen from a stick, perhaps to be drawn over
        File,    // a picture or a sound
    };
    Q_ENUM(Kind)

    enum class Status { NotAsked, Answered, PreferNot, DontKnow, Skipped };
    Q_ENUM(Status)

    // Kept = the vault has confirmed it. NotKept = it stands on the page only, and why is in
    // trouble.
    enum class Saved { Untouched, Keeping, Kept, NotKept };
    Q_ENUM(Saved)

    enum Role {
        PathRole = Qt::UserRole + 1,
        KindRole,
        NumberRole,
        LabelRole,
        HintRole,
        GuidanceRole,
        SecondLabelRole,
        SecondHintRole,
        PartRole,
        ValueRole,
        StatusRole,
        SavedRole,
        ChoicesRole,
        LongTextRole,
        LayoutRole,
        ReadOnlyRole,
        MayRefuseRole,
        RequiredRole,
        MissingRole,
        DoesNotFitRole,
        MessageRole,
        LowRole,
        HighRole,
        StepRole,
        MayRecordRole,
        ImageRole,
        SoundRole,
        FilmRole,
    };

    explicit QuestionListModel(QObject* parent = nullptr);
    ~QuestionListModel() override;

    // Rows that stay (same path) keep their choices model and are only told what changed.
    void show(std::vector<ShownQuestion> questions);
    // What was just typed or tapped, before the vault answered. Nothing where there is no such row.
    void put(const QString& path, const QString& value, Status status, Saved saved);
    void markSaved(const QString& path, Saved saved);
    void markMissing(const QString& path, bool missing);

    int rowOf(const QString& path) const;
    const ShownQuestion* find(const QString& path) const;
    const ShownQuestion& at(int row) const;

    bool empty() const { return m_rows.empty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    friend struct ListRows<QuestionListModel>;
    struct Row;
    void changed(int row);

    // Choices of rows that are gone: what showed them goes a moment later.
    std::vector<std::unique_ptr<ChoiceListModel>> m_retired;
    std::vector<std::unique_ptr<Row>> m_rows;
};

// One question as a page shows it; made on the worker's thread, a value.
struct ShownQuestion
{
    QString path;
    QuestionListModel::Kind kind = QuestionListModel::Kind::Unknown;
    int number = 0;
    QString label;
    QString hint;
    QString guidance;
    QString secondLabel;
    QString secondHint;
    QString part;
    QString value;
    QuestionListModel::Status status = QuestionListModel::Status::NotAsked;
    QuestionListModel::Saved saved = QuestionListModel::Saved::Untouched;
    std::vector<ShownChoice> choices;
    bool longText = false;
    QString layout;
    bool readOnly = false;
    bool mayRefuse = true;
    bool required = false;
    bool missing = false;
    bool doesNotFit = false;
    QString message;
    QString low;
    QString high;
    QString step;
    bool mayRecord = false;
    QString image;
    QString sound;
    QString film;

    bool operator==(const ShownQuestion&) const = default;
};
