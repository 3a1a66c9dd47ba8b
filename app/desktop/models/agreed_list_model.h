// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownAgreement
{
    QString use;
    QString question;
    QString decision;
    bool turnedOff = false;

    bool operator==(const ShownAgreement&) const = default;
};

// "What you agreed to", one line a use.
//
// Roles: use (string, for AgreedPage.change), question (string), decision (string: "yes", "no",
// "askLater", "notAsked"; the page has the words), turnedOff (bool: it was a yes before: "No, from
// now on").
class AgreedListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with a page")

public:
    enum Role { UseRole = Qt::UserRole + 1, QuestionRole, DecisionRole, TurnedOffRole };

    explicit AgreedListModel(QObject* parent = nullptr);

    void show(std::vector<ShownAgreement> agreements);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    friend struct ListRows<AgreedListModel>;
    std::vector<ShownAgreement> m_agreements;
};
