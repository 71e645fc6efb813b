"""Whatever bytes a file has, reading goes on and says so; what would fill the memory or the disk is not unpacked."""

from __future__ import annotations

import io
import sys
import tracemalloc
import zipfile
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

import made_up
import pytest
from helpers import write
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import FORMATS, zipped

from somcheck.history.exports import file as export_file
from somcheck.history.published import Published, Row, Unread
from somcheck.history.reading import read, read_bytes

POSTS = made_up.posts(12)

WRITTEN = {name: form.write(POSTS) for name, form in FORMATS.items()}

NAMES = ("a", "a.csv", "a.txt", "a.json", "a.jsonl", "a.xlsx", "a.xls", "a.zip", "a.docx", "tweets.js", "a.md")

STARTS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"[",
    b'[{"timestamp":',
    b'{"feed": [',
    b"window.YTD.tweets.part0 = [",
    b"sep=;\n",
    b"Dato;Tekst;Kommentarer\n",
    b"---\ndato: ",
)


def without_faults(rows: Iterable[Row]) -> list[Row]:
    found = list(rows)
    assert not [row for row in found if isinstance(row, Unread) and "somcheck selv" in row.reason]
    assert all(row.reason and row.reason_nn for row in found if isinstance(row, Unread))
    return found


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes(name: str, start: bytes, rest: bytes) -> None:
    assert without_faults(read_bytes(name, start + rest))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(WRITTEN)), st.data())
def test_exports_with_holes(name: str, data: st.DataObject) -> None:
    """A piece of an export is left out, doubled, or written over."""
    whole = WRITTEN[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 300)))
    instead = data.draw(st.sampled_from((b"", whole[start:end] * 2)) | st.binary(max_size=20))
    assert without_faults(read_bytes(FORMATS[name].file, whole[:start] + instead + whole[end:]))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["x-archive", "mastodon", "bluesky", "facebook-download", "threads-download"]), st.data())
def test_values_of_any_kind(name: str, data: st.DataObject) -> None:
    """Any value stands where another should, as platforms change what they write."""
    import json

    whole = FORMATS[name].write(POSTS[:3])
    if name == "x-archive":
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            whole = archive.read("data/tweets.js")
    start, _, listed = whole.partition(b"[" if name != "mastodon" else b'"orderedItems": [')
    wanted = json.loads(
        whole[whole.index(b"{") if name in ("mastodon", "bluesky", "threads-download") else len(start) :]
    )
    keys: list[tuple[object, object]] = []

    def walk(value: object) -> None:
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, inner in pairs:
            keys.append((value, key))
            walk(inner)

    walk(wanted)
    for number in data.draw(st.lists(st.integers(0, len(keys) - 1), max_size=8)):
        holder, key = keys[number]
        holder[key] = data.draw(json_values)  # type: ignore[index]
    prefix = b"window.YTD.tweets.part0 = " if name == "x-archive" else b""
    assert without_faults(read_bytes("a.json", prefix + json.dumps(wanted).encode()))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"data.csv": b"\0" * 30_000_000, "a.csv": WRITTEN["meta-facebook"]})
    assert len(bomb) < 100_000
    rows = without_faults(read_bytes("a.zip", bomb))
    assert [row.reason for row in rows if isinstance(row, Unread)] == [
        "Zip-fila blir for stor når den pakkes ut. Pakk ut fila med innleggene, og les den alene."
    ]
    assert len(rows) == 1


def test_a_bomb_among_what_packs_badly_is_left_out() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("film.mp4", bytes(range(256)) * 1000)
        archive.writestr("bombe.csv", b"Dato;Tekst\n" + b"\n" * 30_000_000, zipfile.ZIP_DEFLATED)
        archive.writestr("a.csv", WRITTEN["meta-facebook"])
    rows = without_faults(read_bytes("a.zip", out.getvalue()))
    assert sum(isinstance(row, Published) for row in rows) == len(POSTS)
    assert [(row.file, row.reason) for row in rows if isinstance(row, Unread)] == [
        ("a.zip/bombe.csv", "Fila blir for stor når den pakkes ut, så den er ikke lest.")
    ]


def test_zips_in_zips_are_told() -> None:
    inner = zipped({"a.csv": WRITTEN["meta-facebook"]})
    (row,) = without_faults(read_bytes("a.zip", zipped({"b.zip": inner})))
    assert isinstance(row, Unread)
    assert "inni en annen" in row.reason


def test_a_workbook_in_a_zip_is_read() -> None:
    rows = without_faults(read_bytes("a.zip", zipped({"b.xlsx": WRITTEN["linkedin-xlsx"]})))
    assert sum(isinstance(row, Published) for row in rows) == len(POSTS)


def test_too_many_files_in_a_zip() -> None:
    with patch.object(export_file, "MOST_ENTRIES", 3):
        (row,) = without_faults(read_bytes("a.zip", zipped({f"{number}.csv": b"x" for number in range(4)})))
    assert isinstance(row, Unread)
    assert "blir for stor" in row.reason


def test_a_locked_zip_is_told() -> None:
    data = bytearray(zipped({"a.csv": WRITTEN["meta-facebook"]}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    (row,) = without_faults(read_bytes("a.zip", bytes(data)))
    assert isinstance(row, Unread)
    assert row.reason == "Fila er låst med passord."


def test_a_name_that_leads_out_of_the_zip_is_only_a_name(tmp_path: Path) -> None:
    write(tmp_path, "a.zip", zipped({"../../ute\x1b[31m.csv": WRITTEN["meta-facebook"]}))
    rows = without_faults(read([tmp_path / "a.zip"]))
    assert {row.file.rpartition(".zip")[2] for row in rows} == {"/../../ute?[31m.csv"}
    assert [one.name for one in tmp_path.iterdir()] == ["a.zip"]


def test_a_spreadsheet_too_large_to_be_read_whole() -> None:
    with patch("somcheck.history.exports.workbooks.LARGEST_UNPACKED", 1000):
        (row,) = without_faults(read_bytes("a.xlsx", WRITTEN["linkedin-xlsx"]))
    assert isinstance(row, Unread)
    assert "Lagre det som CSV" in row.reason
    with patch.object(export_file, "LARGEST_WHOLE", 1000):
        (row,) = without_faults(read_bytes("a.xls", WRITTEN["linkedin-xls"]))
    assert isinstance(row, Unread)
    assert "Lagre den som CSV, eller del den" in row.reason


@pytest.mark.parametrize(("name", "package"), [("linkedin-xls", "xlrd"), ("linkedin-xlsx", "openpyxl")])
def test_a_missing_package_is_told(name: str, package: str) -> None:
    with patch.dict(sys.modules, {package: None}):
        (row,) = without_faults(read_bytes(FORMATS[name].file, WRITTEN[name]))
    assert isinstance(row, Unread)
    assert "pip install 'somcheck[history]'" in row.reason


@pytest.mark.parametrize("name", ["meta-facebook", "facebook-download"])
def test_rows_are_not_kept_in_memory(name: str, tmp_path: Path) -> None:
    """The memory that reading takes does not grow with the file."""
    form = FORMATS[name]
    peaks = []
    for count in (30, 200):
        long = [made_up.Made(**{**vars(one), "text": f"{one.text} {'ord ' * 1500}"}) for one in made_up.posts(count)]
        write(tmp_path, form.file, form.write(long))
        del long
        tracemalloc.start()
        assert sum(isinstance(row, Published) for row in read([tmp_path / form.file])) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 300_000


def test_a_line_without_end_is_not_read_whole(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", b"Dato,Tekst\n" + b"x" * 20_000_000)
    tracemalloc.start()
    without_faults(read([tmp_path / "a.csv"]))
    assert tracemalloc.get_traced_memory()[1] < 12_000_000
    tracemalloc.stop()
