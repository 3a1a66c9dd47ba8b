// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/consent_page.h"

#include "desktop/shell/convert.h"
#include "desktop/work/show_consent.h"

#include <algorithm>

using namespace cuaderno;

namespace {

int count(const auto& list)
{
    return static_cast<int>(list.size());
}

} // namespace

ConsentPage::ConsentPage(Worker& worker, QObject* parent)
    : QObject(parent), m_worker(worker), m_texts(new ConsentTexts)
{
}

ConsentPage::~ConsentPage() = default;

QStringList ConsentPage::aboutUs() const
{
    return m_texts->aboutUs;
}

QString ConsentPage::always() const
{
    return m_texts->always;
}

const ShownUse* ConsentPage::use() const
{
    if (m_step != Step::Use)
        return nullptr;
    if (m_again) {
        const QString key = m_onlyUses.value(m_part);
        const auto found = std::find_if(m_texts->uses.begin(), m_texts->uses.end(),
                                        [&](const ShownUse& row) { return row.use == key; });
        return found == m_texts->uses.end() ? nullptr : &*found;
    }
    return m_part < count(m_texts->uses) ? &m_texts->uses[static_cast<std::size_t>(m_part)]
                                         : nullptr;
}

QString ConsentPage::question() const
{
    if (const auto* one = use())
        return one->question;
    if (m_step == Step::Understanding && m_part < count(m_texts->understanding))
        return m_texts->understanding[static_cast<std::size_t>(m_part)].question;
    return {};
}

QString ConsentPage::explanation() const
{
    const auto* one = use();
    return one ? one->explanation : QString();
}

QString ConsentPage::icon() const
{
    const auto* one = use();
    return one ? one->icon : QString();
}

int ConsentPage::parts() const
{
    switch (m_step) {
    case Step::Understanding:
        return count(m_texts->understanding);
    case Step::Use:
        return m_again ? count(m_onlyUses) : count(m_texts->uses);
    default:
        return 1;
    }
}

QString ConsentPage::partAgain() const
{
    if (!m_unclear || m_part >= count(m_texts->understanding))
        return {};
    const auto& about = m_texts->understanding[static_cast<std::size_t>(m_part)].about;
    const auto found = m_texts->pieces.find(about);
    return found == m_texts->pieces.end() ? QString() : found->second;
}

QString ConsentPage::rightAnswer() const
{
    return m_step == Step::Understanding && m_part < count(m_texts->understanding)
               ? m_texts->understanding[static_cast<std::size_t>(m_part)].right
               : QString();
}

QString ConsentPage::unsaid() const
{
    return m_again ? QString() : m_lines.firstUnsaid();
}

QString ConsentPage::fullText() const
{
    return m_texts->fullText;
}

QString ConsentPage::language() const
{
    return m_texts->language;
}

bool ConsentPage::rightToLeft() const
{
    return m_languages.chosenRightToLeft();
}

bool ConsentPage::draft() const
{
    return m_texts->draft;
}

void ConsentPage::begin(const QString& instrument, const QString& language, const Precheck& before)
{
    clear();
    m_instrument = instrument;
    m_before = before;
    read(language, true);
}

void ConsentPage::askAgain(const QStringList& uses, const QString& language)
{
    clear();
    m_again = true;
    m_onlyUses = uses;
    m_step = Step::Use;
    read(language, true);
}

void ConsentPage::clear()
{
    ++m_generation;
    *m_texts = ConsentTexts();
    m_lines.show({});
    m_choices.show({});
    m_decisions.clear();
    m_understanding.clear();
    m_onlyUses.clear();
    m_chosen.clear();
    m_evidence.clear();
    m_afterLines = Step::Understanding;
    m_partAfterLines = 0;
    m_unclearCount = 0;
    m_again = false;
    m_working = false;
    go(Step::AboutUs, 0);
}

void ConsentPage::setLanguage(const QString& code)
{
    if (code != language())
        read(code, false);
}

void ConsentPage::read(const QString& language, bool beginning)
{
    m_worker.post(
        this, [language](Desk& desk) { return showConsent(desk, language); },
        [this, beginning, generation = m_generation](ConsentTexts texts) {
            if (generation != m_generation)
                return;
            if (texts.error) {
                emit failed(*texts.error);
                emit left();
                return;
            }
            // What was said stays said in another language.
            const QStringList said = m_lines.said();
            for (auto& line : texts.lines)
                line.said = !beginning && said.contains(line.id);
            *m_texts = std::move(texts);
            m_lines.show(m_texts->lines);
            m_languages.show(m_texts->languages, m_texts->language);
            showChoices();
            emit textsChanged();
            emit stepChanged();
            emit changed();
        });
}

void ConsentPage::say(const QString& line, bool said)
{
    m_lines.say(line, said);
    emit changed();
}

void ConsentPage::sayAll()
{
    for (const auto& line : m_texts->lines)
        m_lines.say(line.id, true);
    emit changed();
}

void ConsentPage::readItAll()
{
    if (m_step == Step::Lines)
        go(Step::FullText, 0);
}

void ConsentPage::backToTheShortOne()
{
    if (m_step == Step::FullText)
        go(Step::Lines, 0);
}

void ConsentPage::choose(const QString& value)
{
    m_chosen = value;
    m_choices.choose({value});
    m_choiceMissing = false;
    m_unclear = false;
    if (const auto* one = use())
        m_decisions[one->use] = value;
    if (m_step == Step::HowSaid)
        m_evidence = value;
    emit changed();
}

void ConsentPage::next()
{
    switch (m_step) {
    case Step::AboutUs:
        go(Step::Lines, 0);
        break;
    case Step::Lines:
    case Step::FullText:
        go(m_afterLines, m_partAfterLines);
        break;
    case Step::Understanding:
        nextUnderstanding();
        break;
    case Step::Use:
        nextUse();
        break;
    case Step::HowSaid:
        start();
        break;
    case Step::Unclear:
    case Step::NotToday:
        break;
    }
}

void ConsentPage::back()
{
    switch (m_step) {
    case Step::AboutUs:
        emit left();
        break;
    case Step::Lines:
        go(Step::AboutUs, 0);
        break;
    case Step::FullText:
        go(Step::Lines, 0);
        break;
    case Step::Understanding:
        m_part > 0 ? go(Step::Understanding, m_part - 1) : go(Step::Lines, 0);
        break;
    case Step::Use:
        if (m_part > 0)
            go(Step::Use, m_part - 1);
        else if (m_again)
            emit left();
        else
            go(Step::Understanding, std::max(0, count(m_texts->understanding) - 1));
        break;
    case Step::HowSaid:
        go(Step::Use, std::max(0, count(m_texts->uses) - 1));
        break;
    case Step::Unclear:
    case Step::NotToday:
        break;
    }
}

void ConsentPage::hearAgain()
{
    m_unclearCount = 0;
    m_afterLines = m_step == Step::Unclear ? Step::Understanding : m_step;
    m_partAfterLines = m_part;
    go(Step::Lines, 0);
}

void ConsentPage::stopHere()
{
    sayNotToday();
}

void ConsentPage::done()
{
    clear();
    emit ended();
}
