// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymize/grid.h"
#include "anonymize/microdata.h"
#include "table/csv.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace cuaderno {

namespace {

// Whether code like this would compile; walls/ shows the same with whole files and the compiler's
// own words.
template <typename T>
concept CanBeWritten = requires(const T& data)
{
    writeCsv(data);
};

template <typename T>
concept ShowsTables = requires(const T& data)
{
    data.tables();
};

template <typename T>
concept ShowsValues = requires(const T& data, Microdata::RowRef row, Microdata::ColumnRef column)
{
    data.value(row, column);
};

template <typename T>
concept OpensItself = requires(T& data)
{
    data.m_raw;
};

template <typename T>
concept IsMadeOfContent = requires(ReleaseContent content)
{
    T(std::move(content));
};

} // namespace

TEST(Microdata, hasNoWayOut)
{
    static_assert(CanBeWritten<Table>);
    static_assert(!CanBeWritten<Microdata>);
    static_assert(!std::is_convertible_v<Microdata, Table>);
    static_assert(!ShowsTables<Microdata>);
    static_assert(!ShowsValues<Microdata>);
    static_assert(!OpensItself<Microdata>);
    static_assert(!std::is_copy_constructible_v<Microdata>);
    static_assert(std::is_move_constructible_v<Microdata>);
}

TEST(Release, isMadeByNobodyElse)
{
    static_assert(ShowsTables<Release>);
    static_assert(!IsMadeOfContent<Release>);
    static_assert(!std::is_default_constructible_v<Release>);
    static_assert(!std::is_constructible_v<Release, ReleaseContent>);
    static_assert(!std::is_constructible_v<Release, std::vector<Table>>);
}

TEST(Microdata, takesANameOnlyOnceOverAllTables)
{
    Microdata data("people");
    const auto jobs = data.addLinkedTable("job");
    EXPECT_TRUE(data.addColumn(data.mainTable(), {.name = "age"}));
    auto twice = data.addColumn(jobs, {.name = "age"});
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, ErrorCode::UsedWrongly);
    EXPECT_FALSE(data.addColumn(jobs, {.name = ""}));
    data.addPerson();
    EXPECT_FALSE(data.addColumn(data.mainTable(), {.name = "late"}));
    EXPECT_EQ(data.people(), 1U);
}

} // namespace cuaderno
