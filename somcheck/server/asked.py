"""What may be asked, as types: they read the questions, refuse what is not in them, and write the OpenAPI."""

from __future__ import annotations

import asyncio
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request

from somcheck.judging.settings import Setting
from somcheck.norwegian.text import Text
from somcheck.server.problems import TOO_LATE, Problem

PATIENCE = 10.0
"""Seconds in which a question must have come in."""

NO_JSON = Text("Send JSON, med «Content-Type: application/json».", "Send JSON, med «Content-Type: application/json».")

WRONG = Text("Innholdet er ikke slik det skal være: {where}.", "Innhaldet er ikkje slik det skal vere: {where}.")

ROOT = Text("hele innholdet", "heile innhaldet")

Line = Annotated[str, Field(max_length=500)]

Lines = Line | Annotated[list[Line], Field(max_length=20)]


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"))


class Check(Asked):
    """Et innlegg som skal vurderes."""

    text: str = Field(description="Innlegget, gjerne med felt øverst.")
    language: Setting | None = Field(
        None, description="Målform. «auto» ser på teksten. Uten dette gjelder det innlegget selv eller planen sier."
    )
    audience: Lines | None = Field(None, description="Målgruppen, eller flere.")
    profile: Line | None = Field(None, description="Hva slags innlegg det er, for eksempel «akutt».")
    platform: Lines | None = Field(None, description="Plattformen, eller flere.")
    fields: dict[str, Lines | None] = Field(
        {},
        description="Det som ellers står øverst i innlegget, på engelsk: goal, responder, reply-within, publish, "
        "image, alt-text, ignore, audience, platform, profile og language. Går foran det som står i innlegget. "
        "Er dette med, også tomt, viser rådene til felt i et skjema og ikke til det som kan stå øverst i innlegget.",
    )


class Save(Asked):
    """Et innlegg som skal lagres."""

    text: str
    version: str = Field(description="Versjonen som ble åpnet. Er fila endret etterpå, blir ingenting lagret.")


class Answers(Asked):
    """Svarene på spørsmålene fra «somcheck init»."""

    language: Annotated[str, Field(pattern="^(nb|nn)$")]
    answers: dict[str, Line]


A = TypeVar("A", bound=Asked)


async def read(request: Request, kind: type[A]) -> A:
    """The question in a request.

    Raises
    ------
    Problem
        Where it is none of that *kind*.
    """
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise Problem(415, NO_JSON)
    try:
        return kind.model_validate_json(await body(request))
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        names = [str(one)[:40] for one in first["loc"][:1]]
        where = Text(f"«{names[0]}»", f"«{names[0]}»") if names else ROOT
        raise Problem(400, Text(WRONG("nb", where=where.nb), WRONG("nn", where=where.nn))) from None


async def body(request: Request) -> bytes:
    """What was sent, where it comes in time."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await request.body()
    except TimeoutError:
        raise Problem(408, TOO_LATE) from None
