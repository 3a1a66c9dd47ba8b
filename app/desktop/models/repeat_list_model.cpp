// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/repeat_list_model.h"

RepeatListModel::RepeatListModel(QObject* parent) : QAbstractListModel(parent) {}

void RepeatListModel::show(std::vector<ShownRepeat> repeats)
{
    const int before = count();
    ListRows<RepeatListModel>::sync(*this, m_repeats, std::move(repeats),
                                    [](const ShownRepeat& row) { return row.path; });
    if (count() != before) {
        // Numbers are places.
        ListRows<RepeatListModel>::tellAll(*this);
        emit countChanged();
    }
}

int RepeatListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_repeats.size());
}

QVariant RepeatListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_repeats[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PathRole:
        return row.path;
    case NumberRole:
        return index.row() + 1;
    case TitleRole:
        return row.title;
    case SummaryRole:
        return row.summary;
    default:
        return {};
    }
}

QHash<int, QByteArray> RepeatListModel::roleNames() const
{
    return {
        {PathRole, "path"}, {NumberRole, "number"}, {TitleRole, "title"}, {SummaryRole, "summary"}};
}
