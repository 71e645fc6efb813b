"""Work spread over processes, in order and without reading far ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")

AHEAD = 3
"""Tasks for each process that are read before the first is done."""


def spread(
    work: Callable[[A], B],
    tasks: Iterable[tuple[K, A]],
    jobs: int,
    prepare: Callable[..., None],
    given: tuple[Any, ...],
) -> Iterator[tuple[K, B]]:
    """Yield what *work* makes of each task's second part, with its first, in order.

    Each of the *jobs* processes calls ``prepare(*given)`` once before its first task.
    """
    # A fresh process, not a copy of this one: the same on every system, and safe beside threads.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=prepare, initargs=given)
    try:
        waiting: deque[tuple[K, Future[B]]] = deque()
        for key, task in tasks:
            waiting.append((key, pool.submit(work, task)))
            if len(waiting) > AHEAD * jobs:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
