"""How grave a finding is."""

from __future__ import annotations

from typing import Literal

FailOn = Literal["error", "warning", "signal", "never"]
"""How grave a finding must be for a post not to pass, whatever its score."""

LEVELS: tuple[Severity, ...] = ("error", "warning", "signal")
"""The gravest first."""


def is_as_grave(severity: Severity, level: FailOn) -> bool:
    """Whether a finding is of a level or graver."""
    return level != "never" and LEVELS.index(severity) <= LEVELS.index(level)


Severity = Literal["error", "warning", "signal"]
"""How sure a rule is: an ``error`` must be mended, a ``warning`` should be, a ``signal`` is worth a look."""
