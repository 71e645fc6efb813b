"""Settings: defaults < the plan (``somcheck.toml``) < the post's front matter < options of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from somcheck.errors import ConfigError
from somcheck.judging.score import MIN_SCORE
from somcheck.norwegian.written_form import Language

if TYPE_CHECKING:
    from somcheck.plan.groups import AudienceGroup
    from somcheck.plan.model import Plan
    from somcheck.plan.plan_file import PlanFile
    from somcheck.severity import FailOn, Severity

Setting = Literal["auto"] | Language


def _shipped_groups() -> Mapping[str, AudienceGroup]:
    from somcheck.plan.groups import shipped_groups

    return shipped_groups()


def _no_plan() -> Plan:
    from somcheck.document.document import no_plan

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


def read(path: Path) -> Config:
    """Read a plan.

    Raises
    ------
    ConfigError
        Where it cannot be read, is no TOML, or has an unknown key or a value that cannot be used.
    """
    from somcheck.judging.plan_checks import PLAN_CHECKS
    from somcheck.plan import reading

    return from_plan(reading.read(path, checks=PLAN_CHECKS))


def from_plan(file: PlanFile) -> Config:
    """The settings in a plan."""
    from somcheck.plan.groups import make_groups

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
    from somcheck.severity import FailOn, Severity

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


@dataclass(frozen=True)
class Settings:
    """How posts are to be judged, apart from their plans. See `somcheck.checker.Checker`."""

    language: Setting | None = None
    audience: tuple[str, ...] = ()
    profile: str | None = None
    min_score: int | None = None
    config_file: str | None = None
    pipeline: str | None = None
    min_level: Severity | None = None
    fail_on: FailOn | None = None
