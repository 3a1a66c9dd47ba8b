// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "field.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cuaderno {
namespace {

const char* const withAName = R"(type,name,label
text,greeting,How are things?
text,client_name,What is your name?
text,phone,Phone number
)";

TEST(ImportInstrument, takesTheShippedQuestionnaire)
{
    test::Field field;
    const auto imported =
        importInstrument(field.vault(), field.clock, test::surveysFolder() / "worker-cleaning");
    ASSERT_TRUE(imported) << codeText(imported.error().code) << " " << imported.error().where.path
                          << " " << imported.error().where.row;
    const Instrument& instrument = imported->instrument;
    EXPECT_EQ(instrument.formId, "worker-cleaning");
    EXPECT_EQ(instrument.languages.size(), 3u);
    EXPECT_FALSE(instrument.hierarchies.empty());
    EXPECT_TRUE(proposedPolicy(instrument, 5));
    EXPECT_EQ(field.vault().instruments().load(instrument.id).value(), instrument);
}

TEST(ImportInstrument, refusesAFormThatAsksForANameAndSaysWhere)
{
    test::Field field;
    const auto folder = field.writeForm(withAName);
    const auto refused = importInstrument(field.vault(), field.clock, folder);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FormIdentifies);
    EXPECT_EQ(refused.error().where.sheet, "survey");
    EXPECT_EQ(refused.error().where.row, 3);
    EXPECT_EQ(refused.error().args, (std::vector<std::string>{"client_name", "name"}));
    EXPECT_EQ(field.vault().instruments().all()->size(), 1u);
    const auto form = loadForm(folder).value();
    EXPECT_EQ(identifyingErrors(*form.form, {}).size(), 2u) << "all of them, not the first alone";
}

TEST(ImportInstrument, letsALeadTakeInSingleItems)
{
    test::Field field;
    const auto folder = field.writeForm(withAName);
    EXPECT_EQ(importInstrument(field.vault(), field.clock, folder, {"client_name"}).error().args[0],
              "phone");
    EXPECT_EQ(
        importInstrument(field.vault(), field.clock, folder, {"client_name", "phone", "greeting"})
            .error()
            .code,
        ErrorCode::UsedWrongly)
        << "nothing is accepted by a slip of the pen";
}

TEST(ImportInstrument, neverReleasesWhatWasAccepted)
{
    test::Field field;
    auto survey = std::string(test::smallSurvey) + "text,nickname,Nickname,,,,\n";
    auto roles = std::string(test::smallRoles) + "nickname,other,category,\n";
    const auto folder = field.writeForm(survey, roles);
    ASSERT_TRUE(writeFileAtomically(folder / "settings.csv",
                                    "form_title,form_id,version\nSmall,small,2\n"));
    const auto imported = importInstrument(field.vault(), field.clock, folder, {"nickname"});
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    field.instrument = imported->instrument.id;
    for (int i = 0; i < 6; ++i) {
        auto session = field.begin(field.enrol().participant.id);
        ASSERT_TRUE(session.answer("/data/work/age", "young"));
        ASSERT_TRUE(session.answer("/data/work/gender", "woman"));
        ASSERT_TRUE(session.answer("/data/nickname", "ZANAHORIA-77"));
        ASSERT_TRUE(session.refuse("/data/work/job[1]/boss", AnswerStatus::Skipped));
        ASSERT_TRUE(session.finish());
    }
    const auto policy = proposedPolicy(imported->instrument, 3).value();
    const auto made = makeRelease(field.vault(), field.clock, field.instrument, policy);
    ASSERT_TRUE(made) << codeText(made.error().code);
    for (const Table& table : made->release.tables())
        EXPECT_FALSE(table.findColumn("nickname"));
}

TEST(ImportInstrument, neverReleasesAPictureOrItsName)
{
    test::Field field;
    const auto folder =
        field.writeForm(std::string(test::smallSurvey) + "image,map,Map,,,,\n",
                        std::string(test::smallRoles) + "map,open-text,category,\n");
    ASSERT_TRUE(writeFileAtomically(folder / "settings.csv",
                                    "form_title,form_id,version\nSmall,small,2\n"));
    const auto imported = importInstrument(field.vault(), field.clock, folder);
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    field.instrument = imported->instrument.id;
    for (int i = 0; i < 6; ++i) {
        auto session = field.begin(field.enrol().participant.id);
        ASSERT_TRUE(session.answer("/data/work/age", "young"));
        ASSERT_TRUE(session.answer("/data/work/gender", "woman"));
        ASSERT_TRUE(session.answer("/data/map", answerOfMedia(MediaId::random(), ".png")));
        ASSERT_TRUE(session.refuse("/data/work/job[1]/boss", AnswerStatus::Skipped));
        ASSERT_TRUE(session.finish());
    }
    const auto policy = proposedPolicy(imported->instrument, 3).value();
    const auto made = makeRelease(field.vault(), field.clock, field.instrument, policy);
    ASSERT_TRUE(made) << codeText(made.error().code);
    for (const Table& table : made->release.tables())
        for (const Row& row : table.rows)
            for (const Cell& cell : row)
                EXPECT_EQ(cell.text.find(".png"), std::string::npos);
}

TEST(ImportInstrument, changesNothingWhenItIsRepeated)
{
    test::Field field;
    const auto folder = field.writeForm(test::smallSurvey, test::smallRoles);
    const auto again = importInstrument(field.vault(), field.clock, folder);
    ASSERT_TRUE(again) << codeText(again.error().code);
    EXPECT_EQ(again->instrument.id, field.instrument);
    const auto other =
        field.writeForm(std::string(test::smallSurvey) + "note,bye,Bye,,,,\n", test::smallRoles);
    EXPECT_EQ(importInstrument(field.vault(), field.clock, other).error().code,
              ErrorCode::UsedWrongly);
    EXPECT_EQ(field.vault().instruments().all()->size(), 1u);
}

TEST(ImportInstrument, readsNoHierarchyFromElsewhere)
{
    test::Field field;
    for (const char* path : {"../../../../../../etc/passwd", "/etc/passwd"}) {
        const auto folder = field.writeForm(
            "type,name,label\ninteger,age,Age\n",
            std::string("name,role,kind,hierarchy\nage,quasi-identifier,category,") + path + "\n");
        EXPECT_EQ(importInstrument(field.vault(), field.clock, folder).error().code,
                  ErrorCode::RolesUnreadable)
            << path;
    }
}

TEST(ImportInstrument, namesWhatIsWrongWithRoles)
{
    test::Field field;
    const auto folder =
        field.writeForm("type,name,label\ninteger,age,Age\n", "name,role\nage,quasi-identifyer\n");
    const auto imported = importInstrument(field.vault(), field.clock, folder);
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().where.row, 2) << codeText(imported.error().code);
}

} // namespace
} // namespace cuaderno
