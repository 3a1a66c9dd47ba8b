#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every instrument (a folder with a survey.csv) to the rules of surveys/README.md.

    check_instrument.py [SURVEYS]     exit 0: nothing wrong; 1: findings, one a line; 2: no folder
"""
import pathlib
import sys

sys.dont_write_bytecode = True

import rules_drive
import rules_roles
import rules_sheets
from sheets import Findings, Folder

DEFAULT = pathlib.Path(__file__).resolve().parents[2] / "surveys"
NEEDED = ("survey.csv", "choices.csv", "settings.csv", "README.md")


def findings_of(path):
    """All that is wrong with one folder, as lines."""
    findings = Findings()
    missing = [name for name in NEEDED if not (path / name).is_file()]
    for name in missing:
        findings.add(name, "is not there")
    if not set(missing) - {"README.md"}:
        folder = Folder(path, findings)
        rules_sheets.check(folder)
        rules_roles.check(folder)
        rules_drive.check(folder)
    return findings.list


def main(arguments):
    surveys = pathlib.Path(arguments[0]) if arguments else DEFAULT
    folders = sorted(path.parent for path in surveys.glob("*/survey.csv"))
    if not folders:
        print(f"{surveys}: no instrument here", file=sys.stderr)
        return 2
    wrong = 0
    for folder in folders:
        lines = findings_of(folder)
        wrong += len(lines)
        for line in lines:
            print(f"{folder.name}/{line}", file=sys.stderr)
        print(f"{folder.name}: {'in order' if not lines else f'{len(lines)} findings'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
