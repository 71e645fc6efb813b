"""repeated-alt: an alternative text that says once more what the post says, and not what the picture shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU


def check(document: Document) -> Iterable[Hit]:
    said = {_words(sentence.text) for sentence in document.sentences} | {_words(document.text)}
    seen: set[str] = set()
    for alt in document.post.front_matter.alt_texts:
        words = _words(alt)
        if words and (words in said or words in seen):
            yield Hit(0, 0, {"alt": alt if len(alt) <= 40 else alt[:40] + "…"})
        seen.add(words)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


RULE = Rule(
    id="repeated-alt",
    title=Text("Alt-tekst som gjentar innlegget", "Alt-tekst som gjentek innlegget"),
    message=Text(
        "«{alt}» står i innlegget fra før. Si hva bildet viser.",
        "«{alt}» står i innlegget frå før. Sei kva biletet viser.",
    ),
    cure=Text("Skriv i alt-teksten hva bildet viser.", "Skriv i alt-teksten kva biletet viser."),
    why=Text(
        "Den som får innlegget lest opp, hører det samme to ganger og vet fortsatt ikke hva bildet viser.",
        "Den som får innlegget lese opp, høyrer det same to gonger og veit framleis ikkje kva biletet viser.",
    ),
    check=check,
    scope="post",
    cost=10,
    examples=(
        Example(
            "Test varsleren i dag. Det tar ti sekunder.",
            "nb",
            whole=True,
            front="bilde: a.jpg\nalt-tekst: Test varsleren i dag",
        ),
        Example("Test varslaren i dag.", "nn", whole=True, front="bilete: a.jpg\nalt-tekst: Test varslaren i dag."),
        Example("Test varsleren i dag.", "nb", front="bilde: a.jpg\nalt-tekst: En hånd trykker på testknappen"),
        Example("Test varslaren i dag.", "nn", front="bilete: a.jpg\nalt-tekst: Ei hand trykkjer på testknappen"),
    ),
    sources=(UU,),
)
