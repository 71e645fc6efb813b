"""What the tools answer, as types: the same JSON as elsewhere, of which new keys may come."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Answer(BaseModel):
    model_config = ConfigDict(extra="allow")


class Suggestion(Answer):
    """Replace the code points ``start`` to ``end`` of the text."""

    start: int
    end: int
    replacement: str


class Finding(Answer):
    """A place where the post, or the plan, does not follow the advice; start equals end for the whole of it."""

    rule: str
    tip: str
    severity: Literal["error", "warning", "signal"]
    message: str
    suggestions: list[Suggestion]
    start: int
    end: int
    text: str


class Tip(Answer):
    id: str
    title: str
    score: int | None
    passed: bool


class Post(Answer):
    language: Literal["nb", "nn"]
    score: int
    limit: int
    passed: bool
    tips: list[Tip]
    findings: list[Finding]


class Checked(Answer):
    """What is said of a post; ``advice`` is what to begin with."""

    schema_: int = Field(alias="schema")
    version: str
    posts: list[Post]
    advice: str | None = None


class Plan(Answer):
    name: str | None
    language: Literal["nb", "nn"]
    score: int
    passed: bool
    findings: list[Finding]


class CheckedPlan(Answer):
    """What is said of the plan, and the goals in it."""

    plan: Plan
    goals: list[dict[str, object]]


class Questions(Answer):
    """Questions that the post can end with as they stand; ``idea`` only shows in what direction to look."""

    questions: list[str]
    idea: str | None


class Example(Answer):
    text: str
    met: bool


class Explained(Answer):
    """A rule; in the examples the words that it meets stand between ⟦ and ⟧."""

    id: str
    tip: str
    title: str
    why: str
    cure: str
    examples: list[Example]
    sources: list[str]
