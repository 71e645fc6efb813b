"""Standard in, out and error that are closed, full or in another encoding; names that are not UTF-8; no home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers import run, write

from somcheck.formatters import FORMATS

GOOD = "Når testet du røykvarsleren sist? Trykk på knappen og hør om den piper.\n"
GOOD_NN = "Når testa du røykvarslaren sist? Trykk på knappen og høyr om han pip.\n"


def shell(command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell, where ``somcheck`` is this one."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    line = f'somcheck() {{ "{sys.executable}" -P -m somcheck "$@"; }}\n{command}'
    return subprocess.run(["sh", "-c", line], cwd=cwd, capture_output=True, env={**known, **env}, check=False)


posix = pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")


@posix
@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("somcheck god.txt <&-", 0, ""),
        (
            "mkdir borte && cd borte && rmdir ../borte && somcheck plan",
            2,
            "somcheck: Mappa du står i, finnes ikke lenger. Gå til en annen mappe, og prøv igjen.",
        ),
        ("somcheck - <&-", 2, "standard inn: Standard inn er lukket, så det er ingenting å lese."),
        ("somcheck init --language nb <&- >/dev/null", 0, ""),
        ("somcheck god.txt >&-", 2, "somcheck: Svaret kan ikke skrives (den er lukket)."),
        ("somcheck god.txt -o svar.txt >&-", 0, ""),
        ("somcheck god.txt 2>&-", 0, ""),
        ("somcheck god.txt <&- >&- 2>&-", 2, ""),
        ("somcheck god.txt >/dev/full", 2, "somcheck: Svaret kan ikke skrives (det er ikke plass)."),
        ("somcheck --format json god.txt >/dev/full", 2, "somcheck: Svaret kan ikke skrives (det er ikke plass)."),
        ("somcheck --help >/dev/full", 2, "somcheck: Svaret kan ikke skrives (det er ikke plass)."),
        ("somcheck rules >/dev/full", 2, "somcheck: Svaret kan ikke skrives (det er ikke plass)."),
        ("somcheck god.txt borte.txt 2>/dev/full", 2, ""),
        ("somcheck god.txt -o /dev/full", 2, "somcheck: Svaret kan ikke skrives til «/dev/full» (det er ikke plass)."),
    ],
)
def test_closed_and_full(tmp_path: Path, command: str, status: int, said: str) -> None:
    if "/dev/full" in command and not Path("/dev/full").exists():
        pytest.skip("no disk is always full here")
    write(tmp_path, "god.txt", GOOD)
    done = shell(command, tmp_path, PYTHONUTF8="1")
    assert done.stderr.decode().strip() == said
    assert done.returncode == status


@posix
@pytest.mark.parametrize("output", FORMATS)
def test_a_name_that_is_not_utf8_costs_no_answer(tmp_path: Path, output: str) -> None:
    try:
        (tmp_path / os.fsdecode(b"bl\xe5b\xe6r.txt")).write_text(GOOD, encoding="utf-8")
        (tmp_path / os.fsdecode(b"t\xf8m.txt")).write_text("", encoding="utf-8")
    except OSError:
        pytest.skip("such names cannot be given to files here")
    write(tmp_path, "nn.txt", GOOD_NN)
    for _ in range(2):  # judged, and kept
        done = run("--format", output, ".", cwd=tmp_path)
        assert done.returncode == 2, "one post is empty"
        assert done.stderr.startswith("t\\xf8m.txt: ")
        assert "nn.txt" in done.stdout
        byte = {"json": "bl\\udce5b\\udce6r", "sarif": "bl%E5b%E6r", "markdown": "bl\\\\xe5b\\\\xe6r"}
        assert byte.get(output, "bl\\xe5b\\xe6r") in done.stdout
    if output in ("json", "sarif"):
        json.loads(done.stdout)
    if output == "junit":
        ElementTree.fromstring(done.stdout)
    written = run("--format", output, "-o", "svar", ".", cwd=tmp_path)
    assert written.returncode == 2
    assert (tmp_path / "svar").read_text(encoding="utf-8") == done.stdout


@posix
@pytest.mark.parametrize("output", [one for one in FORMATS if one != "text"])
@pytest.mark.parametrize(
    "env", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}]
)
def test_what_programs_read_is_utf8(tmp_path: Path, output: str, env: dict[str, str]) -> None:
    write(tmp_path, "nb.txt", GOOD + "Blåbær til alle 🔥\n")
    done = shell(f"somcheck --format {output} nb.txt", tmp_path, **env)
    assert done.returncode in (0, 1), done.stderr
    assert any(letter in done.stdout.decode("utf-8") for letter in "æøå")


@posix
@pytest.mark.parametrize(
    "command", ["unset HOME; somcheck god.txt", "HOME= somcheck god.txt", "HOME=/borte somcheck god.txt"]
)
def test_no_home(tmp_path: Path, command: str) -> None:
    write(tmp_path, "god.txt", GOOD)
    done = shell(f"unset SOMCHECK_CACHE_DIR XDG_CACHE_HOME; {command}", tmp_path, PYTHONUTF8="1")
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert os.listdir(tmp_path) == ["god.txt"]
