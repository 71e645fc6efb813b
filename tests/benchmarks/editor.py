"""How long a writer waits for the findings after a change, in an editor.

    python tests/benchmarks/editor.py

A language server is started as an editor starts it. For each post and size the table has the median of some rounds:
milliseconds that the bare pipeline takes to analyse the text, that all of somcheck takes to judge it, and from a change
is sent to the server until the findings are back; and how many times the bare pipeline that is. The three are measured
in turn, so that whatever else the machine does strikes them alike. Each round has a text that was not seen before.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import IO, Any

from somcheck.document import pipeline
from somcheck.judging.checker import Checker
from somcheck.lsp.drafts import REST
from somcheck.norwegian.written_form import Language
from somcheck.post import post

ROUNDS = 15
SIZES = (25, 100, 400)
URI = "untitled:innlegg"

POSTS: dict[Language, str] = {
    "nb": """
        Har du testet røykvarsleren i dag? Vi minner om at detektorer skal kontrolleres i henhold til planen. På lørdag
        kommer vi til torget og viser hvordan du slukker en brann i gryta. Ta med naboen, og spør om alt du lurer på.
        """,
    "nn": """
        Har du testa røykvarslaren i dag? Vi minner om at detektorar skal kontrollerast i samsvar med planen. På laurdag
        kjem vi til torget og viser korleis du sløkkjer ein brann i gryta. Ta med naboen, og spør om alt du lurer på.
        """,
}


class Server:
    """A language server that is spoken to one message at a time."""

    def __init__(self) -> None:
        command = [sys.executable, "-P", "-m", "somcheck", "lsp"]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._to, self._from = process, process.stdin, process.stdout
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})

    def tell(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def ask(self, method: str, params: object) -> None:
        self.tell(method, params, id=1)
        self.read(lambda message: message.get("id") == 1)

    def read(self, wanted: Callable[[dict[str, Any]], bool]) -> None:
        while not wanted(_message(self._from)):
            pass

    def wait_for(self, version: int) -> None:
        self.read(lambda message: message.get("params", {}).get("version") == version)

    def stop(self) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._process.wait()


def _message(stream: IO[bytes]) -> dict[str, Any]:
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    message: dict[str, Any] = json.loads(stream.read(length))
    return message


def text_of(language: Language, size: int, number: int) -> str:
    """A post of *size* words that is like no other."""
    words = POSTS[language].split()
    return " ".join((words * (size // len(words) + 1))[: size - 2]) + f" Hus {number}."


def measure(server: Server, checker: Checker, language: Language, size: int, first: int) -> tuple[float, float, float]:
    """Median milliseconds of the bare pipeline, of judging, and from change to findings."""
    took: list[tuple[float, float, float]] = []
    for version in range(first, first + ROUNDS + 1):
        text = text_of(language, size, version)
        times = [time.perf_counter()]
        next(pipeline.analyser().analyse([(post.parse(text), language)]))
        times.append(time.perf_counter())
        checker.check(text)
        times.append(time.perf_counter())
        change = {"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]}
        server.tell("textDocument/didChange", change)
        server.wait_for(version)
        times.append(time.perf_counter())
        took.append((times[1] - times[0], times[2] - times[1], times[3] - times[2]))
        time.sleep(REST * 1.5)  # a writer who pauses; one who does not gets the findings of the newest text a bit later
    bare, judged, shown = (statistics.median(column) * 1000 for column in zip(*took[1:], strict=True))
    return bare, judged, shown


def main() -> None:
    server, checker = Server(), Checker()
    document = {"uri": URI, "languageId": "plaintext", "version": 0, "text": text_of("nb", 100, 0)}
    started = time.perf_counter()
    server.tell("textDocument/didOpen", {"textDocument": document})
    server.wait_for(0)
    print(f"The first findings came after {time.perf_counter() - started:.1f} s.\n")
    print(f"{'post':6} {'words':>5} {'pipeline':>9} {'judged':>9} {'editor':>9} {'ratio':>6}")
    version = 1
    for language in POSTS:
        for size in SIZES:
            bare, judged, shown = measure(server, checker, language, size, version)
            version += ROUNDS + 1
            print(
                f"{language:6} {size:5} {bare:6.1f} ms {judged:6.1f} ms {shown:6.1f} ms {shown / bare:6.2f}", flush=True
            )
    server.stop()


if __name__ == "__main__":
    main()
