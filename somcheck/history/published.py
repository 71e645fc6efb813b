"""A post as an export has it, and what is told of a row that is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

WhyAside = Literal["story", "share", "reply", "other-language", "link-only", "no-text", "duplicate"]
"""Why a post that could be read is not judged: nobody wrote words for it here, it is told of already, or it is a
``reply``: an answer, the rest of a thread, or a message that is not for all."""


@dataclass(frozen=True)
class Counts:
    """What readers did with a post over its life; None where the export does not say."""

    comments: int | None = None
    shares: int | None = None
    reactions: int | None = None
    reach: int | None = None
    views: int | None = None


@dataclass(frozen=True)
class Published:
    """A post that is out.

    ``id`` is the platform's own, or made of time and text where it gives none. ``platform`` is an id of
    ``data/platforms.toml``, or None. ``time`` is aware, in Europe/Oslo; None where the export does not say. ``kind`` is
    what the post is made of (``text``, ``photo``, ``video``, ``link``, ``album``, ``event``, ``other``). ``file`` and
    ``row`` say where it was read (a row of a table, or an index in a list, from 1). ``front`` is front matter, as
    YAML without fences, that a post file had.
    """

    id: str
    text: str
    platform: str | None = None
    time: datetime | None = None
    kind: str = "text"
    link: str | None = None
    counts: Counts = field(default_factory=Counts)
    file: str = ""
    row: int = 0
    front: str = ""


@dataclass(frozen=True)
class Aside:
    """A row that is set aside and counted."""

    why: WhyAside
    file: str = ""
    row: int = 0


@dataclass(frozen=True)
class Unread:
    """A row that cannot be read, and why, in words for the reader of the report (without anything from the post).

    ``row`` is 0 for what is said of the whole file. ``reason_nn`` is the reason in nynorsk. A ``note`` is worth knowing
    of a file that is read all the same.
    """

    file: str
    row: int
    reason: str
    reason_nn: str = ""
    note: bool = False


Row = Published | Aside | Unread
"""What reading an export yields, a row at a time."""
