"""The JSON Schema of the JSON output, schema 1: the one place where its keys are described.

The descriptions are in bokmål, since ``docs/skjema.md`` is made of them. New keys may come in schema 1, so the
schema lets unknown ones pass; the tests hold real output against a strict copy, so that none is left undescribed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, get_args

from somcheck.history.judged import Form
from somcheck.history.report import Period, Verdict
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import IgnoredBy
from somcheck.report.report import SCHEMA, Spelling
from somcheck.report.speech import Asking, Telling
from somcheck.severity import Severity

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of what ``somcheck check``, ``plan`` and ``history`` print with ``--format json``."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:somcheck:output:{SCHEMA}",
        "title": f"Svaret fra somcheck som JSON, skjema {SCHEMA}",
        "description": (
            "Nøkler forsvinner ikke og bytter ikke mening i skjema 1. Nye kan komme til, så la ukjente nøkler være."
        ),
        "oneOf": [_ref("answer"), _ref("planAnswer"), _ref("historyAnswer")],
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
            "historyAnswer": _object(
                "Svaret på «somcheck history».", **_HEAD, history=_ref("history", "Det innleggene viser.")
            ),
            **_DEFINITIONS,
            **_HISTORY,
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


def _number(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "number", "description": about, **more}


def _day(about: str) -> dict[str, Any]:
    return _or_null(_text(about, format="date"))


def _by_name(about: str, values: dict[str, Any]) -> dict[str, Any]:
    """An object whose keys are ids."""
    return {"type": "object", "description": about, "additionalProperties": values}


def _maybe(name: str, about: str) -> dict[str, Any]:
    return {"description": about, "anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}


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

_POSTS = _whole("Antall innlegg.")

_HISTORY = {
    "history": _object(
        "Alt som blir vist av det en virksomhet har lagt ut.",
        name=_or_null(_text("Navnet på virksomheten, fra planen.")),
        language=_LANGUAGE,
        since=_day("Datoen som endringene er regnet fra."),
        reading=_ref("reading", "Hva som er lest."),
        months=_list("Månedene, i rekkefølge.", _ref("month")),
        heavy=_list("Ordene som trenger et enklere ord mest.", _ref("heavyWord")),
        changes=_list("Hva som er endret siden datoen.", _ref("change")),
        comparisons=_list("Innlegg som har noe, ved siden av dem som ikke har det.", _ref("comparison")),
        bait=_whole("Hvor mange innlegg som fisker etter klikk. De er holdt utenfor sammenligningene."),
        forms=_list("Bokmål og nynorsk, per år og plattform.", _ref("formShare")),
        to_settle=_list("Innlegg der et menneske må avgjøre målformen.", _ref("toSettle")),
        rhythm=_maybe("rhythm", "Hvor ofte og når. null når ingen innlegg har tid."),
        quarters=_list("Mål og målgrupper, per kvartal.", _ref("quarter")),
        gaps=_list("Det som er skrevet for sjelden.", _ref("gap")),
        goal_names=_by_name("Teksten til hvert mål.", {"type": "string"}),
        group_names=_by_name("Navnet på hver målgruppe.", {"type": "string"}),
        goal_measure=_or_null(_text("Hvordan planen ser at det første målet er nådd.")),
        goal_count=_or_null(_text("Hva av comments, shares og reactions som måler det første målet, om noe gjør det.")),
    ),
    "reading": _object(
        "Hva som er lest.",
        files=_list("Filene.", _text("Et filnavn.")),
        posts=_whole("Hvor mange innlegg som er vurdert."),
        aside=_by_name("Hva som er lagt til side, og hvor mye: for eksempel story eller other-language.", _POSTS),
        unread=_whole("Hvor mange rader som ikke kan leses."),
        unread_rows=_list(
            "De første av dem: fil, rad og grunn.",
            {
                "type": "array",
                "description": "Fila, raden (0 er hele fila) og grunnen.",
                "prefixItems": [{"type": "string"}, {"type": "integer"}, {"type": "string"}],
                "minItems": 3,
                "maxItems": 3,
            },
        ),
        first=_day("Dagen det første innlegget ble lagt ut."),
        last=_day("Dagen det siste ble lagt ut."),
    ),
    "month": _object(
        "Hvordan innleggene i en måned er skrevet.",
        month=_text("Måneden, som 2026-03."),
        posts=_POSTS,
        asks=_share("Andelen som spør."),
        acts=_share("Andelen som gir leseren noe å gjøre."),
        passes=_share("Andelen som er klare."),
        score=_number("Snittet av poengsummene.", minimum=0, maximum=100),
        technical=_number("Fagord per 100 ord.", minimum=0),
        stiff=_number("Stive ord per 100 ord.", minimum=0),
        words=_number("Medianen av lengden, i ord.", minimum=0),
        groups=_by_name("Innlegg etter målgruppe.", _POSTS),
    ),
    "heavyWord": _object(
        "Et ord som trenger et enklere ord.",
        word=_text("Ordet, i grunnform."),
        twin=_text("Det enkle ordet."),
        posts=_whole("Hvor mange innlegg det står i."),
    ),
    "interval": _object(
        "Et anslag med 95 prosent intervall.",
        value=_number("Anslaget."),
        low=_number("Nedre grense."),
        high=_number("Øvre grense."),
    ),
    "change": _object(
        "Hva som er blitt av en av målingene i months siden datoen.",
        measure=_text("Navnet på målingen, som asks."),
        before=_number("Før datoen."),
        after=_number("Etter datoen."),
        posts_before=_POSTS,
        posts_after=_POSTS,
        difference=_maybe("interval", "Etter minus før. null når det er for få innlegg."),
        verdict=_text("Hva intervallet sier.", enum=list(get_args(Verdict))),
    ),
    "side": _object(
        "Den ene siden av en sammenligning.",
        posts=_POSTS,
        median=_number("Medianen av det leserne gjorde."),
        mean=_number("Snittet."),
    ),
    "comparison": _object(
        "Innlegg som har noe, ved siden av innlegg av samme slag i samme tidsrom som ikke har det.",
        trait=_text("Det de har, som asks, acts, kind:photo eller weekday:sat."),
        count=_text("Det som er talt: comments, shares eller reactions."),
        per_reach=_yes_or_no("Om tallene er per 1000 som så innlegget."),
        having=_ref("side", "Innleggene som har det."),
        lacking=_ref("side", "Innleggene som ikke har det."),
        ratio=_maybe("interval", "Det første snittet delt på det andre. null når det er for få å si noe av."),
        verdict=_text("Hva intervallet sier.", enum=list(get_args(Verdict))),
        within=_text("Tidsrommet som innleggene er sammenlignet innenfor.", enum=list(get_args(Period))),
    ),
    "formShare": _object(
        "Bokmål og nynorsk i et år.",
        year=_whole("Året."),
        platform=_or_null(_text("Plattformen. null er alle.")),
        nb_posts=_whole("Innlegg på bokmål."),
        nn_posts=_whole("Innlegg på nynorsk."),
        mixed=_whole("Innlegg på begge."),
        doubtful=_whole("Innlegg der målformen er usikker."),
        nb_words=_whole("Ord i innleggene på bokmål."),
        nn_words=_whole("Ord i innleggene på nynorsk."),
        lesser={"description": "Målformen det er minst av.", "enum": [*get_args(Language), None]},
        share=_or_null(_share("Andelen av ordene som er på den. null når det ikke er noen ord.")),
        enough={"description": "Om det er nok, 25 prosent eller mer.", "type": ["boolean", "null"]},
    ),
    "toSettle": _object(
        "Et innlegg der et menneske må avgjøre målformen.",
        id=_text("Id-en."),
        link=_or_null(_text("Lenka til innlegget.")),
        file=_text("Fila det står i."),
        row=_whole("Raden i fila."),
        time=_or_null(_text("Når det ble lagt ut.", format="date-time")),
        form=_text("Målformen, som doubtful eller mixed.", enum=list(get_args(Form))),
    ),
    "rhythm": _object(
        "Hvor ofte og når det er lagt ut innlegg.",
        weeks=_whole("Hvor mange uker innleggene strekker seg over."),
        silent=_whole("Uker uten innlegg."),
        longest_silence=_whole("Flest uker på rad uten."),
        bursts=_list("Dager med tre innlegg eller mer.", _text("En dato.", format="date")),
        per_week=_number("Innlegg i uka.", minimum=0),
        planned=_or_null(_number("Innlegg i uka etter planen.")),
        unattended=_or_null(_whole("Innlegg utenfor tida når noen svarer. null når planen ikke sier når det er.")),
        asked_unattended=_or_null(_whole("De av dem som spør.")),
        hours_per_week=_or_null(_number("Timer i uka etter planen.")),
        by_platform=_by_name("Innlegg i uka på hver plattform.", {"type": "number"}),
        timed=_whole("Innlegg der klokkeslettet er kjent."),
    ),
    "quarter": _object(
        "Mål og målgrupper i et kvartal.",
        quarter=_text("Kvartalet, som 2026-Q3."),
        posts=_POSTS,
        goals=_by_name("Innlegg etter mål.", _POSTS),
        groups=_by_name("Innlegg etter målgruppe.", _POSTS),
        no_goal=_whole("Innlegg uten mål fra planen."),
    ),
    "gap": _object(
        "Et mål eller ei målgruppe som det er lenge siden noen skrev for.",
        kind=_text("Om det er et mål eller ei gruppe.", enum=["goal", "group"]),
        id=_text("Id-en."),
        name=_text("Navnet."),
        last=_day("Dagen for det siste innlegget. null når det ikke er noe."),
        questions=_list("To ferdige spørsmål å begynne med.", _text("Et spørsmål.")),
    ),
}
