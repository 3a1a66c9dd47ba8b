// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <array>

// Where a passphrase is typed: an own item over locked memory, never a text field of Qt, whose
// copies nobody can wipe. It shows bullets, or while `revealed` is held the letters, one at a time
// to the painter. The caret is at the end; Backspace takes the last letter, Ctrl+Backspace all.
// Pasting takes the clipboard's text straight into the Secret. Nothing can be copied out, and no
// property gives the text.
//
// Draw the box, the focus ring and the eye around it; the item itself paints only letters and
// caret. The accessible role and name are the page's: Accessible.role: Accessible.EditableText,
// Accessible.passwordEdit: true, Accessible.name: the label.
class SecretField : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    // Letters typed so far. Not shown to readers.
    Q_PROPERTY(int length READ length NOTIFY lengthChanged FINAL)
    Q_PROPERTY(bool revealed READ revealed WRITE setRevealed NOTIFY revealedChanged FINAL)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor caret READ caret WRITE setCaret NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY lookChanged FINAL)
    Q_PROPERTY(int pixelSize READ pixelSize WRITE setPixelSize NOTIFY lookChanged FINAL)
    // A field that takes no letters now (the notebook is opening).
    Q_PROPERTY(bool readOnly READ readOnly WRITE setReadOnly NOTIFY readOnlyChanged FINAL)

public:
    // As many bytes of UTF-8 as a passphrase may have; further letters are not taken.
    static constexpr std::size_t capacity = 256;

    explicit SecretField(QQuickItem* parent = nullptr);

    int length() const { return m_length; }

    bool revealed() const { return m_revealed; }

    void setRevealed(bool revealed);

    QColor ink() const { return m_ink; }

    void setInk(const QColor& ink);

    QColor caret() const { return m_caret; }

    void setCaret(const QColor& caret);

    QString family() const { return m_family; }

    void setFamily(const QString& family);

    int pixelSize() const { return m_pixelSize; }

    void setPixelSize(int size);

    bool readOnly() const { return m_readOnly; }

    void setReadOnly(bool readOnly);

    Q_INVOKABLE void clear();

    // What was typed, in NFC; the field is empty afterwards.
    cuaderno::Secret take();
    // A copy, for comparing two fields. The field keeps its own.
    cuaderno::Secret copy() const;
    // The bytes as they are, for a measure of strength; valid until the next change.
    cuaderno::ByteView view() const;

    void paint(QPainter* painter) override;

signals:
    void lengthChanged();
    void revealedChanged();
    void lookChanged();
    void readOnlyChanged();
    // Each change of what is typed.
    void edited();
    // Enter.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void touchEvent(QTouchEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void append(QStringView text);
    void removeLast();
    void paste();

    cuaderno::Secret m_bytes{capacity};
    std::size_t m_size = 0;
    int m_length = 0;
    bool m_revealed = false;
    bool m_readOnly = false;
    QColor m_ink = Qt::black;
    QColor m_caret = Qt::black;
    QString m_family;
    int m_pixelSize = 24;
};
