"""broken-markup: signs of a link or of formatting that readers will see as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_BROKEN = re.compile(
    r"""
      \[[^\[\]\n]{1,80}\][ ]\((?:https?://|www\.)[^()\s]{1,500}\)  # a space between text and address
    | \[[^\[\]\n]{0,80}\]\((?:https?://|www\.)[^()\s]{1,500}(?![^()\s]*\))(?=\s|$)  # no bracket at the end
    | (?<!!)\[[ ]*\]\([^()\n]{1,500}\)  # no text
    | \[[^\[\]\n]{1,80}\]\([ ]*\)  # no address
    | \bhttps?(?:://)+https?:?//?\S+ | \bhttps?:/(?!/)\S+ | \bhttps?//\S+ | \bhttps?;//\S+ | \bhttp?s?:\\\\\S+
    | \bwww(?:\.[ ]|,|[ ]\.)\S+\.(?:no|com|org)\b
    | </?(?:a|b|i|p|br|div|span|strong|em|ul|li|h[1-6])(?:[ ][^<>\n]{0,300})?/?>
    | &(?:nbsp|amp|lt|gt|quot|aring|oslash|aelig|[#]\d{2,5});
    """,
    re.VERBOSE | re.IGNORECASE,
)


def check(document: Document) -> Iterable[Hit]:
    for match in _BROKEN.finditer(document.text):
        yield Hit(*match.span())


RULE = Rule(
    id="broken-markup",
    title=Text("Ødelagt lenke eller formatering", "Øydelagd lenkje eller formatering"),
    message=Text(
        "Dette vil leseren se slik det står her. Skriv lenken eller formateringen på nytt.",
        "Dette vil lesaren sjå slik det står her. Skriv lenkja eller formateringa på nytt.",
    ),
    cure=Text("Skriv lenkene og formateringen på nytt.", "Skriv lenkjene og formateringa på nytt."),
    why=Text(
        "En lenke med ett tegn for lite virker ikke, og koder fra andre programmer blir stående i teksten.",
        "Ei lenkje med eitt teikn for lite verkar ikkje, og kodar frå andre program blir ståande i teksten.",
    ),
    check=check,
    severity="signal",
    cost=15,
    examples=(
        Example("Meld deg på ⟦[kurset] (https://kommunen.no/kurs)⟧.", "nb"),
        Example("Meld deg på ⟦[kurset](https://kommunen.no/kurs⟧ i dag.", "nn"),
        Example("Les mer på ⟦https:/kommunen.no/kurs⟧ i dag.", "nb"),
        Example("Les meir på ⟦http://https://kommunen.no/kurs⟧ i dag.", "nn"),
        Example("Vi har ⟦<strong>⟧gratis⟦</strong>⟧ kurs.", "nb"),
        Example("Vi har gratis⟦&nbsp;⟧kurs.", "nn"),
        Example("Meld deg på [kurset](https://kommunen.no/kurs), [ ] kryss av, og les A & B (https://nav.no).", "nb"),
        Example("Meld deg på [kurset](https://kommunen.no/kurs), [ ] kryss av, og les A & B (https://nav.no).", "nn"),
    ),
    sources=(UU,),
)
