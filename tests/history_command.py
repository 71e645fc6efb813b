"""``somcheck`` as a process, with stand-ins for the parts of the history that are not there yet.

Run as a program it is the command line; nothing is replaced where the real module is there.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

from somcheck.history.judged import JudgedPost
from somcheck.history.published import Counts, Published, Row, Unread
from somcheck.history.report import History, Reading


def read(paths: Sequence[Path], mapping: Mapping[str, str] = {}, *, platform: str | None = None) -> Iterator[Row]:
    """CSV files with commas, by their mapping."""
    for path in paths:
        if not path.is_file():
            yield Unread(str(path), 0, "Fila finnes ikke.", "Fila finst ikkje.")
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for number, line in enumerate(csv.DictReader(file), start=2):
                cells = {mapping.get(header, header): cell for header, cell in line.items()}
                try:
                    time = datetime.fromisoformat(cells["time"]).replace(tzinfo=ZoneInfo("Europe/Oslo"))
                except ValueError:
                    yield Unread(path.name, number, "Datoen kan ikke leses.", "Datoen kan ikkje lesast.")
                    continue
                counts = Counts(comments=int(cells["comments"]))
                yield Published(
                    cells["id"], cells["text"], platform, time, link=cells["link"], counts=counts, file=path.name,
                    row=number,
                )  # fmt: skip


def summarise(posts: Iterable[JudgedPost], reading: Reading, plan: Any, groups: Any, **said: Any) -> History:
    bait = sum(post.bait for post in posts)
    since, language = said["since"], said["language"]
    return History(plan.name, language, since, reading, (), (), (), (), bait, (), (), None, (), ())


def format_history(history: History, style: object = None) -> str:
    return f"{history.reading.posts} innlegg {history.language} {history.since}\n"


def stand_in() -> None:
    for name, made in (
        ("history.reading", read),
        ("history.summary", summarise),
        ("formatters.history_text", format_history),
        ("formatters.history_html", format_history),
    ):
        if find_spec(f"somcheck.{name}") is None:
            module = ModuleType(f"somcheck.{name}")
            setattr(module, made.__name__, made)
            sys.modules[f"somcheck.{name}"] = module
            package, _, own = name.partition(".")
            setattr(import_module(f"somcheck.{package}"), own, module)


if __name__ == "__main__":
    from somcheck.cli.main import main

    stand_in()
    main()
