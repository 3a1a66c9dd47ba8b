// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/demo.h"

#include "base/file_system.h"
#include "common/child_program.h"
#include "common/made_up_people.h"
#include "common/sample.h"
#include "common/surveys_folder.h"
#include "exchange/release_folder.h"
#include "fieldwork/make_release.h"
#include "fieldwork/withdraw.h"

#include <algorithm>

namespace cuaderno {

namespace {

constexpr std::chrono::seconds pictureLimit{60};

// Only what an earlier demo left may be replaced; nobody loses a folder to a wrong name.
bool mayTake(const Path& out)
{
    std::error_code error;
    if (!std::filesystem::exists(out, error))
        return true;
    if (!std::filesystem::is_directory(out, error))
        return false;
    const auto entries = entriesOf(out);
    if (!entries)
        return false;
    for (const Path& path : *entries) {
        const std::string name = path.filename().string();
        if (name != "vault" && name != "release" && name != "pictures")
            return false;
    }
    return entries->empty() || std::filesystem::exists(out / "vault" / "vault.sample", error);
}

class Demo
{
public:
    explicit Demo(const DemoOptions& options) : m_options(options) {}

    Result<DemoReport> run()
    {
        if (!mayTake(m_options.out))
            return fail(ErrorCode::FileExists, "no earlier demo", {.file = m_options.out.string()});
        if (Status read = readPeople(); !read)
            return read.failure();
        auto staged = StagedFolder::make(m_options.out);
        if (!staged)
            return staged.failure();
        if (Status made = fill(staged->path()); !made)
            return made.failure();
        if (Status in = staged->commit(true); !in)
            return in.failure();
        return std::move(m_report);
    }

private:
    Status readPeople()
    {
        auto text = shippedConsent(m_options.surveys);
        if (!text)
            return text.failure();
        m_text = std::move(*text);
        auto people =
            readMadeUpPeople(m_options.surveys / shippedInstrument / "sample" / "answers.jsonl");
        if (!people)
            return people.failure();
        m_people = std::move(*people);
        const auto there = static_cast<int>(m_people.size());
        if (m_options.interviews < 1 || m_options.interviews > there)
            return fail(ErrorCode::UsedWrongly, "so many made-up people are not there", {},
                        {"--interviews: 1 to " + std::to_string(there)});
        m_people.resize(static_cast<std::size_t>(m_options.interviews));
        return {};
    }

    Status fill(const Path& folder)
    {
        tell(DemoStep::Vault, 0, 1);
        auto sample =
            makeSampleVault(folder / "vault", m_options.surveys, {.clock = m_options.clock});
        if (!sample)
            return sample.failure();
        if (Status talked = conductAll(*sample); !talked)
            return talked;
        if (Status taken = takeBack(*sample); !taken)
            return taken;
        if (Status released = release(*sample, folder / "release"); !released)
            return released;
        if (Status closed = sample->vault.close(); !closed)
            return closed;
        return takePictures(folder);
    }

    Status conductAll(Sample& sample)
    {
        const auto total = static_cast<int>(m_people.size());
        for (int i = 0; i < total; ++i) {
            tell(DemoStep::Talks, i, total);
            if (Status on = goOn(); !on)
                return on;
            if (Status done = conduct(sample, m_people[static_cast<std::size_t>(i)]); !done)
                return done;
        }
        tell(DemoStep::Talks, total, total);
        return {};
    }

    Status conduct(Sample& sample, const MadeUpPerson& person)
    {
        auto talk = beginMadeUpTalk(sample.vault, *m_options.clock, m_text, m_options.surveys,
                                    sample.instrument.id, person);
        if (!talk)
            return talk.failure();
        ++m_report.talks;
        if (Status given = giveAnswers(talk->session, person, person.answers.size()); !given)
            return given;
        m_report.answers += person.answers.size();
        if (person.end == MadeUpPerson::End::StopAndDelete) {
            ++m_report.stoppedAndDeleted;
            return talk->session.stopAndDelete();
        }
        if (Status finished = talk->session.finish({.keepWhatDoesNotFit = true}); !finished)
            return finished;
        ++m_report.sealed;
        if (person.end == MadeUpPerson::End::Withdraw)
            m_words.push_back(talk->enrolment.words);
        return {};
    }

    Status takeBack(Sample& sample)
    {
        const auto total = static_cast<int>(m_words.size());
        for (int i = 0; i < total; ++i) {
            tell(DemoStep::Withdrawal, i, total);
            auto outcome = withdraw(sample.vault, *m_options.clock,
                                    m_words[static_cast<std::size_t>(i)].text());
            if (!outcome)
                return outcome.failure();
            m_report.withdrawn += outcome->sessions;
        }
        return {};
    }

    Status release(Sample& sample, const Path& folder)
    {
        tell(DemoStep::Release, 0, 100);
        auto policy = proposedPolicy(sample.instrument, sample.project.governance.kMin);
        if (!policy)
            return policy.failure();
        auto made = makeRelease(sample.vault, *m_options.clock, sample.instrument.id, *policy,
                                [this](double done) {
                                    tell(DemoStep::Release, static_cast<int>(done * 100), 100);
                                    return goOn().has_value();
                                });
        if (!made)
            return made.failure();
        const ReleaseContent& content = made->release.content();
        m_report.k = content.policy.k;
        m_report.quasiIdentifiers = content.quasiIdentifiers;
        m_report.peopleIn = content.peopleIn;
        m_report.outByReason = content.outByReason;
        return writeRelease(made->release, folder);
    }

    // Of a talk in a vault of their own: the one that stays holds finished talks only.
    Status takePictures(const Path& folder)
    {
        tell(DemoStep::Pictures, 0, 3);
        if (Status made = makeFolder(folder / "pictures"); !made)
            return made;
        std::error_code error;
        if (m_options.app.empty() || !std::filesystem::exists(m_options.app, error)) {
            m_report.pictureTrouble = Error{ErrorCode::AppNotInstalled, "no app"};
            return {};
        }
        const Path album = folder / "album";
        auto sample = makeSampleVault(album, m_options.surveys,
                                      {.talkInTheMiddle = true, .clock = m_options.clock});
        if (!sample)
            return sample.failure();
        if (Status closed = sample->vault.close(); !closed)
            return closed;
        Status taken = grabAll(album, folder / "pictures");
        std::filesystem::remove_all(album, error);
        return taken;
    }

    Status grabAll(const Path& vault, const Path& pictures)
    {
        int done = 0;
        for (const char* screen : {"question", "review"}) {
            tell(DemoStep::Pictures, ++done, 3);
            const std::string name = std::string(screen) + ".png";
            Status drawn = runChild(
                m_options.app,
                {"--vault", vault.string(), "--grab", screen, "--out", (pictures / name).string()},
                {{"QT_QPA_PLATFORM", "offscreen"}}, pictureLimit, m_options.stop);
            if (!drawn && drawn.error().code == ErrorCode::Interrupted)
                return drawn;
            if (!drawn)
                m_report.pictureTrouble = drawn.error();
            else
                m_report.pictures.push_back(name);
        }
        return {};
    }

    Status goOn() const
    {
        if (m_options.stop && m_options.stop())
            return fail(ErrorCode::Interrupted, "the demo was stopped");
        return {};
    }

    void tell(DemoStep step, int done, int total) const
    {
        if (m_options.progress)
            m_options.progress(step, done, total);
    }

    const DemoOptions& m_options;
    ConsentTemplate m_text;
    std::vector<MadeUpPerson> m_people;
    std::vector<WithdrawalWords> m_words;
    DemoReport m_report;
};

} // namespace

Result<DemoReport> makeDemo(const DemoOptions& options)
{
    static const SystemClock machineClock;
    DemoOptions whole = options;
    if (!whole.clock)
        whole.clock = &machineClock;
    return Demo(whole).run();
}

} // namespace cuaderno
