// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownInstrument
{
    QString id;
    QString title;
    QString languages;
    int minutes = 0;

    bool operator==(const ShownInstrument&) const = default;
};

// The questionnaires of the project: "Which one?"
//
// Roles: instrument (string, for HomePage.choose), title (string), languages (string, their own
// names: "English, Español"), minutes (int, about; 0 where nobody knows).
class InstrumentListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the home page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { IdRole = Qt::UserRole + 1, TitleRole, LanguagesRole, MinutesRole };

    explicit InstrumentListModel(QObject* parent = nullptr);

    void show(std::vector<ShownInstrument> instruments);

    int count() const { return static_cast<int>(m_instruments.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    friend struct ListRows<InstrumentListModel>;
    std::vector<ShownInstrument> m_instruments;
};
