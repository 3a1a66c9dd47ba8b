// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Every colour, size and duration of the app, in one place.
//
// Sizes are dp (1/160 inch) times `unit`, so that a finger finds the same target on every screen.
// Main sets what the device and the person decide: unit, window, mode, textScale, plainLetters, still.
QtObject {
    id: theme

    property string mode: "light" // light, dark, contrast, or device
    property real textScale: 1 // 1 to 2.5
    property bool plainLetters: false // one family for everything
    property bool still: false // nothing moves
    property real unit: 1 // px to the dp
    property real windowWidth: 800 // px
    property real windowHeight: 1280
    property string stamp // "Practice" or "Sample": stands in the margin of every page
    property SystemPalette device: SystemPalette {}

    readonly property LightInks lightInks: LightInks {}
    readonly property DarkInks darkInks: DarkInks {}
    readonly property ContrastInks contrastInks: ContrastInks {}
    readonly property bool deviceIsDark: device.window.hslLightness < 0.5
    readonly property bool dark: mode === "dark" || (mode === "device" && deviceIsDark)
    readonly property Inks inks: mode === "contrast" ? contrastInks : dark ? darkInks : lightInks

    readonly property color paper: inks.paper
    readonly property color page: inks.page
    readonly property color wash: inks.wash
    readonly property color ink: inks.ink
    readonly property color inkSoft: inks.inkSoft
    readonly property color line: inks.line
    readonly property color edge: inks.edge
    readonly property color accent: inks.accent
    readonly property color accentDown: inks.accentDown
    readonly property color inkOnAccent: inks.inkOnAccent
    readonly property color accentWash: inks.accentWash
    readonly property color margin: inks.margin
    readonly property color focus: inks.focus
    readonly property color danger: inks.danger
    readonly property color inkOnDanger: inks.inkOnDanger
    readonly property color dangerWash: inks.dangerWash
    readonly property color caution: inks.caution
    readonly property color cautionWash: inks.cautionWash
    readonly property color good: inks.good
    readonly property color goodWash: inks.goodWash
    readonly property color shade: Qt.alpha(inks.shade, 0.4)
    readonly property color clear: Qt.alpha(inks.page, 0)
    readonly property color hover: Qt.alpha(inks.wash, 0.5) // laid over a ground

    // Two voices: what is asked, and what people do or are told.
    readonly property string hand: "Noto Sans"
    readonly property string voice: plainLetters ? hand : "Noto Serif"

    // The width decides, never the device. Very large letters need the room of a narrower class.
    readonly property real widthDp: windowWidth / unit
    readonly property real heightDp: windowHeight / unit
    readonly property bool compact: widthDp < 600
    readonly property bool wide: widthDp >= 960 && !large
    readonly property bool large: textScale > 1.5 // columns become rows
    readonly property bool huge: textScale > 2 // the margin gives its tools to the line under the bar
    readonly property bool low: heightDp < 700
    readonly property bool cramped: heightDp / textScale < 380 // so few lines that the foot has to scroll too

    readonly property int small: letters(16)
    readonly property int body: letters(compact ? 19 : 20)
    readonly property int lead: letters(compact ? 22 : 24)
    readonly property int question: letters(compact ? 28 : 32)
    readonly property int questionLong: letters(28)
    readonly property int display: Math.min(letters(compact ? 36 : 44), Math.round(windowWidth / 6.5)) // its words are never broken
    readonly property int strong: Font.DemiBold

    readonly property int space4: dp(4)
    readonly property int space8: dp(8)
    readonly property int space12: dp(12)
    readonly property int space16: dp(16)
    readonly property int space20: dp(20)
    readonly property int space24: dp(24)
    readonly property int space28: dp(28)
    readonly property int space32: dp(32)
    readonly property int space40: dp(40)
    readonly property int space48: dp(48)
    readonly property int space64: dp(64)
    readonly property int space72: dp(72)
    readonly property int gutter: dp(compact ? 20 : 32)
    readonly property int marginWidth: compact || huge ? 0 : dp(wide ? 104 : 80)
    readonly property int measure: dp(720)
    readonly property int top: dp(compact || huge ? 16 : heightDp >= 1000 ? 64 : low ? 8 : 36)

    readonly property int touch: dp(48)
    readonly property int reach: dp(64) // the filled button, a field
    readonly property int button: dp(56)
    readonly property int tile: dp(68)
    readonly property int start: dp(72) // what begins a talk
    readonly property int bar: dp(76)
    readonly property int icon: symbol(24)
    readonly property int iconLarge: symbol(36)
    readonly property int mark: symbol(28)
    readonly property int hairline: Math.max(1, Math.floor(unit))
    readonly property int stroke: dp(2)
    readonly property int bold: dp(3)
    readonly property int radius: dp(10)
    readonly property int radiusSheet: dp(16)
    readonly property int radiusCheck: dp(5)

    readonly property int quick: still ? 0 : 120
    readonly property int calm: still ? 0 : 220

    function dp(size: real): int {
        return Math.round(size * unit);
    }

    function letters(size: real): int {
        return Math.round(size * unit * textScale);
    }

    // Icons grow with the letters, but less.
    function symbol(size: real): int {
        return Math.round(size * unit * Math.min(textScale, 1.5));
    }

    // Naskh, Khmer and Burmese are drawn small on their body: the same size needs larger letters.
    function script(words: string): real {
        return /[\u0600-\u06ff\u0750-\u077f]/.test(words) ? 1.12 : /[\u1780-\u17ff\u1000-\u109f]/.test(words) ? 1.08 : 1;
    }

    // Two sentences, the second on its own line where there is one.
    function lines(first: string, second: string): string {
        return second === "" ? first : first + "\n" + second;
    }

    // Latin codes stay left to right in every language.
    function isolated(code: string): string {
        return String.fromCharCode(0x2066) + code + String.fromCharCode(0x2069);
    }

    // A whole number in the digits of the language.
    function number(value: real): string {
        return value.toLocaleString(Qt.locale(), "f", 0);
    }

    // How long a sound is: 0:05, 12:04, in the digits of the language.
    function minutes(milliseconds: real): string {
        const seconds = Math.floor(milliseconds / 1000);
        const rest = seconds % 60;
        return theme.number(Math.floor(seconds / 60)) + ":" + (rest < 10 ? theme.number(0) : "") + theme.number(rest);
    }
}
