"""The tips and measures of a post on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from somcheck.formatters.html_parts import bar, safe, section
from somcheck.judging.explanation import AT_LEAST, AT_MOST
from somcheck.norwegian.numbers import number
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Measure
from somcheck.report.report import Report, TipScore
from somcheck.rules import GAUGES

TIPS = Text("Rådene", "Råda")

MEASURES = Text("Målinger", "Målingar")

NOT_JUDGED = Text("ikke vurdert", "ikkje vurdert")

OUTSIDE = Text("utenfor", "utanfor")


def scores(report: Report, id: str) -> Iterator[str]:
    language = report.language
    shown = [tip for tip in report.tips.values() if tip.score is not None or tip.id in report.missing]
    yield section(id, "tips", "card", TIPS(language))
    yield '<ul class="tips">'
    yield from (_tip(report, tip) for tip in shown)
    yield "</ul></section>"
    known = [measure for measure in report.measures if measure.id in GAUGES]
    if known:
        yield section(id, "sizes", "card sizes", MEASURES(language))
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
        f"{bar(tip.score, report.limit)}{words}</li>"
    )


def _measure(measure: Measure, language: Language) -> str:
    gauge = GAUGES[measure.id]
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
