// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/timings.h"

#include <QQuickWindow>

#include <chrono>
#include <string>
#include <utility>

using namespace cuaderno;

namespace {

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

// Before main: as early as the program itself can say.
const std::chrono::milliseconds imageStart = steadyNow();

} // namespace

qint64 sinceStart()
{
    return (steadyNow() - imageStart).count();
}

Timings::Timings(const std::filesystem::path& file, QObject* parent) : QObject(parent)
{
    if (file.empty())
        return;
    auto opened = File::open(file, File::Mode::ReadWrite);
    if (!opened)
        opened = File::open(file, File::Mode::Create);
    if (opened)
        m_file = std::move(*opened);
}

void Timings::watch(QQuickWindow* window)
{
    if (!window)
        return;
    m_window = window;
    connect(
        window, &QQuickWindow::afterSynchronizing, this, [this] { m_handedOver = true; },
        Qt::DirectConnection);
    connect(window, &QQuickWindow::frameSwapped, this, &Timings::frameShown, Qt::QueuedConnection);
}

void Timings::step(const QString& at, bool shown)
{
    if (!shown) {
        write(at);
        return;
    }
    m_waiting.append(at);
    m_handedOver = false;
    if (m_window)
        m_window->update();
}

void Timings::frameShown()
{
    if (!m_handedOver || m_waiting.isEmpty())
        return;
    for (const QString& at : std::exchange(m_waiting, {})) {
        write(at);
        emit shown(at);
    }
}

void Timings::write(const QString& at)
{
    if (!m_file.isOpen())
        return;
    const std::string line =
        "{\"at\":\"" + at.toStdString() + "\",\"ms\":" + std::to_string(sinceStart()) + "}\n";
    (void)m_file.append(asBytes(line));
}
