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

bool isNotSupported(const ReadDefinition& read)
{
    return std::any_of(read.errors.begin(), read.errors.end(), [](const Error& error) {
        return error.code == ErrorCode::FormNotSupported;
    });
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

TEST(XlsformCases, takesWhatTheReferenceConverterTakesOrSaysWhichFeatureIsMissing)
{
    NEEDS_CASES();
    std::map<std::string, int> unsupported;
    int taken = 0;
    for (const char* expect : {"loads", "warns"}) {
        for (const Case& one : casesOf(expect)) {
            const ReadDefinition got = read(one);
            if (got.errors.empty()) {
                ++taken;
                continue;
            }
            EXPECT_TRUE(isNotSupported(got)) << one.id << one.markdown << errorsText(got.errors);
            for (const Error& error : got.errors)
                if (error.code == ErrorCode::FormNotSupported) {
                    ++unsupported[error.detail];
                    EXPECT_FALSE(error.where.column.empty()) << one.id;
                    EXPECT_GT(error.where.row, 0) << one.id;
                }
        }
    }
    EXPECT_GE(taken, 475);
    const std::set<std::string> known = {"entities are not supported yet",
                                         "choices found by search() are not supported yet",
                                         "answers of the last interview are not supported"};
    for (const auto& [feature, count] : unsupported)
        EXPECT_TRUE(known.contains(feature)) << feature << " " << count;
}

TEST(XlsformCases, warnsWhereTheReferenceConverterWarns)
{
    NEEDS_CASES();
    const auto cases = casesOf("warns");
    ASSERT_GE(cases.size(), 67U);
    for (const Case& one : cases) {
        const ReadDefinition got = read(one);
        EXPECT_TRUE(!got.warnings.empty() || isNotSupported(got)) << one.id << one.markdown;
    }
}
