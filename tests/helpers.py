"""The command line as the tests run it: in this process, or as a process of its own where that is the point."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from somcheck.cli import main


def run(
    *args: str, cwd: Path, data: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line in this process, where the pipeline is loaded once; *data* is its standard input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    with (
        chdir(cwd),
        patch.dict(os.environ, env or {}),
        patch.object(sys, "stdin", typed),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main.main(list(args))
    said, told = (stream.buffer.getvalue().decode() for stream in (out, err))
    return subprocess.CompletedProcess(args, int(ended.value.code or 0), said, told)


def spawn(
    *args: str, cwd: Path, data: bytes | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own; for what is about processes, loading or a terminal."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "somcheck", *args],
        cwd=cwd,
        input=None if data is None else data.decode(),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        check=False,
    )


def write(folder: Path, name: str, text: str | bytes) -> str:
    """Write a file below a folder, and give back its name."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def cases(rows: str) -> list[tuple[str, str]]:
    """Rows of "kind | text", as pairs."""
    parts = (line.partition("|") for line in rows.strip().splitlines())
    return [(kind.strip(), text.strip()) for kind, _, text in parts]


def require_every_kind(rows: str, kinds: set[str]) -> None:
    """See that a table is long, and has rows of every kind."""
    found = cases(rows)
    assert len(found) >= 60
    assert {kind for kind, _ in found} == kinds
