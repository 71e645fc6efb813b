"""engagement-bait: asks for clicks, not for an answer."""

import re
from collections.abc import Iterable

from somcheck.document import Document
from somcheck.rule import Example, Hit, Rule, Text
from somcheck.rules import sources

# Meta's own kinds: reactions, comments, shares, tags and votes asked for as such. A plain "del gjerne" is not
# among them: asking people to pass on a warning is what public bodies should do.
_IF = r"(?:\ (?:hvis|om|dersom|viss)\b[^.!?\n]{0,60})?"
_BAIT = re.compile(
    rf"""
    \b(?:
        (?:lik|liker|like|trykk\ liker|klikk\ liker)\ og\ (?:del|kommenter|følg|tag+)\b(?:\ og\ \w+)?
        (?:\ (?:innlegget|posten|saken|saka))?
      | (?:del|følg)\ og\ (?:lik|like|kommenter|vinn)\b
      | (?:trykk|klikk)\ (?:på\ )?(?:liker|lik|tommel(?:en)?\ opp|hjertet|hjarte(?:t)?)\b{_IF}
      | (?:lik|like)\ (?:dette\ )?(?:innlegget|posten|siden|sida)\b{_IF}
      | (?:tag+|merk)\ (?:gjerne\ )?(?:minst\ )?(?:\w+\ )?
        (?:venn|venner|ven|vener|venar|venninner|venninne|kompis|folk|nokon|noen|naboen)\b[^.!?\n]{{0,40}}
      | tag+\ (?:en|ein|ei|alle|din)\ \w+[^.!?\n]{{0,40}}
      | (?:skriv|kommenter|svar)\ (?:med\ )?
        (?:["«]?(?:ja|nei|amen|(?-i:[A-ZÆØÅ]{{3,}}))["»]?|en\ emoji|ein\ emoji|et\ hjerte|eit\ hjarte)
        \ (?:i\ kommentar\w+|under|nedenfor|nedanfor)\b
      | del\ (?:dette|innlegget|posten|videre|vidare)\ (?:hvis|om|dersom|viss)\ du\ [^.!?\n]{{1,60}}
      | (?:hvem|kven)\ (?:skal|må|bør)\ du\ tag+e\b[^.!?\n]{{0,40}}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find(document: Document) -> list[tuple[int, int]]:
    """The places of bait in the post; what is asked there is no question."""
    return [(match.start(), match.start() + len(match.group().rstrip())) for match in _BAIT.finditer(document.text)]


def check(document: Document) -> Iterable[Hit]:
    for start, end in document.once(find):
        yield Hit(start, end)


RULE = Rule(
    id="engagement-bait",
    title=Text("Klikkfiske", "Klikkfiske"),
    message=Text(
        "Facebook viser slike innlegg til færre. Spør heller om noe folk har lyst til å svare på.",
        "Facebook viser slike innlegg til færre. Spør heller om noko folk har lyst til å svare på.",
    ),
    cure=Text("Bytt ut klikkfisket med et ekte spørsmål.", "Byt ut klikkfisket med eit ekte spørsmål."),
    why=Text(
        "Facebook har siden 2017 vist innlegg som ber om liker-klikk, deling eller tagging, til færre. Forskning på "
        "helseinnlegg fant det samme. Et ekte spørsmål gir svar du kan bruke. Å be folk dele en advarsel er greit.",
        "Facebook har sidan 2017 vist innlegg som ber om likar-klikk, deling eller tagging, til færre. Forsking på "
        "helseinnlegg fann det same. Eit ekte spørsmål gir svar du kan bruke. Å be folk dele ei åtvaring er greitt.",
    ),
    check=check,
    severity="error",
    scope="sentence",
    cost=50,
    examples=(
        Example("Ny brannbil på plass. ⟦Lik og del⟧!", "nb"),
        Example("Ny brannbil på plass. ⟦Lik og del⟧!", "nn"),
        Example("Hvem tenner flest lys? ⟦Tag en venn⟧!", "nb"),
        Example("Kven tenner flest lys? ⟦Tag ein ven⟧!", "nn"),
        Example("Det er stor skogbrannfare. Del gjerne med naboen.", "nb"),
        Example("Det er stor skogbrannfare. Del gjerne med naboen.", "nn"),
    ),
    sources=(sources.META_BAIT, sources.BAIT_STUDY),
)
