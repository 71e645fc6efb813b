"""The closing lines after more than one post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import click

from somcheck.formatters.style import shown_name
from somcheck.formatters.words import MANY, ready
from somcheck.norwegian.text import Text

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language

NOT_PASSED = Text("{n} innlegg: {passed}, {failed} består ikke", "{n} innlegg: {passed}, {failed} består ikkje")

PASSED = Text(
    "{n} innlegg: {passed} består, {failed} består ikke", "{n} innlegg: {passed} består, {failed} består ikkje"
)


class Answered(Protocol):
    """What the summary needs to know of a post: a report, or what is kept of one."""

    @property
    def path(self) -> str | None: ...

    @property
    def language(self) -> Language: ...

    @property
    def score(self) -> int: ...

    @property
    def passed(self) -> bool: ...

    @property
    def failing(self) -> int: ...

    @property
    def excused(self) -> bool: ...


def majority(answers: Sequence[Answered]) -> Language:
    """The written form that most posts are in."""
    return "nn" if sum(answer.language == "nn" for answer in answers) * 2 > len(answers) else "nb"


def format_summary(answers: Sequence[Answered], unread: int) -> str:
    """The closing lines after more than one post."""
    language = majority(answers)
    passed = sum(answer.passed for answer in answers)
    failed = str(len(answers) - passed)
    if any(answer.failing for answer in answers):  # with --fail-on some may be above the limit and still not pass
        line = NOT_PASSED(language, n=str(len(answers)), passed=ready(passed), failed=failed)
    elif any(answer.excused for answer in answers):  # with --baseline some are below it and still pass
        line = PASSED(language, n=str(len(answers)), passed=str(passed), failed=failed)
    else:
        line = MANY(language, n=str(len(answers)), passed=ready(passed), failed=failed)
    if unread:
        line += Text(", {n} kunne ikke leses", ", {n} kunne ikkje lesast")(language, n=str(unread))
    if answers:
        mean = round(sum(answer.score for answer in answers) / len(answers))
        line += Text(". Snitt: {mean} av 100", ". Snitt: {mean} av 100")(language, mean=str(mean))
    lines = [click.style(line + ".", bold=True)]
    weak = sorted((answer for answer in answers if not answer.passed), key=lambda answer: answer.score)
    lines += [f"  {answer.score:3}  {shown_name(answer.path)}" for answer in weak[:10]]
    return "\n".join(lines) + "\n"
