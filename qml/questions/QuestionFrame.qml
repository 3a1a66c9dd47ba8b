// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.Controls
import Cuaderno.Theme

// What every question on a page shares: its number in the margin, the question, what helps to understand
// it, what is wrong, and the two ways not to answer. The control of its kind is put inside.
Item {
    id: frame

    required property string label
    property string hint
    property string guidance
    property string secondLabel // the other language, small
    property string secondHint
    property int number: 0 // 0 for what has none
    property bool numbered: true // the number is drawn here, also where there is no margin
    property bool spoken: false // a note: the voice, a little smaller
    property bool mirrored: false // the language of the question runs from the right
    property bool mayRefuse: false
    property bool unknown: false
    property string unknownWords // in the language of the question
    property string declinedWords
    property bool declined: false
    property bool missing: false
    property bool doesNotFit: false
    property string message
    property bool notKept: false
    property bool walked: false // the arrows walk from the control on to the asides

    readonly property alias prompt: prompt // what shows or says it beside the words
    default property alias content: slot.data
    readonly property alias asides: asides
    readonly property bool inMargin: Theme.marginWidth > 0

    signal dontKnow
    signal preferNot
    signal keptAnyway
    signal changeAsked
    signal triedAgain
    signal asidesLeft

    // A reader says the question; the next Tab goes to its control.
    function focusHeading() {
        heading.forceActiveFocus(Qt.OtherFocusReason);
    }

    function listen() {
        prompt.listen();
    }

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth

    Voice {
        anchors.right: parent.left
        anchors.rightMargin: Theme.gutter
        width: Theme.marginWidth
        visible: frame.inMargin && text !== ""
        text: frame.number > 0 ? Theme.number(frame.number) : ""
        size: Theme.lead
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        topPadding: heading.visible ? Math.max(0, heading.font.pixelSize - font.pixelSize) : 0
        Accessible.ignored: true
    }
    ColumnLayout {
        id: column
        width: parent.width
        spacing: 0
        LayoutMirroring.enabled: frame.mirrored
        LayoutMirroring.childrenInherit: true

        Voice {
            visible: !frame.inMargin && frame.numbered && text !== ""
            text: frame.number > 0 ? Theme.number(frame.number) : ""
            size: Theme.lead
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        Voice {
            id: heading
            Layout.fillWidth: true
            text: frame.label
            size: frame.spoken ? Theme.lead : text.length > 140 ? Theme.questionLong : Theme.question
            Accessible.description: frame.hint
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            visible: text !== ""
            text: frame.secondLabel
            size: Theme.small
            color: Theme.inkSoft
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            visible: text !== ""
            text: frame.hint
            color: Theme.inkSoft
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            visible: text !== ""
            text: frame.secondHint
            size: Theme.small
            color: Theme.inkSoft
        }
        PromptMedia {
            id: prompt
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
            name: frame.label
        }
        QuietButton {
            id: more
            property bool open: false
            Layout.leftMargin: -Theme.space12
            visible: frame.guidance !== ""
            Layout.maximumWidth: column.width
            text: qsTr("More about this")
            symbol: more.open ? "chevron-up" : "chevron-down"
            onClicked: more.open = !more.open
        }
        Words {
            Layout.fillWidth: true
            visible: more.visible && more.open
            text: frame.guidance
        }
        Item {
            id: slot
            Layout.fillWidth: true
            Layout.topMargin: children.length > 0 && implicitHeight > 0 ? Theme.space28 : 0
            implicitHeight: childrenRect.height
        }
        Problem {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            tone: Theme.caution
            text: frame.doesNotFit ? frame.message : ""
        }
        FlexRow {
            Layout.leftMargin: -Theme.space12
            stacked: Theme.large
            visible: frame.doesNotFit

            QuietButton {
                text: qsTr("Keep it anyway")
                onClicked: frame.keptAnyway()
            }
            QuietButton {
                text: qsTr("Change it")
                onClicked: frame.changeAsked()
            }
        }
        Problem {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            text: frame.missing ? qsTr("One question here needs an answer, or a reason to leave it.") : ""
        }
        Problem {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            text: frame.notKept ? qsTr("This answer is not kept yet. It stands on this page only.") : ""
        }
        QuietButton {
            Layout.leftMargin: -Theme.space12
            visible: frame.notKept
            text: qsTr("Try again")
            onClicked: frame.triedAgain()
        }
        Asides {
            id: asides
            Layout.fillWidth: true
            Layout.topMargin: Theme.space24
            visible: frame.mayRefuse
            unknownWords: frame.unknownWords
            declinedWords: frame.declinedWords
            unknown: frame.unknown
            declined: frame.declined
            stops: !frame.walked || asides.holdsFocus || frame.unknown || frame.declined
            onDontKnow: frame.dontKnow()
            onPreferNot: frame.preferNot()
            onLeftStart: frame.asidesLeft()
        }
    }
}
