// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

struct ShownSection
{
    QString path;
    QString label;
    bool done = false;
    bool current = false;
    // How much of it is answered, refused or skipped: 0 to 1.
    double part = 0;

    bool operator==(const ShownSection&) const = default;
};

// The sections as pen strokes (progress): no percent, no count of what is left.
//
// Roles: label (string), done (bool), current (bool), part (real, 0 to 1).
class SectionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with the interview")

public:
    enum Role { LabelRole = Qt::UserRole + 1, DoneRole, CurrentRole, PartRole };

    explicit SectionListModel(QObject* parent = nullptr);

    void show(std::vector<ShownSection> sections);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    friend struct ListRows<SectionListModel>;
    std::vector<ShownSection> m_sections;
};
