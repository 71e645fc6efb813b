"""A page of its own: the posts as they will look, with the findings marked in them. No scripts, nothing fetched.

Whatever a post holds is shown as text. What could act on the page (markup, control characters, marks that turn the
direction of writing) is written out or escaped, and the page forbids all but its own style sheet.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from somcheck.formatters.html_style import STYLE
from somcheck.formatters.rows import first_rows, is_whole
from somcheck.formatters.run import Run
from somcheck.formatters.style import shown_name
from somcheck.formatters.summary import majority
from somcheck.formatters.words import (
    ADD,
    ALL_SHOWN,
    BEGIN,
    CLEAN,
    FINDINGS_MORE,
    FINE,
    MANY,
    ON_WHOLE,
    PREVIEW,
    REMOVE,
    THEN,
    TIMES,
    UNREAD,
    UNSURE,
    about,
    in_short,
    is_clean,
    left_out,
    on_profile,
    ready,
    standing,
)
from somcheck.judging.explanation import AT_LEAST, AT_MOST
from somcheck.norwegian.numbers import number
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Finding, Measure, Suggestion
from somcheck.report.report import Report, Span, TipScore
from somcheck.rules import gauges, rules

TITLE = Text("Innlegg lest av somcheck", "Innlegg lesne av somcheck")

HEADING = Text("Slik kan innleggene bli bedre", "Slik kan innlegga bli betre")

ONE_HEADING = Text("Slik kan innlegget bli bedre", "Slik kan innlegget bli betre")

MEAN = Text("Snittet er {mean} av 100.", "Snittet er {mean} av 100.")

CONTENTS = Text("Innleggene", "Innlegga")

POST = Text("Innlegget", "Innlegget")

FOUND = Text("Forslag og funn", "Forslag og funn")

TIPS = Text("Rådene", "Råda")

MEASURES = Text("Målinger", "Målingar")

WHY = Text("Hvorfor?", "Kvifor?")

LINE = Text("Linje {line}", "Linje {line}")

NOT_JUDGED = Text("ikke vurdert", "ikkje vurdert")

OUTSIDE = Text("utenfor", "utanfor")

LEGEND = Text(
    "Ord med farge eller strek under har et funn. Pek på dem eller velg dem for å se hva.",
    "Ord med farge eller strek under har eit funn. Peik på dei eller vel dei for å sjå kva.",
)

WIDE = 40
"""Code points. Longer findings are underlined, not filled, so that the post can still be read."""

LONGEST_QUOTE = 160

CONTROLS = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)} | {127: "\u2421"}

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_TURNS = re.compile(f"[{TURNING}]")

_LAST = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))

_NO_TEXT = re.compile(f"[\x80-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST}]")
"""What Unicode has no letters for, and HTML must not hold."""


def format_run(run: Run) -> str:
    language = majority(run.reports)
    reports = run.reports
    body = [
        f'<header class="top"><p class="name">somcheck</p><h1>{_title(run, language)}</h1>',
        *_overview(run, language),
        "</header>",
        "<main>",
        *_refusals(run, language),
        *(line for place, report in enumerate(reports, 1) for line in _post(report, place)),
        "</main>",
        f"<footer><p>{safe(LEGEND(language))}</p><p>{safe(f'somcheck {run.version}')}</p></footer>",
    ]
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = [
        "<!doctype html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{safe(_plain_title(run, language))}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
    ]
    return "\n".join([*head, *body, "</body>", "</html>"]) + "\n"


def safe(text: str) -> str:
    """A text as HTML, without anything that could act on the page or that HTML cannot hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)
    text = _NO_TEXT.sub("\ufffd", text)
    written = html.escape(text, quote=True)
    return _TURNS.sub(lambda match: f'<span class="sign">U+{ord(match[0]):04X}</span>', written)


def plain(text: str) -> str:
    """The same for an attribute, where no element can stand."""
    return re.sub(r"<[^>]*>", "", safe(text))


def _plain_title(run: Run, language: Language) -> str:
    if len(run.reports) == 1:
        return _TURNS.sub(" ", f"{shown_name(run.reports[0].path)} · somcheck")
    return TITLE(language)


def _title(run: Run, language: Language) -> str:
    return safe((ONE_HEADING if len(run.reports) == 1 else HEADING)(language))


def _overview(run: Run, language: Language) -> Iterator[str]:
    if len(run.reports) < 2:
        return
    passed = sum(report.passed for report in run.reports)
    count = len(run.reports)
    said = MANY(language, n=str(count), passed=ready(passed), failed=str(count - passed))
    mean = MEAN(language, mean=str(round(sum(report.score for report in run.reports) / count)))
    yield f'<p class="lead">{safe(said)}. {safe(mean)}</p>'
    yield f'<nav aria-label="{plain(CONTENTS(language))}"><ol class="contents">'
    for place, report in enumerate(run.reports, 1):
        yield (
            f'<li><a href="#p{place}"><span class="file">{safe(shown_name(report.path))}</span>'
            f'{_bar(report.score, report.limit)}<span class="points">{report.score}</span></a></li>'
        )
    yield "</ol></nav>"


def _refusals(run: Run, language: Language) -> Iterator[str]:
    if not run.refused:
        return
    yield f'<section class="card refused" aria-labelledby="refused"><h2 id="refused">{safe(UNREAD(language))}</h2><ul>'
    for post, reason in run.refused:
        yield f'<li><span class="file">{safe(shown_name(post))}</span> <span lang="nb">{safe(reason)}</span></li>'
    yield "</ul></section>"


def _post(report: Report, place: int) -> Iterator[str]:
    language, id = report.language, f"p{place}"
    first, more = first_rows(report.findings, report.gains, report.faults)
    shown = [finding for finding, _ in (*first, *more)]
    numbers = {(f.rule, f.message, f.text.lower()): number for number, f in enumerate(shown, 1)}
    yield f'<article lang="{language}" id="{id}" aria-labelledby="{id}-name">'
    yield from _heading(report, id)
    yield '<div class="columns">'
    yield _section(id, "post", "card post", POST(language))
    yield f'<div class="text" dir="auto">{_marked(report, numbers, id)}</div>'
    yield from _previews(report)
    yield "</section>"
    yield _section(id, "found", "found", FOUND(language))
    if report.findings:
        if report.passed and len(report.findings) > len(report.faults):
            yield f"<p>{safe(FINE(language))}</p>"
        yield from _findings(report, first, 1, id)
        if more:
            count = FINDINGS_MORE(language, count=str(len(more)))
            yield f'<details class="more"><summary>{safe(count)}</summary>'
            yield from _findings(report, more, len(first) + 1, id)
            yield "</details>"
    elif is_clean(report):
        yield f"<p>{safe(CLEAN(language))}</p>"
    yield "</section>"
    yield from _scores(report, id)
    yield "</div></article>"


def _section(id: str, part: str, kind: str, title: str) -> str:
    """The start of a part of what is said of a post."""
    labels = f"{id}-{part} {id}-name"
    return f'<section class="{kind}" aria-labelledby="{labels}"><h3 id="{id}-{part}">{safe(title)}</h3>'


def _heading(report: Report, id: str) -> Iterator[str]:
    language = report.language
    state = in_short(report)
    if not report.passed and report.score >= report.limit:
        state = ""
    yield '<header class="head">'
    yield f'<div class="ring {_level(report.score, report.limit)}">{_ring(report.score, report.limit)}'
    yield f'<p class="score"><b>{report.score}</b> <span>av 100</span></p></div>'
    yield f'<div><h2 id="{id}-name">{safe(shown_name(report.path))}</h2>'
    yield f'<p class="about">{safe(" · ".join([*about(report), *filter(None, [state])]))}</p>'
    kind = on_profile(report)
    for remark in (*standing(report), *((kind,) if kind else ()), *report.notes, *left_out(report)):
        yield f'<p class="about">{safe(remark)}</p>'
    if report.advice is not None:
        then = THEN(language, before=str(report.score), after=str(report.advice.score))
        begin = BEGIN(language, advice=report.advice.text)
        yield f'<p class="advice"><strong>{safe(begin)}</strong> {safe(then)}</p>'
    yield "</div></header>"


def _previews(report: Report) -> Iterator[str]:
    language = report.language
    for preview in report.previews:
        if not preview.hidden:
            yield f'<p class="small">{safe(ALL_SHOWN(language, platform=preview.platform))}</p>'
            continue
        title = PREVIEW if preview.strength == "strong" else UNSURE
        yield f'<p class="small">{safe(title(language, platform=preview.platform))}</p>'
        yield f'<blockquote class="text fold" dir="auto">{safe(preview.text)} …</blockquote>'


@dataclass(frozen=True)
class _Piece:
    """Some code points of the source with the same findings on them; the shortest finding first."""

    start: int
    end: int
    findings: tuple[tuple[int, Finding], ...]
    link: bool
    published: bool


def _pieces(report: Report, numbers: dict[tuple[str, str, str], int], start: int) -> Iterator[_Piece]:
    """The post in pieces, in order."""
    end = len(report.source)
    on_words = [(numbers[one.rule, one.message, one.text.lower()], one) for one in report.findings if not is_whole(one)]
    on_words.sort(key=lambda pair: (pair[1].start, pair[1].end))
    comments = [one for one in report.markup if one.kind == "comment"]
    links = [one for one in report.markup if one.kind not in ("emoji", "comment")]
    bounds: list[Finding | Span] = [*(one for _, one in on_words), *links, *comments]
    cuts = sorted({start, end, *(at for one in bounds for at in (one.start, one.end) if start < at < end)})
    opened: list[tuple[int, Finding]] = []
    waiting = 0
    for left, right in zip(cuts, cuts[1:], strict=False):
        opened = [pair for pair in opened if pair[1].end > left]
        while waiting < len(on_words) and on_words[waiting][1].start <= left:
            opened.append(on_words[waiting])
            waiting += 1
        over = sorted((pair for pair in opened if pair[1].end > left), key=lambda pair: pair[1].end - pair[1].start)
        yield _Piece(left, right, tuple(over), _is_in(links, left), not _is_in(comments, left))


def _is_in(spans: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of some spans that stand in order, apart from each other."""
    place = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return place >= 0 and offset < spans[place].end


def _marked(report: Report, numbers: dict[tuple[str, str, str], int], id: str) -> str:
    """The post with its findings marked: each leads to what is said of it, and shows that when pointed at."""
    source = report.source
    start = report.body
    while start < len(source) and source[start] in "\r\n":
        start += 1
    parts: list[str] = []
    named: set[int] = set()
    linked: set[int] = set()
    for piece in _pieces(report, numbers, start):
        if not piece.published:
            continue
        words = safe(source[piece.start : piece.end])
        if piece.link:
            words = f'<span class="link">{words}</span>'
        if not piece.findings:
            parts.append(words)
            continue
        new = [place for place, _ in piece.findings if place not in named]
        named.update(new)
        place, finding = piece.findings[0]
        kind = " wide" if finding.end - finding.start > WIDE else ""
        own = f' id="{id}-m{place}"' if place in new else ""
        # What another finding covers wholly is led back to at the first of its words.
        others = "".join(f'<span id="{id}-m{one}"></span>' for one in new if one != place)
        if place not in linked and not source[piece.start : piece.end].isspace():
            linked.add(place)
            told = " ".join(f"{id}-f{one}-m" for one, _ in piece.findings)
            words = f'<a href="#{id}-f{place}" aria-describedby="{told}">{words}</a>'
        else:
            words = f'<span class="in">{words}</span>'
        bubble = "".join(f"<span>{safe(one.message)}</span>" for _, one in piece.findings)
        parts.append(
            f'{others}<mark class="{finding.severity}{kind}"{own}>{words}'
            f'<span class="bubble" aria-hidden="true">{bubble}</span></mark>'
        )
    return "".join(parts).strip("\r\n")


def _findings(report: Report, rows: Sequence[tuple[Finding, int]], first: int, id: str) -> Iterator[str]:
    language = report.language
    yield f'<ol start="{first}" class="findings">'
    for place, (finding, count) in enumerate(rows, first):
        own = f"{id}-f{place}"
        if is_whole(finding):
            where = f'<span class="where">{safe(ON_WHOLE(language))}</span>'
        else:
            quote = f"«{_cut(finding.text)}»"
            line = LINE(language, line=str(finding.line))
            times = f" · {TIMES(language, count=str(count))}" if count > 1 else ""
            where = f'<a class="quote" href="#{id}-m{place}">{safe(quote)}</a>'
            where += f' <span class="where">{safe(line + times)}</span>'
        yield f'<li id="{own}" class="{finding.severity}"><p>{where}</p><p id="{own}-m">{safe(finding.message)}</p>'
        yield from _suggestions(report, finding)
        rule = rules().get(finding.rule)
        if rule is None:
            yield f'<p class="rule">{safe(finding.rule)}</p>'
        else:
            yield (
                f'<details class="why"><summary>{safe(WHY(language))} <span class="rule">{safe(finding.rule)}</span>'
                f"</summary><p>{safe(rule.why(language))}</p></details>"
            )
        yield "</li>"
    yield "</ol>"


def _suggestions(report: Report, finding: Finding) -> Iterator[str]:
    if not finding.suggestions:
        return
    yield '<ul class="suggestions">'
    for suggestion in finding.suggestions:
        yield f"<li>{_change(report, suggestion)}</li>"
    yield "</ul>"


def _change(report: Report, suggestion: Suggestion) -> str:
    language = report.language
    old = _cut(report.source[suggestion.start : suggestion.end]).strip()
    new = suggestion.replacement.strip()
    if not old:
        return safe(ADD(language, text="\0")).replace("\u2400", f"<ins>{safe(new)}</ins>")
    if not new:
        return safe(REMOVE(language, text="\0")).replace("\u2400", f"<del>{safe(old)}</del>")
    return f'<del>{safe(old)}</del> <span aria-hidden="true">→</span> <ins>{safe(new)}</ins>'


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rstrip() + "…"


def _scores(report: Report, id: str) -> Iterator[str]:
    language = report.language
    shown = [tip for tip in report.tips.values() if tip.score is not None or tip.id in report.missing]
    yield _section(id, "tips", "card", TIPS(language))
    yield '<ul class="tips">'
    yield from (_tip(report, tip) for tip in shown)
    yield "</ul></section>"
    known = [measure for measure in report.measures if measure.id in gauges()]
    if known:
        yield _section(id, "sizes", "card sizes", MEASURES(language))
        yield '<ul class="measures">'
        yield from (_measure(measure, language) for measure in known)
        yield "</ul></section>"


def _tip(report: Report, tip: TipScore) -> str:
    language = report.language
    points = f"{tip.score}" if tip.score is not None else NOT_JUDGED(language)
    said = report.praise.get(tip.id) or report.missing.get(tip.id)
    words = f"<small>{safe(said)}</small>" if said else ""
    return (
        f'<li><span class="label">{safe(tip.title)}</span><span class="points">{safe(points)}</span>'
        f"{_bar(tip.score, report.limit)}{words}</li>"
    )


def _measure(measure: Measure, language: Language) -> str:
    gauge = gauges()[measure.id]
    low, high = measure.limits
    limits = AT_LEAST(language, low=number(low)) if low is not None else ""
    limits += AT_MOST(language, high=number(high)) if high is not None else ""
    title = gauge.title(language)
    said = limits.lstrip(", ")
    state = "" if measure.passed else ' class="outside"'
    return (
        f'<li{state}><span class="label">{safe(title[:1].upper() + title[1:])}</span>'
        f'<span class="points">{safe(number(measure.value))}</span>'
        f"{_axis(measure, [at for at, _ in gauge.scale])}<small>{safe(said)}</small></li>"
    )


def _axis(measure: Measure, scale: Sequence[float]) -> str:
    """A measure on its axis: where it should lie is green, and a dot shows where it does."""
    low, high = measure.limits
    known = [*scale, measure.value, *(limit for limit in (low, high) if limit is not None)]
    left, right = min(known), max(known)
    if high is None and low == right:  # there is room beyond a limit
        right += (right - left) / 4
    if low is None and high == left:
        left -= (right - left) / 4
    width = (right - left) or 1.0

    def at(value: float) -> float:
        return round(2 + 196 * (value - left) / width, 1)

    start, end = at(left if low is None else low), at(right if high is None else high)
    ticks = "".join(
        f'<line class="limit" x1="{at(limit)}" x2="{at(limit)}" y1="1" y2="15"/>'
        for limit in (low, high)
        if limit is not None
    )
    return (
        '<svg class="axis" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="track" x="0" y="6" width="200" height="4" rx="2"/>'
        f'<rect class="fine" x="{start}" y="6" width="{round(max(0.0, end - start), 1)}" height="4"/>{ticks}'
        f'<rect class="dot" x="{round(at(measure.value) - 2, 1)}" y="2" width="4" height="12" rx="1"/></svg>'
    )


def _bar(score: int | None, limit: int) -> str:
    """A score as a bar, with the limit as a line."""
    full = f'<rect class="full {_level(score, limit)}" width="{score * 2}" height="8"/>' if score else ""
    line = f'<line class="limit" x1="{limit * 2}" x2="{limit * 2}" y1="0" y2="8"/>'
    return (
        '<svg class="bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="track" width="200" height="8"/>{full}{line}</svg>'
    )


def _ring(score: int, limit: int) -> str:
    arc = (
        f'<circle class="arc" cx="40" cy="40" r="34" pathLength="100" stroke-dasharray="{score} 100"/>' if score else ""
    )
    return (
        '<svg viewBox="0 0 80 80" aria-hidden="true" focusable="false">'
        f'<circle class="track" cx="40" cy="40" r="34"/>{arc}</svg>'
    )


def _level(score: int | None, limit: int) -> str:
    if score is None:
        return ""
    return "good" if score >= limit else "middling" if score >= limit / 2 else "low"
