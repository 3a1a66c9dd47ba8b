// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    property string filter
    property string chosenLabel
    readonly property int total: count
    property bool pictured

    function says(sound: string): bool {
        return Array.from({ length: count }, (_, i) => get(i)).some(choice => choice.sound === sound);
    }

    function labelOf(value: string): string {
        return Array.from({ length: count }, (_, i) => get(i)).find(choice => choice.value === value)?.label ?? value;
    }
    function secondLabelOf(value: string): string {
        return Array.from({ length: count }, (_, i) => get(i)).find(choice => choice.value === value)?.secondLabel ?? "";
    }

    // options: {value, label} or words
    function fill(options: var): ListModel {
        for (const option of options)
            append({ value: option.value ?? option, label: option.label ?? option, secondLabel: option.secondLabel ?? "", media: option.media ?? "", sound: option.sound ?? "", chosen: option.chosen ?? false });
        pictured = options.some(option => option.media);
        return this;
    }
}
