"""What each kind of export says of a post is read as it was written, and nothing in a file is lost in silence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from statistics import fmean

import made_up
import pytest
from helpers import write
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import FORMATS, OSLO

from somcheck.errors import ConfigError
from somcheck.history.published import Aside, Counts, Published, Row, Unread
from somcheck.history.reading import read, read_bytes

POSTS = made_up.posts(60)


def published(rows: Iterable[Row]) -> list[Published]:
    return [row for row in rows if isinstance(row, Published)]


def told(rows: Iterable[Row]) -> list[str]:
    return [f"{row.row}: {row.reason}" for row in rows if isinstance(row, Unread)]


def aside(rows: Iterable[Row]) -> list[str]:
    return [row.why for row in rows if isinstance(row, Aside)]


def table(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\n".join([*lines, ""]).encode(encoding)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_read(name: str) -> None:
    form = FORMATS[name]
    written = {form.text(one.text): made_up.kept(one, form) for one in POSTS}
    rows = list(read_bytes(form.file, form.write(POSTS)))
    assert told(rows) == []
    found = published(rows)
    assert {row.text for row in found} == set(written)
    assert len(found) == len(POSTS)
    for row in found:
        one = written[row.text]
        assert row.time == one.time
        assert str(row.time.tzinfo) == "Europe/Oslo"
        assert row.counts == one.counts
        assert row.platform == form.platform
        assert row.kind == one.kind or not form.kinds
        assert row.id == one.id or not form.ids


@pytest.mark.parametrize("name", FORMATS)
def test_the_name_does_not_decide(name: str) -> None:
    form = FORMATS[name]
    assert len(published(read_bytes("eksport", form.write(POSTS[:9])))) == 9


def test_effects_are_planted_and_non_effects_are_not() -> None:
    """The mean of many posts shows what is planted, so that what a history finds can be held against it."""
    many = made_up.posts(5000)

    def ratio(count: str) -> float:
        asking, other = (
            fmean(getattr(one.counts, count) for one in many if one.asks is asks) for asks in (True, False)
        )
        return asking / other

    assert 0.9 < ratio("comments") / made_up.ASKING < 1.1
    assert 0.9 < ratio("shares") < 1.1
    assert 0.9 < ratio("reactions") < 1.1


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1, max_size=80),
        min_size=1,
        max_size=5,
        unique_by=lambda text: text.strip(),
    ),
    st.sampled_from([name for name in FORMATS if name not in ("excel", "post-files", "mastodon", "x-archive")]),
)
def test_any_text_is_read_as_it_stands(texts: list[str], name: str) -> None:
    form = FORMATS[name]
    texts = [f"Hei {text} æøå" for text in texts]
    made = [made_up.Made(**{**vars(one), "text": text}) for one, text in zip(POSTS, texts, strict=False)]
    rows = list(read_bytes(form.file, form.write(made)))
    assert [row.text for row in published(rows)] == texts


def test_a_formula_is_text() -> None:
    """Nothing is evaluated, in a spreadsheet or in CSV."""
    texts = ["=cmd|' /C calc'!A0", "+47 55 55 55 55 er nummeret", "@alle: møt opp", "-5 grader i natt"]
    made = [made_up.Made(**{**vars(one), "text": text}) for one, text in zip(POSTS, texts, strict=False)]
    for name in ("own-xlsx", "linkedin-xls", "linkedin-xlsx", "meta-facebook", "excel"):
        form = FORMATS[name]
        assert [row.text for row in published(read_bytes(form.file, form.write(made)))] == texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_encodings_and_signs(encoding: str, sign: str) -> None:
    cells = ["Dato", "Tekst", "Kommentarer", "Delinger", "Reaksjoner"]
    row = ["18.03.2026 14.05", '"Blåbær, ""sa"" hun; –\nÆsj"', '"1 234"', "0", "–"]
    data = table(sign.join(cells), sign.join(row), encoding=encoding)
    (found,) = read_bytes("a.csv", data)
    assert isinstance(found, Published)
    assert found.text == 'Blåbær, "sa" hun; –\nÆsj'
    assert found.counts == Counts(comments=1234, shares=0)
    assert found.time == datetime(2026, 3, 18, 14, 5, tzinfo=OSLO)
    assert (found.file, found.row) == ("a.csv", 2)


def test_a_table_that_says_what_parts_its_cells() -> None:
    data = table("sep=;", "Dato;Tekst;Kommentarer;Delinger;Reaksjoner", "18.03.2026;Hei, hei;1;2;3", encoding="utf-16")
    (found,) = read_bytes("a.csv", data)
    assert isinstance(found, Published)
    assert (found.text, found.row) == ("Hei, hei", 2)


def test_norwegian_in_windows_far_into_a_file() -> None:
    """What no UTF-8 shows first after the start of a file is still read."""
    lines = [f"18.03.2026;Innlegg nummer {number} i rekka;1;2;3" for number in range(4000)]
    data = table(
        "Dato;Tekst;Kommentarer;Delinger;Reaksjoner", *lines, "19.03.2026;Blåbær på Røros;1;2;3", encoding="cp1252"
    )
    rows = list(read_bytes("a.csv", data))
    assert len(rows) == 4001
    assert published(rows)[-1].text == "Blåbær på Røros"


def test_mojibake_of_a_spreadsheet_is_mended() -> None:
    data = table("Dato,Tekst,Kommentarer,Delinger,Reaksjoner", '"18.03.2026","Blåbær – 😀",1,2,3')
    spoiled = data.decode("latin-1").encode()
    assert published(read_bytes("a.csv", spoiled))[0].text == "Blåbær – 😀"


@pytest.mark.parametrize(
    ("dates", "expected", "note"),
    [
        (["03/18/2026 14:05", "03/04/2026 10:00"], "2026-03-04", ""),
        (["18/03/2026 14:05", "03/04/2026 10:00"], "2026-04-03", ""),
        (["03/04/2026 10:00", "05/06/2026"], "2026-04-03", "dag/måned"),
        (["03.04.2026 10:00"], "2026-04-03", ""),
        (["03/03/2026"], "2026-03-03", ""),
    ],
)
def test_day_and_month_are_decided_for_the_whole_file(dates: list[str], expected: str, note: str) -> None:
    lines = [f"{date},Innlegg {number},1,2,3" for number, date in enumerate(dates)]
    rows = list(read_bytes("a.csv", table("Date,Text,Comments,Shares,Reactions", *lines)))
    assert expected in [f"{row.time:%Y-%m-%d}" for row in published(rows) if row.time]
    assert [note in line for line in told(rows)] == ([True] if note else [])


def test_meta_writes_the_month_first() -> None:
    made = [made_up.Made(**{**vars(POSTS[0]), "time": datetime(2026, 3, 4, 10, 0, tzinfo=OSLO)})]
    form = FORMATS["meta-facebook-nb"]
    rows = list(read_bytes(form.file, form.write(made)))
    assert published(rows)[0].time == made[0].time
    assert told(rows) == ["0: Datoene kan leses på to måter. De er lest som måned/dag: 03/04 er 4. mars."]


def test_unknown_headers_are_listed_and_can_be_mapped() -> None:
    data = table("Når,Kva vi skreiv,Svar frå folk,Hjarte", "18.03.2026,Hei på deg og alle,4,9")
    (line,) = told(read_bytes("a.csv", data))
    assert "«Når», «Kva vi skreiv», «Svar frå folk», «Hjarte»" in line
    assert '--map "Kva vi skreiv=text"' in line
    mapping = {"når": "time", "Kva vi skreiv": "text", "Svar frå folk": "comments"}
    rows = list(read_bytes("a.csv", data, mapping))
    (found,) = published(rows)
    assert found.counts == Counts(comments=4)
    assert told(rows) == [
        "0: Fant ikke delinger eller reaksjoner. Ukjente kolonner er «Hjarte». "
        'Er en av dem det, si det for eksempel slik: --map "Hjarte=shares".'
    ]
    assert told(read_bytes("a.csv", data, {**mapping, "Hjarte": "reactions", "Hjerte": "shares"})) == [
        "0: Ingen fil har kolonnen i --map «Hjerte=shares»."
    ]


@pytest.mark.parametrize(
    ("headers", "cells", "tip"),
    [
        (
            "Dato,Tittel,Utdjuping,Hjarte",
            "18.03.2026,Hei,Kom og hels på oss på brannstasjonen laurdag,9",
            "Hjarte=comments",
        ),
        ("Dato,Tittel,Utdjuping", "18.03.2026,Hei,Kom og hels på oss på brannstasjonen laurdag", "Utdjuping=text"),
        ("Tittel,Kommentarar,Stad,Då", "Hei på deg,3,Skien,18.03.2026 12:00", "Då=time"),
        ("Dato,Tittel,Stad,Nummer", "18.03.2026,Hei på deg,Skien,98765432109", "Kolonne=comments"),
    ],
)
def test_the_tip_is_a_column_whose_cells_fit_the_field(headers: str, cells: str, tip: str) -> None:
    (line,) = (said for said in told(read_bytes("a.csv", table(headers, cells))) if "--map" in said)
    assert line.endswith(f'--map "{tip}".')


@pytest.mark.parametrize(("like", "text"), [("Likar", "Omtale"), ("Likes", "Overskrift"), ("Likerklikk", "Melding")])
def test_headers_of_a_spreadsheet_of_ones_own(like: str, text: str) -> None:
    rows = list(read_bytes("a.csv", table(f"Dato,{text},{like},Kommentarar,Delingar", "18.03.2026,Hei på deg,7,4,1")))
    assert published(rows)[0].counts == Counts(comments=4, shares=1, reactions=7)
    assert told(rows) == []


def test_a_mapping_that_names_no_field_is_refused_at_once() -> None:
    with pytest.raises(ConfigError, match="Mente du «comments»"):
        read([], {"Kommentarer": "coments"})
    with pytest.raises(ConfigError, match="Ukjent plattform"):
        read([], platform="myspace")


def test_what_cannot_be_read_is_told_by_its_row() -> None:
    rows = list(
        read_bytes(
            "a.csv",
            table(
                "Dato;Tekst;Kommentarer;Delinger;Reaksjoner",
                "18.03.2026;Det første innlegget;1;2;3",
                "31.02.2026;Det andre innlegget;1;2;3",
                "18.03.2026;Det tredje innlegget;mange;2;3",
                "18.03.2026;Det fjerde; med et tegn for mye;1;2;3",
                f'18.03.2026;"{"x" * 200_000}";1;2;3',
                "",
                "19.03.2026;Det siste innlegget;1;2;3",
                "20.03.2026;Det kutt",
            ).rstrip(b"\n"),
        )
    )
    assert [row.text for row in published(rows)] == ["Det første innlegget", "Det siste innlegget"]
    assert told(rows) == [
        "3: Tidspunktet kan ikke leses.",
        "4: Cella for kommentarer er ikke et tall.",
        "5: Raden har flere celler enn overskrifter. Teksten mangler trolig anførselstegn rundt seg.",
        "6: Raden er for lang. Et anførselstegn mangler trolig.",
        "9: Raden er kuttet, og fila slutter der.",
    ]


def test_ids_that_a_spreadsheet_cut_are_no_ids() -> None:
    lines = [
        "1.22112E+17,18.03.2026,Det første innlegget vårt,1,2,3",
        "1.22112E+17,19.03.2026,Det andre innlegget vårt,1,2,3",
        "122112000000000000,20.03.2026,Det tredje innlegget vårt,1,2,3",
        "122112000000000000,21.03.2026,Det fjerde innlegget vårt,1,2,3",
    ]
    rows = list(read_bytes("a.csv", table("Post ID,Date,Text,Comments,Shares,Reactions", *lines)))
    assert len(published(rows)) == 4


def test_rows_day_by_day_are_refused_once() -> None:
    data = FORMATS["meta-facebook"].write(POSTS).replace(b"Lifetime", b"03/18/2026")
    assert told(read_bytes("a.csv", data)) == [
        "0: Fila har en rad for hver dag. Velg tall for hele innleggets liv («Lifetime») når du eksporterer."
    ]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        (
            "daily.csv",
            table("sep=,", '"Rekkevidde"', '"Date","Primary"', '"2026-01-01","5"', encoding="utf-16"),
            "dag for",
        ),
        ("tom.csv", b"", "Fila er tom"),
        ("a.html", b"<!DOCTYPE html><html><body>Hei</body></html>", "velg JSON"),
        ("like.js", b'window.YTD.like.part0 = [{"like": {}}]', "annen del av arkivet"),
        ("repo.car", b"\x3a\xa2eroots\x81\xd8\x2aX\x25\0\x01gversion\x01", "getAuthorFeed"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "verken tekst eller regneark"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"x" * 600, "Regnearket kan ikke leses"),
        ("a.zip", b"PK\x03\x04" + b"x" * 600, "skadd eller kuttet"),
        ("a.json", b'[{"timestamp": 12345', "kuttet eller skadd"),
        ("a.json", b'{"friends": [{"name": "x"}]}', "Fant ingen innlegg"),
        ("a.pdf", b"%PDF-1.7 hei", "Fant ingen innlegg"),
    ],
)
def test_files_without_posts_are_told_why(name: str, data: bytes, reason: str) -> None:
    (line,) = told(read_bytes(name, data))
    assert reason in line


def test_linkedin_of_a_person_has_no_texts() -> None:
    data = made_up.xlsx(
        {"DISCOVERY": [["Overall Performance"]], "TOP POSTS": [["Note"], [], ["Post URL", "Engagements"], ["x", 4]]}
    )
    (line,) = told(read_bytes("a.xlsx", data))
    assert "en person på LinkedIn" in line


def test_each_sheet_with_posts_is_read() -> None:
    headers = ["Dato", "Tekst", "Kommentarer", "Delinger", "Reaksjoner"]
    sheets: dict[str, Sequence[Sequence[object]]] = {
        year: [headers, [f"18.03.{year}", f"Innlegget fra {year}", 1, 2, 3]] for year in ("2025", "2026")
    }
    rows = list(read_bytes("a.xlsx", made_up.xlsx({**sheets, "Notater": [["Husk"]]})))
    assert [(row.file, row.row) for row in published(rows)] == [("a.xlsx: 2025", 2), ("a.xlsx: 2026", 2)]
    assert told(rows) == []


def test_stories_shares_replies_and_what_has_no_words_are_set_aside() -> None:
    header = "Post ID,Page ID,Page name,Title,Publish time,Post type,Is share,Reactions,Comments,Shares"
    rows = list(
        read_bytes(
            "a.csv",
            table(
                header,
                "1,9,Brann,Se her,03/18/2026 10:00,Stories,0,1,1,1",
                "2,9,Brann,,03/18/2026 10:00,Links,1,1,1,1",
                "3,9,Brann,Vi deler dette med glede,03/18/2026 10:00,Links,1,1,1,1",
                "4,9,Brann,https://nordvikbrann.example/a?b=1 👇,03/18/2026 10:00,Links,0,1,1,1",
                "5,9,Brann,🔥🔥,03/18/2026 10:00,Photos,0,1,1,1",
                "6,9,Brann,  ,03/18/2026 10:00,Photos,0,1,1,1",
            ),
        )
    )
    assert aside(rows) == ["story", "share", "link-only", "no-text", "no-text"]
    assert [row.id for row in published(rows)] == ["3"]


def test_what_is_said_to_somebody_is_no_post() -> None:
    outbox = json.loads(made_up.mastodon(POSTS[:3]))
    outbox["orderedItems"][1]["object"]["inReplyTo"] = "https://annen.example/2"
    outbox["orderedItems"][2]["object"]["to"] = ["https://annen.example/users/kari"]
    assert aside(read_bytes("outbox.json", json.dumps(outbox).encode())) == ["share", "reply", "reply"]
    feed = json.loads(made_up.bluesky(POSTS[:2]))
    feed["feed"][0]["post"]["record"]["reply"] = {"parent": {}}
    assert aside(read_bytes("feed.json", json.dumps(feed).encode())) == ["reply", "share"]
    threads = made_up.threads_download(POSTS[:2]).replace(b'"is_reply": false', b'"is_reply": true', 1)
    assert aside(read_bytes("t.json", threads)) == ["reply"]
    tweets = [
        {"tweet": {"id_str": "1", "full_text": "RT @a: hei", "created_at": "Wed Oct 10 20:19:24 +0000 2018"}},
        {
            "tweet": {
                "id_str": "2",
                "full_text": "@a ja",
                "created_at": "Wed Oct 10 20:19:24 +0000 2018",
                "in_reply_to_status_id_str": "9",
            }
        },
    ]
    assert aside(read_bytes("tweets.js", f"window.YTD.tweets.part0 = {json.dumps(tweets)}".encode())) == [
        "share",
        "reply",
    ]


def test_instagrams_stories_are_set_aside() -> None:
    stories = {"ig_stories": [{"uri": "a.jpg", "creation_timestamp": 1754466859, "title": "Hei"}]}
    assert aside(read_bytes("stories.json", json.dumps(stories).encode())) == ["story"]


def test_x_shows_links_and_signs_as_readers_see_them() -> None:
    tweet = {
        "id_str": "5",
        "full_text": "Fiber &amp; ved &lt;3 https://t.co/a https://t.co/b",
        "created_at": "Wed Oct 10 20:19:24 +0000 2018",
        "entities": {"urls": [{"url": "https://t.co/a", "expanded_url": "https://brann.example"}]},
        "extended_entities": {"media": [{"url": "https://t.co/b", "type": "photo"}]},
    }
    (found,) = published(read_bytes("tweets.js", f"window.YTD.tweet.part0 = {json.dumps([{'tweet': tweet}])}".encode()))
    assert found.text == "Fiber & ved <3 https://brann.example"
    assert found.link == "https://x.com/i/web/status/5"


def test_mastodon_is_plain_text() -> None:
    html = (
        '<p>Hei <span class="h-card"><a href="https://a.example/@kari">@<span>kari</span></a></span>!<br>Se '
        '<a href="https://b.example/x"><span class="invisible">https://</span><span>b.example/x</span></a></p>'
        "<p>Ja &amp; nei</p>"
    )
    outbox = json.loads(made_up.mastodon(POSTS[:1]))
    outbox["orderedItems"][1]["object"]["content"] = html
    (found,) = published(read_bytes("outbox.json", json.dumps(outbox).encode()))
    assert found.text == "Hei @kari!\nSe https://b.example/x\n\nJa & nei"


def test_a_cut_download_gives_what_comes_before_the_cut() -> None:
    for name in ("facebook-download", "bluesky", "mastodon", "json-list"):
        form = FORMATS[name]
        data = form.write(POSTS)
        rows = list(read_bytes(form.file, data[: len(data) // 2]))
        assert 20 < len(published(rows)) < 40
        assert len(told(rows)) == 1
        assert "kuttet eller skadd etter innlegg" in told(rows)[0]


def test_lines_that_are_no_json_are_told() -> None:
    data = FORMATS["json-lines"].write(POSTS[:3]).replace(b"\n", b"\n{oi\n", 1) + b"[1]\n"
    rows = list(read_bytes("a.jsonl", data))
    assert len(published(rows)) == 3
    assert told(rows) == ["2: Linja er ikke JSON.", "5: Det er ikke et innlegg."]


def test_post_files_in_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "---\npubliseres: 2026-03-18 14:05\nplattform: Face\nmålgruppe: eldre\n---\nHei på deg\n")
    write(tmp_path, "uke1/b.md", "---\ndato: 19.03.2026\ntittel: Påske\n---\nGod påske\n")
    write(tmp_path, "2026-03-20 sommer.txt", "God sommer")
    write(tmp_path, "c.txt", "---\npubliseres: i morgen\n---\nHei\n")
    write(tmp_path, "README.md", "Dette er ikke et innlegg")
    write(tmp_path, "d.txt", "[Bilde] Hei, alle")
    rows = list(read([tmp_path]))
    found = {Path(row.file).name: row for row in published(rows)}
    assert {name: row.time and f"{row.time:%Y-%m-%d %H:%M}" for name, row in found.items()} == {
        "a.txt": "2026-03-18 14:05",
        "b.md": "2026-03-19 00:00",
        "2026-03-20 sommer.txt": "2026-03-20 00:00",
        "d.txt": None,
    }
    assert found["a.txt"].front == "publiseres: 2026-03-18 14:05\nplattform: Face\nmålgruppe: eldre"
    assert (found["a.txt"].platform, found["a.txt"].text) == ("facebook", "Hei på deg\n")
    assert [Path(row.file).name for row in rows if isinstance(row, Unread)] == ["c.txt"]


def test_a_folder_of_exports_with_what_else_is_there(tmp_path: Path) -> None:
    for name in ("meta-facebook", "x-archive", "linkedin-xls", "bluesky"):
        write(tmp_path, f"{name}/{FORMATS[name].file}", FORMATS[name].write(POSTS[:7]))
    write(tmp_path, "bilde.png", b"\x89PNG\r\n\0\0\0")
    write(tmp_path, "venner.json", b'{"friends_v2": [{"name": "Kari"}]}')
    write(tmp_path, "ukjent.csv", table("A;B", "1;2"))
    rows = list(read([tmp_path]))
    assert len(published(rows)) == 28
    assert len(told(rows)) == 1
    assert "«A», «B»" in told(rows)[0]


def test_files_out_of_reach_are_named_and_the_others_read(tmp_path: Path) -> None:
    form = FORMATS["meta-facebook"]
    name = write(tmp_path, form.file, form.write(POSTS[:3]))
    rows = list(read([tmp_path / "borte.csv", tmp_path / name]))
    assert len(published(rows)) == 3
    assert [(Path(row.file).name, row.reason) for row in rows if isinstance(row, Unread)] == [
        ("borte.csv", "Fila kan ikke leses (fila finnes ikke).")
    ]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "Fant ingen innlegg" in told(read([tmp_path]))[0]


def test_a_table_from_x_has_replies_too() -> None:
    made = [
        made_up.Made(**{**vars(one), "text": text}) for one, text in zip(POSTS, ("@kari takk", "Hei"), strict=False)
    ]
    assert aside(read_bytes("x.csv", FORMATS["x-csv"].write(made))) == ["reply"]


def test_half_a_sign_is_shown_as_missing() -> None:
    data = b'{"text": "Hei \\ud83d du \\ud83d\\udd25", "created_at": "2026-03-18", "id": "\\udc00"}\n'
    (found,) = published(read_bytes("a.jsonl", data))
    assert found.text == "Hei \ufffd du 🔥"
    assert found.id.encode()


def test_the_platform_that_is_asked_for_fills_in_where_an_export_does_not_say() -> None:
    plain = table("Dato;Tekst;Kommentarer;Delinger;Reaksjoner", "18.03.2026;Hei på deg;1;2;3")
    assert [row.platform for row in published(read_bytes("a.csv", plain, platform="Twitter"))] == ["x"]
    own = FORMATS["meta-facebook"].write(POSTS[:1])
    assert [row.platform for row in published(read_bytes("a.csv", own, platform="Twitter"))] == ["facebook"]
