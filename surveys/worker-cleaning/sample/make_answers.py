#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample's interviews: whole conversations of people who do not exist.

    make_answers.py                        write answers.jsonl beside this script
    make_answers.py --n 500 --seed 7 --out FILE
    make_answers.py --check [FILE]         does the file still fit the sheets?

The same seed and number give the same bytes. Among the first 60 (the demo's number)
exactly four do not agree to sharing, two stop and delete, one withdraws.
"""
import argparse
import datetime
import json
import pathlib
import random
import sys

sys.dont_write_bytecode = True  # this folder is shipped: leave no __pycache__ in it

import people
import sentences
import sheet_logic

HERE = pathlib.Path(__file__).resolve().parent
TODAY = datetime.date(2026, 11, 24)
BLOCK = 60
NOT_SHARED, STOPPED, WITHDRAWN = 4, 2, 1
SHARE_PLANTED = 0.45
REFUSALS = ("prefer_not", "dont_know", "skipped")
# How often a question is refused, by how much it touches; then by which refusal.
REFUSED = {"none": 0.02, "sensitive": 0.045, "special": 0.08}
REFUSED_ABOUT_YOU = 0.01
KINDS = {"none": (2, 3, 5), "sensitive": (6, 2, 2), "special": (7, 1, 2)}


def consent(rng, shares):
    def agrees(chance):
        return "yes" if rng.random() < chance else "no"

    return {"take_part": "yes", "notes": agrees(0.9), "audio": agrees(0.25),
            "quote_exact": agrees(0.4), "stats_use": "yes" if shares else "no",
            "share_partner": agrees(0.6) if shares else "no",
            "recontact_feedback": agrees(0.5)}


def refusal(rng, item):
    weight = item.row["bind::cuaderno:sens"] or "none"
    chance = REFUSED[weight]
    if item.kind == "text":
        chance = 0.2
    if item.row["bind::cuaderno:qi"] == "yes" or item.name == "origin_area":
        chance = REFUSED_ABOUT_YOU
    if not item.may_refuse or rng.random() >= chance:
        return None
    kinds = KINDS[weight]
    if item.kind in ("integer", "decimal", "date"):
        kinds = (kinds[0], kinds[1] + 6, kinds[2])
    return rng.choices(REFUSALS, kinds)[0]


class Conversation:
    """One interview from the first question to the last, in form order."""

    def __init__(self, instrument, rng, language):
        self.rng = rng
        self.person = people.Person(rng, language)
        self.interview = sheet_logic.Interview(instrument, TODAY)
        self.answers, self.plants = [], []

    def run(self):
        items = self.interview.instrument.items
        at = 0
        while at < len(items):
            series = items[at].repeat
            if series is None:
                self.meet(items[at], 0)
                at += 1
                continue
            end = at
            while end < len(items) and items[end].repeat == series:
                end += 1
            for instance in range(1, self.person.jobs + 1):
                self.interview.counts[series] = instance
                for item in items[at:end]:
                    self.meet(item, instance)
            at = end
        return self

    def meet(self, item, instance):
        if not self.interview.relevant(item, instance):
            return
        if item.row["calculation"]:
            value = self.interview.evaluate(item.row["calculation"], instance)
            self.interview.set(item, instance, sheet_logic.as_text(value))
        elif item.row["default"]:
            self.interview.set(item, instance, item.row["default"])
        elif item.asks:
            self.ask(item, instance)

    def ask(self, item, instance):
        path = self.interview.instrument.path_of(item, instance)
        status = refusal(self.rng, item)
        if status:
            self.answers.append({"path": path, "status": status})
            return
        value = self.reply(item, instance)
        self.interview.set(item, instance, value)
        self.answers.append({"path": path, "value": value})

    def reply(self, item, instance):
        if item.kind == "text":
            text, plants = sentences.write(self.rng, self.person.language, item.name,
                                           SHARE_PLANTED)
            self.plants += plants
            return text
        offered = None
        if item.list_name:
            offered = self.interview.instrument.offered(item, self.interview, instance)
        value = self.person.answer(item, instance, self.interview, offered)
        if not self.interview.fits(item, instance, value):
            raise ValueError(f"{item.name}: {value} breaks its own constraint")
        return value

    def break_off(self, late):
        """Stops half-way, or late, after the open questions: both must leave no trace."""
        whole = len(self.answers)
        self.answers = self.answers[:whole - 3 if late else self.rng.randrange(whole // 2, whole)]
        said = " ".join(answer.get("value", "") for answer in self.answers)
        self.plants = [plant for plant in self.plants if plant in said]


def fates(rng, first):
    """Who of the next 60 does what, so that the numbers are exact and the places are not."""
    chosen = rng.sample(range(first, first + BLOCK), NOT_SHARED + STOPPED + WITHDRAWN)
    ends = dict.fromkeys(chosen[NOT_SHARED:NOT_SHARED + STOPPED], "stop_and_delete")
    ends.update(dict.fromkeys(chosen[NOT_SHARED + STOPPED:], "withdraw"))
    return set(chosen[:NOT_SHARED]), ends


def make(instrument, n, seed):
    rng, stops = random.Random(seed), 0
    for number in range(1, n + 1):
        if number % BLOCK == 1:
            keeps, ends = fates(rng, number)
        language = rng.choices(("es", "en", "ar"), (58, 24, 18))[0]
        talk = Conversation(instrument, rng, language).run()
        end = ends.get(number, "finish")
        if end == "stop_and_delete":
            stops += 1
            talk.break_off(late=stops % 2 == 0)
        yield {"person": number, "consent": consent(rng, number not in keeps),
               "language": language, "end": end, "answers": talk.answers,
               "plants": talk.plants}


class Complaint(Exception):
    pass


def check_kind(item, value):
    if item.kind == "integer":
        int(value)
    elif item.kind == "decimal":
        float(value)
    elif item.kind == "date":
        datetime.date.fromisoformat(value)
    elif item.kind == "time":
        datetime.time.fromisoformat(value)
    elif item.kind == "acknowledge" and value != "OK":
        raise ValueError("an acknowledgement is OK")


def check_answer(interview, item, instance, answer):
    """One answer against its row: asked at all, relevant by now, of its kind, offered, fitting."""
    if not item.asks:
        raise Complaint("is never asked")
    if not interview.relevant(item, instance):
        raise Complaint("is not relevant after the answers before it")
    if "status" in answer:
        if answer["status"] not in REFUSALS or not item.may_refuse:
            raise Complaint("cannot be refused like this")
        return
    value = answer["value"]
    check_kind(item, value)
    if item.list_name:
        chosen = value.split() if item.kind == "select_multiple" else [value]
        if not set(chosen) <= set(interview.instrument.offered(item, interview, instance)):
            raise Complaint("has a choice that is not offered")
    if not value or not interview.fits(item, instance, value):
        raise Complaint("breaks its constraint")
    interview.set(item, instance, value)


def check_interview(instrument, record):
    """Walks the form beside the answers. Nothing may be missing, extra or out of order."""
    interview = sheet_logic.Interview(instrument, TODAY)
    answers = iter(record["answers"])
    answer = next(answers, None)
    whole = record["end"] != "stop_and_delete"
    for item, instance in in_form_order(instrument, record["answers"], interview):
        if item.row["calculation"] and interview.relevant(item, instance):
            value = interview.evaluate(item.row["calculation"], instance)
            interview.set(item, instance, sheet_logic.as_text(value))
        path = instrument.path_of(item, instance)
        if answer is not None and answer["path"] == path:
            check_answer(interview, item, instance, answer)
            answer = next(answers, None)
        elif item.asks and interview.relevant(item, instance) and (answer is not None or whole):
            raise Complaint(f"{path} was not asked, or asked later than it should be")
    if answer is not None:
        raise Complaint(f"{answer['path']} has no place in the form")
    said = " ".join(a.get("value", "") for a in record["answers"])
    if not all(plant in said for plant in record["plants"]):
        raise Complaint("lists something planted that nobody said")


def in_form_order(instrument, answers, interview):
    items, at = instrument.items, 0
    while at < len(items):
        series = items[at].repeat
        end = at + 1
        while series and end < len(items) and items[end].repeat == series:
            end += 1
        times = 1
        if series:
            prefix = instrument.repeats[series] + "["
            indices = {int(a["path"][len(prefix):].split("]")[0])
                       for a in answers if a["path"].startswith(prefix)}
            times = max(indices, default=0)
        for instance in range(1, times + 1):
            if series:
                interview.counts[series] = instance
            for item in items[at:end]:
                yield item, instance if series else 0
        at = end


def check(instrument, path):
    wrong, ends, planted, statuses = 0, [], 0, set()
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for record in records:
        try:
            check_interview(instrument, record)
        except (Complaint, ValueError, KeyError, TypeError) as error:
            wrong += 1
            print(f"{path.name}: person {record['person']}: {error}", file=sys.stderr)
        planted += bool(record["plants"])
        statuses |= {a["status"] for a in record["answers"] if "status" in a}
        ends.append((record["end"], record["consent"]["stats_use"]))
    first = ends[:BLOCK]
    wanted = {("stop_and_delete", "yes"): STOPPED, ("withdraw", "yes"): WITHDRAWN,
              ("finish", "no"): NOT_SHARED}
    if len(first) == BLOCK and any(first.count(key) != n for key, n in wanted.items()):
        wrong += 1
        print("the first 60 do not end as they should", file=sys.stderr)
    if statuses != set(REFUSALS) or planted * 3 < len(records):
        wrong += 1
        print("too few refusals or planted texts", file=sys.stderr)
    print(f"{len(records)} interviews, {planted} with something planted, {wrong} wrong")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--n", type=int, default=120, help="how many interviews")
    parser.add_argument("--seed", type=int, default=49)
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "answers.jsonl")
    parser.add_argument("--check", type=pathlib.Path, nargs="?", const=HERE / "answers.jsonl",
                        help="check a file against the sheets instead of writing one")
    options = parser.parse_args()
    instrument = sheet_logic.Instrument(HERE.parent)
    if options.check:
        return check(instrument, options.check)
    lines = [json.dumps(record, ensure_ascii=False, separators=(",", ":"))
             for record in make(instrument, options.n, options.seed)]
    options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
