"""The values that a report is made of: findings, suggestions, measures and faults."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from somcheck.severity import Severity


@dataclass(frozen=True)
class Suggestion:
    """A replacement for ``start:end``, in code points of the decoded source; ``safe`` ones may be made unseen."""

    start: int
    end: int
    replacement: str
    safe: bool = False


@dataclass(frozen=True)
class Finding:
    """A rule met in a post.

    ``start`` and ``end`` count code points of the decoded source from 0, front matter included; ``line`` and
    ``column`` count from 1. A finding on the post as a whole has no words: ``start == end``. ``certainty``, from 0 to
    1, is the part of the rule's cost that it takes; where it is None, the severity decides.
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
    certainty: float | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "tip": self.tip,
            "severity": self.severity,
            "message": self.message,
            "suggestions": [{"start": s.start, "end": s.end, "replacement": s.replacement} for s in self.suggestions],
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "column": self.column,
            "text": self.text,
        }


IgnoredBy = Literal["front-matter", "comment", "plan"]


@dataclass(frozen=True)
class Ignored:
    """A finding that the post or the plan leaves out. It counts for nothing, and is told of."""

    finding: Finding
    by: IgnoredBy
    reason: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {**self.finding.as_json(), "by": self.by, "reason": self.reason}


@dataclass(frozen=True)
class Fault:
    """A rule or gauge that stopped because of a fault in somcheck: its id, the exception in a line, and where."""

    rule: str
    reason: str
    trace: str = field(default="", repr=False)


@dataclass(frozen=True)
class Measure:
    """A number about the post. ``limits`` are the lowest and highest value that pass, None where open."""

    id: str
    tip: str
    value: float
    limits: tuple[float | None, float | None]
    passed: bool

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "value": round(self.value, 3), "limits": list(self.limits)}
