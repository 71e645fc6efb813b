"""act-without-how: asks the reader to get in touch, sign up or order, and does not say how."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.analysis.acts import concrete
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_REACH = frozenset("ringe ring kontakte kontakt".split())

_TAKE = frozenset(["ta"])

_US = frozenset(
    """oss kommunen brannvesenet feieren feiaren feiervesenet feiarvesenet servicetorget servicetorgsentralen
    brannstasjonen styret vaktmesteren vaktmeisteren""".split()
)

_ORDER = frozenset("bestille bestill booke book tinge ting søke søk registrere registrer".split())

_SIGN_UP = frozenset("melde meld".split())

# What tells how, anywhere in the post: a number to call, or where to write.
_HOW = re.compile(
    r"\b\d{3,}\b|\b\d{2}(?:[ .]\d{2}){2,}\b|\b(?:skjema|kommentar\w*|melding|telefon\w*|innboks\w*|messenger|appen|app"
    r"|e-post|epost"
    r"|nettsid\w*|nettsted\w*|nettstad\w*|heimesid\w*|hjemmesid\w*|lenk\w*|lenkj\w*|profilen|bio|stories|svar her"
    r"|servicetorg\w*|qr-kod\w*)\b"
    r"|min side|mi side|\bpå nett(?:et)?\b",
    re.IGNORECASE,
)


def check(document: Document) -> Iterable[Hit]:
    reachable = any(markup.kind in ("url", "email", "mention") for markup in document.post.markup)
    if reachable or _HOW.search(document.text):
        return
    for act in concrete(document):
        verb = {act.verb.lemma_.lower(), act.verb.lower_}
        after = [token.lower_ for token in act.sentence.words if act.verb.i < token.i <= act.verb.i + 3]
        if act.start != act.verb.idx:  # only straight orders: "du kan søke" may tell of something else
            continue
        signs_up = verb & _SIGN_UP and bool({"på", "inn"} & set(after))
        reaches = verb & _REACH or (verb & _TAKE and "kontakt" in after)
        if (reaches and _US & set(after)) or verb & _ORDER or signs_up:
            yield Hit(act.start, act.end)


RULE = Rule(
    id="act-without-how",
    title=Text("Mangler hvor og hvordan", "Manglar kvar og korleis"),
    message=Text(
        "Hvordan? Skriv nummeret eller lenken, så slipper leseren å lete.",
        "Korleis? Skriv nummeret eller lenkja, så slepp lesaren å leite.",
    ),
    cure=Text("Skriv nummeret eller lenken som trengs.", "Skriv nummeret eller lenkja som trengst."),
    why=Text(
        "Den som må lete etter et nummer, lar det ofte være. Står det i innlegget, er det gjort på et minutt, og dere "
        "slipper spørsmålene.",
        "Den som må leite etter eit nummer, lèt det ofte vere. Står det i innlegget, er det gjort på eit minutt, og de "
        "slepp spørsmåla.",
    ),
    check=check,
    cost=15,
    examples=(
        Example("Lukter det brent fra pipa? ⟦Kontakt oss⟧.", "nb"),
        Example("Luktar det brent frå pipa? ⟦Kontakt oss⟧.", "nn"),
        Example("Vi holder kurs på lørdag. ⟦Meld deg på⟧.", "nb"),
        Example("Vi held kurs på laurdag. ⟦Meld deg på⟧.", "nn"),
        Example("Lukter det brent fra pipa? Ring oss på 51 50 22 00.", "nb"),
        Example("Luktar det brent frå pipa? Ring oss på 51 50 22 00.", "nn"),
        Example("Meld deg på kurset på https://brann.no/kurs.", "nb"),
        Example("Meld deg på kurset på https://brann.no/kurs.", "nn"),
        Example("Meld deg på kurset på nett.", "nb"),
        Example("Meld deg på kurset på nett.", "nn"),
        Example("Ring naboen og spør hvordan det går.", "nb"),
        Example("Ring naboen og spør korleis det går.", "nn"),
    ),
    sources=(GUIDE,),
)
