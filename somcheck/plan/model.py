"""The plan: what an organisation has decided about its posts, read from ``somcheck.toml``.

The models below are the plan's only definition. They read it, they refuse what is not in them, and
``somcheck schema`` writes them out as JSON Schema for editors.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from somcheck.plan.deadlines import as_deadline
from somcheck.severity import FailOn, Severity


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_texts(value: object) -> object:
    return {"nb": value, "nn": value} if isinstance(value, str) else value


Names = Annotated[
    list[str],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]

Filled = Annotated[str, Field(min_length=1)]


class Table(BaseModel):
    """A table of the plan: unknown keys are errors, and no value is taken for another type."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, alias_generator=lambda name: name.replace("_", "-")
    )


class Texts(Table):
    """Det samme på begge målformer."""

    nb: str
    nn: str


InBothForms = Annotated[
    Texts,
    BeforeValidator(_as_texts),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {"nb": {"type": "string"}, "nn": {"type": "string"}},
                    "required": ["nb", "nn"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class GroupWords(Table):
    """Ord fra målgruppens hverdag, med bøyningskode: «hytte f»."""

    names: list[str] = Field(default=[], description="Hva medlemmene kalles: «hytteeier m».")
    topics: list[str] = Field(default=[], description="Ting og temaer i hverdagen deres: «vedovn m».")
    phrases: list[str] = Field(default=[], description="Faste uttrykk: «på hytta».")
    known_terms: list[str] = Field(default=[], description="Fagord som denne gruppa kjenner.")

    model_config = ConfigDict(alias_generator=None)


class Group(Table):
    """En målgruppe: en ny, eller en som følger med og får flere ord."""

    extends: str | None = Field(default=None, description="Målgruppen som denne bygger på.")
    level: Literal["easy", "normal", "expert"] | None = Field(
        default=None, description="Hvor krevende tekst gruppa tåler."
    )
    name: InBothForms | None = Field(default=None, description="Navnet på gruppa.")
    marks: InBothForms | None = Field(default=None, description="Hva som kjennetegner gruppa.")
    advice: InBothForms | None = Field(default=None, description="Hva du kan skrive om for å treffe gruppa.")
    topics: list[str] = Field(default=[], description="Temaer gruppa er opptatt av, for begge målformer.")
    nb: GroupWords = Field(default=GroupWords(), description="Ord på bokmål.")
    nn: GroupWords = Field(default=GroupWords(), description="Ord på nynorsk.")


class Goal(Table):
    """Et mål: hva som skal oppnås, når, for hvem, og hvem som eier det."""

    what: Filled = Field(description="Hva dere vil oppnå: «Halvere komfyrbrannene blant eldre».")
    by: Annotated[
        date | None,
        BeforeValidator(as_deadline),
        WithJsonSchema({"type": ["string", "integer"], "examples": ["2027-12-31", 2027]}),
    ] = Field(default=None, description="Fristen: en dato eller et år.")
    measure: Filled | None = Field(default=None, description="Hvordan dere ser at målet er nådd.")
    part_of: str | None = Field(default=None, description="Id-en til det større målet som dette er en del av.")
    audience: Names = Field(default=[], description="Målgruppen, eller flere.")
    owner: Filled | None = Field(default=None, description="Hvem som har ansvaret for målet.")
    words: list[Filled] = Field(default=[], description="Ord som viser at et innlegg handler om målet.")
    start: bool = Field(default=False, description="true for målet dere begynner med.")


class Replies(Table):
    """Hvem som svarer folk, og hvor raskt."""

    who: Filled | None = Field(default=None, description="Hvem som svarer på kommentarer og meldinger.")
    within: Filled | None = Field(default=None, description="Hvor raskt dere svarer: «4 timer», «1 dag».")
    hours: Filled | None = Field(default=None, description="Når noen svarer: «hverdager 8–15».")
    weekends: Filled | None = Field(default=None, description="Hva som gjelder kvelder og helger.")
    closed: bool = Field(default=False, description="true når kommentarfeltene er stengt.")


class Rhythm(Table):
    """Rytme og tid."""

    posts_per_week: Annotated[float, Field(gt=0, le=500, allow_inf_nan=False)] | None = Field(
        default=None, description="Hvor mange innlegg i uka dere vil legge ut."
    )
    hours_per_week: Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)] | None = Field(
        default=None, description="Hvor mange timer i uka dere setter av."
    )
    minutes_per_post: Annotated[float, Field(gt=0, le=10_000, allow_inf_nan=False)] | None = Field(
        default=None, description="Hvor mange minutter et innlegg tar, med svar. Standard er 60."
    )


class Words(Table):
    """Deres egne ord."""

    allowed: list[Filled] = Field(default=[], description="Ord som leserne deres kjenner, så somcheck lar dem være.")
    acronyms: dict[str, Filled] = Field(default={}, description="Egne forkortelser med forklaring.")
    places: list[Filled] = Field(default=[], description="Stedsnavn hos dere.")
    avoid: dict[Filled, str] = Field(
        default={}, description='Ord dere ikke bruker, med det dere skriver i stedet: { bruker = "innbygger" }.'
    )
    parallel_names: dict[Filled, Names] = Field(
        default={}, description='Stedsnavn med navnene på andre språk: { Tromsø = "Romsa" }.'
    )


class Require(Table):
    """Hva innleggene deres skal ha med."""

    ai: bool = Field(default=False, description="true når det som er laget med KI, skal merkes.")
    consent: bool = Field(default=False, description="true når bilder av barn skal ha samtykke.")


class Ignore(Table):
    """Funn som ikke skal telle i noen av innleggene, for eksempel i gamle."""

    files: Annotated[Names, Field(min_length=1)] = Field(
        description="Hvilke innlegg, sett fra mappa til planen: «arkiv/**», «*.md»."
    )
    rules: Annotated[Names, Field(min_length=1)] = Field(description="Reglene som er slått av der.")
    reason: Filled | None = Field(default=None, description="Hvorfor.")


class Plan(Table):
    """somcheck.toml: planen og innstillingene."""

    name: Filled | None = Field(default=None, description="Navnet på virksomheten.")
    language: Literal["auto", "nb", "nn"] = Field(default="auto", description="Målformen i innleggene.")
    min_score: Annotated[int, Field(ge=0, le=100)] | None = Field(
        default=None, description="Laveste poengsum for et innlegg som er klart."
    )
    min_level: Severity | None = Field(
        default=None,
        description="Hvor alvorlig et funn må være for å bli vist: error, warning eller signal (alle).",
    )
    fail_on: FailOn | None = Field(
        default=None,
        description="Hvor alvorlig et funn er når innlegget ikke er klart, uansett poengsum. Standard er error.",
    )
    audience: Names = Field(default=[], description="Målgruppen når innlegget ikke sier noe annet.")
    platform: Names = Field(default=[], description="Plattformen når innlegget ikke sier noe annet.")
    pipeline: Filled | None = Field(default=None, description="En annen spaCy-modell.")
    off: list[str] = Field(default=[], description="Regler som er slått av.")
    ignore: list[Ignore] = Field(default=[], description="Regler som er slått av i noen av innleggene.")
    replies: Replies = Field(default=Replies(), description="Hvem som svarer, og hvor raskt.")
    rhythm: Rhythm = Field(default=Rhythm(), description="Hvor ofte dere legger ut innlegg, og tida dere setter av.")
    goals: dict[str, Goal] = Field(default={}, description="Målene, etter id.")
    groups: dict[str, Group] = Field(default={}, description="Egne målgrupper, etter id.")
    words: Words = Field(default=Words(), description="Egne ord, forkortelser og stedsnavn.")
    require: Require = Field(default=Require(), description="Hva innleggene skal ha med.")
    weights: dict[str, Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]] = Field(
        default={}, description="Hvor mye hvert råd teller. 1 er vanlig, 0 er ingenting."
    )
    limits: dict[str, Annotated[int, Field(ge=0, le=100)]] = Field(
        default={}, description="Laveste poengsum et råd kan få."
    )

    def parents(self, id: str) -> Iterator[str]:
        """The ids of the larger goals that a goal is part of, nearest first."""
        above = self.goals[id].part_of
        while above is not None:
            yield above
            above = self.goals[above].part_of

    def parts(self, id: str) -> list[str]:
        """The ids of the goals that a larger one is broken down into."""
        return [part for part, goal in self.goals.items() if goal.part_of == id]


def schema() -> dict[str, Any]:
    """The JSON Schema of ``somcheck.toml``."""
    made = Plan.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "somcheck.toml"}
