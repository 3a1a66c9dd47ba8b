// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Languages by their own names. `model` has the roles code, name and chosen.
Sheet {
    id: sheet

    required property var model

    signal picked(code: string)

    title: qsTr("Language")

    Repeater {
        model: sheet.model

        ChoiceTile {
            required property string code
            required property string name
            required chosen
            Layout.fillWidth: true
            text: name
            onClicked: {
                sheet.close();
                sheet.picked(code);
            }
            Keys.onReturnPressed: clicked()
        }
    }
}
