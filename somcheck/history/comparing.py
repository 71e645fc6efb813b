"""What readers did: posts that have something beside posts of the same period, platform and kind that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from somcheck.history.columns import DAY, Columns
from somcheck.history.ratio import Estimate, Strata, comparable, estimate
from somcheck.history.report import Comparison, Interval, Period, Side, Verdict
from somcheck.plan.groups import EVERYONE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from somcheck.plan.model import Plan

    Flags = NDArray[np.bool_]

Count = Literal["comments", "shares", "reactions"]

COUNTS: tuple[Count, ...] = ("comments", "shares", "reactions")

LEAST = 4.0
"""How much there must be to learn (`ratio.comparable`) before anything is said: as from eight pairs of posts that
differ in the trait. ``tests/benchmarks/history_intervals.md`` has what holds below and above."""

FEWEST = 5
"""Posts on either side. A trait that is rarer is not asked about."""

NEARLY_ALL = 0.9
"""The share of posts that must tell their reach before counts are taken per reach."""

LENGTHS = {"short": (0, 40), "middle": (40, 100), "long": (100, 1 << 16)}
"""Words, from and below."""

HOURS = {"night": (22, 6), "morning": (6, 10), "day": (10, 16), "evening": (16, 22)}
"""From and below."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

ASKED_FOR = ("asks", "acts")
"""What the guide says of posts, and is looked for in what the plan measures. All else is looked at because it is there,
and must show more (`holm`)."""

LEVEL = 0.05

_MONTHS: dict[Period, int] = {"month": 1, "quarter": 3, "year": 12}

_MEASURED: dict[Count, re.Pattern[str]] = {
    "comments": re.compile(r"kommentar|\bsvar", re.IGNORECASE),
    "shares": re.compile(r"\bdel(?:ing|er\b|t\b)", re.IGNORECASE),
    "reactions": re.compile(r"reaksjon|\blike[srn]?\b|likerklikk|likarklikk", re.IGNORECASE),
}


def measured_by(measure: str | None) -> Count | None:
    """Which count a goal's measure names: ``comments`` for «svar i kommentarfeltet»."""
    return next((count for count, words in _MEASURED.items() if measure and words.search(measure)), None)


@dataclass(frozen=True)
class Trait:
    """What posts may have: which of the posts that it can be told of."""

    id: str
    having: Flags
    known: Flags | None = None
    of_kind: bool = False


def traits(columns: Columns, plan: Plan) -> Iterator[Trait]:
    """What is compared, one at a time; what the guide speaks of stands first."""
    for id in ASKED_FOR:
        yield Trait(id, columns.flag(id))
    yield from _partition("kind", columns["kind"], columns.kinds, of_kind=True)
    for code, group in enumerate(columns.groups):
        if group not in (None, EVERYONE):
            yield Trait(f"group:{group}", columns["group"] == code)
    for id in plan.goals:
        codes = [code for code, goals in enumerate(columns.goals) if any(_serves(plan, goal, id) for goal in goals)]
        yield Trait(f"goal:{id}", np.isin(columns["goals"], codes))
    words = columns["words"]
    for id, (start, end) in LENGTHS.items():
        yield Trait(f"length:{id}", (words >= start) & (words < end))
    weekday = (columns.day + 3) % 7  # 1 January 1970 was a Thursday
    for code, id in enumerate(WEEKDAYS):
        yield Trait(f"weekday:{id}", weekday == code, columns.dated)
    hour = columns["minutes"] % DAY // 60
    for id, (start, end) in HOURS.items():
        inside = (hour >= start) & (hour < end) if start < end else (hour >= start) | (hour < end)
        yield Trait(f"hour:{id}", inside, columns.timed)


def _partition(sort: str, codes: NDArray[Any], names: Sequence[str] | Any, *, of_kind: bool = False) -> Iterator[Trait]:
    """A trait for each value; of two values, which say the same, only one."""
    named = list(names)
    for code, name in enumerate(named[:1] if len(named) == 2 else named):
        yield Trait(f"{sort}:{name}", codes == code, of_kind=of_kind)


def _serves(plan: Plan, goal: str, larger: str) -> bool:
    return goal == larger or (goal in plan.goals and larger in plan.parents(goal))


def comparisons(columns: Columns, plan: Plan, first: Count | None) -> tuple[Comparison, ...]:
    """What readers did, for each trait and count; *first* is the count that the plan measures by.

    Posts that beg for reactions are left out.
    """
    fair = ~columns.flag("bait")
    there = [count for count in COUNTS if (columns[count][fair] > 0).any()]
    order = sorted(there, key=lambda count: count != first)
    months = columns.months()
    sort = (columns["platform"].astype(np.int32) * len(columns.kinds) + columns["kind"]).astype(np.int32)
    found: list[tuple[Comparison, float | None]] = []
    for count in order:
        known = fair & (columns[count] >= 0)
        reached = known & (columns["reach"] > 0)
        per_reach = bool(reached.sum() >= NEARLY_ALL * known.sum())
        if per_reach:
            known = reached
        for trait in traits(columns, plan):
            where = known if trait.known is None else known & trait.known
            having = trait.having[where]
            if trait.id not in ASKED_FOR and min(having.sum(), (~having).sum()) < FEWEST:
                continue
            values, unit = columns[count][where], 1.0
            if per_reach:
                reach = columns["reach"][where]
                values, unit = values * (1000 / reach), 1000 / float(np.median(reach))
            alike = columns["platform"] if trait.of_kind else sort
            found.append(_compare(trait.id, count, per_reach, values, having, months[where], alike[where], unit))
    return tuple(_with_verdicts(found, order[0])) if order else ()


def _compare(
    trait: str,
    count: str,
    per_reach: bool,
    values: NDArray[Any],
    having: Flags,
    months: NDArray[np.int32],
    sort: NDArray[Any],
    unit: float,
) -> tuple[Comparison, float | None]:
    """A comparison without its verdict, and how many standard deviations from no difference it is."""
    period, strata, used, information = within(having, months, sort)
    found = estimated(values, having, strata, information, unit)
    sides = (_side(values[used & having]), _side(values[used & ~having]))
    ratio = found.ratio if found else None
    return (
        Comparison(trait, count, per_reach, *sides, ratio, "few", period),
        found.deviations if found else None,
    )


def within(having: Flags, months: NDArray[np.int32], sort: NDArray[Any]) -> tuple[Period, Strata, Flags, float]:
    """The shortest period in which at least half of the rarer side has something to be compared with; its strata, the
    posts that have, and how much there is to learn."""
    rarer = having if having.sum() * 2 <= len(having) else ~having
    start = int(months[months >= 0].min(initial=2**31 - 1)) // 12 * 12
    since = np.where(months >= 0, months - start + 12, 0)  # posts without a date are a period by themselves
    for period, size in _MONTHS.items():
        strata = Strata((since // size).astype(np.int32), sort.astype(np.int32))
        used, information = comparable(having, strata.codes())
        if 2 * (used & rarer).sum() >= rarer.sum() or period == "year":
            return period, strata, used, information
    raise AssertionError("a year is the last period")


def estimated(
    values: NDArray[Any], having: Flags, strata: Strata, information: float, unit: float = 1.0
) -> Estimate | None:
    """The ratio, where there are posts enough to tell it."""
    return estimate(values, having, strata, unit) if information >= LEAST else None


def _side(values: NDArray[Any]) -> Side:
    if not len(values):
        return Side(0, 0.0, 0.0)
    return Side(len(values), float(np.median(values)), float(values.mean(dtype=float)))


def _with_verdicts(found: Sequence[tuple[Comparison, float | None]], first: Count) -> Iterator[Comparison]:
    def looked_for(one: Comparison) -> bool:
        return one.trait in ASKED_FOR and one.count == first

    others = [(place, p_value(apart)) for place, (one, apart) in enumerate(found) if apart is not None]
    others = [(place, p) for place, p in others if not looked_for(found[place][0])]
    holds = {others[place][0] for place in holm([p for _, p in others])}
    for place, (one, _) in enumerate(found):
        firm = looked_for(one) or place in holds
        yield replace(one, verdict=verdict(one.ratio, 1.0, firm)) if one.ratio else one


def verdict(interval: Interval, nothing: float, firm: bool) -> Verdict:
    """What an interval says; *nothing* is the value of no difference, *firm* whether it holds among all comparisons."""
    if interval.low <= nothing <= interval.high:
        return "no-difference"
    if not firm:
        return "perhaps"
    return "more" if interval.low > nothing else "less"


def p_value(deviations: float) -> float:
    """How often chance is as far from no difference, to either side."""
    return 2 * NormalDist().cdf(-abs(deviations))


def holm(values: Sequence[float], level: float = LEVEL) -> set[int]:
    """Which of many p values hold together, by their places: the chance that any is chance is below *level*.

    S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6,
    65–70. It needs no independence, and the comparisons here have posts in common.
    """
    kept: set[int] = set()
    for rank, place in enumerate(sorted(range(len(values)), key=lambda place: values[place])):
        if values[place] > level / (len(values) - rank):
            break
        kept.add(place)
    return kept
