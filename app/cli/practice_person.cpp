// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/practice_person.h"

#include "fieldwork/create_project.h"
#include "fieldwork/record_consent.h"
#include "vault/project_store.h"

namespace cuaderno::cli {

namespace {

// Says no more than that this is practice; real people hear the shipped one.
ConsentTemplate practiceText()
{
    ConsentTemplate text;
    text.id = "practice";
    text.version = "1";
    text.languages = {"en"};
    ScopeQuestion taking;
    taking.scope = Scope::TakePart;
    taking.question = {{"en", "This is practice. Nobody is asked."}};
    text.scopes = {taking};
    for (const Scope scope : {Scope::Audio, Scope::DrawingsPhotos}) {
        ScopeQuestion question;
        question.scope = scope;
        question.question = {{"en", "This is practice. Nobody is recorded."}};
        text.scopes.push_back(question);
    }
    return text;
}

Instrument builtIn(const Clock& clock)
{
    Instrument instrument;
    instrument.id = InstrumentId::random();
    instrument.formId = "practice-items";
    instrument.version = "1";
    instrument.title = "Practice items";
    instrument.source.kind = FormSource::Kind::CsvFolder;
    instrument.source.name = "practice-items";
    instrument.source.files["survey.csv"] = "type,name,label\n"
                                            "begin_repeat,item,Item\n"
                                            "text,text,Text\n"
                                            "end_repeat,,\n";
    instrument.source.files["settings.csv"] = "form_title,form_id,version\n"
                                              "Practice items,practice-items,1\n";
    const Instant now = clock.now();
    instrument.added = weekOf(dayOf(now, clock.offsetAt(now)));
    return instrument;
}

} // namespace

Status ensurePracticeProject(Vault& vault, const Clock& clock)
{
    auto there = vault.project().load();
    if (!there)
        return there.failure();
    if (*there)
        return {};
    auto made = createProject(vault, clock, {.title = "Practice"});
    if (!made)
        return made.failure();
    return {};
}

Result<Instrument> ensurePracticeInstrument(Vault& vault, const Clock& clock)
{
    auto all = vault.instruments().all();
    if (!all)
        return all.failure();
    if (!all->empty())
        return std::move(all->front());
    Instrument instrument = builtIn(clock);
    if (Status saved = vault.instruments().save(instrument); !saved)
        return saved.failure();
    return instrument;
}

Result<ConductSession> beginPractice(Vault& vault, const Clock& clock,
                                     const InstrumentId& instrument,
                                     std::optional<std::uint64_t> seed)
{
    ConsentDraft draft;
    draft.language = "en";
    draft.madeUp = true;
    for (const Scope scope : {Scope::TakePart, Scope::Audio, Scope::DrawingsPhotos})
        draft.decisions[scope] = DecisionValue::Yes;
    auto person = enrol(vault, clock, practiceText(), draft, {});
    if (!person)
        return person.failure();
    NewSession wanted;
    wanted.participant = person->participant.id;
    wanted.instrument = instrument;
    wanted.precheck.adult = true;
    wanted.seed = seed;
    return ConductSession::begin(vault, clock, wanted);
}

} // namespace cuaderno::cli
