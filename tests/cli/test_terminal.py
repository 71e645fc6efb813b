"""A narrow terminal, how long is left, and Ctrl-C."""

from __future__ import annotations

import os
import select
import sys
import time
from pathlib import Path

import pytest
from helpers import run, write

from somcheck.cli import console, init_dialogue, rules
from somcheck.cli.console import MANY, Pace, time_left

BAD = "Det informeres om at detektorer skal kontrolleres i henhold til forskrift. Eier plikter å iverksette tiltak.\n"
BAD_NN = "Vi minner om at detektorar skal kontrollerast i høve til forskrift. Eigar pliktar å setje i verk tiltak.\n"
FRONT = "---\nmålgruppe: eldre\nplattform: instagram\n---\n"


@pytest.mark.parametrize("width", [1, 20, 27, 45, 60])
@pytest.mark.parametrize(
    "args",
    [
        ["nb.txt", "nn.txt"], ["--all", "nb.txt"], ["--explain-score", "nn.txt"], ["plan"], ["plan", "."], ["rules"],
        ["explain", "passive-voice", "--language", "nn"], ["init", "--yes", "ny"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_view_fits_a_narrow_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], width: int
) -> None:
    (tmp_path / "ny").mkdir()
    write(tmp_path, "nb.txt", FRONT + BAD * 3)
    write(tmp_path, "nn.txt", FRONT + BAD_NN * 3)
    if args[0] == "plan":
        run("init", "--yes", cwd=tmp_path)
    shown = max(width, 20)
    for module in (console, rules, init_dialogue):
        monkeypatch.setattr(module, "terminal_width", lambda: shown)
    done = run(*args, cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    too_long = [line for line in done.stdout.splitlines() if len(line) > shown and len(line.split()) > 2]
    assert not too_long or args[0] == "init", too_long


def test_a_terminal_is_never_narrower_than_what_is_written_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", type("Terminal", (), {"isatty": lambda self: True})())
    monkeypatch.setenv("COLUMNS", "3")
    assert console.terminal_width() == 20


def test_the_time_left_does_not_count_the_start() -> None:
    pace = Pace(640)
    said = [pace.left(count, now) for count, now in arriving(start=60.0, batch=6.4)]
    assert set(said[:64]) == {None}, "nothing is known yet of how fast the posts are judged"
    assert said[127] == pytest.approx(51.2)
    assert said[-1] == 0
    assert max(left for left in said if left is not None) < 300


def arriving(start: float, batch: float) -> list[tuple[int, float]]:
    """When each of 640 posts comes: 64 together, the first of them after the start."""
    return [(count, start + batch * ((count - 1) // 64 + 1)) for count in range(1, 641)]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(None, ""), (3.0, "under ett minutt igjen"), (130.0, "ca. 2 min igjen"), (33_000.0, "ca. 9 timer igjen")],
)
def test_time_left_in_words(seconds: float | None, said: str) -> None:
    assert time_left(seconds) == said


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_at_once(tmp_path: Path, jobs: str) -> None:
    pty = pytest.importorskip("pty")
    for number in range(max(MANY, 200)):
        write(tmp_path, f"{number}.txt", f"Nummer {number}. {BAD * 20}")
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(tmp_path)
        os.execv(sys.executable, [sys.executable, "-P", "-m", "somcheck", "--no-cache", "--jobs", jobs, "."])
    said, pressed = b"", 0.0
    while select.select([terminal], [], [], 60)[0]:
        try:
            said += os.read(terminal, 4096)
        except OSError:
            break
        if not pressed and b"Leser innlegg" in said:
            time.sleep(2)  # the work has begun
            os.write(terminal, b"\x03")
            pressed = time.monotonic()
    took = time.monotonic() - pressed
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert status == 130, said
    assert said.split()[-1] == b"Avbrutt."
    assert b"Traceback" not in said
    assert took < 5
