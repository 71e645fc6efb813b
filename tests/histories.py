"""A made-up history, as the formats are tried with: all that can be told of, in both written forms."""

from __future__ import annotations

import random
from datetime import date, datetime

from somcheck.history.report import (
    Change,
    Comparison,
    FormShare,
    Gap,
    HeavyWord,
    History,
    Interval,
    Month,
    Quarter,
    Reading,
    Rhythm,
    Side,
    ToSettle,
    Verdict,
)
from somcheck.norwegian.written_form import Language

UNREAD = {"nb": "Tidspunktet kan ikke leses.", "nn": "Tidspunktet kan ikkje lesast."}

HOSTILE = "</title><script>alert(1)</script>\"' &amp; \u202etxt\x00\x1b[31m"


def empty(language: Language = "nb") -> History:
    """A history of an export without posts."""
    reading = Reading(("tom.csv",), 0, {"story": 2}, 1, (("tom.csv", 3, "Tidspunktet kan ikke leses."),), None, None)
    return History(None, language, None, reading, (), (), (), (), 0, (), (), None, (), ())


def compared(trait: str, count: str, value: float | None, verdict: Verdict, posts: int = 84) -> Comparison:
    ratio = None if value is None else Interval(value, value * 0.7, value * 1.4)
    return Comparison(trait, count, False, Side(posts, 6, 9.3), Side(210, 2, 3.0), ratio, verdict)


def made(language: Language = "nb", name: str = "Nordvik brann og redning", text: str = "") -> History:
    """A history of 18 months; *text* is put wherever a text from outside can stand."""
    chance = random.Random(18)
    months = tuple(
        Month(
            f"{2025 + (4 + place) // 12}-{(4 + place) % 12 + 1:02}",
            chance.randint(2, 14),
            min(1.0, 0.2 + place * 0.03 + chance.random() * 0.15),
            0.4 + chance.random() * 0.3,
            0.5 + place * 0.02,
            58 + place,
            2.4 - place * 0.07,
            1.1 - place * 0.03,
            chance.randint(38, 74),
            {"eldre": 2, "unge": 1},
        )
        for place in range(18)
        if place != 7
    )
    quarters = tuple(
        Quarter(
            f"{2025 + (place + 1) // 4}-Q{(place + 1) % 4 + 1}", 20, {"varsler": place, "pipe": 3}, {"eldre": 5}, 12
        )
        for place in range(6)
    )
    comparisons = (
        compared("asks", "comments", 3.1, "more"),
        compared("asks", "shares", 1.1, "no-difference"),
        compared("acts", "comments", 0.6, "less"),
        compared("acts", "shares", 1.5, "perhaps"),
        compared("kind:video", "comments", 1.3, "no-difference"),
        compared("kind:link", "shares", None, "few", 4),
        compared("group:eldre", "comments", 1.9, "perhaps"),
        compared("goal:varsler", "comments", 2.2, "more"),
        compared("weekday:sat", "comments", None, "few", 3),
        compared("hour:evening", "comments", 30, "more"),
    )
    forms = tuple(
        FormShare(year, platform, 60, 9, 1, 2, 4000, 700, "nn", 700 / 4700, False)
        for year in (2025, 2026)
        for platform in (None, "facebook", "instagram")
    )
    rhythm = Rhythm(78, 9, 3, (date(2026, 4, 2),), 1.9, 2.0, 22, 7, 3.0, {"facebook": 1.4, "instagram": 0.5}, 150)
    settle = (
        ToSettle("1", "https://example.org/1", "eksport.csv", 12, datetime(2026, 3, 4, 12), "mixed"),
        ToSettle("2", "javascript:alert(1)", f"eksport{text}.csv", 13, None, "doubtful"),
    )
    return History(
        name + text,
        language,
        date(2026, 1, 1),
        Reading(
            (f"eksport{text}.csv",),
            150,
            {"story": 12, "share": 4},
            2,
            ((f"eksport{text}.csv", 17, f"{UNREAD[language]}{text}"),),
            date(2025, 5, 3),
            date(2026, 10, 28),
        ),
        months,
        (HeavyWord(f"detektor{text}", f"varsler{text}", 14), HeavyWord("iverksette", "sette i gang", 9)),
        (
            Change("asks", 0.31, 0.58, 70, 80, Interval(0.27, 0.11, 0.42), "more"),
            Change("score", 62, 66, 70, 80, Interval(4, -1, 9), "no-difference"),
        ),
        comparisons,
        3,
        forms,
        settle,
        rhythm,
        quarters,
        (
            Gap(
                "goal",
                "pipe",
                f"150 hytteeiere bestiller feiing på nett{text}",
                date(2026, 3, 3),
                (
                    "Når feide dere pipa på hytta sist?",
                    f"Hva lurer du på om feiing?{text}",
                ),
            ),
            Gap("group", "unge", "unge", None, ()),
        ),
        {"varsler": f"200 husstander tester røykvarsleren{text}", "pipe": "150 hytteeiere bestiller feiing på nett"},
        {"eldre": f"eldre{text}", "unge": "unge"},
        f"svar i kommentarfeltet{text}",
        "comments",
    )
