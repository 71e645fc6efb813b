"""An export of an organisation's posts, sent to the page: read and judged in memory, and nothing of it is kept."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from somcheck import __version__
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.report import SCHEMA
from somcheck.server.api import answered, language_of
from somcheck.server.asked import body
from somcheck.server.judges import Judges
from somcheck.server.judging import checker_of
from somcheck.server.problems import Busy, Problem, filled
from somcheck.server.settings import Serving

if TYPE_CHECKING:
    from somcheck.history.judged import JudgedPost
    from somcheck.judging.checker import Checker

MOST = 10_000
"""Rows of an export that are judged here, in some minutes; the command line takes any number."""

TURN = 16
"""Posts that are judged before another's turn comes."""

ELSEWHERE = Text(
    "Historikken virker bare på din egen maskin. Start med «somcheck serve --history» for å slippe den til her.",
    "Historikken verkar berre på di eiga maskin. Start med «somcheck serve --history» for å sleppe den til her.",
)

ONE_AT_A_TIME = Text(
    "En annen eksport blir lest nå. Prøv igjen når den er ferdig.",
    "Ein annan eksport blir lesen no. Prøv igjen når den er ferdig.",
)

NO_FILE = Text("Fila er tom.", "Fila er tom.")

MANY = Text(
    "Eksporten har flere enn {most} rader. Bruk «somcheck history» i terminalen for så store.",
    "Eksporten har fleire enn {most} rader. Bruk «somcheck history» i terminalen for så store.",
)


class HistoryPage:
    """Answers for one process.

    One export is read at a time, a few posts a turn, so that those who write are not kept waiting.
    """

    def __init__(self, serving: Serving, judges: Judges) -> None:
        self._serving, self._judges = serving, judges
        self._busy = False

    def routes(self) -> list[Route]:
        return [Route("/api/history", self.history, methods=["POST"])]

    async def history(self, request: Request) -> Response:
        """The history of the export that was sent, as data and as a page."""
        language = language_of(request)
        if not self._serving.takes_history:
            raise Problem(403, ELSEWHERE)
        if self._busy:
            raise Busy(ONE_AT_A_TIME)
        self._busy = True
        try:
            return await self._answer(request, language)
        finally:
            self._busy = False

    async def _answer(self, request: Request, language: Language) -> Response:
        data = await body(request)
        if not data:
            raise Problem(422, NO_FILE)
        name = request.query_params.get("name", "")[:200]
        reader = await self._judges.ask(lambda: Reader(name, data, checker_of(self._serving, looks=True), language))
        while await self._judges.ask(reader.read_some, request.is_disconnected):
            if reader.rows > MOST:
                raise Problem(413, filled(MANY, most=str(MOST)))
        return answered(await self._judges.ask(reader.told))


class Reader:
    """Reads an export and judges its posts, some at a time."""

    def __init__(self, name: str, data: bytes, checker: Checker, language: Language) -> None:
        from somcheck.history.reading import read_bytes
        from somcheck.history.tally import Tally

        self.rows = 0
        self._found = read_bytes(name, data)
        self._checker, self._language = checker, language
        self._tally = Tally(language)
        self._posts: list[JudgedPost] = []

    def read_some(self) -> bool:
        """Read and judge what is next; whether there was any."""
        from somcheck.history.judging import judged

        some = list(islice(self._found, TURN))
        self.rows += len(some)
        self._posts += self._tally.posts_of(judged(some, self._checker))
        return bool(some)

    def told(self) -> dict[str, object]:
        """The history, as data and as a page.

        Raises
        ------
        Problem
            Where nothing was read, with the reasons.
        """
        from somcheck.formatters import history_words
        from somcheck.formatters.history_html import format_history
        from somcheck.history import words
        from somcheck.history.summary import summarise

        checker, reading = self._checker, self._tally.reading
        if not reading.anything:
            why = words.why_unread(reading, self._language)[: history_words.REASONS]
            said = " ".join([history_words.NOTHING(self._language), *why])
            raise Problem(422, Text(said, said))
        history = summarise(self._posts, reading, checker.plan, checker.groups, language=self._language)
        return {"schema": SCHEMA, "version": __version__, "history": history.as_json(), "page": format_history(history)}
