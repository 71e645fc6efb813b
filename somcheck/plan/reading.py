"""From a TOML file to a plan, or to one line that names file, line and cause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from somcheck.errors import ConfigError, system_reason
from somcheck.plan import toml
from somcheck.plan.faults import MISSING, Fault, fault_of, faults_in
from somcheck.plan.model import Plan
from somcheck.plan.plan_file import PlanFile
from somcheck.plan.toml import TomlError

TABLE_IN_PYPROJECT = ("tool", "somcheck")

LARGEST = 1_000_000
"""Bytes. A plan is written by hand; a file above this is no plan."""


def read(path: Path, today: date | None = None, checks: Sequence[Callable[[Plan], Iterator[Fault]]] = ()) -> PlanFile:
    """Read ``somcheck.toml``, or the table ``[tool.somcheck]`` of a ``pyproject.toml``.

    Raises
    ------
    ConfigError
        Where it cannot be read or holds what no plan holds; the text is one line and names the file, the line
        and, for an unknown key, the nearest right one.
    """
    try:
        with open(path, "rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{path}: kan ikke leses ({system_reason(error)}).") from None
    if len(data) > LARGEST:
        raise ConfigError(f"{path}: er for stor til å være en plan.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: er ikke UTF-8.") from None
    inside = TABLE_IN_PYPROJECT if path.name == "pyproject.toml" else ()
    try:
        return parse(text, path=path, today=today, inside=inside, checks=checks)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None


def parse(
    text: str,
    *,
    path: Path | None = None,
    today: date | None = None,
    inside: tuple[str, ...] = (),
    checks: Sequence[Callable[[Plan], Iterator[Fault]]] = (),
) -> PlanFile:
    """The plan in a TOML text; see `read` for what can go wrong."""
    text = text.replace("\r\n", "\n")
    try:
        table: Any = toml.read(text)
    except TomlError as error:
        raise ConfigError(str(error)) from None
    for name in inside:
        table = table.get(name, {}) if isinstance(table, dict) else table
    try:
        plan = Plan.model_validate(table)
        faults = [*faults_in(plan), *(fault for check in checks for fault in check(plan))]
    except ValidationError as error:
        faults = [fault_of(one) for one in error.errors()]
        plan = Plan()
    file = PlanFile(path, text, plan, today or date.today(), inside)
    if faults:
        raise ConfigError(_first(faults, file))
    return file


def _first(faults: Sequence[Fault], file: PlanFile) -> str:
    """The first fault of the file as one line, and how many there are besides."""
    # A key that is written wrong is also a key that is missing; the first says more.
    lines = sorted((MISSING in said, file.line_and_column(file.span(*path)[0])[0], said) for path, said in faults)
    more = f" (og {len(lines) - 1} til)" if len(lines) > 1 else ""
    _, line, said = lines[0]
    return f"linje {line}: {said}{more}"
