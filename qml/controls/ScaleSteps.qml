// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

// The stops of a range, from its first to its last. A range may fall as it goes.
QtObject {
    id: steps

    required property string low // as the form keeps it: "0", "-1.5"
    required property string high
    required property string step
    required property string value // "" where nothing is chosen

    readonly property double first: Number(steps.low)
    readonly property double width: Math.abs(Number(steps.step)) || 1
    readonly property double by: Number(steps.high) < steps.first ? -steps.width : steps.width
    readonly property int last: Math.max(0, Math.floor((Number(steps.high) - steps.first) / steps.by + 1e-9))
    readonly property int at: steps.value === "" ? -1 : steps.held(Math.round((Number(steps.value) - steps.first) / steps.by))
    readonly property int places: Math.max(steps.decimals(steps.low), steps.decimals(steps.step))

    function decimals(number: string): int {
        const point = number.indexOf(".");
        return point < 0 ? 0 : number.length - point - 1;
    }

    function held(place: int): int {
        return Math.max(0, Math.min(place, steps.last));
    }

    // The n-th stop as the form keeps it.
    function valueAt(place: int): string {
        return String(Number((steps.first + steps.held(place) * steps.by).toFixed(steps.places)));
    }
}
