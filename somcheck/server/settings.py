"""What the server was started with, and how it reaches the processes that answer."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import Any

VARIABLE = "SOMCHECK_SERVE"
"""The environment variable by which each process that answers gets the settings."""

PORT = 8765

LOOPBACK = ("localhost", "127.0.0.1", "::1")

ANYONE = ("0.0.0.0", "::")
"""Addresses that no one writes in a browser: to listen there is to listen everywhere."""

LANGUAGETOOL = frozenset({"check", "languages", "maxtextlength", "info", "healthcheck", "configinfo"})
"""The addresses that LanguageTool's clients ask, after ``/v2/`` or alone."""


@dataclass(frozen=True)
class Serving:
    """What the server was started with.

    ``config`` is the plan, ``folder`` the posts that may be opened and saved, ``edit_plan`` whether a plan may be made.
    ``history`` says that exports are taken from others too.
    ``allow_host`` are the names that the server answers to beside its own, ``allow_origin`` the pages of others that
    may ask it (``*`` for all), ``frame_ancestors`` those that may show its page inside theirs. ``max_length`` is the
    longest text in code points, ``time_limit`` the seconds that an answer may take, ``at_once`` how many may wait for
    one process, and ``rate`` how many checks one address may have done in a minute (0: as many as it likes).
    """

    host: str = LOOPBACK[1]
    port: int = PORT
    config: str | None = None
    folder: str | None = None
    edit_plan: bool = False
    history: bool = False
    allow_host: tuple[str, ...] = ()
    allow_origin: tuple[str, ...] = ()
    frame_ancestors: tuple[str, ...] = ()
    max_length: int = 20_000
    time_limit: float = 10.0
    at_once: int = 64
    rate: int = 0
    log: bool = False

    @property
    def hosts(self) -> frozenset[str]:
        """The names that the server answers to."""
        own = () if self.host in ANYONE else (self.host,)
        return frozenset(name.lower() for name in (*LOOPBACK, *own, *self.allow_host))

    @property
    def takes_history(self) -> bool:
        """Whether an export may be sent here: only from this machine, or where it is said that others may too."""
        return self.history or (self.host in LOOPBACK and not self.allow_host and not self.allow_origin)

    @property
    def address(self) -> str:
        """Where the page is, as a browser on this machine would be told."""
        host = LOOPBACK[1] if self.host in ANYONE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def to_environment(serving: Serving) -> None:
    os.environ[VARIABLE] = json.dumps(asdict(serving))


def from_environment() -> Serving:
    said: dict[str, Any] = json.loads(os.environ.get(VARIABLE, "{}"))
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
    return Serving(**values)
