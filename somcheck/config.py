"""Settings: defaults < the plan (``somcheck.toml``) < the post's front matter < options of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from somcheck.errors import ConfigError

if TYPE_CHECKING:
    from somcheck.audiences import AudienceGroup
    from somcheck.language import Language
    from somcheck.plan import Plan
    from somcheck.plan_file import PlanFile
    from somcheck.report import FailOn
    from somcheck.rule import Severity

FILE_NAME = "somcheck.toml"
PYPROJECT = "pyproject.toml"

MIN_SCORE = 60
"""The default lowest score that passes. See the README for what it lets through in real posts."""


def _shipped_groups() -> Mapping[str, AudienceGroup]:
    from somcheck.audiences import shipped_groups

    return shipped_groups()


def _no_plan() -> Plan:
    from somcheck.document import no_plan

    return no_plan()


@dataclass(frozen=True)
class Config:
    """What the user has decided. ``groups`` are the target groups that can be named, by id."""

    min_score: int = MIN_SCORE
    language: Language | Literal["auto"] = "auto"
    audience: tuple[str, ...] = ()
    pipeline: str | None = None
    groups: Mapping[str, AudienceGroup] = field(default_factory=_shipped_groups)
    plan: Plan = field(default_factory=_no_plan)
    file: PlanFile | None = None
    min_level: Severity = "signal"
    fail_on: FailOn = "never"


def find(start: Path) -> Path | None:
    """The nearest plan in a folder or above it, up to the top of the repository it lies in.

    A plan is a ``somcheck.toml``, or a ``pyproject.toml`` with a table ``[tool.somcheck]``.
    """
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        if _has_table(folder / PYPROJECT):
            return folder / PYPROJECT
        if (folder / ".git").exists():
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


def read(path: Path) -> Config:
    """Read a plan.

    Raises
    ------
    ConfigError
        Where it cannot be read, is no TOML, or has an unknown key or a value that cannot be used.
    """
    from somcheck import plan

    return from_plan(plan.read(path))


def from_plan(file: PlanFile) -> Config:
    """The settings in a plan."""
    from somcheck.audiences import make_groups

    plan = file.plan
    if plan.pipeline is not None and not plan.pipeline.isidentifier():
        # A folder may be named on the command line; a file that came with the posts leads nowhere else.
        raise ConfigError(
            f"«pipeline» i planen må være navnet på en installert spaCy-modell, ikke «{plan.pipeline}». "
            "En mappe må nevnes med --pipeline."
        )
    groups = make_groups(plan.groups)
    min_score = MIN_SCORE if plan.min_score is None else plan.min_score
    return Config(
        min_score,
        plan.language,
        tuple(plan.audience),
        plan.pipeline,
        groups,
        plan,
        file,
        plan.min_level or "signal",
        plan.fail_on or "never",
    )


def checked(config: Config) -> Config:
    """The same settings, once the values that types cannot rule out are known to be possible."""
    from somcheck.report import FailOn
    from somcheck.rule import Severity

    score = config.min_score
    if not isinstance(score, int) or isinstance(score, bool) or not 0 <= score <= 100:
        raise ConfigError(f"«min-score» må være et heltall fra 0 til 100, ikke «{score}».")
    if config.language not in ("auto", "nb", "nn"):
        raise ConfigError(f"«language» må være auto, nb eller nn, ikke «{config.language}».")
    if config.min_level not in get_args(Severity):
        raise ConfigError(f"«min-level» må være error, warning eller signal, ikke «{config.min_level}».")
    if config.fail_on not in get_args(FailOn):
        raise ConfigError(f"«fail-on» må være error, warning, signal eller never, ikke «{config.fail_on}».")
    return config
