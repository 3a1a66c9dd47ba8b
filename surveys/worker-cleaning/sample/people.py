# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the made-up people of the sample answer: one skewed table a question.

Nobody here is real, and no figure is taken from a study. The skews are there because
real groups are skewed: most are women, most came from one or two regions, few are old,
and one person of each rare kind is what makes a release dangerous.
"""

ORIGINS = {
    "es": {"south_america": 80, "central_america": 13, "south_europe": 6, "north_america": 1},
    "en": {"here_near": 44, "here_far": 12, "east_europe": 24, "west_africa": 12,
           "south_asia": 4, "east_asia": 2, "east_south_africa": 2},
    "ar": {"north_africa": 84, "west_asia": 11, "east_south_africa": 5},
}
MOTHER_TONGUE = {"es": {"es": 94, "other": 6},
                 "en": {"en": 48, "pl": 8, "ro": 16, "fr": 8, "bn": 6, "ne": 4, "tl": 5,
                        "uk": 5},
                 "ar": {"ar": 90, "am": 4, "fr": 6}}

# One choice by weight.
ONE = {
    "age_band": {"18_to_24": 5, "25_to_34": 21, "35_to_44": 41, "45_to_54": 24, "55_to_64": 8,
                 "65_plus": 1},
    "gender": {"woman": 82, "man": 16, "nonbinary": 1, "own_word": 1},
    "permission": {"free": 46, "tied": 15, "limited": 12, "waiting": 17, "none": 10},
    "task": {"homes": 26, "rooms": 24, "offices": 34, "laundry": 5, "vehicles": 3, "windows": 2,
             "other_clean": 4, "lead": 2},
    "arrangement": {"employee": 26, "agency": 22, "subcontract": 18, "on_paper_self": 8,
                    "app": 6, "by_word": 17, "live_in": 3},
    "how_ended": {"i_left": 28, "time_over": 15, "let_go": 18, "no_calls": 20, "spoke_up": 8,
                  "ill_or_baby": 7, "other": 4},
    "who_pays": {"household": 15, "firm": 42, "client": 8, "agency": 18, "app": 5, "worker": 12},
    "written_terms": {"yes": 48, "no": 52},
    "terms_language": {"yes": 30, "partly": 34, "no": 36},
    "time_enough": {"never": 30, "sometimes": 40, "often": 18, "always": 12},
    "alone_night": {"never": 34, "sometimes": 26, "often": 24, "always": 16},
    "site_change": {"never": 48, "same": 16, "fewer": 22, "lost": 7, "owed": 7},
    "how_found": {"family": 46, "work_mate": 20, "agency": 14, "online": 12, "asked": 5,
                  "office": 3},
    "paid_to_get": {"yes": 24, "no": 76},
    "borrowed": {"no": 68, "family": 18, "bank": 3, "lender": 7, "boss": 4},
    "still_owed": {"nothing": 34, "under_half": 28, "over_half": 27, "grew": 11},
    "pv_task": {"better": 3, "same": 58, "worse": 19, "very_different": 10, "not_said": 10},
    "pv_pay": {"better": 3, "same": 40, "worse": 40, "very_different": 7, "not_said": 10},
    "pv_hours": {"better": 4, "same": 36, "worse": 39, "very_different": 11, "not_said": 10},
    "pv_papers": {"better": 2, "same": 30, "worse": 15, "very_different": 13, "not_said": 40},
    "pv_boss": {"better": 8, "same": 54, "worse": 20, "very_different": 8, "not_said": 10},
    "pay_basis": {"hour": 58, "room": 14, "day": 8, "month": 14, "mixed": 6},
    "on_time": {"every": 44, "late_some": 40, "late_all": 11, "not_paid": 5},
    "never_paid": {"yes": 27, "no": 73},
    "say_no": {"yes": 38, "sometimes": 34, "no": 28},
    "sick_pay": {"full": 8, "part": 18, "none": 44, "lose_work": 20, "cannot": 10},
    "labels_read": {"yes": 40, "partly": 38, "no": 22},
    "training": {"yes": 26, "partly": 30, "no": 44},
    "told_whom": {"boss": 26, "mate": 26, "doctor": 14, "union": 3, "home": 17, "nobody": 14},
    "told_then": {"helped": 34, "wrote": 16, "nothing": 32, "blamed": 10, "hours": 8},
    "worked_ill": {"never": 12, "sometimes": 44, "often": 30, "always": 14},
    "toilets": {"never": 5, "sometimes": 24, "often": 27, "always": 44},
    "shouted": {"never": 42, "sometimes": 38, "often": 15, "always": 5},
    "accused": {"yes": 19, "no": 81},
    "kept_out": {"yes": 26, "no": 74},
    "hit": {"no": 88, "threatened": 8, "yes": 4},
    "told_anyone": {"nobody": 40, "close": 36, "boss": 17, "group": 5, "official": 2},
    "home_from": {"self": 42, "family": 42, "boss": 8, "at_work": 4, "none": 4},
    "quit_free": {"yes": 44, "hard": 38, "no": 18},
    "papers": {"me": 80, "asked": 7, "not_returned": 2, "office": 8, "have_none": 3},
    "go_out": {"never": 2, "sometimes": 14, "often": 24, "always": 60},
    "rights_feel": {"not": 24, "little": 44, "fairly": 24, "very": 8},
    "asked_help": {"yes": 37, "no": 63},
    "help_came": {"yes": 33, "partly": 38, "no": 29},
    "hope": {"not": 10, "little": 34, "fairly": 34, "very": 22},
    "talk_was": {"good": 44, "fine": 42, "long": 9, "hard": 5},
}

# Several choices, each by its own chance in a hundred; the word alone if none came up.
MANY = {
    "likes": ({"people": 46, "done_well": 38, "hours": 24, "pay": 12, "own_pace": 22,
               "active": 18}, "nothing"),
    "cares_for": ({"children": 52, "older": 16, "ill": 8}, "nobody"),
    "places": ({"homes": 30, "offices": 46, "hotels": 26, "hospitals": 9, "schools": 12,
                "shops": 16, "transport": 4, "sites": 6}, "other"),
    "paid_for": ({"agency": 58, "papers": 34, "travel": 28, "training": 20, "kit": 24,
                  "boss": 8}, "other"),
    "deductions": ({"tax": 48, "clothes": 24, "room": 8, "transport": 10, "food": 5, "fines": 12,
                    "fee": 9, "unclear": 22}, "none"),
    "say_no_then": ({"fewer_hours": 52, "worse_tasks": 28, "shouting": 24, "lose_job": 26,
                     "no_pay": 8, "papers": 5}, "nothing"),
    "kit": ({"gloves": 66, "mask": 34, "glasses": 9, "shoes": 14, "clothes": 44}, "none"),
    "harm": ({"skin": 34, "breath": 20, "back": 56, "fall": 14, "cut": 10, "tired": 44,
              "worry": 30}, "none"),
    "shouted_about": ({"work": 54, "origin": 30, "colour": 16, "language": 34, "sex": 18,
                       "age": 10, "body": 8, "faith": 9}, "other"),
    "unwanted": ({"remarks": 22, "pictures": 4, "asked": 11, "followed": 8, "touched": 10,
                  "undressed": 2, "for_work": 3, "forced": 1}, "none"),
    "by_whom": ({"boss": 48, "client": 28, "mate": 20, "public": 18, "go_between": 6}, "other"),
    "after_telling": ({"stopped": 20, "listened": 28, "moved": 14, "hours": 16, "worse": 12},
                      "nothing"),
    "home_problems": ({"crowded": 28, "damp": 30, "no_lock": 12, "no_visits": 14, "costly": 40,
                       "unsafe": 8}, "none"),
    "quit_why": ({"no_other": 54, "wages": 20, "debt": 10, "permit": 26, "papers": 2, "home": 9,
                  "threats": 6}, "family"),
    "asked_whom": ({"mate": 44, "boss": 28, "friends": 34, "group": 24, "union": 9, "lawyer": 12,
                    "official": 4}, "friends"),
    "why_not": ({"not_know": 34, "no_use": 38, "lose_work": 44, "permit": 24, "language": 26,
                 "time": 20, "ashamed": 12}, "no_need"),
    "should_hear": ({"workers": 48, "firms": 46, "clients": 28, "unions": 24, "government": 44,
                     "press": 16}, "nobody"),
    "act_with": ({"meet": 48, "learn": 52, "speak_boss": 26, "research": 16, "public": 8},
                 "not_now"),
}

# Whole numbers: (lowest, most usual, highest).
WHOLE = {"supports": (1, 3, 9), "months": (1, 9, 140), "unpaid_hours": (0, 2, 18),
         "days_row": (4, 6, 30), "care_hours": (0, 4, 14)}
# Money: the same, in steps of ten.
MONEY = {"cost_total": (80, 500, 4200), "pay_month": (420, 1150, 2300)}


class Person:
    """One made-up person; every draw comes from the random stream that it is given."""

    def __init__(self, rng, language):
        self.rng = rng
        self.language = language
        self.origin = self.pick(ORIGINS[language])
        self.jobs = int(self.pick({"1": 44, "2": 33, "3": 17, "4": 6}))

    def pick(self, weights):
        return self.rng.choices(list(weights), list(weights.values()))[0]

    def tick(self, chances, alone):
        ticked = [name for name, chance in chances.items() if self.rng.random() * 100 < chance]
        return " ".join(ticked) if ticked else alone

    def between(self, low, usual, high):
        return self.rng.triangular(low, high, usual)

    def answer(self, item, instance, interview, offered):
        """A value in submission form for a question that is not open text."""
        name = item.name
        special = getattr(self, "answer_" + name, None)
        if special:
            value = special(instance, interview)
        elif item.kind == "acknowledge":
            value = "OK"
        elif name in ONE:
            value = self.pick(ONE[name])
        elif name in MANY:
            value = self.tick(*MANY[name])
        elif name in WHOLE:
            value = str(round(self.between(*WHOLE[name])))
        elif name in MONEY:
            value = str(10 * round(self.between(*MONEY[name]) / 10))
        else:
            raise KeyError(f"no made-up answers for {name}")
        if offered is not None and not set(value.split()) <= set(offered):
            raise ValueError(f"{name} is not offered {value}")
        return value

    def answer_origin_area(self, _instance, interview):
        choices = interview.instrument.choices["origin"]
        return next(c["area"] for c in choices if c["name"] == self.origin)

    def answer_origin(self, _instance, _interview):
        return self.origin

    def answer_years_here(self, _instance, _interview):
        if self.origin.startswith("here"):
            return self.pick({"always": 88, "over_10": 12})
        return self.pick({"under_1": 6, "1_to_2": 16, "3_to_5": 42, "6_to_10": 22, "over_10": 14})

    def answer_first_language(self, _instance, _interview):
        return self.pick(MOTHER_TONGUE[self.language])

    def answer_permission(self, _instance, _interview):
        return "free" if self.origin.startswith("here") else self.pick(ONE["permission"])

    def answer_still(self, instance, _interview):
        return "yes" if instance == 1 else self.pick({"yes": 46, "no": 54})

    def answer_hours(self, instance, _interview):
        low, usual, high = (14, 34, 60) if instance == 1 else (4, 12, 26)
        return str(round(self.between(low, usual, high)))

    def answer_week_longest(self, _instance, interview):
        usual = float(interview.value("week_hours") or 30)
        return str(min(110, round(usual + self.between(0, 8, 26))))

    def answer_unpaid_due(self, _instance, _interview):
        month = self.rng.randrange(10)
        return f"2026-{month + 1:02d}-01"

    def answer_shift_start(self, _instance, _interview):
        hour = int(self.pick({"4": 8, "5": 26, "6": 24, "7": 12, "9": 8, "14": 6, "17": 9,
                              "20": 7}))
        return f"{hour:02d}:{self.rng.choice((0, 0, 30, 15)):02d}:00.000+00:00"
