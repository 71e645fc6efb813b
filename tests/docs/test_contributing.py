"""What CONTRIBUTING.md tells a newcomer to do, done in a scratch copy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = {match[1]: match[2] for match in re.finditer(r"^```\w+ (\S+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)}
POST = """---
målgruppe: syklister
---
Velkommen!!! Vi ser etter hver måkekum i gata di. Hvor sykler du til jobb?
"""


def replaced(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with all that CONTRIBUTING.md adds."""
    folder = tmp_path_factory.mktemp("scratch")
    left_out = shutil.ignore_patterns("__pycache__", "training")
    for name, place in (("somcheck", "somcheck"), ("rules", "somcheck/rules"), ("data", "somcheck/data")):
        shutil.copytree(ROOT / name, folder / place, ignore=left_out)
    for name, text in BLOCKS.items():
        path = folder / (name if name.startswith("somcheck/") else f"somcheck/{name}")
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(old + text, encoding="utf-8")
    tip = folder / "somcheck/rules/interest/__init__.py"
    replaced(tip, "    flat_opening,\n", "    flat_opening,\n    many_marks,\n")
    replaced(tip, "    rules=(\n", "    rules=(\n        many_marks.RULE,\n")
    replaced(folder / "somcheck/formatters/__init__.py", 'FORMATS = ("text", ', 'FORMATS = ("text", "scores", ')
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    return folder


def run(scratch: Path, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "somcheck", *args], cwd=scratch, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_everything_is_tried() -> None:
    assert len(BLOCKS) == 4
    assert len(TEXT.splitlines()) <= 150


def test_a_rule_a_word_and_a_target_group(scratch: Path) -> None:
    [post] = json.loads(run(scratch, "post.txt", "--format", "json"))["posts"]
    found = {finding["rule"]: finding["text"] for finding in post["findings"]}
    assert found["many-marks"] == "!!!"
    assert found["trade-term"] == "måkekum"
    assert post["audience"]["declared"] == "syklister"
    assert "Mange utropstegn" in run(scratch, "explain", "many-marks")


def test_the_examples_of_the_rule_hold(scratch: Path) -> None:
    program = (
        "from somcheck.rules.interest.many_marks import RULE\nfrom somcheck import Checker\n"
        "for one in RULE.examples:\n"
        "    document = Checker(language=one.lang).document(one.text)\n"
        "    assert [(hit.start, hit.end) for hit in RULE.check(document)] == one.spans, one\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=scratch, check=True)


def test_an_output_format(scratch: Path) -> None:
    assert re.fullmatch(r"\d+\tpost\.txt\n", run(scratch, "post.txt", "--format", "scores"))


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`((?:[a-z_]+\.)+[a-zA-Z_.]+)`", TEXT))))
def test_what_it_names_is_there(name: str) -> None:
    if "/" in name or name.endswith((".toml", ".md", ".py", ".yml", ".tsv", ".js")):
        return
    module, _, attribute = name.partition(".")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "somcheck" / module).glob("*.py")))
    assert re.search(rf"\b(def|class) {attribute.rpartition('.')[2]}\b", text) or attribute in {
        path.stem for path in (ROOT / "somcheck" / module).glob("*.py")
    }
