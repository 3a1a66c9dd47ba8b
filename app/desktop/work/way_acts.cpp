// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/way_acts.h"

#include "base/file_system.h"
#include "desktop/shell/convert.h"
#include "desktop/work/open_acts.h"
#include "vault/key_card.h"
#include "vault/recovery.h"

#include <string>

using namespace cuaderno;

namespace {

// As many as anybody keeps on one stick.
constexpr int keyFilesAtMost = 20;
constexpr std::uint64_t longestKeyFile = 4096;

// The name says nothing of whose it is, or of what.
Path keyFileAt(const Path& folder, int number)
{
    return folder / (number == 1 ? "card.txt" : "card-" + std::to_string(number) + ".txt");
}

Status dropUntriedCards(WaysIn& ways)
{
    const auto there = ways.all();
    if (!there)
        return tl::unexpected<Error>(there.error());
    for (const WayIn& way : *there) {
        if (way.kind == SlotKind::KeyFile && !way.tried)
            if (auto gone = ways.remove(way.slot); !gone)
                return gone;
    }
    return {};
}

Result<File> makeKeyFile(const Path& folder)
{
    for (int number = 1;; ++number) {
        auto file = File::open(keyFileAt(folder, number), File::Mode::Create);
        if (file || file.error().code != ErrorCode::FileExists || number == keyFilesAtMost)
            return file;
    }
}

Result<Secret> readKeyFile(const Path& path)
{
    auto bytes = readFile(path, longestKeyFile);
    if (!bytes)
        return bytes.failure();
    const Secret text = Secret::from(*bytes);
    wipe(*bytes);
    return readKeyCard(text);
}

Status fillKeyFile(WaysIn& ways, File& file, const Path& folder)
{
    const auto text = ways.addKeyCard();
    if (!text)
        return tl::unexpected<Error>(text.error());
    Status done = file.append(text->view());
    if (done)
        done = file.append(asBytes("\n"));
    if (done)
        done = file.sync();
    if (done)
        done = syncFolder(folder);
    if (!done)
        return done;
    // What the stick gives back, not what was meant for it.
    const auto card = readKeyFile(file.path());
    return card ? ways.proveKeyCard(*card) : Status(tl::unexpected<Error>(card.error()));
}

} // namespace

ShownPapers writeKeyCard(Desk& desk)
{
    ShownPapers papers;
    WaysIn& ways = desk.vault->waysIn();
    if (const auto dropped = dropUntriedCards(ways); !dropped) {
        papers.error = dropped.error();
        return papers;
    }
    const auto text = ways.addKeyCard();
    if (text)
        papers.texts.append(toQt(text->text()));
    else
        papers.error = text.error();
    return papers;
}

ShownPapers writeShares(Desk& desk)
{
    ShownPapers papers;
    const auto texts = desk.vault->waysIn().makeShares();
    if (!texts) {
        papers.error = texts.error();
        return papers;
    }
    for (const Secret& text : *texts)
        papers.texts.append(toQt(text.text()));
    return papers;
}

Status writeKeyFile(Desk& desk, const Path& folder)
{
    WaysIn& ways = desk.vault->waysIn();
    if (auto dropped = dropUntriedCards(ways); !dropped)
        return dropped;
    auto file = makeKeyFile(folder);
    if (!file)
        return file.failure();
    Status done = fillKeyFile(ways, *file, folder);
    if (!done) {
        (void)overwriteWithNoise(file->path());
        (void)removeFile(file->path());
        (void)dropUntriedCards(ways);
    }
    return done;
}

Status openByKeyFile(Desk& desk, const Path& notebook, const std::vector<Path>& folders)
{
    Status opened = fail(ErrorCode::FileNotFound, "no key file");
    for (const Path& folder : folders) {
        for (int number = 1; number <= keyFilesAtMost; ++number) {
            const auto card = readKeyFile(keyFileAt(folder, number));
            if (!card)
                continue;
            opened = openNotebook(desk, notebook, *card);
            if (opened || opened.error().code != ErrorCode::VaultWrongPassphrase)
                return opened;
        }
    }
    return opened;
}

Status recoverNotebook(Desk& desk, const std::filesystem::path& folder, const Share& one,
                       const Share& other, const Secret& fresh)
{
    OpenVault how;
    how.clock = &desk.clock;
    if (auto done = recoverVault(folder, one, other, fresh, how); !done)
        return done;
    auto opened = openNotebook(desk, folder, fresh);
    // That was the recovery.
    desk.lastCommit.reset();
    return opened;
}

bool needsSecondWay(Desk& desk)
{
    if (!desk.vault || desk.vault->kind() != VaultKind::Live)
        return false;
    const auto recovery = desk.vault->waysIn().recovery();
    return recovery && *recovery != Recovery::Proved;
}
