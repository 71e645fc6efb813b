"""What the commands share of a terminal: printing, progress, exit status."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import click

from somcheck.formatters.style import NARROWEST, Style, printable, shown_name
from somcheck.post.source import STDIN

PASSED, BELOW_LIMIT, UNUSABLE, FAULT = 0, 1, 2, 3

MANY = 20
"""From this many posts on a terminal shows a progress bar, and after this many it says how long is left."""

PAUSE = 0.2
"""Seconds. Answers that come after a longer one are judged together apart from those before."""


def terminal_style(show_all: bool = True, explain: bool = False) -> Style:
    return Style(terminal_width(), _shows_blocks(), show_all, explain)


def terminal_width() -> int:
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return max(width, NARROWEST)


T = TypeVar("T")


def with_progress(results: Iterator[T], total: int) -> Iterable[T]:
    """Show progress on a terminal, and hold the results back until the bar is gone."""
    return results if total < MANY or not sys.stderr.isatty() else list(passing(results, total))


def passing(results: Iterator[T], total: int | None) -> Iterator[T]:
    """Pass results on as they come, and show progress where standard error is a terminal.

    Where nobody knows the *total*, it says how many have come and how many come in a second.
    """
    if not sys.stderr.isatty() or (total is not None and total < MANY):
        yield from results
        return
    label = "Leser innlegg" if shutil.get_terminal_size().columns >= 60 else ""
    if total is None:
        yield from _counted(results, label)
        return
    pace = Pace(total)
    with click.progressbar(
        length=total, label=label, file=sys.stderr, width=0, show_eta=False, item_show_func=lambda left: left
    ) as bar:
        for count, result in enumerate(results, start=1):
            yield result
            bar.update(1, time_left(pace.left(count, time.monotonic())))


def _counted(results: Iterator[T], label: str) -> Iterator[T]:
    shown = start = time.monotonic()
    for count, result in enumerate(results, start=1):
        yield result
        if (now := time.monotonic()) - shown >= 1:
            shown = now
            number = f"{count:,}".replace(",", " ")
            click.echo(f"\r{label} {number} ({count / (now - start):.0f} i sekundet)\x1b[K", nl=False, err=True)
    click.echo("\r\x1b[K", nl=False, err=True)


@dataclass
class Pace:
    """How fast answers come: many at a time, and the first ones late, since it takes time to start."""

    total: int
    last: tuple[int, float] | None = None
    start: tuple[int, float] | None = None

    def left(self, count: int, now: float) -> float | None:
        """The seconds that are left when *count* have come; None where it is too early to say."""
        if self.start is None and self.last is not None and now - self.last[1] > PAUSE:
            self.start = self.last
        self.last = count, now
        if self.start is None or count - self.start[0] < MANY:
            return None
        return (now - self.start[1]) / (count - self.start[0]) * (self.total - count)


def time_left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 60:
        return "under ett minutt igjen"
    minutes = round(seconds / 60)
    return f"ca. {minutes} min igjen" if minutes < 120 else f"ca. {round(minutes / 60)} timer igjen"


def complain(name: str | None, reason: str) -> None:
    """Say what is the matter with a post, or with a plan (None)."""
    if reason:
        say(f"{'somcheck' if name is None else shown_name(name)}: {reason}")


def say(line: str) -> None:
    """Say something on standard error, on one line; names of files and fields may hold anything."""
    say_as_it_is(printable(line))


def say_as_it_is(text: str) -> None:
    """Say something of ours on standard error, which may have several lines."""
    try:
        click.echo(text, err=True)
    except OSError:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - it cannot be said, but the exit status says it


def exit_status(faults: Iterable[str], trouble: int, below: bool) -> int:
    """The exit status: a fault in somcheck goes before all else, since then nothing that it says is the whole truth."""
    faults = list(faults)
    if os.environ.get("SOMCHECK_DEBUG"):
        for fault in faults:
            say_as_it_is(fault)
    return FAULT if faults else UNUSABLE if trouble else BELOW_LIMIT if below else PASSED


def echo(text: str, nl: bool = True) -> None:
    click.echo(text, nl=nl, color=False if os.environ.get("NO_COLOR") else None)


def speak_utf8() -> None:
    """Write what other programs read in UTF-8, whatever the system's own encoding is."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def tell_of_waiting(posts: Iterable[str]) -> None:
    """Say what is waited for, where a post is to be typed."""
    if STDIN in posts and sys.stdin is not None and sys.stdin.isatty():
        end = "Ctrl-Z og Enter" if os.name == "nt" else "Ctrl-D på en ny linje"
        say(f"Skriv eller lim inn innlegget. Avslutt med {end}.")


def _shows_blocks() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
