// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include "base/file.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "vault/database.h"
#include "vault/key_file.h"
#include "vault/ways_in.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

namespace cuaderno::test {

const char* const smallSurvey = R"(type,name,label,relevant,required,constraint,calculation
begin_group,work,Work,,,,
text,town,What is it like there?,,,,
select_one age,age,How old?,,,,
select_one gender,gender,Gender?,,,,
begin_repeat,job,Job,,,,
integer,hours,Hours?,,,,
text,boss,How was it?,,yes,,
end_repeat,,,,,,
end_group,,,,,,
text,words,In your words,,,,
integer,pay,Pay a day?,,,. <= 100,
calculate,total,,,,,${pay} * 2
begin_group,more,More,${pay} < 10,,,
text,why,What do you think of it?,,,,
end_group,,,,,,
)";

const char* const smallChoices = R"(list_name,name,label
age,young,Young
age,middle,Middle
age,old,Old
gender,woman,Woman
gender,man,Man
)";

const char* const smallRoles = R"(name,role,kind,hierarchy
town,open-text,category,
age,quasi-identifier,category,hierarchies/age.csv
gender,quasi-identifier,category,hierarchies/gender.csv
hours,other,number,
boss,open-text,category,
words,open-text,category,
pay,sensitive,number,
total,drop,number,
why,open-text,category,
)";

namespace {

ConsentTemplate smallText()
{
    ConsentTemplate text;
    text.id = "small";
    text.version = "1";
    text.languages = {"en"};
    for (const Scope scope : {Scope::TakePart, Scope::StatsUse, Scope::Audio}) {
        ScopeQuestion question;
        question.scope = scope;
        if (scope == Scope::Audio)
            question.validFor = std::chrono::days(90);
        text.scopes.push_back(question);
    }
    return text;
}

Secret passphrase()
{
    return Secret::fromText("four words of a test");
}

} // namespace

Field::Field(VaultKind kind) : text(smallText()), m_folder(std::make_shared<TemporaryFolder>())
{
    CreateVault how;
    how.kind = kind;
    how.kdfTarget = {};
    how.clock = &clock;
    auto vault = Vault::create(m_folder->path() / "vault", passphrase(), how);
    if (!vault)
        throw std::runtime_error(std::string(codeText(vault.error().code)));
    m_vault.emplace(std::move(*vault));
    NewProject wanted;
    wanted.title = "A test";
    wanted.governance.kMin = 3;
    EXPECT_TRUE(createProject(*m_vault, clock, wanted));
    auto imported = importInstrument(*m_vault, clock, writeForm(smallSurvey, smallRoles));
    if (!imported)
        throw std::runtime_error(std::string(codeText(imported.error().code)) + " "
                                 + imported.error().where.path);
    instrument = imported->instrument.id;
}

Field::Field(AsCopy, const Field& from)
    : clock(from.clock.now()),
      text(from.text),
      instrument(from.instrument),
      m_folder(std::make_shared<TemporaryFolder>())
{
    std::filesystem::copy(from.m_folder->path() / "vault", m_folder->path() / "vault",
                          std::filesystem::copy_options::recursive);
    auto vault = Vault::open(m_folder->path() / "vault", passphrase(), {.clock = &clock});
    if (!vault)
        throw std::runtime_error(std::string(codeText(vault.error().code)));
    m_vault.emplace(std::move(*vault));
}

Field Field::afterCrash() const
{
    return Field(AsCopy(), *this);
}

void Field::proveSecondWay()
{
    const auto card = vault().waysIn().addKeyCard();
    ASSERT_TRUE(card);
    ASSERT_TRUE(vault().waysIn().proveKeyCard(*card));
}

void Field::reopen()
{
    reopenBy("four words of a test");
}

void Field::reopenBy(const char* words)
{
    EXPECT_TRUE(m_vault->close());
    m_vault.reset();
    auto vault =
        Vault::open(m_folder->path() / "vault", Secret::fromText(words), {.clock = &clock});
    ASSERT_TRUE(vault) << codeText(vault.error().code);
    m_vault.emplace(std::move(*vault));
}

void Field::damageSomebody()
{
    const auto folder = m_folder->path() / "vault";
    EXPECT_TRUE(m_vault->close());
    const auto opened = KeyFile::read(folder / "vault.key")->open(passphrase());
    auto database =
        Database::open(folder / "vault.db", opened->keys.database, Database::Mode::Open);
    {
        auto query = database->prepare("SELECT entry FROM participant LIMIT 1");
        ASSERT_TRUE(query && *query->step());
        auto file = File::open(folder / "vault.erasable", File::Mode::ReadWrite);
        for (const std::uint64_t copy : {0U, 32768U})
            ASSERT_TRUE(file->writeAt(copy + static_cast<std::uint64_t>(query->integer(0)) * 64,
                                      Bytes(64, std::byte{7})));
    }
    EXPECT_TRUE(database->close());
    m_vault.reset();
    auto vault = Vault::open(folder, passphrase(), {.clock = &clock});
    ASSERT_TRUE(vault) << codeText(vault.error().code);
    m_vault.emplace(std::move(*vault));
}

std::filesystem::path Field::writeForm(const std::string& survey, const std::string& roles)
{
    static int number = 0;
    const auto folder = m_folder->path() / ("form" + std::to_string(++number));
    std::filesystem::create_directories(folder / "hierarchies");
    EXPECT_TRUE(writeFileAtomically(folder / "survey.csv", survey));
    EXPECT_TRUE(writeFileAtomically(folder / "choices.csv", smallChoices));
    EXPECT_TRUE(writeFileAtomically(folder / "settings.csv", "form_title,form_id,version\n"
                                                             "Small,small,1\n"));
    EXPECT_TRUE(writeFileAtomically(folder / "hierarchies" / "age.csv",
                                    "young;any;*\nmiddle;any;*\nold;any;*\n"));
    EXPECT_TRUE(writeFileAtomically(folder / "hierarchies" / "gender.csv", "woman;*\nman;*\n"));
    if (!roles.empty()) {
        EXPECT_TRUE(writeFileAtomically(folder / "roles.csv", roles));
    }
    return folder;
}

Enrolment Field::enrol(std::map<Scope, DecisionValue> decisions)
{
    ConsentDraft draft;
    draft.language = "en";
    draft.madeUp = true;
    draft.decisions = std::move(decisions);
    for (const ScopeQuestion& question : text.scopes)
        draft.decisions.try_emplace(question.scope, DecisionValue::Yes);
    return cuaderno::enrol(vault(), clock, text, draft, {}).value();
}

ConductSession Field::begin(const ParticipantId& participant)
{
    NewSession wanted;
    wanted.participant = participant;
    wanted.instrument = instrument;
    wanted.precheck.adult = true;
    return ConductSession::begin(vault(), clock, wanted).value();
}

Enrolment Field::whole(const std::string& age, const std::string& gender,
                       std::map<Scope, DecisionValue> decisions)
{
    Enrolment person = enrol(std::move(decisions));
    ConductSession session = begin(person.participant.id);
    EXPECT_TRUE(session.answer("/data/work/age", age));
    EXPECT_TRUE(session.answer("/data/work/gender", gender));
    EXPECT_TRUE(session.answer("/data/work/job[1]/hours", "30"));
    EXPECT_TRUE(session.refuse("/data/work/job[1]/boss", AnswerStatus::PreferNot));
    EXPECT_TRUE(session.answer("/data/words", "ZANAHORIA-77"));
    EXPECT_TRUE(session.answer("/data/pay", "40"));
    const Status finished = session.finish();
    EXPECT_TRUE(finished) << (finished ? "" : codeText(finished.error().code));
    return person;
}

int Field::sessions()
{
    return static_cast<int>(vault().sessions().all().value().sessions.size());
}

FullDisk::FullDisk()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &limit);
}

FullDisk::~FullDisk()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

std::map<std::string, std::string> held(const Interview& interview)
{
    std::map<std::string, std::string> all;
    for (const AnswerView& answer : interview.answers()) {
        if (answer.status == AnswerStatus::NotAsked && answer.value.empty())
            continue;
        all[answer.path] =
            answer.value.empty() ? std::string(statusText(answer.status)) : answer.value;
    }
    return all;
}

} // namespace cuaderno::test
