"""A page of its own: the posts as they will look, with the findings marked in them. No scripts, nothing fetched.

Whatever a post holds is shown as text. What could act on the page (markup, control characters, marks that turn the
direction of writing) is written out or escaped, and the page forbids all but its own style sheet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from somcheck.formatters.html_parts import TURNS, bar, level, page, plain, ring, safe, section
from somcheck.formatters.html_scores import scores
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
    line_of,
    on_profile,
    ready,
    standing,
)
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report, Span
from somcheck.rules import RULES

TITLE = Text("Innlegg lest av somcheck", "Innlegg lesne av somcheck")

HEADING = Text("Slik kan innleggene bli bedre", "Slik kan innlegga bli betre")

ONE_HEADING = Text("Slik kan innlegget bli bedre", "Slik kan innlegget bli betre")

MEAN = Text("Snittet er {mean} av 100.", "Snittet er {mean} av 100.")

CONTENTS = Text("Innleggene", "Innlegga")

POST = Text("Innlegget", "Innlegget")

FOUND = Text("Forslag og funn", "Forslag og funn")


WHY = Text("Hvorfor?", "Kvifor?")


LEGEND = Text(
    "Pek på et merket ord, så ser du hva som kan bli bedre.",
    "Peik på eit merkt ord, så ser du kva som kan bli betre.",
)

WIDE = 40
"""Code points. Longer findings are underlined, not filled, so that the post can still be read."""

LONGEST_QUOTE = 160


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
    return page(_plain_title(run, language), language, STYLE, body)


def _plain_title(run: Run, language: Language) -> str:
    if len(run.reports) == 1:
        return TURNS.sub(" ", f"{shown_name(run.reports[0].path)} · somcheck")
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
            f'{bar(report.score, report.limit)}<span class="points">{report.score}</span></a></li>'
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
    yield section(id, "post", "card post", POST(language))
    yield f'<div class="text" dir="auto">{_marked(report, numbers, id)}</div>'
    yield from _previews(report)
    yield "</section>"
    yield section(id, "found", "found", FOUND(language))
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
    yield from scores(report, id)
    yield "</div></article>"


def _heading(report: Report, id: str) -> Iterator[str]:
    language = report.language
    state = in_short(report)
    if not report.passed and report.score >= report.limit:
        state = ""
    yield '<header class="head">'
    yield f'<div class="ring {level(report.score, report.limit)}">{ring(report.score, report.limit)}'
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
            line = line_of(finding, report.path, language).capitalize()
            times = f" · {TIMES(language, count=str(count))}" if count > 1 else ""
            where = f'<a class="quote" href="#{id}-m{place}">{safe(quote)}</a>'
            where += f' <span class="where">{safe(line + times)}</span>'
        yield f'<li id="{own}" class="{finding.severity}"><p>{where}</p><p id="{own}-m">{safe(finding.message)}</p>'
        yield from _suggestions(report, finding)
        rule = RULES.get(finding.rule)
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
