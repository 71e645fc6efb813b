"""How often the 95 % intervals of what readers did hold what is true, in organisations that are made up.

    python tests/benchmarks/history_intervals.py            # 1,000 organisations of each sort: some minutes
    python tests/benchmarks/history_intervals.py 100        # fewer

Prints Markdown, which is kept as ``history_intervals.md``. How organisations are made up stands in
``tests/made_up_organisations.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from multiprocessing import Pool
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from made_up_organisations import SIZES, SORTS, Tried, made_up, tried  # noqa: E402

from somcheck.history.columns import Columns
from somcheck.history.comparing import ASKED_FOR, LEAST, comparisons
from somcheck.history.judged import JudgedPost
from somcheck.history.published import Counts
from somcheck.plan.model import Plan

EFFECTS = (1.0, 0.4, 2.5)


def coverage(results: list[Tried], effect: float) -> float:
    return 100 * float(np.mean([one.low <= effect <= one.high for one in results]))


def table(organisations: int) -> Iterator[str]:
    yield f"# How often the intervals hold: {organisations} organisations in each row\n"
    yield "| posts | sort | true ratio | told | holds | too high | too low | median estimate | median width |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    learnt: dict[int, list[tuple[Tried, float]]] = {}
    with Pool(2) as pool:
        for posts in SIZES:
            all: list[tuple[Tried, float]] = []
            for sort in SORTS:
                for effect in EFFECTS:
                    what = [(sort, posts, effect, number) for number in range(organisations)]
                    results = pool.map(tried, what, chunksize=25)
                    told = [one for one in results if one.told]
                    all += [(one, effect) for one in results]
                    yield (
                        f"| {posts} | {sort.name} | {effect:g} | {100 * len(told) / organisations:.0f} % "
                        f"| {coverage(told, effect):.1f} % "
                        f"| {100 * np.mean([one.low > effect for one in told]):.1f} % "
                        f"| {100 * np.mean([one.high < effect for one in told]):.1f} % "
                        f"| {np.median([one.value for one in told]):.2f} "
                        f"| {np.median([one.high / one.low for one in told]):.1f} times |"
                    )
            learnt[posts] = all
    yield "\n| posts | told | holds, of all told | no effect told as none |\n| ---: | ---: | ---: | ---: |"
    for posts, all in learnt.items():
        said = [(one, effect) for one, effect in all if one.told]
        holds = np.mean([one.low <= effect <= one.high for one, effect in said])
        none = np.mean([one.low <= 1 <= one.high for one, effect in said if effect == 1])
        yield f"| {posts} | {100 * len(said) / len(all):.0f} % | {100 * holds:.1f} % | {100 * none:.1f} % |"
    yield f"\n## How many posts are needed (`LEAST` = {LEAST:g})\n"
    yield "| to learn from | organisations | interval can be told | holds | median width |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    every = [pair for all in learnt.values() for pair in all]
    for low, high in ((0, 1), (1, 2), (2, 3), (3, 4), (4, 6), (6, 9), (9, 20), (20, 60), (60, 200)):
        inside = [(one, effect) for one, effect in every if low <= one.information < high]
        ends = [(one, effect) for one, effect in inside if np.isfinite(one.high)]
        if ends:
            holds = np.mean([one.low <= effect <= one.high for one, effect in ends])
            width = np.median([one.high / one.low for one, _ in ends])
            yield (
                f"| {low} to {high} | {len(inside)} | {100 * len(ends) / len(inside):.0f} % | {100 * holds:.1f} % "
                f"| {width:.1f} times |"
            )


def without_effects(seed: int) -> tuple[int, int, int, int]:
    """What is said of an organisation of 600 posts where nothing but the kind has any effect: how many differences are
    told of what is looked for and of the rest, how many of the rest may be chance, and how many there are."""
    organisation = made_up(SORTS[0], 600, 1.0, ("nothing", seed))
    chance = np.random.default_rng(seed)
    columns = Columns()
    kinds = ("photo", "text", "video", "link")
    for having, month, kind, count in zip(
        organisation.having, organisation.month, organisation.kind, organisation.counts, strict=True
    ):
        day, hour = int(chance.integers(1, 29)), int(chance.integers(6, 23))
        columns.add(
            JudgedPost(
                id="",
                platform="facebook",
                time=datetime(2024 + month // 12, month % 12 + 1, day, hour, 30),
                kind=kinds[kind],
                link=None,
                counts=Counts(int(count), int(chance.poisson(count / 4)), int(chance.poisson(count * 3))),
                form="nb",
                words=int(chance.integers(5, 160)),
                score=70,
                passed=True,
                asks=bool(having),
                acts=bool(chance.random() < 0.5),
                bait=False,
                technical=0,
                stiff=0,
                plain=(),
                group=chance.choice(("eldre", "unge", "hytteeiere", "studenter")),
                goals=(),
                profile="vanlig",
            )
        )
    found = comparisons(columns, Plan(), None)
    looked_for = [one for one in found if one.trait in ASKED_FOR and one.count == "comments"]
    others = [one for one in found if one not in looked_for and not one.trait.startswith("kind:")]
    return (
        sum(one.verdict in ("more", "less") for one in looked_for),
        sum(one.verdict in ("more", "less") for one in others),
        sum(one.verdict == "perhaps" for one in others),
        len(others),
    )


def together(organisations: int) -> Iterator[str]:
    """What many comparisons do."""
    with Pool(2) as pool:
        found = np.array(pool.map(without_effects, range(organisations), chunksize=5))
    any_looked_for, any_other = (100 * float((found[:, place] > 0).mean()) for place in (0, 1))
    yield f"\n## Many comparisons: {organisations} organisations of 600 posts with no effects\n"
    yield f"- A difference is told of questions or calls to act (2 comparisons, each of 95 %): {any_looked_for:.1f} %."
    yield f"- A difference is told of anything else ({found[:, 3].mean():.0f} comparisons, Holm): {any_other:.1f} %."
    yield f"- Told as what may be chance: {found[:, 2].mean():.1f} comparisons of an organisation, on average."


if __name__ == "__main__":
    organisations = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for line in chain(table(organisations), together(organisations // 10)):
        print(line, flush=True)
