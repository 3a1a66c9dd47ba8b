// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/open_acts.h"

#include "base/text.h"
#include "common/sample.h"
#include "fieldwork/create_project.h"
#include "vault/last_commit.h"
#include "vault/project_store.h"

#include <system_error>

using namespace cuaderno;

namespace {

constexpr std::string_view leftAtSetting = "app.left-at";
// How many made-up talks a sample has from the beginning.
constexpr int finishedSamples = 3;

void forgetFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

Status fillNotebook(Desk& desk, Vault& vault, const NewNotebook& wanted)
{
    NewProject project;
    project.title = wanted.title;
    project.languages = {"en", "es", "ar"};
    if (auto made = createProject(vault, desk.clock, std::move(project)); !made)
        return made.failure();
    auto taken = importShipped(vault, desk.clock, desk.surveys);
    if (!taken)
        return taken.failure();
    return {};
}

std::string whereItStands(const ConductSession& session)
{
    const Position at = session.at();
    return at.screen.empty() ? at.path : at.screen.front();
}

void rememberLeftAt(Desk& desk, const std::string& place)
{
    if (!desk.session || !desk.session->isOpen())
        return;
    const std::string note =
        desk.session->session().id.text() + '\n' + whereItStands(*desk.session) + '\n' + place;
    // Not remembering costs a tap, nothing else.
    (void)desk.vault->settings().set(leftAtSetting, note);
}

} // namespace

Status makeNotebook(Desk& desk, const NewNotebook& wanted, const Secret& passphrase)
{
    CreateVault how;
    how.kind = VaultKind::Live;
    how.clock = &desk.clock;
    std::error_code error;
    std::filesystem::create_directories(wanted.folder.parent_path(), error);
    auto vault = Vault::create(wanted.folder, passphrase, how);
    if (!vault)
        return vault.failure();
    if (auto filled = fillNotebook(desk, *vault, wanted); !filled) {
        (void)vault->close();
        forgetFolder(wanted.folder);
        return filled;
    }
    desk.vault.emplace(std::move(*vault));
    return {};
}

Status openNotebook(Desk& desk, const std::filesystem::path& folder, const Secret& passphrase)
{
    OpenVault how;
    how.clock = &desk.clock;
    desk.lastCommit = lastCommit(folder);
    auto vault = Vault::open(folder, passphrase, how);
    if (!vault)
        return vault.failure();
    desk.vault.emplace(std::move(*vault));
    // What was finished and could not be sealed then. Where it still cannot, it waits on.
    (void)sealFinished(*desk.vault, desk.clock);
    return {};
}

Status closeNotebook(Desk& desk, const std::string& place)
{
    Status closed;
    if (desk.session) {
        rememberLeftAt(desk, place);
        if (desk.session->session().status == SessionStatus::Running)
            closed = desk.session->pause();
        desk.closeSession();
    }
    if (desk.vault) {
        if (auto shut = desk.vault->close(); !shut && closed)
            closed = shut;
        desk.vault.reset();
    }
    return closed;
}

Status resumeSession(Desk& desk, const LeftAt& at)
{
    if (!desk.vault)
        return fail(ErrorCode::SessionNotRunning);
    const auto id = SessionId::parse(at.session);
    if (!id)
        return fail(ErrorCode::UnknownSession);
    desk.closeSession();
    auto resumed = ConductSession::resume(*desk.vault, desk.clock, *id);
    if (!resumed)
        return resumed.failure();
    desk.session.emplace(std::move(*resumed));
    // A page that is not there any more: where it was left by itself.
    if (!at.path.empty())
        (void)desk.session->jumpTo(at.path);
    else if (at.place == "review")
        desk.session->jumpToEnd();
    return {};
}

LeftAt takeLeftAt(Desk& desk)
{
    LeftAt left;
    // Hidden or locked again while it opened.
    if (!desk.vault)
        return left;
    const auto note = desk.vault->settings().get(leftAtSetting);
    if (!note || !*note)
        return left;
    (void)desk.vault->settings().remove(leftAtSetting);
    const auto parts = split(**note, '\n');
    if (parts.size() != 3)
        return left;
    left.session = parts[0];
    left.path = parts[1];
    left.place = parts[2];
    return left;
}

Result<std::filesystem::path> sampleNotebook(Desk& desk, const std::filesystem::path& notebooks)
{
    const auto folder = notebooks / "sample";
    if (Vault::isThere(folder))
        return folder;
    std::error_code error;
    std::filesystem::create_directories(notebooks, error);
    auto sample = makeSampleVault(
        folder, desk.surveys,
        {.finishedTalks = finishedSamples, .talkInTheMiddle = true, .clock = &desk.clock});
    if (!sample)
        return sample.failure();
    if (auto closed = sample->vault.close(); !closed)
        return closed.failure();
    return folder;
}
