"""How ``somcheck init`` talks: it asks, checks each answer, and says what comes next."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from somcheck.cli.console import terminal_width
from somcheck.errors import ConfigError, nearest
from somcheck.formatters.style import COMFORTABLE, wrapped
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import shipped_groups
from somcheck.plan.starter import QUESTIONS, Question

HELLO = Text(
    "Noen spørsmål, så er planen klar. Trykk Enter for å ta eksemplet i klammene. Alt kan endres etterpå.",
    "Nokre spørsmål, så er planen klar. Trykk Enter for å ta eksempelet i klammene. Alt kan endrast etterpå.",
)

CHOOSE = Text("Velg blant: {groups}.", "Vel blant: {groups}.")

NO_GROUP = Text("Målgruppen «{said}» følger ikke med.", "Målgruppa «{said}» følgjer ikkje med.")

EMPTY = Text("Svaret kan ikke være tomt.", "Svaret kan ikkje vere tomt.")

NO_DATE = Text(
    "Svaret må være en dato, som 2027-12-31, eller et år, ikke «{said}».",
    "Svaret må vere ein dato, som 2027-12-31, eller eit år, ikkje «{said}».",
)

OWN_GROUP = Text(
    "Egne målgrupper legger du til i somcheck.toml etterpå. Velg «alle» så lenge.",
    "Eigne målgrupper legg du til i somcheck.toml etterpå. Vel «alle» så lenge.",
)

MADE = Text("Laget {path}.", "Laga {path}.")

NEXT = Text("Neste steg:", "Neste steg:")

STEPS = (
    Text("Se over planen:", "Sjå over planen:"),
    Text("Skriv et innlegg i post.txt. Begynn det slik:", "Skriv eit innlegg i post.txt. Byrj det slik:"),
    Text("Vurder innlegget:", "Vurder innlegget:"),
    Text("Se hvilke mål som får innlegg:", "Sjå kva mål som får innlegg:"),
)

GOAL = Text("mål: {id}", "mål: {id}")


def ask_language() -> Language:
    while True:
        said = _prompt("Bokmål eller nynorsk? (nb/nn)", "nb").strip().lower()
        if said in ("nn", "nynorsk"):
            return "nn"
        if said in ("nb", "bokmål", "bokmal"):
            return "nb"
        click.echo("Svar nb eller nn.", err=True)


def ask(language: Language, given: Mapping[str, str | None], today: date, *, quiet: bool) -> dict[str, str]:
    """An answer to each question: as *given*, or else asked for, or with *quiet* the example.

    Raises
    ------
    ConfigError
        Where a given answer cannot be used.
    """
    answers: dict[str, str] = {}
    if not quiet and any(given.get(question.key) is None for question in QUESTIONS):
        click.echo("\n".join(wrapped(HELLO(language), _width())) + "\n")
    for question in QUESTIONS:
        said = given.get(question.key)
        if said is not None:
            try:
                answers[question.key] = _checked(question, said)
            except ValueError as error:
                raise ConfigError(f"--{question.key} {error}") from None
        elif quiet:
            answers[question.key] = question.example(language, today)
        else:
            answers[question.key] = _asked(question, language, today)
    return answers


def _asked(question: Question, language: Language, today: date) -> str:
    if question.key == "audience":
        known = CHOOSE(language, groups=", ".join(group.name(language) for group in shipped_groups().values()))
        click.echo("\n".join(wrapped(known, _width())))
    while True:
        said = _prompt(question.ask(language), question.example(language, today))
        try:
            return _checked(question, said)
        except ValueError as error:
            wrong = _wrong(question, said, language) or str(error)
            click.echo("\n".join(wrapped(wrong, _width())), err=True)


def _wrong(question: Question, said: str, language: Language) -> str | None:
    """What is wrong with an answer, in its written form; None where the check says it in both."""
    if not said.strip():
        return EMPTY(language)
    if question.key == "by":
        return NO_DATE(language, said=said)
    if question.key == "audience":
        meant = nearest(said.strip().lower(), shipped_groups())
        return f"{NO_GROUP(language, said=said)}{meant or ' ' + OWN_GROUP(language)}"
    return None


def _checked(question: Question, said: str) -> str:
    answer = question.check(said)
    if not answer.strip():
        raise ValueError("kan ikke være tom.")
    return answer


def _prompt(text: str, example: str) -> str:
    if sys.stdin is None:
        return example
    try:
        said: str = click.prompt(text, default=example)
    except click.Abort as abort:
        # A script whose answers have run out is content with the examples; a person who breaks off is not.
        if isinstance(abort.__context__, EOFError) and not sys.stdin.isatty():
            click.echo()
            return example
        raise
    return said


def _width() -> int:
    return min(COMFORTABLE, terminal_width())


def explain_next(path: Path, goal: str, language: Language) -> None:
    """Say what has been made, and the way to a judged post."""
    look, write, judge, cover = (step(language) for step in STEPS)
    lines = [
        MADE(language, path=str(path)),
        "",
        NEXT(language),
        *_step(1, look),
        "       somcheck plan",
        *_step(2, write),
        "       ---",
        f"       {GOAL(language, id=goal)}",
        "       ---",
        *_step(3, judge),
        "       somcheck post.txt",
        *_step(4, cover),
        "       somcheck plan .",
    ]
    click.echo("\n" + "\n".join(lines))


def _step(number: int, said: str) -> list[str]:
    return wrapped(said, _width(), f"  {number}. ", "     ")
