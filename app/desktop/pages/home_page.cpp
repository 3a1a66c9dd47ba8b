// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/home_page.h"

HomePage::HomePage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void HomePage::refresh() {}

void HomePage::clear() {}

void HomePage::startInterview() {}

void HomePage::choose(const QString&) {}

void HomePage::goOn(const QString&) {}

void HomePage::seeWhatWasKept() {}
