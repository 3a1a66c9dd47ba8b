// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "support/paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using namespace cuaderno;
using namespace cuaderno::test;

// The reference converter's own cases: what it refuses, warns of and takes.

namespace {

struct Case
{
    std::string id;
    std::string expect;
    std::vector<Sheet> sheets;
    std::string markdown;
};

Cell cellOf(const nlohmann::json& value)
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return {CellKind::Boolean, value.get<bool>() ? "true" : "false"};
    if (value.is_number())
        return Cell::ofNumber(value.dump());
    return Cell::ofText(value.get<std::string>());
}

// Typed cells: rows as objects; the headings are all keys, in the order in which they come.
std::vector<Sheet> sheetsOf(const nlohmann::ordered_json& json)
{
    std::vector<Sheet> sheets;
    for (const auto& [name, rows] : json.items()) {
        Sheet sheet{name, {{}}};
        for (const auto& row : rows) {
            Row cells;
            for (const auto& [key, value] : row.items()) {
                Row& headings = sheet.rows[0];
                auto at = std::find(headings.begin(), headings.end(), Cell::ofText(key));
                if (at == headings.end())
                    at = headings.insert(headings.end(), Cell::ofText(key));
                const auto index = static_cast<std::size_t>(at - headings.begin());
                cells.resize(std::max(cells.size(), index + 1));
                cells[index] = cellOf(value);
            }
            sheet.rows.push_back(std::move(cells));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

std::vector<Case> casesOf(const std::string& expect)
{
    std::vector<Case> cases;
    const auto shared = sharedFolder();
    if (!shared)
        return cases;
    std::ifstream file(*shared / "forms" / "errors.jsonl");
    for (std::string line; std::getline(file, line);) {
        const auto json = nlohmann::ordered_json::parse(line);
        if (json["expect"] != expect)
            continue;
        Case one{json["id"], expect, {}, {}};
        if (json.contains("md"))
            one.markdown = json["md"];
        else
            one.sheets = sheetsOf(json["sheets"]);
        cases.push_back(std::move(one));
    }
    return cases;
}

ReadDefinition read(const Case& one)
{
    return one.markdown.empty() ? readXlsform(one.sheets, "data") : readMarkdown(one.markdown);
}

} // namespace

#define NEEDS_CASES()                                                                              \
    if (!sharedFolder())                                                                           \
    GTEST_SKIP() << "no ../shared: the cases are not here"

TEST(XlsformCases, refusesWhatTheReferenceConverterRefuses)
{
    NEEDS_CASES();
    const auto cases = casesOf("rejects");
    ASSERT_GE(cases.size(), 229U);
    for (const Case& one : cases) {
        const ReadDefinition got = read(one);
        EXPECT_FALSE(got.errors.empty()) << one.id << one.markdown;
        for (const Error& error : got.errors) {
            EXPECT_FALSE(error.where.sheet.empty()) << one.id << "\n" << errorsText(got.errors);
            const bool placed = error.where.row > 0 || error.code == ErrorCode::FormMissingSheet;
            EXPECT_TRUE(placed) << one.id << "\n" << errorsText(got.errors);
        }
    }
}

TEST(XlsformCases, takesWhatTheReferenceConverterTakes)
{
    NEEDS_CASES();
    int taken = 0;
    for (const char* expect : {"loads", "warns"})
        for (const Case& one : casesOf(expect)) {
            const ReadDefinition got = read(one);
            EXPECT_EQ(errorsText(got.errors), "") << one.id << one.markdown;
            ++taken;
        }
    EXPECT_GE(taken, 562);
}

TEST(XlsformCases, warnsWhereTheReferenceConverterWarns)
{
    NEEDS_CASES();
    const auto cases = casesOf("warns");
    ASSERT_GE(cases.size(), 67U);
    for (const Case& one : cases) {
        const ReadDefinition got = read(one);
        EXPECT_FALSE(got.warnings.empty()) << one.id << one.markdown;
    }
}
