"""The posts of the folder that the server was started with: they are listed, opened and saved, and no other file is."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from somcheck.errors import PostError, SomcheckError
from somcheck.norwegian.text import Text
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.running import files, fixes, plans
from somcheck.running.batches import key_of
from somcheck.server.api import answered
from somcheck.server.asked import Save, read
from somcheck.server.judges import Judges
from somcheck.server.problems import Problem
from somcheck.server.settings import Serving

NO_POST = Text("Innlegget finnes ikke i mappa.", "Innlegget finst ikkje i mappa.")

CHANGED = Text(
    "Fila er endret siden du åpnet innlegget, og er ikke rørt. Åpne innlegget på nytt, og lim inn det du har skrevet.",
    "Fila er endra sidan du opna innlegget, og er ikkje rørt. Opne innlegget på nytt, og lim inn det du har skrive.",
)

MOST = 200
"""Posts that are listed with their scores; a folder of more has the rest without."""


KNOWN = 1000
"""Scores that are kept while the server runs."""


class Posts:
    """The folder of posts."""

    def __init__(self, serving: Serving, judges: Judges) -> None:
        self._serving, self._judges = serving, judges
        self._known: dict[str, dict[str, Any]] = {}

    def routes(self) -> list[Route]:
        return [
            Route("/api/posts", self.list),
            Route("/api/posts/{name:path}", self.one, methods=["GET", "PUT"]),
        ]

    async def list(self, request: Request) -> Response:
        paths = self._paths()
        said = []
        for number, (name, path) in enumerate(paths.items()):
            # Each is a turn of its own, so that those who write meanwhile are not kept waiting.
            scored = await self._judges.ask(partial(self._scored, path)) if number < MOST else {}
            said.append({"name": name, **scored})
        return answered({"posts": said})

    async def one(self, request: Request) -> Response:
        """Open a post, or save it."""
        if request.method == "PUT":
            return await self._save(request)
        return answered(_opened(request.path_params["name"], self._path(request)))

    async def _save(self, request: Request) -> Response:
        asked = await read(request, Save)
        path, name = self._path(request), request.path_params["name"]
        before, text = _text(path), asked.text
        if _version(before) != asked.version:
            raise Problem(409, CHANGED)
        if "\r\n" in before:
            text = text.replace("\r\n", "\n").replace("\n", "\r\n")
        try:
            fixes.write(path, before, text)
        except PostError as error:
            raise Problem(409, Text(error.nb, error.nn)) from None
        return answered(_opened(name, path))

    def _paths(self) -> dict[str, Path]:
        """The posts by their names in the folder; none that a link leads out of it."""
        if self._serving.folder is None:
            return {}
        folder = Path(self._serving.folder).resolve()
        found = (path for path in files.posts_in(folder) if path.resolve().is_relative_to(folder))
        return {path.relative_to(folder).as_posix(): path for path in found}

    def _path(self, request: Request) -> Path:
        path = self._paths().get(request.path_params["name"])
        if path is None:
            raise Problem(404, NO_POST)
        return path

    def _scored(self, path: Path) -> dict[str, Any]:
        """The score of a post; known ones are not judged anew while neither they nor the plan have changed."""
        try:
            source = files.read(str(path))
            plan = plans.Plans(self._serving.config).of(str(path))
            checker = plans.checker_of(plan, {})
            if isinstance(checker, SomcheckError):
                raise checker
            key = key_of(source, plan, {}) or ""
            if key not in self._known:
                if len(self._known) > KNOWN:
                    self._known.clear()
                self._known[key] = _in_short(next(checker.check_sources([source])))
            return self._known[key] if key else self._known.pop(key)
        except SomcheckError as error:
            return {"problem": str(error)}


def _in_short(result: Report | SomcheckError) -> dict[str, Any]:
    if isinstance(result, SomcheckError):
        return {"problem": str(result)}
    return {"score": result.score, "passed": result.passed, "language": result.language}


def _text(path: Path) -> str:
    try:
        source: Source = files.read(str(path))
    except PostError as error:
        raise Problem(422, Text(error.nb, error.nn)) from None
    return source.text


def _version(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _opened(name: str, path: Path) -> dict[str, str]:
    text = _text(path)
    return {"name": name, "text": text, "version": _version(text)}
