// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/unlock_page.h"

UnlockPage::UnlockPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void UnlockPage::setFolder(std::filesystem::path) {}

void UnlockPage::open(SecretField*) {}

void UnlockPage::settle(Phase) {}

void UnlockPage::wait(int) {}
