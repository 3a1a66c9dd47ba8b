// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/question_list_model.h"

struct QuestionListModel::Row
{
    explicit Row(std::vector<std::unique_ptr<ChoiceListModel>>& gone) : retired(gone) {}

    ~Row()
    {
        if (choices)
            retired.push_back(std::move(choices));
    }

    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    std::vector<std::unique_ptr<ChoiceListModel>>& retired;
    ShownQuestion shown;
    // Has the list model as its parent, so that QML never thinks it is its own.
    std::unique_ptr<ChoiceListModel> choices;

    bool take(ShownQuestion next, QObject* parent)
    {
        if (shown == next)
            return false;
        if (!next.choices.empty()) {
            if (!choices)
                choices = std::make_unique<ChoiceListModel>(parent);
            choices->show(next.choices, next.layout == QLatin1String("search")
                                            ? ChoiceListModel::Listing::Search
                                            : ChoiceListModel::Listing::Tiles);
        } else if (choices) {
            choices->show({});
        }
        shown = std::move(next);
        return true;
    }
};

QuestionListModel::QuestionListModel(QObject* parent) : QAbstractListModel(parent) {}

QuestionListModel::~QuestionListModel() = default;

void QuestionListModel::show(std::vector<ShownQuestion> questions)
{
    m_retired.clear();
    ListRows<QuestionListModel>::sync(
        *this, m_rows, std::move(questions), [](const auto& row) { return row->shown.path; },
        [](const ShownQuestion& question) { return question.path; },
        [this](ShownQuestion question) {
            auto row = std::make_unique<Row>(m_retired);
            row->take(std::move(question), this);
            return row;
        },
        [this](auto& row, ShownQuestion question) { return row->take(std::move(question), this); });
}

void QuestionListModel::put(const QString& path, const QString& value, Status status, Saved saved)
{
    const int at = rowOf(path);
    if (at < 0)
        return;
    auto& row = *m_rows[static_cast<std::size_t>(at)];
    row.shown.value = value;
    row.shown.status = status;
    row.shown.saved = saved;
    row.shown.missing = false;
    if (row.choices) {
        const QStringList values = row.shown.kind == Kind::SelectOne
                                       ? QStringList{value}
                                       : value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        row.choices->choose(values);
        for (auto& choice : row.shown.choices)
            choice.chosen = values.contains(choice.value);
    }
    changed(at);
}

void QuestionListModel::markSaved(const QString& path, Saved saved)
{
    const int at = rowOf(path);
    if (at < 0 || m_rows[static_cast<std::size_t>(at)]->shown.saved == saved)
        return;
    m_rows[static_cast<std::size_t>(at)]->shown.saved = saved;
    changed(at);
}

void QuestionListModel::markMissing(const QString& path, bool missing)
{
    const int at = rowOf(path);
    if (at < 0 || m_rows[static_cast<std::size_t>(at)]->shown.missing == missing)
        return;
    m_rows[static_cast<std::size_t>(at)]->shown.missing = missing;
    changed(at);
}

int QuestionListModel::rowOf(const QString& path) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->shown.path == path)
            return static_cast<int>(i);
    }
    return -1;
}

const ShownQuestion* QuestionListModel::find(const QString& path) const
{
    const int at = rowOf(path);
    return at < 0 ? nullptr : &m_rows[static_cast<std::size_t>(at)]->shown;
}

const ShownQuestion& QuestionListModel::at(int row) const
{
    return m_rows[static_cast<std::size_t>(row)]->shown;
}

int QuestionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QuestionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = *m_rows[static_cast<std::size_t>(index.row())];
    const auto& q = row.shown;
    switch (role) {
    case PathRole:
        return q.path;
    case KindRole:
        return QVariant::fromValue(static_cast<int>(q.kind));
    case NumberRole:
        return q.number;
    case LabelRole:
        return q.label;
    case HintRole:
        return q.hint;
    case GuidanceRole:
        return q.guidance;
    case SecondLabelRole:
        return q.secondLabel;
    case SecondHintRole:
        return q.secondHint;
    case PartRole:
        return q.part;
    case ValueRole:
        return q.value;
    case StatusRole:
        return QVariant::fromValue(static_cast<int>(q.status));
    case SavedRole:
        return QVariant::fromValue(static_cast<int>(q.saved));
    case ChoicesRole:
        return QVariant::fromValue(row.choices.get());
    case LongTextRole:
        return q.longText;
    case LayoutRole:
        return q.layout;
    case ReadOnlyRole:
        return q.readOnly;
    case MayRefuseRole:
        return q.mayRefuse;
    case RequiredRole:
        return q.required;
    case MissingRole:
        return q.missing;
    case DoesNotFitRole:
        return q.doesNotFit;
    case MessageRole:
        return q.message;
    case LowRole:
        return q.low;
    case HighRole:
        return q.high;
    case StepRole:
        return q.step;
    case MayRecordRole:
        return q.mayRecord;
    case ImageRole:
        return q.image;
    case SoundRole:
        return q.sound;
    case FilmRole:
        return q.film;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionListModel::roleNames() const
{
    return {{PathRole, "path"},
            {KindRole, "kind"},
            {NumberRole, "number"},
            {LabelRole, "label"},
            {HintRole, "hint"},
            {GuidanceRole, "guidance"},
            {SecondLabelRole, "secondLabel"},
            {SecondHintRole, "secondHint"},
            {PartRole, "part"},
            {ValueRole, "value"},
            {StatusRole, "status"},
            {SavedRole, "saved"},
            {ChoicesRole, "choices"},
            {LongTextRole, "longText"},
            {LayoutRole, "layout"},
            {ReadOnlyRole, "readOnly"},
            {MayRefuseRole, "mayRefuse"},
            {RequiredRole, "required"},
            {MissingRole, "missing"},
            {DoesNotFitRole, "doesNotFit"},
            {MessageRole, "message"},
            {LowRole, "low"},
            {HighRole, "high"},
            {StepRole, "step"},
            {MayRecordRole, "mayRecord"},
            {ImageRole, "image"},
            {SoundRole, "sound"},
            {FilmRole, "film"}};
}

void QuestionListModel::changed(int row)
{
    ListRows<QuestionListModel>::tell(*this, static_cast<std::size_t>(row));
}
