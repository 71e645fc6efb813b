"""What the platforms show and take: numbers from ``data/platforms.toml``, each with its source and strength."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from somcheck.post.post import Post
from somcheck.severity import Severity
from somcheck.storage.data_files import read_toml

Strength = Literal["strong", "medium", "weak"]


@dataclass(frozen=True)
class Limit:
    """A number about a platform. ``link`` and ``emoji`` say what one of them counts for, where that is special."""

    value: int
    unit: Literal["characters", "graphemes", "hashtags"]
    source: str
    date: str
    strength: Strength
    link: int | None = None
    emoji: int | Literal["bytes"] | None = None

    @property
    def severity(self) -> Severity:
        """How loudly a rule that rests on this number may speak."""
        return "warning" if self.strength == "strong" else "signal"

    def count(self, post: Post) -> int:
        """How much of the limit a post uses."""
        text = post.text.strip()
        if self.unit == "hashtags":
            return sum(markup.kind == "hashtag" for markup in post.markup)
        if self.unit == "graphemes":
            return len(regex.findall(r"\X", text))
        total = len(text)
        for markup in post.markup:
            written = post.text[markup.start : markup.end]
            if markup.kind == "url" and self.link is not None:
                total += self.link - len(written)
            elif markup.kind == "emoji" and self.emoji is not None:
                total += (len(written.encode()) if self.emoji == "bytes" else self.emoji) - len(written)
        return total


@dataclass(frozen=True)
class Platform:
    """A platform: ``fold`` is what a reader sees before "se mer", ``length`` and ``hashtags`` the most it takes."""

    id: str
    name: str
    fold: Limit | None = None
    length: Limit | None = None
    hashtags: Limit | None = None


@cache
def platforms() -> Mapping[str, Platform]:
    """The platforms that somcheck knows, by id."""
    return {
        id: Platform(id, table.pop("name"), **{kind: Limit(**limit) for kind, limit in table.items()})
        for id, table in read_toml("platforms.toml").items()
    }


def find_platform(said: str) -> Platform | None:
    """The platform that a writer means by its id or name; None for one that somcheck has no numbers for."""
    wanted = said.strip().lower()
    return next((one for one in platforms().values() if wanted in (one.id, one.name.lower())), None)


def before_fold(post: Post, fold: Limit) -> str:
    """What a reader sees of a post before "se mer": cut at a word, white space at the ends aside."""
    text = post.text.strip()
    if len(text) <= fold.value:
        return text
    cut = text[: fold.value]
    return (cut.rsplit(None, 1)[0] if " " in cut or "\n" in cut else cut).rstrip()
