"""How fast ``somcheck serve`` answers, and whether it keeps up, as ratios in one run.

    python tests/benchmarks/serving.py                        # some minutes
    python tests/benchmarks/serving.py writers memory --seconds 20 --checks 500

It prints: how long the server takes to be ready, against the command line's first answer; what a check over HTTP takes,
against the same check in the library (100 words, warm); how fifty writers at one check a second fare with two workers
(posts of 50 words, and of 100), against the unloaded median; and the memory of a worker after many checks.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor import text_of

from somcheck.judging.checker import Checker

ROUNDS = 60
WRITERS = 50
COMMAND = [sys.executable, "-P", "-m", "somcheck"]


class Client:
    """One connection that is kept."""

    def __init__(self, port: int) -> None:
        self._to = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def check(self, text: str) -> tuple[int, float]:
        """The status and the seconds of a check."""
        began = time.perf_counter()
        self._to.request("POST", "/api/check", json.dumps({"text": text}), {"Content-Type": "application/json"})
        answer = self._to.getresponse()
        answer.read()
        return answer.status, time.perf_counter() - began


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def server(*options: str) -> Iterator[tuple[int, float, int]]:
    """A server that is ready: its port, the seconds that took, and its process."""
    port, began = free_port(), time.perf_counter()
    process = subprocess.Popen(
        [*COMMAND, "serve", "--no-open", "--port", str(port), *options], stderr=subprocess.DEVNULL
    )
    while True:
        try:
            to = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            to.request("GET", "/healthz")
            if to.getresponse().status == 200:
                break
        except OSError:
            time.sleep(0.02)
    ready = time.perf_counter() - began
    if "--workers" in options:
        time.sleep(8)  # the second worker has no way to tell that it is ready
    yield port, ready, process.pid
    process.send_signal(signal.SIGTERM)
    process.wait()


def cold(number: int) -> float:
    """The seconds of the command line's answer on a new post."""
    with tempfile.TemporaryDirectory() as folder:
        post = Path(folder) / "post.txt"
        post.write_text(text_of("nb", 100, time.time_ns() + number), encoding="utf-8")
        began = time.perf_counter()
        subprocess.run([*COMMAND, str(post)], stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - began


def starts() -> None:
    cold(0)
    commands, servers = [], []
    for number in range(5):
        commands.append(cold(number))
        with server() as (_, ready, _):
            servers.append(ready)
    command, serving = statistics.median(commands), statistics.median(servers)
    print(f"ready: {serving:.2f} s, the command line: {command:.2f} s, ratio {serving / command:.2f}", flush=True)


def over_http() -> None:
    checker = Checker()
    checker.check(text_of("nb", 100, 0))
    with server() as (port, _, _):
        client, took = Client(port), []
        for number in range(ROUNDS + 5):
            text = text_of("nb", 100, number)
            _, asked = client.check(text)
            began = time.perf_counter()
            checker.check(text)
            took.append((asked, time.perf_counter() - began))
    asked, judged = (statistics.median(column) * 1000 for column in zip(*took[5:], strict=True))
    print(f"over HTTP: {asked:.1f} ms, in the library: {judged:.1f} ms, ratio {asked / judged:.2f}", flush=True)


def writers(seconds: int, words: int) -> None:
    with server("--workers", "2") as (port, _, _):
        alone = Client(port)
        unloaded = statistics.median(alone.check(text_of("nb", words, number))[1] for number in range(ROUNDS))
        took: list[float] = []
        wrong: list[int] = []
        until = time.monotonic() + seconds

        def write(writer: int) -> None:
            client, number = Client(port), 0
            time.sleep(writer / WRITERS)
            while time.monotonic() < until:
                number += 1
                status, one = client.check(text_of("nb", words, 100_000 * writer + number))
                took.append(one)
                if status != 200:
                    wrong.append(status)
                time.sleep(max(0.0, 1 - one))

        threads = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    late = sorted(took)[int(0.95 * len(took))]
    print(
        f"{WRITERS} writers of {words} words, {seconds} s: {len(took) / seconds:.1f} checks/s, {len(wrong)} errors, "
        f"unloaded median {unloaded * 1000:.0f} ms, median {statistics.median(took) * 1000:.0f} ms, "
        f"p95 {late * 1000:.0f} ms, ratio {late / unloaded:.1f}",
        flush=True,
    )


def memory(checks: int) -> None:
    with server() as (port, _, pid):
        client = Client(port)
        for number in range(checks + 1):
            client.check(text_of("nb", 100, number) + f" Ord{number} er nytt.")
            if number % max(1, checks // 10) == 0:
                print(f"memory after {number} checks: {resident(pid):.0f} MB", flush=True)


def resident(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", default=["starts", "http", "writers", "memory"])
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--checks", type=int, default=5000)
    said = parser.parse_args()
    if "starts" in said.parts:
        starts()
    if "http" in said.parts:
        over_http()
    if "writers" in said.parts:
        for words in (50, 100):
            writers(said.seconds, words)
    if "memory" in said.parts:
        memory(said.checks)


if __name__ == "__main__":
    main()
