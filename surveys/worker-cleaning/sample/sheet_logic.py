# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an instrument's sheets and follows their logic, for made-up answers only.

The app has a real engine. This is a second, small one on purpose: answers that were
made by it and are accepted by the engine show that both read the sheets alike.
It knows the expressions that the shipped instruments use, and refuses all others.
"""
import csv
import datetime
import pathlib
import re

ASKING = {"text", "integer", "decimal", "select_one", "select_multiple", "date", "time",
          "acknowledge"}
LABEL = re.compile(r"^label::(.+)$")


def read_sheet(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Item:
    """One row of survey.csv that has a node: its path, its logic, its choices."""

    def __init__(self, row, path, repeat):
        words = row["type"].split()
        self.kind = words[0]
        self.list_name = words[1] if len(words) > 1 else None
        self.name = row["name"]
        self.path = path
        self.repeat = repeat
        self.row = row

    @property
    def asks(self):
        return self.kind in ASKING and not self.row["read_only"]

    @property
    def may_refuse(self):
        return self.asks and self.row["bind::cuaderno:pns"] != "no"


class Instrument:
    """The sheets of one folder, in form order, without nested repeats."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.items = []
        self.repeats = {}
        self.choices = {}
        for row in read_sheet(folder / "choices.csv"):
            self.choices.setdefault(row["list_name"], []).append(row)
        self._read_survey(read_sheet(folder / "survey.csv"))
        self.by_name = {item.name: item for item in self.items}

    def _read_survey(self, rows):
        steps, repeat = ["/data"], None
        for row in rows:
            kind = row["type"].split()[0]
            if kind in ("end_group", "end_repeat"):
                steps.pop()
                repeat = None if kind == "end_repeat" else repeat
                continue
            path = "/".join(steps + [row["name"]])
            if kind == "begin_repeat":
                repeat = row["name"]
                self.repeats[repeat] = path
            if kind in ("begin_group", "begin_repeat"):
                steps.append(row["name"])
                continue
            self.items.append(Item(row, path, repeat))

    def path_of(self, item, instance):
        if item.repeat is None:
            return item.path
        series = self.repeats[item.repeat]
        return f"{series}[{instance}]{item.path[len(series):]}"

    def offered(self, item, interview, instance):
        """The names of the choices that this interview is offered."""
        rule = item.row["choice_filter"]
        names = []
        for choice in self.choices[item.list_name]:
            if not rule or is_true(interview.evaluate(rule, instance, choice=choice)):
                names.append(choice["name"])
        return names


class Interview:
    """Values of one made-up person. Instance 0 is the form outside repeats."""

    def __init__(self, instrument, today):
        self.instrument = instrument
        self.today = today
        self.values = {}
        self.counts = dict.fromkeys(instrument.repeats, 0)

    def value(self, name, instance=0):
        item = self.instrument.by_name[name]
        return self.values.get((name, instance if item.repeat else 0), "")

    def set(self, item, instance, value):
        self.values[(item.name, instance if item.repeat else 0)] = value

    def relevant(self, item, instance):
        rule = item.row["relevant"]
        return not rule or is_true(self.evaluate(rule, instance))

    def fits(self, item, instance, value):
        rule = item.row["constraint"]
        return not rule or is_true(self.evaluate(rule, instance, dot=value))

    def evaluate(self, text, instance, dot=None, choice=None):
        return Expression(text, self, instance, dot, choice).run()


TOKEN = re.compile(r"\s*(?:(?P<string>'[^']*')|(?P<number>\d+(?:\.\d+)?)|\$\{(?P<ref>\w+)\}"
                   r"|(?P<op><=|>=|!=|[=<>(),+*])|(?P<word>[A-Za-z][\w:-]*)|(?P<dot>\.\.?))")


def number(value):
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    try:
        return float(value)
    except ValueError:
        pass
    try:
        return float(datetime.date.fromisoformat(value).toordinal())
    except ValueError:
        return float("nan")


def is_true(value):
    if isinstance(value, float):
        return value == value and value != 0
    return bool(value)


def compare(left, op, right):
    if op in ("=", "!=") and not isinstance(left, float) and not isinstance(right, float):
        return (left == right) == (op == "=")
    a, b = number(left), number(right)
    return {"=": a == b, "!=": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[op]


class Expression:
    """Reads and works out one expression in a single pass, from left to right."""

    def __init__(self, text, interview, instance, dot, choice):
        self.text = text
        self.interview, self.instance, self.dot, self.choice = interview, instance, dot, choice
        self.tokens, at = [], 0
        while at < len(text.rstrip()):
            match = TOKEN.match(text, at)
            if not match:
                raise ValueError(f"cannot read {text[at:]!r}")
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self.at = 0

    def run(self):
        value = self.either()
        if self.at != len(self.tokens):
            raise ValueError(f"something is left over in {self.text!r}")
        return value

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else (None, None)

    def take(self, wanted=None):
        token = self.peek()
        if wanted is not None and token[1] != wanted:
            raise ValueError(f"wanted {wanted} in {self.text!r}")
        self.at += 1
        return token

    def either(self):
        value = self.both()
        while self.peek() == ("word", "or"):
            self.take()
            right = self.both()
            value = is_true(value) or is_true(right)
        return value

    def both(self):
        value = self.comparison()
        while self.peek() == ("word", "and"):
            self.take()
            right = self.comparison()
            value = is_true(value) and is_true(right)
        return value

    def comparison(self):
        value = self.term()
        while self.peek()[1] in ("=", "!=", "<", "<=", ">", ">="):
            op = self.take()[1]
            value = compare(value, op, self.term())
        return value

    def term(self):
        value = self.atom()
        while self.peek() in (("word", "div"), ("op", "*")):
            op = self.take()[1]
            a, b = number(value), number(self.atom())
            value = a * b if op == "*" else (a / b if b else float("nan"))
        return value

    def atom(self):
        kind, text = self.take()
        if kind == "string":
            return text[1:-1]
        if kind == "number":
            return float(text)
        if kind == "ref":
            return self.interview.value(text, self.instance)
        if kind == "dot":
            return self.dot
        if kind == "op" and text == "(":
            value = self.either()
            self.take(")")
            return value
        if kind == "word" and self.peek()[1] == "(":
            return self.call(text)
        if kind == "word" and self.choice is not None and text in self.choice:
            return self.choice[text]
        raise ValueError(f"{text!r} is not known in {self.text!r}")

    def call(self, name):
        self.take("(")
        if name in ("count", "sum"):
            return self.over_series(name)
        arguments = []
        while self.peek()[1] != ")":
            arguments.append(self.either())
            if self.peek()[1] == ",":
                self.take()
        self.take(")")
        return getattr(self, "do_" + name.replace("-", "_").replace(":", "_"))(*arguments)

    def over_series(self, name):
        ref = self.take()[1]
        self.take(")")
        if name == "count":
            return float(self.interview.counts[ref])
        series = self.interview.instrument.by_name[ref].repeat
        values = [number(self.interview.value(ref, n + 1))
                  for n in range(self.interview.counts[series])]
        return float(sum(values))

    def do_selected(self, value, name):
        return name in value.split()

    def do_count_selected(self, value):
        return float(len(value.split()))

    def do_not(self, value):
        return not is_true(value)

    def do_if(self, test, yes, no):
        return yes if is_true(test) else no

    def do_today(self):
        return self.interview.today.isoformat()

    def do_round(self, value, places):
        return round(number(value), int(places))

    def do_position(self, _parent):
        return float(self.instance)

    def do_jr_choice_name(self, value, _ref):
        return value

    def do_decimal_time(self, value):
        if not value:
            return float("nan")
        hours, minutes = value.split(":")[:2]
        return (int(hours) + int(minutes) / 60) / 24


def as_text(value):
    """A worked-out value as a form would store it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return "" if value != value else f"{value:g}"
    return value
