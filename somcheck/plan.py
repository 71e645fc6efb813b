"""The plan: what an organisation has decided about its posts, read from ``somcheck.toml``.

The models below are the plan's only definition. They read it, they refuse what is not in them, and
``somcheck schema`` writes them out as JSON Schema for editors.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from somcheck import toml
from somcheck.errors import ConfigError, nearest
from somcheck.inflect import paradigm
from somcheck.language import Language
from somcheck.plan_file import PlanFile
from somcheck.report import FailOn
from somcheck.rule import Severity

TABLE_IN_PYPROJECT = ("tool", "somcheck")
LARGEST = 1_000_000
"""Bytes. A plan is written by hand; a file above this is no plan."""

_FORMS: tuple[Language, ...] = get_args(Language)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_texts(value: object) -> object:
    return {"nb": value, "nn": value} if isinstance(value, str) else value


_MONTHS = dict(
    zip("jan feb mar apr mai jun jul aug sep okt nov des".split(), range(1, 13), strict=True),
)
_SEASONS = {"vår": 6, "sommer": 8, "sommar": 8, "høst": 11, "haust": 11, "vinter": 3, "påske": 4, "jul": 12}


def as_deadline(value: object) -> object:
    """The last day of what is said: a date, a year, a month (``juni 2027``) or a season (``våren 2027``).

    Raises
    ------
    ValueError
        Where it is none of these.
    """
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    said = str(value).strip().lower()
    try:
        if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", said):
            return date(*map(int, match.groups()))
        if match := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2}|[a-zæøå]+)\.? ?(\d{4})", said):
            month = int(match[2]) if match[2].isdecimal() else _MONTHS.get(match[2][:3], 0)
            return date(int(match[3]), month, int(match[1]))
        if re.fullmatch(r"(?:19|20|21)\d\d", said) and not isinstance(value, bool | float):
            return date(int(said), 12, 31)
        if match := re.fullmatch(r"([a-zæøå]+) (\d{4})", said):
            stem = next((name for name in _SEASONS if match[1].startswith(name)), None)
            month = _SEASONS[stem] if stem else _MONTHS.get(match[1][:3], 0)
            return date(int(match[2]), month, monthrange(int(match[2]), month)[1])
    except ValueError:
        pass
    raise ValueError(f"må være en dato (2027-12-31) eller et år (2027), ikke «{value}»")


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
    """Ord fra målgruppas hverdag, med bøyningskode: «hytte f»."""

    names: list[str] = Field(default=[], description="Hva medlemmene kalles: «hytteeier m».")
    topics: list[str] = Field(default=[], description="Ting og temaer i hverdagen deres: «vedovn m».")
    phrases: list[str] = Field(default=[], description="Faste uttrykk: «på hytta».")
    known_terms: list[str] = Field(default=[], description="Fagord som denne gruppa kjenner.")

    model_config = ConfigDict(alias_generator=None)


class Group(Table):
    """En målgruppe: en ny, eller en som følger med og får flere ord."""

    extends: str | None = Field(default=None, description="Målgruppa som denne bygger på.")
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
    audience: Names = Field(default=[], description="Målgruppa, eller flere.")
    owner: Filled | None = Field(default=None, description="Hvem som har ansvaret for målet.")
    words: list[Filled] = Field(default=[], description="Ord som viser at et innlegg handler om målet.")
    start: bool = Field(default=False, description="true for målet dere begynner med.")


class Replies(Table):
    """Hvem som svarer folk, og hvor raskt."""

    who: Filled | None = Field(default=None, description="Hvem som svarer på kommentarer og meldinger.")
    within: Filled | None = Field(default=None, description="Hvor raskt dere svarer: «4 timer», «1 dag».")
    hours: Filled | None = Field(default=None, description="Når noen svarer: «hverdager 8–15».")
    weekends: Filled | None = Field(default=None, description="Hva som gjelder kvelder og helger.")


class Words(Table):
    """Deres egne ord."""

    allowed: list[Filled] = Field(default=[], description="Ord som leserne deres kjenner, så somcheck lar dem være.")
    acronyms: dict[str, Filled] = Field(default={}, description="Egne forkortelser med forklaring.")
    places: list[Filled] = Field(default=[], description="Stedsnavn hos dere.")


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
        default=None, description="Laveste poengsum som består."
    )
    min_level: Severity | None = Field(
        default=None,
        description="Hvor alvorlig et funn må være for å bli vist: error, warning eller signal (alle).",
    )
    fail_on: FailOn | None = Field(
        default=None,
        description="Hvor alvorlig et funn må være for at innlegget ikke består, uansett poengsum. Standard er never.",
    )
    audience: Names = Field(default=[], description="Målgruppa når innlegget ikke sier noe annet.")
    platform: Names = Field(default=[], description="Plattformen når innlegget ikke sier noe annet.")
    pipeline: Filled | None = Field(default=None, description="En annen spaCy-modell.")
    off: list[str] = Field(default=[], description="Regler som er slått av.")
    ignore: list[Ignore] = Field(default=[], description="Regler som er slått av i noen av innleggene.")
    replies: Replies = Field(default=Replies(), description="Hvem som svarer, og hvor raskt.")
    goals: dict[str, Goal] = Field(default={}, description="Målene, etter id.")
    groups: dict[str, Group] = Field(default={}, description="Egne målgrupper, etter id.")
    words: Words = Field(default=Words(), description="Egne ord, forkortelser og stedsnavn.")
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


def read(path: Path, today: date | None = None) -> PlanFile:
    """Read ``somcheck.toml``, or the table ``[tool.somcheck]`` of a ``pyproject.toml``.

    Raises
    ------
    ConfigError
        Where it cannot be read or holds what no plan holds; the text is one line and names the file, the line
        and, for an unknown key, the nearest right one.
    """
    try:
        with open(path, "rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{path}: kan ikke leses ({error.strerror}).") from None
    if len(data) > LARGEST:
        raise ConfigError(f"{path}: er for stor til å være en plan.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: er ikke UTF-8.") from None
    inside = TABLE_IN_PYPROJECT if path.name == "pyproject.toml" else ()
    try:
        return parse(text, path=path, today=today, inside=inside)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None


def parse(text: str, *, path: Path | None = None, today: date | None = None, inside: tuple[str, ...] = ()) -> PlanFile:
    """The plan in a TOML text; see `read` for what can go wrong."""
    text = text.replace("\r\n", "\n")
    try:
        table: Any = toml.read(text)
    except toml.TomlError as error:
        raise ConfigError(str(error)) from None
    for name in inside:
        table = table.get(name, {}) if isinstance(table, dict) else table
    try:
        plan = Plan.model_validate(table)
        faults = list(_faults(plan))
    except ValidationError as error:
        faults = [_fault(one) for one in error.errors()]
        plan = Plan()
    file = PlanFile(path, text, plan, today or date.today(), inside)
    if faults:
        raise ConfigError(_first(faults, file))
    return file


Fault = tuple[tuple[str, ...], str]
"""Where in the plan something is wrong, and what, in Norwegian."""


_MISSING = " mangler "


def _first(faults: Sequence[Fault], file: PlanFile) -> str:
    """The first fault of the file as one line, and how many there are besides."""
    # A key that is written wrong is also a key that is missing; the first says more.
    lines = sorted((_MISSING in said, file.line_and_column(file.span(*path)[0])[0], said) for path, said in faults)
    more = f" (og {len(lines) - 1} til)" if len(lines) > 1 else ""
    _, line, said = lines[0]
    return f"linje {line}: {said}{more}"


def _fault(error: Any) -> Fault:
    """A pydantic error as a fault."""
    path = tuple(str(part) for part in error["loc"] if part != "[key]")
    named = tuple(part for part in path if path[0] != "ignore" or not part.isdecimal())
    name, context = ".".join(named), error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return path, f"ukjent nøkkel «{name}».{nearest(path[-1], _keys(path[:-1]))}"
        case "missing":
            return path, f"«{'.'.join(named[:-1])}»{_MISSING}«{path[-1]}»."
        case "string_type":
            said = "må være en tekst i anførselstegn"
        case "string_too_short" | "too_short":
            said = "kan ikke være tom"
        case "int_type" | "int_from_float" | "int_parsing":
            said = "må være et heltall"
        case "float_type" | "finite_number":
            said = "må være et tall"
        case "bool_type":
            said = "må være true eller false"
        case "list_type":
            said = 'må være en liste, som ["a", "b"]'
        case "dict_type" | "model_type" | "model_attributes_type" | "dataclass_type":
            said = f"må være en tabell, som [{name}]"
        case "literal_error":
            allowed = context["expected"].replace(" or ", " eller ").replace("'", "")
            said = f"må være {allowed}, ikke «{error['input']}»"
        case "greater_than_equal" | "less_than_equal":
            low, high = _range(path)
            said = f"må være fra {low} til {high}"
        case "value_error":
            said = str(context["error"])
        case _:
            said = "har en verdi som ikke kan brukes"
    return path, f"«{name}» {said}."


def _range(path: tuple[str, ...]) -> tuple[int, int]:
    return (0, 10) if path[0] == "weights" else (0, 100)


_TABLES: Mapping[str, type[Table]] = {
    "goals": Goal,
    "groups": Group,
    "replies": Replies,
    "words": Words,
    "ignore": Ignore,
}


def _keys(path: tuple[str, ...]) -> list[str]:
    """The keys of the table at a path."""
    table: type[Table] = _TABLES[path[0]] if path and path[0] in _TABLES else Plan
    if len(path) == 3 and path[0] == "groups":
        table = GroupWords if path[2] in ("nb", "nn") else Texts
    return [field.alias or name for name, field in table.model_fields.items()]


def _faults(plan: Plan) -> Iterator[Fault]:
    """What types cannot rule out."""
    from somcheck.ignoring import require_patterns
    from somcheck.platforms import find_platform, platforms

    yield from _clashes(plan)
    yield from _broken_links(plan)
    yield from _broken_words(plan)
    groups = (*_shipped_ids(), *plan.groups)
    for path, said in (
        *((("audience",), one) for one in plan.audience),
        *((("goals", id, "audience"), one) for id, goal in plan.goals.items() for one in goal.audience),
    ):
        if said not in groups:
            yield path, f"det finnes ingen målgruppe «{said}».{nearest(said, groups)}"
    for one in plan.platform:
        if find_platform(one) is None and (hint := nearest(one.lower(), platforms())):
            yield ("platform",), f"somcheck kjenner ikke plattformen «{one}».{hint}"
    for number, ignore in enumerate(plan.ignore):
        try:
            require_patterns(ignore.files)
        except ConfigError as error:
            yield ("ignore", str(number), "files"), str(error)
    if plan.weights or plan.limits or plan.off or plan.ignore:
        yield from _unknown_advice(plan)


def _unknown_advice(plan: Plan) -> Iterator[Fault]:
    """Tips and rules that do not exist."""
    from somcheck.rules import ALL_TIPS, TIPS

    tips = [tip.id for tip in ALL_TIPS]
    for table in ("weights", "limits"):
        for tip in getattr(plan, table):
            if tip not in tips:
                yield (table, tip), f"det finnes ikke noe råd «{tip}».{nearest(tip, tips)}"
    rules = [rule.id for tip in ALL_TIPS for rule in tip.rules]
    for rule in plan.off:
        if rule not in rules:
            yield ("off",), f"det finnes ingen regel «{rule}».{nearest(rule, rules)}"
    of_posts = [rule.id for tip in TIPS for rule in tip.rules]
    for number, ignore in enumerate(plan.ignore):
        for rule in ignore.rules:
            if rule not in of_posts:
                yield ("ignore", str(number), "rules"), f"det finnes ingen regel «{rule}».{nearest(rule, of_posts)}"


def _clashes(plan: Plan) -> Iterator[Fault]:
    """Names that are empty or used twice, letter case aside."""
    for table in ("goals", "groups"):
        seen: dict[str, str] = {}
        for id in getattr(plan, table):
            if not id.strip():
                yield (table, id), f"en tabell i «{table}» mangler navn."
            if (key := id.strip().lower()) in seen:
                yield (table, id), f"«{table}.{id}» og «{table}.{seen[key]}» er samme navn."
            seen[key] = id
    said: dict[str, str] = {}
    for id, goal in plan.goals.items():
        if (key := " ".join(goal.what.lower().split()).rstrip(".")) in said:
            yield ("goals", id, "what"), f"målene «{said[key]}» og «{id}» er like."
        said[key] = id


def _broken_links(plan: Plan) -> Iterator[Fault]:
    """Goals and groups that build on something unknown, or on each other in a ring."""
    goals = {id: goal.part_of for id, goal in plan.goals.items()}
    groups = {id: group.extends for id, group in plan.groups.items()}
    for table, key, above, known in (
        ("goals", "part-of", goals, tuple(goals)),
        ("groups", "extends", groups, (*_shipped_ids(), *groups)),
    ):
        rings: set[str] = set()
        for id, parent in above.items():
            if parent is None or id in rings:
                continue
            if parent not in known:
                what = "ikke noe mål" if table == "goals" else "ingen målgruppe"
                yield (table, id, key), f"det finnes {what} «{parent}».{nearest(parent, known)}"
            elif ring := _ring(id, above, set() if table == "goals" else set(_shipped_ids())):
                rings.update(ring)
                yield (table, id, key), f"«{key}» går i ring: {' → '.join((*ring, ring[0]))}."


def _broken_words(plan: Plan) -> Iterator[Fault]:
    """Words whose code is unknown or does not fit."""
    for id, group in plan.groups.items():
        places: list[tuple[tuple[str, ...], list[str], tuple[Language, ...]]] = [(("topics",), group.topics, _FORMS)]
        for form in _FORMS:
            words = group.nb if form == "nb" else group.nn
            places += [((form, kind), getattr(words, kind), (form,)) for kind in GroupWords.model_fields]
        for path, cells, languages in places:
            yield from ((("groups", id, *path), said) for said in _unusable(cells, languages))
    yield from ((("words", "allowed"), said) for said in _unusable(plan.words.allowed, _FORMS))


def _unusable(cells: Sequence[str], languages: Sequence[Language]) -> Iterator[str]:
    for cell in cells:
        for language in languages:
            try:
                paradigm(cell, language)
            except ValueError as error:
                yield str(error)
                break


def _ring(start: str, above: Mapping[str, str | None], ends: set[str]) -> tuple[str, ...]:
    """The ids on the ring that starts and ends at an id; none where there is no such ring."""
    way = [start]
    while (following := above.get(way[-1])) is not None:
        if following == start:
            # A group may extend a shipped one of its own name.
            return () if len(way) == 1 and start in ends else tuple(way)
        if following in way:
            return ()
        way.append(following)
    return ()


def _shipped_ids() -> tuple[str, ...]:
    from somcheck.audiences import shipped_groups

    return tuple(shipped_groups())


def schema() -> dict[str, Any]:
    """The JSON Schema of ``somcheck.toml``."""
    made = Plan.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "somcheck.toml"}
