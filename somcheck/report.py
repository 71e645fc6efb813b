"""What somcheck says of a post: plain values, and their JSON form (schema 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from somcheck.language import Language
from somcheck.rule import Severity

SCHEMA = 1


@dataclass(frozen=True)
class Suggestion:
    """A replacement for ``start:end``, in code points of the decoded source."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Finding:
    """A rule met in a post.

    ``start`` and ``end`` count code points of the decoded source from 0, front matter included; ``line`` and
    ``column`` count from 1. A finding on the post as a whole has no words: ``start == end``.
    """

    rule: str
    tip: str
    severity: Severity
    message: str
    suggestions: tuple[Suggestion, ...]
    start: int
    end: int
    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Measure:
    """A number about the post. ``limits`` are the lowest and highest value that pass, None where open."""

    id: str
    tip: str
    value: float
    limits: tuple[float | None, float | None]
    passed: bool


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
class Report:
    """Everything that somcheck says of one post.

    ``score`` is the weighted mean of the tips that are judged, from 0 to 100, and at most 50 with an error;
    ``limit`` is the lowest score that passes. ``notes`` are remarks on the reading of the post, such as an old
    character encoding; ``praise`` says, by tip, what the post does well; ``advice`` is what to begin with.
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

    @property
    def passed(self) -> bool:
        """Whether the score reaches the limit."""
        return self.score >= self.limit

    def as_json(self) -> dict[str, Any]:
        """The post's part of the JSON output (schema 1)."""
        return {
            "path": self.path,
            "language": self.language,
            "score": self.score,
            "passed": self.passed,
            "tips": [
                {"id": t.id, "title": t.title, "score": t.score, "passed": t.passed, "weight": t.weight}
                for t in self.tips.values()
            ],
            "measures": [
                {
                    "id": m.id,
                    "tip": m.tip,
                    "value": round(m.value, 3),
                    "limits": list(m.limits),
                    "passed": m.passed,
                }
                for m in self.measures
            ],
            "audience": self.audience.as_json(),
            "findings": [
                {
                    "rule": f.rule,
                    "tip": f.tip,
                    "severity": f.severity,
                    "message": f.message,
                    "suggestions": [
                        {"start": s.start, "end": s.end, "replacement": s.replacement} for s in f.suggestions
                    ],
                    "start": f.start,
                    "end": f.end,
                    "line": f.line,
                    "column": f.column,
                    "text": f.text,
                }
                for f in self.findings
            ],
        }
