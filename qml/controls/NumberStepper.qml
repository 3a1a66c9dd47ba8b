// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cuaderno.Controls // Figures: types in C++ are found by their module only
import Cuaderno.Theme

// A number by taps or by typing. Empty is empty, not 0. What does not fit is kept, and asked about.
FocusScope {
    id: stepper

    required property string name // for readers: the question
    property string value // as the form keeps it: "3.5"
    property string step: "1"
    property string low
    property string high
    property string unit
    property bool decimal: false
    property bool wrong: false

    readonly property alias writing: figure.activeFocus

    signal typed(text: string)
    signal finished // the field was left
    signal entered

    function show() {
        figure.text = Figures.shown(stepper.value);
    }

    function walk(by: int) {
        stepper.typed(Figures.stepped(Figures.kept(figure.text), by, stepper.step, stepper.low, stepper.high));
        stepper.show();
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    onValueChanged: if (Figures.kept(figure.text) !== value && (value === "" || !figure.activeFocus))
        show()
    Component.onCompleted: show()

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space12

        IconButton {
            size: Theme.reach
            outlined: true
            focusPolicy: Qt.NoFocus
            activeFocusOnTab: false
            autoRepeat: true
            autoRepeatDelay: 400
            text: qsTr("One less")
            symbol: "minus"
            onClicked: stepper.walk(-1)
        }
        T.TextField {
            id: figure
            Layout.preferredWidth: Math.max(Theme.dp(136), contentWidth + 2 * Theme.space24)
            Layout.preferredHeight: Math.max(Theme.space72, contentHeight + Theme.space12)
            focus: true
            activeFocusOnTab: true
            leftPadding: Theme.space12
            rightPadding: Theme.space12
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.inkOnAccent
            selectByMouse: true
            font.family: Theme.hand
            font.pixelSize: Theme.question
            horizontalAlignment: TextInput.AlignHCenter
            verticalAlignment: TextInput.AlignVCenter
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | (stepper.decimal ? Qt.ImhFormattedNumbersOnly : Qt.ImhDigitsOnly)
            Accessible.role: Accessible.SpinBox
            Component.onCompleted: Accessible.role = Accessible.SpinBox // see BaseButton
            Accessible.name: stepper.name
            Accessible.description: stepper.unit
            background: FieldGround {
                inHand: figure.activeFocus
                wrong: stepper.wrong
            }
            Keys.onUpPressed: stepper.walk(1)
            Keys.onDownPressed: stepper.walk(-1)
            Keys.onReturnPressed: stepper.entered()
            Keys.onEnterPressed: stepper.entered()
            onTextEdited: stepper.typed(Figures.kept(text))
            onActiveFocusChanged: activeFocus ? selectAll() : stepper.finished()
        }
        IconButton {
            size: Theme.reach
            outlined: true
            focusPolicy: Qt.NoFocus
            activeFocusOnTab: false
            autoRepeat: true
            autoRepeatDelay: 400
            text: qsTr("One more")
            symbol: "plus"
            onClicked: stepper.walk(1)
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space8
            text: stepper.unit
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
