// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/language_list_model.h"

#include <algorithm>

LanguageListModel::LanguageListModel(QObject* parent) : QAbstractListModel(parent) {}

void LanguageListModel::show(std::vector<ShownLanguage> languages, const QString& chosen)
{
    const int before = count();
    m_chosen = chosen;
    ListRows<LanguageListModel>::sync(*this, m_languages, std::move(languages),
                                      [](const ShownLanguage& row) { return row.code; });
    ListRows<LanguageListModel>::tellAll(*this);
    if (count() != before)
        emit countChanged();
}

void LanguageListModel::choose(const QString& code)
{
    if (m_chosen == code)
        return;
    m_chosen = code;
    ListRows<LanguageListModel>::tellAll(*this);
}

const ShownLanguage* LanguageListModel::find(const QString& code) const
{
    const auto found = std::find_if(m_languages.begin(), m_languages.end(),
                                    [&](const ShownLanguage& row) { return row.code == code; });
    return found == m_languages.end() ? nullptr : &*found;
}

QString LanguageListModel::chosenName() const
{
    const auto* language = find(m_chosen);
    return language ? language->name : QString();
}

bool LanguageListModel::chosenRightToLeft() const
{
    const auto* language = find(m_chosen);
    return language && language->rightToLeft;
}

int LanguageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_languages.size());
}

QVariant LanguageListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_languages[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CodeRole:
        return row.code;
    case NameRole:
        return row.name;
    case RightToLeftRole:
        return row.rightToLeft;
    case ChosenRole:
        return row.code == m_chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> LanguageListModel::roleNames() const
{
    return {{CodeRole, "code"},
            {NameRole, "name"},
            {RightToLeftRole, "rightToLeft"},
            {ChosenRole, "chosen"}};
}
