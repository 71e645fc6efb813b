"""The posts that are open in an editor, and what is said of each as it is now. Knows nothing of the protocol."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

from somcheck.errors import InternalError, SomcheckError
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.running import fixes, plans
from somcheck.running.fixes import Fixed

REST = 0.1
"""Seconds between two judgings of a post that is being written: the first change is judged at once, the next soon."""

WARM = "Har du testet røykvarsleren i dag?"

_log = logging.getLogger(__name__)


@dataclass
class Judgement:
    """What is said of a text: a report and the checker that made it, or why there is none.

    ``turn`` is which of the draft's changes it answers.
    """

    turn: int
    version: int
    text: str
    result: Report | SomcheckError
    checker: Checker | None = None
    fixed: Fixed | None = None


@dataclass
class Draft:
    """An open post. ``near`` is what its plan is looked for from; ``turn`` counts the changes of text and plan."""

    uri: str
    path: str | None
    near: str
    text: str
    version: int
    turn: int = 1
    judgement: Judgement | None = None
    shown: int = 0
    rested: float = 0.0
    judging: asyncio.Task[Judgement] | None = None
    watch: asyncio.Task[None] | None = None


class Drafts:
    """The open posts. They are judged one at a time in a thread, and *show* gets what is said of each newest text.

    What is said of a text that has since changed is never shown.
    """

    def __init__(self, show: Callable[[Draft, Judgement], None]) -> None:
        self._show = show
        self._open: dict[str, Draft] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="somcheck")

    def warm(self) -> None:
        """Load what judging needs before the first post comes."""
        self._thread.submit(_judged, WARM, None, ".")

    def open(self, draft: Draft) -> None:
        self._open[draft.uri] = draft
        self._changed(draft)

    def change(self, uri: str, text: str, version: int) -> None:
        """Judge a new text."""
        if draft := self._open.get(uri):
            draft.text, draft.version = text, version
            self.again(uri)

    def again(self, *uris: str) -> None:
        """Judge posts anew, or all of them where none is named, since their plan may have changed."""
        for draft in [self._open[uri] for uri in uris if uri in self._open] if uris else self._open.values():
            draft.turn += 1
            self._changed(draft)

    def close(self, uri: str) -> bool:
        """Forget a post; says whether it was open."""
        return self._open.pop(uri, None) is not None

    async def current(self, uri: str) -> Judgement | None:
        """What is said of a post as it is now; None for what is not open."""
        while draft := self._open.get(uri):
            judgement = await self._judge(draft)
            if judgement.turn == draft.turn:
                return judgement
        return None

    async def fixed(self, judgement: Judgement) -> Fixed | None:
        """The text of a judgement with the safe suggestions made; None where there are none, or none that help."""
        report, checker = judgement.result, judgement.checker
        if not isinstance(report, Report) or checker is None or not fixes.safe_edits(report):
            return None
        if judgement.fixed is None:
            source = Source(judgement.text, report.path)
            loop = asyncio.get_running_loop()
            judgement.fixed = await loop.run_in_executor(self._thread, fixes.fixed, checker, source, report)
        return judgement.fixed if judgement.fixed.count else None

    def stop(self) -> None:
        """Judge nothing more."""
        self._open.clear()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _changed(self, draft: Draft) -> None:
        if draft.watch is None or draft.watch.done():
            draft.watch = asyncio.get_running_loop().create_task(self._watched(draft))

    async def _watched(self, draft: Draft) -> None:
        """Judge the newest text, and show what is said of it, until there is no newer."""
        while draft.shown != draft.turn:
            await asyncio.sleep(max(0.0, draft.rested + REST - monotonic()))
            if not self._is_open(draft):
                return
            judgement = await self._judge(draft)
            draft.rested = monotonic()
            if judgement.turn == draft.turn and self._is_open(draft):
                draft.shown = draft.turn
                try:
                    self._show(draft, judgement)
                except Exception:
                    _log.exception("showing what is said of %s", draft.uri)

    def _is_open(self, draft: Draft) -> bool:
        return self._open.get(draft.uri) is draft

    async def _judge(self, draft: Draft) -> Judgement:
        """What is said of the text as it was when its turn came.

        All who ask at the same time wait for the same answer, and it is not given up where one of them is.
        """
        if draft.judgement is not None and draft.judgement.turn == draft.turn:
            return draft.judgement
        if draft.judging is None or draft.judging.done():
            draft.judging = asyncio.get_running_loop().create_task(self._judge_anew(draft))
        return await asyncio.shield(draft.judging)

    async def _judge_anew(self, draft: Draft) -> Judgement:
        turn, version, text = draft.turn, draft.version, draft.text
        loop = asyncio.get_running_loop()
        result, checker = await loop.run_in_executor(self._thread, _judged, text, draft.path, draft.near)
        draft.judgement = Judgement(turn, version, text, result, checker)
        return draft.judgement


def _judged(text: str, path: str | None, near: str) -> tuple[Report | SomcheckError, Checker | None]:
    try:
        checker = plans.checker_for(near, {})
        if isinstance(checker, SomcheckError):
            return checker, None
        return next(checker.check_sources([Source(text, path)])), checker
    except SomcheckError as error:
        return error, None
    except Exception as error:
        return InternalError.of(error), None
