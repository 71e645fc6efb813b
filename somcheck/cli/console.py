"""What the commands share of a terminal: printing, progress, exit status."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from somcheck.formatters.style import Style, printable, shown_name

if TYPE_CHECKING:
    from somcheck.storage.cache import Cache

PASSED, BELOW_LIMIT, UNUSABLE, FAULT = 0, 1, 2, 3

MANY = 20
"""From this many posts on a terminal shows a progress bar."""


def open_cache() -> Cache:
    """The cache of this user, where tables are kept too from now on."""
    from somcheck.storage import cache, tables
    from somcheck.storage.cache import FILE

    kept = cache.Cache(cache.folder() / FILE)
    tables.keep_in(kept)
    return kept


def terminal_style(show_all: bool = True, explain: bool = False) -> Style:
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return Style(width, _shows_blocks(), show_all, explain)


T = TypeVar("T")


def with_progress(results: Iterator[T], total: int) -> Iterable[T]:
    if total < MANY or not sys.stderr.isatty():
        return results
    with click.progressbar(results, length=total, label="Leser innlegg", file=sys.stderr) as bar:
        return list(bar)


def complain(name: str | None, reason: str) -> None:
    """Say what is the matter with a post, or with a plan (None)."""
    if reason:
        say(f"{'somcheck' if name is None else shown_name(name)}: {reason}")


def say(line: str) -> None:
    """Say something on standard error, on one line; names of files and fields may hold anything."""
    click.echo(printable(line), err=True)


def exit_status(faults: Iterable[str], trouble: int, below: bool) -> int:
    """The exit status: a fault in somcheck goes before all else, since then nothing that it says is the whole truth."""
    faults = list(faults)
    if os.environ.get("SOMCHECK_DEBUG"):
        for fault in faults:
            click.echo(fault, err=True)
    return FAULT if faults else UNUSABLE if trouble else BELOW_LIMIT if below else PASSED


def echo(text: str, nl: bool = True) -> None:
    click.echo(text, nl=nl, color=False if os.environ.get("NO_COLOR") else None)


def _shows_blocks() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
