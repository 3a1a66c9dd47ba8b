// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document_words.h"
#include "exchange/html.h"
#include "exchange/release_documents.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace cuaderno {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value)
{
    return std::round(value * 1e5) / 1e5;
}

Json levelJson(const RiskLevel& level)
{
    return Json{{"people", level.people},
                {"classes", level.classes},
                {"smallest_class", level.smallestClass},
                {"unique", level.unique},
                {"below_k", level.belowK},
                {"highest_risk", rounded(level.highest)},
                {"mean_risk", rounded(level.mean)}};
}

std::string percent(double share)
{
    return fmt::format("{:.1f} %", share * 100);
}

std::string count(std::size_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

// A table of figures: the first cell of a row names it.
class FigureTable
{
public:
    FigureTable(std::string_view caption, std::vector<std::string> headings)
    {
        m_html = "<div class=\"scroll\"><table>\n<caption>" + htmlText(caption)
                 + "</caption>\n<thead><tr>";
        for (std::size_t i = 0; i < headings.size(); ++i)
            m_html += std::string("<th scope=\"col\"") + (i > 0 ? " class=\"number\">" : ">")
                      + htmlText(headings[i]) + "</th>";
        m_html += "</tr></thead>\n<tbody>\n";
    }

    void add(std::string_view name, const std::vector<std::string>& figures)
    {
        m_html += "<tr><th scope=\"row\">" + htmlText(name) + "</th>";
        for (const std::string& figure : figures)
            m_html += "<td class=\"number\">" + htmlText(figure) + "</td>";
        m_html += "</tr>\n";
    }

    std::string html() const { return m_html + "</tbody>\n</table></div>\n"; }

private:
    std::string m_html;
};

std::string peoplePart(const ReleaseContent& content)
{
    std::string html = "<h2>Who is in it</h2>\n<p>"
                       + count(content.peopleIn, "person is", "people are") + " in it.</p>\n";
    if (!content.outByReason.empty()) {
        FigureTable out("People who are not in it, by reason", {"Reason", "People"});
        for (const auto& [reason, people] : content.outByReason)
            out.add(reasonWords(reason), {std::to_string(people)});
        html += out.html();
    }
    if (content.linkedRowsLeftOut > 0)
        html += "<p>"
                + count(content.linkedRowsLeftOut, "row of a linked table is",
                        "rows of linked tables are")
                + " left out, because fewer than " + std::to_string(content.policy.k)
                + " people have so many.</p>\n";
    return html;
}

std::string findingPart(const ReleaseContent& content)
{
    const RiskLevel& before = content.risk.before;
    const RiskLevel& after = content.risk.after;
    std::string html = "<h2>How hard it is to find a person</h2>\n";
    if (content.quasiIdentifiers.empty())
        return html
               + "<p>The policy names no quasi-identifier: nothing in these tables was looked at "
                 "as something that others may know.</p>\n";
    html += "<p>Somebody who knows ";
    for (std::size_t i = 0; i < content.quasiIdentifiers.size(); ++i)
        html += (i == 0                                     ? ""
                 : i + 1 == content.quasiIdentifiers.size() ? " and "
                                                            : ", ")
                + ("<code>" + htmlText(content.quasiIdentifiers[i]) + "</code>");
    html +=
        " of a person, and that she is in the tables, finds at least "
        + std::to_string(after.smallestClass)
        + " rows that could be hers. A cell with “*” counts as equal to another “*” only.</p>\n";
    FigureTable levels("Before and after", {"", "as answered", "in this folder"});
    levels.add("People", {std::to_string(before.people), std::to_string(after.people)});
    levels.add("Different combinations",
               {std::to_string(before.classes), std::to_string(after.classes)});
    levels.add("People alone in theirs",
               {std::to_string(before.unique), std::to_string(after.unique)});
    levels.add(fmt::format("People in a group of fewer than {}", content.policy.k),
               {std::to_string(before.belowK), std::to_string(after.belowK)});
    levels.add("Highest chance of being found", {percent(before.highest), percent(after.highest)});
    levels.add("Mean chance of being found", {percent(before.mean), percent(after.mean)});
    html += levels.html();
    FigureTable sizes("Groups by size, in this folder", {"People in a group", "Groups"});
    for (const auto& [size, classes] : content.risk.classesBySize)
        sizes.add(std::to_string(size), {std::to_string(classes)});
    return html + sizes.html();
}

std::string lossPart(const ReleaseContent& content)
{
    if (content.risk.columns.empty())
        return {};
    std::string html = "<h2>What it cost</h2>\n<p>Of what these columns said, "
                       + percent(content.risk.loss)
                       + " is lost (NCP: 0 is as answered, 100 % is “*” throughout; who was left "
                         "out counts as all lost).</p>\n";
    FigureTable losses("Loss by column, over the people in this folder",
                       {"Column", "Lost", "Cells made coarser", "Cells with “*”"});
    for (const ColumnLoss& column : content.risk.columns)
        losses.add(column.column, {percent(column.loss), std::to_string(column.coarsenedCells),
                                   std::to_string(column.suppressedCells)});
    return html + losses.html();
}

std::string watchPart(const ReleaseContent& content)
{
    const RiskFigures& risk = content.risk;
    std::string html = "<h2>What to watch</h2>\n";
    if (!risk.sensitive.empty()) {
        FigureTable sensitive("Sensitive columns: groups in which all who answered said the same. "
                              "Who finds such a group learns the answer.",
                              {"Column", "Groups", "People in them", "Fewest different answers"});
        for (const SensitiveFigures& column : risk.sensitive)
            sensitive.add(column.column, {std::to_string(column.classesOfOneValue),
                                          std::to_string(column.peopleInThem),
                                          std::to_string(column.fewestValues)});
        html += sensitive.html();
    }
    if (!risk.plain.empty()) {
        FigureTable plain(
            fmt::format("Columns that are not protected by groups. Who knows such an answer of a "
                        "person may find her by it: answers that fewer than {} people gave.",
                        content.policy.k),
            {"Column", "Table", "Such answers", "People with one"});
        for (const PlainColumnFigures& column : risk.plain)
            plain.add(column.column, {column.table, std::to_string(column.rareValues),
                                      std::to_string(column.peopleWithThem)});
        html += plain.html();
    }
    html += "<h3>What these figures do not see</h3>\n<ul>\n";
    if (content.tables.size() > 1)
        html += "<li>The rows of linked tables are joined to a person. How many she has, and what "
                "stands in them, can be known to others too.</li>\n";
    html += "<li>Answers that go together: who knows several answers that are no quasi-identifiers "
            "may find a person by them.</li>\n"
            "<li>Other releases of the same project: somebody who has both may learn from the "
            "difference.</li>\n"
            "<li>What the people who are in it know of each other.</li>\n</ul>\n";
    return html;
}

} // namespace

std::string riskJson(const Release& release)
{
    const ReleaseContent& content = release.content();
    const RiskFigures& risk = content.risk;
    Json json;
    json["k"] = content.policy.k;
    json["quasi_identifiers"] = content.quasiIdentifiers;
    json["people"] = content.peopleIn;
    json["before"] = levelJson(risk.before);
    json["after"] = levelJson(risk.after);
    Json sizes = Json::array();
    for (const auto& [size, classes] : risk.classesBySize)
        sizes.push_back(Json{{"size", size}, {"classes", classes}});
    json["classes_by_size"] = std::move(sizes);
    json["ncp"] = rounded(risk.loss);
    json["suppressed_cells"] = content.suppressedCells;
    json["linked_rows_left_out"] = content.linkedRowsLeftOut;
    json["columns"] = Json::array();
    for (const ColumnLoss& column : risk.columns)
        json["columns"].push_back(Json{{"column", column.column},
                                       {"ncp", rounded(column.loss)},
                                       {"coarsened_cells", column.coarsenedCells},
                                       {"suppressed_cells", column.suppressedCells}});
    json["sensitive"] = Json::array();
    for (const SensitiveFigures& column : risk.sensitive)
        json["sensitive"].push_back(Json{{"column", column.column},
                                         {"classes_of_one_value", column.classesOfOneValue},
                                         {"people_in_them", column.peopleInThem},
                                         {"fewest_values", column.fewestValues}});
    json["not_protected"] = Json::array();
    for (const PlainColumnFigures& column : risk.plain)
        json["not_protected"].push_back(Json{{"column", column.column},
                                             {"table", column.table},
                                             {"rare_values", column.rareValues},
                                             {"people_with_them", column.peopleWithThem}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string riskHtml(const Release& release)
{
    const ReleaseContent& content = release.content();
    std::string html = "<h1>How safe these tables are</h1>\n<p class=\"note\">"
                       + htmlText(disclaimer(content)) + "</p>\n";
    html += peoplePart(content);
    html += findingPart(content);
    html += lossPart(content);
    html += watchPart(content);
    return htmlPage("How safe these tables are", html);
}

} // namespace cuaderno
