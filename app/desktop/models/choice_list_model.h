// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/list_rows.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

// One thing that can be chosen, as a page shows it.
struct ShownChoice
{
    QString value;
    QString label;
    QString secondLabel;
    QString media;
    bool chosen = false;
    QString sound = {};

    bool operator==(const ShownChoice&) const = default;
};

// The choices of one question, in the order of the form.
//
// Roles: value (string), label (string, the language of the questions), secondLabel (string, the
// language of the app where it is another one; may be empty), media and sound (string, the form's
// file that shows or says it; may be empty), chosen (bool).
//
// "I don't know" and "I prefer not to say" are no choices: they are the question's status.
class ChoiceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with a question")
    // All of them, also those that the filter hides.
    Q_PROPERTY(int total READ total NOTIFY shown FINAL)
    // Only labels that hold these letters are listed. For long lists: "Type a few letters."
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    // Some have a picture.
    Q_PROPERTY(bool pictured READ pictured NOTIFY shown FINAL)
    // Words of what is chosen, for a tile that opens a sheet; empty where nothing is.
    Q_PROPERTY(QString chosenLabel READ chosenLabel NOTIFY shown FINAL)

public:
    enum Role {
        ValueRole = Qt::UserRole + 1,
        LabelRole,
        SecondLabelRole,
        MediaRole,
        ChosenRole,
        SoundRole
    };

    // How many are listed. Each listed row becomes a tile, and tens of thousands would stop the
    // window; what is not listed is found by its letters.
    enum class Listing {
        Tiles,  // those that the filter leaves, up to 200
        Search, // nothing without a filter, then the first 8
    };

    explicit ChoiceListModel(QObject* parent = nullptr);

    // Replaces what is listed; keeps rows that stay, so that a list under a finger does not jump.
    void show(std::vector<ShownChoice> choices, Listing listing = Listing::Tiles);
    // Marks at once what was tapped, before the vault answered.
    void choose(const QStringList& values);
    QStringList chosen() const;

    int total() const;
    QString filter() const;
    void setFilter(const QString& filter);
    QString chosenLabel() const;
    bool pictured() const;
    // Whether this sound says one of them.
    Q_INVOKABLE bool says(const QString& sound) const;
    // The value of a listed row; empty where there is none.
    Q_INVOKABLE QString valueAt(int row) const;
    // Words of any choice, listed or not; its value where it is not known.
    Q_INVOKABLE QString labelOf(const QString& value) const;
    Q_INVOKABLE QString secondLabelOf(const QString& value) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void shown();
    void filterChanged();

private:
    friend struct ListRows<ChoiceListModel>;
    void refilter();
    const ShownChoice* find(const QString& value) const;
    std::size_t most() const;

    std::vector<ShownChoice> m_choices;
    std::vector<ShownChoice> m_rows; // those that are listed
    QString m_filter;
    Listing m_listing = Listing::Tiles;
};
