// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_facts.h"

#include "base/text.h"
#include "form/xlsform_sheets.h"
#include "form/xpath_lexer.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cuaderno {

namespace {

// Names that a converter gives by the number of a row: another row, the same form.
constexpr std::string_view numbered[] = {
    "generated_table_list_label_", "reserved_name_for_field_list_labels_", "generated_note_name_"};

std::string withoutRowNumbers(std::string text)
{
    for (const std::string_view name : numbered)
        for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos;) {
            at += name.size();
            const std::size_t end = text.find_first_not_of("0123456789", at);
            text.erase(at, std::min(end, text.size()) - at);
        }
    return text;
}

// The simplest choices: all rows of a list inside the form.
std::string_view plainList(const Itemset& itemset)
{
    constexpr std::string_view before = "instance('";
    constexpr std::string_view after = "')/root/item";
    const std::string_view nodeset = itemset.nodeset.text;
    if (!nodeset.starts_with(before) || !nodeset.ends_with(after) || itemset.value.text != "name")
        return "";
    const auto id = nodeset.substr(before.size(), nodeset.size() - before.size() - after.size());
    return id.find('\'') == std::string_view::npos ? id : "";
}

class Facts
{
public:
    explicit Facts(const FormDefinition& definition) : m_definition(definition)
    {
        for (const TextDefinition& text : definition.texts)
            m_texts.emplace(text.id, &text);
        for (const SecondaryInstance& instance : definition.instances)
            m_instances.emplace(instance.id, &instance);
    }

    std::vector<FormFact> all()
    {
        head();
        collectShown(m_definition.body);
        nodes(*m_definition.primary.root(), "");
        rows(*m_definition.primary.root(), "");
        for (const Bind& each : m_definition.binds)
            bind(each);
        for (const Control& each : m_definition.body)
            control(each);
        add("", "order of questions", m_order, {});
        for (const Action& each : m_definition.actions)
            action(each, "", "");
        for (const SecondaryInstance& each : m_definition.instances)
            instance(each);
        std::ranges::sort(m_facts, [](const FormFact& a, const FormFact& b) {
            return std::tie(a.path, a.what, a.says) < std::tie(b.path, b.what, b.says);
        });
        return std::move(m_facts);
    }

private:
    void add(std::string path, std::string what, std::string says, const Place& place)
    {
        m_facts.push_back({withoutRowNumbers(std::move(path)), withoutRowNumbers(std::move(what)),
                           withoutRowNumbers(std::move(says)), place});
    }

    void given(const std::string& path, std::string what, std::string says, const Place& place)
    {
        if (!says.empty())
            add(path, std::move(what), std::move(says), place);
    }

    void expression(const std::string& path, std::string what, const Expression& expression,
                    const Place& place)
    {
        given(path, std::move(what), normalExpression(expression.text),
              expression.place.empty() ? place : static_cast<const Place&>(expression.place));
    }

    void head()
    {
        add("", "form_id", m_definition.id, {});
        add("", "form_title", m_definition.title, {});
        given("", "version", m_definition.version, {});
        given("", "style", m_definition.style, {});
        for (const Language& language : m_definition.languages)
            if (language.name != "default")
                add("", "language", language.name, {});
        if (m_definition.defaultLanguage < m_definition.languages.size()
            && m_definition.languages.size() > 1)
            add("", "default_language", m_definition.languages[m_definition.defaultLanguage].name,
                {});
        for (const auto& [name, value] : m_definition.submission)
            if (name != "method")
                add("", "submission " + name, value, {});
        for (const auto& [name, value] : m_definition.modelAttributes)
            if (name != "odk:xforms-version")
                add("", "model " + name, value, {});
    }

    // Attributes and values that the primary instance begins with. What a repeat has as its pattern
    // and what it begins with are the same here: only the first of a name is looked at.
    void nodes(const Node& node, const std::string& above)
    {
        const std::string path = above + "/" + std::string(node.local());
        Place place;
        place.path = path;
        const bool root = above.empty();
        for (const Node* each = node.firstAttribute; each; each = each->next) {
            const std::string name =
                each->kind == NodeKind::Namespace ? "xmlns" : std::string(each->name->qualified());
            const bool known = root && (name == "id" || name == "version" || name == "uiVersion");
            const bool pattern = each->local() == "template";
            if (!known && !pattern && (name != "xmlns" || (root && isOwnNamespace(*each))))
                add(path, "attribute " + name, std::string(each->text()), place);
        }
        if (root)
            add(path, "node " + std::string(node.local()), "", place);
        std::vector<std::string_view> seen;
        bool holds = false;
        for (const Node* child = node.firstChild; child; child = child->next) {
            if (child->kind != NodeKind::Element)
                continue;
            holds = true;
            if (std::ranges::find(seen, child->local()) != seen.end())
                continue;
            seen.push_back(child->local());
            const std::string name(child->local());
            add(path + "/" + name, "node " + name, "", place);
            nodes(*child, path);
        }
        if (holds)
            m_holding.insert(path);
        else
            given(path, "default", cleanText(stringValue(node), true), place);
    }

    static bool isPattern(const Node& node)
    {
        for (const Node* each = node.firstAttribute; each; each = each->next)
            if (each->kind == NodeKind::Attribute && each->local() == "template")
                return true;
        return false;
    }

    // How many instances of each repeat there are at first, if not one that is as its pattern and
    // no count tells. NOLINTNEXTLINE(misc-no-recursion): groups in groups, of which a reader takes
    // 200
    void rows(const Node& node, const std::string& above)
    {
        const std::string path = above + "/" + std::string(node.local());
        std::map<std::string, std::vector<const Node*>> series;
        for (const Node* child = node.firstChild; child; child = child->next) {
            if (child->kind != NodeKind::Element)
                continue;
            const std::string at = path + "/" + std::string(child->local());
            if (m_repeats.contains(at))
                series[at].push_back(child);
            else if (!isPattern(*child))
                rows(*child, path);
        }
        for (const auto& [at, nodes] : series) {
            std::vector<std::string> texts;
            for (const Node* each : nodes)
                if (!isPattern(*each)) {
                    texts.push_back(rowText(*each, at));
                    rows(*each, path);
                }
            Place place;
            place.path = at;
            const bool asPattern =
                texts.size() == 1 && texts.front() == rowText(*nodes.front(), at);
            if (asPattern || m_counted.contains(at))
                continue;
            add(at, "rows at first", std::to_string(texts.size()), place);
            for (std::size_t i = 0; i < texts.size(); ++i)
                add(at, "row " + std::to_string(i + 1), texts[i], place);
        }
    }

    // The values that a row begins with, without those of repeats in it.
    // NOLINTNEXTLINE(misc-no-recursion)
    std::string rowText(const Node& node, const std::string& path) const
    {
        std::string text;
        bool holds = false;
        for (const Node* child = node.firstChild; child; child = child->next) {
            if (child->kind != NodeKind::Element)
                continue;
            holds = true;
            const std::string at = path + "/" + std::string(child->local());
            if (!m_repeats.contains(at))
                text += rowText(*child, at);
        }
        return holds ? text : path + "=" + stringValue(node) + "\n";
    }

    // NOLINTNEXTLINE(misc-no-recursion): groups in groups, of which a reader takes 200
    void collectShown(const std::vector<Control>& controls)
    {
        for (const Control& control : controls) {
            m_shown.insert(control.path);
            if (control.kind == ControlKind::Repeat) {
                m_repeats.insert(control.path);
                if (control.count.given())
                    m_counted.insert(control.path);
            }
            collectShown(control.children);
        }
    }

    // A namespace of the answers' own, as a form's settings may ask for; not that of all XForms.
    static bool isOwnNamespace(const Node& declared)
    {
        return declared.text() != "http://www.w3.org/2002/xforms"
               && (!declared.name || declared.local().empty());
    }

    // The id that each submission has is made in many ways that are one; what else is said of it is
    // not heard.
    static bool isInstanceId(const Bind& bind)
    {
        return bind.path.ends_with("/meta/instanceID")
               && (bind.preload == "uid" || !bind.calculate.given()
                   || bind.calculate.text.find("uuid()") != std::string::npos);
    }

    void bind(const Bind& bind)
    {
        if (isInstanceId(bind)) {
            add(bind.path, "preload", "uid", bind.place);
            return;
        }
        // A ranking and a file are known by their question.
        if (const std::string type = normalType(bind.type);
            type != "string" && type != "rank" && type != "binary")
            add(bind.path, "type", type, bind.place);
        // The word for what nobody sees says no more than its bind.
        if (!bind.authorType.empty() && m_shown.contains(bind.path)
            && !m_holding.contains(bind.path))
            add(bind.path, "type column", bind.authorType, bind.place);
        expression(bind.path, "relevant", bind.relevant, bind.place);
        expression(bind.path, "constraint", bind.constraint, bind.place);
        expression(bind.path, "calculate", bind.calculate, bind.place);
        // "false()" is what there is without a word; a group cannot be required.
        if (normalExpression(bind.required.text) != "false ( )" && !m_holding.contains(bind.path))
            expression(bind.path, "required", bind.required, bind.place);
        if (normalExpression(bind.readonly.text) != "false ( )")
            expression(bind.path, "readonly", bind.readonly, bind.place);
        text(bind.path, "constraint_message", bind.constraintMessage, bind.place);
        text(bind.path, "required_message", bind.requiredMessage, bind.place);
        given(bind.path, "preload", bind.preload, bind.place);
        given(bind.path, "preload parameters", bind.preloadParams, bind.place);
        for (const auto& [name, value] : bind.extra)
            extraText(bind.path, "bind " + name, value, bind.place);
    }

    // An attribute that is kept for others may be a text of the form.
    void extraText(const std::string& path, const std::string& what, const std::string& value,
                   const Place& place)
    {
        constexpr std::string_view before = "jr:itext('";
        const std::string_view whole = value;
        if (whole.starts_with(before) && whole.ends_with("')")) {
            TextSource source;
            source.id = whole.substr(before.size(), whole.size() - before.size() - 2);
            text(path, what, source, place);
            return;
        }
        add(path, what, normalExpression(value), place);
    }

    static std::string piecesText(const TextPieces& pieces, const std::string& path)
    {
        std::string text;
        for (const TextPiece& piece : pieces)
            text +=
                piece.output.given() ? "{" + outputText(piece.output.text, path) + "}" : piece.text;
        return cleanText(text, true);
    }

    // In a text "../name" is the same as the whole path, which in a repeat means the same instance
    // (as JavaRosa has it, and old forms write it).
    static std::string outputText(std::string_view output, std::string path)
    {
        std::string_view rest = trimXml(output);
        if (rest.find_first_of(" ()[]'\"=<>+*|@:") != std::string_view::npos
            || !rest.starts_with("../"))
            return normalExpression(output);
        while (rest.starts_with("../")) {
            rest.remove_prefix(3);
            path.resize(std::min(path.size(), path.rfind('/')));
        }
        return normalExpression(path + "/" + std::string(rest));
    }

    // What each language says; "-" is how an XForm writes that it lacks the text.
    template <typename Say>
    void eachText(const TextSource& source, const Say& say, const std::string& path = "") const
    {
        if (source.expression.given())
            say("", normalExpression(source.expression.text));
        if (!source.pieces.empty())
            say("", piecesText(source.pieces, path));
        const auto found = m_texts.find(source.id);
        if (source.id.empty() || found == m_texts.end())
            return;
        const auto& languages = found->second->languages;
        for (std::size_t i = 0; i < languages.size(); ++i)
            for (const TextVariant& variant : languages[i]) {
                const std::string said = piecesText(variant.pieces, path);
                if (said == "-" || said.empty())
                    continue;
                const std::string& name = m_definition.languages[i].name;
                std::string which = name == "default" ? "" : "::" + name;
                if (!variant.form.empty())
                    which = " (" + variant.form + ")" + which;
                say(which, withoutFolder(said));
            }
    }

    // "jr://images/a.png" is a.png.
    static std::string withoutFolder(const std::string& uri)
    {
        for (const std::string_view folder : {"jr://images/", "jr://audio/", "jr://video/"})
            if (uri.starts_with(folder))
                return uri.substr(folder.size());
        return uri;
    }

    void text(const std::string& path, const std::string& what, const TextSource& source,
              const Place& place)
    {
        const auto say = [&](const std::string& which, std::string said) {
            given(path, what + which, std::move(said), place);
        };
        eachText(source, say, path);
    }

    static bool onlyHolds(const Control& control)
    {
        return control.kind == ControlKind::Group && !control.label.given() && !control.hint.given()
               && control.appearance.empty() && control.extra.empty() && control.actions.empty();
    }

    void control(const Control& control)
    {
        if (control.kind == ControlKind::Group && control.children.size() == 1
            && control.children.front().kind == ControlKind::Repeat) {
            repeat(control, control.children.front());
            return;
        }
        if (control.kind == ControlKind::Repeat) {
            repeat({}, control);
            return;
        }
        if (!onlyHolds(control))
            shown(control);
        for (const Control& child : control.children)
            this->control(child);
    }

    // A repeat and the group around it that has its label.
    void repeat(const Control& around, const Control& control)
    {
        const std::string& path = control.path;
        if (!around.path.empty() && around.path != path && !onlyHolds(around))
            shown(around);
        else
            text(path, "label", around.label, control.place);
        if (around.path.empty() || around.path == path)
            given(path, "appearance of the group around", around.appearance, around.place);
        shown(control);
        expression(path, "repeat_count", control.count, control.place);
        if (control.noAddRemove)
            add(path, "noAddRemove", "yes", control.place);
        for (const Control& child : control.children)
            this->control(child);
    }

    void shown(const Control& control)
    {
        const std::string& path = control.path;
        m_order += path + "\n";
        add(path, "kind of question", std::to_string(static_cast<int>(control.kind)),
            control.place);
        given(path, "appearance", normalExpression(control.appearance), control.place);
        text(path, "label", control.label, control.place);
        text(path, "hint", control.hint, control.place);
        given(path, "start", control.rangeStart, control.place);
        given(path, "end", control.rangeEnd, control.place);
        given(path, "step", control.rangeStep, control.place);
        given(path, "media type", control.mediaType, control.place);
        for (const auto& [name, value] : control.extra)
            if (name != "mediatype")
                add(path, "attribute " + name, normalExpression(value), control.place);
        for (const Action& each : control.actions)
            action(each, path, control.kind == ControlKind::Repeat ? "in each new " : "");
        choices(control);
    }

    void choices(const Control& control)
    {
        const std::string& path = control.path;
        std::string own;
        for (const StaticChoice& choice : control.choices)
            own += choiceText(choice.value, choice.label);
        given(path, "choices", shortened(std::move(own)), control.place);
        if (!control.itemset || control.searches)
            return;
        const Itemset& itemset = *control.itemset;
        const auto found = m_instances.find(plainList(itemset));
        if (found != m_instances.end() && found->second->source.empty()) {
            given(path, "choices", listText(*found->second, itemset.label.text), control.place);
            return;
        }
        expression(path, "choices", itemset.nodeset, control.place);
        if (control.fromItemsets)
            return; // the names of its columns are the reader's
        expression(path, "choices' names", itemset.value, control.place);
        // Which texts those are is said where the list is.
        if (!itemset.label.text.starts_with("jr:itext("))
            expression(path, "choices' labels", itemset.label, control.place);
    }

    std::string choiceText(std::string_view value, const TextSource& label) const
    {
        // Languages have no order here.
        std::set<std::string> texts;
        eachText(label, [&](const std::string& which, const std::string& said) {
            texts.insert("\n  " + which + " " + said);
        });
        std::string text(value);
        for (const std::string& each : texts)
            text += each;
        return text + "\n";
    }

    // As if the choices stood in the question. Lists are long, and shared by many questions.
    const std::string& listText(const SecondaryInstance& list, const std::string& label)
    {
        std::string& text = m_lists[list.id + " " + label];
        if (!text.empty())
            return text;
        const Node* root = list.tree.root();
        for (const Node* item = root ? root->firstChild : nullptr; item; item = item->next) {
            if (item->local() != "item")
                continue;
            TextSource source;
            if (const Node* id = item->findChild("itextId"); id && label.starts_with("jr:itext("))
                source.id = id->text();
            else if (const Node* child = item->findChild(label))
                source = TextSource::plain(std::string(child->text()));
            const Node* name = item->findChild("name");
            text += choiceText(name ? name->text() : "", source);
        }
        return text = shortened(std::move(text));
    }

    // A long text by its beginning, its size and its hash.
    static std::string shortened(std::string text)
    {
        constexpr std::size_t most = 1000;
        if (text.size() <= most)
            return text;
        const std::string rest = " ... " + std::to_string(text.size()) + " "
                                 + std::to_string(std::hash<std::string>{}(text));
        text.resize(most);
        return text + rest;
    }

    bool isInRepeat(const std::string& path) const
    {
        return std::ranges::any_of(
            m_repeats, [&](const std::string& repeat) { return path.starts_with(repeat + "/"); });
    }

    void action(const Action& action, const std::string& at, const std::string& where)
    {
        if (const auto value = plainFirstValue(action); value && !isInRepeat(action.path)) {
            add(action.path, "default", *value, action.place);
            return;
        }
        std::string says = at;
        for (const std::string& event : action.events)
            says += " " + event;
        says += " = ";
        says += action.value.given() ? normalExpression(action.value.text)
                                     : (action.literal.empty() ? "" : "'" + action.literal + "'");
        if (action.targets.given())
            says += " @ " + normalExpression(action.targets.text);
        static const std::string kinds[] = {"set value", "set place", "record"};
        add(action.path, where + kinds[static_cast<std::size_t>(action.kind)], std::move(says),
            action.place);
        for (const auto& [name, value] : action.extra)
            add(action.path, "recording " + name, value, action.place);
    }

    void instance(const SecondaryInstance& instance)
    {
        const std::string path = "instance(" + instance.id + ")";
        const Node* root = instance.tree.root();
        if (!instance.source.empty() || instance.undeclared || !root) {
            if (!instance.undeclared)
                add(path, "source", instance.source, instance.place);
            return;
        }
        add(path, "root", std::string(root->local()), instance.place);
        std::size_t number = 0;
        for (const Node* item = root->firstChild; item; item = item->next) {
            if (item->kind != NodeKind::Element)
                continue;
            const std::string what = std::string(item->local()) + " " + std::to_string(++number);
            for (const Node* child = item->firstChild; child; child = child->next) {
                if (child->kind != NodeKind::Element)
                    continue;
                const std::string column = std::string(child->local());
                TextSource source = TextSource::plain(stringValue(*child));
                if (column == "itextId" && m_texts.contains(child->text())) {
                    source = {};
                    source.id = child->text();
                }
                text(path, what + " " + (source.id.empty() ? column : "label"), source,
                     instance.place);
            }
            if (!item->firstChild)
                add(path, what, std::string(item->text()), instance.place);
        }
    }

    const FormDefinition& m_definition;
    std::map<std::string, const TextDefinition*, std::less<>> m_texts;
    std::map<std::string, const SecondaryInstance*, std::less<>> m_instances;
    std::vector<FormFact> m_facts;
    std::set<std::string> m_holding; // paths of groups and repeats
    std::set<std::string> m_repeats;
    std::set<std::string> m_counted;            // repeats with a count
    std::set<std::string> m_shown;              // paths of what has a control
    std::map<std::string, std::string> m_lists; // by list and label: its choices
    std::string m_order; // paths of what is shown, in the order in which it is
};

} // namespace

std::string normalExpression(std::string_view text)
{
    std::string clean = cleanText(text, false);
    const auto tokens = xpath::tokenize(clean);
    if (!tokens)
        return cleanText(clean, true);
    std::string normal;
    for (const xpath::Token& token : *tokens) {
        if (token.kind == xpath::TokenKind::End)
            break;
        const bool literal = token.kind == xpath::TokenKind::Literal;
        normal += normal.empty() ? "" : " ";
        normal += literal ? "'" + std::string(token.text) + "'" : std::string(token.text);
    }
    return normal;
}

std::optional<std::string> plainFirstValue(const Action& action)
{
    if (action.kind != Action::Kind::SetValue || action.targets.given()
        || action.events != std::vector<std::string>{"odk-instance-first-load"})
        return std::nullopt;
    if (!action.value.given())
        return action.literal.empty() ? std::nullopt : std::optional(action.literal);
    const auto tokens = xpath::tokenize(action.value.text);
    if (!tokens || tokens->size() != 2)
        return std::nullopt;
    const xpath::Token& token = tokens->front();
    if (token.kind != xpath::TokenKind::Literal && token.kind != xpath::TokenKind::Number)
        return std::nullopt;
    return std::string(token.text);
}

std::string normalType(std::string_view type)
{
    if (const auto colon = type.find(':'); colon != std::string_view::npos)
        type.remove_prefix(colon + 1);
    if (type.empty() || type == "select1" || type == "select" || type == "selectMultiple")
        return "string";
    return type == "dateTime" || type == "datetime" ? "dateTime" : std::string(type);
}

std::vector<FormFact> factsOf(const FormDefinition& definition)
{
    return Facts(definition).all();
}

std::vector<FormFact> factsMissing(const std::vector<FormFact>& wanted,
                                   const std::vector<FormFact>& found)
{
    const auto less = [](const FormFact& a, const FormFact& b) {
        return std::tie(a.path, a.what, a.says) < std::tie(b.path, b.what, b.says);
    };
    std::vector<FormFact> missing;
    std::ranges::set_difference(wanted, found, std::back_inserter(missing), less);
    return missing;
}

} // namespace cuaderno
