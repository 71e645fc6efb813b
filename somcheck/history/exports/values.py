"""Values in JSON that may be something else than they should be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from somcheck.history.cells import number
from somcheck.history.exports.file import ExportError
from somcheck.history.times import moment, of_seconds


def listed(value: Any) -> list[Any]:
    """A list, or one with nothing in it."""
    return value if isinstance(value, list) else []


def tabled(value: Any) -> dict[str, Any]:
    """An object, or one with nothing in it."""
    return value if isinstance(value, dict) else {}


def texted(value: Any) -> str:
    """A text, or an empty one."""
    return value if isinstance(value, str) else ""


def counted(value: Any) -> int | None:
    """A count; None where it is missing or none."""
    try:
        return None if isinstance(value, (dict, list)) else number(value)
    except ValueError:
        return None


def seconds(value: Any) -> datetime | None:
    """The time so many seconds after 1970; None where nothing is said.

    Raises
    ------
    ExportError
        Where it is no time.
    """
    if value in (None, "", 0):
        return None
    try:
        return of_seconds(float(value))
    except (ValueError, TypeError):
        raise _no_time() from None


def timed(value: Any) -> datetime | None:
    """The time that a text says; see `seconds`."""
    try:
        return moment(texted(value))
    except ValueError:
        raise _no_time() from None


def _no_time() -> ExportError:
    return ExportError("Tidspunktet kan ikke leses.", "Tidspunktet kan ikkje lesast.")
