"""The API: posts, rules and the plan as JSON."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from somcheck import __version__
from somcheck.errors import ConfigError, nearest
from somcheck.formatters.rules_json import rule_as_json, rules_as_json
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.plan.finding import FILE_NAME
from somcheck.post.fields import FrontMatter
from somcheck.report.report import SCHEMA
from somcheck.rules import ALL_TIPS, RULES
from somcheck.server import openapi
from somcheck.server.asked import Answers, Check, read
from somcheck.server.judges import Judges
from somcheck.server.judging import checker_of, choices, fields_of, for_writer, plan_as_json, post_as_json, report_on
from somcheck.server.problems import Problem, filled, written_form
from somcheck.server.settings import Serving

NO_RULE = Text("Det finnes ingen regel «{id}».", "Det finst ingen regel «{id}».")

WHICH_FORM = Text("«language» må være nb eller nn.", "«language» må vere nb eller nn.")

READ_ONLY = Text(
    "Planen kan bare leses her. Start med «somcheck serve --edit-plan» for å lage en.",
    "Planen kan berre lesast her. Start med «somcheck serve --edit-plan» for å lage ein.",
)

NO_ANSWER = Text(
    "Svaret på «{question}» mangler eller kan ikke brukes.", "Svaret på «{question}» manglar eller kan ikkje brukast."
)


def answered(data: Mapping[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(data, ensure_ascii=False), status, media_type="application/json")


class Api:
    """Answers for one process."""

    def __init__(self, serving: Serving, judges: Judges) -> None:
        self._serving, self._judges = serving, judges
        self._described = functools.cache(openapi.document)

    def routes(self) -> list[Route]:
        return [
            Route("/healthz", self.health),
            Route("/api/check", self.check, methods=["POST"]),
            Route("/api/rules", self.rules),
            Route("/api/explain/{rule}", self.explain),
            Route("/api/choices", self.choices),
            Route("/api/plan", self.plan, methods=["GET", "POST"]),
            Route("/api/openapi.json", self.openapi),
        ]

    async def health(self, request: Request) -> Response:
        return answered({"status": "ok", "version": __version__})

    async def openapi(self, request: Request) -> Response:
        return answered(self._described())

    async def check(self, request: Request) -> Response:
        asked = await read(request, Check)
        fields, looks = _fields(asked), asked.language == "auto"

        def work() -> dict[str, Any]:
            report = report_on(self._serving, asked.text, fields, looks, in_form="fields" in asked.model_fields_set)
            return {**post_as_json(report), "writer": for_writer(report)}

        return answered(await self._judges.ask(work, request.is_disconnected))

    async def rules(self, request: Request) -> Response:
        language = language_of(request)
        return answered({"schema": SCHEMA, "version": __version__, "tips": rules_as_json(ALL_TIPS, language)})

    async def explain(self, request: Request) -> Response:
        language, id = language_of(request), request.path_params["rule"]
        if id not in RULES:
            meant = nearest(id, RULES), nearest(id, RULES, "nn")
            said = filled(NO_RULE, id="".join(filter(str.isprintable, id))[:40])
            raise Problem(404, Text(said.nb + meant[0], said.nn + meant[1]))
        return answered({"schema": SCHEMA, "version": __version__, "rule": rule_as_json(RULES[id], language)})

    async def choices(self, request: Request) -> Response:
        """What the fields may hold, and what may be done here."""
        language = language_of(request)
        checker = await self._judges.ask(lambda: checker_of(self._serving))
        return answered(
            {
                **choices(checker, language),
                "plan": checker.file is not None,
                "edit-plan": self._serving.edit_plan and checker.file is None,
                "posts": self._serving.folder is not None,
                "history": self._serving.takes_history,
                "max-length": self._serving.max_length,
                "questions": _questions(language) if self._serving.edit_plan else [],
            }
        )

    async def plan(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._make_plan(request)
        return answered(await self._judges.ask(lambda: plan_as_json(checker_of(self._serving))))

    async def _make_plan(self, request: Request) -> Response:
        asked = await read(request, Answers)
        if not self._serving.edit_plan:
            raise Problem(403, READ_ONLY)
        language: Language = "nn" if asked.language == "nn" else "nb"
        folder = Path(self._serving.folder or ".")

        def work() -> dict[str, Any]:
            from somcheck.plan import starter

            given: dict[str, str] = {}
            for question in starter.QUESTIONS:
                try:
                    given[question.key] = question.check(asked.answers.get(question.key, ""))
                except ValueError:
                    given[question.key] = ""
                if not given[question.key].strip():
                    raise Problem(422, _no_answer(question.ask))
            if self._serving.config is not None or (folder / FILE_NAME).exists():
                raise Problem(409, str(starter.exists(folder / FILE_NAME)))
            try:
                starter.write(folder, starter.starter(given, language, date.today()))
            except ConfigError as error:
                raise Problem(409, Text(error.nb, error.nn)) from None
            return plan_as_json(checker_of(self._serving))

        return answered(await self._judges.ask(work), 201)


def _no_answer(ask: Text) -> Text:
    return Text(NO_ANSWER("nb", question=ask.nb), NO_ANSWER("nn", question=ask.nn))


def _questions(language: Language) -> list[dict[str, Any]]:
    from somcheck.plan.starter import QUESTIONS

    return [
        {"key": one.key, "ask": one.ask(language), "example": one.example(language, date.today())} for one in QUESTIONS
    ]


def _fields(asked: Check) -> FrontMatter:
    own = {
        "language": None if asked.language == "auto" else asked.language,
        "audience": asked.audience,
        "profile": asked.profile,
        "platform": asked.platform,
    }
    said = {**asked.fields, **{name: value for name, value in own.items() if value}}
    return fields_of({name: (value,) if isinstance(value, str) else tuple(value or ()) for name, value in said.items()})


def language_of(request: Request) -> Language:
    """The written form that is asked for, or else the one that the browser says."""
    said = request.query_params.get("language")
    if said is None:
        return written_form(request)
    if said not in ("nb", "nn"):
        raise Problem(400, WHICH_FORM)
    return "nn" if said == "nn" else "nb"
