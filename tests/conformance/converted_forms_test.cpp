// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/text.h"
#include "form/form.h"
#include "form/form_facts.h"
#include "form/interview.h"
#include "form/load.h"
#include "form/xform_writer.h"
#include "form/xlsform_reader.h"
#include "form/xlsform_writer.h"
#include "support/paths.h"
#include "table/xlsx_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <regex>
#include <sstream>

// Each form of ../shared/forms that opens, beside the XForm and the workbook made of it: the same
// answers give the same submission.

using namespace cuaderno;
using namespace cuaderno::test;

namespace {

std::vector<std::string> formsOf(std::string_view kind)
{
    std::vector<std::string> paths;
    const auto shared = sharedFolder();
    if (!shared)
        return paths;
    std::ifstream file(*shared / "forms" / "index.tsv");
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::istringstream fieldsOf(line);
        for (std::string field; std::getline(fieldsOf, field, '\t');)
            fields.push_back(field);
        if (fields.size() > 4 && fields[3] == kind && fields[4] != "rejects")
            paths.push_back(fields[0]);
    }
    return paths;
}

FormSource convert(const FormSource& source)
{
    const ReadDefinition read = readDefinition(source);
    EXPECT_TRUE(read.errors.empty());
    FormSource converted;
    converted.kind = FormSource::Kind::XForm;
    converted.name = source.name;
    for (const auto& [name, bytes] : source.files)
        if (name.starts_with("media/"))
            converted.files[name] = bytes;
    if (std::string itemsets = writeItemsets(read.definition); !itemsets.empty())
        converted.files["media/itemsets.csv"] = std::move(itemsets);
    converted.files[source.name + ".xml"] = writeXForm(read.definition);
    return converted;
}

// As a workbook's file; none where a spreadsheet form has no words for something in it.
std::optional<FormSource> convertToWorkbook(const FormSource& source,
                                            std::vector<Error>* refused = nullptr)
{
    const ReadDefinition read = readDefinition(source);
    EXPECT_TRUE(read.errors.empty());
    const WrittenXlsform written = writeXlsform(read.definition, mediaOf(source));
    if (refused)
        *refused = written.errors;
    if (!written.errors.empty())
        return std::nullopt;
    const TemporaryFolder folder;
    const Path file = folder.path() / (source.name + ".xlsx");
    EXPECT_TRUE(writeXlsx(written.sheets, file));
    auto converted = readFormSource(file);
    EXPECT_TRUE(converted);
    if (!converted)
        return std::nullopt;
    for (const auto& [name, bytes] : source.files)
        if (name.starts_with("media/"))
            converted->files[name] = bytes;
    return std::move(*converted);
}

// What any question may be answered with; the first that it takes is kept.
constexpr std::array<const char*, 8> candidates = {
    "7",
    "lamp",
    "2026-01-15",
    "10:30:00.000Z",
    "2026-01-15T10:30:00.000Z",
    "1.5 2.5 0 0",
    "OK",
    "1.5 2.5 0 0;1.5 3.5 0 0;2.5 3.5 0 0;1.5 2.5 0 0"};

// Answers by position only: chosen for one interview, they are right for the other.
struct Given
{
    std::string path;
    std::string value;
};

std::optional<Given> answerOne(Interview& interview, const std::string& path)
{
    // The row of labels above a table, whose name has the number of its row.
    if (path.find("reserved_name_for_field_list_labels") != std::string::npos)
        return std::nullopt;
    const auto state = interview.state(path);
    if (!state || state->readonly || state->kind == QuestionKind::Note)
        return std::nullopt;
    const std::size_t turn = std::hash<std::string>()(path);
    if (const auto choices = interview.choices(path); choices && !choices->empty()) {
        const std::string value = (*choices)[turn % choices->size()].value;
        if (interview.set(path, value))
            return Given{path, value};
    }
    for (const char* candidate : candidates)
        if (interview.set(path, candidate))
            return Given{path, candidate};
    return std::nullopt;
}

// Twice through the form, as answers bring up further questions; two instances of each repeat.
std::vector<Given> answerAll(Interview& interview)
{
    std::vector<Given> given;
    for (int round = 0; round < 2; ++round) {
        for (const OutlineEntry& entry : interview.outline())
            if (entry.status == AnswerStatus::NotAsked)
                if (auto one = answerOne(interview, entry.path))
                    given.push_back(std::move(*one));
        if (round > 0)
            break;
        for (const Series& series : interview.form().series())
            if (series.repeats.empty() && interview.addRepeat(series.path))
                given.push_back({series.path, ""});
    }
    return given;
}

void replay(Interview& interview, const std::vector<Given>& given)
{
    for (const Given& each : given) {
        if (each.value.empty())
            EXPECT_TRUE(interview.addRepeat(each.path)) << each.path;
        else
            EXPECT_TRUE(interview.set(each.path, each.value)) << each.path << " " << each.value;
    }
}

// Ids are made by chance; the default namespace is the document's, and prefixes are a matter of
// taste.
std::string comparable(std::string xml)
{
    static const std::regex uuid(
        "(uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    static const std::regex declaration(" xmlns(:[A-Za-z0-9]+)?=\"[^\"]*\"");
    xml = std::regex_replace(xml, uuid, "UUID");
    xml = std::regex_replace(xml, std::regex("orx2:"), "orx:");
    // A form by hand may give no id; of a spreadsheet it always has one.
    xml = std::regex_replace(xml, std::regex("<(orx:)?instanceID>UUID</(orx:)?instanceID>"),
                             "<instanceID/>");
    return std::regex_replace(xml, declaration, "");
}

// Each value with its path, in no order but that of rows: a spreadsheet has meta at the end and the
// other nodes in the order of the questions, and spaces around a default count nowhere.
// NOLINTNEXTLINE(misc-no-recursion)
void collectValues(const Node& node, const std::string& path, std::vector<std::string>& values)
{
    bool holds = false;
    for (const Node* child = node.firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element) {
            holds = true;
            collectValues(*child, path + "/" + std::string(child->local()), values);
        }
    if (!holds && path.find("_list_label") == std::string::npos)
        values.push_back(path + " = " + std::string(trimXml(stringValue(node))));
}

std::vector<std::string> valuesOf(const std::string& xml)
{
    std::vector<std::string> values;
    const auto tree = parseXml(xml);
    EXPECT_TRUE(tree);
    if (tree)
        collectValues(*tree->root(), "", values);
    std::ranges::stable_sort(
        values, {}, [](const std::string& value) { return value.substr(0, value.find(' ')); });
    return values;
}

enum class Compare { Text, Values };

// "" where the form does not open.
std::string answered(const FormSource& source, const FormSource& converted,
                     Compare compare = Compare::Text)
{
    const auto first = loadForm(source);
    if (!first)
        return "";
    const auto second = loadForm(converted);
    EXPECT_TRUE(second) << (second ? "" : second.error().detail + " " + second.error().where.path);
    if (!second)
        return "";
    const FixedClock clock(std::chrono::sys_days(std::chrono::year(2026) / 1 / 15));
    InterviewOptions options;
    options.clock = &clock;
    options.seed = 1;
    auto a = Interview::begin(*first->form, options);
    auto b = Interview::begin(*second->form, options);
    EXPECT_TRUE(a && b);
    if (!a || !b)
        return "";
    replay(*b, answerAll(*a));
    const auto submissionA = a->finish(true);
    const auto submissionB = b->finish(true);
    EXPECT_TRUE(submissionA && submissionB);
    if (!submissionA || !submissionB)
        return "";
    if (compare == Compare::Text)
        EXPECT_EQ(comparable(*submissionA), comparable(*submissionB));
    else
        EXPECT_EQ(valuesOf(comparable(*submissionA)), valuesOf(comparable(*submissionB)));
    return *submissionA;
}

} // namespace

namespace {

void checkAll(std::string_view kind, int atLeast)
{
    if (!sharedFolder())
        GTEST_SKIP() << "no ../shared: the forms are not here";
    int same = 0;
    for (const std::string& path : formsOf(kind)) {
        SCOPED_TRACE(path);
        const auto source = readFormSource(*sharedFolder() / "forms" / path);
        ASSERT_TRUE(source);
        if (!loadForm(*source))
            continue; // forms_test names it
        const FormSource once = convert(*source);
        same += answered(*source, once).empty() ? 0 : 1;
        const FormSource twice = convert(once);
        EXPECT_TRUE(convert(twice) == twice) << "it changes when it is converted again";
    }
    EXPECT_GE(same, atLeast);
}

} // namespace

namespace {

struct Workbooks
{
    int same = 0;
    int refused = 0;
};

// To a workbook and back: nothing that the form says is lost, and it is filled alike.
Workbooks checkWorkbooks(std::string_view kind)
{
    Workbooks counted;
    for (const std::string& path : formsOf(kind)) {
        SCOPED_TRACE(path);
        const auto source = readFormSource(*sharedFolder() / "forms" / path);
        EXPECT_TRUE(source);
        if (!source || !readDefinition(*source).errors.empty())
            continue; // forms_test names it
        std::vector<Error> refused;
        const auto converted = convertToWorkbook(*source, &refused);
        if (!converted) {
            ++counted.refused;
            for (const Error& error : refused) {
                EXPECT_EQ(error.code, ErrorCode::FormNoXlsformWord);
                EXPECT_FALSE(error.args.empty() || error.args.front().empty());
            }
            continue;
        }
        const std::vector<FormFact> wanted = factsOf(readDefinition(*source).definition);
        const std::vector<FormFact> found = factsOf(readDefinition(*converted).definition);
        for (const FormFact& fact : factsMissing(wanted, found))
            ADD_FAILURE() << fact.path << " " << fact.what << ": " << fact.says;
        if (loadForm(*source))
            answered(*source, *converted, kind == "xform" ? Compare::Values : Compare::Text);
        ++counted.same;
    }
    return counted;
}

} // namespace

TEST(ConvertedForms, ofSpreadsheetsAreTheSameAsSpreadsheetsAgain)
{
    if (!sharedFolder())
        GTEST_SKIP() << "no ../shared: the forms are not here";
    const Workbooks counted = checkWorkbooks("xlsform");
    EXPECT_EQ(counted.same, 85);
    EXPECT_EQ(counted.refused, 0);
}

TEST(ConvertedForms, ofXmlAreTheSameAsSpreadsheetsOrRefusedByName)
{
    if (!sharedFolder())
        GTEST_SKIP() << "no ../shared: the forms are not here";
    const Workbooks counted = checkWorkbooks("xform");
    EXPECT_EQ(counted.same, 188);
    EXPECT_EQ(counted.refused, 195);
}

TEST(ConvertedForms, giveTheSameSubmissionAsTheirXlsform)
{
    checkAll("xlsform", 84);
}

TEST(ConvertedForms, giveTheSameSubmissionAsTheirXForm)
{
    checkAll("xform", 365);
}
