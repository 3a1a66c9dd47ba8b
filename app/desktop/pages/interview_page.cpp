// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/interview_page.h"

struct ShownPage
{
};

InterviewPage::InterviewPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

InterviewPage::~InterviewPage() = default;

InterviewPage::Kind InterviewPage::kind() const
{
    return {};
}

QString InterviewPage::repeatTitle() const
{
    return {};
}

bool InterviewPage::canAdd() const
{
    return {};
}

bool InterviewPage::canRemove() const
{
    return {};
}

QString InterviewPage::contentNote() const
{
    return {};
}

QString InterviewPage::section() const
{
    return {};
}

QString InterviewPage::part() const
{
    return {};
}

int InterviewPage::number() const
{
    return {};
}

int InterviewPage::sectionNumber() const
{
    return {};
}

int InterviewPage::sectionCount() const
{
    return {};
}

bool InterviewPage::first() const
{
    return {};
}

bool InterviewPage::answered() const
{
    return {};
}

bool InterviewPage::unsaved() const
{
    return {};
}

QString InterviewPage::language() const
{
    return {};
}

QString InterviewPage::languageName() const
{
    return {};
}

bool InterviewPage::rightToLeft() const
{
    return {};
}

void InterviewPage::show() {}

void InterviewPage::setReader(const QString&) {}

void InterviewPage::clear() {}

void InterviewPage::flush() {}

void InterviewPage::answer(const QString&, const QString&) {}

void InterviewPage::choose(const QString&, const QString&) {}

void InterviewPage::typing(const QString&, const QString&) {}

void InterviewPage::finishTyping(const QString&) {}

void InterviewPage::dontKnow(const QString&) {}

void InterviewPage::preferNot(const QString&) {}

void InterviewPage::clearAnswer(const QString&) {}

void InterviewPage::keepAnyway(const QString&) {}

void InterviewPage::tryAgain() {}

void InterviewPage::addRepeat() {}

void InterviewPage::openRepeat(const QString&) {}

void InterviewPage::removeRepeat(const QString&) {}

void InterviewPage::next() {}

void InterviewPage::back() {}

void InterviewPage::skip() {}

void InterviewPage::skipPart() {}

void InterviewPage::jump(const QString&) {}

void InterviewPage::readJumpList() {}

void InterviewPage::setLanguage(const QString&) {}

QString InterviewPage::firstOpen() const
{
    return {};
}

void InterviewPage::pause() {}

void InterviewPage::put(const QString&, const QString&) {}

void InterviewPage::refuse(const QString&, QuestionListModel::Status) {}

void InterviewPage::take(ShownPage, bool) {}

void InterviewPage::notKept(const QString&, const cuaderno::Error&) {}
