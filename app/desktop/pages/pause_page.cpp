// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pause_page.h"

PausePage::PausePage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void PausePage::begin() {}

void PausePage::clear() {}

void PausePage::goOn() {}

void PausePage::skipThisPart() {}

void PausePage::stopAndKeep() {}

void PausePage::deleteEverything() {}

void PausePage::calmMinute() {}

void PausePage::backToThePause() {}

void PausePage::toHome() {}

void PausePage::go(Step) {}

void PausePage::setWorking(bool) {}
