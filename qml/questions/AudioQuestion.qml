// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// A voice, where the person said yes to recording and there is a microphone; words are always possible.
QuestionBase {
    id: question

    required property bool mayRecord

    readonly property Recorder recorder: question.page.recorder
    readonly property bool able: question.mayRecord && question.recorder.hasMicrophone()
    readonly property bool voiced: question.recorder.isRecording(question.value)
    readonly property bool running: question.recorder.take !== Recorder.Take.None && question.recorder.path === question.path
    property bool settled: false
    readonly property string way: question.running ? "take" : question.voiced ? "play" : "rest"

    function record() {
        question.recorder.record(question.path);
    }

    ColumnLayout {
        width: parent.width
        spacing: Theme.space16

        Banner {
            Layout.fillWidth: true
            visible: question.recorder.brokeOff && question.recorder.path === question.path
            tone: Banner.Tone.Caution
            text: qsTr("The recording stopped by itself. Up to there it is kept.")
        }
        Loader {
            id: content
            Layout.fillWidth: true
            sourceComponent: ({ take: take, play: play, rest: rest })[question.way]
            // What was in hand is gone with the part that held it.
            onLoaded: {
                if (question.settled)
                    (content.item as Item).nextItemInFocusChain(true)?.forceActiveFocus(Qt.OtherFocusReason);
                question.settled = true;
            }
        }
    }
    Component {
        id: take

        VoiceTake {
            recorder: question.recorder
        }
    }
    Component {
        id: play

        VoicePlay {
            recorder: question.recorder
            value: question.value
            name: question.label
            mayRecord: question.able
            onAgainAsked: again.open()
            onDeleteAsked: gone.open()
        }
    }
    Component {
        id: rest

        ColumnLayout {
            spacing: Theme.space16

            PlainButton {
                visible: question.able
                text: qsTr("Record")
                symbol: "microphone"
                onClicked: question.record()
            }
            Words {
                Layout.fillWidth: true
                text: question.able ? qsTr("Or write it in words.") : question.mayRecord ? qsTr("There is no microphone. Write it in words.") : qsTr("Write it in words.")
                size: Theme.small
                color: Theme.inkSoft
            }
            WritingField {
                Layout.fillWidth: true
                name: question.label
                value: question.value
                wrong: question.missing
                onTyped: text => question.page.typing(question.path, text)
                onFinished: question.page.finishTyping(question.path)
                onEntered: question.goOn()
            }
        }
    }
    ConfirmSheet {
        id: again
        title: qsTr("Record again?")
        message: qsTr("The recording that is there goes now. Nobody can bring it back.")
        keep: qsTr("Keep it")
        deed: qsTr("Record again")
        onConfirmed: question.record()
    }
    ConfirmSheet {
        id: gone
        title: qsTr("Delete the recording?")
        message: qsTr("It goes now. Nobody can bring it back.")
        keep: qsTr("Keep it")
        deed: qsTr("Delete")
        onConfirmed: question.page.clearAnswer(question.path)
    }
}
