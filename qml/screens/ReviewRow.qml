// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// One answer, read back: the question small, what was said in ink, and the two ways to change it.
Item {
    id: row

    required property int number
    required property string label
    required property string part
    required property string answer
    required property int status
    required property string trouble
    required property real start // where words begin, after the margin
    required property real columnWidth

    readonly property bool answered: row.status === QuestionListModel.Status.Answered

    signal changeAsked
    signal removeAsked

    implicitHeight: column.implicitHeight

    Voice {
        anchors.left: parent.left
        y: Theme.space12
        width: Theme.marginWidth
        visible: Theme.marginWidth > 0 && row.number > 0
        text: Theme.number(row.number)
        size: Theme.body
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: row.start
        width: row.columnWidth
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            columns: Theme.compact || Theme.large ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space4

                Words {
                    Layout.fillWidth: true
                    text: row.part === "" ? row.label : qsTr("%1: %2").arg(row.part).arg(row.label)
                    size: Theme.small
                    color: Theme.inkSoft
                }
                Words {
                    Layout.fillWidth: true
                    visible: row.answered
                    text: row.answer
                }
                AnswerState {
                    Layout.fillWidth: true
                    visible: !row.answered
                    status: row.status
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignVCenter
                Layout.leftMargin: parent.columns === 1 ? -Theme.space12 : 0
                Layout.rightMargin: -Theme.space12
                spacing: 0

                QuietButton {
                    text: qsTr("Change")
                    Accessible.description: row.label
                    onClicked: row.changeAsked()
                }
                QuietButton {
                    visible: row.answered
                    text: qsTr("Remove")
                    tone: Theme.ink
                    Accessible.description: row.label
                    onClicked: row.removeAsked()
                }
            }
        }
        Problem {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            tone: Theme.caution
            text: row.trouble
        }
        Ruling {
            Layout.topMargin: Theme.space12
        }
    }
}
