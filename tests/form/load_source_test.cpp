// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"
#include "form/form.h"
#include "form/load.h"
#include "support/paths.h"
#include "table/csv.h"
#include "table/workbook_maker.h"
#include "table/xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

const char* survey = R"(
    | survey |              |      |                     |                    |          |
    |        | type         | name | label::English (en) | label::Español (es) | relevant |
    |        | select_one l | s    | Which, "this"?      | ¿Cuál?             |          |
    |        | begin_repeat | r    | R                   | R                  |          |
    |        | integer      | i    | I                   | I                  | ${s} = 'a' |
    |        | end_repeat   |      |                     |                    |          |
    | choices |           |      |                     |                    |
    |         | list_name | name | label::English (en) | label::Español (es) |
    |         | l         | a    | A                   | A                  |
    | settings |         |
    |          | form_id |
    |          | both    |)";

void writeText(const Path& path, std::string_view text)
{
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(writeFileAtomically(path, text));
}

// As a spreadsheet program writes a sheet as CSV.
std::string csvOf(const Sheet& sheet)
{
    Table table;
    for (const Row& row : sheet.rows) {
        table.rows.push_back(row);
        for (Cell& cell : table.rows.back()) {
            if (cell.kind == CellKind::Boolean)
                cell.text = cell.text == "true" ? "TRUE" : "FALSE";
            if (cell.text.empty())
                cell = {};
        }
    }
    std::string csv = writeCsv(table);
    return csv.substr(2); // without the line of headings, which is empty
}

std::string definitionAt(const Path& path)
{
    auto source = readFormSource(path);
    EXPECT_TRUE(source) << path;
    if (!source)
        return "";
    source->name = "same";
    const ReadDefinition read = readDefinition(*source);
    return errorsText(read.errors) + errorsText(read.warnings) + textOf(read.definition);
}

} // namespace

TEST(LoadSource, givesTheSameFormFromWorkbookSheetsAndText)
{
    const TemporaryFolder folder;
    const Path root = folder.path();
    writeText(root / "form.md", survey);
    std::vector<Sheet> sheets;
    const auto text = readFormSource(root / "form.md");
    ASSERT_TRUE(text);
    for (const auto& [name, bytes] : text->files) {
        writeText(root / "folder" / name, bytes);
        sheets.push_back(*readCsv(bytes, name.substr(0, name.size() - 4)));
    }
    writeText(root / "form.xlsx", asText(workbookOf(sheets)));

    const std::string expected = definitionAt(root / "form.md");
    EXPECT_THAT(expected, testing::HasSubstr("id=both"));
    EXPECT_THAT(expected, testing::HasSubstr("Which, \"this\"?"));
    EXPECT_EQ(definitionAt(root / "folder"), expected);
    EXPECT_EQ(definitionAt(root / "form.xlsx"), expected);
}

TEST(LoadSource, givesTheSameFormFromEveryRealWorkbookAndItsSheetsAsCsv)
{
    const auto shared = sharedFolder();
    if (!shared)
        GTEST_SKIP() << "no ../shared: the forms are not here";
    const TemporaryFolder folder;
    int count = 0;
    for (const char* kind : {"xlsform", "real"}) {
        for (const auto& entry : std::filesystem::directory_iterator(*shared / "forms" / kind)) {
            if (entry.path().extension() != ".xlsx")
                continue;
            const auto bytes = readFile(entry.path());
            ASSERT_TRUE(bytes);
            const auto sheets = readXlsx(*bytes);
            ASSERT_TRUE(sheets) << entry.path();
            FormSource workbook{FormSource::Kind::Xlsx, "same", {}};
            workbook.files["form.xlsx"] = std::string(asText(*bytes));
            FormSource csv{FormSource::Kind::CsvFolder, "same", {}};
            for (const Sheet& sheet : *sheets)
                csv.files[sheet.name + ".csv"] = csvOf(sheet);
            const ReadDefinition one = readDefinition(workbook);
            const ReadDefinition other = readDefinition(csv);
            EXPECT_EQ(errorsText(one.errors), errorsText(other.errors)) << entry.path();
            EXPECT_EQ(textOf(one.definition), textOf(other.definition)) << entry.path();
            ++count;
        }
    }
    EXPECT_GE(count, 120);
}

TEST(LoadSource, takesTheDataBesideAFormAlong)
{
    const TemporaryFolder folder;
    const Path root = folder.path();
    writeText(root / "a.md", "| survey |\n| | type | name | label |\n"
                             "| | select_one_from_file c.csv | q | Q |\n");
    writeText(root / "a-media" / "c.csv", "name,label\nx,X\n");
    writeText(root / "a-media" / "big.png", "not data");
    const auto source = readFormSource(root / "a.md");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->files.count("media/c.csv"), 1U);
    EXPECT_EQ(source->files.count("media/big.png"), 0U);
    EXPECT_THAT(definitionAt(root / "a.md"), testing::HasSubstr("  name x\n  label X\n"));
}

TEST(LoadSource, saysWhatIsNoForm)
{
    const TemporaryFolder folder;
    const Path root = folder.path();
    EXPECT_EQ(readFormSource(root / "none.xlsx").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readFormSource(root).error().code, ErrorCode::FormNotAForm);
    writeText(root / "a.txt", "hello");
    EXPECT_EQ(readFormSource(root / "a.txt").error().code, ErrorCode::FormNotAForm);
    writeText(root / "old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook");
    const auto old = readFormSource(root / "old.xls");
    ASSERT_TRUE(old);
    EXPECT_EQ(readDefinition(*old).errors.at(0).code, ErrorCode::TableOldExcel);
    writeText(root / "broken.xlsx", "PK?");
    EXPECT_EQ(readDefinition(*readFormSource(root / "broken.xlsx")).errors.at(0).code,
              ErrorCode::TableNotXlsx);
    writeText(root / "f" / "survey.csv", "type,name\n\"text,a\n");
    const auto open = readDefinition(*readFormSource(root / "f")).errors;
    EXPECT_EQ(errorsText(open), "table.quote-open survey:2:\n");
}

TEST(LoadSource, readsTheShippedInstrumentsWithoutErrorsOrWarnings)
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(surveysFolder())) {
        if (!std::filesystem::exists(entry.path() / "survey.csv"))
            continue;
        ++count;
        const FormCheck check = checkForm(entry.path());
        EXPECT_EQ(errorsText(check.errors), "") << entry.path();
        EXPECT_EQ(errorsText(check.warnings), "") << entry.path();
        EXPECT_GE(check.languages.size(), 3U) << entry.path();
        EXPECT_GE(check.questions, 20) << entry.path();
    }
    EXPECT_GE(count, 1);
}

TEST(LoadSource, namesFaultsOfSheetsAndOfExpressionsTogether)
{
    const TemporaryFolder folder;
    const Path path = folder.path() / "a.md";
    writeText(path, R"(
        | survey |         |      |       |             |              |
        |        | type    | name | label | relevant    | calculation  |
        |        | txet    | a    | A     |             |              |
        |        | integer | b    | B     | ${c} = (1   |              |
        |        | integer | c    | C     | ${no} = 1   |              |
        |        | calculate | e  |       |             | ${f} + 1     |
        |        | calculate | f  |       |             | ${e} + 1     |)");
    const FormCheck check = checkForm(path);
    std::vector<std::string> seen;
    for (const Error& error : check.errors)
        seen.push_back(std::string(codeText(error.code)) + " " + std::to_string(error.where.row)
                       + " " + error.where.column);
    EXPECT_THAT(seen, testing::ElementsAre(
                          "form.unknown-type 2 type", "form.bad-expression 3 relevant",
                          "form.unknown-reference 4 relevant", "form.cycle 5 calculation"));
    EXPECT_FALSE(loadForm(path));
    EXPECT_EQ(loadForm(path).error().code, ErrorCode::FormUnknownType);
}

TEST(LoadSource, givesAFormWithTheReadersWarnings)
{
    const TemporaryFolder folder;
    const Path path = folder.path() / "a.md";
    writeText(path, "| survey |\n| | type | name | label |\n| | image | a | A |\n");
    const auto loaded = loadForm(path);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(errorsText(loaded->warnings), "form.warning survey:2:parameters [max-pixels=1024]\n");
    EXPECT_EQ(loaded->form->id(), "a");
    EXPECT_EQ(checkForm(path).questions, 1);
    EXPECT_EQ(checkForm(folder.path() / "none.xlsx").errors.at(0).code, ErrorCode::FileNotFound);
}
