"""Judged posts for the tests of a history."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from somcheck.history.judged import JudgedPost
from somcheck.history.published import Counts

OSLO = ZoneInfo("Europe/Oslo")


def judged(time: str | None = "2026-03-02 10:15", counts: tuple[int | None, ...] = (), **values: Any) -> JudgedPost:
    """A post of a time; *counts* are comments, shares, reactions and reach, as many as are given."""
    post = {
        "id": "1",
        "platform": "facebook",
        "time": datetime.fromisoformat(time).replace(tzinfo=OSLO) if time else None,
        "kind": "photo",
        "link": None,
        "counts": Counts(*counts),
        "form": "nb",
        "words": 50,
        "score": 70,
        "passed": True,
        "asks": False,
        "acts": False,
        "bait": False,
        "technical": 0,
        "stiff": 0,
        "plain": (),
        "group": None,
        "goals": (),
        "profile": "vanlig",
    }
    return JudgedPost(**{**post, **values})
