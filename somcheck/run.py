"""Many posts from files, judged as the command line asks: each by the plan nearest to it, in order, by one process or
several, and from the cache where nothing has changed.

Only what must be judged anew loads the Norwegian pipeline.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from somcheck import config as configs
from somcheck import files, memo
from somcheck.errors import InternalError, SomcheckError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from somcheck.baseline import Baseline, Recorded
    from somcheck.cache import Cache
    from somcheck.checker import Checker, Setting
    from somcheck.files import Source
    from somcheck.formatters import Style
    from somcheck.language import Language
    from somcheck.report import FailOn, Report
    from somcheck.rule import Severity

BATCH = 64
"""Posts that are judged together."""
AHEAD = 3
"""Batches for each process that are read before the first is done."""

Found = str | tuple[str, SomcheckError]
"""The path of a post, or the name of what could not be looked into and why."""


@dataclass(frozen=True)
class Settings:
    """How posts are to be judged, apart from their plans. See `somcheck.checker.Checker`."""

    language: Setting | None = None
    audience: tuple[str, ...] = ()
    profile: str | None = None
    min_score: int | None = None
    config_file: str | None = None
    pipeline: str | None = None
    min_level: Severity | None = None
    fail_on: FailOn | None = None


@dataclass(frozen=True)
class Answer:
    """What is said of a post: the report, which every format is made from, and its words for a terminal.

    ``faults`` are where rules of ours stopped, and ``stale`` is how many findings a baseline has of it that are found
    no more.
    """

    report: Report
    text: str
    stale: int = 0

    @property
    def path(self) -> str:
        return str(self.report.path)

    @property
    def language(self) -> Language:
        return self.report.language

    @property
    def score(self) -> int:
        return self.report.score

    @property
    def passed(self) -> bool:
        return self.report.passed

    @property
    def notes(self) -> tuple[str, ...]:
        return self.report.notes

    @property
    def json(self) -> dict[str, Any]:
        return self.report.as_json()

    @property
    def faults(self) -> tuple[str, ...]:
        return tuple(f"{fault.rule}: {fault.trace}" for fault in self.report.faults)

    @property
    def failing(self) -> int:
        return self.report.failing

    @property
    def excused(self) -> bool:
        """Whether it passes only since nothing is worse than in the baseline."""
        return self.report.excused


@dataclass(frozen=True)
class Refusal:
    """Why there is no answer: ``name`` is the post, or None where its plan is to blame.

    ``faults`` says where, when it is somcheck itself that is to blame. ``again`` says that the same was told before.
    """

    name: str | None
    reason: str
    posts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class _Plan:
    """The plan that holds for a post: where it is, and its bytes (None where it cannot be read)."""

    path: Path
    written: bytes | None


@dataclass(frozen=True)
class _Post:
    """A post that is read, its plan, what its answer is kept under (None where it is not), and what a baseline has."""

    source: Source
    plan: _Plan | None
    key: str | None = None
    recorded: Recorded | None = None


class _Plans:
    """The plans of a run, each looked for and read once."""

    def __init__(self, config_file: str | None) -> None:
        self._config_file = config_file
        self._nearest: dict[Path, Path | None] = {}
        self._read: dict[Path, _Plan] = {}

    def of(self, post: str) -> _Plan | None:
        if self._config_file is not None:
            path: Path | None = Path(self._config_file)
        else:
            folder = _folder(post)
            if folder not in self._nearest:
                self._nearest[folder] = configs.find(folder)
            path = self._nearest[folder]
        if path is None:
            return None
        if path not in self._read:
            self._read[path] = _Plan(path, _bytes(path))
        return self._read[path]


@dataclass
class _Batch:
    """Some posts in order: what is known of each, and those that must be judged."""

    said: list[Answer | Refusal | None] = field(default_factory=list)
    posts: list[_Post] = field(default_factory=list)


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
    batches = _batches(found, settings, style, kept, baseline)
    judged = _in_processes(batches, settings, style, jobs) if jobs > 1 else _here(batches, settings, style)
    blamed: set[str] = set()
    for batch, new in judged:
        if kept is not None:
            _keep(kept, batch, new)
        results = iter(new)
        for known in batch.said:
            result = next(results) if known is None else known
            if isinstance(result, Refusal) and result.name is None:
                result = replace(result, again=result.reason in blamed)  # a broken plan is told of once
                blamed.add(result.reason)
            yield result


Judged = Iterator[tuple[_Batch, list[Answer | Refusal]]]


def _here(batches: Iterator[_Batch], settings: Settings, style: Style) -> Judged:
    for batch in batches:
        yield batch, judge(batch.posts, settings, style) if batch.posts else []


def _in_processes(batches: Iterator[_Batch], settings: Settings, style: Style, jobs: int) -> Judged:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fresh process, not a copy of this one: the same on every system, and safe beside threads.
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=memo.keep_in, initargs=(memo.place(),)
    )
    try:
        waiting: deque[tuple[_Batch, Future[list[Answer | Refusal]] | None]] = deque()
        for batch in batches:
            waiting.append((batch, _submit(pool, batch, settings, style)))
            if len(waiting) > AHEAD * jobs:
                yield _done(*waiting.popleft())
        while waiting:
            yield _done(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(
    pool: ProcessPoolExecutor, batch: _Batch, settings: Settings, style: Style
) -> Future[list[Answer | Refusal]] | None:
    return pool.submit(judge, batch.posts, settings, style) if batch.posts else None


def _done(batch: _Batch, future: Future[list[Answer | Refusal]] | None) -> tuple[_Batch, list[Answer | Refusal]]:
    return batch, future.result() if future is not None else []


def _batches(
    found: Iterable[Found], settings: Settings, style: Style, kept: Cache | None, baseline: Baseline | None
) -> Iterator[_Batch]:
    names, plans = iter(found), _Plans(settings.config_file)
    while some := list(islice(names, BATCH)):
        batch = _Batch()
        reads = [_read(name, settings, plans, style if kept is not None else None, baseline) for name in some]
        known = kept.get([one.key for one in reads if isinstance(one, _Post) and one.key]) if kept is not None else {}
        for one in reads:
            if isinstance(one, Refusal):
                batch.said.append(one)
                continue
            answer = _answer(known.get(one.key or ""))
            batch.said.append(answer)
            if answer is None:
                batch.posts.append(one)
        yield batch


def _read(
    name: Found, settings: Settings, plans: _Plans, style: Style | None, baseline: Baseline | None = None
) -> _Post | Refusal:
    """A post from its file; with a *style*, also the key of its answer."""
    if isinstance(name, tuple):
        return Refusal(name[0], str(name[1]), (name[0],))
    try:
        source = files.read(name)
    except SomcheckError as error:
        return Refusal(name, str(error), (name,))
    plan = plans.of(name)
    recorded = baseline.of(name) if baseline is not None else None
    key = None if style is None else _key(source, plan, settings, style, recorded)
    return _Post(source, plan, key, recorded)


def _key(
    source: Source, plan: _Plan | None, settings: Settings, style: Style, recorded: Recorded | None = None
) -> str | None:
    """What the answer to a post is kept under; None where it depends on what is not seen here."""
    from somcheck import cache

    if settings.pipeline is not None:
        return None
    if plan is not None and (plan.written is None or b"pipeline" in plan.written):
        return None
    place, written = (str(plan.path), plan.written) if plan is not None else (None, None)
    below = files.place_of(source.path, plan.path) if plan is not None else None
    said = repr((asdict(settings), asdict(style), source.notes, below, recorded))
    return cache.key(source.text, source.path, place, written, said)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _answer(data: dict[str, Any] | None) -> Answer | None:
    """A kept answer; None for what is not one, as after a change of the program."""
    from somcheck.report import Report

    try:
        return None if data is None else Answer(Report.from_data(data["report"]), str(data["text"]), int(data["stale"]))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _keep(kept: Cache, batch: _Batch, new: list[Answer | Refusal]) -> None:
    fresh = {
        post.key: {"report": answer.report.as_data(), "text": answer.text, "stale": answer.stale}
        for post, answer in zip(batch.posts, new, strict=True)
        if post.key is not None and isinstance(answer, Answer) and not answer.faults
    }
    if fresh:
        kept.put(fresh)


# ---- Judging -----------------------------------------------------------------------------------------------------


def plan_path(config_file: str | None, post: str) -> Path | None:
    """The path of the plan that holds for a post."""
    plan = _Plans(config_file).of(post)
    return None if plan is None else plan.path


def _folder(post: str) -> Path:
    """The folder in which, or above which, the plan of a post lies."""
    start = Path.cwd() if post == files.STDIN else Path(post).absolute()
    return start if post == files.STDIN or start.is_dir() else start.parent


def require_plan(config_file: str | None) -> None:
    """See that a plan that is named can be read, before any post is.

    Raises
    ------
    ConfigError
        Where it cannot.
    """
    if config_file is not None and _bytes(Path(config_file)) is None:
        read_settings(Path(config_file))


def read_settings(path: Path | None) -> configs.Config:
    """The settings in a plan, named as a user would where it lies below this folder.

    Raises
    ------
    ConfigError
        Where the plan cannot be used.
    """
    if path is None:
        return configs.Config()
    here = Path.cwd()
    return configs.read(path.relative_to(here) if path.is_relative_to(here) else path)


@lru_cache(maxsize=16)
def _checker(plan: _Plan | None, settings: Settings) -> Checker | SomcheckError:
    """The checker for a plan as it is written now."""
    from somcheck.checker import Checker

    try:
        return Checker(
            read_settings(None if plan is None else plan.path),
            audience=settings.audience,
            language=settings.language,
            min_score=settings.min_score,
            pipeline=settings.pipeline,
            profile=settings.profile,
            min_level=settings.min_level,
            fail_on=settings.fail_on,
        )
    except SomcheckError as error:
        return error


def checker_for(near: str, settings: Settings) -> Checker | SomcheckError:
    """The checker for a post, or for one in a folder, by the plan that holds there as it is written now."""
    return _checker(_Plans(settings.config_file).of(near), settings)


def judge(posts: list[_Post], settings: Settings, style: Style) -> list[Answer | Refusal]:
    """Judge some posts, in order."""
    said: dict[int, Answer | Refusal] = {}
    places: dict[_Plan | None, list[int]] = {}
    for place, post in enumerate(posts):
        places.setdefault(post.plan, []).append(place)
    for plan, own in places.items():
        checker = _checker(plan, settings)
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


def refusal(name: str, error: SomcheckError) -> Refusal:
    """Why a post could not be judged, and where the fault is, if it is ours."""
    traces = ("".join(traceback.format_exception(error)),) if isinstance(error, InternalError) else ()
    return Refusal(name, str(error), (name,), traces)


def answer(checker: Checker, report: Report, style: Style, recorded: Recorded | None = None) -> Answer:
    """A report, ready to be shown: without what is *recorded* in a baseline, and of the level that is asked for."""
    from somcheck import baseline
    from somcheck.formatters.text import format_report

    report, stale = baseline.applied(report, recorded) if recorded is not None else (report, 0)
    report = report.at_level(checker.config.min_level)
    names = {group.id: group.name for group in checker.config.groups.values()}
    return Answer(report, format_report(report, style, names), stale)


def reports(found: Iterable[Found], settings: Settings) -> Iterator[tuple[Report, Checker] | Refusal]:
    """Yield the report of each post, with the checker that made it, one at a time."""
    blamed: set[_Plan | None] = set()
    plans = _Plans(settings.config_file)
    for one in found:
        post = _read(one, settings, plans, None)
        if isinstance(post, Refusal):
            yield post
            continue
        name, checker = str(post.source.path), _checker(post.plan, settings)
        if isinstance(checker, SomcheckError):
            yield Refusal(None, str(checker), (name,), again=post.plan in blamed)
            blamed.add(post.plan)
            continue
        result = next(checker.check_sources([post.source]))
        yield refusal(name, result) if isinstance(result, SomcheckError) else (result, checker)
