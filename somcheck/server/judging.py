"""From what somebody asks about a post to what is said of it: by the plan as it is written now, and by their fields."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from somcheck import __version__
from somcheck.errors import PostError, SomcheckError, nearest
from somcheck.judging.checker import Checker
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.fields import KEYS, FrontMatter
from somcheck.post.platforms import platforms
from somcheck.post.post import parse
from somcheck.post.source import STDIN, Source
from somcheck.report.report import SCHEMA, Report
from somcheck.running import plans
from somcheck.server.problems import Problem, filled
from somcheck.server.settings import Serving

TOO_LONG = Text(
    "Teksten er på {length} tegn. Det er for langt her; grensen er {limit}.",
    "Teksten er på {length} teikn. Det er for langt her; grensa er {limit}.",
)

UNKNOWN_FIELD = Text("Feltet «{name}» er ukjent.", "Feltet «{name}» er ukjent.")


NO_PLAN = Text("Det er ingen plan her ennå.", "Det er ingen plan her enno.")


class PlanProblem(Problem):
    """A plan that cannot be used."""

    def __init__(self, error: SomcheckError) -> None:
        super().__init__(500, Text(error.nb, error.nn))


def fields_of(said: Mapping[str, tuple[str, ...]]) -> FrontMatter:
    """What is said of a post beside it, by the English names of the fields; an empty text says nothing.

    Raises
    ------
    Problem
        Where a field is unknown, or says what it cannot.
    """
    from somcheck.post.front_matter import front_matter_of

    names = set(KEYS.values())
    for name in said:
        if name not in names:
            raise Problem(422, filled(UNKNOWN_FIELD, name=name[:40] + nearest(name, names)))
    try:
        return front_matter_of({name: given for name, values in said.items() if (given := tuple(filter(None, values)))})
    except PostError as error:
        raise Problem(422, Text(error.nb, error.nn)) from None


def checker_of(serving: Serving, looks: bool = False) -> Checker:
    """The checker by the plan as it is written now; with *looks* a post's written form is seen from the post alone.

    Raises
    ------
    Problem
        Where the plan cannot be used.
    """
    options = {"language": "auto"} if looks else {}
    checker = plans.checker_for(serving.folder or STDIN, options, serving.config)
    if isinstance(checker, SomcheckError):
        raise PlanProblem(checker)
    return checker


def report_on(
    serving: Serving, text: str, fields: FrontMatter | None = None, looks: bool = False, in_form: bool = False
) -> Report:
    """What is said of a post; with *in_form* to one who says what it is for in a form, and not above the text.

    Raises
    ------
    Problem
        Where it cannot be judged, is too long, or there is a fault in the plan.
    """
    if len(text) > serving.max_length:
        raise Problem(413, filled(TOO_LONG, length=str(len(text)), limit=str(serving.max_length)))
    checker = checker_of(serving, looks)
    result = next(checker.check_sources([Source(text, fields=fields or FrontMatter(), in_form=in_form)]))
    if isinstance(result, PostError):
        raise Problem(422, str(result))
    if isinstance(result, SomcheckError):
        raise result
    return result


def post_as_json(report: Report) -> dict[str, Any]:
    """The JSON document (schema 1) on one post."""
    return {"schema": SCHEMA, "version": __version__, "posts": [report.as_json()]}


def published(report: Report) -> str:
    """The post as it is put out: without its front matter and the comments to somcheck."""
    parts, position = [], report.body
    for span in report.markup:
        if span.kind == "comment":
            parts.append(report.source[position : span.start])
            position = span.end
    return "".join([*parts, report.source[position:]]).strip()


def for_writer(report: Report) -> dict[str, Any]:
    """What helps the one who writes, beside the report: advice, why the scores are what they are, and how much of each
    platform's room the post takes."""
    advice = report.advice
    return {
        "published": published(report),
        "advice": None if advice is None else {"text": advice.text, "score": advice.score},
        "praise": dict(report.praise),
        "missing": dict(report.missing),
        "explained": {tip: list(said) for tip, said in report.explained.items()},
        "platforms": _counts(report),
    }


def _counts(report: Report) -> list[dict[str, Any]]:
    post = parse(report.source)
    return [
        {"id": one.id, "name": one.name, "count": one.length.count(post), "limit": one.length.value}
        for one in platforms().values()
        if one.length is not None
    ]


def choices(checker: Checker, language: Language) -> dict[str, Any]:
    """What a writer can choose among in the fields of a post."""
    from somcheck.document.profiles import profiles

    return {
        "audience": [{"id": group.id, "name": group.name(language)} for group in checker.groups.values()],
        "profile": [{"id": one.id, "name": one.name(language)} for one in profiles().values()],
        "platform": [{"id": one.id, "name": one.name} for one in platforms().values()],
        "goal": [{"id": id, "name": goal.what} for id, goal in checker.plan.goals.items()],
    }


def plan_as_json(checker: Checker) -> dict[str, Any]:
    """The plan, judged, and what stands in it."""
    if checker.file is None:
        raise Problem(404, NO_PLAN)
    report, plan = checker.check_plan(), checker.plan
    names = {group.id: group.name(report.language) for group in checker.groups.values()}
    return {
        "schema": SCHEMA,
        "version": __version__,
        "plan": {**report.as_json(), "path": Path(report.path).name},
        "advice": None if report.advice is None else report.advice.text,
        "praise": report.praise,
        "goals": [
            {
                "id": id,
                "what": goal.what,
                "by": None if goal.by is None else goal.by.isoformat(),
                "measure": goal.measure,
                "owner": goal.owner,
                "audience": [names.get(group, group) for group in goal.audience],
                "part-of": goal.part_of,
                "start": goal.start,
            }
            for id, goal in plan.goals.items()
        ],
        "replies": {"who": plan.replies.who, "within": plan.replies.within, "weekends": plan.replies.weekends},
    }
