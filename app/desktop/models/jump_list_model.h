// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"
#include "desktop/models/question_list_model.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownJump
{
    QString path;
    QString section;
    QString part;
    QString label;
    int number = 0;
    QuestionListModel::Status status = QuestionListModel::Status::NotAsked;
    bool here = false;

    bool operator==(const ShownJump&) const = default;
};

// Every question that is asked of this person, in order (those that the form hides are not here).
//
// Roles: path (string, for InterviewPage.jump), section (string; for ListView's section.property),
// part (string, "Job 2" or empty), number (int), label (string), status (QuestionListModel.Status),
// here (bool).
class JumpListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    // The row to show first; -1 where it is filtered away.
    Q_PROPERTY(int hereRow READ hereRow NOTIFY shown FINAL)
    // The first question without an answer or a reason; empty where all have one.
    Q_PROPERTY(QString firstOpen READ firstOpen NOTIFY shown FINAL)

public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        SectionRole,
        PartRole,
        NumberRole,
        LabelRole,
        StatusRole,
        HereRole
    };

    explicit JumpListModel(QObject* parent = nullptr);

    void show(std::vector<ShownJump> questions);

    QString filter() const;
    void setFilter(const QString& filter);
    int hereRow() const;
    QString firstOpen() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void shown();
    void filterChanged();

private:
    friend struct ListRows<JumpListModel>;
    void refilter();

    std::vector<ShownJump> m_questions;
    std::vector<ShownJump> m_rows; // those that the filter leaves
    QString m_filter;
};
