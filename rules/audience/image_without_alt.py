"""image-without-alt: a picture that nobody has described for those who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_patterns = Patterns("rule_words.toml")

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\[\]\n]*)\]\([^()\n]{0,500}\)")

# File names as cameras and people make them, and words that say that there is a picture but not what it shows.
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|heic|svg|tiff?|bmp|mp4|mov)|(?:img|dsc[nf]?|image|screenshot)[_-]?\d*", re.I
)


def check(document: Document) -> Iterable[Hit]:
    front = document.post.front_matter
    empty = [alt for alt in front.alt_texts if not _says_something(alt)]
    described = len(front.alt_texts) - len(empty)
    if described < sum(map(bool, front.images)):
        if empty:
            yield Hit(0, 0, {"alt": empty[0]}, variant="says-nothing")
        else:
            yield Hit(0, 0, variant="some" if described else "")
    for match in _MARKDOWN.finditer(document.text):
        if not _says_something(match["alt"]):
            yield Hit(match.start(), match.end(), variant="markdown")


def _says_something(alt: str) -> bool:
    alt = alt.strip()
    return bool(alt) and not _FILE.fullmatch(alt) and not _patterns("nothing_said").fullmatch(alt)


RULE = Rule(
    id="image-without-alt",
    title=Text("Bilde uten alt-tekst", "Bilete utan alt-tekst"),
    message=Text(
        "Hva viser bildet? Skriv «alt-tekst:» øverst, med én setning til dem som ikke ser det.",
        "Kva viser biletet? Skriv «alt-tekst:» øvst, med éi setning til dei som ikkje ser det.",
    ),
    messages={
        "some": Text(
            "Noen av bildene mangler alt-tekst. Skriv øverst hva hvert av dem viser, med én setning.",
            "Nokre av bileta manglar alt-tekst. Skriv øvst kva kvart av dei viser, med éi setning.",
        ),
        "says-nothing": Text(
            "«{alt}» sier ikke hva bildet viser. Skriv én setning om det i «alt-tekst:» øverst.",
            "«{alt}» seier ikkje kva biletet viser. Skriv éi setning om det i «alt-tekst:» øvst.",
        ),
        "markdown": Text(
            "Hva viser bildet? Skriv det i klammene, med én setning til dem som ikke ser det.",
            "Kva viser biletet? Skriv det i klammene, med éi setning til dei som ikkje ser det.",
        ),
    },
    in_form={
        "": Text(
            "Hva viser bildet? Skriv én setning om det i feltet «Hva viser bildet? (alt-tekst)».",
            "Kva viser biletet? Skriv éi setning om det i feltet «Kva viser biletet? (alt-tekst)».",
        ),
        "some": Text(
            "Noen av bildene mangler alt-tekst. Skriv hva hvert av dem viser, i feltet «Hva viser bildet? "
            "(alt-tekst)».",
            "Nokre av bileta manglar alt-tekst. Skriv kva kvart av dei viser, i feltet «Kva viser biletet? "
            "(alt-tekst)».",
        ),
        "says-nothing": Text(
            "«{alt}» sier ikke hva bildet viser. Skriv det i feltet «Hva viser bildet? (alt-tekst)».",
            "«{alt}» seier ikkje kva biletet viser. Skriv det i feltet «Kva viser biletet? (alt-tekst)».",
        ),
    },
    cure=Text("Gi hvert bilde en alt-tekst.", "Gi kvart bilete ein alt-tekst."),
    why=Text(
        "Den som ikke ser, får alt-teksten lest opp i stedet for bildet. Skriv det du ville sagt i telefonen: «En "
        "brannkonstabel løfter en hund ut av et vindu». Står det tekst i bildet, tar du den med.",
        "Den som ikkje ser, får alt-teksten lesen opp i staden for biletet. Skriv det du ville sagt i"
        " telefonen: «Ein brannkonstabel løftar ein hund ut av eit vindauge». Står det tekst i "
        "biletet, tek du teksten med.",
    ),
    check=check,
    cost=15,
    examples=(
        Example("Test varsleren i dag.", "nb", front="bilde: varsler.jpg", whole=True),
        Example("Test varslaren i dag.", "nn", front="bilete: varslar.jpg", whole=True),
        Example("Test varsleren.", "nb", front="bilde: [a.jpg, b.jpg]\nalt-tekst: En hånd på en testknapp", whole=True),
        Example("Test varslaren.", "nn", front="bilete: a.jpg\nalt-tekst: a.jpg", whole=True),
        Example("Test varsleren.", "nb", front="bilde: a.jpg\nalt-tekst: Bilde", whole=True),
        Example("Se her: ⟦![](varsler.jpg)⟧ Fin, ikke sant?", "nb"),
        Example("Sjå her: ⟦![foto](varslar.jpg)⟧ Fin, ikkje sant?", "nn"),
        Example("Test varsleren.", "nb", front="bilde: a.jpg\nalt-tekst: En hånd trykker på testknappen"),
        Example("Test varslaren.", "nn", front="bilete: a.jpg\nalt-tekst: Ei hand trykkjer på testknappen"),
        Example("![Bilde av en hånd på testknappen](varsler.jpg) Test varsleren i dag.", "nb"),
        Example("Test varslaren i dag.", "nn"),
    ),
    sources=(UU,),
)
