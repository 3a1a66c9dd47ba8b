// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/secret_field.h"

#include "base/text.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cstring>

namespace {

// How many bytes the last letter of UTF-8 text has.
std::size_t lastLetter(std::span<const std::byte> text)
{
    std::size_t size = 1;
    while (size < text.size()
           && (std::to_integer<unsigned>(text[text.size() - size]) & 0xC0U) == 0x80U)
        ++size;
    return size;
}

// One code point as UTF-8; how many bytes it has.
std::size_t encode(char32_t point, std::array<char, 4>& to)
{
    const auto put = [&](std::size_t at, unsigned value) { to[at] = static_cast<char>(value); };
    if (point < 0x80) {
        put(0, point);
        return 1;
    }
    if (point < 0x800) {
        put(0, 0xC0U | (point >> 6U));
        put(1, 0x80U | (point & 0x3FU));
        return 2;
    }
    if (point < 0x10000) {
        put(0, 0xE0U | (point >> 12U));
        put(1, 0x80U | ((point >> 6U) & 0x3FU));
        put(2, 0x80U | (point & 0x3FU));
        return 3;
    }
    put(0, 0xF0U | (point >> 18U));
    put(1, 0x80U | ((point >> 12U) & 0x3FU));
    put(2, 0x80U | ((point >> 6U) & 0x3FU));
    put(3, 0x80U | (point & 0x3FU));
    return 4;
}

} // namespace

SecretField::SecretField(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    setActiveFocusOnTab(true);
    setFlag(ItemAcceptsInputMethod);
    setCursor(Qt::IBeamCursor);
}

void SecretField::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    update();
    emit revealedChanged();
}

void SecretField::setInk(const QColor& ink)
{
    m_ink = ink;
    update();
    emit lookChanged();
}

void SecretField::setCaret(const QColor& caret)
{
    m_caret = caret;
    update();
    emit lookChanged();
}

void SecretField::setFamily(const QString& family)
{
    m_family = family;
    update();
    emit lookChanged();
}

void SecretField::setPixelSize(int size)
{
    m_pixelSize = size;
    update();
    emit lookChanged();
}

void SecretField::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    update();
    emit readOnlyChanged();
}

void SecretField::clear()
{
    cuaderno::wipe(m_bytes.bytes());
    m_size = 0;
    if (m_length == 0)
        return;
    m_length = 0;
    update();
    emit lengthChanged();
    emit edited();
}

cuaderno::Secret SecretField::take()
{
    cuaderno::Secret typed = copy();
    clear();
    return typed;
}

cuaderno::Secret SecretField::copy() const
{
    return cuaderno::Secret::from(view());
}

cuaderno::ByteView SecretField::view() const
{
    return m_bytes.view().first(m_size);
}

void SecretField::append(QStringView text)
{
    if (m_readOnly)
        return;
    int added = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (point < 0x20 || point == 0x7F || (point >= 0xD800 && point < 0xE000))
            continue;
        std::array<char, 4> letter{};
        const std::size_t size = encode(point, letter);
        if (m_size + size > m_bytes.size())
            break;
        std::memcpy(m_bytes.data() + m_size, letter.data(), size);
        cuaderno::wipe(std::as_writable_bytes(std::span(letter)));
        m_size += size;
        ++added;
    }
    if (added == 0)
        return;
    m_length += added;
    update();
    emit lengthChanged();
    emit edited();
}

void SecretField::removeLast()
{
    if (m_size == 0 || m_readOnly)
        return;
    const std::size_t size = lastLetter(view());
    m_size -= size;
    cuaderno::wipe(m_bytes.bytes().subspan(m_size, size));
    --m_length;
    update();
    emit lengthChanged();
    emit edited();
}

void SecretField::paste()
{
    // The clipboard's own copy is not ours to wipe; the one that Qt hands over is.
    QString text = QGuiApplication::clipboard()->text();
    append(text.trimmed());
    text.fill(QChar(0));
}

void SecretField::keyPressEvent(QKeyEvent* event)
{
    // With AltGr, which some systems tell as Ctrl and Alt together, letters are typed.
    const auto isShortcut = [](const QKeyEvent& key) {
        return key.modifiers().testFlag(Qt::ControlModifier)
               && !key.modifiers().testFlag(Qt::AltModifier);
    };
    const auto isPrinted = [](const QString& text) {
        return !text.isEmpty() && (text.front().isPrint() || text.front().isSurrogate());
    };
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit accepted();
    } else if (event->key() == Qt::Key_Backspace) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            clear();
        else
            removeLast();
    } else if (const QString text = event->text(); !isShortcut(*event) && isPrinted(text)) {
        append(text);
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

void SecretField::inputMethodEvent(QInputMethodEvent* event)
{
    append(event->commitString());
    event->accept();
}

QVariant SecretField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return !m_readOnly;
    case Qt::ImHints:
        return QVariant::fromValue(static_cast<int>(Qt::ImhHiddenText | Qt::ImhSensitiveData
                                                    | Qt::ImhNoPredictiveText
                                                    | Qt::ImhNoAutoUppercase));
    case Qt::ImCursorRectangle:
        return QRectF(0, 0, 1, height());
    default:
        // Neither the text around the caret nor a selection is ever told.
        return QQuickItem::inputMethodQuery(query);
    }
}

void SecretField::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    QGuiApplication::inputMethod()->show();
    event->accept();
}

void SecretField::touchEvent(QTouchEvent* event)
{
    if (event->type() == QEvent::TouchBegin) {
        forceActiveFocus(Qt::MouseFocusReason);
        QGuiApplication::inputMethod()->show();
    }
    event->accept();
}

void SecretField::focusInEvent(QFocusEvent* event)
{
    QQuickPaintedItem::focusInEvent(event);
    update();
}

void SecretField::focusOutEvent(QFocusEvent* event)
{
    QQuickPaintedItem::focusOutEvent(event);
    setRevealed(false);
    update();
}

void SecretField::paint(QPainter* painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font(m_family);
    font.setPixelSize(m_pixelSize);
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    const qreal step = m_pixelSize * 0.62;
    const qreal bullet = m_pixelSize * 0.36;
    const qreal caretRoom = 4;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft && !m_revealed;

    // Widths of the letters, so that the end is what is seen.
    std::vector<qreal> widths;
    widths.reserve(static_cast<std::size_t>(m_length));
    const auto letters = cuaderno::asText(view());
    const auto letterAt = [&](std::size_t& at) {
        std::size_t size = 1;
        while (at + size < letters.size()
               && (static_cast<unsigned char>(letters[at + size]) & 0xC0U) == 0x80U)
            ++size;
        QString letter = QString::fromUtf8(letters.data() + at, static_cast<qsizetype>(size));
        at += size;
        return letter;
    };
    for (std::size_t at = 0; at < letters.size();) {
        QString letter = letterAt(at);
        widths.push_back(m_revealed ? metrics.horizontalAdvance(letter) : step);
        letter.fill(QChar(0));
    }
    qreal total = 0;
    for (const qreal letterWidth : widths)
        total += letterWidth;
    qreal x = std::min<qreal>(0, width() - caretRoom - total);
    const qreal middle = height() / 2;
    std::size_t at = 0;
    painter->setPen(m_ink);
    for (const qreal letterWidth : widths) {
        QString letter = letterAt(at);
        if (x + letterWidth >= 0) {
            if (m_revealed) {
                painter->drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2),
                                  letter);
            } else {
                painter->setBrush(m_ink);
                painter->setPen(Qt::NoPen);
                const qreal left = mirrored ? width() - x - letterWidth : x;
                painter->drawEllipse(
                    QRectF(left + (letterWidth - bullet) / 2, middle - bullet / 2, bullet, bullet));
                painter->setPen(m_ink);
            }
        }
        letter.fill(QChar(0));
        x += letterWidth;
    }
    if (hasActiveFocus() && !m_readOnly) {
        const qreal caretX = mirrored ? width() - x - 2 - 1 : x + 1;
        painter->fillRect(QRectF(caretX, middle - m_pixelSize * 0.6, 2, m_pixelSize * 1.2),
                          m_caret);
    }
}
