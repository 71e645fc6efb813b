"""Start the server, and end it politely."""

from __future__ import annotations

import errno
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import uvicorn

from somcheck.errors import SomcheckError
from somcheck.server.settings import Serving, to_environment

APP = "somcheck.server.app:from_settings"

POLITE = 5
"""Seconds in which those who wait get their answers when the server is told to end."""

CONNECTIONS = 500
"""More at the same time are refused at the door."""

MOST_REQUESTS = 20_000
"""Requests after which one of several processes makes room for a new one: each word that is new takes some memory."""


def serve(serving: Serving, workers: int, started: Callable[[], None]) -> None:
    """Answer until told to end; *started* is called when the server can be reached."""
    to_environment(serving)
    # uvicorn ends what is begun, and then raises the signal again.
    signal.signal(signal.SIGTERM, _end)
    bound = _bound(serving)
    options: dict[str, Any] = {
        "factory": True,
        "log_level": "warning",
        "access_log": False,  # it would show what stands in addresses, and LanguageTool's clients may send texts there
        "server_header": False,
        "timeout_graceful_shutdown": POLITE,
        "limit_concurrency": CONNECTIONS,
        "lifespan": "on",
    }
    if workers > 1:
        bound.close()
        started()
        options |= {"limit_max_requests": MOST_REQUESTS, "limit_max_requests_jitter": MOST_REQUESTS // 2}
        uvicorn.run(APP, host=serving.host, port=serving.port, workers=workers, **options)
        return
    server = _Told(uvicorn.Config(APP, **options))
    server.told = started
    server.run([bound])
    if not server.started:
        sys.exit(3)


def _bound(serving: Serving) -> socket.socket:
    """The place where the server listens.

    Raises
    ------
    SomcheckError
        Where it is taken, or none of ours.
    """
    made = socket.socket(socket.AF_INET6 if ":" in serving.host else socket.AF_INET)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((serving.host, serving.port))
    except OSError as error:
        made.close()
        if error.errno == errno.EADDRINUSE:
            raise SomcheckError(f"Porten {serving.port} er i bruk. Velg en annen med --port.") from None
        raise SomcheckError(f"Kan ikke lytte på {serving.host} ({error.strerror}).") from None
    return made


class _Told(uvicorn.Server):
    """A server that tells when it can be reached."""

    told: Callable[[], None]

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        if self.started:
            self.told()


def _end(number: int, frame: FrameType | None) -> None:
    sys.exit(0)
