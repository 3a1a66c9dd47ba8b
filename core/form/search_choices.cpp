// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/search_choices.h"

#include "base/text.h"
#include "form/media_files.h"
#include "form/xlsform_names.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace cuaderno {

namespace {

// The expressions between the brackets; none where they do not end.
std::optional<std::vector<std::string>> argumentsOf(std::string_view appearance)
{
    std::vector<std::string> arguments;
    std::string argument;
    int depth = 1;
    char quote = '\0';
    for (const char c : appearance.substr(appearance.find("search(") + 7)) {
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == '(' || c == '[')
            ++depth;
        else if (c == ')' || c == ']')
            --depth;
        const bool ends = !quote && ((depth == 1 && c == ',') || depth == 0);
        if (!ends) {
            argument += c;
            continue;
        }
        arguments.emplace_back(trim(argument));
        argument.clear();
        if (depth == 0)
            return arguments;
    }
    return std::nullopt;
}

// 'fruits' -> fruits; "" for what is no text.
std::string literal(std::string_view argument)
{
    if (argument.size() < 2 || (argument[0] != '\'' && argument[0] != '"')
        || argument.back() != argument[0])
        return "";
    return std::string(argument.substr(1, argument.size() - 2));
}

// An expression at the question, as it is written inside a predicate over rows: what begins with
// ".." begins at the question there.
std::string atQuestion(std::string_view expression)
{
    std::string out;
    char quote = '\0';
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (expression.substr(i).starts_with("..") && (i == 0 || expression[i - 1] != '/'))
            out += "current()/";
        out += c;
        if (!quote && c == '.' && expression.substr(i).starts_with(".."))
            out += expression[++i];
    }
    return out;
}

std::string folded(const std::string& expression)
{
    return "translate(" + expression
           + ", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')";
}

// The predicate of one search; none where its words are wrong.
std::optional<std::string> filterOf(const std::vector<std::string>& arguments)
{
    if (arguments.size() == 1)
        return "";
    if (arguments.size() != 4 && arguments.size() != 6)
        return std::nullopt;
    const std::string how = literal(arguments[1]);
    const std::string column = literal(arguments[2]);
    if (!isXmlName(column))
        return std::nullopt;
    const std::string both =
        folded(column) + ", " + folded("string(" + atQuestion(arguments[3]) + ")");
    std::string filter;
    if (how == "matches")
        filter = "[" + column + " = " + atQuestion(arguments[3]) + "]";
    else if (how == "contains")
        filter = "[contains(" + both + ")]";
    else if (how == "startswith")
        filter = "[starts-with(" + both + ")]";
    else if (how == "endswith")
        filter = "[ends-with(" + both + ")]";
    else
        return std::nullopt;
    if (arguments.size() == 4)
        return filter;
    const std::string second = literal(arguments[4]);
    if (!isXmlName(second))
        return std::nullopt;
    return filter + "[" + second + " = " + atQuestion(arguments[5]) + "]";
}

class Searches
{
public:
    Searches(FormDefinition& definition, const MediaFiles& media, Findings& findings)
        : m_definition(definition), m_media(media), m_findings(findings)
    {
    }

    void visit(std::vector<Control>& controls)
    {
        for (Control& control : controls) {
            if (!control.choices.empty() && hasSearch(control.appearance))
                add(control);
            visit(control.children);
        }
    }

private:
    void add(Control& control)
    {
        const auto arguments = argumentsOf(control.appearance);
        const auto filter = arguments ? filterOf(*arguments) : std::nullopt;
        const std::string file = arguments ? literal(arguments->front()) : "";
        if (!filter || file.empty()) {
            m_findings.error(ErrorCode::FormBadExpression, control.place,
                             "a search() is search('file'), or with 'contains', 'column', value "
                             "and perhaps 'column', value",
                             {control.appearance});
            return;
        }
        const auto columns = std::ranges::find_if(
            control.choices, [](const StaticChoice& each) { return !isWholeNumber(each.value); });
        control.searches = true;
        if (columns == control.choices.end())
            return;
        Itemset itemset;
        itemset.nodeset = {"instance('" + instanceOf(file, control.place) + "')/root/item"
                               + *filter,
                           control.place};
        itemset.value = {columns->value, control.place};
        itemset.label = {labelOf(columns->label, columns->value), control.place};
        control.itemset = std::move(itemset);
    }

    // The columns that the default language shows.
    std::string labelOf(const TextSource& source, const std::string& value) const
    {
        const TextPieces* pieces = &source.pieces;
        const auto text = std::ranges::find(m_definition.texts, source.id, &TextDefinition::id);
        if (text != m_definition.texts.end()
            && m_definition.defaultLanguage < text->languages.size())
            for (const TextVariant& variant : text->languages[m_definition.defaultLanguage])
                if (variant.form.empty())
                    pieces = &variant.pieces;
        std::string columns;
        for (const auto part : split(pieces->empty() ? value : pieces->front().text, ',')) {
            const std::string column(trim(part));
            if (isXmlName(column))
                columns += columns.empty() ? column : ", ', ', " + column;
        }
        if (columns.empty())
            return value;
        return columns.find(',') == std::string::npos ? columns : "concat(" + columns + ")";
    }

    // The rows of the file, under its own name unless that is another's.
    std::string instanceOf(const std::string& file, const Place& place)
    {
        const std::string name = file.ends_with(".csv") ? file : file + ".csv";
        const std::string source = "jr://file-csv/" + name;
        std::string id = fileStem(name);
        for (const SecondaryInstance& each : m_definition.instances) {
            if (each.source == source)
                return each.id;
            if (each.id == id)
                id = name;
        }
        SecondaryInstance instance;
        instance.id = id;
        instance.source = source;
        instance.undeclared = true;
        instance.place = place;
        const auto found = m_media.find(name);
        auto tree = found == m_media.end() ? Result<NodeTree>(NodeTree())
                                           : readMediaInstance(name, found->second);
        instance.missing = found == m_media.end() || !tree;
        if (instance.missing)
            m_findings.warn(ErrorCode::FormMissingFile, place,
                            "a file that the form reads is not there", {name});
        else
            instance.tree = std::move(*tree);
        m_definition.instances.push_back(std::move(instance));
        return id;
    }

    FormDefinition& m_definition;
    const MediaFiles& m_media;
    Findings& m_findings;
};

} // namespace

bool hasSearch(std::string_view appearance)
{
    const auto at = appearance.find("search(");
    return at != std::string_view::npos && (at == 0 || appearance[at - 1] == ' ');
}

bool isWholeNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return !text.empty()
           && std::ranges::all_of(text, [](const char c) { return c >= '0' && c <= '9'; });
}

void addSearches(FormDefinition& definition, const MediaFiles& media, Findings& findings)
{
    Searches(definition, media, findings).visit(definition.body);
}

} // namespace cuaderno
