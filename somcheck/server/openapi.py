"""The API described, as OpenAPI 3.1: what may be asked comes from its types, what is answered from the JSON schema."""

from __future__ import annotations

import json
from typing import Any

from somcheck import __version__
from somcheck.formatters import json_schema
from somcheck.server.asked import Answers, Check, Save

_IN = "#/components/schemas/"


def document() -> dict[str, Any]:
    """The description of all that the server answers; some of it is there only where it was started so."""
    problem = _answer("Det som ikke gikk, på norsk.", _ref("Problem"), "application/problem+json")
    refused = dict.fromkeys(("400", "403", "408", "413", "415", "422", "429", "500", "503"), problem)
    read_refused = dict.fromkeys(("400", "403", "404", "500", "503"), problem)
    language = {
        "name": "language",
        "in": "query",
        "description": "Målformen i svaret.",
        "schema": {"type": "string", "enum": ["nb", "nn"]},
    }

    def get(about: str, answer: dict[str, Any], *parameters: dict[str, Any]) -> dict[str, Any]:
        more = {"parameters": list(parameters)} if parameters else {}
        return {"summary": about, **more, "responses": {"200": _answer(about, answer), **read_refused}}

    def send(
        about: str, asked: str, status: str, answer: dict[str, Any], *parameters: dict[str, Any]
    ) -> dict[str, Any]:
        more = {"parameters": list(parameters)} if parameters else {}
        return {
            "summary": about,
            **more,
            "requestBody": {"required": True, "content": {"application/json": {"schema": _ref(asked)}}},
            "responses": {status: _answer(about, answer), **refused, "404": problem, "409": problem},
        }

    name = {"name": "name", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
    rule = {**name, "name": "rule", "description": "Navnet på regelen, som «trade-term»."}
    paths = {
        "/healthz": {"get": get("Om tjeneren svarer.", _object(status=_TEXT, version=_TEXT))},
        "/api/check": {"post": send("Vurder et innlegg.", "Check", "200", _ref("checked"))},
        "/api/rules": {"get": get("Rådene og reglene.", _headed(tips=_list(_ref("tipRules"))), language)},
        "/api/explain/{rule}": {"get": get("En regel, forklart.", _headed(rule=_ref("explained")), rule, language)},
        "/api/choices": {"get": get("Hva feltene kan være, og hva som kan gjøres her.", {"type": "object"}, language)},
        "/api/plan": {
            "get": get("Planen, vurdert.", _ref("planned")),
            "post": send("Lag en plan, der tjeneren er startet slik.", "Answers", "201", _ref("planned")),
        },
        "/api/posts": {"get": get("Innleggene i mappa.", _object(posts=_list({"type": "object"})))},
        "/api/posts/{name}": {
            "get": get("Et innlegg i mappa.", _ref("opened"), name),
            "put": send("Lagre et innlegg i mappa.", "Save", "200", _ref("opened"), name),
        },
        "/api/history": {
            "post": {
                "summary": "Historikken i en eksport, som blir lest i minnet. Ingenting blir lagret.",
                "parameters": [
                    {"name": "name", "in": "query", "description": "Navnet på fila.", "schema": _TEXT},
                    language,
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
                },
                "responses": {"200": _answer("Historikken, som data og som side.", _ref("history")), **refused},
            }
        },
        "/api/openapi.json": {"get": get("Denne beskrivelsen.", {"type": "object"})},
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "somcheck",
            "version": __version__,
            "description": "Vurderer utkast til innlegg. Ingenting blir lagret eller loggført på tjeneren.",
        },
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _schemas() -> dict[str, Any]:
    made = dict(json_schema.schema()["$defs"])
    own = {
        "Problem": _object(type=_TEXT, title=_TEXT, status={"type": "integer"}, detail=_TEXT),
        "checked": {
            "allOf": [_ref("answer"), {"type": "object", "properties": {"writer": {"type": "object"}}}],
            "description": "Svaret på innlegget, og under «writer» det som hjelper den som skriver.",
        },
        "tipRules": _object(
            id=_TEXT, title=_TEXT, quote=_TEXT, rules=_list(_object(id=_TEXT, title=_TEXT, severity=_TEXT))
        ),
        "explained": _object(
            id=_TEXT,
            tip=_TEXT,
            title=_TEXT,
            severity=_TEXT,
            why=_TEXT,
            cure=_TEXT,
            measured={"type": ["string", "null"]},
            examples=_list(_object(text=_TEXT, met={"type": "boolean"}, front=_TEXT, plan=_TEXT)),
            sources=_list(_TEXT),
        ),
        "planned": _headed(plan=_ref("plan"), goals=_list({"type": "object"}), replies={"type": "object"}),
        "history": _headed(history={"type": "object"}, page=_TEXT),
        "opened": _object(name=_TEXT, text=_TEXT, version=_TEXT),
    }
    asked = {kind.__name__: kind.model_json_schema() for kind in (Check, Save, Answers)}
    text = json.dumps({**made, **own, **asked}, ensure_ascii=False)
    schemas: dict[str, Any] = json.loads(text.replace("#/$defs/", _IN))
    return schemas


_TEXT = {"type": "string"}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": _IN + name}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _object(**keys: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": keys, "required": list(keys)}


def _headed(**keys: dict[str, Any]) -> dict[str, Any]:
    return _object(schema={"type": "integer"}, version=_TEXT, **keys)


def _answer(about: str, schema: dict[str, Any], media: str = "application/json") -> dict[str, Any]:
    return {"description": about, "content": {media: {"schema": schema}}}
