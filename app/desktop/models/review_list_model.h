// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"
#include "desktop/models/question_list_model.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownAnswer
{
    QString path;
    QString section;
    QString part;
    QString label;
    QString answer;
    QuestionListModel::Kind kind = QuestionListModel::Kind::Text;
    int number = 0;
    QuestionListModel::Status status = QuestionListModel::Status::NotAsked;
    QString trouble;

    bool operator==(const ShownAnswer&) const = default;
};

// What was answered, to be read back before it is sealed.
//
// Roles: path (string), section (string), part (string, "Job 2" or empty), number (int), label
// (string), answer (string, in words: the labels of what was chosen; empty where status says why),
// kind (QuestionListModel.Kind), status (QuestionListModel.Status), trouble (string: why it cannot
// be sealed like this; mostly empty).
class ReviewListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the review")

public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        SectionRole,
        PartRole,
        NumberRole,
        LabelRole,
        AnswerRole,
        KindRole,
        StatusRole,
        TroubleRole
    };

    explicit ReviewListModel(QObject* parent = nullptr);

    void show(std::vector<ShownAnswer> answers);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    friend struct ListRows<ReviewListModel>;
    std::vector<ShownAnswer> m_answers;
};
