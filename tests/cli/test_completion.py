"""What the shell offers when the tab key is pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from somcheck.cli.main import cli


@pytest.fixture
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("post.txt", "plakat.md", "README.md", "bilde.png"):
        (tmp_path / name).touch()
    (tmp_path / "planer").mkdir()
    (tmp_path / "somcheck.toml").write_text(
        '[groups.fiskere]\nname = "fiskere"\ntopics = ["båt m"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)


def offered(line: str) -> list[str]:
    """What is offered for the last word of a line, and ``(file)`` where the shell is to look itself."""
    *words, last = line.split(" ")
    items = ShellComplete(cli, {}, "somcheck", "_SOMCHECK_COMPLETE").get_completions(words, last)
    return [item.value if item.type == "plain" else f"({item.type})" for item in items]


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize(
    ("line", "among"),
    [
        ("", ["check", "explain", "plan", "plakat.md", "planer/", "post.txt"]),
        ("pl", ["plan", "plakat.md", "planer/"]),
        ("po", ["(file)"]),
        ("post.txt ", ["(file)"]),
        ("check ", ["(file)"]),
        ("plan ", ["(file)"]),
        ("init ", ["(dir)"]),
        ("--conf", ["--config"]),
        ("post.txt --fo", ["--format"]),
        ("--format ", ["text", "json"]),
        ("post.txt --format j", ["json"]),
        ("--language ", ["nb", "nn", "auto"]),
        ("--audience ", ["eldre", "alle", "fiskere"]),
        ("--profile a", ["akutt"]),
        ("--config ", ["(file)"]),
        ("explain passive-v", ["passive-voice"]),
        ("explain --language nn no-q", ["no-question"]),
    ],
)
def test_offered(line: str, among: list[str]) -> None:
    assert [one for one in among if one not in offered(line)] == []


@pytest.mark.usefixtures("_here")
def test_not_offered() -> None:
    assert {"README.md", "bilde.png", "somcheck.toml"} & set(offered("")) == set()
    assert offered("--help").count("--help") == 1


@pytest.mark.usefixtures("_here")
def test_a_broken_plan_is_no_trouble() -> None:
    Path("somcheck.toml").write_text("[[", encoding="utf-8")
    assert "eldre" in offered("--audience ")


def test_nothing_heavy_is_loaded() -> None:
    program = (
        "import sys; from somcheck.cli.main import main\n"
        "try: main([])\n"
        "finally: print([name for name in ('spacy', 'wordfreq', 'textstat') if name in sys.modules])"
    )
    asked = {"COMP_WORDS": "somcheck explain passive-v", "COMP_CWORD": "2", "_SOMCHECK_COMPLETE": "bash_complete"}
    ended = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={**os.environ, **asked},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode, ended.stdout.split()) == (0, ["plain,passive-voice", "[]"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_the_shell_reads(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    script = subprocess.run(
        [sys.executable, "-P", "-m", "somcheck"],
        env={**os.environ, "_SOMCHECK_COMPLETE": f"{shell}_source"},
        capture_output=True,
        check=False,
    ).stdout
    assert b"_SOMCHECK_COMPLETE" in script
    assert subprocess.run([shell, "-n"], input=script, capture_output=True, check=False).returncode == 0
