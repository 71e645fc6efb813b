"""The page with a picture of the house: its folders in the order of a post's way, and which imports which."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

PARTS = (
    "storage",
    "norwegian",
    "report",
    "post",
    "plan",
    "document",
    "analysis",
    "rewriting",
    "rules",
    "judging",
    "running",
    "history",
    "formatters",
    "lsp",
    "server",
    "assistant",
    "cli",
    "evaluate",
    "docs",
)
"""The folders, each of which imports only what stands before it; setup.cfg holds the same order for import-linter."""

_PAGE = """# Architecture

A post goes from left to right, and imports point back: a folder knows only what stands before it. The small modules
beside the folders (`errors`, `lines`, `severity`, `rule`) may be imported by all. Arrows that follow from others are
left out.

```mermaid
flowchart RL
{picture}
```

| folder | what lives there |
| --- | --- |
{rows}

The picture is made from the code: `python -m somcheck.docs docs`. The direction is held by import-linter in `.ci/run`.
"""


def architecture_page() -> str:
    """The page, in Markdown with a Mermaid picture."""
    arrows = [f"    {above} --> {below}" for above, below in thinned(imports())]
    rows = [f"| `{_path(part)}` | {purpose(part)} |" for part in PARTS]
    return _PAGE.format(picture="\n".join(arrows), rows="\n".join(rows))


def _path(part: str) -> str:
    return "rules/" if part == "rules" else f"somcheck/{part}/"


def purpose(part: str) -> str:
    """What a folder is for, in the first sentences of its docstring."""
    tree = ast.parse((_folder(part) / "__init__.py").read_text(encoding="utf-8"))
    first = (ast.get_docstring(tree) or "").split("\n\n")[0]
    return " ".join(first.split())


@cache
def imports() -> Mapping[str, frozenset[str]]:
    """For each folder the folders that it imports from, also inside functions and for types alone."""
    return {part: frozenset(set(_imported(_folder(part))) & {*PARTS} - {part}) for part in PARTS}


def _folder(part: str) -> Traversable:
    return files(f"somcheck.{part}")


def _imported(folder: Traversable) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _imported(entry)
        elif entry.name.endswith(".py"):
            for node in ast.walk(ast.parse(entry.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module:
                    names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
                    yield from (name.split(".")[1] for name in names if name.startswith("somcheck."))


def thinned(known: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The arrows of a graph without circles, as pairs from a part to one that it imports, less what others imply."""
    for above in PARTS:
        direct = set(known[above])
        implied = {far for near in direct for far in _reached(known, near)}
        for below in PARTS:
            if below in direct - implied:
                yield above, below


def _reached(known: Mapping[str, Iterable[str]], part: str) -> set[str]:
    near = set(known[part])
    return near | {far for one in near for far in _reached(known, one)}
