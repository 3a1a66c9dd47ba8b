# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for the three sheets: languages, logic, and what an instrument may not ask."""
import re

from sheets import ASKING, REF, TRANSLATED

ALLOWED = {
    "sens": {"", "none", "sensitive", "special"},
    "export": {"", "keep", "band", "month", "drop", "review"},
    "qi": {"", "yes"},
    "mode": {"", "both", "interviewer", "self"},
    "pns": {"", "no"},
}
# The elements and eleven signs of fpar.md 3.3.
FL_CODES = {"R", "D", "L", "I", "P", "S", "M", "AV", "DE", "RM", "IS", "PS", "IT", "RD", "WW", "DB",
            "AC", "EO"}
NEVER_ASKED = re.compile(r"(^|_)(name|surname|phone|mobile|email|mail|address|street|postcode|"
                         r"passport|birth|dob|gps|whatsapp|signature)(_|$)")
REFUSAL_CHOICES = {"pns", "dk", "prefer_not", "dont_know", "no_answer", "refused"}
FUNCTIONS = {"selected", "count-selected", "not", "if", "count", "sum", "today", "round",
             "position", "jr:choice-name", "decimal-time", "and", "or", "div"}
ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN = re.compile(r"[A-Za-z]")
MOST_WORDS = 26


def check(folder):
    check_settings(folder)
    check_languages(folder)
    check_texts(folder)
    check_choices(folder)
    for name, fact in {**folder.frames, **folder.nodes}.items():
        where = f"survey.csv row {fact['number']}"
        check_marks(folder, where, fact)
        check_logic(folder, where, name, fact)
        check_never_asked(folder, where, name, fact)


def check_settings(folder):
    add = folder.findings.add
    if len(folder.settings.rows) != 1:
        return add("settings.csv", "needs exactly one row")
    row = folder.settings.rows[0][1]
    if row.get("form_id") != folder.path.name:
        add("settings.csv", "form_id is not the folder's name")
    if not row.get("form_title"):
        add("settings.csv", "has no form_title")
    if not re.fullmatch(r"20\d{6}", row.get("version", "")):
        add("settings.csv", "version is not a day like 20261124")
    if row.get("default_language") not in folder.languages:
        add("settings.csv", "default_language is not a language of the labels")
    if 'cuaderno="urn:cuaderno:form:1"' not in row.get("namespaces", ""):
        add("settings.csv", "namespaces does not declare cuaderno")


def check_languages(folder):
    add = folder.findings.add
    if not folder.languages:
        add("survey.csv", "has no label::language column")
    for language in folder.languages:
        if not re.fullmatch(r".+ \([a-z]{2,3}(-[A-Za-z]+)?\)", language):
            add("survey.csv", f"names a language without its code: {language}")
    for sheet, columns in ((folder.survey, TRANSLATED), (folder.choices, ("label",))):
        for column in columns:
            if column in sheet.head:
                add(sheet.file, f"has a {column} without a language")
            if set(sheet.languages(column)) != set(folder.languages):
                add(sheet.file, f"{column} is not there in the same languages")


def check_texts(folder):
    for number, row in folder.survey.rows:
        kind = row["type"].split()[0] if row["type"] else ""
        needs = {"label"} if kind in ASKING | {"note", "begin_group", "begin_repeat"} else set()
        if row.get("constraint"):
            needs.add("constraint_message")
        for column in TRANSLATED:
            texts = {lang: row.get(f"{column}::{lang}", "") for lang in folder.languages}
            check_text(folder, f"survey.csv row {number}", column, texts, column in needs)
    for number, row in folder.choices.rows:
        texts = {lang: row.get(f"label::{lang}", "") for lang in folder.languages}
        check_text(folder, f"choices.csv row {number}", "label", texts, True)


def check_text(folder, where, column, texts, needed):
    """All languages or none, the same references in each, in the right script, short enough."""
    add = folder.findings.add
    filled = [lang for lang, text in texts.items() if text]
    if (needed or filled) and len(filled) != len(texts):
        missing = sorted(set(texts) - set(filled))
        return add(where, f"{column} is missing in {', '.join(missing)}")
    if len({tuple(sorted(REF.findall(text))) for text in texts.values()}) > 1:
        add(where, f"{column} refers to different answers in different languages")
    for lang, text in texts.items():
        for ref in REF.findall(text):
            check_earlier(folder, where, ref)
        words = REF.sub("", text)
        arabic = lang.endswith("(ar)")
        if words and (not ARABIC.search(words) or LATIN.search(words)) == arabic:
            add(where, f"{column} in {lang} is in another script")
        if any(len(part.split()) > MOST_WORDS for part in re.split(r"[.?!؟:]", words)):
            add(where, f"{column} in {lang} has a sentence of more than {MOST_WORDS} words")
    return None


def check_choices(folder):
    add = folder.findings.add
    seen = set()
    for number, row in folder.choices.rows:
        where = f"choices.csv row {number}"
        key = (row["list_name"], row["name"])
        if key in seen:
            add(where, f"has {row['name']} twice in {row['list_name']}")
        seen.add(key)
        if not re.fullmatch(r"[a-z0-9_]+", row["name"]):
            add(where, f"has a choice that cannot stand in a list: {row['name']!r}")
        if row["name"] in REFUSAL_CHOICES:
            add(where, "is a refusal; the app offers those beside every question")
    for language in folder.languages:
        for name, rows in folder.lists.items():
            labels = [row.get(f"label::{language}") for row in rows.values()]
            if len(set(labels)) != len(labels):
                add("choices.csv", f"{name} has the same words for two choices in {language}")
    used = {fact["list"] for fact in folder.nodes.values() if fact["list"]}
    for name in used - set(folder.lists):
        add("choices.csv", f"has no list {name}")
    for name in set(folder.lists) - used:
        add("choices.csv", f"has a list that no question uses: {name}")


def check_marks(folder, where, fact):
    row = fact["row"]
    for key, allowed in ALLOWED.items():
        if row.get(f"bind::cuaderno:{key}", "") not in allowed:
            folder.findings.add(where, f"bind::cuaderno:{key} is not one of {sorted(allowed)}")
    codes = row.get("bind::cuaderno:fl", "")
    if codes and not set(codes.split(";")) <= FL_CODES:
        folder.findings.add(where, f"bind::cuaderno:fl has an unknown code in {codes!r}")
    asks = fact["kind"] in ASKING
    if asks and not (row.get("bind::cuaderno:sens") and row.get("bind::cuaderno:export")):
        folder.findings.add(where, "asks without saying how much it touches and how it may leave")
    if row.get("read_only") not in ("", "yes"):
        folder.findings.add(where, "read_only is neither empty nor yes")
    if row.get("read_only") == "yes" and not row.get("calculation"):
        folder.findings.add(where, "is read-only and nothing fills it")


def check_never_asked(folder, where, name, fact):
    if fact["row"].get("required"):
        folder.findings.add(where, "is required; every question can be left out")
    if NEVER_ASKED.search(name):
        folder.findings.add(where, f"asks for something that is never kept: {name}")


def check_earlier(folder, where, ref, before=None):
    fact = folder.nodes.get(ref) or folder.frames.get(ref)
    if fact is None:
        folder.findings.add(where, f"refers to {ref}, which is not there")
    elif before is not None and fact["number"] >= before:
        folder.findings.add(where, f"refers to {ref}, which comes later")
    return fact


def check_logic(folder, where, name, fact):
    row = fact["row"]
    if fact["kind"] == "calculate" and not row.get("calculation"):
        folder.findings.add(where, "calculates nothing")
    for column in ("relevant", "constraint", "calculation", "choice_filter"):
        text = row.get(column, "")
        if not text:
            continue
        for ref in REF.findall(text):
            check_earlier(folder, where, ref, fact["number"])
        check_expression(folder, where, column, text)
        check_literals(folder, where, text)
        if column == "constraint":
            check_own_literals(folder, where, fact, text)
    if row.get("choice_filter"):
        check_filter(folder, where, fact, row["choice_filter"])


def check_expression(folder, where, column, text):
    """Brackets and quotes close, and every function is one that ODK's engines know."""
    bare = re.sub(r"'[^']*'", "''", text)
    depth = 0
    for letter in bare:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth < 0:
            break
    if depth or bare.count("'") % 2:
        folder.findings.add(where, f"{column} has an open bracket or quote")
    for function in re.findall(r"([A-Za-z][\w:-]*)\s*\(", bare):
        if function not in FUNCTIONS:
            folder.findings.add(where, f"{column} uses {function}(), which is not checked here")


def check_literals(folder, where, text):
    """A choice that is compared with must exist in that question's list."""
    pairs = re.findall(r"\$\{(\w+)\}\s*!?=\s*'([^']+)'", text)
    pairs += re.findall(r"selected\(\s*\$\{(\w+)\},\s*'([^']+)'", text)
    for ref, value in pairs:
        fact = folder.nodes.get(ref)
        if fact and fact["list"] and value not in folder.lists.get(fact["list"], {}):
            folder.findings.add(where, f"compares {ref} with {value}, which is no choice of it")


def check_own_literals(folder, where, fact, text):
    for value in re.findall(r"selected\(\s*\.,\s*'([^']+)'", text):
        if value not in folder.lists.get(fact["list"], {}):
            folder.findings.add(where, f"its constraint speaks of {value}, which is no choice")


def check_filter(folder, where, fact, text):
    match = re.fullmatch(r"(\w+) = \$\{(\w+)\}", text)
    if not match:
        return folder.findings.add(where, "choice_filter is not of the form column = ${question}")
    column, ref = match.groups()
    if column not in folder.choices.head:
        return folder.findings.add(where, f"filters by {column}, which choices.csv lacks")
    rows = folder.lists.get(fact["list"], {})
    above = folder.lists.get(folder.nodes.get(ref, {}).get("list"), {})
    reached = {row[column] for row in rows.values()}
    if reached != set(above):
        folder.findings.add(where, f"{column} does not offer something for every choice of {ref}")
    return None
