// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// What was deleted when the notebook was opened, or why nothing was.
ColumnLayout {
    id: notices

    required property HomePage page

    spacing: 0

    Banner {
        readonly property var lines: [
            notices.page.deletedRecordings > 0 ? qsTr("%n recordings were deleted. Their time was over.", "", notices.page.deletedRecordings) : "",
            notices.page.deletedPictures > 0 ? qsTr("%n pictures were deleted. Their time was over.", "", notices.page.deletedPictures) : "",
            notices.page.deletedTalks > 0 ? qsTr("%n talks were deleted. Their time was over.", "", notices.page.deletedTalks) : ""
        ]

        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space20
        visible: text !== ""
        text: lines.filter(line => line !== "").join("\n")
    }
    Banner {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space20
        visible: notices.page.doubtfulDate !== ""
        tone: Banner.Tone.Caution
        text: Theme.lines(qsTr("This tablet says that today is %1.").arg(notices.page.doubtfulDate), qsTr("It was not used for long. Nothing was deleted yet."))
        action: qsTr("The date is right")
        onActed: notices.page.dateIsRight()
    }
}
