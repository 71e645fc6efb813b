"""Write the part of ``docs/`` that is made from the code: the command ``python -m somcheck.docs docs``.

Each rule has a page made of its own texts and examples, and the messages on it are what the rule really says of them.
The JSON output and the plan have a schema each and a table of their keys. A test compares the files with what this
module makes, so they are never edited by hand.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from somcheck.docs.architecture import architecture_page
from somcheck.docs.rule_pages import GENERATED, RULES, Reader, rule_page, rules_index
from somcheck.docs.schema_page import schema_page
from somcheck.formatters import json_schema
from somcheck.judging.precision import measured
from somcheck.plan import model
from somcheck.rules import ALL_TIPS


def pages() -> dict[str, str]:
    """Everything that is generated, by its path in ``docs/``."""
    known, reader = measured(), Reader()
    made = {f"{RULES}/README.md": rules_index(known)}
    for tip in ALL_TIPS:
        for rule in tip.rules:
            made[f"{RULES}/{rule.id}.md"] = rule_page(tip, rule, known.get(rule.id), reader)
    made["skjema.md"] = schema_page()
    made["arkitektur.md"] = architecture_page()
    for name, schema in (("somcheck-1", json_schema.schema()), ("somcheck.toml", model.schema())):
        made[f"{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    return made


def write(folder: Path) -> None:
    """Write what is generated, and delete the pages of rules that are gone."""
    made = pages()
    (folder / RULES).mkdir(parents=True, exist_ok=True)
    for path, text in made.items():
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    for page in (folder / RULES).glob("*.md"):
        if f"{RULES}/{page.name}" not in made and page.read_text(encoding="utf-8").startswith(GENERATED):
            page.unlink()


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Write the generated documentation into FOLDER."""
    os.environ["DICPATH"] = ""  # the pages are the same whatever dictionaries are installed
    write(folder)


if __name__ == "__main__":
    main()
