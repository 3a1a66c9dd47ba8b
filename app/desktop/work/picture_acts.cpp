// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/picture_acts.h"

#include "desktop/shell/convert.h"
#include "desktop/work/shown_words.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/prompt_files.h"
#include "form/media_files.h"
#include "study/consent.h"
#include "vault/media_store.h"
#include "vault/media_strip.h"
#include "vault/participant_store.h"
#include "vault/project_store.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

using namespace cuaderno;

namespace {

// A picture that says it is larger is none that a tablet shows.
constexpr qint64 mostPixels = 64'000'000;
constexpr std::size_t mostBytes = 32U << 20;
constexpr std::uint64_t mostMegabytes = 200;
constexpr int jpegQuality = 88;

const QString ofForm = QStringLiteral("form:");
const QString ofAnswer = QStringLiteral("answer:");

QByteArray toArray(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray readKept(Desk& desk, const QString& value)
{
    // A picture that the form gives to be drawn over.
    if (value.startsWith(QLatin1String("jr://images/")))
        return readPrompt(desk, toQt(std::string(mediaFileName(toCore(value)))));
    const auto id = mediaOfAnswer(toCore(value));
    if (!id)
        return {};
    const auto reader = desk.vault->media().open(*id);
    if (!reader || reader->size() > mostBytes)
        return {};
    auto bytes = reader->read(0, static_cast<std::size_t>(reader->size()));
    if (!bytes)
        return {};
    QByteArray array = toArray(*bytes);
    wipe(*bytes);
    return array;
}

Result<MediaId> writeMedia(Desk& desk, const StrippedMedia& media)
{
    auto writer = beginMedia(*desk.vault, desk.clock, desk.session->session().id, media.kind);
    if (!writer)
        return writer.failure();
    cuaderno::Status done;
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
    (void)writer->discard();
    return done.failure();
}

ByteView viewOf(const QByteArray& bytes)
{
    return asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

// In the place of what the question was answered with.
cuaderno::Status keepMedia(Desk& desk, const QString& path, const StrippedMedia& media,
                           std::string_view ending)
{
    auto id = writeMedia(desk, media);
    if (!id)
        return id.failure();
    auto answered = desk.session->answer(toCore(path), answerOfMedia(*id, ending));
    if (answered)
        return {};
    // Nothing stays that no answer names.
    (void)desk.vault->media().erase(*id);
    return answered.failure();
}

} // namespace

bool mayKeepPictures(Desk& desk)
{
    if (!desk.session)
        return false;
    const auto consents = desk.vault->consents().of(desk.session->session().participant);
    return consents && checkConsents(*consents, scopeOf(MediaKind::Picture), desk.clock.now());
}

cuaderno::Status keepPicture(Desk& desk, const QString& path, const QImage& picture)
{
    auto state = desk.session->interview().state(toCore(path));
    if (!state)
        return state.failure();
    // Lines are drawn sharp and small by the one, photos by the other.
    const bool lines =
        hasWord(state->appearance, "draw") || hasWord(state->appearance, "signature");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, lines ? "png" : "jpeg", lines ? -1 : jpegQuality))
        return fail(ErrorCode::MediaKindUnknown, "a picture that cannot be written");
    // Whoever writes it puts remarks of its own in.
    const auto media = stripMedia(viewOf(bytes));
    auto kept = media ? keepMedia(desk, path, *media, lines ? ".png" : ".jpg")
                      : cuaderno::Status(tl::unexpected<Error>(media.error()));
    bytes.fill(0);
    return kept;
}

cuaderno::Status keepFile(Desk& desk, const QString& path, const std::filesystem::path& file)
{
    auto state = desk.session->interview().state(toCore(path));
    if (!state)
        return state.failure();
    auto bytes = readFile(file, mostMegabytes * 1'000'000);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge)
        return fail(ErrorCode::MediaTooLarge, {}, {}, {std::to_string(mostMegabytes)});
    if (!bytes)
        return bytes.failure();
    QByteArray all = toArray(*bytes);
    wipe(*bytes);
    const QImage picture = pictureOf(all, keptPixels);
    cuaderno::Status kept = fail(ErrorCode::MediaKindUnknown, "no picture that is known");
    if (!picture.isNull()) {
        kept = keepPicture(desk, path, picture);
    } else if (state->kind == QuestionKind::Attachment) {
        const auto media = stripMedia(viewOf(all));
        if (media && media->kind == MediaKind::Audio)
            kept = keepMedia(desk, path, *media, isWav(viewOf(all)) ? ".wav" : ".ogg");
    }
    all.fill(0);
    return kept;
}

QImage pictureOf(const QByteArray& bytes, int most)
{
    const ByteView view = viewOf(bytes);
    const char* format = isJpeg(view) ? "jpeg" : isPng(view) ? "png" : nullptr;
    if (!format)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (std::max(size.width(), size.height()) > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio));
    return reader.read();
}

QByteArray readPrompt(Desk& desk, const QString& name)
{
    if (!desk.vault || !desk.session)
        return {};
    const auto id = desk.session->instrument().id;
    const auto bytes = desk.vault->instruments().file(id, toCore(name));
    return bytes && *bytes ? toArray(**bytes) : QByteArray();
}

QImage lookAtPicture(Desk& desk, const QString& source, int most)
{
    if (!desk.vault || !desk.session)
        return {};
    if (source.startsWith(ofForm))
        return pictureOf(readPrompt(desk, source.mid(ofForm.size())), most);
    if (!source.startsWith(ofAnswer))
        return {};
    QByteArray bytes = readKept(desk, source.mid(ofAnswer.size()));
    QImage picture = pictureOf(bytes, most);
    bytes.fill(0);
    return picture;
}
