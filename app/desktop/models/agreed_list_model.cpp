// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/agreed_list_model.h"

AgreedListModel::AgreedListModel(QObject* parent) : QAbstractListModel(parent) {}

void AgreedListModel::show(std::vector<ShownAgreement> agreements)
{
    ListRows<AgreedListModel>::sync(*this, m_agreements, std::move(agreements),
                                    [](const ShownAgreement& row) { return row.use; });
}

int AgreedListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_agreements.size());
}

QVariant AgreedListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_agreements[static_cast<std::size_t>(index.row())];
    switch (role) {
    case UseRole:
        return row.use;
    case QuestionRole:
        return row.question;
    case DecisionRole:
        return row.decision;
    case TurnedOffRole:
        return row.turnedOff;
    default:
        return {};
    }
}

QHash<int, QByteArray> AgreedListModel::roleNames() const
{
    return {{UseRole, "use"},
            {QuestionRole, "question"},
            {DecisionRole, "decision"},
            {TurnedOffRole, "turnedOff"}};
}
