// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every allocation fails once, and from there on for ever: what is said is a plain sentence, never
// a signal, and what was confirmed is there.
#include "child.h"
#include "cli/program_run.h"
#include "common/sample.h"
#include "media_support.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

namespace cuaderno {
namespace {

using namespace test;

const std::filesystem::path writer = CUADERNO_VAULT_WRITER;
const char* const passphraseText = "river button seven lamp goat";

// The longest runs are sampled.
constexpr long mostPlaces = 4'000;

bool longRun()
{
    return std::getenv("CUADERNO_LONG") != nullptr;
}

// What a run of a program said and how it ended, with the allocation that failed.
struct Outcome
{
    int code = -1;
    std::vector<std::string> lines;
    // "" where it was done, else what it named.
    std::string named;
};

class Allocations : public VaultTest
{
protected:
    using Run = std::function<Outcome(const Child::Environment&)>;

    void SetUp() override
    {
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "the sanitizer has an allocator of its own";
#endif
    }

    Path count() const
    {
        return place().parent_path() / "count";
    }

    Path out() const
    {
        return place().parent_path() / "out";
    }

    static Child::Environment shim(long at, bool forever)
    {
        Child::Environment settings{{"LD_PRELOAD", CUADERNO_ALLOC_SHIM},
                                    {"ALLOC_AT", std::to_string(at)},
                                    {"ASAN_OPTIONS", "verify_asan_link_order=0"}};
        if (forever)
            settings["ALLOC_FOREVER"] = "1";
        return settings;
    }

    long countOf(const Run& run) const
    {
        Child::Environment settings = shim(0, false);
        settings["ALLOC_COUNT"] = count().string();
        EXPECT_EQ(run(settings).code, 0);
        long calls = 0;
        std::ifstream(count()) >> calls;
        return calls;
    }

    // Runs it with each allocation failing; `look` is asked whether what it said holds.
    void everywhere(const std::string& name, const Run& run,
                    const std::function<void(const Outcome&)>& look)
    {
        const long calls = countOf(run);
        ASSERT_GT(calls, 100) << "the shim sees what is allocated";
        int refused = 0;
        for (const bool forever : {false, true}) {
            const long places = longRun() ? (forever ? 400 : std::min(calls, mostPlaces)) : 8;
            const long step = std::max(1L, calls / places);
            for (long at = 1; at <= calls; at += step) {
                const Outcome outcome = run(shim(at, forever));
                EXPECT_TRUE(outcome.code == 0 || outcome.code == 1)
                    << "ended with " << outcome.code;
                if (outcome.code != 0) {
                    ++refused;
                    EXPECT_EQ(outcome.named, "memory.none-left");
                }
                look(outcome);
                if (HasFailure()) {
                    ADD_FAILURE() << name << ": allocation " << at << " of " << calls
                                  << (forever ? ", and all later ones" : "");
                    return;
                }
            }
        }
        EXPECT_GT(refused, 0);
        RecordProperty(name, static_cast<int>(calls));
        std::printf("%s: %ld allocations\n", name.c_str(), calls);
    }

    static Outcome runWriter(const std::vector<std::string>& words,
                             const Child::Environment& settings)
    {
        Outcome outcome;
        Child child(writer, words, settings);
        outcome.lines = child.readLines();
        outcome.code = child.wait();
        for (const std::string& line : outcome.lines)
            if (line.starts_with("refused "))
                outcome.named = line.substr(8);
        return outcome;
    }

    static Outcome runCli(std::vector<std::string> words, const Child::Environment& settings)
    {
        words.insert(words.end(), {"--passphrase-fd", "3", "--json"});
        CliRun run(words);
        run.passphrase(passphraseText);
        run.environment(settings);
        const Ended ended = run.run();
        Outcome outcome;
        outcome.code = ended.code;
        std::istringstream lines(ended.out);
        for (std::string line; std::getline(lines, line);) {
            outcome.lines.push_back(line);
            const auto json = nlohmann::json::parse(line, nullptr, false);
            if (json.is_object() && json.contains("error"))
                outcome.named = json["error"]["code"];
        }
        return outcome;
    }

    std::map<std::string, std::string> journalled(Vault& vault, const std::string& session) const
    {
        std::map<std::string, std::string> values;
        const auto journal = vault.sessions().journal(SessionId::parse(session).value());
        EXPECT_TRUE(journal);
        if (journal)
            for (const Change& change : journal->changes)
                values[change.path] = change.value;
        return values;
    }
};

TEST_F(Allocations, thatFailWhileANotebookIsOpenedAreNamed)
{
    ASSERT_TRUE(make().close());
    everywhere(
        "open",
        [&](const auto& settings) {
            return runWriter({"journal", place().string()}, settings);
        },
        [&](const Outcome&) { EXPECT_TRUE(tryOpen()); });
}

TEST_F(Allocations, thatFailWhileAnswersAreGivenLoseNoneThatWasConfirmed)
{
    ASSERT_TRUE(make().close());
    everywhere(
        "answer",
        [&](const auto& settings) {
            return runWriter({"journal", place().string(), "3"}, settings);
        },
        [&](const Outcome& outcome) {
            Vault vault = open();
            EXPECT_TRUE(vault.warnings().empty());
            for (const std::string& line : outcome.lines) {
                std::istringstream words(line);
                std::string verb;
                std::string session;
                int number = 0;
                if (words >> verb >> session >> number && verb == "confirmed") {
                    EXPECT_TRUE(journalled(vault, session)
                                    .contains("/data/item[" + std::to_string(number) + "]/text"));
                }
            }
            ASSERT_TRUE(vault.close());
        });
    EXPECT_TRUE(open().check(true)->ok());
}

TEST_F(Allocations, thatFailWhileASessionIsSealedOrErasedLoseNothing)
{
    ASSERT_TRUE(make().close());
    for (const char* work : {"seal", "erase"}) {
        everywhere(
            work,
            [&](const auto& settings) {
                return runWriter({work, place().string(), "1"}, settings);
            },
            [&](const Outcome& outcome) {
                Vault vault = open();
                EXPECT_TRUE(vault.warnings().empty());
                std::map<std::string, std::set<std::string>> told;
                for (const std::string& line : outcome.lines) {
                    std::istringstream words(line);
                    std::string verb;
                    std::string session;
                    if (words >> verb >> session && session.size() == 32)
                        told[verb].insert(session);
                }
                for (const std::string& session : told["confirmed"]) {
                    const auto id = SessionId::parse(session).value();
                    const auto now = vault.sessions().load(id);
                    if (told["erased"].contains(session)) {
                        EXPECT_FALSE(now);
                    } else if (now && now->status == SessionStatus::Sealed) {
                        EXPECT_TRUE(vault.sessions().openSealed(id));
                    } else if (now) {
                        EXPECT_FALSE(told["sealed"].contains(session));
                        EXPECT_TRUE(vault.sessions().journal(id));
                    } else {
                        EXPECT_TRUE(told["erasing"].contains(session)) << "it is lost";
                    }
                }
                ASSERT_TRUE(vault.close());
            });
        if (HasFailure())
            return;
    }
    EXPECT_TRUE(open().check(true)->ok());
}

TEST_F(Allocations, thatFailWhileABackupIsWrittenLeaveNoneOrAWholeOne)
{
    {
        Vault vault = make();
        giveAnswers(vault, addSession(vault), 10);
        ASSERT_TRUE(vault.close());
    }
    ASSERT_TRUE(makeFolder(out()));
    everywhere(
        "backup",
        [&](const auto& settings) {
            std::filesystem::remove_all(out());
            EXPECT_TRUE(makeFolder(out()));
            return runWriter({"backup", place().string(), out().string(), "1"}, settings);
        },
        [&](const Outcome& outcome) {
            const bool there = std::filesystem::exists(out() / "1.cuadbackup");
            const bool told =
                std::ranges::find(outcome.lines, "backed-up 1.cuadbackup") != outcome.lines.end();
            EXPECT_TRUE(there || !told);
            if (there) {
                EXPECT_TRUE(Vault::verifyBackup(out() / "1.cuadbackup", passphrase()));
            }
            EXPECT_TRUE(tryOpen());
        });
}

// The whole program with its options, its words and its forms.
TEST_F(Allocations, thatFailInTheProgramItselfAreToldInPlainWords)
{
    {
        SystemClock clock;
        auto made =
            makeSampleVault(place().parent_path() / "sample", surveysFolder(),
                            {.finishedTalks = 8, .talkInTheMiddle = false, .clock = &clock});
        ASSERT_TRUE(made);
        ASSERT_TRUE(made->vault.changePassphrase(passphrase()));
        ASSERT_TRUE(made->vault.close());
    }
    const Path sample = place().parent_path() / "sample";
    cheapen(sample);
    everywhere(
        "list",
        [&](const auto& settings) {
            return runCli({"session", "list", sample.string()}, settings);
        },
        [&](const Outcome&) { EXPECT_TRUE(Vault::open(sample, passphrase())); });
    if (HasFailure())
        return;
    everywhere(
        "release",
        [&](const auto& settings) {
            std::filesystem::remove_all(out());
            return runCli({"release", "make", sample.string(), "-o", out().string()}, settings);
        },
        [&](const Outcome& outcome) {
            EXPECT_TRUE(outcome.code != 0 || std::filesystem::exists(out()));
            if (std::filesystem::exists(out())) {
                CliRun verify({"release", "verify", out().string()});
                EXPECT_EQ(verify.run().code, 0) << "half a release";
            }
            EXPECT_TRUE(Vault::open(sample, passphrase()));
        });
}

} // namespace
} // namespace cuaderno
