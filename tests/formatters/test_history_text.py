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
    rows = (("tom.csv", 0, "Fila er kuttet."), ("", 0, "Fant ingen innlegg."))
    said = click.unstyle(
        format_history(replace(history, reading=replace(history.reading, unread_rows=rows)), Style(80))
    )
    assert "    tom.csv: Fila er kuttet.\n    Fant ingen innlegg.\n" in said


def test_a_step_of_nothing_is_no_step() -> None:
    assert "·▁▂▃▃▄  15 innlegg" in click.unstyle(format_history(made(), Style(80)))
