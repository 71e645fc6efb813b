"""The pre-commit hook: which files it takes. ``.ci/run`` runs it for real."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

[HOOK] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_entry() -> None:
    assert HOOK["id"] == HOOK["entry"] == "somcheck"
    assert HOOK["language"] == "python"
    assert HOOK["types_or"] == ["plain-text", "markdown"]


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "docs/readme.txt", "LICENSE.txt", "requirements.txt", ".github/x.md"]
)
def test_left_alone(name: str) -> None:
    assert re.search(HOOK["exclude"], name)


@pytest.mark.parametrize("name", ["post.txt", "innlegg/2026-11-uke48.md", "innlegg/todo-lista-vår.txt", "lisens.txt"])
def test_checked(name: str) -> None:
    assert not re.search(HOOK["exclude"], name)
