// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/unlock_page.h"

#include "base/result.h"
#include "desktop/shell/convert.h"
#include "desktop/work/backup_acts.h"
#include "desktop/work/open_acts.h"
#include "desktop/work/pin_acts.h"
#include "desktop/work/way_acts.h"
#include "vault/key_card.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace cuaderno;

namespace {

int secondsOf(const Error& error)
{
    return error.args.empty() ? 5 : std::max(1, std::atoi(error.args.front().c_str()));
}

} // namespace

UnlockPage::UnlockPage(Worker& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        --m_seconds;
        emit secondsChanged();
        if (m_seconds <= 0)
            settle(Phase::Ready);
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(1000);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        emit slowChanged();
    });
}

void UnlockPage::setFolder(std::filesystem::path folder)
{
    m_folder = std::move(folder);
    const auto sample = Vault::samplePassphrase(m_folder);
    m_samplePassphrase = sample ? toQt(sample->text()) : QString();
    emit folderChanged();
    if (m_byCard) {
        m_byCard = false;
        emit byCardChanged();
    }
    if (const auto seconds = Vault::waitBeforeNextTry(m_folder).count(); seconds > 0)
        wait(static_cast<int>(seconds));
    else
        settle(Phase::Ready);
}

void UnlockPage::setDeviceFile(std::filesystem::path file)
{
    m_deviceFile = std::move(file);
}

void UnlockPage::open(SecretField* field)
{
    if (!field || m_phase == Phase::Opening || m_phase == Phase::Waiting)
        return;
    openWith(field->take());
}

void UnlockPage::openByCard(SecretField* field)
{
    if (!field || m_phase == Phase::Opening)
        return;
    auto card = readKeyCard(field->copy());
    if (!card) {
        settle(Phase::Letter);
        return;
    }
    field->clear();
    openWith(std::move(*card));
}

void UnlockPage::setByCard(bool byCard)
{
    if (m_byCard == byCard || m_phase == Phase::Opening)
        return;
    m_byCard = byCard;
    emit byCardChanged();
    const auto seconds = Vault::waitBeforeNextTry(m_folder).count();
    if (seconds > 0 && !byCard)
        wait(static_cast<int>(seconds));
    else
        settle(Phase::Ready);
}

void UnlockPage::openWith(Secret passphrase)
{
    const auto held = std::make_shared<Secret>(std::move(passphrase));
    tryToOpen([folder = m_folder, file = m_deviceFile, held](Desk& desk) {
        auto opened = openNotebook(desk, folder, typedHere(*held, file));
        *held = Secret();
        return opened;
    });
}

void UnlockPage::openByFile()
{
    if (m_phase != Phase::Opening)
        openByFileIn(foldersOfSticks());
}

void UnlockPage::openByFileIn(std::vector<std::filesystem::path> folders)
{
    tryToOpen([folder = m_folder, folders = std::move(folders)](Desk& desk) {
        return openByKeyFile(desk, folder, folders);
    });
}

void UnlockPage::tryToOpen(std::function<Status(Desk&)> way)
{
    settle(Phase::Opening);
    m_patience.start();
    m_worker.post(this, std::move(way), [this](const Status& opened) {
        if (opened) {
            settle(Phase::Ready);
            emit this->opened();
            return;
        }
        refused(opened.error());
    });
}

void UnlockPage::refused(const Error& error)
{
    if (error.code == ErrorCode::VaultWrongPassphrase) {
        // For the passphrase; a card is not counted.
        const auto seconds = Vault::waitBeforeNextTry(m_folder).count();
        if (seconds > 0 && !m_byCard)
            wait(static_cast<int>(seconds));
        else
            settle(Phase::Wrong);
    } else if (error.code == ErrorCode::FileNotFound && m_byCard && error.where.file.empty()) {
        settle(Phase::NoFile);
    } else if (error.code == ErrorCode::VaultTooManyTries) {
        wait(secondsOf(error));
    } else {
        settle(Phase::Failed);
        emit failed(error);
    }
}

void UnlockPage::settle(Phase phase)
{
    if (phase != Phase::Waiting) {
        m_second.stop();
        if (m_seconds != 0) {
            m_seconds = 0;
            emit secondsChanged();
        }
    }
    if (phase != Phase::Opening) {
        m_patience.stop();
        if (m_slow) {
            m_slow = false;
            emit slowChanged();
        }
    }
    m_phase = phase;
    emit phaseChanged();
}

void UnlockPage::wait(int seconds)
{
    m_seconds = seconds;
    settle(Phase::Waiting);
    m_second.start();
    emit secondsChanged();
}
