#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks copies of the shipped files, one way at a time, and sees that the checks notice."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import check_consent
import check_instrument
import check_words

SURVEYS = pathlib.Path(__file__).resolve().parents[2] / "surveys"

# File, what stands in it, what is put in its place, a part of the finding.
BROKEN_INSTRUMENTS = {
    "a language left out": ("survey.csv", "¿Cuántos años tienes?", "", "missing in Español"),
    "a group left open": ("survey.csv", "\nend_repeat,", "\nend_group,", "closes nothing"),
    "a name used twice": ("survey.csv", ",told_then,", ",told_whom,", "again"),
    "a list that is not there": ("survey.csv", "select_one basis,", "select_one bases,", "no list"),
    "a question that is not there": ("survey.csv", "${paid_to_get} = 'yes'", "${paid_it} = 'yes'",
                                     "not there"),
    "a later question": ("survey.csv", "${still} = 'no'", "${never_paid} = 'no'", "comes later"),
    "a choice that is not there": ("survey.csv", "${still} = 'no'", "${still} = 'nope'",
                                   "no choice of it"),
    "an open bracket": ("survey.csv", "selected(${harm}, 'none'))\"", "selected(${harm}, 'none')\"",
                        "open bracket"),
    "an unknown function": ("survey.csv", "sum(${hours_now})", "total(${hours_now})", "total()"),
    "an unknown state of touch": ("survey.csv", ",special,", ",secret,", "is not one of"),
    "another script": ("survey.csv", "كم عمرك؟", "kam umruk?", "another script"),
    "a name that is asked for": ("survey.csv", ",good_at,", ",last_name,", "never kept"),
    "a refusal as a choice": ("choices.csv", "\nhit,no,", "\nhit,dk,", "is a refusal"),
    "a choice twice": ("choices.csv", "\nhit,threatened,", "\nhit,yes,", "twice"),
    "an area without regions": ("choices.csv", ",asia\n", ",africa\n", "every choice of"),
    "another form": ("settings.csv", "worker-cleaning", "worker-cleaner", "folder's name"),
    "a column that is forgotten": ("roles.csv", "\nhope,", "\nhopes,", "forgets hope"),
    "open text that leaves": ("roles.csv", "one_change,open-text", "one_change,other",
                              "open text and the role"),
    "an exact moment": ("roles.csv", "shift_start,drop", "shift_start,other", "would leave"),
    "a fifth quasi-identifier": ("roles.csv", "first_language,drop",
                                 "first_language,quasi-identifier", "quasi-identifiers"),
    "a value without a path": ("hierarchies/gender.csv", "man;*\n", "", "exactly once"),
    "a tree that parts": ("hierarchies/origin.csv", "south_asia;asia;abroad", "south_asia;asia;here",
                          "splits"),
    "a state of no language": ("languages.csv", ",draft,", ",fine,", "status is none"),
    "a script gone stale": ("tests/jobs.drive", "/data/work/job[1]/hours", "/data/work/job[1]/hour",
                            "not in the survey"),
    "a script that is no JSON": ("tests/refusals.drive", "{\"do\":\"validate\"}", "{\"do\":",
                                 "is not JSON"),
}


class InstrumentCheck(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "worker-cleaning"
        shutil.copytree(SURVEYS / "worker-cleaning", self.folder)

    def test_finds_nothing_in_what_is_shipped(self):
        self.assertEqual(check_instrument.findings_of(self.folder), [])

    def test_notices_each_break(self):
        for name, (file, old, new, finding) in BROKEN_INSTRUMENTS.items():
            with self.subTest(name):
                path = self.folder / file
                whole = path.read_text(encoding="utf-8")
                self.assertIn(old, whole, "the break does not fit the file any more")
                path.write_text(whole.replace(old, new), encoding="utf-8")
                lines = check_instrument.findings_of(self.folder)
                self.assertTrue(any(finding in line for line in lines), lines)
                path.write_text(whole, encoding="utf-8")

    def test_sample_check_notices_an_answer_that_cannot_be(self):
        maker = self.folder / "sample" / "make_answers.py"
        answers = self.folder / "sample" / "answers.jsonl"
        whole = answers.read_text(encoding="utf-8")
        for old, new in (('/still","value":"no"', '/still","value":"yes"'),
                         ('"value":"woman"', '"value":"women"'),
                         ('/about/heard"', '/about/hear"'), ('"prefer_not"', '"refused"'),
                         ('"end":"withdraw"', '"end":"finish"')):
            with self.subTest(new):
                self.assertIn(old, whole)
                answers.write_text(whole.replace(old, new, 1), encoding="utf-8")
                run = subprocess.run([sys.executable, maker, "--check"], capture_output=True,
                                     check=False)
                self.assertEqual(run.returncode, 1)

    def test_sample_is_made_again_byte_for_byte(self):
        maker = self.folder / "sample" / "make_answers.py"
        again = self.folder / "again.jsonl"
        subprocess.run([sys.executable, maker, "--out", again], check=True)
        self.assertEqual(again.read_bytes(), (self.folder / "sample/answers.jsonl").read_bytes())


class ConsentCheck(unittest.TestCase):
    def broken(self, change):
        document = json.loads(check_consent.DEFAULT.read_text(encoding="utf-8"))
        change(document)
        return check_consent.findings_of(document)

    def test_notices_each_break(self):
        breaks = {
            "said in two languages only": lambda d: d["lines"][0]["text"].pop("ar"),
            "no line on stopping": lambda d: d["lines"].pop(5),
            "taking part put off": lambda d: d["scopes"][0].update(later=d["scopes"][1]["later"]),
            "a choice made beforehand": lambda d: d["scopes"][2].update(default="yes"),
            "two right answers": lambda d: d["understanding"][0]["choices"][1].update(right=True),
            "an unknown use": lambda d: d["scopes"][1].update(scope="marketing"),
            "a state of no language": lambda d: d["status"].pop("es"),
        }
        for name, change in breaks.items():
            with self.subTest(name):
                self.assertTrue(self.broken(change))
        self.assertEqual(self.broken(lambda d: None), [])


class WordsCheck(unittest.TestCase):
    def findings_after(self, language, change):
        words = (SURVEYS / "words" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / f"{language}.txt"
            path.write_text("\n".join(change(words)) + "\n", encoding="utf-8")
            return check_words.findings_of(path)

    def test_notices_each_break(self):
        breaks = {
            "one too few": ("en", lambda words: words[:-1]),
            "one twice": ("en", lambda words: sorted(words[:-1] + words[:1])),
            "not sorted": ("en", lambda words: words[::-1]),
            "one slip apart": ("en", lambda words: sorted(words[:-1] + [words[0][:-1]])),
            "an accent": ("es", lambda words: sorted(words[:-1] + ["canción"])),
            "only dots apart": ("ar", lambda words: sorted(words[:-1] + ["زمز"])),
        }
        for name, (language, change) in breaks.items():
            with self.subTest(name):
                self.assertTrue(self.findings_after(language, change))
        self.assertEqual(self.findings_after("ar", list), [])


if __name__ == "__main__":
    unittest.main()
