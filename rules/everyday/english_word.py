"""english-word: an English word where Norwegian has one that everybody knows."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.rewriting.fitting import TO_SAY, alternatives, choices, edits_of, either
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT, LOANS


def check(document: Document) -> Iterable[Hit]:
    for match in document.find(word_list("english_words.tsv", language=document.language)):
        first = document.words[match.first]
        if first.i in document.quoted or document.is_name(first):
            continue
        start, end = document.span(match)
        plain = match.entry.columns["plain"]
        if plain.startswith(TO_SAY):
            yield Hit(start, end, {"say": plain.removeprefix(TO_SAY)}, variant="say")
            continue
        # The English plural looks like a genitive: mails, takeaways.
        words = [] if match.slot.endswith("gen") else choices(document, match, plain)
        shown = either(one.word for one in words) if words else alternatives(plain)
        yield Hit(start, end, {"plain": shown}, edits=edits_of(words, plain, safe=False))


RULE = Rule(
    id="english-word",
    title=Text("Engelsk ord", "Engelsk ord"),
    message=Text("Skriv det på norsk: «{plain}».", "Skriv det på norsk: «{plain}»."),
    messages={"say": Text("Skriv det på norsk: {say}.", "Skriv det på norsk: {say}.")},
    cure=Text("Bytt ut de engelske ordene.", "Byt ut dei engelske orda."),
    why=Text(
        "Ikke alle kan engelsk, og den som lærer norsk, har nok med ett språk. Har norsk et ord som folk bruker, er "
        "det lettere å kjenne igjen. Navn og sitater kan stå.",
        "Ikkje alle kan engelsk, og den som lærer norsk, har nok med eitt språk. Har norsk eit ord som folk bruker, er "
        "det lettare å kjenne att. Namn og sitat kan stå.",
    ),
    check=check,
    severity="signal",
    cost=6,
    examples=(
        Example("Husk ⟦deadline⟧ på fredag. ⟦Save the date⟧!", "nb"),
        Example("Hugs ⟦deadline⟧ på fredag. ⟦Save the date⟧!", "nn"),
        Example("Gi oss ⟦feedback⟧ på ⟦eventet⟧.", "nb"),
        Example("Gi oss ⟦feedback⟧ på ⟦eventet⟧.", "nn"),
        Example("Husk fristen på fredag. Sett av dagen i appen, og kom på quiz.", "nb"),
        Example("Hugs fristen på fredag. Set av dagen i appen, og kom på quiz.", "nn"),
        Example("Filmen heter «Deadline», og vi viser den på Event Hall.", "nb"),
        Example("Filmen heiter «Deadline», og vi viser han på Event Hall.", "nn"),
    ),
    sources=(LOANS, LANGUAGE_ACT),
)
