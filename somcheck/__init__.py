"""somcheck: tells the writer of a Norwegian social media post how to make it better.

import somcheck

report = somcheck.check("Har du testet røykvarsleren?", audience="eldre")
report.score, report.passed, report.tips["question"].score

checker = somcheck.Checker(config="somcheck.toml")
for report in checker.check_many(texts):
    ...
"""

from __future__ import annotations

from importlib.metadata import version as _version
from pathlib import Path

from somcheck.checker import Checker, Setting, Source
from somcheck.errors import ConfigError, PostError, SomcheckError
from somcheck.report import (
    Audience,
    Coverage,
    Finding,
    Measure,
    PlanReport,
    Preview,
    Report,
    Suggestion,
    TipScore,
)

__all__ = [
    "Audience",
    "Checker",
    "ConfigError",
    "Coverage",
    "Finding",
    "Measure",
    "PlanReport",
    "PostError",
    "Preview",
    "Report",
    "SomcheckError",
    "Source",
    "Suggestion",
    "TipScore",
    "check",
]
__version__ = _version("somcheck")


def check(
    text: str,
    *,
    audience: str | None = None,
    language: Setting | None = None,
    min_score: int | None = None,
    config: str | Path | None = None,
    profile: str | None = None,
) -> Report:
    """Judge one post.

    For more than one, make a `Checker`: it loads the Norwegian pipeline once.

    Parameters
    ----------
    text
        The post, with or without front matter.
    audience
        The id or name of the target group, such as ``"eldre"``.
    language
        ``"nb"``, ``"nn"``, or ``"auto"`` to let somcheck tell.
    min_score
        The lowest score that passes, 0 to 100.
    config
        The path of a plan (``somcheck.toml``).
    profile
        The kind of post, such as ``"akutt"``.

    Raises
    ------
    PostError
        Where the text cannot be judged as a Norwegian post.
    ConfigError
        Where a setting cannot be used.
    """
    return Checker(config, audience=audience, language=language, min_score=min_score, profile=profile).check(text)
