// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownSession
{
    QString id;
    QString code;
    QString state;
    QString week;
    int weekNumber = 0;
    bool thisWeek = false;

    bool operator==(const ShownSession&) const = default;
};

// Sessions by code and week; nothing else, so that a glance tells nothing.
//
// Roles: session (string, for HomePage.goOn), code (string, "KITE-47-R"; Latin, left to right in
// every language), state (string: "running", "paused", "sealed", "stopped"; the page has the
// words), week (string, "2026-W03"), weekNumber (int), thisWeek (bool).
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the home page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        CodeRole,
        StateRole,
        WeekRole,
        WeekNumberRole,
        ThisWeekRole
    };

    explicit SessionListModel(QObject* parent = nullptr);

    void show(std::vector<ShownSession> sessions);

    int count() const { return static_cast<int>(m_sessions.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    friend struct ListRows<SessionListModel>;
    std::vector<ShownSession> m_sessions;
};
