# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for tests/*.drive: well formed, and about questions that the survey has.

Whether they pass is for the engine (cuaderno-cli drive); this finds a test that
went stale when the survey changed, without building anything.
"""
import json
import re

COMMANDS = {
    "set": {"ref", "value"}, "refuse": {"ref", "status"}, "get": {"ref"}, "choices": {"ref"},
    "where": set(), "next": {"by"}, "previous": {"by"}, "jump": {"ref", "to"},
    "add_repeat": {"ref"}, "remove_repeat": {"ref"}, "language": {"language"}, "validate": set(),
    "finish": {"force"}, "instance": set(), "serialize": {"as"}, "restore": {"from"},
    "restart": set(), "edit": {"instance"}, "clock": {"now", "tz"}, "seed": {"seed"},
    "expect": {"ref", "value", "status", "relevant", "required", "readonly", "constraint", "label",
               "hint", "selected_labels", "count", "choices", "at", "violations", "instance",
               "submission", "error"},
}
HEADER = {"drive", "form", "tz", "now", "seed", "language", "files", "properties", "load"}
FEWEST = 3


def check(folder):
    scripts = sorted((folder.path / "tests").glob("*.drive"))
    if len(scripts) < FEWEST:
        folder.findings.add("tests", f"has fewer than {FEWEST} drive scripts")
    paths = {}
    for name, fact in {**folder.frames, **folder.nodes}.items():
        paths[fact["path"]] = fact
    for script in scripts:
        check_script(folder, script, paths)


def check_script(folder, script, paths):
    expects, first = 0, True
    for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{script.name} line {number}"
        if not line.strip() or line.startswith("#"):
            continue
        try:
            command = json.loads(line)
        except ValueError:
            folder.findings.add(where, "is not JSON")
            continue
        if first:
            check_header(folder, where, script, command)
            first = False
            continue
        expects += command.get("do") == "expect"
        check_command(folder, where, command, paths)
    if not expects:
        folder.findings.add(script.name, "expects nothing, so it cannot fail")


def check_header(folder, where, script, header):
    if header.get("drive") != 1 or set(header) - HEADER:
        folder.findings.add(where, "is not a header of version 1")
    if (script.parent / header.get("form", "-")).resolve() != folder.path.resolve():
        folder.findings.add(where, "is about another form")
    if header.get("language") not in folder.languages:
        folder.findings.add(where, "begins in no language of the form")


def check_command(folder, where, command, paths):
    add = folder.findings.add
    name = command.get("do")
    if name not in COMMANDS or set(command) - COMMANDS[name] - {"do"}:
        return add(where, "is an unknown command or has an unknown key")
    places = [command.get("ref"), command.get("at", {}).get("ref")]
    places += command.get("at", {}).get("refs", [])
    places += [violation["ref"] for violation in command.get("violations", [])]
    for ref in filter(None, places):
        if re.sub(r"\[\d+\]", "", ref) not in paths:
            add(where, f"speaks of {ref}, which is not in the survey")
    if name == "language" and command["language"] not in folder.languages:
        add(where, "switches to a language that the form lacks")
    fact = paths.get(re.sub(r"\[\d+\]", "", command.get("ref", "")))
    if fact and fact["list"]:
        known = folder.lists.get(fact["list"], {})
        for offered in command.get("choices", []):
            if offered["value"] not in known:
                add(where, f"expects the choice {offered['value']}, which is not in the list")
    return None
