"""Cells of tables as people's spreadsheets and platforms write them: numbers read, and text made safe to write."""

from __future__ import annotations

import re
import unicodedata

_EMPTY = frozenset({"", "-", "–", "—", "n/a", "#n/a", "na", "null", "none", "nan", "nil", "undefined", "--", "…"})
"""What stands where a spreadsheet or a platform has no number."""

_TIMES = {
    **dict.fromkeys(("k", "tusen", "thousand", "mil"), 1_000),
    **dict.fromkeys(("m", "mn", "mill", "mill.", "million", "millioner", "millionar", "mln"), 1_000_000),
}

_NUMBER = re.compile(r"(?P<digits>\d+(?:[.,]\d+)*)(?P<unit>[a-z]+\.?)?")

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]0+)?")
"""Groups of three, parted by the same sign: a count has no thousandths."""

_FAULT = re.compile("[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""Two bytes of UTF-8 that were read as a character each."""

LARGEST = 10**12
"""More than anybody reaches."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take as the beginning of a formula; also in full width."""


def number(cell: object) -> int | None:
    """A count of a cell: ``1 234``, ``1,234``, ``1.234``, ``1,2K``, ``12,0``, ``3 mill.``; None where there is none.

    Raises
    ------
    ValueError
        Where the cell has something that is no count, such as ``12 av 40`` or ``-3``.
    """
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        if isinstance(cell, float) and cell != cell:  # not a number, as some programs write what is missing
            return None
        return _whole(float(cell))
    text = str(cell)
    if len(text) < 12 and text.isascii() and text.isdigit():
        return int(text)
    text = "".join(unicodedata.normalize("NFKC", text).split()).lower().strip("'\"")
    if text in _EMPTY:
        return None
    match = _NUMBER.fullmatch(text)
    if match is None or len(text) > 30:
        raise ValueError("no count")
    digits, unit = match["digits"], match["unit"]
    if unit is None and _THOUSANDS.fullmatch(digits):
        return _whole(float(re.sub(r"[.,](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")))
    times = _TIMES.get(unit) if unit else 1
    if times is None:
        raise ValueError("no count")
    return _whole(float(digits.replace(",", ".")) * times, exact=times == 1)


def _whole(value: float, exact: bool = True) -> int:
    if not 0 <= value <= LARGEST or (exact and value != int(value)):
        raise ValueError("no count")
    return round(value)


def escaped(cell: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula: with ``'`` before what could begin one.

    Numbers should be written as numbers, and not come here: ``-3`` is made text.
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def mended(text: str) -> str:
    """A text whose UTF-8 was read as Latin-1 or Windows-1252 (``blÃ¥bÃ¦r``), as it was written; others as they are.

    Meta's downloads write every text so, and a spreadsheet that opens UTF-8 without a mark and saves it does. All of
    the text must turn out to be UTF-8, which correct Norwegian in such an encoding never is.
    """
    if not _FAULT.search(text):
        return text
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if ord(char) < 256 else char.encode("cp1252")
