"""An organisation's history as a page of its own: what says the most first, then charts with their numbers beside them.

No scripts, nothing fetched. Names of goals, groups, words and files are shown as text, whatever they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from somcheck import __version__
from somcheck.formatters.charts import Dot, Row, Tick, bars, forest, halves, line, scale_of
from somcheck.formatters.history_style import STYLE
from somcheck.formatters.history_words import (
    COVERAGE,
    FAMILIES,
    FEW_TO_SAY,
    FORMS,
    GOALS,
    GROUPS,
    HEAVY,
    IN_SHORT,
    MORE_ROWS,
    NEXT,
    NO_COUNTS,
    READERS,
    RECKONED,
    RHYTHM,
    SETTLE,
    TITLE,
    VERDICTS,
    WRITING,
    by_family,
    capital,
    forms_by_platform,
    goals_by_quarter,
    groups_by_quarter,
    highlights,
    interval_words,
    place_of,
    short_name,
    shown_value,
    web_link,
    why_unsettled,
    worth_telling,
    written_lately,
)
from somcheck.formatters.html_parts import page, plain, safe
from somcheck.history import words
from somcheck.history.ratio import CAP
from somcheck.history.report import Comparison, FormShare, History, Month, Quarter, ToSettle
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language

MOST = 100
"""Rows that are shown of what may be endless: posts to settle, rows that could not be read."""

FEW_POSTS = 4
"""A month of fewer posts is drawn with a hollow dot: one post more would have moved it a long way."""

CONTENTS = Text("Innhold", "Innhald")

NUMBERS = Text("Tallene: {title}", "Tala: {title}")

OVER_TIME = Text(
    "Fra {first} i {from_} til {last} i {to}. Lavest {low}, høyest {high}.",
    "Frå {first} i {from_} til {last} i {to}. Lågast {low}, høgast {high}.",
)

MONTHS = Text("Måned for måned", "Månad for månad")

HOLLOW = Text(
    "Tallet til høyre er for den siste måneden. Åpne punkter er måneder med færre enn {few} innlegg.",
    "Talet til høgre er for den siste månaden. Opne punkt er månader med færre enn {few} innlegg.",
)

SINCE_LINE = Text("Den stiplede streken er {since}.", "Den stipla streken er {since}.")

HEAVY_COLUMNS = (Text("Ord", "Ord"), Text("Enklere", "Enklare"), Text("Innlegg", "Innlegg"))

MONTH = Text("Måned", "Månad")

POSTS = Text("Innlegg", "Innlegg")

LESS, SAME, MORE = Text("færre", "færre"), Text("like mange", "like mange"), Text("flere", "fleire")

FULL_DOTS = Text(
    "Punktet er det beste anslaget, og streken er det som er trolig. Fylte punkter er sikre forskjeller, åpne er ikke.",
    "Punktet er det beste anslaget, og streken er det som er truleg. Fylte punkt er sikre skilnader, opne er ikkje.",
)

COMPARED = Text("{title}: {counted}", "{title}: {counted}")

COMPARED_COLUMNS = (
    Text("Innlegg", "Innlegg"),
    Text("Det som er talt", "Det som er talt"),
    Text("Antall", "Tal på innlegg"),
    Text("Median", "Median"),
    Text("Snitt", "Snitt"),
    Text("Andre", "Andre"),
    Text("Median, andre", "Median, andre"),
    Text("Snitt, andre", "Snitt, andre"),
    Text("Ganger så mange", "Gonger så mange"),
    Text("Det sier", "Det seier"),
)

FORM_COLUMNS = (
    Text("Plattform", "Plattform"),
    Text("År", "År"),
    Text("Ord, bokmål", "Ord, bokmål"),
    Text("Ord, nynorsk", "Ord, nynorsk"),
    Text("Innlegg, bokmål", "Innlegg, bokmål"),
    Text("Innlegg, nynorsk", "Innlegg, nynorsk"),
    Text("Blandet", "Blanda"),
    Text("Usikre", "Usikre"),
    Text("Minst 25 prosent av hver", "Minst 25 prosent av kvar"),
)

WORDS_BY_FORM = Text("Ordene på bokmål og nynorsk", "Orda på bokmål og nynorsk")

AT_LEAST = Text("minst 25 prosent", "minst 25 prosent")

YES, NO = Text("ja", "ja"), Text("nei", "nei")

POST_FROM = Text("Innlegget fra {day}", "Innlegget frå {day}")

PER_MONTH = Text("Innlegg i måneden", "Innlegg i månaden")

PLANNED = Text("planen", "planen")

PER_PLATFORM = Text("Innlegg i uka på hver plattform", "Innlegg i veka på kvar plattform")

PLATFORM = Text("Plattform", "Plattform")

PER_WEEK = Text("Innlegg i uka", "Innlegg i veka")

QUARTER_SHORT = Text("{number}. kv.", "{number}. kv.")

MOST_QUARTERS = 7
"""Quarters that are all named below a chart; of more only the first of each year is."""

QUARTER = Text("Kvartal", "Kvartal")

IN_QUARTERS = Text("{total} innlegg. Kvartal for kvartal: {counts}.", "{total} innlegg. Kvartal for kvartal: {counts}.")

UNREAD_FILES = Text("Filer som ikke kunne leses", "Filer som ikkje kunne lesast")

UNREAD_ROWS = Text("Rader som ikke kunne leses", "Rader som ikkje kunne lesast")

READ_FROM = Text("Lest fra: {files}.", "Lese frå: {files}.")

NO_CAUSE = Text(
    "Tallene viser hva som fulgte med hva, ikke hva som var årsaken. Mange kommentarer er ikke et mål i seg selv.",
    "Tala viser kva som følgde med kva, ikkje kva som var årsaka. Mange kommentarar er ikkje eit mål i seg sjølv.",
)

NO_TEXT = Text(
    "Ingen tekst fra innleggene står på denne siden, bare tall og enkeltord.",
    "Ingen tekst frå innlegga står på denne sida, berre tal og enkeltord.",
)


def format_history(history: History) -> str:
    """The page, in the history's written form."""
    language = history.language
    sections = [
        ("skriv", WRITING, _writing(history)),
        ("lesere", READERS, _readers(history)),
        ("spraklova", FORMS, _forms(history)),
        ("rytme", RHYTHM, _rhythm(history)),
        ("plan", COVERAGE, _coverage(history)),
        ("regnet", RECKONED, _reckoned(history)),
    ]
    drawn = [(id, title, part) for id, title, made in sections if (part := "\n".join(made))]
    links = "".join(f'<li><a href="#{id}">{safe(title(language))}</a></li>' for id, title, _ in drawn)
    name = f"somcheck · {history.name}" if history.name else "somcheck"
    body = [
        f'<header class="top"><p class="name">{safe(name)}</p><h1>{safe(TITLE(language))}</h1>',
        f'<section class="card short" aria-labelledby="kort"><h2 id="kort">{safe(IN_SHORT(language))}</h2>',
        *_list(highlights(history)),
        "</section>",
        f'<nav aria-label="{plain(CONTENTS(language))}"><ul class="places">{links}</ul></nav>',
        "</header>",
        "<main>",
        *(
            f'<section id="{id}" aria-labelledby="{id}-h"><h2 id="{id}-h">{safe(title(language))}</h2>{made}</section>'
            for id, title, made in drawn
        ),
        "</main>",
        f"<footer><p>{safe(f'somcheck {__version__}')}</p></footer>",
    ]
    title = " · ".join(filter(None, (TITLE(language), history.name, "somcheck")))
    return page(title, language, STYLE, body)


# ---- How posts are written ----


def _writing(history: History) -> Iterator[str]:
    language, months = history.language, history.months
    if not months:
        return
    yield f'<p class="lead">{safe(written_lately(months, language))}</p>'
    tops = {"asks": 1.0, "acts": 1.0, "passes": 1.0, "score": 100.0, "words": _top(month.words for month in months)}
    # The two are of a kind, so they are drawn on one scale.
    tops |= dict.fromkeys(("technical", "stiff"), _top(max(month.technical, month.stiff) for month in months))
    since = None if history.since is None else _at(history.since.isoformat()) - 0.5
    yield '<div class="panels">'
    for measure in words.MEASURES:
        title = capital(words.MEASURES[measure](language))
        yield _figure(title, _over_time(f"m-{measure}", measure, title, months, tops[measure], since, language))
    yield "</div>"
    said = HOLLOW(language, few=str(FEW_POSTS))
    if history.since is not None:
        said += " " + SINCE_LINE(language, since=words.day(history.since, language))
    yield f'<p class="small">{safe(said)}</p>'
    head = [MONTH(language), POSTS(language), *(capital(title(language)) for title in words.MEASURES.values())]
    rows = [
        [
            words.month_of(month.month, language),
            words.number(month.posts),
            *(shown_value(measure, getattr(month, measure)) for measure in words.MEASURES),
        ]
        for month in months
    ]
    yield from _numbers(MONTHS(language), head, rows, language)
    yield from _list([words.told_change(change, history) for change in history.changes if change.verdict != "few"])
    if history.heavy:
        yield f"<h3>{safe(HEAVY(language))}</h3>"
        heavy = [[one.word, one.twin, words.number(one.posts)] for one in history.heavy]
        yield from _table(HEAVY(language), [column(language) for column in HEAVY_COLUMNS], heavy, texts=2)


def _over_time(
    id: str, measure: str, title: str, months: Sequence[Month], top: float, since: float | None, language: Language
) -> str:
    dots = [Dot(_at(month.month), getattr(month, measure), month.posts < FEW_POSTS) for month in months]
    first, last = months[0], months[-1]
    values = [dot.value for dot in dots]
    about = OVER_TIME(
        language,
        first=words.value_of(measure, values[0]),
        from_=words.month_of(first.month, language),
        last=words.value_of(measure, values[-1]),
        to=words.month_of(last.month, language),
        low=words.value_of(measure, min(values)),
        high=words.value_of(measure, max(values)),
    )
    ticks = _month_ticks(months, language)
    return line(id, title, about, dots, ticks, top, lambda value: shown_value(measure, value), since)


def _at(date: str) -> int:
    """A month as a place on a line: ``2026-05`` and all days in it."""
    return int(date[:4]) * 12 + int(date[5:7]) - 1


def _month_ticks(months: Sequence[Month], language: Language) -> list[Tick]:
    """The first and the last month, and the years between where there is room."""
    ends = list(dict.fromkeys((months[0].month, months[-1].month)))
    first, last = _at(ends[0]), _at(ends[-1])
    between = [at for at in range(first, last) if at % 12 == 0 and min(at - first, last - at) * 6 > last - first]
    between = between[:: 1 + len(between) // 4]
    return [
        *(Tick(_at(month), _short(month, language), month[:4]) for month in ends),
        *(Tick(at, str(at // 12)) for at in between),
    ]


def _short(month: str, language: Language) -> str:
    name = words.month_name(int(month[5:7]), language)
    return name if len(name) <= 4 else f"{name[:3]}."


def _top(values: Iterator[float] | Sequence[float]) -> float:
    """The top of a scale: the next of 1, 2, 5, 10, 20, 50 … above all values."""
    highest, top = max(values), 1.0
    while True:
        for step in (1, 2, 3, 4, 5, 6, 8):
            if highest <= step * top:
                return step * top
        top *= 10


# ---- What readers did ----


def _readers(history: History) -> Iterator[str]:
    language = history.language
    if not history.comparisons:
        yield f"<p>{safe(NO_COUNTS(language))}</p>"
        return
    yield f'<p class="advice">{safe(words.told_measure(history))}</p>'
    yield from _list([words.told(one, history) for one in worth_telling(history)])
    yield f'<p class="small">{safe(FULL_DOTS(language))}</p>'
    for place, (family, rows) in enumerate(by_family(history.comparisons).items()):
        title = FAMILIES[family](language)
        if place:
            yield f'<details class="more"><summary>{safe(title)}</summary>'
        else:
            yield f"<h3>{safe(title)}</h3>"
        yield from _family(family, rows, history)
        if place:
            yield "</details>"


def _family(family: str, rows: Sequence[Comparison], history: History) -> Iterator[str]:
    language, title = history.language, FAMILIES[family](history.language)
    drawn = [one for one in rows if one.ratio is not None and one.verdict != "few"]
    scale = scale_of([one.ratio for one in drawn if one.ratio is not None])
    yield '<div class="panels">'
    for count, per_reach in dict.fromkeys((one.count, one.per_reach) for one in drawn):
        counted = capital(words.counted(count, per_reach, language))
        of = [one for one in drawn if (one.count, one.per_reach) == (count, per_reach)]
        lines = [
            Row(short_name(one.trait, history), one.ratio, interval_words(one), one.verdict)
            for one in of
            if one.ratio is not None
        ]
        about = " ".join(words.told(one, history) for one in of)
        id = f"f-{family}-{count}{'-r' if per_reach else ''}"
        name = COMPARED(language, title=title, counted=counted)
        chart = forest(id, name, about, lines, scale, LESS(language), SAME(language), MORE(language))
        yield _figure(counted, chart)
    yield "</div>"
    few = dict.fromkeys(words.trait_name(one.trait, history) for one in rows if one not in drawn)
    if few:
        yield f'<p class="small">{safe(FEW_TO_SAY(language, names=", ".join(few)))}</p>'
    table = [
        [
            short_name(one.trait, history),
            words.unit(one.count, one.per_reach, language),
            *_sides(one, language),
        ]
        for one in rows
    ]
    yield from _numbers(title, [column(language) for column in COMPARED_COLUMNS], table, language, texts=2)


def _sides(one: Comparison, language: Language) -> list[str]:
    sides = [
        text
        for side in (one.having, one.lacking)
        for text in (words.number(side.posts), words.number(side.median, 1), words.number(side.mean, 1))
    ]
    few = one.ratio is None or one.verdict == "few"
    return [*sides, "–" if few else interval_words(one), VERDICTS[one.verdict](language)]


# ---- Written forms ----


def _forms(history: History) -> Iterator[str]:
    language, platforms = history.language, forms_by_platform(history)
    rows = [row for years in platforms.values() for row in years]
    if not rows:
        return
    last = max((one for one in rows if one.platform == rows[0].platform), key=lambda one: one.year)
    yield f'<p class="lead">{safe(words.told_forms(last, language))}</p>'
    yield f"<p>{safe(words.LAW(language))}</p>"
    yield '<div class="panels">'
    for place, (platform, years) in enumerate(platforms.items()):
        name = words.ALL_PLATFORMS(language) if platform is None else words.platform_name(platform, language)
        known = [one for one in years if one.nb_words + one.nn_words]
        if known:
            about = " ".join(words.told_forms(one, language) for one in known)
            title = f"{WORDS_BY_FORM(language)}: {name}"
            yield _figure(
                name, halves(f"s-{place}", title, about, [_halves(one) for one in known], 0.25, AT_LEAST(language))
            )
    yield "</div>"
    head = [column(language) for column in FORM_COLUMNS]
    yield from _numbers(WORDS_BY_FORM(language), head, [_form_row(one, language) for one in rows], language, texts=2)
    if history.to_settle:
        yield from _to_settle(history.to_settle, language)


def _halves(one: FormShare) -> tuple[str, float, str, str]:
    share = one.nb_words / (one.nb_words + one.nn_words)
    return str(one.year), share, f"bokmål {words.percent(share)} %", f"nynorsk {words.percent(1 - share)} %"


def _form_row(one: FormShare, language: Language) -> list[str]:
    platform = words.ALL_PLATFORMS(language) if one.platform is None else words.platform_name(one.platform, language)
    counts = (one.nb_words, one.nn_words, one.nb_posts, one.nn_posts, one.mixed, one.doubtful)
    enough = "–" if one.enough is None else (YES if one.enough else NO)(language)
    return [platform, str(one.year), *map(words.number, counts), enough]


def _to_settle(posts: Sequence[ToSettle], language: Language) -> Iterator[str]:
    yield f'<details class="more"><summary>{safe(SETTLE(language, count=words.number(len(posts))))}</summary>'
    yield f"<p>{safe(words.HOW_TO_SETTLE(language))}</p><ul>"
    for post in posts[:MOST]:
        where = place_of(post.file, post.row, language)
        said = POST_FROM(language, day=words.day(post.time, language)) if post.time else where
        why = why_unsettled(post, language)
        name = safe(said)
        if link := web_link(post):
            name = f'<a href="{plain(link)}" target="_blank" rel="noreferrer">{name}</a>'
        yield f"<li>{name}{safe(f' · {where}') if post.time else ''}: {safe(why)}.</li>"
    yield from _rest(len(posts), language)
    yield "</ul></details>"


# ---- Rhythm ----


def _rhythm(history: History) -> Iterator[str]:
    language, rhythm = history.language, history.rhythm
    if rhythm is None:
        return
    yield from _list(words.told_rhythm(rhythm, language))
    if history.months:
        values = [Dot(_at(month.month), month.posts) for month in history.months]
        level = None
        if rhythm.planned is not None:
            level = (rhythm.planned * 365.25 / 12 / 7, PLANNED(language))
        top = max(*(one.value for one in values), level[0] if level else 1)
        rows = [(words.month_of(month.month, language), words.number(month.posts)) for month in history.months]
        about = ", ".join(f"{month} {count}" for month, count in rows) + "."
        title = PER_MONTH(language)
        ticks = _month_ticks(history.months, language)
        yield f'<div class="panels">{_figure(title, bars("r", title, about, values, ticks, top, level))}</div>'
        yield from _numbers(title, [MONTH(language), POSTS(language)], rows, language)
    if len(rhythm.by_platform) > 1:
        said = [[words.platform_name(id, language), words.number(count, 1)] for id, count in rhythm.by_platform.items()]
        yield from _table(PER_PLATFORM(language), [PLATFORM(language), PER_WEEK(language)], said, shown=True)


# ---- The plan ----


def _coverage(history: History) -> Iterator[str]:
    language = history.language
    if history.gaps:
        yield f'<h3>{safe(NEXT(language))}</h3><ul class="gaps">'
        for gap in history.gaps:
            yield f'<li class="advice">{safe(words.told_gap(gap, history))}</li>'
        yield "</ul>"
    quarters = history.quarters
    if not quarters:
        return
    if goals := goals_by_quarter(history):
        yield from _quarters("g", GOALS(language), goals, quarters, language)
    if groups := groups_by_quarter(history):
        yield from _quarters("a", GROUPS(language), groups, quarters, language)


def _quarters(
    id: str, title: str, rows: Sequence[tuple[str, list[int]]], quarters: Sequence[Quarter], language: Language
) -> Iterator[str]:
    """A chart for each goal or group, all on one scale."""
    top = max(1, *(count for _, counts in rows for count in counts))
    places = [int(one.quarter[:4]) * 4 + int(one.quarter[-1]) - 1 for one in quarters]
    ticks = [
        Tick(at, QUARTER_SHORT(language, number=str(at % 4 + 1)), str(at // 4) if at % 4 == 0 or not place else "")
        for place, at in enumerate(places)
        if len(places) <= MOST_QUARTERS or at % 4 == 0
    ]
    yield f'<h3>{safe(title)}</h3><div class="panels">'
    for place, (name, counts) in enumerate(rows):
        said = ", ".join(
            f"{words.quarter_of(one.quarter, language)} {count}" for one, count in zip(quarters, counts, strict=True)
        )
        about = IN_QUARTERS(language, total=words.number(sum(counts)), counts=said)
        values = [Dot(at, count) for at, count in zip(places, counts, strict=True)]
        yield _figure(capital(name), bars(f"{id}-{place}", name, about, values, ticks, top))
    yield "</div>"
    head = [QUARTER(language), POSTS(language), *(capital(name) for name, _ in rows)]
    table = [
        [
            words.quarter_of(one.quarter, language),
            *map(words.number, (one.posts, *(counts[place] for _, counts in rows))),
        ]
        for place, one in enumerate(quarters)
    ]
    yield from _numbers(title, head, table, language)


# ---- How it was reckoned ----


def _reckoned(history: History) -> Iterator[str]:
    language, reading = history.language, history.reading
    said = [*words.how_compared(history, CAP), NO_CAUSE(language)] if history.comparisons else []
    said += words.told_reading(reading, language)
    if reading.files:
        said.append(READ_FROM(language, files=", ".join(reading.files)))
    said += [words.named(file, note) for file, note in reading.notes]
    yield from _list([*said, NO_TEXT(language)])
    if reading.unread_files:
        yield f'<details class="more"><summary>{safe(UNREAD_FILES(language))}</summary><ul>'
        for file, reason in reading.unread_files[:MOST]:
            yield f"<li>{safe(words.named(file, reason))}</li>"
        yield from _rest(len(reading.unread_files), language)
        yield "</ul></details>"
    if reading.unread_rows:
        yield f'<details class="more"><summary>{safe(UNREAD_ROWS(language))}</summary><ul>'
        for file, row, reason in reading.unread_rows[:MOST]:
            where = place_of(file, row, language)
            yield f"<li>{safe(words.named(where, reason))}</li>"
        yield from _rest(reading.unread, language)
        yield "</ul></details>"


# ---- Parts ----


def _figure(title: str, chart: str) -> str:
    return f'<figure class="panel"><figcaption>{safe(title)}</figcaption>{chart}</figure>'


def _list(said: Sequence[str]) -> Iterator[str]:
    if said:
        yield f'<ul class="said">{"".join(f"<li>{safe(one)}</li>" for one in said)}</ul>'


def _rest(count: int, language: Language) -> Iterator[str]:
    if count > MOST:
        yield f"<li>{safe(MORE_ROWS(language, count=words.number(count - MOST)))}</li>"


def _numbers(
    title: str, head: Sequence[str], rows: Sequence[Sequence[str]], language: Language, texts: int = 1
) -> Iterator[str]:
    """The numbers of a chart, folded away."""
    yield f'<details class="numbers"><summary>{safe(NUMBERS(language, title=title))}</summary>'
    yield from _table(title, head, rows, texts=texts)
    yield "</details>"


def _table(
    title: str, head: Sequence[str], rows: Sequence[Sequence[str]], texts: int = 1, shown: bool = False
) -> Iterator[str]:
    """A table that can be moved through by keyboard where it is wider than the screen; the first columns are *texts*,
    and the others numbers. Its title is *shown*, or told to those who listen."""
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{plain(title)}"><table>'
    yield f"<caption{'' if shown else ' class=unseen'}>{safe(title)}</caption><thead><tr>"
    for place, column in enumerate(head):
        yield f'<th scope="col"{"" if place < texts else " class=n"}>{safe(column)}</th>'
    yield "</tr></thead><tbody>"
    for row in rows:
        first, *others = row
        cells = (f"<td{'' if place < texts else ' class=n'}>{safe(cell)}</td>" for place, cell in enumerate(others, 1))
        yield f'<tr><th scope="row">{safe(first)}</th>{"".join(cells)}</tr>'
    yield "</tbody></table></div>"
