// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/pages/interview_page.h"

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

// Where somebody draws an answer: with a finger, a pen, a mouse, or the arrow keys. Each stroke is
// handed to the page as soon as it ends; nothing is kept here.
//
// The drawing is dark on white in every theme: it is a picture, and others will look at it. What
// was drawn before can be rubbed out, a picture below it cannot.
class DrawingPad : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(InterviewPage* page READ page WRITE setPage NOTIFY begun FINAL)
    // The question
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY begun FINAL)
    // The picture that it begins with ("answer:...", "form:..."), read once; "" for an empty sheet
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY begun FINAL)
    // That picture stays below what is drawn
    Q_PROPERTY(bool below READ below WRITE setBelow NOTIFY begun FINAL)
    Q_PROPERTY(Tool tool READ tool WRITE setTool NOTIFY toolChanged FINAL)
    // Of the tool: 1 to 3
    Q_PROPERTY(int breadth READ breadth WRITE setBreadth NOTIFY toolChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY drawn FINAL)
    // Nothing is on it
    Q_PROPERTY(bool empty READ empty NOTIFY drawn FINAL)
    // Height by width
    Q_PROPERTY(qreal ratio READ ratio NOTIFY begun FINAL)
    // With the keys: the pen is on the paper
    Q_PROPERTY(bool penDown READ penDown NOTIFY penMoved FINAL)
    // It is drawn by keys now: the pen shows.
    Q_PROPERTY(bool byKeys READ byKeys NOTIFY penMoved FINAL)

public:
    // Smudge: what is below cannot be told any more there.
    enum class Tool { Pen, Eraser, Smudge };
    Q_ENUM(Tool)

    explicit DrawingPad(QQuickItem* parent = nullptr);
    ~DrawingPad() override;

    InterviewPage* page() const { return m_page; }

    void setPage(InterviewPage* page);

    QString path() const { return m_path; }

    void setPath(const QString& path);

    QString source() const { return m_source; }

    void setSource(const QString& source);

    bool below() const { return m_below; }

    void setBelow(bool below);

    Tool tool() const { return m_tool; }

    void setTool(Tool tool);

    int breadth() const { return m_breadth; }

    void setBreadth(int breadth);

    bool canUndo() const { return !m_strokes.empty(); }

    bool empty() const;

    qreal ratio() const { return qreal(m_size.height()) / m_size.width(); }

    bool penDown() const { return m_penDown; }

    bool byKeys() const { return m_penShown && hasActiveFocus(); }

    // Takes the last stroke back.
    Q_INVOKABLE void undo();
    // Takes all of them back, and what was drawn before; can be undone.
    Q_INVOKABLE void clear();
    // An empty sheet, without telling the page: the answer was taken back elsewhere.
    Q_INVOKABLE void forget();

    // All of it, as it is kept.
    QImage drawing() const;

    void paint(QPainter* painter) override;

signals:
    void begun();
    void toolChanged();
    void drawn();
    void penMoved();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Stroke
    {
        Tool tool = Tool::Pen;
        int breadth = 2;
        // Everything is rubbed out, what was there at the beginning too.
        bool clears = false;
        // In pixels of the sheet
        std::vector<QPointF> points;
    };

    void read();
    void take(const QString& source, int most);
    void letGo();
    QPointF onSheet(const QPointF& here) const;
    void begin(const QPointF& here);
    void goOn(const QPointF& here);
    void end();
    void breakOff();
    void tell();
    bool walk(const QKeyEvent& event);
    void showPen(bool shown);
    void redraw();
    void draw(const Stroke& stroke, std::size_t from);

    QPointer<InterviewPage> m_page;
    QString m_path;
    QString m_source;
    bool m_below = false;
    bool m_holds = false;
    Tool m_tool = Tool::Pen;
    int m_breadth = 2;
    QSize m_size;
    QImage m_start;  // what it began with
    QImage m_smudge; // that, so that nothing can be told
    QImage m_layer;  // what is drawn over it
    std::vector<Stroke> m_strokes;
    bool m_drawing = false;
    QPointF m_pen; // for the keys
    bool m_penDown = false;
    bool m_penShown = false;
};
