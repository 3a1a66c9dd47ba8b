#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the consent texts to surveys/consent/README.md.

    check_consent.py [FILE]     exit 0: in order; 1: findings; 2: no such file
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEFAULT = ROOT / "surveys" / "consent" / "consent-layered.json"
ICONS = ROOT / "qml" / "assets" / "icons"
KEYS = ["format", "id", "version", "languages", "status", "about_us", "lines", "pieces", "full",
        "understanding", "always", "scopes"]
STATUS = {"machine", "draft", "reviewed", "pretested"}
# What must be said, or a yes means nothing: above all that one may refuse and stop, and the risks.
ELEMENTS = {"who", "what", "how_long", "choose", "skip", "stop", "keep", "risk", "pay", "help"}
SCOPES = {"take_part", "notes", "audio", "drawings_photos", "stats_use", "quote_exact",
          "quote_paraphrase", "share_partner", "archive", "recontact_feedback", "recontact_other",
          "transcriber", "location_exact"}
ARABIC = re.compile("[\u0600-\u06ff]")
LATIN = re.compile("[A-Za-z]")


class Check:
    def __init__(self, document):
        self.document = document
        self.findings = []
        self.languages = document.get("languages", [])

    def add(self, where, what):
        self.findings.append(f"{where}: {what}")

    def run(self):
        if list(self.document) != KEYS or self.document["format"] != "cuaderno-consent":
            self.add("file", f"does not have exactly the keys {', '.join(KEYS)}")
            return self.findings
        if set(self.document["status"]) != set(self.languages) or not (
                set(self.document["status"].values()) <= STATUS):
            self.add("status", "does not give each language one of the states")
        if not re.fullmatch(r"20\d{6}", self.document["version"]):
            self.add("version", "is not a day like 20261124")
        for number, text in enumerate(self.document["about_us"]):
            self.text(f"about_us {number}", text)
        self.text("always", self.document["always"])
        self.text("full", self.document["full"])
        self.lines()
        self.understanding()
        self.scopes()
        return self.findings

    def text(self, where, text):
        """In every language, in its own script, nothing else."""
        if not isinstance(text, dict) or list(text) != self.languages or not all(text.values()):
            return self.add(where, "is not said in every language, in order")
        for language, words in text.items():
            if bool(ARABIC.search(words)) != (language == "ar") or (
                    language == "ar" and LATIN.search(words)):
                self.add(where, f"is in another script in {language}")
            if words != words.strip():
                self.add(where, f"has stray spaces in {language}")
        if where == "full" and len({words.count("\n\n") for words in text.values()}) != 1:
            self.add(where, "has more paragraphs in one language than in another")
        return None

    def lines(self):
        elements = [line["element"] for line in self.document["lines"]]
        if len(elements) != len(ELEMENTS) or set(elements) != ELEMENTS:
            self.add("lines", f"do not say exactly {', '.join(sorted(ELEMENTS))}")
        for line in self.document["lines"]:
            self.text(f"line {line['element']}", line["text"])
            self.icon(f"line {line['element']}", line["icon"])
        covered = set()
        for piece in self.document["pieces"]:
            self.text(f"piece {piece['id']} title", piece["title"])
            self.text(f"piece {piece['id']}", piece["text"])
            covered |= set(piece["about"])
        if covered != ELEMENTS:
            self.add("pieces", "do not cover every element")

    def icon(self, where, name):
        if ICONS.is_dir() and not (ICONS / f"{name}.svg").is_file():
            self.add(where, f"has an icon that is not there: {name}")

    def understanding(self):
        for question in self.document["understanding"]:
            where = f"understanding {question['id']}"
            self.text(where, question["question"])
            for choice in question["choices"]:
                self.text(f"{where} {choice['id']}", choice["text"])
            if sum(choice["right"] is True for choice in question["choices"]) != 1:
                self.add(where, "does not have exactly one right answer")
            if question["element"] not in ELEMENTS:
                self.add(where, "says nothing again after a wrong answer")

    def scopes(self):
        names = [scope["scope"] for scope in self.document["scopes"]]
        if not names or names[0] != "take_part" or len(set(names)) != len(names) or not (
                set(names) <= SCOPES):
            self.add("scopes", "do not begin with take_part, or one is unknown or twice there")
        for scope in self.document["scopes"]:
            where = f"scope {scope['scope']}"
            allowed = {"scope", "icon", "question", "explain", "yes", "no", "later", "valid_days"}
            if set(scope) - allowed:
                self.add(where, "has a key that nobody reads; nothing is chosen beforehand")
            if ("later" in scope) == (scope["scope"] == "take_part"):
                self.add(where, "all but take_part may be put off to the end, and take_part not")
            if len(scope["explain"]) != 2:
                self.add(where, "is not explained in two lines")
            for key in ("question", "yes", "no", "later"):
                if key in scope:
                    self.text(f"{where} {key}", scope[key])
            for number, line in enumerate(scope["explain"]):
                self.text(f"{where} explain {number}", line)
            self.icon(where, scope["icon"])


def findings_of(document):
    try:
        return Check(document).run()
    except (KeyError, TypeError, AttributeError) as error:
        return [f"file: is not built as it should be ({error!r})"]


def main(arguments):
    path = pathlib.Path(arguments[0]) if arguments else DEFAULT
    if not path.is_file():
        print(f"{path}: not there", file=sys.stderr)
        return 2
    findings = findings_of(json.loads(path.read_text(encoding="utf-8")))
    for finding in findings:
        print(f"{path.name}: {finding}", file=sys.stderr)
    print(f"{path.name}: {'in order' if not findings else f'{len(findings)} findings'}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
