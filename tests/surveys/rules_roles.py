# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for roles.csv, the hierarchies and languages.csv: what may leave, and how coarse."""
import re

from sheets import Sheet

ROLES = {"direct-identifier", "quasi-identifier", "sensitive", "set", "linked", "open-text",
         "weight", "other", "drop"}
KEYS = {"name", "role", "kind", "hierarchy", "intervals", "importance", "max_level", "min_level",
        "l", "separator", "round", "top", "bottom"}
STATUS = {"machine", "draft", "reviewed", "pretested"}
# With so few people, every further one makes almost everybody unique.
MOST_QUASI = 4


def check(folder):
    add = folder.findings.add
    check_languages(folder)
    path = folder.path / "roles.csv"
    if not path.exists():
        return add("roles.csv", "is not there")
    sheet = Sheet(path, folder.findings)
    for key in set(sheet.head) - KEYS:
        add("roles.csv", f"has a column that is no key of a policy's column: {key}")
    roles = {}
    for number, row in sheet.rows:
        if row["name"] in roles:
            add(f"roles.csv row {number}", f"names {row['name']} again")
        roles[row["name"]] = row
        check_row(folder, f"roles.csv row {number}", row)
    for name in set(folder.columns()) - set(roles):
        add("roles.csv", f"forgets {name}")
    for name in set(roles) - set(folder.columns()):
        add("roles.csv", f"names {name}, which the survey does not ask")
    quasi = {name for name, row in roles.items() if row["role"] == "quasi-identifier"}
    marked = {name for name, fact in folder.nodes.items()
              if fact["row"].get("bind::cuaderno:qi") == "yes"}
    if quasi != marked:
        add("roles.csv", f"and bind::cuaderno:qi differ on {sorted(quasi ^ marked)}")
    if not 1 <= len(quasi) <= MOST_QUASI:
        add("roles.csv", f"has {len(quasi)} quasi-identifiers; between 1 and {MOST_QUASI}")
    return None


def check_row(folder, where, row):
    add = folder.findings.add
    fact = folder.nodes.get(row["name"])
    if row["role"] not in ROLES:
        return add(where, f"has an unknown role {row['role']!r}")
    if fact is None:
        return None
    kind, export = fact["kind"], fact["row"].get("bind::cuaderno:export", "")
    if (kind == "text") != (row["role"] == "open-text"):
        add(where, "open text and the role open-text go together")
    if export == "drop" and row["role"] != "drop":
        add(where, "is to be dropped in the survey and has another role here")
    if kind in ("start", "end", "today", "time") and row["role"] != "drop":
        add(where, "is an exact moment and would leave")
    if kind in ("date", "dateTime") and row["role"] != "drop" and row["kind"] != "date":
        add(where, "is a date and not treated as one")
    if kind in ("integer", "decimal") and row["role"] != "drop" and not (
            row["kind"] == "number" and row["top"]):
        add(where, "is a number without a top: the largest would stand out")
    if row["role"] == "quasi-identifier" and not row["hierarchy"]:
        add(where, "is a quasi-identifier without a hierarchy")
    if row["hierarchy"]:
        check_hierarchy(folder, where, row["hierarchy"], fact)
    return None


def check_hierarchy(folder, where, relative, fact):
    """Every choice once, one tree: what is equal on a level stays equal above; * at the end."""
    add = folder.findings.add
    path = folder.path / relative
    if not path.is_file():
        return add(where, f"{relative} is not there")
    lines = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    values = [line[0] for line in lines]
    choices = list(folder.lists.get(fact["list"], {}))
    if sorted(values) != sorted(choices):
        add(relative, "does not hold each choice exactly once")
    if len({len(line) for line in lines}) != 1 or any(line[-1] != "*" for line in lines):
        return add(relative, "has lines of different length or without * at the end")
    for level in range(1, len(lines[0])):
        above = {}
        for line in lines:
            if above.setdefault(line[level - 1], line[level]) != line[level]:
                add(relative, f"splits {line[level - 1]} again on level {level}")
        if level < len(lines[0]) - 1 and len({line[level] for line in lines}) == 1:
            add(relative, f"says the same for everybody on level {level}")
    return None


def check_languages(folder):
    add = folder.findings.add
    path = folder.path / "languages.csv"
    if not path.exists():
        return add("languages.csv", "is not there")
    sheet = Sheet(path, folder.findings)
    listed = [row["language"] for _, row in sheet.rows]
    if sorted(listed) != sorted(folder.languages):
        add("languages.csv", "does not list exactly the languages of the labels")
    for number, row in sheet.rows:
        if row["status"] not in STATUS:
            add(f"languages.csv row {number}", f"status is none of {sorted(STATUS)}")
        if not re.search(r"\S", row.get("title", "x")):
            add(f"languages.csv row {number}", "has no title")
    return None
