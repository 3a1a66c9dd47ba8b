#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the word lists to surveys/words/README.md.

    check_words.py [FOLDER]     exit 0: in order; 1: findings; 2: no list there
"""
import pathlib
import re
import sys

DEFAULT = pathlib.Path(__file__).resolve().parents[2] / "surveys" / "words"
COUNT = 2048
# The letters a word is made of, and how many letters are enough to know it.
SHAPE = {"en": (re.compile(r"[a-z]{3,8}"), 6), "es": (re.compile(r"[a-z]{3,9}"), 5),
         "ar": (re.compile("[\u0621-\u063a\u0641-\u064a]{3,8}"), None)}
ONE_LETTER = str.maketrans("أإآةىؤئ", "اااهيوي", "ء")
WITHOUT_DOTS = str.maketrans("تثنيجخذزشضظغق", "ببببححدرسصطعف")


def without_one(word):
    """Every form of the word with one letter left out, and with two neighbours swapped."""
    shorter = {word[:i] + word[i + 1:] for i in range(len(word))}
    gaps = {word[:i] + "?" + word[i + 1:] for i in range(len(word))}
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2:] for i in range(len(word) - 1)}
    return shorter, gaps, swapped - {word}


def near_pairs(words):
    """Words that one slip of a finger turns into another of the list."""
    known, gaps_of, pairs = set(words), {}, []
    for word in words:
        shorter, gaps, swapped = without_one(word)
        pairs += [(word, other) for other in (shorter | swapped) & known]
        for gap in gaps:
            if gap in gaps_of:
                pairs.append((gaps_of[gap], word))
            gaps_of[gap] = word
    return pairs


def findings_of(path):
    findings = []
    text = path.read_text(encoding="utf-8")
    words = text.split("\n")
    if words.pop() != "":
        findings.append("does not end with a line end")
    if len(words) != COUNT or len(set(words)) != COUNT:
        findings.append(f"has {len(words)} lines and {len(set(words))} words, not {COUNT}")
    if words != sorted(words):
        findings.append("is not sorted")
    shape, enough = SHAPE[path.stem]
    findings += [f"has a word of another shape: {word}" for word in words
                 if not shape.fullmatch(word)]
    if enough is not None:
        starts = {}
        for word in words:
            if starts.setdefault(word[:enough], word) != word:
                findings.append(f"{starts[word[:enough]]} and {word} begin alike")
        findings += [f"{a} and {b} are one slip apart" for a, b in near_pairs(words)]
    else:
        bare = {}
        for word in words:
            key = word.translate(ONE_LETTER).translate(WITHOUT_DOTS)
            if bare.setdefault(key, word) != word:
                findings.append(f"{bare[key]} and {word} look alike without dots")
    return findings


def main(arguments):
    folder = pathlib.Path(arguments[0]) if arguments else DEFAULT
    lists = sorted(path for path in folder.glob("*.txt") if path.stem in SHAPE)
    if len(lists) != len(SHAPE):
        print(f"{folder}: not all of {', '.join(SHAPE)} are here", file=sys.stderr)
        return 2
    wrong = 0
    for path in lists:
        findings = findings_of(path)
        wrong += len(findings)
        for finding in findings:
            print(f"{path.name}: {finding}", file=sys.stderr)
        print(f"{path.name}: {'in order' if not findings else f'{len(findings)} findings'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
