"""The tools, resources and prompt that an assistant gets."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ToolError
from mcp.types import ToolAnnotations

from somcheck import __version__
from somcheck.assistant.answers import Checked, CheckedPlan, Explained, Questions
from somcheck.errors import SomcheckError, nearest
from somcheck.formatters.rules_json import rule_as_json, rules_as_json
from somcheck.judging.settings import Setting
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.fields import FrontMatter
from somcheck.rewriting.questions import idea, ready_questions
from somcheck.rules import ALL_TIPS, RULES
from somcheck.server.judging import checker_of, fields_of, plan_as_json, post_as_json, report_on
from somcheck.server.problems import Problem
from somcheck.server.settings import Serving

INSTRUCTIONS = (
    "somcheck judges drafts of social media posts in Norwegian (bokmål or nynorsk) for public bodies. Check a draft "
    "with check_post, mend what it finds, and check again until passed is true. Offsets count Unicode code points. "
    "What it says is in the post's own written form; keep that form."
)

MEND = Text(
    """Gjør dette utkastet til et innlegg som er klart til å legges ut.

1. Kall check_post med utkastet.
2. Rett det som funnene sier. Bruk forslagene der de passer i setningen. Se explain_rule når du er i tvil om hvorfor.
3. Spør innlegget ikke leseren om noe, så kall suggest_questions. Velg ett som passer, eller lag et som ligner.
4. Kall check_post på den nye teksten. Gjenta til «passed» er true, men ikke mer enn fem ganger.

Behold meningen, fakta, navn, tall og målformen. Finn ikke på noe som ikke står i utkastet. Vis til slutt innlegget,
poengsummen før og etter, og hva du endret.

Utkastet:

{draft}""",
    """Gjer dette utkastet til eit innlegg som er klart til å leggjast ut.

1. Kall check_post med utkastet.
2. Rett det som funna seier. Bruk forslaga der dei passar i setninga. Sjå explain_rule når du er i tvil om kvifor.
3. Spør innlegget ikkje lesaren om noko, så kall suggest_questions. Vel eitt som passar, eller lag eit liknande.
4. Kall check_post på den nye teksten. Gjenta til «passed» er true, men ikkje meir enn fem gonger.

Ta vare på meininga, fakta, namn, tal og målforma. Finn ikkje på noko som ikkje står i utkastet. Vis til slutt
innlegget, poengsummen før og etter, og kva du endra.

Utkastet:

{draft}""",
)

NO_RULE = Text("Det finnes ingen regel «{id}».", "Det finst ingen regel «{id}».")

P = ParamSpec("P")
R = TypeVar("R")


def _told(error: type[Exception]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let what is wrong with what was asked reach the assistant, in an *error* that the SDK passes on."""

    def decorated(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def answered(*args: P.args, **named: P.kwargs) -> R:
            try:
                return function(*args, **named)
            except Problem as problem:
                raise error(problem.detail.nb) from None
            except SomcheckError as problem:
                raise error(str(problem)) from None

        return answered

    return decorated


def make(config: str | None = None) -> MCPServer[Any]:
    """The server, by a plan or the nearest."""
    serving = Serving(config=config, max_length=100_000)
    server: MCPServer[Any] = MCPServer("somcheck", instructions=INSTRUCTIONS, version=__version__, log_level="WARNING")
    looks_only = ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )

    @server.tool(title="Vurder et innlegg", annotations=looks_only)
    @_told(ToolError)
    def check_post(
        text: str,
        language: Setting | None = None,
        audience: str | None = None,
        profile: str | None = None,
        platform: str | None = None,
        fields: dict[str, str] | None = None,
    ) -> Checked:
        """Judge a draft post in Norwegian: score, findings in reading order, and ready replacements.

        audience is the id of a target group, profile the kind of post (vanlig, akutt, stilling, takk), platform where
        it is to be published. fields may say goal, responder, reply-within, publish, image and alt-text.
        """
        said = _fields(language, audience, profile, platform, fields)
        report = report_on(serving, text, said, language == "auto")
        advice = None if report.advice is None else report.advice.text
        return Checked.model_validate({**post_as_json(report), "advice": advice})

    @server.tool(title="Vurder planen", annotations=looks_only)
    @_told(ToolError)
    def check_plan() -> CheckedPlan:
        """Judge the organisation's plan (somcheck.toml), and list its goals."""
        return CheckedPlan.model_validate(plan_as_json(checker_of(serving)))

    @server.tool(title="Foreslå spørsmål", annotations=looks_only)
    @_told(ToolError)
    def suggest_questions(text: str, language: Setting | None = None, audience: str | None = None) -> Questions:
        """Up to three questions to the reader that the post can end with, made from its own content."""
        said = _fields(language, audience, None, None, None)
        document = checker_of(serving, language == "auto").document(text, fields=said)
        return Questions(questions=ready_questions(document), idea=idea(document))

    @server.tool(title="Forklar en regel", annotations=looks_only)
    @_told(ToolError)
    def explain_rule(rule: str, language: Language = "nb") -> Explained:
        """Why a rule is there, what to do about it, examples and sources."""
        if rule not in RULES:
            raise ToolError(NO_RULE(language, id=rule[:40]) + nearest(rule, RULES, language))
        return Explained.model_validate(rule_as_json(RULES[rule], language))

    @server.resource("somcheck://rules/{language}", title="Reglene", mime_type="application/json")
    def rules(language: str) -> str:
        """All rules by tip, in nb or nn."""
        return json.dumps(rules_as_json(ALL_TIPS, "nn" if language == "nn" else "nb"), ensure_ascii=False)

    @server.resource("somcheck://plan", title="Planen", mime_type="application/toml")
    @_told(ResourceError)
    def plan() -> str:
        """The plan as it is written."""
        file = checker_of(serving).file
        return "" if file is None else file.source

    @server.prompt(title="Gjør utkastet klart")
    def mend_draft(draft: str, language: Literal["nb", "nn"] = "nb") -> str:
        """Mend a draft and check it again until it passes."""
        return MEND(language, draft=draft)

    return server


def _fields(
    language: Setting | None,
    audience: str | None,
    profile: str | None,
    platform: str | None,
    more: dict[str, str] | None,
) -> FrontMatter:
    own = {"language": None if language == "auto" else language, "audience": audience}
    said = {**(more or {}), **own, "profile": profile, "platform": platform}
    return fields_of({name: (value,) for name, value in said.items() if value})
