// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The colours of one theme, named for what they mean.
QtObject {
    required property color paper
    required property color page
    required property color wash
    required property color ink
    required property color inkSoft
    required property color line
    required property color edge
    required property color accent
    required property color accentDown
    required property color inkOnAccent
    required property color accentWash
    required property color margin
    required property color focus
    required property color danger
    required property color inkOnDanger
    required property color dangerWash
    required property color caution
    required property color cautionWash
    required property color good
    required property color goodWash
    required property color shade
}
