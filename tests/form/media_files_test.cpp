// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/media_files.h"

#include <gtest/gtest.h>

using namespace cuaderno;

namespace {

// "name=a label=A; name=b label=": the rows of a file as a form sees them, or what is wrong with
// it.
std::string rowsOf(std::string_view csv)
{
    const auto tree = readMediaInstance("m.csv", csv);
    if (!tree)
        return std::string(codeText(tree.error().code)) + " "
               + std::to_string(tree.error().where.row) + " " + tree.error().where.column;
    std::string rows;
    for (const Node* item = tree->root()->firstChild; item; item = item->next) {
        rows += rows.empty() ? "" : ";";
        for (const Node* cell = item->firstChild; cell; cell = cell->next)
            rows += " " + cell->name->local + "=" + stringValue(*cell);
    }
    return rows;
}

} // namespace

TEST(CsvInstance, hasAnItemForEachRowAndAChildForEachColumn)
{
    EXPECT_EQ(rowsOf("name,a label\nx,X\ny,\nz"),
              " name=x a_label=X; name=y a_label=; name=z a_label=");
    EXPECT_EQ(rowsOf("\n,\nname,1st\nx,X\n\n,\n"), " name=x _1st=X");
    EXPECT_EQ(rowsOf("\xEF\xBB\xBFname,\nx,\n"), " name=x");
    EXPECT_EQ(rowsOf("name\n"), "");
}

TEST(CsvInstance, readsQuotedCells)
{
    EXPECT_EQ(rowsOf("name,label\n\"x\",\"a, \"\"b\"\"\"\n\"\"\"y\"\"\",\"\"\n"),
              " name=x label=a, \"b\"; name=\"y\" label=");
}

TEST(CsvInstance, isRefusedAsATableWouldBe)
{
    EXPECT_EQ(rowsOf(",\n\n"), "table.no-sheet 1 ");
    EXPECT_EQ(rowsOf("a,b, a\n1,2,3\n"), "table.damaged 1 a");
    EXPECT_EQ(rowsOf("a,\n1,\n2,3\n"), "table.damaged 3 2");
    EXPECT_EQ(rowsOf("a\n1,2\n"), "table.damaged 2 2");
    // What is no CSV at all comes first.
    EXPECT_EQ(rowsOf("a,a\n\"1\n"), "table.quote-open 2 ");
    EXPECT_EQ(rowsOf("a\n\xFF\n"), "text.not-utf8 0 ");
}
