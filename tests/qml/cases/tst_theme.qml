// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cuaderno.Theme

TestCase {
    name: "Theme"

    function cleanup() {
        Theme.mode = "light";
        Theme.unit = 1;
        Theme.textScale = 1;
        Theme.windowWidth = 800;
        Theme.windowHeight = 1280;
    }

    function linear(part: real): real {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    // WCAG 2.1 relative luminance.
    function luminance(shade: color): real {
        return 0.2126 * linear(shade.r) + 0.7152 * linear(shade.g) + 0.0722 * linear(shade.b);
    }

    function ratio(front: color, ground: color): real {
        const lights = [luminance(front), luminance(ground)].sort((a, b) => b - a);
        return (lights[0] + 0.05) / (lights[1] + 0.05);
    }

    function test_blackOnWhiteIsTwentyOne() {
        fuzzyCompare(ratio(Qt.rgba(0, 0, 0, 1), Qt.rgba(1, 1, 1, 1)), 21, 0.001);
    }

    function test_everyTextAndEdgeCanBeSeen_data() {
        const text = { ink: ["paper", "page", "wash", "accentWash", "dangerWash", "cautionWash", "goodWash"], inkSoft: ["paper", "page", "wash", "accentWash"], accent: ["paper", "page", "wash", "accentWash"], inkOnAccent: ["accent", "accentDown"], danger: ["paper", "page", "wash", "dangerWash"], inkOnDanger: ["danger"], caution: ["paper", "page", "cautionWash"], good: ["paper", "page", "goodWash"] };
        const edges = { edge: ["paper", "page", "wash"], accent: ["page", "paper"], focus: ["paper", "page", "wash", "accentWash"], danger: ["page"] };
        const rows = [];
        for (const mode of ["light", "dark", "contrast"]) {
            for (const [kinds, least] of [[text, 4.5], [edges, 3]]) {
                for (const front in kinds)
                    kinds[front].forEach(ground => rows.push({ tag: mode + " " + front + " on " + ground + " " + least, mode: mode, front: front, ground: ground, least: least }));
            }
        }
        return rows;
    }

    function test_everyTextAndEdgeCanBeSeen(row) {
        Theme.mode = row.mode;
        const seen = ratio(Theme[row.front], Theme[row.ground]);
        verify(seen >= row.least, seen.toFixed(2));
    }

    // The words of a toast: paper on ink.
    function test_aToastCanBeRead() {
        for (const mode of ["light", "dark", "contrast"]) {
            Theme.mode = mode;
            verify(ratio(Theme.paper, Theme.ink) >= 4.5);
        }
    }

    function test_theThreeThemesDiffer() {
        const papers = ["light", "dark", "contrast"].map(mode => {
            Theme.mode = mode;
            return String(Theme.paper);
        });
        compare(new Set(papers).size, 3);
    }

    function test_theWidthDecidesInDp_data() {
        return [{ tag: "phone", px: 599, unit: 1, compact: true, wide: false }, { tag: "tablet", px: 600, unit: 1, compact: false, wide: false }, { tag: "wide", px: 960, unit: 1, compact: false, wide: true }, { tag: "8 inch", px: 800, unit: 1.18, compact: false, wide: false }, { tag: "dense phone", px: 1080, unit: 2.5, compact: true, wide: false }];
    }

    function test_theWidthDecidesInDp(row) {
        Theme.windowWidth = row.px;
        Theme.unit = row.unit;
        compare(Theme.compact, row.compact);
        compare(Theme.wide, row.wide);
    }

    function test_lettersGrowIconsStop() {
        const letters = Theme.body;
        const icon = Theme.icon;
        Theme.textScale = 2.5;
        compare(Theme.body, letters * 2.5);
        compare(Theme.icon, icon * 1.5);
        verify(Theme.large);
        compare(Theme.marginWidth, 0);
    }

    function test_wideBecomesMediumWithVeryLargeLetters() {
        Theme.windowWidth = 1280;
        verify(Theme.wide);
        Theme.textScale = 1.75;
        verify(!Theme.wide);
    }

    function test_touchIsNeverSmall() {
        verify(Theme.touch >= 48);
        verify(Theme.tile >= 64);
        compare(Theme.small, 16);
    }

    function test_naskhIsSetLarger() {
        compare(Theme.script("Pay"), 1);
        compare(Theme.script("الأجر"), 1.12);
        compare(Theme.script("ប្រាក់"), 1.08);
    }

    function test_stillMeansNoTime() {
        Theme.still = true;
        compare(Theme.calm, 0);
        Theme.still = false;
        compare(Theme.calm, 220);
    }

    function test_codesAreHeldLeftToRight() {
        const code = Theme.isolated("KITE-47-R");
        compare(code.charCodeAt(0), 0x2066);
        compare(code.charCodeAt(code.length - 1), 0x2069);
    }
}
