// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/session_list_model.h"

SessionListModel::SessionListModel(QObject* parent) : QAbstractListModel(parent) {}

void SessionListModel::show(std::vector<ShownSession> sessions)
{
    const int before = count();
    ListRows<SessionListModel>::sync(*this, m_sessions, std::move(sessions),
                                     [](const ShownSession& row) { return row.id; });
    if (count() != before)
        emit countChanged();
}

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_sessions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case CodeRole:
        return row.code;
    case StateRole:
        return row.state;
    case WeekRole:
        return row.week;
    case WeekNumberRole:
        return row.weekNumber;
    case ThisWeekRole:
        return row.thisWeek;
    default:
        return {};
    }
}

QHash<int, QByteArray> SessionListModel::roleNames() const
{
    return {{IdRole, "session"},
            {CodeRole, "code"},
            {StateRole, "state"},
            {WeekRole, "week"},
            {WeekNumberRole, "weekNumber"},
            {ThisWeekRole, "thisWeek"}};
}
