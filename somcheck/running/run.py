"""Many posts from files, judged as the command line asks: each by the plan nearest to it, in order, by one process or
several, and from the cache where nothing has changed.

Only what must be judged anew loads the Norwegian pipeline.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from somcheck.errors import SomcheckError
from somcheck.judging.settings import Settings
from somcheck.running.answers import Answer, Refusal, answer, refusal
from somcheck.running.batches import Batch, ReadPost, in_batches, keep, read_post
from somcheck.running.files import Found
from somcheck.running.plans import Plans, WrittenPlan, cached_checker
from somcheck.storage import tables

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from somcheck.formatters.style import Style
    from somcheck.judging.checker import Checker
    from somcheck.report.report import Report
    from somcheck.running.baseline import Baseline
    from somcheck.storage.cache import Cache

AHEAD = 3
"""Batches for each process that are read before the first is done."""


def answers(
    found: Iterable[Found],
    settings: Settings,
    style: Style,
    *,
    kept: Cache | None = None,
    jobs: int = 1,
    baseline: Baseline | None = None,
) -> Iterator[Answer | Refusal]:
    """Yield an answer or a refusal for each post, in order, without the findings that a *baseline* has."""
    batches = in_batches(found, settings, style, kept, baseline)
    judged = _in_processes(batches, settings, style, jobs) if jobs > 1 else _here(batches, settings, style)
    blamed: set[str] = set()
    for batch, new in judged:
        if kept is not None:
            keep(kept, batch, new)
        results = iter(new)
        for known in batch.said:
            result = next(results) if known is None else known
            if isinstance(result, Refusal) and result.name is None:
                result = replace(result, again=result.reason in blamed)  # a broken plan is told of once
                blamed.add(result.reason)
            yield result


Judged = Iterator[tuple[Batch, list[Answer | Refusal]]]


def _here(batches: Iterator[Batch], settings: Settings, style: Style) -> Judged:
    for batch in batches:
        yield batch, judge(batch.posts, settings, style) if batch.posts else []


def _in_processes(batches: Iterator[Batch], settings: Settings, style: Style, jobs: int) -> Judged:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fresh process, not a copy of this one: the same on every system, and safe beside threads.
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=tables.keep_in, initargs=(tables.place(),)
    )
    try:
        waiting: deque[tuple[Batch, Future[list[Answer | Refusal]] | None]] = deque()
        for batch in batches:
            waiting.append((batch, _submit(pool, batch, settings, style)))
            if len(waiting) > AHEAD * jobs:
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(
    pool: ProcessPoolExecutor, batch: Batch, settings: Settings, style: Style
) -> Future[list[Answer | Refusal]] | None:
    return pool.submit(judge, batch.posts, settings, style) if batch.posts else None


def _done(batch: Batch, future: Future[list[Answer | Refusal]] | None) -> tuple[Batch, list[Answer | Refusal]]:
    return batch, future.result() if future is not None else []


def judge(posts: list[ReadPost], settings: Settings, style: Style) -> list[Answer | Refusal]:
    """Judge some posts, in order."""
    said: dict[int, Answer | Refusal] = {}
    places: dict[WrittenPlan | None, list[int]] = {}
    for place, post in enumerate(posts):
        places.setdefault(post.plan, []).append(place)
    for plan, own in places.items():
        checker = cached_checker(plan, settings)
        names = [str(posts[place].source.path) for place in own]
        if isinstance(checker, SomcheckError):
            said |= {place: Refusal(None, str(checker), (name,)) for place, name in zip(own, names, strict=True)}
            continue
        results = checker.check_sources(posts[place].source for place in own)
        for place, name, result in zip(own, names, results, strict=True):
            said[place] = (
                refusal(name, result)
                if isinstance(result, SomcheckError)
                else answer(checker, result, style, posts[place].recorded)
            )
    return [said[place] for place in range(len(posts))]


def reports(found: Iterable[Found], settings: Settings) -> Iterator[tuple[Report, Checker] | Refusal]:
    """Yield the report of each post, with the checker that made it, one at a time."""
    blamed: set[WrittenPlan | None] = set()
    plans = Plans(settings.config_file)
    for one in found:
        post = read_post(one, settings, plans, None)
        if isinstance(post, Refusal):
            yield post
            continue
        name, checker = str(post.source.path), cached_checker(post.plan, settings)
        if isinstance(checker, SomcheckError):
            yield Refusal(None, str(checker), (name,), again=post.plan in blamed)
            blamed.add(post.plan)
            continue
        result = next(checker.check_sources([post.source]))
        yield refusal(name, result) if isinstance(result, SomcheckError) else (result, checker)
