"""Make the safe suggestions: what ``--diff`` shows and ``--fix`` writes."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from somcheck.errors import PostError, system_reason
from somcheck.judging.checker import Checker
from somcheck.post.source import Source, encoding_of
from somcheck.report.findings import Suggestion
from somcheck.report.report import Report
from somcheck.rule import Edit
from somcheck.storage import writing

TRIES = 20
"""How often a post is judged anew with one edit fewer before its edits are left alone."""


@dataclass(frozen=True)
class Fixed:
    """A post with its safe suggestions made: the new text, which were made, and what is then said of it."""

    text: str
    edits: tuple[Suggestion, ...]
    report: Report

    @property
    def count(self) -> int:
        """How many were made."""
        return len(self.edits)


def fixed(checker: Checker, source: Source, before: Report) -> Fixed:
    """Make the safe suggestions of a report, less those that would make the post score lower."""
    edits = safe_edits(before)
    report = before
    for _ in range(TRIES):
        if not edits:
            break
        text = applied(source.text, edits)
        report = checker.check(text, path=source.path)
        if report.score >= before.score:
            return Fixed(text, tuple(edits), report)
        # One of them does harm, most likely a long explanation put in: leave out the longest and see.
        edits = sorted(edits, key=lambda edit: len(edit.replacement) - (edit.end - edit.start))[:-1]
    return Fixed(source.text, (), before)


def safe_edits(report: Report) -> list[Suggestion]:
    """The safe suggestions of a report that do not overlap, the first of each place."""
    found: list[Suggestion] = []
    taken: list[tuple[int, int]] = []  # in order, and apart from each other
    for finding in report.findings:
        for edit in finding.suggestions[:1]:
            place = bisect_left(taken, (edit.end, edit.end))
            if edit.safe and (place == 0 or taken[place - 1][1] <= edit.start):
                taken.insert(place, (edit.start, edit.end))
                found.append(edit)
    return found


def applied(text: str, edits: Sequence[Suggestion | Edit]) -> str:
    """A text with some replacements made."""
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[position : edit.start], edit.replacement]
        position = edit.end
    return "".join([*parts, text[position:]])


def write(path: Path, before: str, after: str) -> None:
    """Write a post anew, at once or not at all, in the encoding it was read in and with its line ends.

    Raises
    ------
    PostError
        Where the file has changed since it was read, cannot be written, or its encoding lacks a letter.
    """
    try:
        _require_ours(path.stat())
        data = path.read_bytes()
        encoding, mark = encoding_of(data)
        if data[len(mark) :].decode(encoding) != before:
            raise PostError(
                "Fila er endret mens somcheck leste den, og er ikke rørt.",
                "Fila er endra medan somcheck las ho, og er ikkje rørt.",
            )
        writing.replace(path, mark + after.encode(encoding))
    except UnicodeError:
        raise PostError(
            "Rettelsene har tegn som ikke finnes i tegnsettet til fila. Lagre den som UTF-8.",
            "Rettingane har teikn som ikkje finst i teiknsettet til fila. Lagre ho som UTF-8.",
        ) from None
    except OSError as error:
        why = system_reason(error)
        raise PostError(f"Fila kan ikke skrives ({why}).", f"Fila kan ikkje skrivast ({why}).") from None


def _require_ours(state: os.stat_result) -> None:
    """See that a file may be written, and that it is the same file only here: a new one takes its place."""
    if not state.st_mode & 0o222:
        raise PostError(
            "Fila er skrivebeskyttet, og er ikke rørt. Slå av skrivebeskyttelsen for å rette den.",
            "Fila er skriveverna, og er ikkje rørt. Slå av skrivevernet for å rette ho.",
        )
    if state.st_nlink > 1:
        raise PostError(
            "Fila har flere navn (harde lenker), og er ikke rørt. Lag en kopi, og rett den.",
            "Fila har fleire namn (harde lenkjer), og er ikkje rørt. Lag ein kopi, og rett han.",
        )
