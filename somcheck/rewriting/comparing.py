"""What a figure of a post is compared with, in the post's written form, and where it stands well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from somcheck.analysis.figures import Figure, Quantity, measured, quantities
from somcheck.document.document import LONGEST_LINE, Document
from somcheck.norwegian.inflection import paradigm, split_code
from somcheck.norwegian.numbers import NO_BREAK, SPACE, digits, in_words
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.phrases import clause_words
from somcheck.rule import Edit, Hit

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("told_figures.toml")


# Where a comparison cannot be put in: a figure that is one of several, a change or a rate, or less than nothing.
_MORE_BEFORE = re.compile(rf"(?:\d{SPACE}?(?:og|eller|x|×)|[x×*−+/]|(?<!\w)-|\bper|\bpr\.?){SPACE}?$")

_MORE_BEHIND = re.compile(rf"{SPACE}?(?:/|[x×]{SPACE}?\d|[–-]{SPACE}?\d)|{SPACE}(?:per|pr\.?)(?!\w)")

_COMPOUND = re.compile(r"-[a-zæøå]+")

_DIRECT_SPEECH = re.compile(rf"{SPACE}*[–—]")


class Comparison(NamedTuple):
    """What a figure is compared with, in words, and the offset that they stand well behind.

    ``large`` says that there is more of it than a reader can picture.
    """

    quantity: Quantity
    place: int
    text: str
    large: bool


def is_told(document: Document, figure: Figure) -> bool:
    """Whether the post itself says how much a figure is."""
    text = document.text
    if _patterns("told_behind").match(text, figure.end) or _is_alone_in_brackets(text, figure):
        return True
    around = _around(document, figure)
    if _patterns("told_around").search(around):
        return True
    of_unit = [quantity for quantity in quantities() if quantity.factor(figure) is not None]
    fitting = [quantity for quantity in of_unit if quantity.fits(*_context(document, figure))][:1]
    return any(quantity.told.search(around) for quantity in fitting)


def _is_alone_in_brackets(text: str, figure: Figure) -> bool:
    """Whether it only adds the figure to what is said in words: "åtte badekar i minuttet (1200 l/min)"."""
    return text[: figure.start].endswith("(") and text[figure.end :].startswith(")")


def _sentence(document: Document, offset: int) -> int:
    starts = [sentence.start for sentence in document.sentences]
    return max((n for n, start in enumerate(starts) if start <= offset), default=0)


def _around(document: Document, figure: Figure) -> str:
    """The sentence of a figure and the ones beside it, without the figure."""
    return re.sub("⟦.*⟧", " ", _context(document, figure)[1], flags=re.DOTALL)


def _context(document: Document, figure: Figure) -> tuple[str, str]:
    """The sentence of a figure, and the same with the ones beside it; the figure stands between marks."""
    n = _sentence(document, figure.start)
    return _marked(document, figure, n, n + 1), _marked(document, figure, max(0, n - 1), n + 2)


def _marked(document: Document, figure: Figure, first: int, last: int) -> str:
    text, near = document.text, document.sentences[first:last]
    start = min([figure.start, *(sentence.start for sentence in near)])
    end = max([figure.end, *(sentence.end for sentence in near)])
    return f"{text[start : figure.start]}⟦{text[figure.start : figure.end]}⟧{text[figure.end : end]}"


def compare(document: Document, figure: Figure) -> Comparison | None:
    """What a figure can be compared with where it stands; None where the data file knows nothing that fits."""
    text = document.text
    if _MORE_BEFORE.search(text[max(0, figure.start - 9) : figure.start]):
        return None
    if _is_quoted(document, figure) or _in_brackets(text, figure.start):
        return None
    sentence, around = _context(document, figure)
    for quantity in quantities():
        factor = quantity.factor(figure)
        if factor is None or not quantity.fits(sentence, around):
            continue
        said = _in_words(quantity, figure.low * factor, figure.high * factor, sentence, document.language)
        place = _place(document, figure, quantity) if said else None
        if said is None or place is None:
            continue
        time = _patterns("time").match(text, place)
        if time and quantity.yearly and "år" not in time.group():
            return None
        place = time.end() if time else place
        if _MORE_BEHIND.match(text, place) or _patterns("told_behind").match(text, place):
            return None
        if text[place : place + 1].isalnum():
            return None
        said = re.sub(r"\[.*\]", "", said) if time else said.replace("[", "").replace("]", "")
        return Comparison(quantity, place, said, figure.low * factor >= quantity.large)
    return None


def _is_quoted(document: Document, figure: Figure) -> bool:
    """Whether somebody else's words are told, which are not the writer's to change."""
    token = document.token_at(figure.start)
    return (
        _DIRECT_SPEECH.match(document.text, document.line(figure.start, figure.end)[0]) is not None
        or token is not None
        and token.i in document.quoted
    )


def _in_brackets(text: str, offset: int) -> bool:
    near = max(0, offset - LONGEST_LINE)
    line = text[max(near, text.rfind("\n", near, offset) + 1) : offset]
    return line.rfind("(") > line.rfind(")")


def _place(document: Document, figure: Figure, quantity: Quantity) -> int | None:
    """Where a comparison stands well: behind the figure and what is measured ("500 dekar skog"), if it can."""
    end: int = figure.end
    if compound := _COMPOUND.match(document.text, end):
        return compound.end() if quantity.compounds else None
    tokens = [token for token in document.tokens_in(end, end + 300) if token.text != NO_BREAK][:5]
    if not tokens or tokens[0].idx != end + 1 or tokens[0].is_space:
        return end
    first = 0
    while first < len(tokens) - 1 and _describes(tokens[first]):
        first += 1
    unit = document.doc[tokens[0].i - 1] if tokens[0].i else None
    if _is_measured(tokens[first], unit):
        last, behind = tokens[first], tokens[first + 1 : first + 3]
        if quantity.together and len(behind) == 2 and behind[0].lower_ == "og" and _is_measured(behind[1], None):
            last = behind[1]
        end = last.idx + len(last)
    elif tokens[0].lower_ in clause_words("size_words"):
        end = tokens[0].idx + len(tokens[0])
    return end


def _describes(token: Token) -> bool:
    return token.pos_ == "ADJ" or token.lower_ in clause_words("tilled")


def _is_measured(token: Token, unit: Token | None) -> bool:
    """Whether a word behind a unit is what is measured: the list says so, or the syntax ("500 dekar kratt")."""
    if token.lower_.endswith(measured()) and token.text.islower():
        return True
    return token.pos_ == "NOUN" and unit is not None and unit.head == token


def _in_words(quantity: Quantity, low: float, high: float, sentence: str, language: Language) -> str | None:
    if not 0 < low <= high:
        return None
    for row in quantity.rows:
        if not row.low <= low < row.below or (row.without and row.without.search(sentence)):
            continue
        if not row.counts and quantity.joins and high >= row.below:
            above = next((other for other in quantity.rows if other.low <= high < other.below), None)
            return _joined(row.text(language), above.text(language)) if above else None
        if not row.low <= high < row.below:
            continue
        text: str = row.text(language)
        if not row.counts:
            return text
        counts = [count for value in (low, high) if (count := row.count(value)) is not None]
        if len(counts) == 2:
            return _filled(text, min(counts), max(counts), language)
    return None


def _joined(one: str, other: str) -> str:
    """Two names as a range: "stiv til sterk kuling", "frisk bris til liten kuling"."""
    first, _, noun = one.rpartition(" ")
    return f"{first} til {other}" if first and other.endswith(f" {noun}") else f"{one} til {other}"


def _filled(text: str, low: float, high: float, language: Language) -> str:
    """A row's text with the numbers, and the noun that is counted, put in."""
    before, cell, behind = re.split(r"{(.*?)}", text)
    if not cell:
        number = digits(high, language) if low == high else f"{digits(low, language)} til {digits(high, language)}"
        return before + number + behind
    noun, code = split_code(cell)
    forms = paradigm(f"{noun} {code}", language)
    gender = code[0]
    if low != high:
        words = high <= 12
        first, second = (in_words(n, gender, language) if words else digits(n, language) for n in (low, high))
        return f"{before}{first} til {second} {forms['pl-ind'][0]}{behind}"
    form = forms["sg-ind" if low < 2 or low != int(low) else "pl-ind"][0]
    return f"{before}{in_words(low, gender, language)} {form}{behind}"


def hit(document: Document, figure: Figure, variant: str = "") -> Hit:
    """The finding, with the comparison in it where there is one."""
    comparison = compare(document, figure)
    if comparison is None:
        return Hit(figure.start, figure.end)
    edit = Edit(comparison.place, comparison.place, f" ({comparison.text})")
    said = document.text[figure.start : comparison.place] + edit.replacement
    return Hit(figure.start, figure.end, {"example": said}, (edit,), variant)
