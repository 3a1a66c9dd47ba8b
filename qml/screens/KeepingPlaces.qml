// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// The pages that Settings leads to: what opens the open notebook, and its backups.
Item {
    id: places

    required property Notebook notebook

    Place {
        anchors.fill: parent
        here: places.notebook.place === Notebook.Place.Passphrase
        sourceComponent: PassphraseScreen {
            page: places.notebook.passphrase
            trouble: places.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: places.notebook.place === Notebook.Place.Pin
        sourceComponent: PinScreen {
            page: places.notebook.pin
            trouble: places.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: places.notebook.place === Notebook.Place.Duress
        sourceComponent: DuressScreen {
            page: places.notebook.duress
            trouble: places.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: places.notebook.place === Notebook.Place.Backup
        sourceComponent: BackupScreen {
            page: places.notebook.backup
            trouble: places.notebook.trouble
        }
    }
}
