// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/create_page.h"

CreatePage::CreatePage(Worker& worker, std::filesystem::path notebooks, QObject* parent)
    : QObject(parent), m_worker(worker), m_notebooks(std::move(notebooks))
{
}

int CreatePage::stepNumber() const
{
    return {};
}

int CreatePage::stepCount() const
{
    return {};
}

void CreatePage::setName(const QString&) {}

void CreatePage::setTitle(const QString&) {}

void CreatePage::startProject() {}

void CreatePage::lookAround() {}

void CreatePage::next() {}

void CreatePage::back() {}

void CreatePage::otherWords() {}

void CreatePage::measure(SecretField*) {}

void CreatePage::usePassphrase(SecretField*, SecretField*) {}

void CreatePage::create() {}

void CreatePage::reset() {}

void CreatePage::go(Step) {}

void CreatePage::complain(bool, bool, bool) {}
