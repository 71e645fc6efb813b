"""The text of a Word document (.docx): each paragraph becomes a line."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath
from typing import Any
from zipfile import BadZipFile, ZipFile

from somcheck.errors import PostError

LARGEST = 20_000_000
"""Bytes. A document holds pictures too."""

LONGEST = 20_000_000
"""Bytes of its text with all codes, unpacked."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}

_NOT_SHOWN = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}instrText"}
"""What is said a second time for old programs, what is struck out, and what is no text."""


def is_word(name: str | None) -> bool:
    """Whether a file is a Word document by its name."""
    return name is not None and PurePath(name).suffix.lower() == ".docx"


def refuse_editing(name: str | None) -> None:
    """See that a file is one whose text can be written anew.

    Raises
    ------
    PostError
        Where it is a Word document.
    """
    if is_word(name):
        raise PostError(
            "Word-dokumenter kan ikke rettes med --fix eller --diff. Rett i Word, eller lagre teksten som .txt.",
            "Word-dokument kan ikkje rettast med --fix eller --diff. Rett i Word, eller lagre teksten som .txt.",
        )


def text_of(data: bytes) -> str:
    """The paragraphs of a document as lines, with changes that are followed taken as made.

    Raises
    ------
    PostError
        Where it is no Word document, or the package that reads such is not installed.
    """
    try:
        import docx
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("docx", "lxml"):
            raise
        raise PostError(
            "Word-dokumenter trenger et tillegg. Hent det med: pip install 'somcheck[word]'. "
            "Du kan også lagre teksten som ren tekst (.txt).",
            "Word-dokument treng eit tillegg. Hent det med: pip install 'somcheck[word]'. "
            "Du kan òg lagre teksten som rein tekst (.txt).",
        ) from None
    try:
        with ZipFile(BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist() if part.filename.endswith(".xml")) > LONGEST:
                raise BadZipFile("more text than a post has")
        body = docx.Document(BytesIO(data)).element.body
    except Exception:  # the packages that read it raise many kinds
        raise PostError(
            "Word-dokumentet kan ikke leses. Åpne det i Word, og lagre det som ren tekst (.txt).",
            "Word-dokumentet kan ikkje lesast. Opne det i Word, og lagre det som rein tekst (.txt).",
        ) from None
    return "\n".join(_paragraphs(body)) + "\n"


def _paragraphs(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}p":
            yield "".join(_words(child))
            yield from (line for inner in _boxes(child) for line in _paragraphs(inner))
        elif child.tag not in _NOT_SHOWN:
            yield from _paragraphs(child)


def _words(element: Any) -> Iterator[str]:
    """The text of a paragraph, without what stands in boxes of its own."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _NOT_SHOWN and child.tag != f"{_W}txbxContent":
            yield from _words(child)


def _boxes(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == f"{_W}txbxContent":
            yield child
        elif child.tag not in _NOT_SHOWN:
            yield from _boxes(child)
