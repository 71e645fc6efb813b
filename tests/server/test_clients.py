"""Clients of LanguageTool that others have made, pointed at somcheck."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("starlette", reason="somcheck[serve] is not installed")

TEXT = "Hei 🔥 Vi minner om at detektorer skal kontrolleres i henhold til planen."


@pytest.fixture(scope="module")
def address(start: Any) -> str:
    made: str = start()[1]
    return made


def test_language_tool_python(address: str) -> None:
    client = pytest.importorskip("language_tool_python", reason="language_tool_python is not installed")
    tool = client.LanguageTool("nb-NO", remote_server=address)
    found = {match.rule_id: match for match in tool.check(TEXT)}
    word = found["trade-term"]
    assert TEXT[word.offset : word.offset + word.error_length] == "detektorer"
    assert word.replacements == ["varslere"]
    assert word.category == "STYLE"
    assert "etter planen" in tool.correct(TEXT)
    assert client.LanguageTool("nn-NO", remote_server=address).check("Sjekk alle detektorar i dag.")[0].message


def test_pylanguagetool(address: str) -> None:
    api = pytest.importorskip("pylanguagetool.api", reason="pyLanguagetool is not installed")
    said = api.check(TEXT, api_url=f"{address}/v2/", lang="nb-NO")
    assert "trade-term" in {one["rule"]["id"] for one in said["matches"]}
    assert {"nb-NO", "nn-NO"} <= {one["longCode"] for one in api.get_languages(f"{address}/v2/")}
