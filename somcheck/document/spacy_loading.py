"""spaCy without its commands (``spacy.cli``), which load an HTTP client and a project tool: a third of its import."""

from __future__ import annotations

import sys
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import Any

_lock = Lock()
"""One thread loads spaCy; the others wait for it."""


def load_without_commands() -> None:
    """Import spaCy; its commands are loaded when somebody asks for them, and then are as they always are.

    spaCy's own first lines import ``spacy.cli.info``. While they run, modules stand there that load the real ones when
    they are used. Where spaCy is loaded already it is left as it is.
    """
    with _lock:
        if "spacy" not in sys.modules:
            _load()


def _load() -> None:
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    commands.info = info  # type: ignore[attr-defined]
    info.info = _info  # type: ignore[attr-defined]
    later = {"spacy.cli": commands, "spacy.cli.info": info}
    sys.modules.update(later)
    try:
        spacy = import_module("spacy")
    finally:
        for name in later:
            del sys.modules[name]
    spacy.__getattr__ = _attribute  # type: ignore[method-assign]


def _info(*args: Any, **options: Any) -> Any:
    """``spacy.info``."""
    return import_module("spacy.cli.info").info(*args, **options)


def _attribute(name: str) -> Any:
    """What spaCy's module has not: ``spacy.cli`` is there for who has only imported spaCy."""
    if name == "cli":
        return import_module("spacy.cli")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
