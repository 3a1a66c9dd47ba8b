// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/choice_list_model.h"

#include <algorithm>

ChoiceListModel::ChoiceListModel(QObject* parent) : QAbstractListModel(parent) {}

void ChoiceListModel::show(std::vector<ShownChoice> choices, Listing listing)
{
    m_listing = listing;
    m_choices = std::move(choices);
    refilter();
    emit shown();
}

void ChoiceListModel::choose(const QStringList& values)
{
    for (auto& choice : m_choices)
        choice.chosen = values.contains(choice.value);
    refilter();
    emit shown();
}

QStringList ChoiceListModel::chosen() const
{
    QStringList values;
    for (const auto& choice : m_choices) {
        if (choice.chosen)
            values.append(choice.value);
    }
    return values;
}

int ChoiceListModel::total() const
{
    return static_cast<int>(m_choices.size());
}

QString ChoiceListModel::filter() const
{
    return m_filter;
}

void ChoiceListModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refilter();
    emit filterChanged();
}

QString ChoiceListModel::chosenLabel() const
{
    QStringList labels;
    for (const auto& choice : m_choices) {
        if (choice.chosen)
            labels.append(choice.label);
    }
    return labels.join(QStringLiteral(" · "));
}

bool ChoiceListModel::pictured() const
{
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [](const ShownChoice& choice) { return !choice.media.isEmpty(); });
}

bool ChoiceListModel::says(const QString& sound) const
{
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [&](const ShownChoice& choice) { return choice.sound == sound; });
}

QString ChoiceListModel::valueAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_rows[static_cast<std::size_t>(row)].value;
}

QString ChoiceListModel::labelOf(const QString& value) const
{
    const ShownChoice* choice = find(value);
    return choice ? choice->label : value;
}

QString ChoiceListModel::secondLabelOf(const QString& value) const
{
    const ShownChoice* choice = find(value);
    return choice ? choice->secondLabel : QString();
}

const ShownChoice* ChoiceListModel::find(const QString& value) const
{
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(),
                     [&](const ShownChoice& choice) { return choice.value == value; });
    return found == m_choices.end() ? nullptr : &*found;
}

int ChoiceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChoiceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& choice = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ValueRole:
        return choice.value;
    case LabelRole:
        return choice.label;
    case SecondLabelRole:
        return choice.secondLabel;
    case MediaRole:
        return choice.media;
    case ChosenRole:
        return choice.chosen;
    case SoundRole:
        return choice.sound;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChoiceListModel::roleNames() const
{
    return {{ValueRole, "value"}, {LabelRole, "label"},   {SecondLabelRole, "secondLabel"},
            {MediaRole, "media"}, {ChosenRole, "chosen"}, {SoundRole, "sound"}};
}

std::size_t ChoiceListModel::most() const
{
    constexpr std::size_t tiles = 200;
    constexpr std::size_t found = 8;
    if (m_listing == Listing::Tiles)
        return tiles;
    return m_filter.isEmpty() ? 0 : found;
}

void ChoiceListModel::refilter()
{
    std::vector<ShownChoice> wanted;
    for (const auto& choice : m_choices) {
        if (wanted.size() == most())
            break;
        if (m_filter.isEmpty() || choice.label.contains(m_filter, Qt::CaseInsensitive)
            || choice.secondLabel.contains(m_filter, Qt::CaseInsensitive))
            wanted.push_back(choice);
    }
    ListRows<ChoiceListModel>::sync(*this, m_rows, std::move(wanted),
                                    [](const ShownChoice& choice) { return choice.value; });
}
