"""What the tests share: one checker (the pipeline loads slowly), documents, and where the labelled texts are."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from somcheck import nlp, post
from somcheck.audiences import find_group, shipped_groups
from somcheck.checker import Checker
from somcheck.document import Document
from somcheck.language import Language

ROOT = Path(__file__).parent.parent
_ANALYSER = nlp.Analyser()


@cache
def analysed(text: str, language: Language, audience: str | None = None) -> Document:
    draft = post.parse(text)
    doc = next(_ANALYSER.analyse([(draft, language)]))
    groups = shipped_groups()
    declared = (find_group(audience, groups),) if audience else ()
    return Document(draft, doc, language, declared, tuple(groups.values()))


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """A function from text and written form to a Document."""
    return analysed


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker()


@pytest.fixture(scope="session")
def shared_folder() -> Callable[[str], Path]:
    """A function from a name to a folder of texts that are not part of the project; skips where it is missing."""

    def find(name: str) -> Path:
        folder = Path(os.environ.get(f"SOMCHECK_{name.upper()}", ROOT.parent / "shared" / name))
        if not folder.is_dir():
            pytest.skip(f"the labelled texts are not here: {folder}")
        return folder

    return find
