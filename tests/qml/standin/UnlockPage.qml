// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Phase { Ready, Opening, Wrong, Waiting, Failed, NoFile, Letter }
    property int phase: UnlockPage.Phase.Ready
    property int seconds: 10
    property string samplePassphrase
    property bool slow
    property bool byCard
    property int openedByCard: 0
    property int opened: 0
    function open(field: SecretField) { opened += 1; }
    function openByFile() { opened += 1; }
    function openByCard(field: SecretField) { openedByCard += 1; }
}
