// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/show_consent.h"

#include "base/text.h"
#include "common/surveys_folder.h"
#include "desktop/shell/convert.h"
#include "desktop/work/show_interview.h"
#include "desktop/work/texts.h"
#include "fieldwork/record_consent.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"

#include <algorithm>

using namespace cuaderno;

namespace {

// Names of languages by themselves; a code that is not here stands for itself.
QString nameOf(const std::string& code)
{
    for (const auto& [known, name] :
         {std::pair("en", "English"), std::pair("es", "Español"), std::pair("ar", "العربية")}) {
        if (code == known)
            return QString::fromUtf8(name);
    }
    return toQt(code);
}

std::vector<ShownUnderstanding> showUnderstanding(const ConsentTemplate& text,
                                                  const std::string& language)
{
    std::vector<ShownUnderstanding> shown;
    for (const auto& question : text.understanding) {
        ShownUnderstanding row;
        row.key = toQt(question.id);
        row.question = toQt(text.in(question.question, language));
        row.about = toQt(question.element);
        for (const auto& choice : question.choices) {
            ShownChoice answer;
            answer.value = toQt(choice.id);
            answer.label = toQt(text.in(choice.text, language));
            if (choice.right)
                row.right = answer.value;
            row.answers.push_back(std::move(answer));
        }
        shown.push_back(std::move(row));
    }
    return shown;
}

std::vector<ShownUse> showUses(const ConsentTemplate& text, const std::string& language)
{
    std::vector<ShownUse> shown;
    for (const auto& question : text.scopes) {
        ShownUse row;
        row.use = toQt(scopeName(question.scope));
        row.icon = toQt(question.icon);
        row.question = toQt(text.in(question.question, language));
        QStringList lines;
        for (const auto& line : question.explain)
            lines.append(toQt(text.in(line, language)));
        row.explanation = lines.join(QLatin1Char('\n'));
        row.yes = toQt(text.in(question.yes, language));
        row.no = toQt(text.in(question.no, language));
        row.later = toQt(text.in(question.later, language));
        shown.push_back(std::move(row));
    }
    return shown;
}

ConsentEvidence evidenceOf(const QString& evidence)
{
    return evidence == QLatin1String("witness") ? ConsentEvidence::Witness : ConsentEvidence::Tap;
}

ConsentDraft draftOf(const SaidYes& said)
{
    ConsentDraft draft;
    draft.language = toCore(said.language);
    draft.mode = said.before.company == Company::Interpreter ? ConsentMode::Interpreter
                                                             : ConsentMode::ReadAloud;
    draft.evidence = evidenceOf(said.evidence);
    for (const auto& element : said.elements)
        draft.elementsCovered.push_back(toCore(element));
    draft.teachBack = said.understanding;
    draft.othersPresent = said.before.company != Company::Alone;
    for (const auto& [use, decision] : said.decisions) {
        if (const auto scope = findScope(toCore(use)))
            draft.decisions[*scope] = decisionOf(decision);
    }
    return draft;
}

Status beginSession(Desk& desk, const SaidYes& said, const ParticipantId& participant)
{
    const auto instrument = InstrumentId::parse(toCore(said.instrument));
    if (!instrument)
        return fail(ErrorCode::UnknownInstrument);
    NewSession wanted;
    wanted.participant = participant;
    wanted.instrument = *instrument;
    wanted.language = toCore(said.language);
    wanted.precheck = said.before;
    wanted.cardDue = true;
    auto session = ConductSession::begin(*desk.vault, desk.clock, wanted);
    if (!session && session.error().code == ErrorCode::AnswerUnknownLanguage) {
        // The text of consent has a language that this questionnaire has not.
        wanted.language.clear();
        session = ConductSession::begin(*desk.vault, desk.clock, wanted);
    }
    if (!session)
        return session.failure();
    desk.closeSession();
    desk.session.emplace(std::move(*session));
    return {};
}

} // namespace

ConsentTexts showConsent(Desk& desk, const QString& language)
{
    ConsentTexts shown;
    const auto text = consentText(desk);
    if (!text) {
        shown.error = text.error();
        return shown;
    }
    const ConsentTemplate& consent = **text;
    for (const auto& code : consent.languages)
        shown.languages.push_back({toQt(code), nameOf(code), isRightToLeft(code)});
    std::string code = toCore(language);
    if (!consent.has(code))
        code = consent.languages.empty() ? std::string() : consent.languages.front();
    shown.language = toQt(code);
    const auto status = consent.status.find(code);
    shown.draft = status == consent.status.end() || status->second < LanguageStatus::Reviewed;
    for (const auto& sentence : consent.aboutUs)
        shown.aboutUs.append(toQt(consent.in(sentence, code)));
    shown.always = toQt(consent.in(consent.always, code));
    for (const auto& line : consent.lines) {
        const QString said = toQt(consent.in(line.text, code));
        shown.lines.push_back({toQt(line.element), toQt(line.icon), said, false});
        shown.pieces[toQt(line.element)] = said;
    }
    for (const auto& piece : consent.pieces) {
        for (const auto& element : piece.about)
            shown.pieces[toQt(element)] = toQt(consent.in(piece.text, code));
    }
    shown.fullText = toQt(consent.in(consent.full, code));
    shown.understanding = showUnderstanding(consent, code);
    shown.uses = showUses(consent, code);
    return shown;
}

Agreed agree(Desk& desk, const SaidYes& said)
{
    Agreed agreed;
    const auto text = consentText(desk);
    if (!text) {
        agreed.error = text.error();
        return agreed;
    }
    const auto enrolled = enrol(*desk.vault, desk.clock, **text, draftOf(said),
                                wordList(desk.surveys, toCore(said.language)));
    if (!enrolled) {
        agreed.error = enrolled.error();
        return agreed;
    }
    if (const auto begun = beginSession(desk, said, enrolled->participant.id); !begun) {
        agreed.error = begun.error();
        return agreed;
    }
    agreed.code = toQt(enrolled->participant.code.text);
    for (const auto& word : enrolled->words.words)
        agreed.words.append(toQt(word));
    return agreed;
}

Agreed cardAgain(Desk& desk)
{
    Agreed again;
    if (!desk.vault || !desk.session || !desk.session->isCardDue())
        return again;
    const Session& session = desk.session->session();
    auto person = desk.vault->participants().load(session.participant);
    if (!person) {
        again.error = person.error();
        return again;
    }
    const auto words = renewWords(*desk.vault, session.participant,
                                  wordList(desk.surveys, desk.session->consent().language));
    if (!words) {
        again.error = words.error();
        return again;
    }
    again.code = toQt(person->code.text);
    for (const auto& word : words->words)
        again.words.append(toQt(word));
    return again;
}

Status settleCard(Desk& desk, bool taken)
{
    return desk.session ? desk.session->settleCard(taken) : Status();
}

Status notToday(Desk& desk)
{
    return desk.vault ? countNotToday(*desk.vault) : Status();
}

std::vector<ShownAgreement> showAgreements(Desk& desk)
{
    std::vector<ShownAgreement> shown;
    const auto text = consentText(desk);
    if (!desk.session || !text)
        return shown;
    const Consent& consent = desk.session->consent();
    for (const auto& question : (*text)->scopes) {
        ShownAgreement row;
        row.use = toQt(scopeName(question.scope));
        row.question = toQt((*text)->in(question.question, consent.language));
        const auto decision = consent.decisions.find(question.scope);
        if (decision == consent.decisions.end())
            row.decision = QStringLiteral("notAsked");
        else if (decision->second.value == DecisionValue::AskLater)
            row.decision = QStringLiteral("askLater");
        else
            row.decision = decision->second.value == DecisionValue::Yes ? QStringLiteral("yes")
                                                                        : QStringLiteral("no");
        row.turnedOff = row.decision == QLatin1String("no") && consent.supersedes.has_value();
        shown.push_back(std::move(row));
    }
    return shown;
}

DecisionValue decisionOf(const QString& decision)
{
    if (decision == QLatin1String("yes"))
        return DecisionValue::Yes;
    return decision == QLatin1String("askLater") ? DecisionValue::AskLater : DecisionValue::No;
}

Status decideUse(Desk& desk, Scope scope, DecisionValue value)
{
    const auto text = consentText(desk);
    if (!text)
        return fail(text.error().code);
    if (!desk.session)
        return fail(ErrorCode::SessionNotRunning);
    return desk.session->decide(scope, (*text)->decide(scope, value, desk.clock.now()));
}
