"""What is wrong with a plan, told with the path of the key that is to blame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from somcheck.errors import ConfigError, nearest
from somcheck.norwegian.inflection import paradigm
from somcheck.norwegian.written_form import Language
from somcheck.plan.model import Goal, Group, GroupWords, Ignore, Plan, Replies, Require, Table, Texts, Words

_FORMS: tuple[Language, ...] = get_args(Language)

Fault = tuple[tuple[str, ...], str]
"""Where in the plan something is wrong, and what, in Norwegian."""

MISSING = " mangler "


def fault_of(error: Any) -> Fault:
    """A pydantic error as a fault."""
    path = tuple(str(part) for part in error["loc"] if part != "[key]")
    named = tuple(part for part in path if path[0] != "ignore" or not part.isdecimal())
    name, context = ".".join(named), error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return path, f"ukjent nøkkel «{name}».{nearest(path[-1], _keys(path[:-1]))}"
        case "missing":
            return path, f"«{'.'.join(named[:-1])}»{MISSING}«{path[-1]}»."
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
    "require": Require,
    "ignore": Ignore,
}


def _keys(path: tuple[str, ...]) -> list[str]:
    """The keys of the table at a path."""
    table: type[Table] = _TABLES[path[0]] if path and path[0] in _TABLES else Plan
    if len(path) == 3 and path[0] == "groups":
        table = GroupWords if path[2] in ("nb", "nn") else Texts
    return [field.alias or name for name, field in table.model_fields.items()]


def faults_in(plan: Plan) -> Iterator[Fault]:
    """What types cannot rule out."""
    from somcheck.plan.ignores import require_patterns
    from somcheck.post.platforms import find_platform, platforms

    yield from _clashes(plan)
    yield from _broken_links(plan)
    yield from _broken_words(plan)
    groups = (*_shipped_ids(), *plan.groups)
    for path, said in (
        *((("audience",), one) for one in plan.audience),
        *((("goals", id, "audience"), one) for id, goal in plan.goals.items() for one in goal.audience),
    ):
        if said not in groups:
            yield path, f"Det finnes ingen målgruppe «{said}».{nearest(said, groups)}"
    for one in plan.platform:
        if find_platform(one) is None and (hint := nearest(one.lower(), platforms())):
            yield ("platform",), f"somcheck kjenner ikke plattformen «{one}».{hint}"
    for number, ignore in enumerate(plan.ignore):
        try:
            require_patterns(ignore.files)
        except ConfigError as error:
            yield ("ignore", str(number), "files"), str(error)


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
                yield (table, id, key), f"Det finnes {what} «{parent}».{nearest(parent, known)}"
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
    yield from ((("words", "avoid"), said) for said in _unusable(list(plan.words.avoid), _FORMS))


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
    from somcheck.plan.groups import shipped_groups

    return tuple(shipped_groups())
