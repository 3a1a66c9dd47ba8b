// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cuaderno.Theme

// A piece of page to write on: one line, or several ruled ones that grow and then scroll.
//
// Nothing is predicted or learnt by the keyboard. Every change is handed on at once by `typed`; there
// is no Save. While the field is in hand only an emptied `value` is taken over (a refusal empties it):
// a slower echo must not undo what was typed since.
FocusScope {
    id: field

    required property string name // for readers: the question, or the label
    property string value
    property bool lined: false // long text
    property string placeholder // only for searching
    property bool wrong: false
    property int hints: Qt.ImhNone

    readonly property alias text: area.text
    readonly property alias writing: area.activeFocus
    readonly property int least: field.lined ? (Theme.low || Theme.compact ? 3 : 5) : 1

    signal typed(text: string)
    signal finished // the field was left
    signal entered // Enter in one line, Ctrl+Enter in several: go on

    implicitWidth: Theme.dp(320)
    implicitHeight: Math.max(Theme.reach, field.ceiling(field.least), Math.min(flick.contentHeight, field.ceiling(12)) + 2 * Theme.bold)
    onValueChanged: if (area.text !== value && (value === "" || !area.activeFocus))
        area.text = value
    Component.onCompleted: area.text = value

    function ceiling(lines: int): int {
        return metrics.lineSpacing * lines + area.topPadding + area.bottomPadding;
    }

    FontMetrics {
        id: metrics
        font: area.font
    }
    FieldGround {
        anchors.fill: parent
        inHand: area.activeFocus
        wrong: field.wrong
    }
    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        visible: area.text === ""
        text: field.placeholder
        color: Theme.inkSoft
        Accessible.ignored: true
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.bold
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        T.ScrollBar.vertical: PageScroll {}
        T.TextArea.flickable: T.TextArea {
            id: area

            leftPadding: Theme.space16
            rightPadding: Theme.space16
            topPadding: field.lined ? Theme.space12 : Math.max(Theme.space8, (Theme.reach - 2 * Theme.bold - metrics.height) / 2)
            bottomPadding: topPadding
            implicitHeight: contentHeight + topPadding + bottomPadding
            focus: true
            activeFocusOnTab: true
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.inkOnAccent
            selectByMouse: true
            font.family: Theme.hand
            font.pixelSize: Math.round(Theme.body * Theme.script(area.text))
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | field.hints
            Accessible.role: Accessible.EditableText
            Accessible.name: field.name
            Accessible.multiLine: field.lined
            Keys.priority: Keys.BeforeItem
            Keys.onReturnPressed: event => field.enter(event)
            Keys.onEnterPressed: event => field.enter(event)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: if (text !== field.value)
                field.typed(text)
            onActiveFocusChanged: if (!activeFocus)
                field.finished()

            Repeater {
                model: field.lined ? Math.max(field.least, area.lineCount) : 0

                Rectangle {
                    required property int index
                    x: Theme.space16 // the same on both sides
                    width: area.width - 2 * Theme.space16
                    height: Theme.hairline
                    y: area.topPadding + (index + 1) * metrics.lineSpacing
                    z: -1
                    color: Theme.line
                }
            }
        }
    }

    function enter(event: KeyEvent) {
        event.accepted = !field.lined || (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted)
            field.entered();
    }
}
