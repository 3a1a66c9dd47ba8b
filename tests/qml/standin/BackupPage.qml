// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Step { Choosing, Working, Done }
    property int step: BackupPage.Step.Choosing
    property list<string> sticks
    property int talks: 12
    property string where: "/media/stick/backup"
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function look() { told("look"); }
    function toStick(place: int) { told("stick " + place); }
    function toFolder(path: string) { told("folder " + path); }
    function back() { told("back"); }
}
