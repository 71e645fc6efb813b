"""Where the plan for a folder lies."""

from __future__ import annotations

import os
from pathlib import Path

FILE_NAME = "somcheck.toml"

PYPROJECT = "pyproject.toml"


def find(start: Path) -> Path | None:
    """The nearest plan in a folder or above it, up to the top of the repository it lies in.

    A plan is a ``somcheck.toml``, or a ``pyproject.toml`` with a table ``[tool.somcheck]``.
    """
    for folder in (start, *start.parents):
        if os.path.isfile(folder / FILE_NAME):  # False also where the folder may not be looked into
            return folder / FILE_NAME
        if _has_table(folder / PYPROJECT):
            return folder / PYPROJECT
        if os.path.exists(folder / ".git"):
            return None
    return None


def _has_table(pyproject: Path) -> bool:
    """Whether a ``pyproject.toml`` has settings for somcheck; other tools' broken files are not our trouble."""
    try:
        text = pyproject.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    import tomllib

    try:
        return "[tool.somcheck" in text or "somcheck" in tomllib.loads(text).get("tool", {})
    except (ValueError, RecursionError):
        return False
