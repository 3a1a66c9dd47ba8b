// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/review_page.h"

ReviewPage::ReviewPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void ReviewPage::show(bool) {}

void ReviewPage::clear() {}

void ReviewPage::change(const QString&) {}

void ReviewPage::remove(const QString&) {}

void ReviewPage::notYet() {}

void ReviewPage::finish() {}

void ReviewPage::seal() {}

void ReviewPage::settle(Phase) {}
