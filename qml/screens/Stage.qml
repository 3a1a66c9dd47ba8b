// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App

// A Loader of Qt 6.4 cannot make a bound component, so the ids below are reached without it.
// qmllint disable unqualified

// The page where the notebook is. The interview stays loaded under pause, list and settings, so that the
// same question, the same scroll and the same letters are there afterwards.
FocusScope {
    id: stage

    required property Notebook notebook

    readonly property int place: stage.notebook.place
    readonly property bool interviewing: stage.notebook.interview.kind !== InterviewPage.Kind.None

    readonly property bool asking: stage.place === Notebook.Place.Interview || stage.place === Notebook.Place.JumpList || stage.place === Notebook.Place.Agreed

    focus: true

    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Unlock
        sourceComponent: UnlockScreen {
            unlock: stage.notebook.unlock
            settings: stage.notebook.settings
            trouble: stage.notebook.trouble
            onSettingsAsked: stage.notebook.openSettings()
            onCreateAsked: stage.notebook.openCreate()
            onRecoverAsked: stage.notebook.openRecover()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Create
        sourceComponent: CreateScreen {
            page: stage.notebook.create
            settings: stage.notebook.settings
            trouble: stage.notebook.trouble
            onSettingsAsked: stage.notebook.openSettings()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Recover
        sourceComponent: RecoverScreen {
            page: stage.notebook.recover
            trouble: stage.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.SecondWay
        sourceComponent: SecondWayScreen {
            page: stage.notebook.secondWay
            trouble: stage.notebook.trouble
        }
    }
    KeepingPlaces {
        anchors.fill: parent
        notebook: stage.notebook
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Home
        sourceComponent: HomeScreen {
            page: stage.notebook.home
            trouble: stage.notebook.trouble
            onSettingsAsked: stage.notebook.openSettings()
            onHideAsked: stage.notebook.hide()
            onLockAsked: stage.notebook.lock()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.WhichOne
        sourceComponent: WhichOneScreen {
            page: stage.notebook.home
            trouble: stage.notebook.trouble
            onBackAsked: stage.notebook.back()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Before
        sourceComponent: BeforeScreen {
            page: stage.notebook.before
            trouble: stage.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Consent
        sourceComponent: ConsentScreen {
            page: stage.notebook.consent
            trouble: stage.notebook.trouble
            pausable: stage.notebook.inSession
            onPauseAsked: stage.notebook.openPause()
            onAgreedAsked: stage.notebook.openAgreed()
            onCalmAsked: stage.notebook.openCalmMinute()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.CodeCard
        sourceComponent: CodeCardScreen {
            page: stage.notebook.codeCard
            trouble: stage.notebook.trouble
            onPauseAsked: stage.notebook.openPause()
            onAgreedAsked: stage.notebook.openAgreed()
            onCalmAsked: stage.notebook.openCalmMinute()
        }
    }
    Place {
        anchors.fill: parent
        active: stage.interviewing
        here: stage.asking
        sourceComponent: InterviewScreen {
            page: stage.notebook.interview
            trouble: stage.notebook.trouble
            onPauseAsked: stage.notebook.openPause()
            onListAsked: stage.notebook.openJumpList()
            onAgreedAsked: stage.notebook.openAgreed()
            onCalmAsked: stage.notebook.openCalmMinute()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Pause
        sourceComponent: PauseScreen {
            page: stage.notebook.pause
            trouble: stage.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Review
        sourceComponent: ReviewScreen {
            page: stage.notebook.review
            trouble: stage.notebook.trouble
            onPauseAsked: stage.notebook.openPause()
            onAgreedAsked: stage.notebook.openAgreed()
            onCalmAsked: stage.notebook.openCalmMinute()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Close
        sourceComponent: CloseScreen {
            page: stage.notebook.close
            trouble: stage.notebook.trouble
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Settings
        sourceComponent: SettingsScreen {
            page: stage.notebook.settings
            keeping: stage.notebook.keeping
            trouble: stage.notebook.trouble
            onSecondWayAsked: stage.notebook.openSecondWay()
            onPassphraseAsked: stage.notebook.openPassphrase()
            onPinAsked: stage.notebook.openPin()
            onPracticeAsked: stage.notebook.openDuress()
            onBackupAsked: stage.notebook.openBackup()
        }
    }
    Place {
        anchors.fill: parent
        here: stage.place === Notebook.Place.Locked
        sourceComponent: LockedScreen {}
    }
    Overlays {
        notebook: stage.notebook
    }
    WindowKeys {
        notebook: stage.notebook
    }
}
