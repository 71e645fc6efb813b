"""Files that are no plain text: told by their names or what is in them, so that no codes are judged as words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePath

from somcheck.errors import PostError
from somcheck.norwegian.text import Text

RTF = Text("formatert tekst (RTF)", "formatert tekst (RTF)")
OLD_WORD = Text("et Word-dokument", "eit Word-dokument")
OPEN_TEXT = Text("et dokument (ODT)", "eit dokument (ODT)")
PDF = Text("en PDF", "ein PDF")
PAGE = Text("en nettside (HTML)", "ei nettside (HTML)")
DATA = Text("data (JSON)", "data (JSON)")
XML = Text("data (XML)", "data (XML)")
TABLE = Text("en tabell (CSV)", "ein tabell (CSV)")
MAIL = Text("en e-post med koder", "ein e-post med kodar")
SHEET = Text("et regneark", "eit rekneark")
SLIDES = Text("en presentasjon", "ein presentasjon")
PICTURE = Text("et bilde", "eit bilete")
ZIP = Text("en pakket fil (ZIP)", "ei pakka fil (ZIP)")

_BY_SUFFIX: Mapping[str, Text] = {
    suffix: kind
    for kind, suffixes in (
        (RTF, "rtf"),
        (OLD_WORD, "doc docm dot dotx"),
        (OPEN_TEXT, "odt ott pages"),
        (PDF, "pdf"),
        (PAGE, "html htm xhtml mht mhtml"),
        (DATA, "json jsonl"),
        (XML, "xml"),
        (TABLE, "csv tsv"),
        (MAIL, "eml emlx msg mbox"),
        (SHEET, "xlsx xls xlsm ods numbers"),
        (SLIDES, "pptx ppt odp key"),
        (PICTURE, "png jpg jpeg gif webp heic svg tif tiff bmp"),
        (ZIP, "zip"),
    )
    for suffix in suffixes.split()
}

_SAVED_AS = (RTF, OLD_WORD, OPEN_TEXT)
"""What is opened in a program that can save it as plain text."""

_SAVE = Text(
    "Dette er {kind}, ikke ren tekst. Åpne fila, velg «Lagre som», og lagre den som ren tekst (.txt).",
    "Dette er {kind}, ikkje rein tekst. Opne fila, vel «Lagre som», og lagre ho som rein tekst (.txt).",
)

_COPY = Text(
    "Dette er {kind}, ikke ren tekst. Kopier teksten i innlegget, og lagre den i en fil som slutter på .txt.",
    "Dette er {kind}, ikkje rein tekst. Kopier teksten i innlegget, og lagre han i ei fil som sluttar på .txt.",
)

_MAGIC = ((b"%PDF-", PDF), (b"{\\rtf", RTF), (b"\xd0\xcf\x11\xe0", OLD_WORD))

_ZIPPED = (
    (b"word/document.xml", OLD_WORD),
    (b"opendocument.text", OPEN_TEXT),
    (b"xl/workbook", SHEET),
    (b"opendocument.spreadsheet", SHEET),
    (b"ppt/presentation", SLIDES),
    (b"opendocument.presentation", SLIDES),
)

_TAG = "p|div|span|table|tr|td|ul|ol|li|h[1-6]|article|section|strong|b|em|i|a"

_WHOLE_PAGE = re.compile(r"(?i)\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype|html|head|body)\b", re.DOTALL)

_OPENS_WITH_TAG = re.compile(rf"(?i)\s*<(?:{_TAG})(?:\s[^<>]*)?>")

_PAIR = re.compile(rf"(?i)<(?P<tag>{_TAG})(?:\s[^<>]*)?>[^<]*</(?P=tag)\s*>")

_CODED = 3
"""So many pairs of tags are no slip: the text is HTML."""

_HEADERS = re.compile(r"\s*(?:[A-Za-z][A-Za-z-]{1,40}: ?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}")

_MAIL_HEADER = re.compile(r"(?im)^(?:mime-version|message-id|received|return-path|content-type|dkim-signature):")


def refuse_name(name: str) -> None:
    """Refuse what is no plain text by its name.

    Raises
    ------
    PostError
        With a line that says how to save the text.
    """
    kind = _BY_SUFFIX.get(PurePath(name).suffix.lower().removeprefix("."))
    if kind is not None:
        raise _refusal(kind)


def refuse_data(data: bytes) -> None:
    """Refuse what is no plain text by its first bytes; see `refuse_name`."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if data.startswith(b"PK\x03\x04"):
        kind = next((kind for part, kind in _ZIPPED if part in data), ZIP)
    if kind is not None:
        raise _refusal(kind)


def refuse_text(text: str) -> None:
    """Refuse a text that is written in codes; see `refuse_name`."""
    kind = _kind_of(text.lstrip("\ufeff"))
    if kind is not None:
        raise _refusal(kind)


def _kind_of(text: str) -> Text | None:
    start = text.lstrip()[:100]
    if start.startswith("{\\rtf"):
        return RTF
    if _WHOLE_PAGE.match(text):
        return PAGE
    if start.startswith("<?xml"):
        return XML
    pairs = len(_PAIR.findall(text))
    if pairs >= _CODED or (_OPENS_WITH_TAG.match(text) and "</" in text):
        return PAGE
    if start[:1] in ("{", "[") and _is_json(text):
        return DATA
    headers = _HEADERS.match(text)
    if headers and _MAIL_HEADER.search(headers[0]):
        return MAIL
    return TABLE if _is_table(text) else None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_table(text: str) -> bool:
    """Whether all lines have the same columns, three or more, parted by a sign that no sentence uses so."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 3:
        return False
    for sign in (";", "\t", ","):
        counts = {line.count(sign) for line in lines}
        if len(counts) == 1 and counts.pop() >= 2 and f"{sign} " not in text:
            return True
    return False


def _refusal(kind: Text) -> PostError:
    told = _SAVE if kind in _SAVED_AS else _COPY
    return PostError(told("nb", kind=kind.nb), told("nn", kind=kind.nn))
