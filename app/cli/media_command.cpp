// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/media_command.h"

#include "cli/output.h"
#include "cli/vault_access.h"
#include "fieldwork/conduct_media.h"
#include "vault/media_play.h"
#include "vault/media_strip.h"

#include <fmt/format.h>

#include <cmath>

namespace cuaderno::cli {

namespace {

constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t mostMegabytes = 200;

struct MediaOptions
{
    std::shared_ptr<VaultOptions> vault;
    std::string session;
    std::string file;
    std::string id;
    double from = 0;
};

// Nothing that was really said comes out of a notebook this way.
Result<Vault> ofPractice(Result<Vault> vault)
{
    if (vault && vault->kind() != VaultKind::Practice)
        return fail(ErrorCode::VaultNotPractice, "media");
    return vault;
}

Result<Bytes> readGiven(const std::string& file)
{
    auto bytes = readFile(Path(file), mostMegabytes * megabyte);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return fail(ErrorCode::MediaTooLarge, {}, std::move(bytes.error().where),
                    {std::to_string(mostMegabytes)});
    return bytes;
}

Result<MediaId> keep(Vault& vault, const Clock& clock, const SessionId& session,
                     const StrippedMedia& media)
{
    auto writer = beginMedia(vault, clock, session, media.kind);
    if (!writer)
        return writer.failure();
    Status done;
    for (const ByteView piece : media.pieces) {
        if (done)
            done = writer->write(piece);
    }
    if (done) {
        auto id = writer->finish(media.length);
        if (id)
            return id;
        done = id.failure();
    }
    // Half a picture is of no use; the file is still where it was.
    (void)writer->discard();
    return done.failure();
}

Exit add(const Program& program, const MediaOptions& options)
{
    const SystemClock clock;
    auto session = SessionId::parse(options.session);
    if (!session)
        return report(program, {ErrorCode::UnknownSession, "no session's id", {}, {}});
    auto bytes = readGiven(options.file);
    if (!bytes)
        return report(program, bytes.error());
    auto media = stripMedia(*bytes);
    if (!media) {
        media.error().where.file = options.file;
        return report(program, media.error());
    }
    auto vault = ofPractice(openVault(*options.vault, clock));
    if (!vault)
        return report(program, vault.error());
    auto id = keep(*vault, clock, *session, *media);
    wipe(*bytes);
    if (!id)
        return report(program, id.error());
    if (program.json)
        printJson({{"id", id->text()}, {"kind", mediaKindName(media->kind)}});
    else
        printLine(id->text());
    return closeVault(program, *vault, Exit::Done);
}

Exit cat(const Program& program, const MediaOptions& options)
{
    const SystemClock clock;
    auto id = MediaId::parse(options.id);
    if (!id)
        return report(program, {ErrorCode::MediaUnknown, "no recording's id", {}, {}});
    auto vault = ofPractice(openVaultToRead(*options.vault, clock));
    if (!vault)
        return report(program, vault.error());
    auto media = vault->media().find(*id);
    if (!media)
        return report(program, media.error());
    auto reader = vault->media().open(*id);
    if (!reader)
        return report(program, reader.error());
    const std::chrono::milliseconds from(std::llround(options.from * 1000));
    const Status played = playMedia(*reader, from, [](ByteView piece) {
        printBytes(piece);
        return outputIsWhole() ? Status() : fail(ErrorCode::FileFailed, "stdout");
    });
    if (!played)
        return closeVault(program, *vault, report(program, played.error()));
    const bool cutShort = media->state == MediaState::CutShort;
    if (!cutShort && !reader->isWhole())
        return closeVault(program, *vault, report(program, {ErrorCode::MediaDamaged, {}, {}, {}}));
    if (cutShort)
        remark("It was cut short. Everything up to that moment is here.");
    return closeVault(program, *vault, Exit::Done);
}

Exit list(const Program& program, const MediaOptions& options)
{
    const SystemClock clock;
    auto session = SessionId::parse(options.session);
    if (!session && !options.session.empty())
        return report(program, {ErrorCode::UnknownSession, "no session's id", {}, {}});
    auto vault = ofPractice(openVaultToRead(*options.vault, clock));
    if (!vault)
        return report(program, vault.error());
    auto found = session ? vault->media().of(*session) : vault->media().all();
    if (!found)
        return report(program, found.error());
    Json all = Json::array();
    for (const Media& media : found->media) {
        const auto kind = mediaKindName(media.kind);
        const auto state = mediaStateName(media.state);
        if (program.json)
            all.push_back({{"id", media.id.text()},
                           {"session", media.session.text()},
                           {"kind", kind},
                           {"state", state},
                           {"bytes", media.bytes},
                           {"milliseconds", media.milliseconds}});
        else
            printLine(fmt::format("{}\t{}\t{}\t{}", media.id.text(), kind, state, media.bytes));
    }
    if (program.json)
        printJson(
            {{"media", all}, {"unreadable", found->unreadable}, {"not_held", found->notHeld}});
    if (found->notHeld > 0)
        remark(notHeldRemark(found->notHeld, "recordings"));
    if (found->unreadable > 0)
        remark(fmt::format("{} recordings cannot be read.", found->unreadable));
    return closeVault(program, *vault, found->unreadable == 0 ? Exit::Done : Exit::AtFault);
}

std::shared_ptr<MediaOptions> optionsOf(CLI::App* command)
{
    auto options = std::make_shared<MediaOptions>();
    options->vault = VaultOptions::addTo(command);
    return options;
}

void addAdd(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "add", "Keep a picture or recording with a session; prints its id",
                    "cuaderno-cli media add practice-notebook --session ID photo.jpg");
    const auto options = optionsOf(command);
    command->add_option("--session", options->session, "an open one, as in session list")
        ->required();
    command
        ->add_option("FILE", options->file,
                     "JPEG, PNG, WAV or Ogg; what it tells about people stays out")
        ->required();
    program.on(command, [&program, options] { return add(program, *options); });
}

void addCat(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "cat", "The bytes of a picture or recording on stdout",
                    "cuaderno-cli media cat practice-notebook --id ID --from 41 > rest.wav");
    const auto options = optionsOf(command);
    command->add_option("--id", options->id, "as media add printed it")->required();
    command->add_option("--from", options->from, "begin so many seconds into it (WAV and Ogg)")
        ->check(CLI::Range(0.0, 1e9));
    program.on(command, [&program, options] { return cat(program, *options); });
}

void addList(Program& program, CLI::App* group)
{
    CLI::App* command =
        program.add(group, "list", "One line a picture or recording: its id, kind, state and bytes",
                    "cuaderno-cli media list practice-notebook");
    const auto options = optionsOf(command);
    command->add_option("--session", options->session, "of this one alone");
    program.on(command, [&program, options] { return list(program, *options); });
}

} // namespace

void addMediaCommands(Program& program)
{
    CLI::App* group = program.addGroup("media", "Pictures and recordings of practice notebooks");
    addAdd(program, group);
    addCat(program, group);
    addList(program, group);
}

} // namespace cuaderno::cli
