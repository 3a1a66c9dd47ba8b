// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/qr_picture.h"

#include "desktop/shell/convert.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr int quiet = 4;

} // namespace

QrPicture::QrPicture(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrPicture::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_code.reset();
    if (!text.isEmpty()) {
        std::string plain = toCore(text);
        if (auto code = cuaderno::makeQrCode(plain))
            m_code = std::move(*code);
        cuaderno::wipe(plain);
    }
    update();
    emit textChanged();
}

void QrPicture::paint(QPainter* painter)
{
    if (!m_code)
        return;
    const int modules = m_code->size + 2 * quiet;
    const int room = static_cast<int>(std::floor(std::min(width(), height())));
    const int module = std::max(1, room / modules);
    const int side = module * modules;
    const int left = (static_cast<int>(width()) - side) / 2;
    const int top = (static_cast<int>(height()) - side) / 2;
    painter->fillRect(left, top, side, side, Qt::white);
    for (int row = 0; row < m_code->size; ++row) {
        for (int column = 0; column < m_code->size; ++column) {
            if (m_code->at(column, row))
                painter->fillRect(left + (column + quiet) * module, top + (row + quiet) * module,
                                  module, module, Qt::black);
        }
    }
}
