"""The history in a terminal."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest
from histories import HOSTILE, empty, made

from somcheck.formatters.history_text import format_history
from somcheck.formatters.history_words import highlights
from somcheck.formatters.style import Style
from somcheck.norwegian.written_form import Language


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_line_is_wider_than_the_terminal(width: int, language: Language) -> None:
    said = click.unstyle(format_history(made(language, text="å" * 60), Style(width)))
    assert max(map(len, said.splitlines())) <= min(width, 100)
    assert " ".join(highlights(made(language))[1].split()) in " ".join(said.replace("\n    ", " ").split())


def test_without_block_characters_the_numbers_say_it() -> None:
    said = click.unstyle(format_history(made(), Style(80, blocks=False)))
    assert not set(said) & set("▁▂▃▄▅▆▇█")
    assert "22 % → 72 %" in said


def test_a_hostile_text_cannot_move_the_cursor() -> None:
    said = click.unstyle(format_history(made(text=HOSTILE), Style(80)))
    assert all(char.isprintable() or char == "\n" for char in said)


def test_an_export_without_posts_says_so() -> None:
    said = click.unstyle(format_history(empty("nn"), Style(80)))
    assert "Det er ingen innlegg å fortelje om." in said
    assert "Språklova" not in said


def test_what_is_said_of_a_whole_file_names_no_row() -> None:
    history = empty()
    files = (("tom.csv", "Fila er kuttet."), ("", "Fant ingen innlegg."))
    reading = replace(history.reading, unread_files=files, notes=(("b.csv", "Datoene kan leses på to måter."),))
    said = click.unstyle(format_history(replace(history, reading=reading), Style(80)))
    assert "    tom.csv: Fila er kuttet.\n    Fant ingen innlegg.\n" in said
    assert "Filer som ikke kunne leses: 2." in said
    assert said.splitlines()[4:6] == ["  – tom.csv: Fila er kuttet.", "  – Fant ingen innlegg."], (
        "the reason goes first"
    )
    assert "  – b.csv: Datoene kan leses på to måter." in said


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_language_act_is_told_without_a_verdict_and_not_first(language: Language) -> None:
    history = made(language)
    assert "språklova" not in " ".join(highlights(history)).lower()
    assert "prosent av orde" in highlights(history)[3] or "prosent av orda" in highlights(history)[3]
    few = tuple(replace(one, nb_posts=10, nn_posts=2) for one in history.forms)
    assert not any("nynorsk" in said for said in highlights(replace(history, forms=few)))
    said = " ".join(click.unstyle(format_history(history, Style(200))).split())
    assert said.count("(språklova)") == 1
    assert "for lite" not in said


def test_posts_to_settle_have_a_reason_a_link_and_a_way() -> None:
    said = " ".join(click.unstyle(format_history(made("nn"), Style(200))).split())
    assert "Rad 12 i eksport.csv: har setningar på begge målformer. https://example.org/1" in said
    assert "javascript:" not in said
    assert "«språk: nn»" in said


def test_a_step_of_nothing_is_no_step() -> None:
    assert "·▁▂▃▃▄  15 innlegg" in click.unstyle(format_history(made(), Style(80)))
