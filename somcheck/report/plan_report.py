"""What somcheck says of a plan, and of how posts serve it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Fault, Finding
from somcheck.report.report import Advice


@dataclass(frozen=True)
class Served:
    """A goal or target group of the plan: its id and name, and the paths of the posts that serve it.

    ``asking`` is how many of these ask something, ``score`` their mean score (None without posts).
    """

    id: str
    name: str
    posts: tuple[str, ...]
    asking: int
    score: int | None


@dataclass(frozen=True)
class Coverage:
    """How a set of posts serves the plan.

    ``without_goal`` and ``unanswered`` hold paths: of the posts that name no goal of the plan, and of those that ask
    although nobody is set to answer. ``idle_ignores`` are the rules that the plan leaves out of some of the posts, of
    which none has a finding.
    """

    posts: int
    asking: int
    goals: tuple[Served, ...]
    groups: tuple[Served, ...]
    without_goal: tuple[str, ...]
    unanswered: tuple[str, ...]
    idle_ignores: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        def served(rows: tuple[Served, ...]) -> list[dict[str, Any]]:
            return [
                {"id": row.id, "name": row.name, "posts": list(row.posts), "asking": row.asking, "score": row.score}
                for row in rows
            ]

        return {
            "count": self.posts,
            "asking": self.asking,
            "share_asking": round(self.asking / self.posts, 3) if self.posts else None,
            "goals": served(self.goals),
            "groups": served(self.groups),
            "unserved_goals": [row.id for row in self.goals if not row.posts],
            "unserved_groups": [row.id for row in self.groups if not row.posts],
            "without_goal": list(self.without_goal),
            "unanswered": list(self.unanswered),
            "idle_ignores": list(self.idle_ignores),
        }


@dataclass(frozen=True)
class PlanReport:
    """Everything that somcheck says of a plan; ``coverage`` is how posts serve it, where posts were given."""

    path: str
    name: str | None
    language: Language
    score: int
    limit: int
    title: str
    findings: tuple[Finding, ...]
    praise: str | None = None
    advice: Advice | None = None
    coverage: Coverage | None = None
    gains: Mapping[str, float] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the score reaches the limit."""
        return self.score >= self.limit

    def as_json(self) -> dict[str, Any]:
        """The plan's part of the JSON output (schema 1)."""
        return {
            "path": self.path,
            "name": self.name,
            "language": self.language,
            "score": self.score,
            "passed": self.passed,
            "findings": [finding.as_json() for finding in self.findings],
        }
