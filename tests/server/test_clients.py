"""Clients of LanguageTool that others have made, pointed at somcheck."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
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


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder that another user may write to: what installs extensions does not run as root."""
    with tempfile.TemporaryDirectory() as made:
        os.chmod(made, 0o777)
        yield Path(made)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("locale", "word", "plain"), [("nb-NO", "detektorer", "varslere"), ("nn-NO", "detektorar", "varslarar")]
)
def test_libreoffice_with_the_extension(start: Any, own_folder: Path, locale: str, word: str, plain: str) -> None:
    python = "/usr/bin/python3"  # the one that Debian's python3-uno is for
    if shutil.which("soffice") is None or not Path(python).exists():
        pytest.skip("LibreOffice is not installed")
    if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode:
        pytest.skip("python3-uno is not installed")
    process, address = start("--log")
    port = address.rpartition(":")[2]
    extension = own_folder / "somcheck.oxt"
    write = [sys.executable, "-P", "-m", "somcheck", "serve", "--port", port, "--libreoffice-oxt", str(extension)]
    subprocess.run(write, check=True)
    extension.chmod(0o644)
    profile = f"-env:UserInstallation=file://{own_folder}/profile"
    user = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    home = ["env", f"HOME={own_folder}"]
    adding = [*user, *home, "unopkg", "add", "-s", str(extension), profile]
    subprocess.run(adding, check=True, capture_output=True, cwd=own_folder)
    accept = "--accept=socket,host=127.0.0.1,port=8791;urp"
    opening = [*user, *home, "soffice", "--headless", "--norestore", accept, profile]
    office = subprocess.Popen(opening, cwd=own_folder)
    try:
        script = str(Path(__file__).with_name("libreoffice.py"))
        text = f"Hei 🔥 & velkommen + alle {word} på 100 % av huset."
        done = subprocess.run([python, script, "8791", locale, text], check=True, capture_output=True, timeout=120)
    finally:
        office.wait(60)
    said = json.loads(done.stdout)
    assert said["services"] == ["org.openoffice.lingu.LanguageToolGrammarChecker"]
    assert {"words": word, "suggestions": [plain]}.items() <= said["found"][0].items()
    process.terminate()
    assert "POST /v2/check 200" in process.communicate(timeout=30)[0]
