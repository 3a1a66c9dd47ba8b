// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/consent_page.h"

struct ConsentTexts
{
};

ConsentPage::ConsentPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

ConsentPage::~ConsentPage() = default;

QString ConsentPage::question() const
{
    return {};
}

QString ConsentPage::explanation() const
{
    return {};
}

QString ConsentPage::icon() const
{
    return {};
}

int ConsentPage::parts() const
{
    return {};
}

QString ConsentPage::partAgain() const
{
    return {};
}

QString ConsentPage::unsaid() const
{
    return {};
}

QString ConsentPage::fullText() const
{
    return {};
}

bool ConsentPage::rightToLeft() const
{
    return {};
}

bool ConsentPage::draft() const
{
    return {};
}

void ConsentPage::begin(const QString&, const QString&) {}

void ConsentPage::askAgain(const QStringList&) {}

void ConsentPage::clear() {}

void ConsentPage::setLanguage(const QString&) {}

void ConsentPage::say(const QString&, bool) {}

void ConsentPage::sayAll() {}

void ConsentPage::readItAll() {}

void ConsentPage::backToTheShortOne() {}

void ConsentPage::choose(const QString&) {}

void ConsentPage::next() {}

void ConsentPage::back() {}

void ConsentPage::hearAgain() {}

void ConsentPage::stopHere() {}

void ConsentPage::done() {}

void ConsentPage::go(Step, int) {}

void ConsentPage::showChoices() {}

void ConsentPage::nextUnderstanding() {}

void ConsentPage::nextUse() {}

void ConsentPage::start() {}
