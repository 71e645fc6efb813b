"""What is kept of a post when it is judged: numbers and marks, and nothing of its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from somcheck.history.published import Counts

Form = Literal["nb", "nn", "mixed", "doubtful"]
"""The written form: ``mixed`` has sentences of both, ``doubtful`` is too short or too even for a guess."""


@dataclass(frozen=True)
class Marks:
    """What is said of a text.

    ``words`` is its length in words; ``score`` is from 0 to 100; ``acts`` whether it gives the reader something to do;
    ``bait`` whether it begs for reactions. ``technical`` and ``stiff`` count the words and phrases told of under the
    tips `technical` and `everyday`; ``plain`` are those of them that have a plainer twin, as (word in its base form,
    twin). ``group`` is the target group that it seems to be for (None: nobody in particular), ``goals`` the goals of
    the plan that it names or is most about, ``profile`` the kind of post (``vanlig``, ``akutt`` …).
    """

    form: Form
    words: int
    score: int
    passed: bool
    asks: bool
    acts: bool
    bait: bool
    technical: int
    stiff: int
    plain: tuple[tuple[str, str], ...]
    group: str | None
    goals: tuple[str, ...]
    profile: str


@dataclass(frozen=True)
class JudgedPost(Marks):
    """One post of the history: where it is from, and its marks."""

    id: str
    platform: str | None
    time: datetime | None
    kind: str
    link: str | None
    counts: Counts
    file: str = ""
    row: int = 0
