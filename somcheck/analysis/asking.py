"""Which sentences ask the reader something, and which only look like it (see `somcheck.report.speech`)."""

from __future__ import annotations

from somcheck.analysis.speech_acts import Speech, speech_acts
from somcheck.document.document import Document, Sentence
from somcheck.report.speech import Asking

ANSWERED = (Asking.QUESTION, Asking.INVITATION)
"""What a reader can answer."""


def asking(document: Document) -> list[Speech]:
    """The sentences that ask, or seem to, in order."""
    return [said for said in document.once(speech_acts) if said.asks is not None]


def asked(document: Document) -> list[Sentence]:
    """The questions and invitations to the reader, in order."""
    return [said.sentence for said in document.once(asking) if said.asks in ANSWERED]


def asks(document: Document) -> bool:
    """Whether the post asks its readers for an answer."""
    return bool(document.once(asked))
