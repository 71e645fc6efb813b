"""Posts read some at a time, each with its plan, and with its answer where that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from somcheck.errors import SomcheckError
from somcheck.norwegian import dictionaries
from somcheck.plan import ignores
from somcheck.running import files
from somcheck.running.answers import Answer, Refusal
from somcheck.running.files import Found
from somcheck.running.plans import Options, Plans, WrittenPlan

if TYPE_CHECKING:
    from somcheck.post.source import Source
    from somcheck.running.baseline import Baseline, Recorded
    from somcheck.storage.cache import Cache

BATCH = 64
"""Posts that are judged together."""


@dataclass(frozen=True)
class ReadPost:
    """A post that is read, its plan, what its answer is kept under (None where it is not), and what a baseline has."""

    source: Source
    plan: WrittenPlan | None
    key: str | None = None
    recorded: Recorded | None = None


@dataclass
class Batch:
    """Some posts in order: what is known of each, and those that must be judged."""

    said: list[Answer | Refusal | None] = field(default_factory=list)
    posts: list[ReadPost] = field(default_factory=list)


def in_batches(
    found: Iterable[Found], options: Options, plans: Plans, kept: Cache | None, baseline: Baseline | None
) -> Iterator[Batch]:
    """Read posts, some at a time, and look up the answers that are kept."""
    names = iter(found)
    while some := list(islice(names, BATCH)):
        batch = Batch()
        reads = [read_post(name, plans, baseline, None if kept is None else options) for name in some]
        keys = [one.key for one in reads if isinstance(one, ReadPost) and one.key]
        known = kept.get(keys) if kept is not None else {}
        for one in reads:
            if isinstance(one, Refusal):
                batch.said.append(one)
                continue
            answer = _answer(known.get(one.key or ""))
            batch.said.append(answer)
            if answer is None:
                batch.posts.append(one)
        yield batch


def read_post(
    name: Found, plans: Plans, baseline: Baseline | None = None, options: Options | None = None
) -> ReadPost | Refusal:
    """A post from its file; with the *options* that it is judged by, also the key of its answer."""
    if isinstance(name, tuple):
        return Refusal(name[0], str(name[1]), (name[0],))
    try:
        source = files.read(name)
    except SomcheckError as error:
        return Refusal(name, str(error), (name,))
    plan = plans.of(name)
    recorded = baseline.of(name) if baseline is not None else None
    key = None if options is None else key_of(source, plan, options, recorded)
    return ReadPost(source, plan, key, recorded)


def key_of(source: Source, plan: WrittenPlan | None, options: Options, recorded: Recorded | None = None) -> str | None:
    """What the answer to a post is kept under; None where it depends on what is not seen here."""
    from somcheck.storage import fingerprint

    if options.get("pipeline") is not None:
        return None
    if plan is not None and (plan.written is None or b"pipeline" in plan.written):
        return None
    path, written = (str(plan.path), plan.written) if plan is not None else (None, None)
    below = ignores.place_of(source.path, plan.path) if plan is not None else None
    said = repr((sorted(options.items()), source.notes, below, recorded, dictionaries.state()))
    return fingerprint.key(source.text, source.path, path, written, said)


def _answer(data: dict[str, Any] | None) -> Answer | None:
    """A kept answer; None for what is not one, as after a change of the program."""
    from somcheck.report.data import DataError
    from somcheck.report.report import Report

    try:
        return None if data is None else Answer(Report.from_data(data.get("report", {})), data.get("stale", 0))
    except DataError:
        return None


def keep(kept: Cache, batch: Batch, new: list[Answer | Refusal]) -> None:
    """Keep the answers that are new."""
    fresh = {
        post.key: {"report": answer.report.as_data(), "stale": answer.stale}
        for post, answer in zip(batch.posts, new, strict=True)
        if post.key is not None and isinstance(answer, Answer) and not answer.report.faults
    }
    if fresh:
        kept.put(fresh)
