// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/review_list_model.h"

ReviewListModel::ReviewListModel(QObject* parent) : QAbstractListModel(parent) {}

void ReviewListModel::show(std::vector<ShownAnswer> answers)
{
    ListRows<ReviewListModel>::sync(*this, m_answers, std::move(answers),
                                    [](const ShownAnswer& row) { return row.path; });
}

int ReviewListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

QVariant ReviewListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_answers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PathRole:
        return row.path;
    case SectionRole:
        return row.section;
    case PartRole:
        return row.part;
    case NumberRole:
        return row.number;
    case LabelRole:
        return row.label;
    case AnswerRole:
        return row.answer;
    case KindRole:
        return QVariant::fromValue(static_cast<int>(row.kind));
    case StatusRole:
        return QVariant::fromValue(static_cast<int>(row.status));
    case TroubleRole:
        return row.trouble;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReviewListModel::roleNames() const
{
    return {{PathRole, "path"},     {SectionRole, "section"}, {PartRole, "part"},
            {NumberRole, "number"}, {LabelRole, "label"},     {AnswerRole, "answer"},
            {KindRole, "kind"},     {StatusRole, "status"},   {TroubleRole, "trouble"}};
}
