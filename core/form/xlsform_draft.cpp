// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/xlsform_draft.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace cuaderno::xlsform {

namespace {

// What comes first, of all sheets; others follow as they come.
constexpr std::array<std::string_view, 28> usualOrder = {"type",
                                                         "list_name",
                                                         "name",
                                                         "label",
                                                         "hint",
                                                         "guidance_hint",
                                                         "media::image",
                                                         "media::big-image",
                                                         "media::audio",
                                                         "media::video",
                                                         "required",
                                                         "required_message",
                                                         "relevant",
                                                         "constraint",
                                                         "constraint_message",
                                                         "appearance",
                                                         "choice_filter",
                                                         "calculation",
                                                         "trigger",
                                                         "default",
                                                         "readonly",
                                                         "repeat_count",
                                                         "parameters",
                                                         "save_to",
                                                         "form_title",
                                                         "form_id",
                                                         "version",
                                                         "default_language"};

// The columns that a sheet always has, as a reader of it expects them.
std::vector<std::string> alwaysThere(XlsformSheetKind kind)
{
    switch (kind) {
    case XlsformSheetKind::Survey:
        return {"type", "name", "label"};
    case XlsformSheetKind::Choices:
    case XlsformSheetKind::ExternalChoices:
    case XlsformSheetKind::Osm:
        return {"list_name", "name", "label"};
    default:
        return {};
    }
}

} // namespace

SheetDraft::SheetDraft(XlsformSheetKind kind, std::vector<std::string> languages)
    : m_kind(kind), m_languages(std::move(languages))
{
}

void SheetDraft::beginRow(Place origin)
{
    m_rows.emplace_back();
    m_origins.push_back(std::move(origin));
}

void SheetDraft::set(const std::string& heading, std::string text)
{
    if (text.empty())
        return;
    if (std::ranges::find(m_headings, heading) == m_headings.end())
        m_headings.push_back(heading);
    m_needsExactReading = m_needsExactReading || cleanText(text, true) != text;
    m_rows.back()[heading] = std::move(text);
}

std::string SheetDraft::cell(const std::string& heading) const
{
    const auto found = m_rows.back().find(heading);
    return found == m_rows.back().end() ? "" : found->second;
}

std::vector<std::string> SheetDraft::columns() const
{
    std::vector<std::string> all = m_headings;
    const auto begins = [&](std::string_view word) {
        return std::ranges::any_of(m_headings, [&](const std::string& heading) {
            return heading == word || heading.starts_with(std::string(word) + "::");
        });
    };
    for (std::string& needed : alwaysThere(m_kind))
        if (!begins(needed))
            all.push_back(std::move(needed));
    // By word, then language; other columns of the author's own stay in their order behind.
    const auto rank = [&](const std::string& heading) {
        for (std::size_t word = 0; word < usualOrder.size(); ++word) {
            if (heading == usualOrder[word])
                return std::pair(word, std::size_t{0});
            const std::string before = std::string(usualOrder[word]) + "::";
            if (!heading.starts_with(before))
                continue;
            const auto language =
                std::ranges::find(m_languages, std::string_view(heading).substr(before.size()));
            return std::pair(word, static_cast<std::size_t>(language - m_languages.begin()) + 1);
        }
        return std::pair(usualOrder.size(), std::size_t{0});
    };
    std::ranges::stable_sort(all, {}, rank);
    return all;
}

Sheet SheetDraft::take()
{
    Sheet sheet;
    sheet.name = std::string(sheetName(m_kind));
    const std::vector<std::string> headings = columns();
    Row first;
    for (const std::string& heading : headings)
        first.push_back(Cell::ofText(heading));
    sheet.rows.push_back(std::move(first));
    for (auto& cells : m_rows) {
        Row row(headings.size());
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (const auto found = cells.find(headings[i]); found != cells.end())
                row[i] = Cell::ofText(std::move(found->second));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

const Place* SheetDraft::originOf(int row) const
{
    const auto index = static_cast<std::size_t>(row) - 2;
    return row >= 2 && index < m_origins.size() ? &m_origins[index] : nullptr;
}

} // namespace cuaderno::xlsform
