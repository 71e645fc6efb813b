"""Where a post asks for clicks. What is asked there is neither a question nor an act."""

from __future__ import annotations

import re

from somcheck.document.document import Document, Sentence

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
      | (?:skriv|kommenter|svar)\ (?:med\ )?["«]?(?:ja|(?-i:[A-ZÆØÅ]{{2,}}))["»]?\ og\ (?:vinn|bli\ med)\b
      | del\ (?:dette|innlegget|posten|videre|vidare)\ (?:hvis|om|dersom|viss)\ du\ [^.!?\n]{{1,60}}
      | (?:hvem|kven)\ (?:skal|må|bør)\ du\ tag+e\b[^.!?\n]{{0,40}}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def asked_for(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence holds bait, or a part of it."""
    return any(start < sentence.end and sentence.start < end for start, end in document.once(find))


def find(document: Document) -> list[tuple[int, int]]:
    """The places of bait in the post; what is asked there is no question."""
    return [(match.start(), match.start() + len(match.group().rstrip())) for match in _BAIT.finditer(document.text)]
