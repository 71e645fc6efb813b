"""spelling: a word that no dictionary has, one slip away from a common one. Needs a dictionary that is installed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import Document, Sentence
from somcheck.norwegian.spelling import SHORTEST, Dictionary, dictionary
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import TERMS, own_words, word_list
from somcheck.norwegian.written_form import guess
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 40
"""Unknown words of a post that are looked at, each of which takes some hundredths of a second."""

_JOINED = frozenset("-–/@'’_·")
"""What makes a word a part of something longer: "e-post", "vann/avløp"."""

_CLEAR = 0.9
"""How likely the other written form must be."""

_STRANGE, _STRANGE_SHARE = 2, 0.25
"""Other words of a sentence that the dictionary lacks, from which it is in another language or dialect."""


def check(document: Document) -> Iterable[Hit]:
    words = dictionary(document.language)
    if words is None:
        return
    listed, looked_at = _listed(document), 0
    for sentence in document.sentences:
        unknown = [
            token
            for token in sentence.words
            if token.i not in listed and _is_looked_at(document, token) and not words.knows(token.lower_)
        ]
        looked_at += len(unknown)
        if looked_at > MOST:
            return
        found = [(token, right) for token in unknown if (right := words.meant(token.lower_))]
        if found and not _is_strange(words, sentence, len(found)):
            yield from (_hit(token, right) for token, right in found)


def _is_looked_at(document: Document, token: Token) -> bool:
    """Whether a word is no name, no quote and no part of something longer."""
    if not token.is_alpha or token.i in document.quoted or document.is_name(token):
        return False
    if not token.text.islower() and (
        not token.text.istitle() or document.is_inside_sentence(token) or token.pos_ == "PROPN"
    ):
        return False
    before, after = document.text[: token.idx][-1:], document.text[token.idx + len(token) :][:2]
    return before not in _JOINED and after[:1] not in _JOINED and not (after[:1] == "." and after[1:].isalnum())


def _listed(document: Document) -> set[int]:
    """The indices of words that one of our lists has, or the plan."""
    language, plan = document.language, document.plan
    groups = [group.nb if language == "nb" else group.nn for group in plan.groups.values()]
    cells = (
        *plan.words.allowed, *plan.words.places, *plan.words.parallel_names,
        *(cell for group in groups for cell in (*group.names, *group.topics, *group.phrases, *group.known_terms)),
    )  # fmt: skip
    lists = [word_list(*TERMS, language=language), word_list("english_words.tsv", language=language)]
    if cells:
        lists.append(own_words(cells, language))
    matches = (match for words in lists for match in document.find(words))
    return {document.words[place].i for match in matches for place in range(match.first, match.last)}


def _is_strange(words: Dictionary, sentence: Sentence, told: int) -> bool:
    """Whether a sentence is in the other written form, or so much of it is unknown that it is in another language."""
    looks = guess(sentence.text)
    if (looks.nn if words.language == "nb" else 1 - looks.nn) >= _CLEAR:
        return True
    plain = [token.lower_ for token in sentence.words if token.is_alpha and len(token) >= SHORTEST]
    unknown = sum(not words.knows(word) for word in plain) - told
    return unknown >= _STRANGE and unknown >= _STRANGE_SHARE * len(plain)


def _hit(token: Token, right: tuple[str, ...]) -> Hit:
    start, end = token.idx, token.idx + len(token)
    written = [word.capitalize() if token.text.istitle() else word for word in right]
    edits = tuple(Edit(start, end, word) for word in written)
    return Hit(start, end, {"word": token.text, "right": "» eller «".join(written)}, edits=edits)


RULE = Rule(
    id="spelling",
    title=Text("Rettskriving", "Rettskriving"),
    message=Text(
        "Ordboka kjenner ikke «{word}». Skal det være «{right}»?",
        "Ordboka kjenner ikkje «{word}». Skal det vere «{right}»?",
    ),
    cure=Text("Se over ordene som ordboka ikke kjenner.", "Sjå over orda som ordboka ikkje kjenner."),
    why=Text(
        "Den som har lesevansker eller lærer norsk, kjenner ikke igjen et ord som er skrevet på en annen måte enn i "
        "ordboka. Somcheck leser ordbøkene som er installert på maskinen (Hunspell, slik LibreOffice har dem), og sier "
        "fra bare når ordet ligner et som er mye vanligere. Funnene endrer ikke poengsummen, for ikke alle har en "
        "ordbok. Egne ord kan stå etter «allowed =» under «[words]» i planen.",
        "Den som har lesevanskar eller lærer norsk, kjenner ikkje att eit ord som er skrive på ein annan måte enn i "
        "ordboka. Somcheck les ordbøkene som er installerte på maskina (Hunspell, slik LibreOffice har dei), og seier "
        "frå berre når ordet liknar eit som er mykje vanlegare. Funna endrar ikkje poengsummen, for ikkje alle har ei "
        "ordbok. Eigne ord kan stå etter «allowed =» under «[words]» i planen.",
    ),
    check=check,
    severity="signal",
    cost=0,
    examples=(
        Example("Vi tilbyr kurs til alle i ⟦komunen⟧.", "nb"),
        Example("⟦Desverre⟧ er kurset fullt. Det er ⟦sansynlig⟧ at vi holder et til.", "nb"),
        Example("⟦Divverre⟧ er kurset fullt. Det er ⟦sansynleg⟧ at vi held eit til.", "nn"),
        Example("Dessverre er kurset med Sansynlig fullt. Boka heter «Desverre». Skriv til oss på e-post.", "nb"),
        Example("Diverre er kurset med Sansynleg fullt. Boka heiter «Divverre». Skriv til oss på e-post.", "nn"),
    ),
    sources=(LANGUAGE_ACT, "Hunspell-ordbøkene for bokmål og nynorsk, slik de er installert på maskinen"),
)
