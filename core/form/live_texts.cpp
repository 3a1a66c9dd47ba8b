// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/form_text.h"
#include "form/live_interview.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::string_view mediaForms[] = {"image", "big-image", "audio", "video"};

std::string cellOf(const Node& row, const std::string& column)
{
    const Node* cell = row.findChild(column);
    return cell ? stringValue(*cell) : std::string();
}

// While it lives, absolute paths are seen from a question, and random order is that question's own,
// the same each time its choices are listed.
class AtHome
{
public:
    AtHome(LiveEnvironment& environment, const LiveNode& home, std::uint64_t orderSeed)
        : m_environment(environment),
          m_homeBefore(environment.home()),
          m_stateBefore(environment.randomState())
    {
        std::uint64_t state = orderSeed ^ (std::uint64_t{home.slot} * 0x9E3779B97F4A7C15ULL);
        for (const LiveFrame* frame = home.frame; frame; frame = frame->parent)
            state = state * 31 + frame->position;
        m_environment.setHome(&home);
        m_environment.setRandomState(state | 1);
    }

    ~AtHome()
    {
        m_environment.setHome(m_homeBefore);
        m_environment.setRandomState(m_stateBefore);
    }

    AtHome(const AtHome&) = delete;
    AtHome& operator=(const AtHome&) = delete;

private:
    LiveEnvironment& m_environment;
    const LiveNode* m_homeBefore;
    std::uint64_t m_stateBefore;
};

} // namespace

std::string LiveInterview::fill(CompiledText text, const LiveNode* context, bool isolated)
{
    constexpr std::string_view begin = "\u2068"; // first strong isolate
    constexpr std::string_view end = "\u2069";   // pop directional isolate
    std::string all;
    for (const CompiledPiece& piece : m_model.piecesOf(text)) {
        if (piece.output == nowhere) {
            all += piece.text;
            continue;
        }
        const Node& at = context ? *context : m_instance.root().top();
        const auto shown = evaluatorAt(at).text(m_model.outputs[piece.output]);
        if (!shown || shown->empty())
            continue;
        all += isolated ? begin : "";
        all += *shown;
        all += isolated ? end : "";
    }
    return all;
}

std::string LiveInterview::show(const CompiledSource& source, std::size_t language,
                                std::string_view form, const LiveNode* context)
{
    if (source.texts != nowhere) {
        const CompiledText* text = variantOf(m_model, source.texts, language, form);
        const bool isMedia = std::ranges::find(mediaForms, form) != std::end(mediaForms);
        return text ? fill(*text, context, m_options.isolateAnswers && !isMedia) : std::string();
    }
    if (!form.empty())
        return {};
    if (source.expression == nowhere)
        return fill(source.plain, context, m_options.isolateAnswers);
    const std::size_t before = std::exchange(m_language, language);
    const Node& at = context ? *context : m_instance.root().top();
    const auto shown = evaluatorAt(at).text(m_model.outputs[source.expression]);
    m_language = before;
    return shown ? *shown : std::string();
}

void LiveInterview::collectMedia(const CompiledSource& source, std::size_t language,
                                 const LiveNode* context, std::map<std::string, std::string>& media)
{
    for (const std::string_view form : mediaForms)
        if (std::string uri = show(source, language, form, context); !uri.empty())
            media.emplace(form, std::move(uri));
}

std::size_t LiveInterview::languageFor(std::string_view language) const
{
    if (language.empty())
        return m_language;
    return m_form.findLanguage(language).value_or(m_language);
}

const BodyItem* LiveInterview::itemOf(std::uint32_t node) const
{
    const std::uint32_t item = m_model.nodes[node].item;
    return item == nowhere ? nullptr : &m_model.body[item];
}

// A repeat's label stands at the group around it.
const BodyItem* LiveInterview::labelItemOf(std::uint32_t node) const
{
    const BodyItem* item = itemOf(node);
    if (item && item->kind == ControlKind::Repeat && !item->label.given() && item->parent != nowhere
        && m_model.body[item->parent].wrapsRepeat)
        return &m_model.body[item->parent];
    return item;
}

std::string LiveInterview::labelOf(std::uint32_t node, std::size_t language,
                                   const LiveNode* context)
{
    const BodyItem* item = labelItemOf(node);
    return item ? show(item->label, language, "", context) : std::string();
}

std::optional<std::string> LiveInterview::textById(std::string_view id, const LiveNode* context)
{
    const std::uint32_t known = m_model.findText(id);
    if (known == nowhere)
        return std::nullopt;
    const CompiledText* text = variantOf(m_model, known, m_language, "");
    return text ? fill(*text, context) : std::string();
}

// --- Choices ---

std::vector<LiveInterview::Row> LiveInterview::rowsOf(LiveNode& node, bool metered)
{
    std::vector<Row> rows;
    const BodyItem* item = itemOf(node.model());
    if (!item)
        return rows;
    for (const CompiledChoice& choice : m_model.choicesOf(*item))
        rows.push_back({nullptr, &choice, std::string(choice.value)});
    if (item->itemset == nowhere)
        return rows;
    const CompiledItemset& itemset = m_model.itemsets[item->itemset];
    const AtHome atHome(m_environment, node, m_orderSeed);
    const auto found = (metered ? meteredAt(node) : evaluatorAt(node)).value(itemset.nodeset);
    if (!found || found->kind != xpath::ValueKind::Nodes)
        return rows;
    rows.reserve(rows.size() + found->nodes.size());
    for (const xpath::NodeRef ref : found->nodes) {
        const Node& row = *ref.node();
        Row listed{&row, nullptr, {}};
        if (!itemset.valueColumn.empty())
            listed.value = cellOf(row, itemset.valueColumn);
        else if (const auto value = evaluatorAt(row).text(itemset.value))
            listed.value = *value;
        // A repeat's instance that is not filled in yet offers nothing.
        if (row.slot == 0 || !listed.value.empty())
            rows.push_back(std::move(listed));
    }
    return rows;
}

std::string LiveInterview::rowLabel(const CompiledItemset& itemset, const Node& row,
                                    std::size_t language, const LiveNode& node)
{
    if (!itemset.labelColumn.empty())
        return cellOf(row, itemset.labelColumn);
    const std::size_t before = std::exchange(m_language, language);
    const AtHome atHome(m_environment, node, m_orderSeed);
    std::string label;
    if (!itemset.labelTextColumn.empty())
        label = textById(cellOf(row, itemset.labelTextColumn), &node).value_or(std::string());
    else if (const auto text = evaluatorAt(row).text(itemset.label))
        label = *text;
    m_language = before;
    return label;
}

std::string LiveInterview::languageOfText(const CompiledSource& source, std::size_t language) const
{
    const std::size_t found = source.given() ? languageOf(m_model, source, language, "") : language;
    return found < m_form.languages().size() ? m_form.languages()[found].name : std::string();
}

ChoiceView LiveInterview::viewOf(const BodyItem& item, const Row& row, std::size_t language,
                                 const LiveNode& node)
{
    ChoiceView view;
    view.value = row.value;
    if (row.choice) {
        view.label = show(row.choice->label, language, "", &node);
        view.language = languageOfText(row.choice->label, language);
        collectMedia(row.choice->label, language, &node, view.media);
        return view;
    }
    const CompiledItemset& itemset = m_model.itemsets[item.itemset];
    view.label = rowLabel(itemset, *row.node, language, node);
    view.language = languageOfText({}, language);
    if (itemset.labelTextColumn.empty())
        return view;
    CompiledSource source;
    source.texts = m_model.findText(cellOf(*row.node, itemset.labelTextColumn));
    if (source.texts != nowhere) {
        view.language = languageOfText(source, language);
        collectMedia(source, language, &node, view.media);
    }
    return view;
}

Result<std::vector<ChoiceView>> LiveInterview::choices(std::string_view path,
                                                       std::string_view language)
{
    const auto place = m_instance.find(path);
    if (!place || !place->node || place->series)
        return fail(ErrorCode::AnswerUnknownPath, {}, {.path = std::string(path)},
                    {std::string(path)});
    LiveNode& node = *place->node;
    std::vector<ChoiceView> views;
    const BodyItem* item = itemOf(node.model());
    if (!item)
        return views;
    const auto chosen = splitSpaces(node.value);
    const bool one = item->kind == ControlKind::SelectOne;
    for (const Row& row : rowsOf(node)) {
        views.push_back(viewOf(*item, row, languageFor(language), node));
        views.back().chosen =
            one ? row.value == node.value : std::ranges::find(chosen, row.value) != chosen.end();
    }
    return views;
}

// Clears what is no longer offered. A rank always holds all that is offered, once it was answered.
void LiveInterview::computeChoices(LiveNode& node)
{
    const BodyItem* item = itemOf(node.model());
    const bool ranked = item->kind == ControlKind::Rank;
    // byForm and empty: a rank that lost all its choices.
    if (node.value.empty() && !(ranked && node.byForm))
        return;
    const std::vector<Row> rows = rowsOf(node, true);
    const auto offered = [&](std::string_view value) {
        return std::ranges::find(rows, value, &Row::value) != rows.end();
    };
    std::string kept;
    if (item->kind == ControlKind::SelectOne) {
        kept = offered(node.value) ? node.value : std::string();
    } else {
        const auto add = [&](std::string_view value) {
            if (!kept.empty())
                kept += ' ';
            kept += value;
        };
        const auto values = splitSpaces(node.value);
        for (const std::string_view value : values)
            if (offered(value))
                add(value);
        for (const Row& row : rows)
            if (ranked && std::ranges::find(values, row.value) == values.end())
                add(row.value);
    }
    if (kept == node.value)
        return;
    const auto status = kept.empty() ? AnswerStatus::NotAsked : AnswerStatus::Answered;
    store(node, std::move(kept), status, true);
}

std::optional<std::string> LiveInterview::choiceName(std::string_view value, std::string_view path,
                                                     LiveFrame* frame)
{
    const std::uint32_t index = m_model.find(withoutNumbers(trim(path)));
    if (index == nowhere)
        return std::nullopt;
    const FormNode& target = m_model.nodes[index];
    while (frame && !m_model.contains(frame->scope, target.scope))
        frame = frame->parent;
    LiveNode* node = nullptr;
    if (frame)
        m_instance.forEachFrame(*frame, target.scope, [&](LiveFrame& in) {
            if (!node)
                node = &in.nodes[target.place];
        });
    const BodyItem* item = itemOf(index);
    if (!node || !item)
        return std::nullopt;
    for (const Row& row : rowsOf(*node))
        if (row.value == value)
            return viewOf(*item, row, m_language, *node).label;
    return std::nullopt;
}

} // namespace cuaderno
