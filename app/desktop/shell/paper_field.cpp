// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/paper_field.h"

#include "base/bytes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace {

constexpr int groupSize = 4;
constexpr qreal gapOfCell = 0.75;
constexpr qreal lineOfPixelSize = 1.6;
constexpr qreal caretRoom = 4;

struct Cell
{
    char letter = 0;
    qreal x = 0;
    int line = 0;
};

struct Cells
{
    std::vector<Cell> letters;
    // Where the next letter will stand.
    qreal x = 0;
    int lines = 1;
    qreal width = 0;

    ~Cells()
    {
        for (Cell& cell : letters)
            cuaderno::wipe(std::as_writable_bytes(std::span(&cell.letter, 1)));
    }
};

bool isBetween(char letter)
{
    return letter == ' ' || letter == '-' || letter == '\t';
}

char big(char letter)
{
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - ('a' - 'A')) : letter;
}

// The words that cards and shares begin with have a U, which stands in no group.
bool isWord(const std::vector<char>& group)
{
    return group.size() >= 2 && group[0] == 'C' && group[1] == 'U';
}

Cells cellsOf(cuaderno::ByteView typed, const QFontMetricsF& metrics, qreal width)
{
    Cells cells;
    cells.width = metrics.horizontalAdvance(QLatin1Char('W'));
    const qreal gap = cells.width * gapOfCell;
    const qreal groupWidth = cells.width * groupSize;
    std::vector<char> group;
    for (const char typedLetter : cuaderno::asText(typed)) {
        if (isBetween(typedLetter))
            continue;
        const char letter = big(typedLetter);
        // The word ends with its digit.
        const bool wordEnds = isWord(group) && group.back() == '1';
        if (wordEnds || (!isWord(group) && group.size() == groupSize)) {
            cells.x += gap;
            group.clear();
        }
        const qreal wanted = group.empty() ? groupWidth : cells.width;
        if (cells.x > 0 && cells.x + wanted > width - caretRoom) {
            cells.x = 0;
            ++cells.lines;
        }
        group.push_back(letter);
        cells.letters.push_back({letter, cells.x, cells.lines - 1});
        cells.x += cells.width;
    }
    cuaderno::wipe(std::as_writable_bytes(std::span(group)));
    return cells;
}

QFont fontOf(const SecretField& field)
{
    QFont font(field.family());
    font.setPixelSize(std::max(1, field.pixelSize()));
    return font;
}

} // namespace

PaperField::PaperField(QQuickItem* parent) : SecretField(parent)
{
    connect(this, &SecretField::edited, this, &PaperField::measure);
    connect(this, &SecretField::lookChanged, this, &PaperField::measure);
    measure();
}

QVariant PaperField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImHints)
        return QVariant::fromValue(static_cast<int>(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                                    | Qt::ImhUppercaseOnly));
    return SecretField::inputMethodQuery(query);
}

void PaperField::geometryChange(const QRectF& fresh, const QRectF& old)
{
    SecretField::geometryChange(fresh, old);
    measure();
}

void PaperField::measure()
{
    const Cells cells = cellsOf(view(), QFontMetricsF(fontOf(*this)), width());
    setImplicitHeight(cells.lines * pixelSize() * lineOfPixelSize);
}

void PaperField::paint(QPainter* painter)
{
    const QFont font = fontOf(*this);
    const QFontMetricsF metrics(font);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    painter->setPen(ink());
    const Cells cells = cellsOf(view(), metrics, width());
    const qreal line = pixelSize() * lineOfPixelSize;
    // A field that is higher than its line has it in the middle.
    const qreal above = std::max<qreal>(0, (height() - cells.lines * line) / 2);
    const auto baseline = [&](int number) {
        return above + (number + 0.5) * line + (metrics.ascent() - metrics.descent()) / 2;
    };
    for (const Cell& cell : cells.letters) {
        QString letter(QLatin1Char(cell.letter));
        const qreal inside = (cells.width - metrics.horizontalAdvance(letter)) / 2;
        painter->drawText(QPointF(cell.x + inside, baseline(cell.line)), letter);
        letter.fill(QChar(0));
    }
    if (hasActiveFocus() && !readOnly())
        painter->fillRect(QRectF(cells.x + 1,
                                 above + (cells.lines - 0.5) * line - pixelSize() * 0.6, 2,
                                 pixelSize() * 1.2),
                          caret());
}
