// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/jump_list_model.h"

#include <algorithm>

JumpListModel::JumpListModel(QObject* parent) : QAbstractListModel(parent) {}

void JumpListModel::show(std::vector<ShownJump> questions)
{
    m_questions = std::move(questions);
    refilter();
    emit shown();
}

QString JumpListModel::filter() const
{
    return m_filter;
}

void JumpListModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refilter();
    emit filterChanged();
    emit shown();
}

int JumpListModel::hereRow() const
{
    const auto here =
        std::find_if(m_rows.begin(), m_rows.end(), [](const ShownJump& row) { return row.here; });
    return here == m_rows.end() ? -1 : static_cast<int>(here - m_rows.begin());
}

QString JumpListModel::firstOpen() const
{
    for (const auto& question : m_questions) {
        if (question.status == QuestionListModel::Status::NotAsked)
            return question.path;
    }
    return {};
}

void JumpListModel::refilter()
{
    std::vector<ShownJump> wanted;
    for (const auto& question : m_questions) {
        if (m_filter.isEmpty() || question.label.contains(m_filter, Qt::CaseInsensitive))
            wanted.push_back(question);
    }
    ListRows<JumpListModel>::sync(*this, m_rows, std::move(wanted),
                                  [](const ShownJump& row) { return row.path; });
}

int JumpListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant JumpListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
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
    case StatusRole:
        return QVariant::fromValue(static_cast<int>(row.status));
    case HereRole:
        return row.here;
    default:
        return {};
    }
}

QHash<int, QByteArray> JumpListModel::roleNames() const
{
    return {{PathRole, "path"},     {SectionRole, "section"}, {PartRole, "part"},
            {NumberRole, "number"}, {LabelRole, "label"},     {StatusRole, "status"},
            {HereRole, "here"}};
}
