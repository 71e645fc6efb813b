"""The interface that LanguageTool's clients speak, so that other editors just point here.

What they send is read as they send it: escaped, not escaped at all, or twice; with or without markup. Offsets are
counted in UTF-16 code units of what they sent.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from somcheck import __version__
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language, guess
from somcheck.post.fields import FrontMatter
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report
from somcheck.rules import ALL_TIPS, RULES, TIP_OF
from somcheck.server.asked import body
from somcheck.server.judges import Judges
from somcheck.server.judging import report_on
from somcheck.server.problems import Problem, filled
from somcheck.server.settings import Serving

LANGUAGES = (
    {"name": "norsk bokmål", "code": "nb", "longCode": "nb-NO"},
    {"name": "norsk nynorsk", "code": "nn", "longCode": "nn-NO"},
    {"name": "norsk", "code": "no", "longCode": "no-NO"},
)

_LOOKS = frozenset({"auto", "no", "no-no"})

MOST_REPLACEMENTS = 10

FEWEST_REPLACEMENTS = 5
"""What the browser extension takes."""

NEAR = 40
"""Code points on each side of a match that its context shows."""

MOST_PARAMETERS = 100

OLD_NAMES = frozenset({"enabled", "disabled", "preferredvariants", "autodetect"})

LEVELS = ("default", "picky")

MODES = ("all", "textLevelOnly", "allButTextLevelOnly")

_TWICE = re.compile(r"(?:[\w.~!*'()-]|%[0-9A-Fa-f]{2})+", re.ASCII)

_END = re.compile(r"[.!?…]+[\s»”\"]|\n")

NO_FORM = Text("Innholdet er ikke et skjema.", "Innhaldet er ikkje eit skjema.")

NEITHER = Text("Send enten «text» eller «data».", "Send anten «text» eller «data».")

NO_LANGUAGE = Text("«language» mangler.", "«language» manglar.")

NO_VALUE = Text("«{name}» kan ikke være «{value}».", "«{name}» kan ikkje vere «{value}».")

OLD = Text("«{name}» er et gammelt navn.", "«{name}» er eit gammalt namn.")

BOTH = Text("«{one}» trenger «{other}».", "«{one}» treng «{other}».")

NO_MARKUP = Text("«data» kan ikke leses.", "«data» kan ikkje lesast.")

MUST = Text("Må rettes", "Må rettast")

STYLE = Text("Klarspråk og råd", "Klarspråk og råd")


@dataclass(frozen=True)
class Annotated:
    """A text with markup: what was sent, what is to be read of it, and where each letter of that stood."""

    sent: str
    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``start:end`` of the text stood in what was sent."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@dataclass(frozen=True)
class Asked:
    """A question of a client."""

    text: Annotated
    language: str
    level: Literal["default", "picky"]
    mode: Literal["all", "textLevelOnly", "allButTextLevelOnly"]
    is_wanted: Callable[[Finding], bool]
    short: bool


def parameters(data: bytes) -> dict[str, str]:
    """The parameters in a form, however it is escaped.

    Raises
    ------
    Problem
        Where there are too many.
    """
    is_raw = re.search(rb"[^!-~]", data) is not None
    if is_raw:
        return dict(_raw(data.decode("utf-8", "replace")))
    try:
        said = dict(parse_qsl(data.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_PARAMETERS))
    except ValueError:
        raise Problem(400, NO_FORM) from None
    for name in ("text", "data"):
        if "%" in said.get(name, "") and _TWICE.fullmatch(said[name]):
            said[name] = unquote(said[name])
    return said


_NAME = re.compile(
    r"(?:\A|&)(text|data|language|motherTongue|level|mode|enabledOnly|enabledRules|disabledRules|enabledCategories|"
    r"disabledCategories|preferredVariants|preferredLanguages|noopLanguages|username|apiKey|c|v|instanceId|"
    r"textSessionId|enableHiddenRules|abtest|useragent|allowIncompleteResults|enabled|disabled|autodetect|dicts)="
)


def _raw(form: str) -> Iterator[tuple[str, str]]:
    """The parameters of a form that is not escaped: ``&`` parts them only before a name that clients send."""
    names = list(_NAME.finditer(form))
    ends = [*(after.start() for after in names[1:]), len(form)]
    for name, end in zip(names, ends, strict=False):
        yield name[1], form[name.end() : end]


def annotated(data: str) -> Annotated:
    """A text with markup, from the ``data`` of a client.

    Raises
    ------
    Problem
        Where it is none.
    """
    try:
        said = json.loads(data)
        if isinstance(said.get("text"), str) and "annotation" not in said:
            return Annotated(said["text"], said["text"])
        parts = [_part(one) for one in said["annotation"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Problem(400, NO_MARKUP) from None
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for sent, read in parts:
        after = place + len(sent)
        own = sent == read
        starts += range(place, after) if own else [place] * len(read)
        ends += range(place + 1, after + 1) if own else [after] * len(read)
        place = after
    whole, text = ("".join(column) for column in zip(*parts, strict=True)) if parts else ("", "")
    return Annotated(whole, text, tuple(starts), tuple(ends))


def _part(one: Mapping[str, Any]) -> tuple[str, str]:
    """A part as it was sent, and what is to be read of it."""
    if "text" in one:
        if "markup" in one or "interpretAs" in one:
            raise ValueError
        return str(one["text"]), str(one["text"])
    return str(one["markup"]), str(one.get("interpretAs", ""))


def asked(said: Mapping[str, str]) -> Asked:
    """The question in the parameters of a client.

    Raises
    ------
    Problem
        Where there is none.
    """
    if ("text" in said) == ("data" in said):
        raise Problem(400, NEITHER)
    for name in said.keys() & OLD_NAMES:
        raise Problem(400, filled(OLD, name=name))
    if not said.get("language"):
        raise Problem(400, NO_LANGUAGE)
    language = said["language"].strip().lower().replace("_", "-")
    for one, other in (("username", "apiKey"), ("apiKey", "username")):
        if one in said and other not in said:
            raise Problem(400, filled(BOTH, one=one, other=other))
    if said.get("preferredVariants") and language != "auto":
        raise Problem(400, filled(BOTH, one="preferredVariants", other="language=auto"))
    level, mode = said.get("level") or LEVELS[0], said.get("mode") or MODES[0]
    for name, value, possible in (("level", level, LEVELS), ("mode", mode, MODES)):
        if value not in possible:
            raise Problem(400, filled(NO_VALUE, name=name, value=value[:40]))
    text = Annotated(said["text"], said["text"]) if "text" in said else annotated(said["data"])
    return Asked(text, language, level, mode, _wanted(said), said.get("c") == "1")  # type: ignore[arg-type]


def _wanted(said: Mapping[str, str]) -> Callable[[Finding], bool]:
    """Whether a client wants to hear of a finding, by its rule and categories."""
    names = {
        name: frozenset(filter(None, (one.strip().lower() for one in said.get(name, "").split(","))))
        for name in ("enabledRules", "disabledRules", "enabledCategories", "disabledCategories")
    }
    only = said.get("enabledOnly", "").lower() in ("yes", "true")

    def wanted(finding: Finding) -> bool:
        of = {_category(finding, "nb")["id"].lower(), finding.tip}
        rule = {finding.rule}
        if rule & names["enabledRules"]:
            return True
        if rule & names["disabledRules"] or of & names["disabledCategories"]:
            return False
        return not only or bool(of & names["enabledCategories"])

    return wanted


class Units:
    """Offsets in a text counted in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, char in enumerate(text) if ord(char) > 0xFFFF]

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)


def reply(asked: Asked, language: Language, report: Report | None) -> dict[str, Any]:
    """What is said to a client; without a report there is nothing to say of the text."""
    matches = [] if report is None else list(_matches(asked, report))
    name = next(one for one in LANGUAGES if one["code"] == language)
    known = {"name": name["name"], "code": name["longCode"]}
    if not (asked.language in _LOOKS or asked.language[:2] in ("nb", "nn")):
        known = {"name": asked.language, "code": asked.language}
    answer: dict[str, Any] = {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": {**known, "detectedLanguage": {**known, "confidence": 0.99, "source": "somcheck"}},
        "matches": matches,
    }
    if asked.short:
        del answer["software"]
        for match in matches:
            del match["context"], match["sentence"]
            del match["replacements"][FEWEST_REPLACEMENTS:]
    return answer


def software() -> dict[str, Any]:
    return {
        "name": "somcheck",
        "version": __version__,
        "buildDate": "",
        "commit": "",
        "apiVersion": 1,
        "premium": False,
        "status": "",
    }


def _matches(asked: Asked, report: Report) -> Iterator[dict[str, Any]]:
    text, sent = asked.text.text, asked.text.sent
    units, language = Units(sent), report.language
    lone = asked.mode == "all" and "\n" not in report.source[report.body :].strip()
    for finding in report.findings:
        is_of_post = finding.start == finding.end or (finding.rule in RULES and RULES[finding.rule].mends is not None)
        if is_of_post and (lone or asked.mode == "allButTextLevelOnly"):
            continue
        if not is_of_post and asked.mode == "textLevelOnly":
            continue
        if (finding.severity == "signal" and asked.level == "default") or not asked.is_wanted(finding):
            continue
        start, end = finding.start, finding.end
        if start == end:
            first = re.compile(r"\S+").search(text, report.body)
            start, end = first.span() if first else (0, len(text))
        if start == end:
            continue
        sent_start, sent_end = asked.text.span(start, end)
        can_stand = sent[sent_start:sent_end] == text[start:end]
        values = list(dict.fromkeys(_replaced(finding.suggestions, text, start, end))) if can_stand else []
        offset, length = units(sent_start), units(sent_end) - units(sent_start)
        yield {
            "message": finding.message,
            "shortMessage": TIP_OF[finding.rule].title(language) if finding.rule in TIP_OF else "",
            "replacements": [{"value": value} for value in values[:MOST_REPLACEMENTS]],
            "offset": offset,
            "length": length,
            "context": _context(sent, sent_start, sent_end),
            "sentence": _sentence(text, start, end),
            "type": {"typeName": "Other"},
            "rule": rule(finding, language),
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": -1,
        }


def rule(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "id": finding.rule,
        "description": RULES[finding.rule].title(language) if finding.rule in RULES else finding.rule,
        "issueType": "non-conformance" if finding.severity == "error" else "style",
        "category": _category(finding, language),
        "tags": [finding.tip],
        "isPremium": False,
    }


def _category(finding: Finding, language: Language) -> dict[str, str]:
    """What clients colour and group by: they draw STYLE in a calm colour, and what they do not know in a stronger."""
    if finding.severity == "error":
        return {"id": "MUST", "name": MUST(language)}
    return {"id": "STYLE", "name": STYLE(language)}


def _replaced(suggestions: tuple[Suggestion, ...], text: str, start: int, end: int) -> Iterator[str]:
    """What the words of a match become; what is to be put in elsewhere, or in lines of its own, cannot stand there."""
    for one in suggestions:
        if start <= one.start and one.end <= end and "\n" not in one.replacement:
            yield text[start : one.start] + one.replacement + text[one.end : end]


def _context(sent: str, start: int, end: int) -> dict[str, Any]:
    first, last = max(0, start - NEAR), min(len(sent), end + NEAR)
    before = "..." if first else ""
    shown = before + sent[first:last].replace("\n", " ") + ("..." if last < len(sent) else "")
    units = Units(shown)
    place = len(before) + start - first
    return {"text": shown, "offset": units(place), "length": units(place + end - start) - units(place)}


def _sentence(text: str, start: int, end: int) -> str:
    first = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
    last = _END.search(text, max(end - 1, start))
    return text[first : last.end() if last else len(text)].strip()


class LanguageTool:
    """Answers the clients."""

    def __init__(self, serving: Serving, judges: Judges) -> None:
        self._serving, self._judges = serving, judges

    def routes(self) -> Iterator[Route]:
        answers = {
            "check": (self.check, ["GET", "POST"]),
            "languages": (self.languages, ["GET", "POST"]),
            "maxtextlength": (self.length, ["GET"]),
            "info": (self.info, ["GET"]),
            "healthcheck": (self.health, ["GET"]),
            "configinfo": (self.config, ["GET"]),
        }
        for name, (endpoint, methods) in answers.items():
            for path in (f"/v2/{name}", f"/{name}"):
                yield Route(path, endpoint, methods=methods)

    async def check(self, request: Request) -> Response:
        sent = await body(request)
        said = {**parameters(request.scope["query_string"]), **parameters(sent)}
        question = asked(said)
        return _json(await self._judges.ask(lambda: self._reply(question), request.is_disconnected))

    def _reply(self, question: Asked) -> dict[str, Any]:
        text = question.text.text
        language: Language = "nn" if question.language.startswith("nn") else "nb"
        looks = question.language in _LOOKS
        if looks:
            language = guess(text).language
        elif question.language[:2] not in ("nb", "nn"):
            return reply(question, language, None)
        try:
            report = report_on(self._serving, text, FrontMatter(language=None if looks else language), looks)
        except Problem as problem:
            if problem.status != 422:
                raise
            report = None  # no words in Norwegian, or fields that cannot be read: clients ask about all there is
        return reply(question, language if report is None else report.language, report)

    async def languages(self, request: Request) -> Response:
        return _json(list(LANGUAGES))

    async def length(self, request: Request) -> Response:
        return PlainTextResponse(str(self._serving.max_length))

    async def info(self, request: Request) -> Response:
        return _json({"software": software()})

    async def health(self, request: Request) -> Response:
        return PlainTextResponse("OK")

    async def config(self, request: Request) -> Response:
        rules = [
            {"ruleId": one.id, "description": one.title("nb"), "categoryId": "STYLE", "categoryName": STYLE.nb}
            for tip in ALL_TIPS
            for one in tip.rules
        ]
        parameter = {"maxTextLength": self._serving.max_length}
        return _json({"software": software(), "parameter": parameter, "rules": rules})


def _json(data: Any) -> Response:
    return Response(json.dumps(data, ensure_ascii=False), media_type="application/json")
