// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sample.h"

#include "common/made_up_people.h"
#include "common/surveys_folder.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"
#include "vault/project_store.h"

namespace cuaderno {

namespace {

const Clock& machineClock()
{
    static const SystemClock clock;
    return clock;
}

// Two words that are easily typed from the screen.
Secret throwAwayPassphrase(const Path& surveys)
{
    WithdrawalWords words = WithdrawalWords::random(wordList(surveys, "en"));
    words.words.resize(2);
    return Secret::fromText(words.text());
}

Status addTalk(Sample& sample, const Clock& clock, const ConsentTemplate& text, const Path& surveys,
               const MadeUpPerson& person, bool toTheEnd)
{
    auto talk = beginMadeUpTalk(sample.vault, clock, text, surveys, sample.instrument.id, person);
    if (!talk)
        return talk.failure();
    const std::size_t count = toTheEnd ? person.answers.size() : person.answers.size() / 3;
    if (Status given = giveAnswers(talk->session, person, count); !given)
        return given;
    return toTheEnd ? talk->session.finish({.keepWhatDoesNotFit = true}) : talk->session.pause();
}

Status addTalks(Sample& sample, const Clock& clock, const Path& surveys,
                const SampleOptions& options)
{
    if (options.finishedTalks == 0 && !options.talkInTheMiddle)
        return {};
    auto text = shippedConsent(surveys);
    if (!text)
        return text.failure();
    auto people = readMadeUpPeople(surveys / shippedInstrument / "sample" / "answers.jsonl");
    if (!people)
        return people.failure();
    int finished = 0;
    bool middle = !options.talkInTheMiddle;
    for (const MadeUpPerson& person : *people) {
        if (person.end != MadeUpPerson::End::Finish)
            continue;
        const bool toTheEnd = finished < options.finishedTalks;
        if (!toTheEnd && middle)
            break;
        if (Status added = addTalk(sample, clock, *text, surveys, person, toTheEnd); !added)
            return added;
        finished += toTheEnd ? 1 : 0;
        middle = middle || !toTheEnd;
    }
    return {};
}

Result<Sample> fill(Vault vault, const Clock& clock, const Path& surveys,
                    const SampleOptions& options)
{
    NewProject wanted;
    wanted.title = "Work and life (made-up people)";
    wanted.sectors = {"cleaning"};
    wanted.languages = {"en", "es", "ar"};
    auto project = createProject(vault, clock, std::move(wanted));
    if (!project)
        return project.failure();
    auto instrument = importShipped(vault, clock, surveys);
    if (!instrument)
        return instrument.failure();
    Sample sample{std::move(vault), std::move(*project), std::move(*instrument)};
    if (Status added = addTalks(sample, clock, surveys, options); !added)
        return added.failure();
    return sample;
}

} // namespace

Result<Instrument> importShipped(Vault& vault, const Clock& clock, const Path& surveys)
{
    auto imported = importInstrument(vault, clock, surveys / shippedInstrument);
    if (!imported)
        return imported.failure();
    auto project = vault.project().load();
    if (!project)
        return project.failure();
    const int k = *project ? (*project)->governance.kMin : Governance().kMin;
    auto policy = proposedPolicy(imported->instrument, k);
    if (!policy)
        return policy.failure();
    if (Status kept = vault.settings().set(releasePolicySetting, policyJson(*policy)); !kept)
        return kept.failure();
    return std::move(imported->instrument);
}

Result<Sample> makeSampleVault(const Path& folder, const Path& surveys,
                               const SampleOptions& options)
{
    const Clock& clock = options.clock ? *options.clock : machineClock();
    CreateVault how;
    how.kind = VaultKind::Sample;
    how.kdfTarget = {};
    how.clock = &clock;
    auto vault = Vault::create(folder, throwAwayPassphrase(surveys), how);
    if (!vault)
        return vault.failure();
    auto sample = fill(std::move(*vault), clock, surveys, options);
    if (!sample) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    return sample;
}

} // namespace cuaderno
