"""Figures with a unit, and what each can be compared with: ``data/comparisons.toml`` in the post's written form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import floor, log10
from typing import TYPE_CHECKING, Any, NamedTuple

from somcheck.datafiles import read_toml
from somcheck.document import Document
from somcheck.inflect import paradigm, split_code
from somcheck.language import Language
from somcheck.rule import Text

if TYPE_CHECKING:
    from spacy.tokens import Token

WORST_ROUNDING = 0.15
"""How far from the truth a rounded number may be, as a share of it, and still be called "omtrent"."""

NO_BREAK = "\u00a0"

# Odd units that nothing is told of in the data file.
_NEVER_COMPARED = (
    r"[kM]Pa|hPa|mbar|ppm|mg/(?:l|kg|m[3³])|[µμ]g(?:/\w+³?)?|kWp|[kM]VA|mA|kW/m[2²]|MJ(?:/m[2²])?|moh/t|k?Hz|Bq"
    r"|[mµ]Sv|CFU|COP"
)
_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = rf"(?:\d{{1,3}}(?:(?:\.|{_SPACE})\d{{3}})+|\d+)(?:,\d+|\.\d{{1,2}}(?!\d))?"
_SCALES = {"hundre": 1e2, "tusen": 1e3, "million": 1e6, "mill": 1e6, "milliard": 1e9, "mrd": 1e9}
_SCALE = r"hundre|tusen|million(?:er|ar)?|mill\.?|milliard(?:er|ar)?|mrd\.?"
_NUMBER_WORDS = {
    **dict.fromkeys("en én ei éi ett ein éin eitt".split(), 1.0),
    **{word: n for n, word in enumerate("to tre fire fem seks sju åtte ni ti elleve tolv".split(), 2)},
    **{"syv": 7, "femten": 15, "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70},
    **{"åtti": 80, "nitti": 90, "hundre": 100, "halvannen": 1.5, "halvannan": 1.5, "en halv": 0.5, "ein halv": 0.5},
}
_WRITTEN = ("", "", *"to tre fire fem seks sju åtte ni ti elleve tolv".split())
_ONE = {"nb": {"m": "én", "f": "én", "n": "ett"}, "nn": {"m": "éin", "f": "éi", "n": "eitt"}}
_HALF = {
    "nb": {"m": "en halv", "f": "en halv", "n": "et halvt"},
    "nn": {"m": "ein halv", "f": "ei halv", "n": "eit halvt"},
}
_ONE_AND_A_HALF = {
    "nb": {"m": "halvannen", "f": "halvannen", "n": "halvannet"},
    "nn": {"m": "halvannan", "f": "halvanna", "n": "halvtanna"},
}

# What shows that the writer says how much it is: "3 MW, eller nok til 2000 hus", "70 dB – som en støvsuger".
_TOLD_BEHIND = re.compile(
    r"(?:[ ]\w+)?(?:[ ]?\((?!\d)|,[ ]eller|,?[ ](?:altså|det vil si|det vil seie|dvs|nok til|like|tilsvarer|svarer til"
    r"|svarar til|som (?:en|et|ei|ein|eit|er))\b|[ ][–—-][ ])"
)
_TOLD_AROUND = re.compile(
    r"\b(?:tilsvar\w+|svar(?:er|ar|te) til|like (?:\w+ ){1,2}som|det sam[me]e? som|nok til|(?:ganger|gonger) så"
    r"|så \w+ som|omtrent som|på (?:størrelse|storleik) med|på storleiken til)\b"
)
# Where a comparison cannot be put in: a figure that is one of several, a change or a rate, or less than nothing.
_MORE_BEFORE = re.compile(
    rf"(?:\d{_SPACE}?(?:og|eller|x|×)|[x×*−+/]|(?<!\w)-|\bfr[aå] [^.,]{{1,20}} til|\bper|\bpr\.?){_SPACE}?$"
)
_MORE_BEHIND = re.compile(rf"{_SPACE}?(?:/|[x×]{_SPACE}?\d|[–-]{_SPACE}?\d)|{_SPACE}(?:per|pr\.?)(?!\w)")
_TIME = re.compile(
    rf"{_SPACE}(?:(?:i|per|pr\.?|(?:hver|kvar)t?){_SPACE}"
    r"(?P<time>år(?:et)?|døgn(?:et)?|uke|uk[ae]n?|vek[ea]|måned(?:en)?|månad(?:en)?|time(?:n)?|minutt(?:et)?"
    rf"|sekund(?:et)?)|(?:per|pr\.?|hver|kvar|om){_SPACE}dag(?:en)?|(?:om{_SPACE}året|årlig|årleg)|daglig|dagleg)(?!\w)"
)
_YEAR = re.compile("år")
_SIZE_WORDS = frozenset("stor stort store".split())
_DIRECT_SPEECH = re.compile(rf"{_SPACE}*[–—]")


@dataclass(frozen=True)
class Row:
    """What a quantity from ``low`` up to ``below`` is compared with; see the head of the data file."""

    low: float
    below: float
    text: Text
    size: float | None
    over: float | None
    halves: bool
    exact: bool
    without: re.Pattern[str] | None

    @property
    def counts(self) -> bool:
        return self.size is not None or self.over is not None

    def count(self, value: float) -> float | None:
        """How many of the thing a value is, rounded; None where rounding would take it too far from the truth."""
        amount = value / self.size if self.size else (self.over or 0) / value
        if self.exact:
            return amount if amount == int(amount) else None
        near = rounded(amount, self.halves)
        return near if near and abs(near - amount) <= WORST_ROUNDING * amount else None


@dataclass(frozen=True)
class Quantity:
    """A kind of quantity: its units, what must and must not stand around it, and its comparisons."""

    name: str
    odd: Mapping[str, float]
    known: tuple[tuple[re.Pattern[str], float], ...]
    large: float
    rows: tuple[Row, ...]
    requires: re.Pattern[str] | None
    without: re.Pattern[str] | None
    told: re.Pattern[str]
    joins: bool
    yearly: bool

    def factor(self, figure: Figure) -> float | None:
        """How much of the base unit the figure's unit is; None where it measures something else."""
        if figure.odd:
            return self.odd.get(figure.unit)
        for pattern, factor in self.known:
            match = pattern.match(figure.rest)
            if match and match.end() == len(figure.unit):
                return factor
        return None

    def fits(self, sentence: str) -> bool:
        needed = self.requires is None or self.requires.search(sentence)
        return bool(needed) and not (self.without and self.without.search(sentence))


@dataclass(frozen=True)
class Figure:
    """A number, or a range of them, with its unit: ``start:end`` of the document's text.

    ``rest`` is the text from the unit on, some way.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    odd: bool
    rest: str


class Comparison(NamedTuple):
    """What a figure is compared with, in words, and the offset that they stand well behind.

    ``large`` says that there is more of it than a reader can picture.
    """

    quantity: Quantity
    place: int
    text: str
    large: bool


@cache
def quantities() -> tuple[Quantity, ...]:
    """The tables of the data file."""
    return tuple(_quantity(table) for table in read_toml("comparisons.toml")["quantity"])


@cache
def measured() -> tuple[str, ...]:
    """The ends of words for what is measured."""
    return tuple(read_toml("comparisons.toml")["measured"].split())


def _quantity(table: Mapping[str, Any]) -> Quantity:
    return Quantity(
        name=table["name"],
        odd=table.get("odd", {}),
        known=tuple((re.compile(unit), factor) for unit, factor in table.get("known", {}).items()),
        large=table["large"],
        rows=tuple(_row(row) for row in table["rows"]),
        requires=_pattern(table.get("with")),
        without=_pattern(table.get("without")),
        told=re.compile(table["told"]),
        joins=table.get("joins", False),
        yearly=table.get("yearly", False),
    )


def _row(row: Mapping[str, Any]) -> Row:
    text = Text(row["nb"], row["nn"])
    halves, exact = row.get("halves", False), row.get("exact", False)
    without = _pattern(row.get("without"))
    return Row(row["from"], row["below"], text, row.get("size"), row.get("over"), halves, exact, without)


def _pattern(said: str | None) -> re.Pattern[str] | None:
    return re.compile(said) if said else None


# ---- Figures -----------------------------------------------------------------------------------------------------


@cache
def _figure_pattern() -> re.Pattern[str]:
    odd = sorted({unit for quantity in quantities() for unit in quantity.odd}, key=len, reverse=True)
    known = {pattern.pattern for quantity in quantities() for pattern, _ in quantity.known}
    either = "|".join(re.escape(unit).replace("³", "[3³]") for unit in odd)
    words = "|".join(_NUMBER_WORDS)
    return re.compile(
        rf"(?<![\w,.])(?:mellom{_SPACE}(?P<first>{_NUMBER})(?:{_SPACE}(?P<first_scale>{_SCALE}))?{_SPACE}og{_SPACE}"
        rf"|(?P<from>{_NUMBER})(?:{_SPACE}(?P<from_scale>{_SCALE}))?(?:{_SPACE}?[–-]{_SPACE}?|{_SPACE}til{_SPACE}))?"
        rf"(?:(?P<number>{_NUMBER})(?:{_SPACE}?(?P<scale>{_SCALE}))?|(?P<word>(?i:{words})){_SPACE}(?P<of>{_SCALE}))"
        rf"{_SPACE}?(?:(?P<odd>{_NEVER_COMPARED}|{either})|(?P<known>{'|'.join(sorted(known, key=len, reverse=True))}))"
        r"(?![\w/²³])"
        r"|\b(?P<fire>R?EI)(?:[₁₂]|[12](?=[ ]))?[ \u00a0-]?(?P<minutes>\d{2,3})(?:-(?:C\d?|S[am]?|S200|CSa))?\b"
    )


def figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a post with a unit of the data file, or another odd one."""
    return document.once(_figures)


def _figures(document: Document) -> tuple[Figure, ...]:
    matches = _figure_pattern().finditer(document.text)
    return tuple(_figure(match) for match in matches if not document.has_markup(*match.span()))


def _figure(match: re.Match[str]) -> Figure:
    if match["fire"]:
        minutes = float(match["minutes"])
        return Figure(match.start(), match.end(), minutes, minutes, match["fire"], True, "")
    scale = match["scale"] or match["of"] or ""
    high = (parsed(match["number"]) if match["number"] else _NUMBER_WORDS[match["word"].lower()]) * _scale(scale)
    start, low = match.start(), high
    if first := match["first"] or match["from"]:
        low = parsed(first) * _scale(match["first_scale"] or match["from_scale"] or scale)
        start = match.start("first" if match["first"] else "from")
    odd = match["odd"] is not None
    unit = match["odd"] or match["known"]
    rest = match.string[match.end() - len(unit) : match.end() + 40]
    if odd:
        unit = unit.replace("m3", "m³")
    return Figure(start, match.end(), low, high, unit, odd, rest)


def parsed(number: str) -> float:
    """The value of a number as it is written in Norwegian: "1 200,5", "1.200", "0.25"."""
    digits = re.sub(_SPACE, "", number).replace(",", ".")
    whole, _, last = digits.rpartition(".")
    if "." in whole or (whole and len(last) == 3 and "," not in number and whole != "0"):
        # The points part thousands; a comma was the last of them.
        return float(whole.replace(".", "") + ("." if "," in number else "") + last)
    return float(digits)


def _scale(word: str) -> float:
    word = word.rstrip(".")
    return _SCALES[word.removesuffix("er").removesuffix("ar")] if word else 1.0


# ---- Whether the writer has said it ------------------------------------------------------------------------------


def is_told(document: Document, figure: Figure) -> bool:
    """Whether the post itself says how much a figure is."""
    text = document.text
    if _TOLD_BEHIND.match(text, figure.end) or _is_alone_in_brackets(text, figure):
        return True
    around = _around(document, figure)
    if _TOLD_AROUND.search(around):
        return True
    of_unit = [quantity for quantity in quantities() if quantity.factor(figure) is not None]
    fitting = [quantity for quantity in of_unit if quantity.fits(_marked(document, figure))][:1]
    return any(quantity.told.search(around) for quantity in fitting)


def _is_alone_in_brackets(text: str, figure: Figure) -> bool:
    """Whether it only adds the figure to what is said in words: "åtte badekar i minuttet (1200 l/min)"."""
    return text[: figure.start].endswith("(") and text[figure.end :].startswith(")")


def _sentence(document: Document, offset: int) -> int:
    starts = [sentence.start for sentence in document.sentences]
    return max((n for n, start in enumerate(starts) if start <= offset), default=0)


def _around(document: Document, figure: Figure) -> str:
    """The sentence of a figure and the ones beside it, without the figure."""
    n = _sentence(document, figure.start)
    near = document.sentences[max(0, n - 1) : n + 2]
    if not near:
        return ""
    start, end = min(near[0].start, figure.start), max(near[-1].end, figure.end)
    return f"{document.text[start : figure.start]} {document.text[figure.end : end]}"


def _marked(document: Document, figure: Figure) -> str:
    """The sentence of a figure, with the figure between marks."""
    if not document.sentences:
        return "⟦⟧"
    sentence, text = document.sentences[_sentence(document, figure.start)], document.text
    start, end = min(sentence.start, figure.start), max(sentence.end, figure.end)
    return f"{text[start : figure.start]}⟦{text[figure.start : figure.end]}⟧{text[figure.end : end]}"


# ---- Comparisons -------------------------------------------------------------------------------------------------


def compare(document: Document, figure: Figure) -> Comparison | None:
    """What a figure can be compared with where it stands; None where the data file knows nothing that fits."""
    text = document.text
    if _MORE_BEFORE.search(text[max(0, figure.start - 40) : figure.start]):
        return None
    place = _place(document, figure)
    if place is None or _is_quoted(document, figure) or _in_brackets(text, figure.start):
        return None
    time = _TIME.match(text, place)
    if time:
        place = time.end()
    if _MORE_BEHIND.match(text, place) or _TOLD_BEHIND.match(text, place) or text[place : place + 1].isalnum():
        return None
    sentence = _marked(document, figure)
    for quantity in quantities():
        factor = quantity.factor(figure)
        if factor is None or not quantity.fits(sentence):
            continue
        if quantity.yearly and time and not _YEAR.search(time.group()):
            return None
        said = _in_words(quantity, figure.low * factor, figure.high * factor, sentence, document.language)
        if said is not None:
            said = re.sub(r"\[.*\]", "", said) if time else said.replace("[", "").replace("]", "")
            return Comparison(quantity, place, said, figure.low * factor >= quantity.large)
    return None


def _is_quoted(document: Document, figure: Figure) -> bool:
    """Whether somebody else's words are told, which are not the writer's to change."""
    line = document.text[document.line(figure.start, figure.end)[0] :]
    return bool(_DIRECT_SPEECH.match(line)) or any(
        document.doc[n].idx <= figure.start < document.doc[n].idx + len(document.doc[n]) for n in document.quoted
    )


def _in_brackets(text: str, offset: int) -> bool:
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return line.rfind("(") > line.rfind(")")


def _place(document: Document, figure: Figure) -> int | None:
    """Where a comparison stands well: behind the figure and what it counts ("500 dekar skog og lyng"), if it can."""
    text = document.text
    if compound := re.compile(r"-[a-zæøå]+").match(text, figure.end):
        return compound.end() if figure.unit in ("EI", "REI", "kV") else None
    tokens = [token for token in document.doc if token.idx >= figure.end and not token.is_space][:5]
    if not tokens or tokens[0].idx != figure.end + 1 or text[figure.end] == "\n":
        return figure.end
    unit = next((token for token in reversed(document.doc[: tokens[0].i]) if token.idx < figure.end), None)
    first = 0
    while first < len(tokens) - 1 and _describes(tokens[first]):
        first += 1
    if _is_measured(tokens[first], unit):
        last = tokens[first]
        behind = tokens[first + 1 : first + 3]
        if [token.lower_ for token in behind[:1]] == ["og"] and len(behind) == 2 and _is_measured(behind[1], None):
            last = behind[1]
    elif tokens[0].lower_ in _SIZE_WORDS:
        last = tokens[0]
    else:
        return figure.end
    return last.idx + len(last)


def _describes(token: Token) -> bool:
    return token.pos_ == "ADJ" or token.lower_ in ("dyrket", "dyrka")


def _is_measured(token: Token, unit: Token | None) -> bool:
    """Whether a word behind a unit is what is measured: the list says so, or the syntax ("500 dekar ⟶ kratt")."""
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
        if not row.counts:
            return row.text(language)
        counts = [count for value in (low, high) if (count := row.count(value)) is not None]
        if len(counts) == 2:
            return _filled(row.text(language), min(counts), max(counts), language)
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


# ---- Numbers -----------------------------------------------------------------------------------------------------


def rounded(amount: float, halves: bool = False) -> float:
    """A number to be said with "omtrent": whole up to 20, then no more than two digits, the second 0 or 5."""
    if halves and amount < 2.75:
        return floor(amount * 2 + 0.5) / 2
    if amount < 20:
        return float(floor(amount + 0.5))
    ten = 10.0 ** floor(log10(amount))
    step = ten / 10 if amount < 2 * ten else ten / 2
    return floor(amount / step + 0.5) * step


def in_words(number: float, gender: str, language: Language) -> str:
    """A number as it stands before a noun of a gender: words up to twelve, then digits."""
    if number == 0.5:
        return _HALF[language][gender]
    if number == 1.5:
        return _ONE_AND_A_HALF[language][gender]
    if number == 1:
        return _ONE[language][gender]
    if number != int(number) and number < 12:
        return f"{_WRITTEN[int(number)]} og {_HALF[language][gender]}"
    return _WRITTEN[int(number)] if number <= 12 else digits(number, language)


def digits(number: float, language: Language) -> str:
    """A number in digits, as it is written in Norwegian: "1 300" with a space that does not break, "1,5 millioner"."""
    if number >= 1_000_000:
        millions = f"{number / 1_000_000:g}".replace(".", ",")
        one, more = ("million", "millioner") if language == "nb" else ("million", "millionar")
        return f"{millions}{NO_BREAK}{one if millions == '1' else more}"
    if number != int(number):
        return f"{number:g}".replace(".", ",")
    return f"{int(number):,}".replace(",", NO_BREAK)
