"""The server for assistants, spoken to by the SDK's own client, in memory and over standard input and output."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

mcp = pytest.importorskip("mcp", reason="somcheck[mcp] is not installed")
if not hasattr(mcp, "Client"):
    pytest.skip("mcp is older than 2", allow_module_level=True)

from somcheck.assistant.server import make  # noqa: E402

WEAK = {
    "nb": "Vi minner om at detektorer skal kontrolleres i henhold til planen. 🔥",
    "nn": "Vi minner om at detektorar skal kontrollerast i samsvar med planen. 🔥",
}
TOOLS = {"check_post", "check_plan", "suggest_questions", "explain_rule"}


def talk(what: Callable[[Any], Awaitable[Any]], to: Any = None) -> Any:
    async def talked() -> Any:
        async with mcp.Client(to or make()) as client:
            return await what(client)

    return asyncio.run(talked())


def call(tool: str, to: Any = None, **arguments: Any) -> Any:
    return talk(lambda client: client.call_tool(tool, arguments), to)


def test_the_tools_look_only_and_say_what_they_answer() -> None:
    tools = {one.name: one for one in talk(lambda client: client.list_tools()).tools}
    assert set(tools) == TOOLS
    for tool in tools.values():
        assert tool.annotations.read_only_hint
        assert tool.description
        assert tool.output_schema["additionalProperties"] is True


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_post_is_judged(language: str) -> None:
    said = call("check_post", text=WEAK[language], audience="eldre", fields={"responder": "vakta"})
    assert not said.is_error
    [post] = said.structured_content["posts"]
    assert post["language"] == language
    assert said.structured_content["schema"] == 1
    assert post["audience"]["declared"] == "eldre"
    [word] = [one for one in post["findings"] if one["rule"] == "trade-term"]
    assert WEAK[language][word["start"] : word["end"]] == word["text"]


def test_questions_are_made_from_the_post() -> None:
    text = "I natt pep det i gangen hos en familie. Test røykvarsleren i kveld, så vet du at den virker."
    assert call("suggest_questions", text=text).structured_content["questions"][0].endswith("?")
    nn = "I natt peip det i gangen hos ein familie. Test røykvarslaren i kveld, så veit du at han verkar."
    assert "testa du" in call("suggest_questions", text=nn, language="nn").structured_content["questions"][0]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_rule_is_explained(language: str) -> None:
    said = call("explain_rule", rule="passive-voice", language=language).structured_content
    assert said["tip"] == "everyday"
    assert said["examples"]


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("check_post", {"text": ""}, "tomt"),
        ("check_post", {"text": "Hei på deg", "audience": "ukjente"}, "ukjente"),
        ("check_post", {"text": "Hei på deg", "fields": {"responsible": "x"}}, "Mente du «responder»"),
        ("suggest_questions", {"text": "---\nukjent: x\n---\nHei"}, "Ukjent felt"),
        ("explain_rule", {"rule": "passive-voic"}, "Mente du «passive-voice»"),
        ("check_plan", {}, "ingen plan"),
    ],
)
def test_what_cannot_be_done_is_told(
    tool: str, arguments: dict[str, Any], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = call(tool, **arguments)
    assert said.is_error
    assert words in said.content[0].text


def test_the_plan_is_judged_and_can_be_read(tmp_path: Path) -> None:
    config = tmp_path / "somcheck.toml"
    config.write_text('name = "Nordvik"\n[goals.varsler]\nwhat = "100 tester røykvarsleren"\n', encoding="utf-8")
    server = make(str(config))
    said = call("check_plan", server).structured_content
    assert said["plan"]["name"] == "Nordvik"
    assert said["goals"][0]["id"] == "varsler"
    read = talk(lambda client: client.read_resource("somcheck://plan"), make(str(config)))
    assert "Nordvik" in read.contents[0].text
    rules = talk(lambda client: client.read_resource("somcheck://rules/nn"))
    assert len(json.loads(rules.contents[0].text)) == 9


@pytest.mark.parametrize(("language", "word"), [("nb", "utkastet til et"), ("nn", "utkastet til eit")])
def test_the_prompt_has_a_draft_mended_until_it_passes(language: str, word: str) -> None:
    asked = {"draft": "Hei {draft}", "language": language}
    said = talk(lambda client: client.get_prompt("mend_draft", asked)).messages[0].content.text
    assert word in said
    assert "Hei {draft}" in said
    assert all(tool in said for tool in TOOLS - {"check_plan"})


def test_over_standard_input_and_output(tmp_path: Path) -> None:
    command = mcp.StdioServerParameters(command=sys.executable, args=["-P", "-m", "somcheck", "mcp"], cwd=tmp_path)
    said = call("check_post", mcp.stdio_client(command), text=WEAK["nb"])
    assert said.structured_content["posts"][0]["findings"]
