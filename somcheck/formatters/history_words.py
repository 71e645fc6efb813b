"""What the page and the terminal say of a history beside its sentences (`somcheck.history.words`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from urllib.parse import urlsplit

from somcheck.history import words
from somcheck.history.report import Comparison, FormShare, History, Month, ToSettle
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language

TITLE = Text("Slik gikk det med innleggene", "Slik gjekk det med innlegga")

IN_SHORT = Text("Kort sagt", "Kort sagt")

WRITING = Text("Slik skriver dere", "Slik skriv de")

READERS = Text("Det leserne gjorde", "Det lesarane gjorde")

FORMS = Text("Språklova", "Språklova")

RHYTHM = Text("Rytme og tid", "Rytme og tid")

COVERAGE = Text("Planen og neste innlegg", "Planen og neste innlegg")

RECKONED = Text("Slik er det regnet", "Slik er det rekna")

NOTHING = Text("Det er ingen innlegg å fortelle om.", "Det er ingen innlegg å fortelje om.")

NO_COUNTS = Text(
    "Eksporten sier ikke hva leserne gjorde, så her er det ingenting å sammenligne.",
    "Eksporten seier ikkje kva lesarane gjorde, så her er det ingenting å samanlikne.",
)

LAST_MONTHS = Text("De siste tre månedene", "Dei siste tre månadene")

ALL_MONTHS = Text("Hele tida", "Heile tida")

SHARE = Text("I {year} er {share} prosent av ordene på {lesser}.", "I {year} er {share} prosent av orda på {lesser}.")

FEW_TO_SAY = Text("For få til å si noe: {names}.", "For få til å seie noko: {names}.")

NO_SURE = Text(
    "Ingen forskjell i det leserne gjorde, er stor nok til å være sikker.",
    "Ingen skilnad i det lesarane gjorde, er stor nok til å vere sikker.",
)

FAMILIES: Mapping[str, Text] = {
    "writing": Text("Spørsmål og oppfordringer", "Spørsmål og oppmodingar"),
    "made": Text("Hva innlegget er laget av", "Kva innlegget er laga av"),
    "group": Text("Hvem innlegget er for", "Kven innlegget er for"),
    "goal": Text("Hvilket mål innlegget tjener", "Kva mål innlegget tener"),
    "time": Text("Når innlegget ble lagt ut", "Når innlegget blei lagt ut"),
}

_FAMILY = {
    "asks": "writing",
    "acts": "writing",
    "kind": "made",
    "length": "made",
    "group": "group",
    "goal": "goal",
    "weekday": "time",
    "hour": "time",
}

HEAVY = Text("Ord som trenger et enklere", "Ord som treng eit enklare")

MORE_ROWS = Text("… og {count} til.", "… og {count} til.")

SETTLE = Text("Avgjør målformen i {count} innlegg", "Avgjer målforma i {count} innlegg")

NEXT = Text("Skriv dette neste gang", "Skriv dette neste gong")

GOALS = Text("Innlegg for hvert mål, kvartal for kvartal", "Innlegg for kvart mål, kvartal for kvartal")

GROUPS = Text("Innlegg for hver målgruppe, kvartal for kvartal", "Innlegg for kvar målgruppe, kvartal for kvartal")

NO_GOAL = Text("Ingen av målene", "Ingen av måla")

VERDICTS: Mapping[str, Text] = {
    "more": Text("flere", "fleire"),
    "less": Text("færre", "færre"),
    "perhaps": Text("kanskje", "kanskje"),
    "no-difference": Text("ikke sikkert", "ikkje sikkert"),
    "few": Text("for få til å si", "for få til å seie"),
}


SENTENCES = 6
"""Comparisons that are told in sentences; the charts and tables have all."""

REASONS = 3
"""Reasons that are told first, where there is nothing else to tell."""

A_YEAR = 50
"""Posts of a year whose written forms are told among what says the most."""

RECENT = 3
"""Months that count as how posts are written now."""


def family_of(trait: str) -> str:
    return _FAMILY.get(trait.partition(":")[0], "made")


def by_family(comparisons: Sequence[Comparison]) -> dict[str, list[Comparison]]:
    """The comparisons by what they are about, in the order of `FAMILIES`; empty ones are left out."""
    found = {family: [one for one in comparisons if family_of(one.trait) == family] for family in FAMILIES}
    return {family: rows for family, rows in found.items() if rows}


def highlights(history: History) -> list[str]:
    """The three to five sentences that say the most: what was read, what readers did, how posts are written, the
    written forms, and what to write next."""
    language = history.language
    if not history.reading.posts:
        why = words.why_unread(history.reading, language)[:REASONS]
        return [NOTHING(language), *why, *words.told_reading(history.reading, language)[1:]]
    read = words.told_reading(history.reading, language)[0]
    if history.rhythm is not None and (often := words.told_often(history.rhythm, language)):
        read += " " + often
    said = [read, *_first_comparison(history), *_how_written(history), *_form(history)]
    return [*said, *(words.told_gap(gap, history) for gap in history.gaps[:1])]


def _first_comparison(history: History) -> Iterator[str]:
    """The first difference that is sure, of what the plan can do something about."""
    if not history.comparisons:
        return
    for wanted in (("writing",), tuple(FAMILIES)):
        for one in history.comparisons:
            if one.verdict in ("more", "less") and family_of(one.trait) in wanted:
                yield words.told(one, history)
                return
    yield NO_SURE(history.language)


def _how_written(history: History) -> Iterator[str]:
    sure = [change for change in history.changes if change.verdict in ("more", "less")]
    if sure:
        yield words.told_change(sure[0], history)
    elif history.months:
        yield written_lately(history.months, history.language)


def written_lately(months: Sequence[Month], language: Language) -> str:
    when = LAST_MONTHS if len(months) > RECENT else ALL_MONTHS
    return words.told_writing(when(language), months[-RECENT:], language)


def _form(history: History) -> Iterator[str]:
    whole = last_year(history)
    if whole is None or whole.share is None or whole.lesser is None:
        return
    if whole.nb_posts + whole.nn_posts + whole.mixed + whole.doubtful < A_YEAR:
        return
    lesser = words.LANGUAGES[whole.lesser](history.language)
    yield SHARE(history.language, year=str(whole.year), share=words.percent(whole.share), lesser=lesser)


def last_year(history: History) -> FormShare | None:
    """The written forms of the last year on all platforms."""
    return max((one for one in history.forms if one.platform is None), key=lambda one: one.year, default=None)


def forms_by_platform(history: History) -> dict[str | None, list[FormShare]]:
    """The written forms year by year; first on all platforms, and by platform where there are several."""
    rows = sorted(history.forms, key=lambda one: (one.platform or "", one.year))
    found = {platform: list(years) for platform, years in groupby(rows, lambda one: one.platform)}
    return found if len(found) > 2 else {None: found.get(None) or next(iter(found.values()), [])}


def worth_telling(history: History) -> list[Comparison]:
    """The comparisons that are told in sentences: what writers can do and the count that stands first, and all else
    that is sure."""
    first = history.comparisons[0].count if history.comparisons else ""
    worth = (
        one
        for one in history.comparisons
        if one.verdict in ("more", "less") or (family_of(one.trait) == "writing" and one.count == first)
    )
    return list(islice(worth, SENTENCES))


def shown_value(measure: str, value: float) -> str:
    """A value of a `Month` as charts and tables have it."""
    if measure in words.SHARES:
        return f"{words.percent(value)} %"
    return words.number(value, 1 if measure in ("technical", "stiff") and value < 10 else 0)


def goals_by_quarter(history: History) -> list[tuple[str, list[int]]]:
    """Each goal's name and how many posts served it, quarter by quarter; last those that served none."""
    quarters = history.quarters
    rows = [(name, [one.goals.get(id, 0) for one in quarters]) for id, name in history.goal_names.items()]
    return [*rows, (NO_GOAL(history.language), [one.no_goal for one in quarters])] if rows else []


def groups_by_quarter(history: History) -> list[tuple[str, list[int]]]:
    """Each target group that was reached, and how many posts were for it, quarter by quarter."""
    reached = dict.fromkeys(id for one in history.quarters for id in one.groups)
    return [(history.group_names.get(id, id), [one.groups.get(id, 0) for one in history.quarters]) for id in reached]


def place_of(file: str, row: int, language: Language) -> str:
    """Where something stands in what was read: a row of a file, the file itself, or nowhere in particular."""
    return words.ROW_OF(language, row=words.number(row), file=file) if file and row else file


def why_unsettled(post: ToSettle, language: Language) -> str:
    """Why the written form of a post is not sure."""
    return words.SETTLE[post.form](language) if post.form in words.SETTLE else post.form


def web_link(post: ToSettle) -> str | None:
    """The address of a post, where that is one on the web."""
    try:
        return post.link if post.link and urlsplit(post.link).scheme in ("http", "https") else None
    except ValueError:
        return None


def interval_words(comparison: Comparison) -> str:
    """An estimate with its interval, as short as can be: «3,1 (2,2–4,4)»."""
    assert comparison.ratio is not None
    one = comparison.ratio
    return f"{words.times(one.value)} ({words.times(one.low)}–{words.times(one.high)})"


def short_name(trait: str, history: History) -> str:
    """What the posts of a comparison have in common, where all rows are about posts: «Spør», «For eldre»."""
    return capital(words.trait_name(trait, history).removeprefix("Innlegg ").removeprefix("som "))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
