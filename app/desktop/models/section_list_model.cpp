// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/section_list_model.h"

SectionListModel::SectionListModel(QObject* parent) : QAbstractListModel(parent) {}

void SectionListModel::show(std::vector<ShownSection> sections)
{
    ListRows<SectionListModel>::sync(*this, m_sections, std::move(sections),
                                     [](const ShownSection& row) { return row.path; });
}

int SectionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sections.size());
}

QVariant SectionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_sections[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return row.label;
    case DoneRole:
        return row.done;
    case CurrentRole:
        return row.current;
    case PartRole:
        return row.part;
    default:
        return {};
    }
}

QHash<int, QByteArray> SectionListModel::roleNames() const
{
    return {{LabelRole, "label"}, {DoneRole, "done"}, {CurrentRole, "current"}, {PartRole, "part"}};
}
