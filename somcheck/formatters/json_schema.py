"""The JSON Schema of the JSON output, schema 1: the one place where its keys are described.

The descriptions are in bokmål, since ``docs/skjema.md`` is made of them. New keys may come in schema 1, so the
schema lets unknown ones pass; the tests hold real output against a strict copy, so that none is left undescribed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, get_args

from somcheck.norwegian.written_form import Language
from somcheck.report.findings import IgnoredBy
from somcheck.report.report import SCHEMA, Spelling
from somcheck.report.speech import Asking, Telling
from somcheck.severity import Severity

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of what ``somcheck check`` and ``somcheck plan`` print with ``--format json``."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:somcheck:output:{SCHEMA}",
        "title": f"Svaret fra somcheck som JSON, skjema {SCHEMA}",
        "description": (
            "Nøkler forsvinner ikke og bytter ikke mening i skjema 1. Nye kan komme til, så la ukjente nøkler være."
        ),
        "oneOf": [_ref("answer"), _ref("planAnswer")],
        "$defs": {
            "answer": _object(
                "Svaret på innlegg.",
                **_HEAD,
                posts=_list("Innleggene, i den rekkefølgen de er lest.", _ref("post")),
            ),
            "planAnswer": _object(
                "Svaret på «somcheck plan».",
                "posts",
                **_HEAD,
                plan=_ref("plan", "Planen."),
                posts=_ref("coverage", "Hvordan innleggene følger planen. Finnes når det er gitt innlegg."),
            ),
            **_DEFINITIONS,
        },
    }


def _object(about: str, /, *optional: str, **keys: dict[str, Any]) -> dict[str, Any]:
    """An object with these keys, where all but the *optional* ones are always there."""
    return {
        "type": "object",
        "description": about,
        "properties": keys,
        "required": [key for key in keys if key not in optional],
    }


def _ref(name: str, about: str = "") -> dict[str, Any]:
    ref: dict[str, Any] = {"$ref": f"#/$defs/{name}"}
    return {**ref, "description": about} if about else ref


def _list(about: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "description": about, "items": items}


def _text(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": about, **more}


def _or_null(made: dict[str, Any]) -> dict[str, Any]:
    return {**made, "type": [made["type"], "null"]}


def _one_of(kinds: type[StrEnum], about: str) -> dict[str, Any]:
    """One of the values, or null."""
    return {"description": about, "enum": [*kinds, None]}


def _whole(about: str, least: int = 0, most: int | None = None) -> dict[str, Any]:
    return {"type": "integer", "description": about, "minimum": least, **({} if most is None else {"maximum": most})}


def _share(about: str) -> dict[str, Any]:
    return {"type": "number", "description": about, "minimum": 0, "maximum": 1}


def _yes_or_no(about: str) -> dict[str, Any]:
    return {"type": "boolean", "description": about}


_HEAD = {
    "schema": {"const": SCHEMA, "description": "Versjonen av skjemaet. Den endres bare når nøkler bytter mening."},
    "version": _text("Versjonen av somcheck."),
}

_LANGUAGE = _text("Målformen svaret er på: bokmål (nb) eller nynorsk (nn).", enum=list(get_args(Language)))

_SCORE = _whole("Poengsummen, fra 0 til 100.", most=100)

_NO_POSTS = _or_null(_whole("Snittet for innleggene. null når det ikke er noen.", most=100))

_FINDING: dict[str, dict[str, Any]] = {
    "rule": _text("Navnet på regelen, som «trade-term»."),
    "tip": _text("Rådet som regelen hører til."),
    "severity": _text(
        "Hvor sikkert funnet er: error må rettes, warning bør rettes, og signal er verdt å se på.",
        enum=list(get_args(Severity)),
    ),
    "message": _text("Hva du kan gjøre, i én linje på innleggets målform."),
    "suggestions": _list("Ferdige rettelser.", _ref("suggestion")),
    "start": _whole("Der funnet begynner: antall tegn (Unicode-kodepunkter) fra starten av fila."),
    "end": _whole("Der funnet slutter. Lik start når funnet gjelder hele innlegget."),
    "line": _whole("Linja, telt fra 1.", least=1),
    "column": _whole("Kolonnen, telt fra 1.", least=1),
    "text": _text("Ordene som funnet gjelder. Tom når funnet gjelder hele innlegget."),
}

_DEFINITIONS = {
    "post": _object(
        "Alt som blir sagt om ett innlegg.",
        path=_or_null(_text("Fila innlegget står i. «-» er standard inn, og null er en tekst uten fil.")),
        language=_LANGUAGE,
        score=_SCORE,
        passed=_yes_or_no(
            "Om innlegget er klart: Summen når grensen, og det gjør rådene som planen setter krav til, også."
        ),
        tips=_list("Rådene, med poeng.", _ref("tip")),
        measures=_list("Målingene som ligger bak poengene.", _ref("measure")),
        audience=_ref("audience", "Hvem innlegget er for."),
        goals=_object(
            "Målene i planen.",
            declared=_list("Målene som innlegget selv nevner.", _text("Id-en til et mål.")),
            likely=_or_null(_text("Målet i planen som innlegget handler mest om.")),
        ),
        profile=_object(
            "Hva slags innlegg det er vurdert som.",
            id=_text("Typen, som «vanlig» eller «akutt»."),
            declared=_yes_or_no("Om typen er sagt. Hvis ikke har somcheck sett det selv."),
        ),
        sentences=_list("Hva hver setning spør om og ber leseren gjøre.", _ref("sentence")),
        previews=_list("Hva leseren ser før «se mer», for hver plattform.", _ref("preview")),
        findings=_list("Funnene, i den rekkefølgen de står i teksten.", _ref("finding")),
        limit=_whole("Grensen: den laveste summen for et innlegg som er klart.", most=100),
        fail_on=_text(
            "Hvor alvorlig et funn må være for at innlegget ikke er klart, uansett sum.",
            enum=[*get_args(Severity), "never"],
        ),
        failing=_whole("Hvor mange funn som er så alvorlige."),
        ignored=_list("Funn som er slått av, og ikke teller.", _ref("ignored")),
        hidden=_whole("Hvor mange funn som ikke er vist på grunn av min-level."),
        recorded=_whole("Hvor mange funn fra før som ikke er vist på grunn av --baseline."),
        excused=_yes_or_no("Om innlegget er klart bare fordi det ikke er blitt verre siden --baseline."),
        notes=_list("Merknader til hvordan innlegget er lest.", _text("En merknad, på én linje.")),
        spelling=_text(
            "Om rettskrivingen er sjekket. «missing» når det ikke er installert noen ordbok.",
            enum=[*get_args(Spelling)],
        ),
    ),
    "tip": _object(
        "Ett av rådene, med poeng.",
        id=_text("Navnet på rådet, som «question»."),
        title=_text("Rådet på innleggets målform."),
        score=_or_null(_whole("Poeng fra 0 til 100. null når rådet ikke er vurdert.", most=100)),
        passed=_yes_or_no("Om poengene når grensen for rådet. true når rådet ikke er vurdert."),
        weight={"type": "number", "minimum": 0, "description": "Hvor mye rådet teller i summen. 1 er vanlig."},
    ),
    "measure": _object(
        "Et tall om hele innlegget.",
        id=_text("Navnet på målingen, som «lix»."),
        tip=_text("Rådet som målingen hører til."),
        value={"type": "number", "description": "Tallet, med høyst tre desimaler."},
        limits={
            "type": "array",
            "description": "Laveste og høyeste verdi som er god. null der det ikke er noen grense.",
            "items": {"type": ["number", "null"]},
            "minItems": 2,
            "maxItems": 2,
        },
        passed=_yes_or_no("Om tallet er innenfor grensene."),
    ),
    "audience": _object(
        "Målgruppen: den som er sagt, og dem ordene passer for.",
        declared={
            "description": "Gruppa som er sagt, flere i en liste, eller null når ingen er sagt.",
            "type": ["string", "array", "null"],
            "items": {"type": "string"},
        },
        detected=_list(
            "Gruppene som ordene passer for, den beste først.",
            _object("En gruppe.", id=_text("Id-en til gruppa."), score=_share("Hvor godt ordene passer, fra 0 til 1.")),
        ),
    ),
    "sentence": _object(
        "Hva en setning spør om og ber leseren gjøre.",
        start=_whole("Der setningen begynner: antall tegn (Unicode-kodepunkter) fra starten av fila."),
        end=_whole("Der setningen slutter."),
        asks=_one_of(
            Asking,
            "Hva setningen spør om: question er et spørsmål leseren kan svare på, invitation ber om svar uten å være "
            "et spørsmål, routing sorterer leserne («Skal du tenne bål? Ring …»), heading svarer innlegget på selv, "
            "quoted er stilt til noen andre, og bait fisker etter klikk. null når den ikke spør.",
        ),
        tells=_one_of(
            Telling,
            "Hva setningen ber leseren gjøre: act er én konkret ting, vague er ingenting bestemt, og duty sier ikke "
            "hvem som skal gjøre det. null når den ikke ber om noe.",
        ),
    ),
    "preview": _object(
        "Hva leseren ser av innlegget på en plattform.",
        platform=_text("Plattformen."),
        text=_text("Det leseren ser før «se mer»."),
        hidden=_whole("Hvor mange tegn som er skjult."),
        value=_whole("Hvor mange tegn plattformen viser."),
        strength=_text("Hvor sikkert tallet er. Se data/platforms.toml."),
        source=_text("Kilden til tallet."),
    ),
    "finding": _object(
        "Et sted der innlegget eller planen ikke følger et råd.",
        **_FINDING,
    ),
    "suggestion": _object(
        "En rettelse: Bytt ut det som står fra start til end.",
        start=_whole("Der rettelsen begynner, telt som i funnet."),
        end=_whole("Der rettelsen slutter."),
        replacement=_text("Det som skal stå der."),
    ),
    "plan": _object(
        "Alt som blir sagt om planen.",
        path=_text("Fila planen står i."),
        name=_or_null(_text("Navnet på virksomheten.")),
        language=_LANGUAGE,
        score=_SCORE,
        passed=_yes_or_no("Om planen når grensen."),
        findings=_list("Funnene i planen.", _ref("finding")),
    ),
    "ignored": _object(
        "Et funn som innlegget eller planen har slått av.",
        **_FINDING,
        by=_text("Hva som slo det av.", enum=list(get_args(IgnoredBy))),
        reason=_or_null(_text("Grunnen som planen gir.")),
    ),
    "coverage": _object(
        "Hvordan innlegg følger planen.",
        count=_whole("Hvor mange innlegg som er lest."),
        asking=_whole("Hvor mange av dem som spør om noe."),
        share_asking={
            **_or_null(_share("Andelen som spør om noe. null når det ikke er noen innlegg.")),
        },
        goals=_list("Målene i planen.", _ref("served")),
        groups=_list("Målgruppene.", _ref("served")),
        unserved_goals=_list("Mål som ingen innlegg tjener.", _text("Id-en til et mål.")),
        unserved_groups=_list("Målgrupper som ingen innlegg er for.", _text("Id-en til ei gruppe.")),
        without_goal=_list("Innlegg uten mål fra planen.", _text("Fila.")),
        unanswered=_list("Innlegg som spør uten at noen er satt til å svare.", _text("Fila.")),
        idle_ignores=_list(
            "Regler som planen slår av, uten at noe innlegg har slike funn.", _text("Regelen, og hvor.")
        ),
    ),
    "served": _object(
        "Et mål eller ei målgruppe, og innleggene som tjener det.",
        id=_text("Id-en i planen."),
        name=_text("Navnet."),
        posts=_list("Innleggene.", _text("Fila.")),
        asking=_whole("Hvor mange av dem som spør om noe."),
        score=_NO_POSTS,
    ),
}
