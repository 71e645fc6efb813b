"""A server that is started as a user would."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Start = Callable[..., tuple["subprocess.Popen[str]", str]]


@pytest.fixture(scope="module")
def start() -> Iterator[Start]:
    """A function from options to the process of a server and its address."""
    running: list[subprocess.Popen[str]] = []

    def started(*options: str, port: int = 0, cwd: Path | None = None) -> tuple[subprocess.Popen[str], str]:
        port = port or _free_port()
        command = [sys.executable, "-P", "-m", "somcheck", "serve", "--no-open", "--port", str(port), *options]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd)
        running.append(process)
        address = f"http://127.0.0.1:{port}"
        while not _answers(address):
            assert process.poll() is None, process.communicate()
            time.sleep(0.05)
        return process, address

    yield started
    for process in running:
        process.kill()
        process.communicate()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz") as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
