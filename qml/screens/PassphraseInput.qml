// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno.App
import Cuaderno.Theme

// The secret item in the look of a field. What is typed stays in its locked memory.
SecretField {
    id: input

    required property string label

    ink: Theme.ink
    caret: Theme.accent
    family: Theme.hand
    pixelSize: Theme.lead
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.passwordEdit: true
    Accessible.name: input.label
}
