"""date-format: dates and times as Språkrådet writes them: kl. 9.05, 5. juni, 12–14.

A colon in a time of four digits is right too (since 2014), and so are 5.6.2027 and 05.06.2027.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from somcheck.analysis.dates import months, weekday_of, weekdays_pattern
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import WRITING_RULES

_patterns = Patterns("dates.toml")

_TIME = r"\d{1,2}(?:[.:]\d\d)?"

# kl 12-14; 12.00-14.00 is a time without "kl." too.
_CLOCK = re.compile(
    rf"\b(?P<kl>kl)(?P<dot>\.?)(?P<gap>[ ]?)(?P<from>{_TIME})(?P<to>[ ]?[-–][ ]?{_TIME})?(?![\d:-]|[.,]\d)"
    rf"|(?<![\d.,:§-])(?P<bare>\d{{1,2}}[.:]\d\d)(?P<until>[ ]?-[ ]?\d{{1,2}}[.:]\d\d)(?![\d:-]|[.,]\d)",
    re.IGNORECASE,
)


_LONGEST_BEFORE = 20
"""Code points before a date that are looked at."""


@cache
def _day() -> re.Pattern[str]:
    names = "|".join(months("nb"))
    return re.compile(
        rf"(?<![\d.,/§:–-])(?P<day>\d{{1,2}})(?P<dot>\.?)"
        rf"(?P<to>[ ]?[-–][ ]?(?P<last>\d{{1,2}})\.)?(?P<gap>[ ]?)(?P<name>{names})\b(?!-)",
        re.IGNORECASE,
    )


_SLASHED = re.compile(
    r"(?<![\d/.,])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:[-–/ ](?P<year>(?:19|20)?\d\d))?(?![\d/%]|[.,-]\d)"
)


def check(document: Document) -> Iterable[Hit]:
    done = 0
    for start, end, right in sorted(_all(document.text, document.language)):
        if start >= done and document.text[start:end] != right and not document.has_markup(start, end):
            yield Hit(start, end, {"right": right}, edits=(Edit(start, end, right, safe=True),))
            done = end


def _all(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """The dates and times of a text, and how each is written."""
    for match in _CLOCK.finditer(text):
        to = re.sub(r"[ ]?[-–][ ]?", "–", match["to"] or match["until"] or "")
        start = f"{match['kl']}. {match['from']}" if match["kl"] else match["bare"]
        yield match.start(), match.end(), start + to
    for match in _day().finditer(text):
        before = _word_before(text, match.start())
        if not 1 <= int(match["day"]) <= 31 or _is_no_day(before):
            continue
        if match["dot"] and match["gap"] and match["name"][0].isupper() and not _is_before_day(before):
            continue  # a new sentence
        if not match["dot"] and (match["to"] or not match["gap"]):
            continue
        to = f".–{int(match['last'])}." if match["to"] else "."
        yield match.start(), match.end(), f"{int(match['day'])}{to} {match['name'].lower()}"
    for match in _SLASHED.finditer(text):
        day, month = int(match["day"]), int(match["month"])
        before = text[max(0, match.start() - 20) : match.start()]
        dated = match["year"] or _patterns("before_slashed_date", language).search(before)
        if dated and 1 <= day <= 31 and 1 <= month <= 12:
            year = f" {match['year']}" if match["year"] and len(match["year"]) == 4 else ""
            if not match["year"] or year:
                yield match.start(), match.end(), f"{day}. {months(language)[month - 1]}{year}"
    days = weekdays_pattern()
    for match in re.finditer(rf"\b(?P<first>{days})[ ]?-[ ]?(?P<last>{days})\b", text, re.IGNORECASE):
        yield match.start(), match.end(), f"{match['first']}–{match['last']}"


def _word_before(text: str, place: int) -> str:
    near = text[max(0, place - _LONGEST_BEFORE) : place]
    return near[near.rfind(" ", 0, -1) + 1 :].strip().lower() if near.endswith(" ") else ""


def _is_no_day(before: str) -> bool:
    return before in _patterns.words("no_day") or before.rstrip(".") in _patterns.words("no_day")


def _is_before_day(before: str) -> bool:
    return before in _patterns.words("before_day") or weekday_of(before) is not None


RULE = Rule(
    id="date-format",
    title=Text("Uvanlig måte å skrive dato eller klokkeslett på", "Uvanleg måte å skrive dato eller klokkeslett på"),
    message=Text("Skriv «{right}», slik Språkrådet gjør.", "Skriv «{right}», slik Språkrådet gjer."),
    cure=Text("Skriv «kl. 12–14» og «5. juni».", "Skriv «kl. 12–14» og «5. juni»."),
    why=Text(
        "«kl.» er en forkortelse, «5.» er et ordenstall, og månedene har liten bokstav. Mellom to "
        "tall som viser fra og til, står en tankestrek uten mellomrom. Når alle datoer er skrevet "
        "likt, er de raske å finne.",
        "«kl.» er ei forkorting, «5.» er eit ordenstal, og månadene har liten bokstav. Mellom to tal "
        "som viser frå og til, står ein tankestrek utan mellomrom. Når alle datoar er skrivne likt, "
        "er dei raske å finne.",
    ),
    check=check,
    severity="signal",
    cost=4,
    examples=(
        Example("Kom ⟦5.juni⟧ ⟦kl 12-14⟧.", "nb"),
        Example("Kom ⟦5 Juni⟧ ⟦kl.12⟧.", "nn"),
        Example("Åpent ⟦mandag-fredag⟧ ⟦09.00 - 15.00⟧, og stengt ⟦10.-12. juni⟧.", "nb"),
        Example("Ope ⟦måndag-fredag⟧ ⟦9.00-15.00⟧, og stengt ⟦10. – 12. juni⟧.", "nn"),
        Example("Vi møtes tirsdag ⟦8/2⟧ og ⟦8/2-2027⟧. Ferien begynner ⟦05. juni⟧.", "nb"),
        Example("Vi møtest tysdag ⟦8/2⟧ og ⟦8/2/2027⟧. Ferien byrjar ⟦05. juni⟧.", "nn"),
        Example("Kom 5. juni kl. 12–14, kl. 09.05 eller kl. 12:30. Åpent mandag–fredag i uke 12. Juni er fin.", "nb"),
        Example("Kom 5. juni kl. 12–14, kl. 09.05 eller kl. 12:30. Ope måndag–fredag i veke 12. Juni er fin.", "nn"),
        Example(
            "Les § 20-1, ring 12 34 56 78, og bruk 1/2 liter. I uke 12 mai og juni. Juni-møtet er 05.06.2027.", "nb"
        ),
        Example("Les § 20-1, ring 12 34 56 78, og bruk 1/2 liter. I veke 12 mai og juni. Møtet er 05.06.2027.", "nn"),
    ),
    sources=(WRITING_RULES,),
)
