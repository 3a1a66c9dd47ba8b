// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "form/form.h"
#include "form/interview.h"
#include "form/load.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

// Every form of ../shared/forms: opened or refused as its index says. See README.md here.

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

struct IndexedForm
{
    std::string path;
    std::string kind;   // xlsform, xform
    std::string expect; // loads, warns, rejects
    std::string note;
};

std::vector<IndexedForm> readIndex()
{
    std::vector<IndexedForm> forms;
    const auto shared = sharedFolder();
    if (!shared)
        return forms;
    std::ifstream file(*shared / "forms" / "index.tsv");
    std::string line;
    std::getline(file, line); // headings
    while (std::getline(file, line)) {
        std::vector<std::string> fields;
        std::istringstream fieldsOf(line);
        for (std::string field; std::getline(fieldsOf, field, '\t');)
            fields.push_back(field);
        fields.resize(8);
        forms.push_back({fields[0], fields[3], fields[4], fields[7]});
    }
    return forms;
}

const std::vector<IndexedForm>& indexedForms()
{
    static const std::vector<IndexedForm> forms = readIndex();
    return forms;
}

// What became of a form.
enum class Outcome { Opens, NotSupported, Cycle, Refused };

const char* wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Opens:
        return "opens";
    case Outcome::NotSupported:
        return "not supported yet";
    case Outcome::Cycle:
        return "a cycle";
    case Outcome::Refused:
        return "refused";
    }
    return "";
}

Outcome outcomeOf(const FormCheck& check)
{
    const auto only = [&](std::initializer_list<ErrorCode> codes) {
        return std::ranges::all_of(check.errors, [&](const Error& error) {
            return std::ranges::find(codes, error.code) != codes.end();
        });
    };
    if (check.loads())
        return Outcome::Opens;
    // A function of some other program's is not supported either.
    if (only({ErrorCode::FormNotSupported, ErrorCode::FormUnknownFunction}))
        return Outcome::NotSupported;
    return only({ErrorCode::FormCycle, ErrorCode::FormUnknownFunction}) ? Outcome::Cycle
                                                                        : Outcome::Refused;
}

std::string textOf(const FormCheck& check)
{
    std::string text;
    for (const Error& error : check.errors) {
        text += std::string(codeText(error.code)) + " " + error.where.sheet + ":"
                + std::to_string(error.where.row) + ":" + error.where.column + " "
                + error.where.path + " " + error.detail;
        for (const std::string& arg : error.args)
            text += " [" + arg + "]";
        text += "\n";
    }
    return text;
}

bool isPlaced(const Error& error)
{
    const Place& place = error.where;
    const bool inSheet = !place.sheet.empty() && place.row > 0 && !place.column.empty();
    return inSheet || !place.path.empty();
}

// Forms that differ from the index, each with its reason (README.md says more).
const std::map<std::string, std::string>& knownDifferences()
{
    static const std::map<std::string, std::string> known = {
        {"xform/body-before-model.xml", "accepting is right too"},
        {"xform/invalid-form.xml", "a question that is relevant by its own value"},
        {"xlsform/error_test_form.xlsx", "a bracket is missing; the converter does not look"},
        {"real/cht-core_pregnancy_home_visit.xml", "calculates that read themselves"},
        {"real/delivery.xml", "calculates that read themselves"},
        {"real/xform.xml", "calculates that read themselves"},
        {"xform/covid19_rdt_provision.xml", "calculates that read themselves"},
    };
    return known;
}

// A form that opens can be begun, walked through to its end and written out.
void fill(const Path& path)
{
    auto loaded = loadForm(path);
    ASSERT_TRUE(loaded);
    const FixedClock clock(std::chrono::sys_days(std::chrono::year(2026) / 1 / 15));
    InterviewOptions options;
    options.clock = &clock;
    options.seed = 1;
    auto interview = Interview::begin(*loaded->form, options);
    ASSERT_TRUE(interview) << codeText(interview.error().code) << " " << interview.error().detail;
    for (const OutlineEntry& entry : interview->outline())
        EXPECT_TRUE(interview->state(entry.path)) << entry.path;
    EXPECT_TRUE(interview->finish(true));
}

void checkOne(const IndexedForm& form)
{
    const Path path = *sharedFolder() / "forms" / form.path;
    const FormCheck check = checkForm(path);
    const Outcome outcome = outcomeOf(check);
    SCOPED_TRACE(form.path + "\n" + textOf(check) + form.note);
    for (const Error& error : check.errors)
        EXPECT_TRUE(isPlaced(error) || error.code == ErrorCode::FormCycle);
    if (outcome == Outcome::Opens)
        fill(path);
    if (knownDifferences().contains(form.path))
        return;
    const bool eitherWay = form.note.find("JavaRosa refuses: a cycle") != std::string::npos;
    if (form.expect == "rejects")
        EXPECT_NE(outcome, Outcome::Opens);
    else
        EXPECT_TRUE(outcome == Outcome::Opens || outcome == Outcome::NotSupported
                    || (eitherWay && outcome == Outcome::Cycle));
    EXPECT_TRUE(form.expect != "warns" || outcome != Outcome::Opens || !check.warnings.empty());
}

void checkAll(std::string_view kind, std::string_view expect, int atLeast)
{
    if (!sharedFolder())
        GTEST_SKIP() << "no ../shared: the forms are not here";
    int count = 0;
    for (const IndexedForm& form : indexedForms()) {
        if (form.kind != kind || form.expect != expect)
            continue;
        ++count;
        checkOne(form);
    }
    EXPECT_GE(count, atLeast);
}

} // namespace

TEST(SharedForms, opensXlsformsThatLoad)
{
    checkAll("xlsform", "loads", 43);
}

TEST(SharedForms, opensXlsformsThatLoadWithWarningsAndWarns)
{
    checkAll("xlsform", "warns", 42);
}

TEST(SharedForms, refusesXlsformsThatAreRejected)
{
    checkAll("xlsform", "rejects", 35);
}

TEST(SharedForms, opensXFormsThatLoad)
{
    checkAll("xform", "loads", 382);
    checkAll("xform", "warns", 1);
}

TEST(SharedForms, refusesXFormsThatAreRejected)
{
    checkAll("xform", "rejects", 6);
}

TEST(SharedForms, areCountedInTheReadme)
{
    if (!sharedFolder())
        GTEST_SKIP() << "no ../shared: the forms are not here";
    std::map<std::string, std::map<Outcome, int>> counts;
    for (const IndexedForm& form : indexedForms())
        ++counts[form.kind + " that "
                 + (form.expect == "warns" ? "loads with warnings" : form.expect)]
                [outcomeOf(checkForm(*sharedFolder() / "forms" / form.path))];
    const std::vector<Outcome> outcomes = {Outcome::Opens, Outcome::NotSupported, Outcome::Cycle,
                                           Outcome::Refused};
    std::string table = "| index says | forms |";
    for (const Outcome outcome : outcomes)
        table += std::string(" ") + wordOf(outcome) + " |";
    table += "\n| --- | --- | --- | --- | --- | --- |\n";
    for (auto& [label, row] : counts) {
        int all = 0;
        for (const auto& [outcome, count] : row)
            all += count;
        table += "| " + label + " | " + std::to_string(all) + " |";
        for (const Outcome outcome : outcomes)
            table += " " + std::to_string(row[outcome]) + " |";
        table += "\n";
    }
    std::cout << table;
    std::ifstream file(sourceFolder() / "tests" / "conformance" / "README.md");
    std::stringstream readme;
    readme << file.rdbuf();
    EXPECT_NE(readme.str().find(table), std::string::npos)
        << "tests/conformance/README.md has other counts";
}
