// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/consent_line_model.h"

#include <algorithm>

ConsentLineModel::ConsentLineModel(QObject* parent) : QAbstractListModel(parent) {}

void ConsentLineModel::show(std::vector<ShownConsentLine> lines)
{
    ListRows<ConsentLineModel>::sync(*this, m_lines, std::move(lines),
                                     [](const ShownConsentLine& row) { return row.id; });
    ListRows<ConsentLineModel>::tellAll(*this);
}

void ConsentLineModel::say(const QString& id, bool said)
{
    for (auto& line : m_lines) {
        if (line.id == id)
            line.said = said;
    }
    // What comes next may be another line now.
    ListRows<ConsentLineModel>::tellAll(*this);
}

bool ConsentLineModel::allSaid() const
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [](const ShownConsentLine& line) { return line.said; });
}

QString ConsentLineModel::firstUnsaid() const
{
    const int row = nextRow();
    return row < 0 ? QString() : m_lines[static_cast<std::size_t>(row)].text;
}

QStringList ConsentLineModel::said() const
{
    QStringList ids;
    for (const auto& line : m_lines) {
        if (line.said)
            ids.append(line.id);
    }
    return ids;
}

int ConsentLineModel::nextRow() const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].said)
            return static_cast<int>(i);
    }
    return -1;
}

int ConsentLineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConsentLineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case IconRole:
        return row.icon;
    case TextRole:
        return row.text;
    case SaidRole:
        return row.said;
    case NextRole:
        return index.row() == nextRow();
    default:
        return {};
    }
}

QHash<int, QByteArray> ConsentLineModel::roleNames() const
{
    return {{IdRole, "line"},
            {IconRole, "symbol"},
            {TextRole, "text"},
            {SaidRole, "said"},
            {NextRole, "next"}};
}
