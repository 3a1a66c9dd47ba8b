// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What happened, what is safe, what to do; and folded away, what a person who helps wants to know.
ColumnLayout {
    id: banner

    required property TroubleText trouble

    readonly property bool present: banner.trouble?.present ?? false

    visible: banner.present
    spacing: Theme.space4

    Banner {
        Layout.fillWidth: true
        tone: Banner.Tone.Danger
        text: banner.present ? Theme.lines(banner.trouble.sentence, banner.trouble.next) : ""
        action: qsTr("Close")
        onActed: banner.trouble.dismiss()
    }
    QuietButton {
        id: more
        property bool open: false
        visible: banner.present && banner.trouble.details !== ""
        Layout.maximumWidth: banner.width
        text: qsTr("For the person who helps you")
        symbol: more.open ? "chevron-up" : "chevron-down"
        onClicked: more.open = !more.open
    }
    TextEdit {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space12
        visible: more.visible && more.open
        text: banner.present ? banner.trouble.details : ""
        readOnly: true
        selectByMouse: true
        activeFocusOnTab: true
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        color: Theme.inkSoft
        selectionColor: Theme.accent
        selectedTextColor: Theme.inkOnAccent
        font.family: Theme.hand
        font.pixelSize: Theme.small
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
