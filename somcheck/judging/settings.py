"""How posts are judged: one value, merged from layers (defaults < plan < front matter < options)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from somcheck.errors import ConfigError
from somcheck.judging.score import MIN_SCORE
from somcheck.norwegian.written_form import Language
from somcheck.severity import FailOn, Severity

if TYPE_CHECKING:
    from somcheck.plan.model import Plan
    from somcheck.plan.plan_file import PlanFile
    from somcheck.post.fields import FrontMatter

Setting = Literal["auto"] | Language

Layer = Mapping[str, Any]
"""Fields of `Settings` that someone has decided, by their names; None or nothing where they have not."""


@dataclass(frozen=True)
class Settings:
    """How a post is judged, and what is shown of it; the defaults are those of somcheck.

    ``language`` is the written form, or ``"auto"`` for the one that the post looks like. ``audience`` are ids or names
    of target groups, and ``profile`` the kind of post, where someone has said so. ``min_score`` is the lowest score
    that passes (0 to 100), ``min_level`` how grave a finding must be to be shown, ``fail_on`` how grave one must be for
    the post not to pass. ``pipeline`` is an installed spaCy pipeline, or None for the one that ships.
    """

    language: Setting = "auto"
    audience: tuple[str, ...] = ()
    profile: str | None = None
    min_score: int = MIN_SCORE
    min_level: Severity = "signal"
    fail_on: FailOn = "error"
    pipeline: str | None = None

    def __post_init__(self) -> None:
        score = self.min_score
        if not isinstance(score, int) or isinstance(score, bool) or not 0 <= score <= 100:
            raise ConfigError(f"«min-score» må være et heltall fra 0 til 100, ikke «{score}».")
        if self.language not in ("auto", "nb", "nn"):
            raise ConfigError(f"«language» må være auto, nb eller nn, ikke «{self.language}».")
        if self.min_level not in get_args(Severity):
            raise ConfigError(f"«min-level» må være error, warning eller signal, ikke «{self.min_level}».")
        if self.fail_on not in get_args(FailOn):
            raise ConfigError(f"«fail-on» må være error, warning, signal eller never, ikke «{self.fail_on}».")


def merged(plan: Layer, front_matter: Layer, options: Layer) -> Settings:
    """The settings for a post: defaults < plan < front matter < options.

    The option ``language="auto"`` asks for the post itself to be looked at: it goes before the plan, and a post that
    names its written form goes before it.

    Raises
    ------
    ConfigError
        For a value that is not possible.
    """
    looks = {"language": "auto"} if options.get("language") == "auto" else {}
    said: dict[str, Any] = {}
    for layer in (plan, looks, front_matter, {**options, **dict.fromkeys(looks)}):
        said |= {name: value for name, value in layer.items() if value is not None and value != ()}
    return Settings(**said)


def layer_of_plan(plan: Plan) -> Layer:
    """What a plan decides.

    Raises
    ------
    ConfigError
        For a pipeline that is named by its place.
    """
    if plan.pipeline is not None and not plan.pipeline.isidentifier():
        # A folder may be named on the command line; a file that came with the posts leads nowhere else.
        raise ConfigError(
            f"«pipeline» i planen må være navnet på en installert spaCy-modell, ikke «{plan.pipeline}». "
            "En mappe må nevnes med --pipeline."
        )
    return {
        "language": plan.language,
        "audience": tuple(plan.audience),
        "min_score": plan.min_score,
        "min_level": plan.min_level,
        "fail_on": plan.fail_on,
        "pipeline": plan.pipeline,
    }


def layer_of_front_matter(front: FrontMatter, plan: Plan) -> Layer:
    """What a post says of itself; where it names goals but no target group, it is for the groups of those goals."""
    goals = [goal for id in front.goal if (goal := plan.goals.get(id)) is not None]
    groups = tuple(dict.fromkeys(group for goal in goals for group in goal.audience))
    return {"language": front.language, "audience": front.audience or groups, "profile": front.profile}


def read_plan(path: Path) -> PlanFile:
    """Read a plan to judge by: the tips and rules that it names must exist.

    Raises
    ------
    ConfigError
        Where it cannot be read, is no TOML, or has an unknown key or a value that cannot be used.
    """
    from somcheck.judging.plan_checks import PLAN_CHECKS
    from somcheck.plan import reading

    return reading.read(path, checks=PLAN_CHECKS)
