// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

QtObject {
    enum Place { Unlock, Create, Recover, SecondWay, Passphrase, Pin, Duress, Backup, Home, WhichOne, Before, Consent, CodeCard, Interview, JumpList, Agreed, Pause, Review, Close, Settings, Locked, Cover }
    enum Kind { Closed, Live, Sample, Practice }
    property int place: Notebook.Place.Unlock
    property int kind: Notebook.Kind.Live
    property bool inSession: true
    property SettingsPage settings: SettingsPage {}
    property TroubleText trouble: TroubleText {}
    property UnlockPage unlock: UnlockPage {}
    property CreatePage create: CreatePage {}
    property RecoverPage recover: RecoverPage {}
    property SecondWayPage secondWay: SecondWayPage {}
    property KeepingPage keeping: KeepingPage {}
    property PassphrasePage passphrase: PassphrasePage {}
    property PinPage pin: PinPage {}
    property DuressPage duress: DuressPage {}
    property BackupPage backup: BackupPage {}
    property HomePage home: HomePage {}
    property BeforePage before: BeforePage {}
    property ConsentPage consent: ConsentPage {}
    property AgreedPage agreed: AgreedPage {}
    property CodeCardPage codeCard: CodeCardPage {}
    property InterviewPage interview: InterviewPage {}
    property PausePage pause: PausePage {}
    property ReviewPage review: ReviewPage {}
    property ClosePage close: ClosePage {}
    property var calls: []
    function told(word: string) { calls = calls.concat([word]); }
    function back() { told("back"); }
    function openSettings() { place = Notebook.Place.Settings; }
    function openJumpList() { place = Notebook.Place.JumpList; }
    function openAgreed() { place = Notebook.Place.Agreed; }
    function openPause() { place = Notebook.Place.Pause; }
    function openCalmMinute() { told("calm"); }
    function openRecover() { place = Notebook.Place.Recover; }
    function openSecondWay() { place = Notebook.Place.SecondWay; }
    function openPin() { place = Notebook.Place.Pin; }
    function openDuress() { place = Notebook.Place.Duress; }
    function openPassphrase() { place = Notebook.Place.Passphrase; }
    function openBackup() { place = Notebook.Place.Backup; }
    function openCreate() { place = Notebook.Place.Create; }
    function closeOverlay() { place = Notebook.Place.Interview; }
    function lock() { place = Notebook.Place.Locked; }
    function hide() { place = Notebook.Place.Cover; }
    function uncover() { place = Notebook.Place.Unlock; }
    function touched() {}
}
