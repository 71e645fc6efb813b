"""What a sentence asks of its reader, and what it tells the reader to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Asking(StrEnum):
    """What a sentence asks."""

    QUESTION = "question"
    """This reader can answer it, from his or her own life, also where its mark is missing."""
    INVITATION = "invitation"
    """It asks for an answer without being a question: "Fortell oss hva du gjør"."""
    ROUTING = "routing"
    """It sorts readers and goes on to tell some of them something: "Skal du brenne gras? Ring 110 først"."""
    HEADING = "heading"
    """It only looks like a question: the writer answers it, or nobody does."""
    QUOTED = "quoted"
    """Somebody asks somebody else."""
    BAIT = "bait"
    """It asks for clicks: "Lik og del!"."""


class Telling(StrEnum):
    """What a sentence tells its reader to do."""

    ACT = "act"
    """One concrete thing."""
    VAGUE = "vague"
    """Nothing that can be done: "Vær forsiktig"."""
    DUTY = "duty"
    """Something that is to be done, and not who is to do it: "Søknad sendes …"."""


@dataclass(frozen=True)
class SpeechAct:
    """What the sentence ``start:end`` of the source asks and tells; None where it is neither."""

    start: int
    end: int
    asks: Asking | None
    tells: Telling | None
