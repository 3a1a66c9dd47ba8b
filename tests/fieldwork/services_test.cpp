// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/services.h"
#include "vault/people.h"

#include <gtest/gtest.h>

#include <fstream>

namespace cuaderno {
namespace {

using namespace std::chrono;

constexpr Date today{year(2026), month(11), day(24)};

Service clinic()
{
    Service service;
    service.name = "Clinic";
    service.what = "Health without papers";
    service.needs = {Need::Health};
    service.place = "Old Port";
    service.languages = {"en", "ne"};
    return service;
}

std::filesystem::path write(const test::TemporaryFolder& folder, const std::string& text)
{
    const auto path = folder.path() / "services.csv";
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

TEST(Service, isMarkedWhenItsCheckIsMoreThanNinetyDaysOld)
{
    Service service = clinic();
    EXPECT_TRUE(isStale(service, today)); // never
    service.checkedOn = Date(sys_days(today) - days(90));
    EXPECT_FALSE(isStale(service, today));
    service.checkedOn = Date(sys_days(today) - days(91));
    EXPECT_TRUE(isStale(service, today));
    EXPECT_EQ(daysSinceChecked(service, today), 91);
    service.checkedOn = Date(sys_days(today) + days(3)); // a clock that went wrong
    EXPECT_EQ(daysSinceChecked(service, today), 0);
}

TEST(Service, isFoundByNeedLanguagePlaceAndWords)
{
    const Service service = clinic();
    EXPECT_TRUE(fits(service, {}));
    EXPECT_TRUE(fits(service, {"PAPERS old", Need::Health, "ne", "Old Port"}));
    EXPECT_FALSE(fits(service, {"dentist", {}, {}, {}}));
    EXPECT_FALSE(fits(service, {{}, Need::Housing, {}, {}}));
    EXPECT_FALSE(fits(service, {{}, {}, "ar", {}}));
    EXPECT_FALSE(fits(service, {{}, {}, {}, "Riverside"}));
    Service everywhere = service;
    everywhere.place.clear();
    EXPECT_TRUE(fits(everywhere, {{}, {}, {}, "Riverside"}));
}

TEST(Services, areThereAfterTheNotebookWasClosed)
{
    test::Field field;
    Service all = clinic();
    all.hours = "9 to 14";
    all.how = "Back door";
    all.cost = "Free";
    all.forWhom = "All";
    all.tellsImmigration = TellsImmigration::Yes;
    all.checkedOn = today;
    all.checkedBy = "Heron";
    const auto saved = saveService(field.vault(), all);
    ASSERT_TRUE(saved);
    field.reopen();
    EXPECT_EQ(allServices(field.vault()).value(), std::vector{*saved});
}

TEST(Services, areChangedAndTakenOutById)
{
    test::Field field;
    auto saved = saveService(field.vault(), clinic()).value();
    saved.name = "Old clinic";
    ASSERT_TRUE(saveService(field.vault(), saved));
    ASSERT_EQ(allServices(field.vault())->size(), 1U);
    EXPECT_EQ(allServices(field.vault())->front().name, "Old clinic");
    ASSERT_TRUE(removeService(field.vault(), saved.id));
    EXPECT_TRUE(allServices(field.vault())->empty());
    EXPECT_EQ(removeService(field.vault(), saved.id).error().code, ErrorCode::UsedWrongly);
    EXPECT_EQ(saveService(field.vault(), {}).error().code, ErrorCode::UsedWrongly);
}

TEST(Services, sayWhoCheckedThemToday)
{
    test::Field field;
    CoResearcher heron;
    heron.id = CoResearcherId::random();
    heron.alias = "Heron";
    heron.roles = {TeamRole::Lead};
    ASSERT_TRUE(field.vault().people().nameOwner(heron));
    const auto saved = saveService(field.vault(), clinic()).value();
    const auto checked = serviceChecked(field.vault(), field.clock, saved.id);
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->checkedOn, today);
    EXPECT_EQ(checked->checkedBy, "Heron");
    EXPECT_EQ(allServices(field.vault())->front(), *checked);
}

TEST(ServicesFile, isReadColumnByColumn)
{
    const test::TemporaryFolder folder;
    const auto read = readServicesFile(
        write(folder, "name,what,needs,place,languages,tells_immigration,checked,checked_by\n"
                      "Clinic,\"Health, quietly\",health mind,Old Port,en ne,no,2026-11-01,Kite\n"
                      "Line,,,,,,,\n"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2U);
    const Service& clinic = read->front();
    EXPECT_EQ(clinic.what, "Health, quietly");
    EXPECT_EQ(clinic.needs, (std::vector{Need::Health, Need::Mind}));
    EXPECT_EQ(clinic.languages, (std::vector<std::string>{"en", "ne"}));
    EXPECT_EQ(clinic.tellsImmigration, TellsImmigration::No);
    EXPECT_EQ(clinic.checkedOn, (Date{year(2026), month(11), day(1)}));
    // What is not said is not known, and never "no".
    EXPECT_EQ(read->back().tellsImmigration, TellsImmigration::Unknown);
    EXPECT_FALSE(read->back().checkedOn);
}

TEST(ServicesFile, isRefusedWithTheRowAndTheColumn)
{
    const test::TemporaryFolder folder;
    const auto refused = [&](const std::string& text) {
        const auto read = readServicesFile(write(folder, text));
        EXPECT_FALSE(read);
        return read ? Error{} : read.error();
    };
    EXPECT_EQ(refused("what\nx\n").code, ErrorCode::FormMissingColumn);
    const auto need = refused("name,needs\nA,health\nB,helth\n");
    EXPECT_EQ(need.code, ErrorCode::TableDamaged);
    EXPECT_EQ(need.where.row, 3);
    EXPECT_EQ(need.where.column, "needs");
    EXPECT_EQ(refused("name,tells_immigration\nA,maybe\n").where.column, "tells_immigration");
    EXPECT_EQ(refused("name,checked\nA,last week\n").where.column, "checked");
    EXPECT_EQ(refused("name,what\n,x\n").where.column, "name");
}

TEST(ServicesFile, bringsNewOnesInAndKeepsTheLaterCheck)
{
    test::Field field;
    const test::TemporaryFolder folder;
    Service here = clinic();
    here.checkedOn = today;
    here.checkedBy = "Heron";
    here = saveService(field.vault(), here).value();
    const auto path = write(folder, "name,place,what,checked,checked_by\n"
                                    "Clinic,Old Port,Teeth too,2026-11-01,Kite\n"
                                    "Line,,Talk,2026-11-02,Kite\n");
    const auto done = importServices(field.vault(), path);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->added, 1);
    EXPECT_EQ(done->changed, 1);
    const auto all = allServices(field.vault()).value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.front().id, here.id);
    EXPECT_EQ(all.front().what, "Teeth too");
    EXPECT_EQ(all.front().checkedBy, "Heron");
    const auto again = importServices(field.vault(), path);
    EXPECT_EQ(again->added + again->changed, 0);
}

TEST(ServicesFile, comesWithAnInstrument)
{
    test::Field field;
    const auto form = field.writeForm("type,name,label\ntext,words,Words\n");
    std::ofstream(form / "settings.csv") << "form_title,form_id,version\nOther,other,1\n";
    std::ofstream(form / "services.csv") << "name\nLine\n";
    const auto imported = importInstrument(field.vault(), field.clock, form);
    ASSERT_TRUE(imported) << codeText(imported.error().code);
    ASSERT_EQ(allServices(field.vault())->size(), 1U);
    EXPECT_EQ(allServices(field.vault())->front().name, "Line");
    // One that cannot be read keeps the instrument out too.
    const auto broken = field.writeForm("type,name,label\ntext,other,Words\n");
    std::ofstream(broken / "settings.csv") << "form_title,form_id,version\nThird,third,1\n";
    std::ofstream(broken / "services.csv") << "name,needs\nLine,x\n";
    const auto before = field.vault().instruments().all()->size();
    EXPECT_FALSE(importInstrument(field.vault(), field.clock, broken));
    EXPECT_EQ(field.vault().instruments().all()->size(), before);
}

} // namespace
} // namespace cuaderno
