// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/notebook.h"

Notebook::Notebook(Worker& worker, AppSettings& settings, const std::filesystem::path& notebooks,
                   QObject* parent)
    : QObject(parent),
      m_worker(worker),
      m_settings(settings),
      m_unlock(worker),
      m_create(worker, notebooks),
      m_home(worker),
      m_consent(worker),
      m_agreed(worker),
      m_interview(worker),
      m_pause(worker),
      m_review(worker)
{
}

bool Notebook::inSession() const
{
    return {};
}

void Notebook::back() {}

void Notebook::openSettings() {}

void Notebook::openJumpList() {}

void Notebook::openAgreed() {}

void Notebook::openPause() {}

void Notebook::openCalmMinute() {}

void Notebook::openCreate() {}

void Notebook::closeOverlay() {}

void Notebook::lock() {}

void Notebook::touched() {}

void Notebook::shutDown() {}

void Notebook::begin(const std::filesystem::path&) {}

void Notebook::go(Place) {}

void Notebook::connectPages() {}

void Notebook::connectSession() {}

void Notebook::unload() {}
