"""Files that are no plain text are refused with a line that says what to do, and Word documents are read."""

from __future__ import annotations

import builtins
import codecs
import io
import json
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from helpers import run, write

from somcheck.errors import PostError
from somcheck.post import foreign, word

POST = "Når testet du røykvarsleren sist? Trykk på knappen i kveld.\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.rtf", "RTF"), ("a.html", "HTML"), ("A.HTM", "HTML"), ("a.json", "JSON"), ("a.csv", "CSV"),
        ("a.eml", "e-post"), ("a.msg", "e-post"), ("a.pdf", "PDF"), ("a.doc", "Word"), ("a.odt", "ODT"),
        ("a.xlsx", "regneark"), ("a.xml", "XML"), ("a.pptx", "presentasjon"), ("a.jpg", "bilde"),
    ],
)  # fmt: skip
def test_by_name(tmp_path: Path, name: str, kind: str) -> None:
    write(tmp_path, name, POST)
    write(tmp_path, "god.txt", POST)
    done = run(name, "god.txt", cwd=tmp_path)
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert line.startswith(f"{name}: Dette er ")
    assert kind in line
    assert ".txt" in line.removeprefix(name)
    assert "god.txt" in done.stdout


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        for name in names:
            parts.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi Hei p\\'e5 deg}", "RTF"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        (zipped("word/document.xml"), "Word"),
        (zipped("xl/workbook.xml"), "regneark"),
        (zipped("a"), "ZIP"),
        (b"<!DOCTYPE html>\n<p>Hei</p>", "HTML"),
        (b"\n<html lang=no><body>Hei", "HTML"),
        (b"<p>Hei du</p>\n<p>Kom i morgen</p>", "HTML"),
        (b"Nyhet\n<ul><li>Hei</li>\n<li>du</li><li>der</li></ul>", "HTML"),
        (codecs.BOM_UTF16_LE + "<p>Hei på deg</p>".encode("utf-16-le"), "HTML"),
        (codecs.BOM_UTF8 + json.dumps({"tekst": "Hei", "id": [1]}, indent=1).encode(), "JSON"),
        (b'<?xml version="1.0"?><a>Hei</a>', "XML"),
        (b"Fra: a@b.no\nEmne: Hei\nMIME-Version: 1.0\nContent-Type: text/plain;\n charset=utf-8\n\nHei", "e-post"),
        (b"dato;kanal;tekst\n1;fb;Hei du\n2;x;Kom i morgen\n", "CSV"),
        (b"dato\tkanal\ttekst\n1\tfb\tHei du\n2\tx\tKom i morgen\n", "CSV"),
        (b"dato,kanal,tekst\n1,fb,Hei du\n2,x,Kom i morgen\n", "CSV"),
    ],
)
def test_by_content(tmp_path: Path, data: bytes, kind: str) -> None:
    write(tmp_path, "a.txt", data)
    done = run("a.txt", cwd=tmp_path)
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert line.startswith("a.txt: Dette er ")
    assert kind in line


@pytest.mark.parametrize(
    "text",
    [
        "Hei <b>du</b> der, kom i kveld.",
        "<!-- somcheck-ignore passive-voice -->\nHei du.",
        "[Les mer] om brann.",
        "{navn}, har du testet varsleren?",
        "Mål: Færre branner\nTid: kl. 12\n\nKom i kveld.",
        "Ta med, som før, mat\nog, om du vil, drikke\nog, helst, varme klær",
        "Ta med; lue\nTa med; votter\nTa med; mat",
        "1 < 2 og 3 > 2",
    ],
)
def test_a_post_is_no_code(text: str) -> None:
    foreign.refuse_data(text.encode())
    foreign.refuse_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- x -->" * 2_000,
        "<p " * 30_000,
        "<p>" * 30_000,
        "a: b\n" * 20_000,
        "#" * 90_000,
        "[" * 90_000,
        "a;b;c\n" * 9_000 + "d",
    ],
    ids=["comments", "open", "tags", "headers", "signs", "lists", "table"],
)
def test_no_text_takes_long_to_look_at(text: str) -> None:
    start = time.perf_counter()
    foreign.refuse_text(text)
    assert time.perf_counter() - start < 5


def test_it_is_told_in_both_written_forms() -> None:
    for name in ("a.rtf", "a.pdf"):
        with pytest.raises(PostError) as caught:
            foreign.refuse_name(name)
        assert "ikke ren tekst" in caught.value.nb
        assert "ikkje rein tekst" in caught.value.nn


# ---- Word ----


def document(folder: Path, name: str, *paragraphs: str) -> Any:
    docx = pytest.importorskip("docx")
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.save(folder / name)
    return made


@pytest.mark.parametrize(
    ("language", "words", "place"),
    [
        ("nb", ("Hei på deg.", "Eier skal iverksette tiltak."), "avsnitt 2"),
        ("nn", ("Kva gjer du heime?", "Me skal iverksetje tiltak."), "avsnitt 2"),
    ],
)
def test_findings_name_the_paragraph(tmp_path: Path, language: str, words: tuple[str, ...], place: str) -> None:
    document(tmp_path, "a.docx", *words)
    done = run("--language", language, "a.docx", cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert f"  {place}  «" in done.stdout
    assert " 2:" not in done.stdout
    for output in ("markdown", "html", "junit"):
        assert "avsnitt 2" in run("--language", language, "--format", output, "a.docx", cwd=tmp_path).stdout.lower()
    [post] = json.loads(run("--language", language, "--format", "json", "a.docx", cwd=tmp_path).stdout)["posts"]
    assert any(finding["line"] == 2 and finding["text"] in words[1] for finding in post["findings"])


def test_front_matter_tables_and_followed_changes(tmp_path: Path) -> None:
    made = document(tmp_path, "a.docx", "---", "målgruppe: eldre", "---", "Hei på deg.")
    made.add_table(1, 2).rows[0].cells[1].text = "Kom i kveld."
    followed = made.add_paragraph("Vi ")
    run_ = followed.add_run("ses")
    inserted = run_._r.makeelement(f"{word._W}ins", {})
    followed._p.append(inserted)
    inserted.append(run_._r)
    made.save(tmp_path / "a.docx")
    text = word.text_of((tmp_path / "a.docx").read_bytes())
    assert text.splitlines() == ["---", "målgruppe: eldre", "---", "Hei på deg.", "", "Kom i kveld.", "Vi ses"]
    assert "for eldre" in run("a.docx", cwd=tmp_path).stdout


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_a_word_document_is_not_edited(tmp_path: Path, option: str) -> None:
    document(tmp_path, "nb.docx", "Hva gjør du hjemme? Eier skal iverksette tiltak.")
    document(tmp_path, "nn.docx", "Kva gjer du heime? Eigar skal iverksetje tiltak.")
    before = (tmp_path / "nb.docx").read_bytes()
    done = run(option, "nb.docx", "nn.docx", cwd=tmp_path)
    assert done.returncode == 2
    nb, nn = done.stderr.splitlines()
    assert nb.startswith("nb.docx: Word-dokumenter kan ikke rettes")
    assert nn.startswith("nn.docx: Word-dokument kan ikkje rettast")
    assert (tmp_path / "nb.docx").read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"tekst", zipped("word/document.xml")])
def test_a_broken_document_is_one_line(tmp_path: Path, data: bytes) -> None:
    pytest.importorskip("docx")
    write(tmp_path, "a.docx", data)
    done = run("a.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("a.docx: Word-dokumentet kan ikke leses.")
    assert len(done.stderr.splitlines()) == 1


def test_without_the_package_a_line_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any) -> Any:
        if name == "docx":
            raise ModuleNotFoundError("No module named 'docx'", name="docx")
        return real(name, *args)

    monkeypatch.setattr(builtins, "__import__", missing)
    write(tmp_path, "a.docx", zipped("word/document.xml"))
    done = run("a.docx", cwd=tmp_path)
    assert done.returncode == 2
    assert "pip install 'somcheck[word]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
