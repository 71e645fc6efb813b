"""The pre-commit hook: which files it takes, and how. ``.ci/run`` runs it for real."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

[HOOK] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_entry() -> None:
    assert HOOK["id"] == HOOK["entry"] == "somcheck"
    assert HOOK["language"] == "python"
    assert HOOK["types_or"] == ["plain-text", "markdown"]


def test_many_posts_have_one_summary(tmp_path: Path) -> None:
    """pre-commit names all posts to one process, since it would else start as many as there are cores."""
    assert HOOK["require_serial"] is True
    names = [f"{number}.txt" for number in range(60)]
    for name in names:
        tmp_path.joinpath(name).write_text(f"Har du testa røykvarslaren i dag? Nummer {name}", encoding="utf-8")
    command = [sys.executable, "-P", "-m", HOOK["entry"], *names]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert re.findall(r"^\d+ innlegg:", run.stdout, flags=re.MULTILINE) == ["60 innlegg:"]
    assert run.stdout.count("Rettskrivinga er ikkje sjekka") == 1


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "docs/readme.txt", "LICENSE.txt", "requirements.txt", ".github/x.md"]
)
def test_left_alone(name: str) -> None:
    assert re.search(HOOK["exclude"], name)


@pytest.mark.parametrize("name", ["post.txt", "innlegg/2026-11-uke48.md", "innlegg/todo-lista-vår.txt", "lisens.txt"])
def test_checked(name: str) -> None:
    assert not re.search(HOOK["exclude"], name)
