"""From an export to what is said: effects that were planted are found, and where none was, none is told."""

from __future__ import annotations

from pathlib import Path

import made_up
import pytest

from somcheck.history.judging import judged
from somcheck.history.reading import read
from somcheck.history.report import Comparison, History
from somcheck.history.summary import summarise
from somcheck.history.tally import Tally
from somcheck.judging.checker import Checker


def history_of(path: Path) -> History:
    checker, tally = Checker(), Tally("nb")
    posts = list(tally.posts_of(judged(read([path]), checker)))
    return summarise(posts, tally.reading, checker.plan, checker.groups)


@pytest.mark.slow
def test_what_was_planted_is_found(tmp_path: Path) -> None:
    form = made_up.FORMATS["meta-facebook"]
    path = tmp_path / form.file
    path.write_bytes(form.write(made_up.posts(500, seed=7)))
    history = history_of(path)
    assert (history.reading.posts, history.reading.unread) == (500, 0)
    asks = {one.count: one for one in history.comparisons if one.trait == "asks"}
    assert _holds(asks["comments"], made_up.ASKING)
    assert asks["comments"].verdict == "more"
    for count in ("shares", "reactions"):
        assert asks[count].verdict in ("no-difference", "perhaps")  # one interval in twenty misses


def _holds(found: Comparison, truth: float) -> bool:
    return found.ratio is not None and found.ratio.low <= truth <= found.ratio.high
