"""Work spread over processes, in order and without reading far ahead."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
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

    Each of the *jobs* processes calls ``prepare(*given)`` once before its first task. They end at once where this is
    broken off.
    """
    others = set(active_children())
    # A fresh process, not a copy of this one: the same on every system, and safe beside threads.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=prepare, initargs=given)
    try:
        waiting: deque[tuple[K, Future[B]]] = deque()
        for key, task in tasks:
            with _ctrl_c_kept_from_new_processes():  # it comes to us, and we end them
                waiting.append((key, pool.submit(work, task)))
            if len(waiting) > AHEAD * jobs:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()
    except BaseException:
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _ctrl_c_kept_from_new_processes() -> Iterator[None]:
    """Processes that are started here never hear of Ctrl-C, which a terminal tells to all; this one does afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
