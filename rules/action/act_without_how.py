"""act-without-how: asks the reader to get in touch, sign up or order, and does not say how."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import concrete
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_patterns = Patterns("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    reachable = any(markup.kind in ("url", "email", "mention") for markup in document.post.markup)
    if reachable or _patterns("how").search(document.text):
        return
    for act in concrete(document):
        verb = {act.verb.lemma_.lower(), act.verb.lower_}
        after = [token.lower_ for token in act.sentence.words if act.verb.i < token.i <= act.verb.i + 3]
        if act.start != act.verb.idx:  # only straight orders: "du kan søke" may tell of something else
            continue
        signs_up = verb & _patterns.words("sign_up") and bool({"på", "inn"} & set(after))
        reaches = verb & _patterns.words("reach") or (verb & _patterns.words("take") and "kontakt" in after)
        if (reaches and _patterns.words("us") & set(after)) or verb & _patterns.words("order") or signs_up:
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
