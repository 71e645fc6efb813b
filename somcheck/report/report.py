"""What somcheck says of a post: plain values, and their JSON form (schema 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from somcheck.norwegian.written_form import Language
from somcheck.report.data import built
from somcheck.report.findings import Fault, Finding, Ignored, Measure
from somcheck.report.speech import SpeechAct
from somcheck.severity import FailOn, Severity, is_as_grave

SCHEMA = 1

Spelling = Literal["checked", "off", "missing"]
"""Whether the spelling of a post was checked, was not to be, or could not be for want of a dictionary."""


@dataclass(frozen=True)
class TipScore:
    """How well a post follows one tip, from 0 to 100; ``score`` is None for a tip that is not judged."""

    id: str
    title: str
    score: int | None
    passed: bool
    weight: float


@dataclass(frozen=True)
class Guess:
    """How well a target group fits a post, from 0 to 1."""

    id: str
    score: float


@dataclass(frozen=True)
class Audience:
    """Whom the writer says the post is for, and whom its words fit, best first."""

    declared: tuple[str, ...]
    detected: tuple[Guess, ...]

    def as_json(self) -> dict[str, Any]:
        declared: str | list[str] | None = list(self.declared)
        if len(self.declared) < 2:
            declared = self.declared[0] if self.declared else None
        return {
            "declared": declared,
            "detected": [{"id": g.id, "score": round(g.score, 2)} for g in self.detected],
        }


@dataclass(frozen=True)
class Advice:
    """What would help the post most, in one sentence, and the score that it would then get."""

    text: str
    score: int


@dataclass(frozen=True)
class Preview:
    """What a reader sees of a post on a platform before "se mer", and how many code points are hidden.

    ``strength`` says how well the platform's number is known (see ``data/platforms.toml``).
    """

    platform: str
    text: str
    hidden: int
    value: int
    strength: str
    source: str


@dataclass(frozen=True)
class Span:
    """A link, address, hashtag, mention, emoji or comment to somcheck: ``start:end`` in code points of the source."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Report:
    """Everything that somcheck says of one post.

    ``score`` is the weighted mean of the tips that are judged, from 0 to 100; ``limit`` is the lowest score that
    passes, and ``required`` names the tips that the plan has set a limit of their own for. ``notes`` are remarks on
    the reading of the post, such as an old character encoding; ``praise`` says, by tip, what the post does well, and
    ``missing`` why a tip is not judged; ``advice`` is what to begin with.
    ``profile`` is the kind of post that it is judged as, ``profile_said`` whether the writer said so, ``looks_like``
    the kind that its words look like. ``goals`` are the ids that the post names, ``likely_goal`` the goal of the plan
    that it is most about. ``asks`` says whether it asks its readers anything, also where the tip on questions is not
    judged, and ``sentences`` what each sentence asks and tells. ``gains`` says, for each rule that is met, how many
    points heeding it gains: first what must be mended, then what gains most.
    ``source`` is the text that was judged, ``body`` where the post begins in it (after its front matter) and
    ``markup`` the links, emoji and the like in it, and the comments that are not published; ``group_names`` are the
    names of the target groups under ``audience``, in the post's written form. ``spelling`` says whether the spelling
    was checked. ``explained`` says in words, by tip,
    what made its score. ``faults`` are the rules and gauges that stopped because of a fault in somcheck; the score is
    formed without them, and ``findings`` has a line on each. ``ignored`` are the findings that the post or the plan
    leaves out.

    ``min_level`` is how grave a finding must be to be shown, and ``hidden`` how many findings are not in ``findings``
    for that reason (see `at_level`). ``fail_on`` is how grave a finding must be for the post not to pass, whatever its
    score, and ``failing`` how many are. ``recorded`` is how many findings are left out because a baseline has them, and
    ``excused`` says that the post passes since nothing has become worse since that was written.
    """

    path: str | None
    language: Language
    score: int
    limit: int
    tips: Mapping[str, TipScore]
    measures: tuple[Measure, ...]
    audience: Audience
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    praise: Mapping[str, str] = field(default_factory=dict)
    advice: Advice | None = None
    required: tuple[str, ...] = ()
    missing: Mapping[str, str] = field(default_factory=dict)
    profile: str = "vanlig"
    profile_said: bool = False
    looks_like: str = "vanlig"
    previews: tuple[Preview, ...] = ()
    goals: tuple[str, ...] = ()
    likely_goal: str | None = None
    asks: bool = False
    sentences: tuple[SpeechAct, ...] = ()
    gains: Mapping[str, float] = field(default_factory=dict)
    source: str = ""
    explained: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    min_level: Severity = "signal"
    hidden: int = 0
    fail_on: FailOn = "error"
    failing: int = 0
    recorded: int = 0
    excused: bool = False
    body: int = 0
    markup: tuple[Span, ...] = ()
    group_names: Mapping[str, str] = field(default_factory=dict)
    spelling: Spelling = "off"

    @property
    def passed(self) -> bool:
        """Whether the score reaches the limit, each tip that the plan sets a limit for reaches its own, and no finding
        is one that a post may not have; or whether a baseline excuses it."""
        enough = self.score >= self.limit and all(self.tips[tip].passed for tip in self.required)
        return self.excused or (enough and not self.failing)

    def at_level(self, level: Severity) -> Report:
        """The same report with the findings of a level and the graver ones; only what is shown is another."""
        stopped = {fault.rule for fault in self.faults}
        shown = tuple(one for one in self.findings if one.rule in stopped or is_as_grave(one.severity, level))
        return replace(self.showing(shown), min_level=level, hidden=len(self.findings) - len(shown))

    def showing(self, findings: Sequence[Finding]) -> Report:
        """The same report with some of its findings; advice on what is not among them is left out too."""
        best = next(iter(self.gains), None)
        told = any(one.rule == best for one in findings)
        return replace(self, findings=tuple(findings), advice=self.advice if told else None)

    def as_data(self) -> dict[str, Any]:
        """All of it as plain values that JSON can hold; `from_data` leads back. Not the JSON output."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Report:
        """The report that `as_data` made *data* of, also after a turn in JSON.

        Raises
        ------
        DataError
            Where it did not.
        """
        made: Report = built(cls, data)
        return made

    def as_json(self) -> dict[str, Any]:
        """The post's part of the JSON output (schema 1)."""
        return {
            "path": self.path,
            "language": self.language,
            "score": self.score,
            "passed": self.passed,
            "tips": [asdict(tip) for tip in self.tips.values()],
            "measures": [measure.as_json() for measure in self.measures],
            "audience": self.audience.as_json(),
            "goals": {"declared": list(self.goals), "likely": self.likely_goal},
            "profile": {"id": self.profile, "declared": self.profile_said},
            "sentences": [asdict(one) for one in self.sentences],
            "previews": [asdict(preview) for preview in self.previews],
            "findings": [finding.as_json() for finding in self.findings],
            "limit": self.limit,
            "fail_on": self.fail_on,
            "failing": self.failing,
            "ignored": [one.as_json() for one in self.ignored],
            "hidden": self.hidden,
            "recorded": self.recorded,
            "excused": self.excused,
            "notes": list(self.notes),
            "spelling": self.spelling,
        }
