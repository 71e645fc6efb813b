"""Who may ask: this machine's own names, this page and those that are let in; and how much at once.

A page elsewhere must not be able to ask a server on the writer's own machine, neither from its own address (`Origin`)
nor under a name of its own that leads here (`Host`).
"""

from __future__ import annotations

import sys
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from somcheck.formatters.history_style import STYLE
from somcheck.formatters.html_parts import digest
from somcheck.norwegian.text import Text
from somcheck.post.source import LARGEST
from somcheck.server.problems import STOPPED, TOO_LARGE, TOO_MANY, Problem, filled
from somcheck.server.settings import Serving

OTHER_HOST = Text(
    "Tjeneren svarer ikke på navnet «{name}». Start den med --allow-host {name} om det er riktig.",
    "Tenaren svarar ikkje på namnet «{name}». Start tenaren med --allow-host {name} om det er rett.",
)

OTHER_PAGE = Text("Andre sider får ikke bruke denne tjeneren.", "Andre sider får ikkje bruke denne tenaren.")

LARGEST_EXPORT = 50_000_000
"""Bytes of an export that may be sent."""

ADDRESSES = 10_000
"""Addresses whose checks are counted; the one that has been quiet longest is forgotten first."""

_HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Lets those in who may ask, and sends each answer out with the headers that keep a browser safe."""

    def __init__(self, app: ASGIApp, serving: Serving) -> None:
        self._app = app
        self._hosts, self._origins = serving.hosts, serving.allow_origin
        self._framed, self._log = bool(serving.frame_ancestors), serving.log
        self._rate = Rate(serving.rate)
        self._headers = {**_HEADERS, "Content-Security-Policy": policy(serving.frame_ancestors)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = HTTPConnection(scope)
        began, status = time.monotonic(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers.update({name: value for name, value in self._headers.items() if name not in headers})
                headers.update(self._to_others(asked))
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        try:
            self._require_ours(asked)
            if asked.scope["method"] == "OPTIONS" and "origin" in asked.headers:
                await Response(status_code=204, headers=_ASKED_FIRST)(scope, receive, sending)
            else:
                if asked.url.path in CHECKS and not self._rate.has_room(_address(asked)):
                    raise Problem(429, TOO_MANY, {"Retry-After": "10"})
                await self._app(scope, _limited(asked, receive), sending)
        except Problem as problem:
            if status:
                raise
            await problem.answer(asked)(scope, receive, sending)
        except Exception as error:
            # The text that was asked about may stand in the error, so only its kind is told.
            print(f"somcheck: {type(error).__name__} ({scope['path']})", file=sys.stderr)
            if status:
                return
            await Problem(500, STOPPED).answer(asked)(scope, receive, sending)
        finally:
            if self._log:
                took = round(1000 * (time.monotonic() - began))
                print(f"{scope['method']} {ascii(scope['path'])[1:-1]} {status} {took} ms", flush=True)

    def _require_ours(self, asked: HTTPConnection) -> None:
        name = _name(asked.headers.get("host", ""))
        if name not in self._hosts:
            raise Problem(403, filled(OTHER_HOST, name=_printable(name)))
        origin = asked.headers.get("origin")
        if origin is None:
            if asked.headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not self._is_visit(asked):
                raise Problem(403, OTHER_PAGE)
        elif not self._is_ours(origin, asked) and not self._is_let_in(origin):
            raise Problem(403, OTHER_PAGE)

    def _is_visit(self, asked: HTTPConnection) -> bool:
        """Whether somebody follows a link to the page, or it is shown where it may be."""
        kind = asked.headers.get("sec-fetch-dest")
        return (
            asked.scope["method"] == "GET"
            and asked.url.path == "/"
            and asked.headers.get("sec-fetch-mode") == "navigate"
            and (kind == "document" or (kind == "iframe" and self._framed))
        )

    def _is_ours(self, origin: str, asked: HTTPConnection) -> bool:
        return origin.partition("://")[2] == asked.headers.get("host")

    def _is_let_in(self, origin: str) -> bool:
        return "*" in self._origins or origin in self._origins

    def _to_others(self, asked: HTTPConnection) -> dict[str, str]:
        """What lets a page of others read the answer."""
        if "*" in self._origins:
            return {"Access-Control-Allow-Origin": "*"}
        origin = asked.headers.get("origin", "")
        allowed = {"Access-Control-Allow-Origin": origin} if origin in self._origins else {}
        return {**allowed, **({"Vary": "Origin"} if self._origins else {"Cross-Origin-Resource-Policy": "same-origin"})}


_ASKED_FIRST = {"Access-Control-Allow-Methods": "GET, POST", "Access-Control-Allow-Headers": "content-type"}

CHECKS = frozenset({"/api/check", "/api/history", "/v2/check", "/check"})
"""The addresses where posts are judged."""


def policy(frame_ancestors: tuple[str, ...]) -> str:
    """What the page may load and do: its own files and this server, and nothing else. No script may make HTML.

    The history is shown in a frame, which is bound by this too, so its one style sheet is named by its digest.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src 'self' {digest(STYLE)}",
            "img-src 'self'",
            "frame-src blob:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {' '.join(frame_ancestors) or chr(39) + 'none' + chr(39)}",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


class Rate:
    """How many checks an address has left: so many a minute, of which some may come at once."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def has_room(self, address: str, now: float | None = None) -> bool:
        if not self._per_minute:
            return True
        now = time.monotonic() if now is None else now
        left, seen = self._left.pop(address, (float(self._per_minute), now))
        left = min(float(self._per_minute), left + (now - seen) * self._per_minute / 60)
        self._left[address] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > ADDRESSES:
            self._left.popitem(last=False)
        return left >= 1


def _address(asked: HTTPConnection) -> str:
    return asked.client.host if asked.client else ""


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _printable(name: str) -> str:
    return "".join(char for char in name if char.isalnum() or char in ".-:")[:100]


def _limited(asked: HTTPConnection, receive: Receive) -> Callable[[], Awaitable[MutableMapping[str, Any]]]:
    """What is received, as long as it is not too much."""
    largest = LARGEST_EXPORT if asked.url.path == "/api/history" else LARGEST
    limit = filled(TOO_LARGE, limit=str(largest))
    length = asked.headers.get("content-length", "")
    if length.isdecimal() and int(length) > largest:
        raise Problem(413, limit)
    seen = 0

    async def limited() -> MutableMapping[str, Any]:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > largest:
            raise Problem(413, limit)
        return message

    return limited
