"""A long run of hostile posts: python tests/fuzz/long_run.py [before] [rules] [whole] [first]

Numbers: how many inputs for the parts before the analysis, for all rules on made-up analyses, and for the whole way
from files to printed text; and the first seed of that way, so that it can be run in pieces. An input that breaks
something is printed with its seed, and the run goes on.
"""

from __future__ import annotations

import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from types import FrameType

from hostile import Fuzzer, by_chance, make_bytes, make_file, make_text

LONGEST_TIME = 20
"""Seconds of the processor's time for one step. What takes longer hangs."""
TOGETHER = 32
TOLD_AFTER = 1_000


class Hang(Exception):
    """A step took too long."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise Hang


def run(name: str, count: int, step: Callable[[int], object], size: int = 1) -> int:
    """Run a step for each seed, and print what broke; how many did."""
    broken: Counter[str] = Counter()
    start = time.monotonic()
    for seed in range(0, count, size):
        signal.setitimer(signal.ITIMER_PROF, LONGEST_TIME)
        try:
            step(seed)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__} {last.filename}:{last.lineno}"
            broken[key] += 1
            if broken[key] <= 3:
                print(f"{name} {seed}: {key}: {ascii(error)[-1500:]}", flush=True)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if seed and seed % TOLD_AFTER < size:
            print(f"{name}: {seed} in {time.monotonic() - start:.0f} s", flush=True)
    print(f"{name}: {count} inputs, {sum(broken.values())} broken, {time.monotonic() - start:.0f} s", flush=True)
    return sum(broken.values())


def main(counts: list[int]) -> int:
    signal.signal(signal.SIGPROF, _stop)
    fuzzer = Fuzzer()
    fuzzer.whole_way([("nb.txt", b"Har du testet varsleren?"), ("nn.txt", b"Kva gjer du heime?")])  # loads what is slow
    before, rules, whole, first = (counts + [200_000, 50_000, 10_000, 0][len(counts) :])[:4]

    def some(seed: int) -> None:
        fuzzer.whole_way(
            [make_file(by_chance(first + seed + one)) for one in range(TOGETHER)], thorough=seed % 640 == 0
        )

    broken = run("before the analysis", before, lambda seed: fuzzer.before_analysis(make_bytes(by_chance(seed))))
    broken += run("rules", rules, lambda seed: fuzzer.rules(make_text(by_chance(seed)), by_chance(-seed)))
    return broken + run("the whole way", whole, some, TOGETHER)


if __name__ == "__main__":
    sys.exit(1 if main([int(one) for one in sys.argv[1:]]) else 0)
