"""unicode-letters: "bold" or "italic" words, made of mathematical signs that only look like letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.post.pasting import STYLED
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import UU

# Mathematical letters and digits, with those that Unicode had before; letters in circles and squares; full width.
_LOOKALIKE = (
    f"{STYLED}\u249c-\u24e9\U0001f110-\U0001f129\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
)

_WORD = rf"[\w\u0300-\u036f{_LOOKALIKE}]{{0,40}}[{_LOOKALIKE}][\w\u0300-\u036f{_LOOKALIKE}]*"

# Words of them, and between two such words the å and ø that the fonts lack.
_RUN = re.compile(rf"{_WORD}(?:[ \t\u00a0,;:’'/–-]{{1,3}}(?:[åøæÅØÆ][ ])?{_WORD})*")

_ONE = re.compile(f"[{_LOOKALIKE}]")

_SIGNS = frozenset("🅰🅱🅾🅿Ⓜ ,/")

# White letters in black circles and squares have no plain letter in Unicode's tables.
_BLACK = (0x1F150, 0x1F170)


def check(document: Document) -> Iterable[Hit]:
    for match in _RUN.finditer(document.post.styled):
        # One alone is a formula, and blood types, parking and the metro have emoji that are letters.
        if len(_ONE.findall(match[0])) > 1 and not set(match[0]) <= _SIGNS:
            start, end = match.span()
            yield Hit(start, end, edits=(Edit(start, end, plain(document.text[start:end]), safe=True),))


def plain(text: str) -> str:
    """The text in letters that everybody can read; signs that are no lookalikes stay as they are."""
    return unicodedata.normalize("NFC", _ONE.sub(lambda match: _letter(match[0]), text))


def _letter(sign: str) -> str:
    for start in _BLACK:
        if 0 <= ord(sign) - start < 26:
            return chr(ord("A") + ord(sign) - start)
    return unicodedata.normalize("NFKC", sign)


RULE = Rule(
    id="unicode-letters",
    title=Text("Pyntebokstaver", "Pyntebokstavar"),
    message=Text(
        "Mange skjermlesere kan ikke lese slike bokstaver. Skriv med vanlige.",
        "Mange skjermlesarar kan ikkje lese slike bokstavar. Skriv med vanlege.",
    ),
    cure=Text("Skriv med vanlige bokstaver.", "Skriv med vanlege bokstavar."),
    why=Text(
        "Fet eller kursiv skrift i sosiale medier er matematiske tegn som bare ligner bokstaver. En skjermleser hopper "
        "over dem eller leser «matematisk fet stor H», og ingen finner ordet når de søker.",
        "Feit eller kursiv skrift i sosiale medium er matematiske teikn som berre liknar bokstavar. Ein skjermlesar "
        "hoppar over dei eller les «matematisk feit stor H», og ingen finn ordet når dei søkjer.",
    ),
    check=check,
    cost=15,
    examples=(
        Example("⟦𝗛𝘂𝘀𝗸⟧ å teste røykvarsleren.", "nb"),
        Example("⟦𝗛𝘂𝗴𝘀⟧ å teste røykvarslaren.", "nn"),
        Example("⟦𝓥𝓲𝓴𝓽𝓲𝓰 å 𝓿𝓲𝓽𝓮⟧: ring 110.", "nb"),
        Example("⟦𝓥𝓲𝓴𝓽𝓲𝓰 å 𝓿𝓲𝓽𝓮⟧: ring 110.", "nn"),
        Example("Ring ⟦𝟭𝟭𝟬⟧ når det ⟦ｂｒｅｎｎｅｒ⟧, helt ⟦🅢🅐🅝🅣⟧.", "nb"),
        Example("Ⓟ ved stasjonen, 21 ℃ og 5 m². ① Kom. ② Se.", "nb"),
        Example("Ⓟ ved stasjonen, 21 ℃ og 5 m². ① Kom. ② Sjå.", "nn"),
    ),
    sources=(UU,),
)
