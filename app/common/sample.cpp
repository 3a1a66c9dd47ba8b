// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sample.h"

#include "base/random.h"
#include "common/made_up_people.h"
#include "common/surveys_folder.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/make_release.h"
#include "fieldwork/services.h"
#include "vault/project_store.h"

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

constexpr int fewestPracticeTalks = 3;

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

// Where the talks take place.
struct Room
{
    Vault& vault;
    InstrumentId instrument;
    const Clock& clock;
    const Path& surveys;
};

Status addTalk(const Room& room, const ConsentTemplate& text, const MadeUpPerson& person,
               bool toTheEnd)
{
    auto talk =
        beginMadeUpTalk(room.vault, room.clock, text, room.surveys, room.instrument, person);
    if (!talk)
        return talk.failure();
    const std::size_t count = toTheEnd ? person.answers.size() : person.answers.size() / 3;
    if (Status given = giveAnswers(talk->session, person, count); !given)
        return given;
    return toTheEnd ? talk->session.finish({.keepWhatDoesNotFit = true}) : talk->session.pause();
}

Status addTalks(const Room& room, const SampleOptions& options)
{
    if (options.finishedTalks == 0 && !options.talkInTheMiddle)
        return {};
    auto text = shippedConsent(room.surveys);
    if (!text)
        return text.failure();
    auto people = readMadeUpPeople(room.surveys / shippedInstrument / "sample" / "answers.jsonl");
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
        if (Status added = addTalk(room, *text, person, toTheEnd); !added)
            return added;
        finished += toTheEnd ? 1 : 0;
        middle = middle || !toTheEnd;
    }
    return {};
}

// The last check of the made-up help list was so long ago.
constexpr std::chrono::days lastCheck{9};

// Who would help, if there were such places; checked as long ago from today as they are from each
// other, so that one of them is out of date.
Status addHelp(Vault& vault, const Path& surveys, const Clock& clock)
{
    auto services = readServicesFile(surveys / "services" / servicesFile);
    if (!services)
        return services.failure();
    std::chrono::sys_days last{};
    for (const Service& service : *services) {
        if (service.checkedOn)
            last = std::max(last, std::chrono::sys_days(*service.checkedOn));
    }
    const Instant now = clock.now();
    const auto shift = std::chrono::sys_days(dayOf(now, clock.offsetAt(now))) - lastCheck - last;
    for (Service& service : *services) {
        if (service.checkedOn)
            service.checkedOn = Date(std::chrono::sys_days(*service.checkedOn) + shift);
    }
    auto added = addServices(vault, std::move(*services));
    return added ? Status() : added.failure();
}

} // namespace

Result<FilledSample> fillSample(Vault& vault, const Path& surveys, const SampleOptions& options)
{
    const Clock& clock = options.clock ? *options.clock : machineClock();
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
    if (Status added = addHelp(vault, surveys, clock); !added)
        return added.failure();
    if (Status added = addTalks({vault, instrument->id, clock, surveys}, options); !added)
        return added.failure();
    return FilledSample{std::move(*project), std::move(*instrument)};
}

Status fillPractice(Vault& vault, const Path& surveys, const Clock& clock)
{
    std::array<std::byte, 1> chance{};
    secureRandom::fill(chance);
    const int talks = fewestPracticeTalks + std::to_integer<int>(chance[0]) % 4;
    auto filled = fillSample(vault, surveys,
                             {.finishedTalks = talks, .talkInTheMiddle = true, .clock = &clock});
    return filled ? Status() : filled.failure();
}

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
    auto filled = fillSample(*vault, surveys, options);
    if (!filled) {
        (void)vault->close();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
        return filled.failure();
    }
    return Sample{std::move(*vault), std::move(filled->project), std::move(filled->instrument)};
}

} // namespace cuaderno
