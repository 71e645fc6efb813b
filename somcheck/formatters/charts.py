"""Charts drawn by hand, from numbers to SVG.

Each is as wide as a narrow phone and is repeated for each measure (small multiples), so that its letters are as large
on a phone as on a desk. What a chart shows is told by its place, shape and words too, never by colour alone. The page
has the same numbers in a table beside it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from somcheck.formatters.html_parts import plain, safe
from somcheck.history.report import Interval, Verdict

WIDTH = 320
"""Units of a chart's own measure; about as many pixels on the narrowest phone."""

LETTER = 7.2
"""Units that a letter takes on average; what is longer than its room is cut."""

_LEFT, _RIGHT = 34, 48


@dataclass(frozen=True)
class Tick:
    """A mark on the line below a chart, with its text, and one more *under* it."""

    at: float
    text: str
    under: str = ""


@dataclass(frozen=True)
class Dot:
    """A value at a place from left to right; *few* where it stands on too few posts to lean on."""

    at: float
    value: float
    few: bool = False


@dataclass(frozen=True)
class Row:
    """An estimate with its interval, what it is about, and the same in words."""

    name: str
    interval: Interval
    said: str
    verdict: Verdict


def svg(id: str, title: str, about: str, height: float, body: str) -> str:
    """A picture with a name and a description for those who do not see it."""
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height:g}" role="img" aria-labelledby="{id}-t {id}-d">'
        f'<title id="{id}-t">{plain(title)}</title><desc id="{id}-d">{plain(about)}</desc>{body}</svg>'
    )


def line(
    id: str,
    title: str,
    about: str,
    dots: Sequence[Dot],
    ticks: Sequence[Tick],
    top: float,
    shown: Callable[[float], str],
    since: float | None = None,
) -> str:
    """Values over time, from 0 to *top*; a line is broken where a step is left out. *since* is a time to mark."""
    first, last = dots[0].at, max(dots[-1].at, dots[0].at + 1)
    room = WIDTH - _LEFT - _RIGHT

    def x(at: float) -> float:
        return _LEFT + room * (at - first) / (last - first)

    def y(value: float) -> float:
        return 74 - 60 * min(value, top) / top

    parts = [_rule(y(0), 0, shown), _rule(y(top), top, shown)]
    parts += _ticks(ticks, x)
    if since is not None and first < since <= last:
        parts.append(f'<line class="since" x1="{x(since):.1f}" x2="{x(since):.1f}" y1="8" y2="74"/>')
    for run in _runs(dots):
        points = " ".join(f"{x(dot.at):.1f},{y(dot.value):.1f}" for dot in run)
        parts.append(f'<polyline class="line" points="{points}"/>')
    for dot in dots:
        kind = "few" if dot.few else "dot"
        parts.append(f'<circle class="{kind}" cx="{x(dot.at):.1f}" cy="{y(dot.value):.1f}" r="3"/>')
    end = dots[-1]
    parts.append(
        f'<text class="said" x="{x(end.at) + 8:.1f}" y="{y(end.value) + 4.5:.1f}">{safe(shown(end.value))}</text>'
    )
    return svg(id, title, about, _height(ticks), "".join(parts))


def _ticks(ticks: Sequence[Tick], x: Callable[[float], float]) -> list[str]:
    said = [_below(x(tick.at), 90, tick.text) for tick in ticks]
    return said + [_below(x(tick.at), 106, tick.under) for tick in ticks if tick.under]


def _height(ticks: Sequence[Tick]) -> int:
    return 112 if any(tick.under for tick in ticks) else 96


def _runs(dots: Sequence[Dot]) -> list[list[Dot]]:
    """The dots in runs without a gap."""
    runs: list[list[Dot]] = [[dots[0]]]
    for before, dot in zip(dots, dots[1:], strict=False):
        if dot.at - before.at > 1:
            runs.append([])
        runs[-1].append(dot)
    return runs


def bars(
    id: str,
    title: str,
    about: str,
    values: Sequence[Dot],
    ticks: Sequence[Tick],
    top: float,
    level: tuple[float, str] | None = None,
) -> str:
    """Counts as bars from 0 to *top*, with their numbers where there is room; *level* is a height to compare with."""
    first, last = values[0].at, values[-1].at
    step = (WIDTH - 8 - (_RIGHT if level else 0)) / (last - first + 1)
    width = max(1.5, min(22, step - 3))

    def x(at: float) -> float:
        return 4 + step * (at - first + 0.5)

    def y(value: float) -> float:
        return 74 - 56 * min(value, top) / top

    parts = [f'<line class="rule" x1="0" x2="{WIDTH}" y1="74" y2="74"/>']
    parts += _ticks(ticks, x)
    highest = max(values, key=lambda one: one.value)
    for one in values:
        parts.append(
            f'<rect class="bar" x="{x(one.at) - width / 2:.1f}" y="{y(one.value):.1f}" width="{width:.1f}" '
            f'height="{74 - y(one.value):.1f}"/>'
        )
        if step >= 15 or one is highest:
            parts.append(_below(x(one.at), y(one.value) - 3, f"{one.value:g}", "said" if one.value else "soft"))
    if level is not None:
        height = y(level[0])
        parts.append(f'<line class="limit-line" x1="0" x2="{WIDTH - _RIGHT + 2}" y1="{height:.1f}" y2="{height:.1f}"/>')
        parts.append(f'<text x="{WIDTH - _RIGHT + 5}" y="{height + 4:.1f}">{safe(level[1])}</text>')
    return svg(id, title, about, _height(ticks), "".join(parts))


@dataclass(frozen=True)
class Scale:
    """A scale of ratios, by doubling, from ``2 ** low`` to ``2 ** high``."""

    low: int
    high: int

    def x(self, ratio: float) -> float:
        """The place of a ratio; those outside stand at the end."""
        place = math.log2(max(ratio, 1e-9))
        return 8 + (WIDTH - 16) * (min(max(place, self.low), self.high) - self.low) / (self.high - self.low)


def scale_of(intervals: Sequence[Interval]) -> Scale:
    """A scale with room for intervals, and as much to each side of 1; from 1/16 to 16 at most."""
    ends = [abs(math.log2(end)) for one in intervals for end in (one.low, one.high) if end > 0]
    reach = min(4, max(1, math.ceil(max(ends, default=1))))
    return Scale(-reach, reach)


def forest(id: str, title: str, about: str, rows: Sequence[Row], scale: Scale, less: str, same: str, more: str) -> str:
    """Ratios with their intervals, a row each, around the line where there is no difference.

    A full dot says that the interval lies on one side of that line, a hollow one that it does not.
    """
    height = 38 * len(rows) + 34
    one = scale.x(1)
    parts = [f'<text class="soft" x="8" y="12">← {safe(less)}</text>']
    parts.append(_below(one, 12, same))
    parts.append(f'<text class="soft end" x="{WIDTH - 8}" y="12">{safe(more)} →</text>')
    for place, row in enumerate(rows):
        base = 20 + 38 * place
        room = int((WIDTH - 24) / LETTER) - len(row.said)
        parts.append(f'<text x="8" y="{base + 13}">{safe(_cut(row.name, room))}</text>')
        parts.append(f'<text class="said end" x="{WIDTH - 8}" y="{base + 13}">{safe(row.said)}</text>')
        low, middle, high = (scale.x(end) for end in (row.interval.low, row.interval.value, row.interval.high))
        y = base + 25
        parts.append(f'<line class="same" x1="{one:g}" x2="{one:g}" y1="{y - 7}" y2="{y + 9}"/>')
        sure = row.verdict in ("more", "less")
        kind = row.verdict if sure else "unsure"
        parts.append(f'<line class="reach {kind}" x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}"/>')
        for end in (low, high):
            parts.append(f'<line class="reach {kind}" x1="{end:.1f}" x2="{end:.1f}" y1="{y - 3}" y2="{y + 3}"/>')
        parts.append(f'<circle class="middle {kind}" cx="{middle:.1f}" cy="{y}" r="4.5"/>')
    for power in range(scale.low, scale.high + 1):
        said = f"1/{2**-power}" if power < 0 else str(2**power)
        parts.append(_below(scale.x(2.0**power), height - 4, said))
    return svg(id, title, about, height, "".join(parts))


def halves(
    id: str, title: str, about: str, rows: Sequence[tuple[str, float, str, str]], limit: float, said_limit: str
) -> str:
    """Two parts of a whole, a bar for each row (its name, the first part from 0 to 1, and what each part is called),
    with the least that each should be marked from both ends."""
    height = 46 * len(rows) + 20
    room = WIDTH - 16
    parts = []
    for place, (name, share, first, second) in enumerate(rows):
        base = 46 * place
        cut = 8 + room * share
        parts.append(f'<text class="said" x="8" y="{base + 13}">{safe(name)}</text>')
        parts.append(f'<text class="end" x="{WIDTH - 8}" y="{base + 13}">{safe(f"{first} · {second}")}</text>')
        rest = 8 + room - cut
        parts.append(f'<rect class="first" x="8" y="{base + 19}" width="{room * share:.1f}" height="16"/>')
        parts.append(f'<rect class="second" x="{cut:.1f}" y="{base + 19.5}" width="{rest:.1f}" height="15"/>')
        for end in (limit, 1 - limit):
            x = 8 + room * end
            parts.append(f'<line class="through" x1="{x:g}" x2="{x:g}" y1="{base + 19}" y2="{base + 35}"/>')
            parts.append(f'<line class="limit" x1="{x:g}" x2="{x:g}" y1="{base + 35}" y2="{base + 41}"/>')
    for end in (limit, 1 - limit):
        parts.append(_below(8 + room * end, height - 4, said_limit))
    return svg(id, title, about, height, "".join(parts))


def _rule(y: float, value: float, shown: Callable[[float], str]) -> str:
    return (
        f'<line class="rule" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:g}" y2="{y:g}"/>'
        f'<text class="soft end" x="{_LEFT - 6}" y="{y + 4:g}">{safe(shown(value).removesuffix(",0"))}</text>'
    )


def _below(x: float, y: float, text: str, kind: str = "soft") -> str:
    half = len(text) * LETTER / 2
    x = min(max(x, half), WIDTH - half)
    return f'<text class="{kind} mid" x="{x:.1f}" y="{y:g}">{safe(text)}</text>'


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: max(1, letters - 1)].rstrip() + "…"
