// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/agreed_page.h"

AgreedPage::AgreedPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void AgreedPage::refresh() {}

void AgreedPage::clear() {}

void AgreedPage::change(const QString&, const QString&) {}

void AgreedPage::close() {}
