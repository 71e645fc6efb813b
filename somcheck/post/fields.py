"""What a writer may say in the front matter of a post, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from somcheck.norwegian.written_form import Language


@dataclass(frozen=True)
class FrontMatter:
    """What the writer says about the post at its top; empty where nothing is said."""

    audience: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    responder: str | None = None
    reply_within: str | None = None
    platform: tuple[str, ...] = ()
    language: Language | None = None
    profile: str | None = None
    publish: datetime | None = None
    images: tuple[str, ...] = ()
    alt_texts: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def rule_names(values: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a list, or in texts of several."""
    return tuple(dict.fromkeys(" ".join(values).replace(",", " ").lower().split()))
