"""somcheck: tells the writer of a Norwegian social media post how to make it better.

import somcheck

report = somcheck.check("Har du testet røykvarsleren?", audience="eldre")
report.score, report.passed, report.tips["question"].score

checker = somcheck.Checker(config="somcheck.toml")
for report in checker.check_many(texts):
    ...
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from somcheck.judging.settings import Setting
    from somcheck.report.report import Report

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

__version__ = "0.1.0"

_HOMES = {
    "judging.checker": ("Checker",),
    "post.source": ("Source",),
    "errors": ("ConfigError", "PostError", "SomcheckError"),
    "report.findings": ("Finding", "Measure", "Suggestion"),
    "report.plan_report": ("Coverage", "PlanReport"),
    "report.report": ("Audience", "Preview", "Report", "TipScore"),
}

_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import what is public when it is first asked for: ``somcheck --version`` needs none of it."""
    if name not in _HOME:
        raise AttributeError(f"module 'somcheck' has no attribute '{name}'")
    globals()[name] = value = getattr(import_module(f"somcheck.{_HOME[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


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
    from somcheck.judging.checker import Checker

    return Checker(config, audience=audience, language=language, min_score=min_score, profile=profile).check(text)
