"""The application: who may ask, what is answered where, and what the page is made of."""

from __future__ import annotations

import gc
import gzip
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from somcheck.norwegian.text import Text
from somcheck.server import problems
from somcheck.server.api import Api
from somcheck.server.guard import Guard
from somcheck.server.history import HistoryPage
from somcheck.server.judges import Gone, Judges
from somcheck.server.judging import report_on
from somcheck.server.languagetool import LanguageTool
from somcheck.server.posts import Posts
from somcheck.server.settings import Serving, from_environment

WARM = "Har du testet røykvarsleren i dag?"

_KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


def make(serving: Serving) -> Starlette:
    """The application for one process."""
    judges = Judges(serving.at_once, serving.time_limit)

    @asynccontextmanager
    async def ready(app: Starlette) -> AsyncIterator[None]:
        await warmed(serving)
        yield
        judges.stop()

    return Starlette(
        routes=[
            *Api(serving, judges).routes(),
            *Posts(serving, judges).routes(),
            *HistoryPage(serving, judges).routes(),
            *LanguageTool(serving, judges).routes(),
            *page(),
        ],
        middleware=[Middleware(Guard, serving=serving)],
        exception_handlers={HTTPException: _refused, problems.Problem: _problem, Gone: _gone},
        lifespan=ready,
    )


def from_settings() -> Starlette:
    """The application as it is made in each process that answers."""
    return make(from_environment())


async def warmed(serving: Serving) -> None:
    """Load all that the first post would wait for, before anyone is let in."""
    import asyncio

    from somcheck.storage.tables import open_cache

    def load() -> None:
        open_cache()
        report_on(Serving(), WARM)
        gc.collect()
        gc.freeze()  # what is loaded stays, so nobody needs to look through it again

    await asyncio.get_running_loop().run_in_executor(None, load)


def page() -> list[Route]:
    """The files of the page, which are read once: no other file can be asked for."""
    routes = []
    for file in (files("somcheck.server") / "page").iterdir():
        kind = _KINDS.get(file.name.rpartition(".")[2])
        if kind is not None:
            path = "/" if file.name == "index.html" else f"/page/{file.name}"
            routes.append(Route(path, _File(file.read_bytes(), kind)))
    return routes


class _File:
    """A file of the page, which a browser asks for anew and gets anew only where it has changed."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._data, self._packed = data, gzip.compress(data, mtime=0)
        self._tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
        self._kind = kind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        headers = {"ETag": self._tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == self._tag:
            answer = Response(status_code=304, headers=headers)
        elif "gzip" in request.headers.get("accept-encoding", ""):
            answer = Response(self._packed, headers={**headers, "Content-Encoding": "gzip"}, media_type=self._kind)
        else:
            answer = Response(self._data, headers=headers, media_type=self._kind)
        await answer(scope, receive, send)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, problems.Problem)
    return error.answer(request)


async def _gone(request: Request, error: Exception) -> Response:
    return Response(status_code=503)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said: Text = problems.NOT_FOUND
    if error.status_code == 405:
        said = problems.filled(problems.NOT_THIS_WAY, method=request.method)
    return problems.answer(request, error.status_code, said, error.headers)
