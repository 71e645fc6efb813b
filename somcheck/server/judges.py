"""When a post's turn comes: posts are judged one at a time in each process, in the order in which they came."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from somcheck.server.problems import SLOW, Busy

T = TypeVar("T")


class Gone(Exception):
    """Nobody waits for the answer any more."""


class Judges:
    """Does work in a thread. So many may wait for their turn; the next are asked to come back."""

    def __init__(self, at_once: int, time_limit: float) -> None:
        self._at_once, self._time_limit = at_once, time_limit
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="somcheck")
        self._turn = asyncio.Lock()
        self._inside = 0

    async def ask(self, work: Callable[[], T], is_gone: Callable[[], Awaitable[bool]] | None = None) -> T:
        """What *work* gives.

        Raises
        ------
        Busy
            Where too many wait, or the answer takes too long. What has begun goes on to its end, and nobody hears it.
        Gone
            Where *is_gone* says that nobody waits, when its turn comes.
        """
        if self._inside >= self._at_once:
            raise Busy
        self._inside += 1
        try:
            async with asyncio.timeout(self._time_limit), self._turn:
                if is_gone is not None and await is_gone():
                    raise Gone
                return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except TimeoutError:
            raise Busy(SLOW) from None
        finally:
            self._inside -= 1

    def stop(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
