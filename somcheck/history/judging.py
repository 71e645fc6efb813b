"""Posts that are out, judged as drafts are, with what is kept of each (`JudgedPost`).

Posts are judged as they are read, some at a time, and what is said of each is kept from run to run; a run that was
broken off goes on where it stopped. Nothing grows with the number of posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, get_args

from somcheck.errors import ForeignError, InternalError, SomcheckError, WordlessError
from somcheck.history.form import form_and_words
from somcheck.history.judged import JudgedPost, Marks
from somcheck.history.published import Aside, Published, Row, Unread, WhyAside
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import TERMS, bare, word_list
from somcheck.norwegian.written_form import Language
from somcheck.post.fields import FrontMatter
from somcheck.post.post import parse
from somcheck.post.source import Source
from somcheck.report.data import DataError, built
from somcheck.report.findings import Finding
from somcheck.report.report import Report
from somcheck.report.speech import Asking, Telling
from somcheck.running.batches import BATCH
from somcheck.storage import fingerprint, tables

if TYPE_CHECKING:
    from somcheck.judging.checker import Checker
    from somcheck.storage.cache import Cache

Judged = JudgedPost | Aside | Unread
"""What becomes of a row of an export."""

FILE, MOST = "history.sqlite", 2_000_000
"""Where what is said of posts is kept, apart from answers to drafts, and of how many posts."""

NOBODY = "alle"
"""The target group that is everybody, and so nobody in particular."""

LISTS = (("officialese.tsv",), ("nominalisations.tsv",), TERMS)
"""The lists with plain words for others."""

_LIKE_FIELDS = re.compile(r"[\ufeff\s]*(?:---|[^\W\d_][\w-]*\s*:)")
"""What begins as the fields above a post do."""

FRONT = Text("Feltene øverst kan ikke brukes.", "Felta øvst kan ikkje brukast.")

FAULT = Text("Feil i somcheck selv.", "Feil i somcheck sjølv.")


Said = Marks | WhyAside | Text
"""Marks, why a post is set aside, or why it cannot be read."""


def kept_answers() -> Cache:
    """Where this user's judged posts are kept."""
    from somcheck.storage import cache

    return cache.Cache(cache.folder() / FILE, MOST)


def judged(
    rows: Iterable[Row], checker: Checker, *, kept: Cache | None = None, jobs: int = 1, alone: bool = False
) -> Iterator[Judged]:
    """Judge the posts among some rows, and pass the others on; one value for each row, in order.

    Parameters
    ----------
    rows
        What an export holds, as it is read.
    checker
        What judges, with its plan.
    kept
        Where what is said is kept (see `kept_answers`), or None to judge all anew. What a pipeline of one's own leads
        to is never kept.
    jobs
        How many processes share the work. They start at the first post that must be judged.
    alone
        Whether nothing else in this process judges meanwhile; then words that only a few posts have are forgotten, so
        that memory is flat over a million posts.
    """
    keys = _Keys(checker) if kept is not None and checker.settings.pipeline is None else None
    for batch, new in _worked(_batches(rows, keys, kept), checker, jobs, alone):
        said = batch.known | dict(zip(batch.new, new, strict=True))
        if kept is not None and keys is not None and new:
            kept.put({key: _as_data(one) for key, one in zip(batch.new, new, strict=True) if not isinstance(one, Text)})
        for row, key in batch.rows:
            yield _result(row, said[key]) if isinstance(row, Published) else row


def marks_of(posts: Sequence[Published], checker: Checker, alone: bool) -> list[Said]:
    """What is said of some posts, in order; see `judged`."""
    from somcheck.document.pipeline import analyser

    with analyser(checker.settings.pipeline).words_let_go() if alone else nullcontext():
        results = checker.check_sources(map(source_of, posts))
        return [_said(post, result) for post, result in zip(posts, results, strict=True)]


def source_of(post: Published) -> Source:
    """A post as it is judged: by what its file says above it, its platform, and the day on which it went out."""
    front, text = f"{post.front.strip()}\n".lstrip(), post.text
    if front or _LIKE_FIELDS.match(text):  # no line of what was published is to be taken for what is said of it
        text = f"---\n{front}---\n{text}"
    return Source(text, fields=FrontMatter(platform=(post.platform,) if post.platform else (), publish=post.time))


class _Keys:
    """What is said of a post is found again by all that it depends on."""

    def __init__(self, checker: Checker) -> None:
        file = checker.file
        _, options, tips = checker.__reduce__()[1]
        self._judge = repr((None if file is None else file.source, sorted(options.items()), tips))

    def of(self, post: Published) -> str:
        said = repr((post.platform, None if post.time is None else post.time.isoformat(), post.front))
        return fingerprint.key("history", self._judge, post.text, said)


@dataclass
class _Batch:
    """Some rows with their keys, what is known of them, and the posts that must be judged."""

    rows: list[tuple[Row, str]] = field(default_factory=list)
    known: dict[str, Said] = field(default_factory=dict)
    new: dict[str, Published] = field(default_factory=dict)


def _batches(rows: Iterable[Row], keys: _Keys | None, kept: Cache | None) -> Iterator[_Batch]:
    rows = iter(rows)
    while some := list(islice(rows, BATCH)):
        batch = _Batch()
        for place, row in enumerate(some):
            batch.rows.append((row, keys.of(row) if keys is not None and isinstance(row, Published) else str(place)))
        posts = {key: row for row, key in batch.rows if isinstance(row, Published)}
        if kept is not None and keys is not None:
            found = {key: _from_data(data) for key, data in kept.get(posts).items()}
            batch.known = {key: said for key, said in found.items() if said is not None}
        batch.new = {key: post for key, post in posts.items() if key not in batch.known}
        yield batch


def _worked(batches: Iterator[_Batch], checker: Checker, jobs: int, alone: bool) -> Iterator[tuple[_Batch, list[Said]]]:
    for batch in batches:
        if batch.new and jobs > 1:
            batches = chain([batch], batches)
            break
        yield batch, marks_of(list(batch.new.values()), checker, alone) if batch.new else []
    else:
        return
    from somcheck.judging.processes import spread

    tasks = ((batch, list(batch.new.values())) for batch in batches)
    yield from spread(_work, tasks, jobs, _hold, (checker, tables.place()))


_held: list[Checker] = []
"""The checker of a process that was started to share the work."""


def _hold(checker: Checker, place: Cache | None) -> None:
    tables.keep_in(place)
    _held[:] = [checker]


def _work(posts: list[Published]) -> list[Said]:
    return marks_of(posts, _held[0], alone=True) if posts else []


def _result(post: Published, said: Said) -> Judged:
    if isinstance(said, Text):
        return Unread(post.file, post.row, said.nb, said.nn)
    if isinstance(said, str):
        return Aside(said, post.file, post.row)
    return JudgedPost(
        id=post.id,
        platform=post.platform,
        time=post.time,
        kind=post.kind,
        link=post.link,
        counts=post.counts,
        file=post.file,
        row=post.row,
        **vars(said),
    )


def _said(post: Published, result: Report | SomcheckError) -> Said:
    match result:
        case Report():
            return _marks(post, result)
        case ForeignError():
            return "other-language"
        case WordlessError():
            return "link-only" if post.text.strip() else "no-text"
        case InternalError():
            return FAULT
    # What an error says may have words of the post's own fields in it.
    return FRONT if post.front.strip() else Text(result.nb, result.nn)


def _marks(post: Published, report: Report) -> Marks:
    form, words = form_and_words(post.text)
    if post.front.strip() and (said := parse(source_of(post).text).front_matter.language):
        form = said
    heavy = [finding for finding in report.findings if finding.tip in ("technical", "everyday") and _on_words(finding)]
    twins = (_twin(finding.text, report.language) for finding in heavy)
    return Marks(
        form=form,
        words=words,
        score=report.score,
        passed=report.passed,
        asks=report.asks,
        acts=any(one.tells is Telling.ACT for one in report.sentences),
        bait=any(one.asks is Asking.BAIT for one in report.sentences),
        technical=sum(finding.tip == "technical" for finding in heavy),
        stiff=sum(finding.tip == "everyday" for finding in heavy),
        plain=tuple(twin for twin in twins if twin is not None),
        group=_group(report),
        goals=report.goals or ((report.likely_goal,) if report.likely_goal else ()),
        profile=report.profile,
    )


def _on_words(finding: Finding) -> bool:
    """Whether a finding is on some words, not on a whole sentence or post, and not on a fault in somcheck."""
    from somcheck.rules import RULES

    return finding.start < finding.end and RULES[finding.rule].scope == "words"


def _group(report: Report) -> str | None:
    """The target group that a post names first, or else that it fits best."""
    detected = [guess.id for guess in report.audience.detected[:1]]
    group = next(iter([*report.audience.declared, *detected]), None)
    return None if group == NOBODY else group


@lru_cache(maxsize=20_000)
def _twin(text: str, language: Language) -> tuple[str, str] | None:
    """A word or phrase in its base form, and its first plain twin; None where the lists have none."""
    words = text.split()
    for names in LISTS:
        for match in word_list(*names, language=language).find(words, [None] * len(words)):
            plain = bare(match.entry.columns.get("plain", "")).split(" / ")[0]
            if plain[:1].isalpha():  # other cells tell the writer to say something, or to strike the word
                return bare(match.entry.lemma), plain
    return None


def _as_data(said: Marks | WhyAside) -> dict[str, object]:
    return {"aside": said} if isinstance(said, str) else asdict(said)


def _from_data(data: Mapping[str, object]) -> Said | None:
    """What was kept of a post; None for what is nothing of ours, as in a damaged file."""
    if (aside := data.get("aside")) is not None:
        return next((why for why in get_args(WhyAside) if why == aside), None)
    try:
        marks: Marks = built(Marks, data)
    except DataError:
        return None
    return marks
