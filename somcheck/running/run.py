"""Many posts from files, judged as the command line asks: each by the plan nearest to it, in order, by one process or
several, and from the cache where nothing has changed.

Only what must be judged anew loads the Norwegian pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from somcheck.errors import SomcheckError
from somcheck.running.answers import Answer, Refusal, answer, refusal
from somcheck.running.batches import Batch, ReadPost, in_batches, keep, read_post
from somcheck.running.files import Found
from somcheck.running.plans import Options, Plans, WrittenPlan, checker_of
from somcheck.storage import tables

if TYPE_CHECKING:
    from somcheck.judging.checker import Checker
    from somcheck.report.report import Report
    from somcheck.running.baseline import Baseline
    from somcheck.storage.cache import Cache

Said = list[Answer | Refusal]


def answers(
    found: Iterable[Found],
    options: Options,
    *,
    config_file: str | None = None,
    kept: Cache | None = None,
    jobs: int = 1,
    baseline: Baseline | None = None,
) -> Iterator[Answer | Refusal]:
    """Yield an answer or a refusal for each post, in order, without the findings that a *baseline* has.

    Parameters
    ----------
    found
        The paths of posts, and what could not be looked into.
    options
        What was asked for; goes before plans and front matter.
    config_file
        The path of the plan for all posts, or None for the nearest to each.
    kept
        Where answers are kept, or None to judge all anew.
    jobs
        How many processes share the work.
    baseline
        Findings that are not to be told of again.
    """
    batches = in_batches(found, options, Plans(config_file), kept, baseline)
    judged = _in_processes(batches, options, jobs) if jobs > 1 else _here(batches, options)
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


def _here(batches: Iterator[Batch], options: Options) -> Iterator[tuple[Batch, Said]]:
    for batch in batches:
        yield batch, judge((batch.posts, options))


def _in_processes(batches: Iterator[Batch], options: Options, jobs: int) -> Iterator[tuple[Batch, Said]]:
    from somcheck.judging.processes import spread

    tasks = ((batch, (batch.posts, options)) for batch in batches)
    return spread(judge, tasks, jobs, tables.keep_in, (tables.place(),))


def judge(task: tuple[list[ReadPost], Options]) -> Said:
    """Judge some posts, in order."""
    posts, options = task
    said: dict[int, Answer | Refusal] = {}
    indices: dict[WrittenPlan | None, list[int]] = {}
    for index, post in enumerate(posts):
        indices.setdefault(post.plan, []).append(index)
    for plan, own in indices.items():
        checker = checker_of(plan, options)
        names = [str(posts[index].source.path) for index in own]
        if isinstance(checker, SomcheckError):
            said |= {index: Refusal(None, str(checker), (name,)) for index, name in zip(own, names, strict=True)}
            continue
        results = checker.check_sources(posts[index].source for index in own)
        for index, name, result in zip(own, names, results, strict=True):
            said[index] = (
                refusal(name, result)
                if isinstance(result, SomcheckError)
                else answer(result, checker.settings.min_level, posts[index].recorded)
            )
    return [said[index] for index in range(len(posts))]


def reports(
    found: Iterable[Found], options: Options, config_file: str | None = None
) -> Iterator[tuple[Report, Checker] | Refusal]:
    """Yield the report of each post, with the checker that made it, one at a time."""
    blamed: set[WrittenPlan | None] = set()
    plans = Plans(config_file)
    for one in found:
        post = read_post(one, plans)
        if isinstance(post, Refusal):
            yield post
            continue
        name, checker = str(post.source.path), checker_of(post.plan, options)
        if isinstance(checker, SomcheckError):
            yield Refusal(None, str(checker), (name,), again=post.plan in blamed)
            blamed.add(post.plan)
            continue
        result = next(checker.check_sources([post.source]))
        yield refusal(name, result) if isinstance(result, SomcheckError) else (result, checker)
