"""mixed-forms: words of the other written form in a post that clearly is in one of them.

The tables hold small words only, since many longer ones are right in both: bokmål may write *hytta*, *sola*, *blei*
and *veit*, nynorsk *mens*, *da*, *også* and *blir*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal

from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language, guess
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT
from somcheck.storage.data_files import read_rows

if TYPE_CHECKING:
    from spacy.tokens import Token


_patterns = Patterns("rule_words.toml")

Kind = Literal["sure", "likely"]
"""What belongs to the other form only, and what may be right in this one or mean another thing."""


@cache
def _foreign(kind: Kind, language: Language) -> Mapping[str, str]:
    """Small words of the other written form, and what to write; two answers are parted by a slash."""
    rows = read_rows("mixed_forms.tsv")
    return {word: right for form, word, right, told in rows if (form, told) == (language, kind)}


_ARTICLES = ("en", "et", "ein", "eit", "ei")

_LEAST_WORDS = 9

_FEW = 3
"""One word in so many may be foreign: with more, nobody can tell which form the post is in."""

_CLEAR = 0.9
"""How likely the written form of the rest must be."""


_DASHES = ("-", "–", "—")

# The end of what somebody says, with the beginning left out, or the other way round; and titles between single marks.
_OPEN_ENDED = re.compile(r"(?m)^[^«»\n]*»|«[^«»\n]*$|(?<![^\s(])['‘’](?=\S| \w)[^'‘’\n]{2,80}['’](?!\w)")

_SENTENCE_WORDS = 8
"""From so many words a sentence can be told to be in the other form as a whole."""


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    if len(document.words) < _LEAST_WORDS:
        return
    other: Language = "nn" if language == "nb" else "nb"
    said = (*_patterns("speech").finditer(document.text), *_OPEN_ENDED.finditer(document.text))
    speech = {place for match in said for place in range(*match.span())}
    texts = [list(_texts(document, paragraph, speech)) for paragraph in _paragraphs(document)]
    sure, native = _foreign("sure", language), _foreign("sure", other)
    # A paragraph with foreign small words alone is a version in the other form, or somebody's own words.
    mixed = [
        words
        for words in texts
        if any(token.lower_ in native for token in words) or sum(token.lower_ in sure for token in words) < 3
    ]
    words = [token for paragraph in mixed for token in paragraph]
    table = {**_foreign("likely", language), **sure}
    foreign = [token for token in words if _belongs(token, table)]
    if not any(token.lower_ in sure for token in foreign) or len(foreign) * _FEW > len(words):
        return
    whole = [
        sentence
        for sentence in document.sentences
        if any(token in sentence.words for token in foreign) and _is_other(sentence, other, table)
    ]
    inside = {token.i for sentence in whole for token in sentence.words}
    rest = [token.text for token in words if token.i not in inside and not _belongs(token, table)]
    if _looks_like(language, rest):
        yield from (Hit(sentence.start, sentence.end, variant="sentence") for sentence in whole)
        for token in foreign:
            if token.i not in inside:
                yield _hit(token, _right(token, table[token.lower_]))


def _is_other(sentence: Sentence, other: Language, table: Mapping[str, str]) -> bool:
    """Whether a whole sentence is in the other written form, so that mending single words would not do."""
    rest = [token.text for token in sentence.words if not _belongs(token, table)]
    return len(sentence.words) >= _SENTENCE_WORDS and _looks_like(other, rest)


def _looks_like(language: Language, words: list[str]) -> bool:
    """Whether the rest of the post is clearly in this written form."""
    looks = guess(" ".join(words))
    return (looks.nn if language == "nn" else 1 - looks.nn) >= _CLEAR


def _paragraphs(document: Document) -> Iterator[list[Sentence]]:
    """The sentences, by paragraphs with a blank line between."""
    paragraph: list[Sentence] = []
    for sentence in document.sentences:
        if paragraph and document.text[paragraph[-1].end : sentence.start].count("\n") > 1:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def _texts(document: Document, paragraph: list[Sentence], speech: set[int]) -> Iterator[Token]:
    """The words that the writer answers for: not quoted, and no names."""
    for sentence in paragraph:
        if _is_reply(document, sentence):
            continue
        for token in sentence.words:
            if token.i not in document.quoted and token.idx not in speech and not _is_title(token, sentence):
                yield token


def _is_reply(document: Document, sentence: Sentence) -> bool:
    """Whether a dash in the running text shows that somebody speaks; at the beginning of lines it makes a list."""
    if sentence.tokens[0].text not in _DASHES:
        return False
    line_start, _ = document.line(sentence.start, sentence.end)
    return bool(document.text[line_start : sentence.start].strip())


def _is_title(token: Token, sentence: Sentence) -> bool:
    """Whether a capital inside the sentence says that the word is a name or part of one."""
    if not token.text[0].isupper():
        return _is_capital(token.i - 1, sentence) and _is_capital(token.i + 1, sentence)  # "Veien fra Oz"
    if token == sentence.words[0]:  # "Ingen Grenser spelar i kveld": the next capital says that a title begins
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        return following.text.istitle() and len(following) > 1 and following.pos_ != "PROPN"
    return len(token) == 1 or not token.text.isupper()


def _is_capital(place: int, sentence: Sentence) -> bool:
    first, last = sentence.words[0].i, sentence.words[-1].i
    return first < place <= last and sentence.words[0].doc[place].text.istitle()


def _belongs(token: Token, table: Mapping[str, str]) -> bool:
    word = token.lower_
    if word not in table:
        return False
    if word == "en":
        return not token.text.isupper() and _after(token) not in _patterns.words("french")  # the standard NS-EN
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and (word, before.lower_) in (("vart", "har"), ("vart", "hadde")):
        return False  # "det har vart i ti år": the bokmål verb vare
    # "en kven", "et dykk": behind an article it is a noun of this form.
    return before is None or before.lower_ not in _ARTICLES or word in _ARTICLES


def _right(token: Token, answers: str) -> str:
    """What to write, where the next word tells which answer it is."""
    word = token.lower_
    if word == "en":
        following = next((t for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ == "NOUN"), None)
        if following is not None and has(following, "Gender", "Fem"):
            return "ei"
    if word == "hvor":
        return "kor" if _after(token) in _patterns.words("how_much") else "kvar"
    if word == "noen" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ in ("NOUN", "ADJ"):
        return "nokre"
    return answers


def _after(token: Token) -> str:
    return token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""


def _hit(token: Token, answers: str) -> Hit:
    start, end = token.idx, token.idx + len(token)
    words = [_in_case(token.text, answer) for answer in answers.split(" / ")]
    edits = tuple(Edit(start, end, word, safe=True) for word in words) if len(words) == 1 else ()
    joint = "» eller «".join(words)
    return Hit(start, end, {"word": token.text, "right": joint}, edits=edits)


def _in_case(model: str, word: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word.capitalize() if model[0].isupper() else word


RULE = Rule(
    id="mixed-forms",
    title=Text("Nynorsk i bokmålsteksten", "Bokmål i nynorskteksten"),
    message=Text(
        "«{word}» er nynorsk, og resten er bokmål. Skriv «{right}».",
        "«{word}» er bokmål, og resten er nynorsk. Skriv «{right}».",
    ),
    messages={
        "sentence": Text(
            "Setningen er på nynorsk, og resten er bokmål. Skriv alt på bokmål.",
            "Setninga er på bokmål, og resten er nynorsk. Skriv alt på nynorsk.",
        )
    },
    cure=Text("Hold deg til bokmål i hele innlegget.", "Hald deg til nynorsk i heile innlegget."),
    why=Text(
        "Hold deg til én målform. Sitater kan stå på målformen de er skrevet på, i anførselstegn.",
        "Hald deg til éi målform. Sitat kan stå på målforma dei er skrivne på, i anførselsteikn.",
    ),
    check=check,
    severity="signal",
    cost=8,
    examples=(
        Example("Vi kommer på besøk i uke 12. Husk at du ⟦ikkje⟧ trenger å rydde loftet først, bare veien dit.", "nb"),
        Example("Vi kjem på besøk i veke 12. Hugs at du ⟦ikke⟧ treng å rydde loftet først, berre vegen dit.", "nn"),
        Example(
            "Vannet er borte ⟦frå⟧ klokka ti. ⟦Kva⟧ trenger dere hjelp til? Vi kommer innom alle som ikke kan bære.",
            "nb",
        ),
        Example(
            "Vatnet er borte ⟦fra⟧ klokka ti. ⟦Hva⟧ treng de hjelp til? Vi kjem innom alle som ikkje kan bere.", "nn"
        ),
        Example("Det brant i et hus på Voss i natt, men ingen ⟦vart⟧ skadet.", "nb"),
        Example("Det brann i eit hus på Voss i natt, men ingen ⟦ble⟧ skadde.", "nn"),
        Example("Møtet har vart i to timer, og vi trenger en pause før vi går videre med saken.", "nb"),
        Example("Du ⟦treng⟧ ikke ta med mat, for vi lager suppe til alle.", "nb"),
        Example("Du ⟦trenger⟧ ikkje ta med mat, for vi lagar suppe til alle.", "nn"),
        Example(
            "«Kva skal eg gjere?» spurte hun. Hytta lå i sola, og ingen visste hvor boka med telefonnumre var.", "nb"
        ),
        Example(
            "«Hva skal jeg gjøre?» spurde ho. Hytta låg i sola, og ingen visste kvar boka med telefonnummer var.", "nn"
        ),
        Example(
            "Vi har stengt veien ved brua i hele uka, og bussen kjører rundt. ⟦Vi reknar med at det blir meir kø enn "
            "vanleg når skulane opnar att.⟧ Gi deg god tid.",
            "nb",
        ),
        Example(
            "Vi har stengt vegen ved brua i heile veka, og bussen køyrer rundt. ⟦Vi regner med at det blir mer kø enn "
            "vanlig når skolene åpner igjen.⟧ Gi deg god tid.",
            "nn",
        ),
        Example(
            "Ikkje Berre Brann er på scenen i kveld. Vi kommer med hele stasjonen, og du trenger ingen billett.", "nb"
        ),
        Example("Ikke Bare Brann er på scena i kveld. Vi kjem med heile stasjonen, og du treng ingen billett.", "nn"),
        Example(
            "Laget heter Saman for Bygda og holder til i Veita. Det blei gøy, og veit du mer, så si fra til oss.", "nb"
        ),
        Example(
            "Laget heiter Sammen for Byen. Det blir moro mens vi ventar, og da kan du også ta med ungane heim til oss.",
            "nn",
        ),
    ),
    sources=(LANGUAGE_ACT,),
)
