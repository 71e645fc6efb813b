"""Places of findings as other programs count them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from somcheck.report.findings import Finding


def relative(path: str) -> str:
    """A path as seen from the folder that somcheck runs in, where it lies below it."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def end_of(finding: Finding) -> tuple[int, int]:
    """The line and column, from 1, just after the words of a finding."""
    lines = finding.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    column = len(lines[-1]) + (finding.column if len(lines) == 1 else 1)
    return finding.line + len(lines) - 1, column
