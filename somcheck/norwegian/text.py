"""A text in both written forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language


class Text(NamedTuple):
    """The same words in both written forms."""

    nb: str
    nn: str

    def __call__(self, language: Language, **values: str) -> str:
        """The text in a written form, with ``{name}`` filled in from *values*."""
        text = self.nb if language == "nb" else self.nn
        return text.format(**values) if values else text
