"""What the platforms show and take: numbers from ``data/platforms.toml``, each with its source and strength."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from somcheck.post.markup import Kind
from somcheck.post.post import Post
from somcheck.severity import Severity
from somcheck.storage.data_files import read_toml

Strength = Literal["strong", "medium", "weak"]


LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that count for one where signs are weighted; all others count for two."""


@dataclass(frozen=True)
class Limit:
    """A number about a platform. ``link`` and ``emoji`` say what one of them counts for, where that is special.

    A link without ``https://`` is one only where ``bare_links`` says so, and of a mention of somebody on another server
    only the name counts where ``local_mentions`` does.
    """

    value: int
    unit: Literal["characters", "graphemes", "weighted", "hashtags"]
    source: str
    date: str
    strength: Strength
    link: int | None = None
    emoji: int | Literal["bytes"] | None = None
    bare_links: bool = True
    local_mentions: bool = False

    @property
    def severity(self) -> Severity:
        """How loudly a rule that rests on this number may speak."""
        return "warning" if self.strength == "strong" else "signal"

    def count(self, post: Post) -> int:
        """How much of the limit a post uses."""
        if self.unit == "hashtags":
            return sum(markup.kind == "hashtag" for markup in post.markup)
        text = post.styled.rstrip()
        total, position = 0, len(text) - len(text.lstrip())
        for markup in post.markup:
            written = text[markup.start : markup.end]
            total += self._plain(text[position : markup.start]) + self._marked(markup.kind, written)
            position = markup.end
        return total + self._plain(text[position:])

    def _plain(self, text: str) -> int:
        if self.unit == "graphemes":
            return len(regex.findall(r"\X", text))
        if self.unit == "weighted":
            return sum(1 if any(low <= ord(char) <= high for low, high in LIGHT) else 2 for char in text)
        return len(text)

    def _marked(self, kind: Kind, written: str) -> int:
        if kind == "url" and self.link is not None and (self.bare_links or "://" in written):
            return self.link
        if kind == "emoji" and self.emoji is not None:
            return len(written.encode()) if self.emoji == "bytes" else self.emoji
        if kind == "mention" and self.local_mentions:
            return self._plain("@" + written.split("@")[1])
        return self._plain(written)


@dataclass(frozen=True)
class Platform:
    """A platform, with what else people call it.

    ``fold`` is what a reader sees before "se mer", ``length`` and ``hashtags`` the most it takes.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    fold: Limit | None = None
    length: Limit | None = None
    hashtags: Limit | None = None


@cache
def platforms() -> Mapping[str, Platform]:
    """The platforms that somcheck knows, by id."""
    return {
        id: Platform(
            id,
            table.pop("name"),
            tuple(table.pop("also", ())),
            **{kind: Limit(**limit) for kind, limit in table.items()},
        )
        for id, table in read_toml("platforms.toml").items()
    }


def find_platform(said: str) -> Platform | None:
    """The platform that a writer means by its id or name; None for one that somcheck has no numbers for."""
    wanted = said.strip().lower()
    return next((one for one in platforms().values() if wanted in (one.id, one.name.lower(), *one.also)), None)


def shown_text(post: Post) -> str:
    """The text of a post as a platform takes it: white space at the ends aside."""
    return post.text.strip()


def before_fold(post: Post, fold: Limit) -> str:
    """What a reader sees of a post before "se mer": cut at a word, white space at the ends aside."""
    text = shown_text(post)
    if len(text) <= fold.value:
        return text
    cut = text[: fold.value]
    return (cut.rsplit(None, 1)[0] if " " in cut or "\n" in cut else cut).rstrip()
