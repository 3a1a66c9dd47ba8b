// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/work/picture_acts.h"

#include "desktop/shell/convert.h"
#include "fieldwork/conduct_media.h"
#include "fieldwork/prompt_files.h"
#include "vault/media_store.h"
#include "vault/media_strip.h"
#include "vault/project_store.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

using namespace cuaderno;

namespace {

// A picture that says it is larger is none that a tablet shows.
constexpr qint64 mostPixels = 64'000'000;
constexpr std::size_t mostBytes = 32U << 20;

const QString ofForm = QStringLiteral("form:");
const QString ofAnswer = QStringLiteral("answer:");

QByteArray toArray(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray readKept(Desk& desk, const QString& value)
{
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

} // namespace

QImage pictureOf(const QByteArray& bytes, int most)
{
    const ByteView view = asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
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
