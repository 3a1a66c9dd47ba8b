// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownRepeat
{
    QString path;
    QString title;
    QString summary;

    bool operator==(const ShownRepeat&) const = default;
};

// What a repeat holds so far, on the page of the repeat: the jobs told.
//
// Roles: path (string, for InterviewPage.openRepeat and removeRepeat), number (int, from 1), title
// (string, the form's own word: "Job"), summary (string, the first answers, may be empty).
class RepeatListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { PathRole = Qt::UserRole + 1, NumberRole, TitleRole, SummaryRole };

    explicit RepeatListModel(QObject* parent = nullptr);

    void show(std::vector<ShownRepeat> repeats);

    int count() const { return static_cast<int>(m_repeats.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    friend struct ListRows<RepeatListModel>;
    std::vector<ShownRepeat> m_repeats;
};
