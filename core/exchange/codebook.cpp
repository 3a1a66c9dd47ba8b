// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/document_words.h"
#include "exchange/html.h"
#include "exchange/release_documents.h"
#include "table/csv.h"

#include <algorithm>

namespace cuaderno {

namespace {

std::vector<std::string> languagesOf(const ReleaseContent& content)
{
    return content.languages.empty() ? std::vector<std::string>{"English (en)"} : content.languages;
}

std::string labelIn(const Labels& labels, const std::string& language, const std::string& code)
{
    const auto label = labels.find(language);
    return label != labels.end() ? label->second : std::string(codeWords(code, language));
}

std::string treatmentsOf(const CodebookColumn& column, int k)
{
    std::string words;
    for (const AppliedTreatment& treatment : column.treatments)
        words += (words.empty() ? "" : " ") + treatmentWords(treatment, k);
    return words;
}

std::string labelList(const Labels& labels, const std::vector<std::string>& languages)
{
    std::string items;
    for (const std::string& language : languages) {
        const auto label = labels.find(language);
        if (label != labels.end() && !label->second.empty())
            items +=
                "<li" + languageAttributes(language) + ">" + htmlText(label->second) + "</li>\n";
    }
    return items.empty() ? items : "<ul class=\"labels\">\n" + items + "</ul>\n";
}

std::string valueTable(const CodebookColumn& column, const std::vector<std::string>& languages)
{
    if (column.values.empty())
        return {};
    std::string html = "<div class=\"scroll\"><table>\n<caption>Values of <code>"
                       + htmlText(column.name)
                       + "</code></caption>\n<thead><tr><th scope=\"col\">Code</th>";
    for (const std::string& language : languages)
        html += "<th scope=\"col\">" + htmlText(language) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const ValueLabel& value : column.values) {
        html += "<tr><th scope=\"row\"><code>" + htmlText(value.value) + "</code></th>";
        for (const std::string& language : languages)
            html += "<td" + languageAttributes(language) + ">"
                    + htmlText(labelIn(value.label, language, value.value)) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table></div>\n";
}

std::string columnSection(const CodebookColumn& column, const std::vector<std::string>& languages,
                          int k)
{
    std::string html = "<section>\n<h3><code>" + htmlText(column.name) + "</code></h3>\n";
    html += labelList(column.label, languages);
    if (!column.source.empty())
        html += "<p>" + htmlText(kindWords(column.kind)) + "; " + htmlText(roleWords(column.role))
                + "</p>\n";
    html += "<p>" + htmlText(treatmentsOf(column, k)) + "</p>\n";
    if (const std::string versions = versionWords(column); !versions.empty())
        html += "<p>Versions: " + htmlText(versions) + "</p>\n";
    html += valueTable(column, languages);
    return html + "</section>\n";
}

std::string fateList(std::string_view title, const std::vector<std::string>& names)
{
    std::string html = "<h3>" + htmlText(title) + "</h3>\n<p>";
    if (names.empty())
        html += "None.";
    for (std::size_t i = 0; i < names.size(); ++i)
        html += (i > 0 ? ", " : "") + ("<code>" + htmlText(names[i]) + "</code>");
    return html + "</p>\n";
}

} // namespace

std::string codebookCsv(const Release& release)
{
    const ReleaseContent& content = release.content();
    const auto languages = languagesOf(content);
    Table table;
    table.columns = {"table", "column", "question", "role", "kind", "treatment", "value"};
    const bool several = content.facts.instrumentVersions.size() > 1;
    for (const std::string& language : languages)
        table.columns.push_back("label::" + language);
    if (several)
        table.columns.push_back("versions");
    const auto text = [](std::string value) {
        return value.empty() ? Cell{} : Cell::ofText(std::move(value));
    };
    for (const CodebookColumn& column : content.codebook) {
        Row row{text(column.table),
                text(column.name),
                text(column.source),
                text(column.source.empty() ? "" : std::string(roleText(column.role))),
                text(std::string(kindWords(column.kind))),
                text(treatmentsOf(column, content.policy.k)),
                Cell{}};
        for (const std::string& language : languages)
            row.push_back(text(labelIn(column.label, language, "")));
        if (several)
            row.push_back(text(versionWords(column)));
        table.rows.push_back(std::move(row));
        for (const ValueLabel& value : column.values) {
            Row line{text(column.table), text(column.name), Cell{}, Cell{}, Cell{}, Cell{},
                     text(value.value)};
            for (const std::string& language : languages)
                line.push_back(text(labelIn(value.label, language, value.value)));
            if (several)
                line.emplace_back();
            table.rows.push_back(std::move(line));
        }
    }
    return writeCsv(table);
}

std::string codebookHtml(const Release& release)
{
    const ReleaseContent& content = release.content();
    const auto languages = languagesOf(content);
    std::string html = "<h1>Codebook</h1>\n<p>Instrument <code>"
                       + htmlText(content.facts.instrumentId) + "</code>, version <code>"
                       + htmlText(content.facts.instrumentVersion) + "</code>.</p>\n";
    html += "<p class=\"note\">" + htmlText(disclaimer(content)) + "</p>\n";
    for (const Table& table : release.tables()) {
        html += "<h2>Table <code>" + htmlText(table.name) + ".csv</code></h2>\n<p>"
                + std::to_string(table.rows.size())
                + " rows, in an order of chance. A cell is empty where there is no answer; the "
                  "column that ends in <code>__st</code> then says why.</p>\n";
        for (const CodebookColumn& column : content.codebook)
            if (column.table == table.name)
                html += columnSection(column, languages, content.policy.k);
    }
    html += "<h2>What became of each question</h2>\n";
    html += fateList("Left as answered", content.kept);
    html += fateList("Made coarser", content.coarsened);
    html += fateList("Left out", content.dropped);
    return htmlPage("Codebook", html);
}

} // namespace cuaderno
