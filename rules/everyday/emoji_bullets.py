"""emoji-bullets: the same emoji before every point of a list, where a dash would do and is not read out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.post.markup import Markup, begins_line
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import UU

FEWEST = 3
"""Points in a row. Two lines with the same emoji need be no list."""


def check(document: Document) -> Iterable[Hit]:
    text = document.text

    def sign(markup: Markup) -> str:
        return text[markup.start : markup.end]

    marks = [one for one in document.post.markup if one.kind == "emoji" and _is_mark(document, one)]
    for emoji, group in groupby(marks, key=sign):
        points = list(group)
        # A keycap numbers the points, and a number is more than a mark.
        if len(points) >= FEWEST and "\u20e3" not in emoji:
            yield from (Hit(one.start, one.end, edits=(Edit(one.start, one.end, "–"),)) for one in points)


def _is_mark(document: Document, emoji: Markup) -> bool:
    """Whether an emoji begins a line that goes on with words."""
    _, end = document.line(emoji.start, emoji.end)
    return begins_line(document.text, emoji.start) and any(map(str.isalpha, document.text[emoji.end : end]))


RULE = Rule(
    id="emoji-bullets",
    title=Text("Emoji som punkt i en liste", "Emoji som punkt i ei liste"),
    message=Text(
        "En skjermleser leser opp emojien for hvert punkt. Bruk en strek.",
        "Ein skjermlesar les opp emojien for kvart punkt. Bruk ein strek.",
    ),
    cure=Text("Bruk strek eller tall foran punktene i en liste.", "Bruk strek eller tal framfor punkta i ei liste."),
    why=Text(
        "Den som hører innlegget, får høre «hvit hake i grønn boks» foran hvert punkt. En strek er stille. Emojier som "
        "er ulike, kan si noe om hvert punkt, og dem sier vi ikke noe om.",
        "Den som høyrer innlegget, får høyre «kvit hake i grøn boks» framfor kvart punkt. Ein strek er stille. Emojiar "
        "som er ulike, kan seie noko om kvart punkt, og dei seier vi ikkje noko om.",
    ),
    check=check,
    severity="signal",
    cost=2,
    examples=(
        Example("Sjekk dette:\n⟦✅⟧ Varsleren piper.\n⟦✅⟧ Slokkeren er på plass.\n⟦✅⟧ Alle vet veien ut.", "nb"),
        Example("Sjekk dette:\n⟦✅⟧ Varslaren pip.\n⟦✅⟧ Sløkkjaren er på plass.\n⟦✅⟧ Alle veit vegen ut.", "nn"),
        Example("📍 Rådhuset\n🕐 Klokka 18\n☕ Gratis kaffe\n🔥 Vi fyrer i bålpanna\n🔥 Bålet er varmt", "nb"),
        Example("1️⃣ Test varslaren.\n2️⃣ Finn vegen ut.\n3️⃣ Øv saman. 🔥 Lykke til.", "nn"),
    ),
    sources=(UU,),
)
