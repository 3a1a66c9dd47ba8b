# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an instrument's folder for the checks and gathers what is wrong with it."""
import csv
import io
import re
import unicodedata

REF = re.compile(r"\$\{([^}]*)\}")
TRANSLATED = ("label", "hint", "constraint_message")
# Types that ask a person something, those that only hold a value, and those that frame.
ASKING = {"text", "integer", "decimal", "select_one", "select_multiple", "date", "time",
          "dateTime", "acknowledge"}
SILENT = {"calculate", "hidden", "start", "end", "today"}
FRAMES = {"begin_group", "end_group", "begin_repeat", "end_repeat"}


class Findings:
    """What is wrong, each with its file and row (as a spreadsheet counts them)."""

    def __init__(self):
        self.list = []

    def add(self, where, what):
        self.list.append(f"{where}: {what}")


class Sheet:
    """One CSV file: a head, and rows as dictionaries with their row number."""

    def __init__(self, path, findings, delimiter=","):
        self.file = path.name
        self.head, self.rows = [], []
        raw = path.read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            findings.add(self.file, "is not UTF-8")
            return
        if text.startswith("\ufeff") or "\r" in text or not text.endswith("\n"):
            findings.add(self.file, "has a byte order mark, a carriage return or no last line end")
        if unicodedata.normalize("NFC", text) != text:
            findings.add(self.file, "is not in composed form (NFC)")
        table = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter,
                                strict=True))
        self.head = table[0] if table else []
        if len(set(self.head)) != len(self.head):
            findings.add(self.file, "has a column twice")
        for number, cells in enumerate(table[1:], start=2):
            if len(cells) != len(self.head):
                findings.add(f"{self.file} row {number}", "is longer or shorter than the head")
                continue
            if any(cell != cell.strip() or "  " in cell for cell in cells):
                findings.add(f"{self.file} row {number}", "has stray spaces in a cell")
            self.rows.append((number, dict(zip(self.head, cells))))

    def languages(self, column):
        """The languages a column is written in: label::Español (es) -> Español (es)."""
        return [head.split("::", 1)[1] for head in self.head if head.startswith(column + "::")
                and not head.startswith("bind::")]


class Folder:
    """All sheets of one instrument. `nodes` maps a name to its row's facts."""

    def __init__(self, path, findings):
        self.path = path
        self.findings = findings
        self.survey = Sheet(path / "survey.csv", findings)
        self.choices = Sheet(path / "choices.csv", findings)
        self.settings = Sheet(path / "settings.csv", findings)
        self.languages = self.survey.languages("label")
        self.lists = {}
        for number, row in self.choices.rows:
            self.lists.setdefault(row["list_name"], {})[row["name"]] = row
        self.nodes, self.frames = {}, {}
        self._walk()

    def _walk(self):
        """Names, paths and nesting; finds unbalanced groups and names used twice."""
        stack = []
        for number, row in self.survey.rows:
            where = f"survey.csv row {number}"
            words = row["type"].split()
            kind = words[0] if words else ""
            if kind in ("end_group", "end_repeat"):
                if not stack or stack[-1][0] != kind.replace("end", "begin"):
                    self.findings.add(where, f"{kind} closes nothing")
                else:
                    stack.pop()
                continue
            if kind not in ASKING | SILENT | FRAMES | {"note"}:
                self.findings.add(where, f"has the type {row['type']!r}, which is not checked here")
            name = row["name"]
            if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name == "meta":
                self.findings.add(where, f"has a name that will not do: {name!r}")
            if name in self.nodes or name in self.frames:
                self.findings.add(where, f"uses the name {name} again")
            steps = [step for _, step in stack] + [name]
            fact = {"row": row, "number": number, "kind": kind, "path": "/data/" + "/".join(steps),
                    "list": words[1] if len(words) > 1 else None,
                    "repeat": next((step for k, step in reversed(stack) if k == "begin_repeat"),
                                   None)}
            if kind in ("begin_group", "begin_repeat"):
                self.frames[name] = fact
                stack.append((kind, name))
            else:
                self.nodes[name] = fact
        if stack:
            self.findings.add("survey.csv", f"leaves {stack[-1][1]} open")

    def columns(self):
        """The names that yield a column in a table of answers."""
        return [name for name, fact in self.nodes.items() if fact["kind"] != "note"]
