"""What the tests share: one checker (the pipeline loads slowly), documents, and where the labelled texts are."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from somcheck.document.document import Document
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.plan import reading

ROOT = Path(__file__).parent.parent


@cache
def analysed(
    text: str, language: Language, audience: str | None = None, front: str = "", decided: str = ""
) -> Document:
    """A post's Document: ``front`` is its front matter, ``decided`` the plan that it is judged by, in TOML."""
    checker = Checker(reading.parse(decided), language=language, audience=audience)
    return checker.document(f"---\n{front}\n---\n{text}" if front else text)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees answers that another run has kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOMCHECK_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
        patch.setenv("DICPATH", "")  # nor does any find other words than elsewhere, whatever is installed here
        yield


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """Also where the tests run in the background, with Ctrl-C shut out."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


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
