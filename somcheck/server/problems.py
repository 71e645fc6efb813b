"""What is said where a question cannot be answered: problem details (RFC 9457), or a line in LanguageTool's way."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, Response

from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.server.settings import LANGUAGETOOL

TITLES: Mapping[int, Text] = {
    400: Text("Forespørselen kan ikke leses", "Førespurnaden kan ikkje lesast"),
    403: Text("Ikke tillatt", "Ikkje tillate"),
    404: Text("Finnes ikke", "Finst ikkje"),
    405: Text("Kan ikke gjøres her", "Kan ikkje gjerast her"),
    408: Text("For sent", "For seint"),
    409: Text("Endret i mellomtida", "Endra i mellomtida"),
    413: Text("For langt", "For langt"),
    415: Text("Ukjent format", "Ukjent format"),
    422: Text("Kan ikke vurderes", "Kan ikkje vurderast"),
    429: Text("For mange på kort tid", "For mange på kort tid"),
    500: Text("Noe stoppet i somcheck", "Noko stoppa i somcheck"),
    503: Text("Opptatt", "Oppteken"),
}

NOT_FOUND = Text("Det er ingenting på denne adressen.", "Det er ingenting på denne adressa.")

NOT_THIS_WAY = Text("Adressen tar ikke imot {method}.", "Adressa tek ikkje imot {method}.")

TOO_LARGE = Text(
    "Forespørselen er større enn {limit} byte. Send en kortere tekst.",
    "Førespurnaden er større enn {limit} byte. Send ein kortare tekst.",
)

TOO_LATE = Text("Forespørselen kom ikke fram i tide.", "Førespurnaden kom ikkje fram i tide.")

BUSY = Text("Mange skriver samtidig nå. Prøv igjen om litt.", "Mange skriv samtidig no. Prøv igjen om litt.")

SLOW = Text(
    "Vurderingen tok for lang tid. Prøv igjen, eller del opp teksten.",
    "Vurderinga tok for lang tid. Prøv igjen, eller del opp teksten.",
)

TOO_MANY = Text(
    "Det kom mange spørsmål herfra. Prøv igjen om litt.", "Det kom mange spørsmål herifrå. Prøv igjen om litt."
)

STOPPED = Text("somcheck stoppet underveis. Meld gjerne fra.", "somcheck stoppa undervegs. Meld gjerne frå.")


def filled(text: Text, **values: str) -> Text:
    """A text with ``{name}`` filled in, in both written forms."""
    return Text(text("nb", **values), text("nn", **values))


class Problem(Exception):
    """A question that cannot be answered, with the status and what to say."""

    def __init__(self, status: int, detail: Text | str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(str(detail))
        self.status = status
        self.detail = Text(detail, detail) if isinstance(detail, str) else detail
        self.headers = headers

    def answer(self, asked: HTTPConnection) -> Response:
        return answer(asked, self.status, self.detail, self.headers)


class Busy(Problem):
    """The server has enough to do."""

    def __init__(self, detail: Text = BUSY) -> None:
        super().__init__(503, detail, {"Retry-After": "2"})


def answer(asked: HTTPConnection, status: int, detail: Text, headers: Mapping[str, str] | None = None) -> Response:
    """What is said where a question cannot be answered."""
    language = written_form(asked)
    if not is_ours(asked.url.path):
        return PlainTextResponse(f"Error: {detail(language)}", status, headers)
    title = TITLES[status](language) if status in TITLES else HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail(language)}
    return JSONResponse(body, status, headers, "application/problem+json")


def is_ours(path: str) -> bool:
    """Whether an address is one of somcheck's own, and not one that LanguageTool's clients ask."""
    return path.removeprefix("/v2").strip("/") not in LANGUAGETOOL


def written_form(asked: HTTPConnection) -> Language:
    """The written form that the one who asks reads best."""
    wanted = asked.headers.get("accept-language", "").lower()
    return "nn" if wanted.startswith("nn") else "nb"
