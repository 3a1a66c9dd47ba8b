// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/second_way_page.h"

#include "crypto/shares.h"
#include "vault/key_card.h"

#include <algorithm>
#include <memory>

using namespace cuaderno;

namespace {

// A letter as it stands on the paper; 0 for what only parts groups.
char onPaper(char typed)
{
    if (typed == ' ' || typed == '-' || typed == '\t')
        return 0;
    const char big = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - ('a' - 'A')) : typed;
    if (big == 'O')
        return '0';
    return big == 'I' || big == 'L' ? '1' : big;
}

struct Likeness
{
    int right = 0;
    // The group of the first letter that differs, from 1; 0 where none does.
    int group = 0;
};

// The typed letters beside those of a paper; the paper's first word may have been left out.
Likeness likenessOf(std::string_view typed, const QString& paper)
{
    const QStringList groups = paper.split(QLatin1Char('-'));
    const bool hasWord = typed.size() > 1 && onPaper(typed[0]) == 'C' && onPaper(typed[1]) == 'U';
    Likeness likeness;
    auto letter = typed.begin();
    for (qsizetype group = hasWord ? 0 : 1; group < groups.size(); ++group) {
        for (const QChar wanted : groups[group]) {
            while (letter != typed.end() && onPaper(*letter) == 0)
                ++letter;
            if (letter == typed.end() || onPaper(*letter) != wanted.toLatin1()) {
                likeness.group = static_cast<int>(group) + 1;
                return likeness;
            }
            ++letter;
            ++likeness.right;
        }
    }
    const bool more =
        std::any_of(letter, typed.end(), [](char left) { return onPaper(left) != 0; });
    likeness.group = more ? static_cast<int>(groups.size()) : 0;
    return likeness;
}

} // namespace

SecondWayPage::SecondWayPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

int SecondWayPage::stepNumber() const
{
    switch (m_step) {
    case Step::Choose:
        return 0;
    case Step::Working:
        return m_onStick ? 1 : m_papers.isEmpty() ? 0 : 2;
    case Step::Paper:
    case Step::Stick:
        return 1;
    case Step::Try:
        return 2;
    case Step::Done:
        return 3;
    }
    return 0;
}

QStringList SecondWayPage::groups() const
{
    const QString text = code();
    return text.isEmpty() ? QStringList() : text.split(QLatin1Char('-'));
}

void SecondWayPage::begin(bool first)
{
    clear();
    m_first = first;
    go(Step::Choose);
}

void SecondWayPage::clear()
{
    ++m_generation;
    // As in CodeCardPage: copies in the scene go with the process at the next lock.
    for (QString& paper : m_papers)
        paper.fill(QChar(0));
    m_papers.clear();
    m_paper = 0;
    m_onStick = false;
    go(Step::Choose);
}

void SecondWayPage::chooseCard()
{
    if (m_step != Step::Choose)
        return;
    go(Step::Working);
    m_worker.post(
        this, [](Desk& desk) { return writeKeyCard(desk); },
        [this, generation = m_generation](ShownPapers papers) {
            if (generation == m_generation)
                show(false, std::move(papers));
        });
}

void SecondWayPage::chooseShares()
{
    if (m_step != Step::Choose)
        return;
    go(Step::Working);
    m_worker.post(
        this, [](Desk& desk) { return writeShares(desk); },
        [this, generation = m_generation](ShownPapers papers) {
            if (generation == m_generation)
                show(true, std::move(papers));
        });
}

void SecondWayPage::chooseStick()
{
    if (m_step != Step::Choose)
        return;
    m_onStick = true;
    look();
    go(Step::Stick);
}

QStringList SecondWayPage::sticks() const
{
    QStringList names;
    for (const BackupPlace& stick : m_sticks)
        names.append(stick.name);
    return names;
}

void SecondWayPage::look()
{
    m_sticks = backupPlaces();
    emit sticksChanged();
}

void SecondWayPage::toStick(int place)
{
    if (place >= 0 && place < static_cast<int>(m_sticks.size()))
        toFolder(m_sticks[static_cast<std::size_t>(place)].folder);
}

void SecondWayPage::toFolder(const std::filesystem::path& folder)
{
    if (m_step != Step::Stick)
        return;
    go(Step::Working);
    m_worker.post(
        this, [folder](Desk& desk) { return writeKeyFile(desk, folder); },
        [this, generation = m_generation](const Status& written) {
            if (generation != m_generation)
                return;
            go(written ? Step::Done : Step::Stick);
            if (!written)
                emit failed(written.error());
        });
}

void SecondWayPage::show(bool shares, ShownPapers papers)
{
    if (papers.error) {
        go(Step::Choose);
        emit failed(*papers.error);
        return;
    }
    m_shares = shares;
    m_papers = std::move(papers.texts);
    m_paper = 0;
    go(Step::Paper);
}

void SecondWayPage::next()
{
    if (m_step != Step::Paper)
        return;
    if (m_paper + 1 < paperCount()) {
        ++m_paper;
        go(Step::Paper);
    } else {
        go(Step::Try);
    }
}

void SecondWayPage::back()
{
    switch (m_step) {
    case Step::Choose:
        clear();
        emit left();
        break;
    case Step::Paper:
        if (m_paper > 0) {
            --m_paper;
            go(Step::Paper);
        } else {
            begin(m_first);
        }
        break;
    case Step::Stick:
        begin(m_first);
        break;
    case Step::Try:
        go(Step::Paper);
        break;
    case Step::Working:
    case Step::Done:
        break;
    }
}

void SecondWayPage::tryCard(SecretField* field)
{
    if (!field || m_step != Step::Try || m_shares)
        return;
    auto card = readKeyCard(field->copy());
    if (!card) {
        complain(Flaw::Letter, 0, wrongGroup(*field));
        return;
    }
    field->clear();
    tryText(*card);
}

void SecondWayPage::tryText(const Secret& text)
{
    go(Step::Working);
    const auto held = std::make_shared<Secret>(text.copy());
    m_worker.post(
        this, [held](Desk& desk) { return desk.vault->waysIn().proveKeyCard(*held); },
        [this, generation = m_generation](const Status& status) {
            if (generation == m_generation)
                proved(status);
        });
}

void SecondWayPage::tryShares(SecretField* one, SecretField* other)
{
    if (!one || !other || m_step != Step::Try || !m_shares)
        return;
    auto first = readShare(one->copy());
    if (!first) {
        complain(Flaw::Letter, 0, wrongGroup(*one));
        return;
    }
    auto second = readShare(other->copy());
    if (!second) {
        complain(Flaw::Letter, 1, wrongGroup(*other));
        return;
    }
    if (first->set != second->set || first->number == second->number) {
        complain(Flaw::Twice, 1);
        return;
    }
    one->clear();
    other->clear();
    go(Step::Working);
    const auto held =
        std::make_shared<std::pair<Share, Share>>(std::move(*first), std::move(*second));
    m_worker.post(
        this,
        [held](Desk& desk) { return desk.vault->waysIn().proveShares(held->first, held->second); },
        [this, generation = m_generation](const Status& status) {
            if (generation == m_generation)
                proved(status);
        });
}

void SecondWayPage::proved(const Status& status)
{
    if (status) {
        go(Step::Done);
        return;
    }
    go(Step::Try);
    const ErrorCode code = status.error().code;
    if (code == ErrorCode::VaultWrongPassphrase || code == ErrorCode::RecoveryNotForThis)
        complain(Flaw::Wrong);
    else
        emit failed(status.error());
}

void SecondWayPage::mend()
{
    if (m_flaw != Flaw::None)
        complain(Flaw::None);
}

void SecondWayPage::finish()
{
    if (m_step != Step::Done)
        return;
    clear();
    emit left();
}

// Of shares any of the three may have been typed: the one that it is most like.
int SecondWayPage::wrongGroup(const SecretField& field) const
{
    Likeness best;
    for (const QString& paper : m_papers) {
        const Likeness likeness = likenessOf(asText(field.view()), paper);
        if (likeness.right >= best.right)
            best = likeness;
    }
    return best.group;
}

void SecondWayPage::go(Step step)
{
    m_step = step;
    complain(Flaw::None);
    emit stepChanged();
}

void SecondWayPage::complain(Flaw flaw, int field, int group)
{
    m_flaw = flaw;
    m_flawField = field;
    m_flawGroup = group;
    emit flawChanged();
}
