// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownConsentLine
{
    QString id;
    QString icon;
    QString text;
    bool said = false;

    bool operator==(const ShownConsentLine&) const = default;
};

// The ten lines of "What this is", each ticked when it was spoken.
//
// Roles: line (string, for ConsentPage.say), symbol (string, name of an icon), text (string), said
// (bool), next (bool: the first one that is not said yet).
class ConsentLineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the consent page")

public:
    enum Role { IdRole = Qt::UserRole + 1, IconRole, TextRole, SaidRole, NextRole };

    explicit ConsentLineModel(QObject* parent = nullptr);

    void show(std::vector<ShownConsentLine> lines);
    void say(const QString& id, bool said);
    bool allSaid() const;
    // The text of the first line not said; empty where all are.
    QString firstUnsaid() const;
    QStringList said() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    friend struct ListRows<ConsentLineModel>;
    // The first line not said; -1 where all are.
    int nextRow() const;

    std::vector<ShownConsentLine> m_lines;
};
