// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/instrument_list_model.h"

InstrumentListModel::InstrumentListModel(QObject* parent) : QAbstractListModel(parent) {}

void InstrumentListModel::show(std::vector<ShownInstrument> instruments)
{
    const int before = count();
    ListRows<InstrumentListModel>::sync(*this, m_instruments, std::move(instruments),
                                        [](const ShownInstrument& row) { return row.id; });
    if (count() != before)
        emit countChanged();
}

int InstrumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_instruments.size());
}

QVariant InstrumentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_instruments[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case TitleRole:
        return row.title;
    case LanguagesRole:
        return row.languages;
    case MinutesRole:
        return row.minutes;
    default:
        return {};
    }
}

QHash<int, QByteArray> InstrumentListModel::roleNames() const
{
    return {{IdRole, "instrument"},
            {TitleRole, "title"},
            {LanguagesRole, "languages"},
            {MinutesRole, "minutes"}};
}
