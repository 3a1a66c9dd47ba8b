// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownLanguage
{
    QString code;
    QString name;
    bool rightToLeft = false;

    bool operator==(const ShownLanguage&) const = default;
};

// Languages by their own names.
//
// Roles: code (string, "es"), name (string, "Español"), rightToLeft (bool), chosen (bool).
class LanguageListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CodeRole = Qt::UserRole + 1, NameRole, RightToLeftRole, ChosenRole };

    explicit LanguageListModel(QObject* parent = nullptr);

    void show(std::vector<ShownLanguage> languages, const QString& chosen);
    void choose(const QString& code);
    QString chosenName() const;
    bool chosenRightToLeft() const;
    // Null where there is none.
    const ShownLanguage* find(const QString& code) const;

    int count() const { return static_cast<int>(m_languages.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    friend struct ListRows<LanguageListModel>;
    std::vector<ShownLanguage> m_languages;
    QString m_chosen;
};
