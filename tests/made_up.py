"""A made-up fire service's posts with effects planted in them, and the same posts as each platform exports them.

Posts that ask get `ASKING` times as many comments, and no more shares or reactions. Columns and shapes are those that
parsers in public repositories document; nothing here is from a real export.
"""

from __future__ import annotations

import csv
import html
import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from somcheck.history.published import Counts

OSLO = ZoneInfo("Europe/Oslo")

ASKING = 3.0
"""How many times as many comments posts that ask get, in the mean. Shares and reactions have no such effect."""

FIRST = datetime(2024, 1, 1, tzinfo=OSLO)

DAYS = 900


@dataclass(frozen=True)
class Made:
    """A post that was made up, and whether it asks."""

    id: str
    text: str
    time: datetime
    kind: str
    asks: bool
    form: str
    counts: Counts


_TEXTS: dict[str, dict[str, tuple[str, ...]]] = {
    "nb": {
        "happened": (
            "Røykvarsleren pep da en kjele kokte tørr i {place} {day}. En nabo hørte det og banket på.",
            "Det luktet svidd i trappa i {place} {day}. Grøten sto igjen på plata; heldigvis våknet alle.",
            "{count} barn lærte å slokke et bål i {place} {day} 🔥. De fikk holde slangen selv, to og to.",
            "Feieren fant et fuglereir i pipa på hytta ved {place} {day}. Nå trekker ovnen som den skal igjen.",
            "Mannskapene øvde på isen ved {place} {day}. Den bar i fjor på denne tida; i år er den tynn.",
            "En elsparkesykkel tok fyr mens den sto til lading i {place} {day}. Fire kom seg ut i tide.",
        ),
        "act": (
            "Skru av plata før du går fra kjøkkenet.",
            "Test røykvarsleren i kveld: Hold inne knappen til den piper.",
            "Lad sykkelen mens du er våken, og ikke i gangen.",
            "Vis barna hvor dere skal møtes ute.",
        ),
        "state": (
            "Ingen ble skadd, og familien sov hjemme samme natt.",
            "«Det gikk fortere enn jeg trodde», sier naboen Åse.",
            "Brannbilen sto på plass etter {count} minutter.",
            "Takk til alle som hjalp til med å bære ut møbler.",
        ),
        "ask": (
            "Når testet du røykvarsleren sist?",
            "Hva gjør du for å huske at noe står på komfyren?",
            "Hvor står sykkelen din når den lader?",
            "Hvem vekker barna hos dere hvis varsleren piper i natt?",
        ),
    },
    "nn": {
        "happened": (
            "Røykvarslaren peip då ein kjele kokte tørr i {place} {day}. Ein nabo høyrde det og banka på.",
            "Det lukta svidd i trappa i {place} {day}. Grauten stod att på plata; heldigvis vakna alle.",
            "{count} barn lærte å sløkkje eit bål i {place} {day} 🔥. Dei fekk halde slangen sjølve, to og to.",
            "Feiaren fann eit fuglereir i pipa på hytta ved {place} {day}. No trekkjer omnen som han skal att.",
            "Mannskapa øvde på isen ved {place} {day}. Han bar i fjor på denne tida; i år er han tynn.",
        ),
        "act": (
            "Skru av plata før du går frå kjøkenet.",
            "Test røykvarslaren i kveld: Hald inne knappen til han pip.",
            "Vis barna kvar de skal møtast ute.",
        ),
        "state": (
            "Ingen vart skadde, og familien sov heime same natta.",
            "«Det gjekk fortare enn eg trudde», seier naboen Åse.",
            "Takk til alle som hjelpte til med å bere ut møblar.",
        ),
        "ask": (
            "Når testa du røykvarslaren sist?",
            "Kva gjer du for å hugse at noko står på komfyren?",
            "Kven vekkjer barna hos dykk om varslaren pip i natt?",
        ),
    },
}

_PLACES = "Lia Solvika Nordvik Storfjellet Åsgata Ørneberget Ælvebakken Myra Tømmerneset Fjordgløtt Kaldbekken".split()

_DAYS = {
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(),
    "nn": "måndag tysdag onsdag torsdag fredag laurdag sundag".split(),
}

_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()


def posts(count: int = 500, seed: int = 1) -> list[Made]:
    """Posts in order of time, each with a text and a time of its own."""
    chance = random.Random(seed)
    minutes = sorted(chance.sample(range(DAYS * 24 * 60), count))
    return [_post(chance, number, FIRST + timedelta(minutes=minute)) for number, minute in enumerate(minutes)]


def _post(chance: random.Random, number: int, time: datetime) -> Made:
    form = "nn" if chance.random() < 0.3 else "nb"
    asks = chance.random() < 0.35
    parts = _TEXTS[form]
    kind = chance.choice(("photo", "photo", "video", "text"))
    said = [chance.choice(parts["happened"]), chance.choice(parts["state"])]
    if chance.random() < 0.6:
        said.append(chance.choice(parts["act"]))
    if asks:
        said.append(chance.choice(parts["ask"]))
    day = f"{_DAYS[form][time.weekday()]} {time.day}. {_MONTHS[time.month - 1]} {time.year}"
    joined = chance.choice(("\n\n", " ", "\n")).join(said)
    text = joined.format(place=chance.choice(_PLACES), day=day, count=3 + number % 17)
    month = 1 + 0.3 * ((time.month % 6) - 2.5) / 2.5  # some months are livelier, for all posts alike
    reach = round(chance.lognormvariate(7, 0.6) * month)
    return Made(
        id=str(120_000_000_000_001 + 7 * number),
        text=text,
        time=time,
        kind=kind,
        asks=asks,
        form=form,
        counts=Counts(
            comments=_drawn(chance, reach * 0.006 * (ASKING if asks else 1.0)),
            shares=_drawn(chance, reach * 0.004),
            reactions=_drawn(chance, reach * 0.03),
            reach=reach,
            views=reach + chance.randrange(400),
        ),
    )


def _drawn(chance: random.Random, mean: float) -> int:
    """A count about a mean, spread as readers' reactions are: more widely than chance alone (negative binomial)."""
    rate = chance.gammavariate(2.0, mean / 2.0)
    return max(0, round(chance.gauss(rate, rate**0.5)))


@dataclass(frozen=True)
class Format:
    """A kind of export: what it is called, how posts are written as it, and what of a post it keeps.

    ``time`` is how finely (``second``, ``minute``, ``day``); ``text`` what becomes of a text.
    """

    file: str
    write: Callable[[Sequence[Made]], bytes]
    platform: str | None
    counts: tuple[str, ...] = ()
    ids: bool = True
    kinds: bool = True
    time: str = "minute"
    text: Callable[[str], str] = str


def _csv(rows: Sequence[Sequence[object]], sign: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue()


def _meta(headers: str, link: str, kinds: dict[str, str], facebook: bool) -> Callable[[Sequence[Made]], bytes]:
    def write(made: Sequence[Made]) -> bytes:
        rows: list[Sequence[object]] = [headers.split("|")]
        for one in made:
            counts = one.counts
            text = ["", one.text] if one.kind == "video" or not facebook else [one.text, ""]
            each = [counts.views, counts.reach]
            if facebook:
                each += [(counts.reactions or 0) + (counts.comments or 0) + (counts.shares or 0)]
            rows.append(
                [one.id, "1000", "Nordvik brann", *(text if facebook else [one.text])]
                + [f"{one.time:%m/%d/%Y %H:%M}", f"{link}{one.id}", kinds[one.kind], *each]
                + [counts.reactions, counts.comments, counts.shares, "Lifetime"]
            )
        return ("\ufeff" + _csv(rows)).encode()

    return write


_FACEBOOK = "https://www.facebook.com/1000/posts/"
_INSTAGRAM = "https://www.instagram.com/p/"


def excel(made: Sequence[Made]) -> bytes:
    """A spreadsheet saved as CSV in Norwegian Excel: semicolons, Windows-1252 and spaces in numbers."""
    rows: list[Sequence[object]] = [
        ["Dato", "Innlegg", "Type", "Kommentarer", "Delinger", "Reaksjoner", "Rekkevidde", "Kanal"]
    ]
    for one in made:
        counts = [one.counts.comments, one.counts.shares, one.counts.reactions, one.counts.reach]
        told = [f"{count or 0:,}".replace(",", " ") if count else "–" if count is None else "0,0" for count in counts]
        kind = {"photo": "Bilde", "video": "Film", "text": "Tekst"}[one.kind]
        rows.append([f"{one.time:%d.%m.%Y %H.%M}", without_emoji(one.text), kind, *told, "Facebook"])
    return _csv(rows, ";").encode("cp1252")


def without_emoji(text: str) -> str:
    return text.replace("🔥", "")


def _faulty(value: object) -> bytes:
    """JSON as Meta writes it: each byte of UTF-8 as a character of its own."""
    said = json.dumps(value, ensure_ascii=False).encode().decode("latin-1")
    return "".join(char if char.isascii() else f"\\u{ord(char):04x}" for char in said).encode()


def facebook_download(made: Sequence[Made]) -> bytes:
    def item(one: Made) -> dict[str, object]:
        media = {"photo": "posts/media/a.jpg", "video": "posts/media/a.mp4"}.get(one.kind)
        parts = [{"data": [{"media": {"uri": media, "title": ""}}]}] if media else []
        return {
            "timestamp": int(one.time.timestamp()),
            "attachments": parts,
            "data": [{"post": one.text}, {"update_timestamp": int(one.time.timestamp())}],
            "title": "Nordvik brann oppdaterte statusen sin.",
        }

    return _faulty([item(one) for one in made])


def instagram_download(made: Sequence[Made]) -> bytes:
    def item(one: Made) -> dict[str, object]:
        uri = "media/posts/a.mp4" if one.kind == "video" else "media/posts/a.jpg"
        media = {"uri": uri, "creation_timestamp": int(one.time.timestamp()), "title": one.text}
        return {"media": [media]}

    return _faulty([item(one) for one in made])


def threads_download(made: Sequence[Made]) -> bytes:
    def item(one: Made) -> dict[str, object]:
        media = {"uri": "", "creation_timestamp": int(one.time.timestamp()), "title": one.text}
        return {"media": [{**media, "text_app_post": {"is_reply": False}}]}

    return _faulty({"text_post_app_text_posts": [item(one) for one in made]})


def _linkedin(made: Sequence[Made]) -> list[Sequence[object]]:
    rows: list[Sequence[object]] = [
        ["Tallene er for hele livet til hvert innlegg.", *[""] * 13],
        "Post title|Post link|Post type|Campaign name|Posted by|Created date|Impressions|Clicks|"
        "Click through rate (CTR)|Likes|Comments|Reposts|Engagement rate|Content Type".split("|"),
    ]
    for one in made:
        counts = one.counts
        kind = {"photo": "Image", "video": "Video", "text": ""}[one.kind]
        link = f"https://www.linkedin.com/feed/update/urn:li:activity:{one.id}"
        rows.append(
            [one.text, link, "Organic", "", "Ola", f"{one.time:%m/%d/%Y}", counts.views, 3, 0.01, counts.reactions]
            + [counts.comments, counts.shares, 0.05, kind]
        )
    return rows


def linkedin_xls(made: Sequence[Made]) -> bytes:
    import xlwt

    book = xlwt.Workbook()
    book.add_sheet("Metrics").write(0, 0, "Date")
    sheet = book.add_sheet("All posts")
    for row, cells in enumerate(_linkedin(made)):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xlsx(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    if book.active is not None:
        book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row, cells in enumerate(rows, 1):
            for column, cell in enumerate(cells, 1):
                made = sheet.cell(row, column)
                made.value = cell
                if isinstance(cell, str):
                    made.data_type = "s"  # also where it looks like a formula
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def linkedin_xlsx(made: Sequence[Made]) -> bytes:
    return xlsx({"Metrics": [["Date", "Impressions"], ["01/01/2026", 3]], "All posts": _linkedin(made)})


def own_xlsx(made: Sequence[Made]) -> bytes:
    rows: list[Sequence[object]] = [["Publisert", "Tekst", "Kommentarar", "Delingar", "Reaksjonar", "Plattform"]]
    for one in made:
        counts = one.counts
        time = one.time.replace(tzinfo=None)
        rows.append([time, one.text, counts.comments, counts.shares, counts.reactions, "Facebook"])
    return xlsx({"2026": rows})


X_LONGEST = 150
"""Code points that the made-up archive cuts a text to, so that many of them are long posts."""


def x_archive(made: Sequence[Made]) -> bytes:
    tweets, notes = [], []
    for one in made:
        text = html.escape(one.text, quote=False)
        if len(text) > X_LONGEST:
            moment = one.time.astimezone(UTC)
            note = {"noteTweetId": str(int(one.id) - 1), "core": {"text": one.text}}
            notes.append({"noteTweet": {**note, "createdAt": f"{moment:%Y-%m-%dT%H:%M:%S.000Z}"}})
            text = f"{text[:X_LONGEST]}… https://t.co/abc"
        tweet: dict[str, object] = {
            "id_str": one.id,
            "full_text": text,
            "created_at": f"{one.time.astimezone(UTC):%a %b %d %H:%M:%S +0000 %Y}",
            "favorite_count": str(one.counts.reactions),
            "retweet_count": str(one.counts.shares),
        }
        if one.kind != "text":
            tweet["extended_entities"] = {"media": [{"type": one.kind, "url": "https://t.co/pic"}]}
        tweets.append({"tweet": tweet})
    half = len(tweets) // 2
    return zipped(
        {
            "data/tweets.js": f"window.YTD.tweets.part0 = {json.dumps(tweets[:half])}".encode(),
            "data/tweets-part1.js": f"window.YTD.tweets.part1 = {json.dumps(tweets[half:])}".encode(),
            "data/note-tweet.js": f"window.YTD.note_tweet.part0 = {json.dumps(notes)}".encode(),
            "data/like.js": b'window.YTD.like.part0 = [{"like": {"tweetId": "1", "fullText": "x"}}]',
            "README.txt": b"Dette er arkivet.",
            "assets/a.png": b"\x89PNG\r\n\0\0\0",
        }
    )


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def x_csv(made: Sequence[Made]) -> bytes:
    rows: list[Sequence[object]] = [
        "Post id|Date|Post text|Post Link|Impressions|Likes|Engagements|Bookmarks|Shares|New follows|Replies|Reposts|"
        "Profile visits|Detail Expands|URL Clicks|Hashtag Clicks|Permalink Clicks".split("|")
    ]
    for one in made:
        counts = one.counts
        link = f"https://x.com/nordvikbrann/status/{one.id}"
        rows.append(
            [
                one.id,
                f"{one.time:%a, %b} {one.time.day}, {one.time.year}",
                one.text,
                link,
                counts.views,
                counts.reactions,
            ]
            + [9, 9, 999, 9, counts.comments, counts.shares, 9, 9, 9, 9, 9]
        )
    return _csv(rows).encode()


def mastodon(made: Sequence[Made]) -> bytes:
    def item(one: Made) -> dict[str, object]:
        paragraphs = html.escape(one.text, quote=False).split("\n\n")
        content = "".join(f"<p>{part.replace(chr(10), '<br />')}</p>" for part in paragraphs)
        media = {"photo": "image/jpeg", "video": "video/mp4"}.get(one.kind)
        made_object = {
            "id": f"https://mastodon.example/users/brann/statuses/{one.id}",
            "type": "Note",
            "inReplyTo": None,
            "published": f"{one.time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "to": ["https://www.w3.org/ns/activitystreams#Public"],
            "content": content,
            "attachment": [{"type": "Document", "mediaType": media}] if media else [],
            "likes": {"type": "Collection", "totalItems": one.counts.reactions},
            "shares": {"type": "Collection", "totalItems": one.counts.shares},
        }
        return {"type": "Create", "published": made_object["published"], "object": made_object}

    boost = {"type": "Announce", "object": "https://annen.example/1", "published": "2025-01-01T10:00:00Z"}
    outbox = {
        "@context": ["https://www.w3.org/ns/activitystreams", {"ostatus": "http://ostatus.org#", "a": {"b": "c"}}],
        "id": "outbox.json",
        "type": "OrderedCollection",
        "orderedItems": [boost, *map(item, made)],
    }
    return json.dumps(outbox).encode()


def bluesky(made: Sequence[Made]) -> bytes:
    def item(one: Made) -> dict[str, object]:
        embed = {
            "photo": {"$type": "app.bsky.embed.images#view", "images": [{}]},
            "video": {"$type": "app.bsky.embed.video"},
        }
        record: dict[str, object] = {
            "$type": "app.bsky.feed.post",
            "text": one.text,
            "createdAt": f"{one.time.astimezone(UTC):%Y-%m-%dT%H:%M:%S.123Z}",
            "langs": ["nb"],
        }
        if one.kind in embed:
            record["embed"] = embed[one.kind]
        shares = one.counts.shares or 0
        return {
            "post": {
                "uri": f"at://did:plc:abc/app.bsky.feed.post/{one.id}",
                "author": {"handle": "brann.example"},
                "record": record,
                "likeCount": one.counts.reactions,
                "replyCount": one.counts.comments,
                "repostCount": shares // 2,
                "quoteCount": shares - shares // 2,
            }
        }

    repost = {"post": item(made[0])["post"], "reason": {"$type": "app.bsky.feed.defs#reasonRepost"}} if made else {}
    return json.dumps({"feed": [*map(item, made), *([repost] if made else [])], "cursor": "x"}).encode()


def _plain(one: Made) -> dict[str, object]:
    counts = one.counts
    return {
        "id": one.id,
        "text": one.text,
        "created_at": one.time.isoformat(),
        "type": one.kind,
        "platform": "facebook",
        "comment_count": counts.comments,
        "share_count": counts.shares,
        "like_count": counts.reactions,
        "reach": counts.reach,
        "view_count": counts.views,
    }


def json_lines(made: Sequence[Made]) -> bytes:
    return "".join(f"{json.dumps(_plain(one), ensure_ascii=False)}\n" for one in made).encode()


def json_list(made: Sequence[Made]) -> bytes:
    return json.dumps([_plain(one) for one in made], indent=2).encode()


def post_files(made: Sequence[Made]) -> bytes:
    def text(one: Made) -> str:
        media = {"photo": "bilde: a.jpg\n", "video": "film: a.mp4\n"}.get(one.kind, "")
        return f"---\nplattform: facebook\npubliseres: {one.time:%Y-%m-%d %H:%M}\n{media}---\n{one.text}"

    return zipped({f"innlegg/{one.id}.txt": text(one).encode() for one in made})


ALL = ("comments", "shares", "reactions")

_KINDS_EN = {"photo": "Photos", "video": "Videos", "text": "Text"}

FORMATS: dict[str, Format] = {
    "meta-facebook": Format(
        "facebook.csv",
        _meta(
            "Post ID|Page ID|Page name|Title|Description|Publish time|Permalink|Post type|Views|Reach|"
            "Reactions, Comments and Shares|Reactions|Comments|Shares|Date",
            _FACEBOOK,
            _KINDS_EN,
            True,
        ),
        "facebook",
        (*ALL, "reach", "views"),
    ),
    "meta-facebook-sv": Format(
        "facebook.csv",
        _meta(
            "Publicerings-id|Sid-id|Sidnamn|Titel|Beskrivning|Publiceringstid|Permalänk|Inläggstyp|Visningar|Räckvidd|"
            "Reaktioner, kommentarer och delningar|Reaktioner|Kommentarer|Delningar|Datum",
            _FACEBOOK,
            {"photo": "Foton", "video": "Videor", "text": "Text"},
            True,
        ),
        "facebook",
        (*ALL, "reach", "views"),
    ),
    "meta-facebook-es": Format(
        "facebook.csv",
        _meta(
            "Identificador de la publicación|Identificador de la página|Nombre de la página|Título|Descripción|"
            "Hora de publicación|Enlace permanente|Tipo de publicación|Visualizaciones|Alcance|"
            "Reacciones, comentarios y veces que se compartió|Reacciones|Comentarios|Veces que se compartió|Fecha",
            _FACEBOOK,
            {"photo": "Fotos", "video": "Vídeos", "text": "Texto"},
            True,
        ),
        "facebook",
        (*ALL, "reach", "views"),
    ),
    "meta-facebook-nb": Format(
        "facebook.csv",
        _meta(
            "INNLEGGS-ID|Side-ID|Sidenavn|Tittel|Beskrivelse|publiseringstidspunkt|Permanent kobling|Innleggstype|"
            "Visninger|Rekkevidde|Reaksjoner, kommentarer og delinger|Reaksjoner|Kommentarer|Delinger|Dato",
            _FACEBOOK,
            {"photo": "Bilder", "video": "Videoer", "text": "Tekst"},
            True,
        ),
        "facebook",
        (*ALL, "reach", "views"),
    ),
    "meta-instagram-nn": Format(
        "instagram.csv",
        _meta(
            "Innleggs-ID|Konto-ID|Brukarnamn for konto|Skildring|Publiseringstidspunkt|Permalenkje|Innleggstype|"
            "Visingar|Rekkjevidd|Likerklikk|Kommentarar|Delingar|Dato",
            _INSTAGRAM,
            {"photo": "IG-bilete", "video": "IG-reel", "text": "Tekst"},
            False,
        ),
        "instagram",
        (*ALL, "reach", "views"),
    ),
    "meta-instagram": Format(
        "instagram.csv",
        _meta(
            "Post ID|Account ID|Account username|Description|Publish time|Permalink|Post type|Views|Reach|Likes|"
            "Comments|Shares|Date",
            _INSTAGRAM,
            {"photo": "IG image", "video": "IG reel", "text": "Text"},
            False,
        ),
        "instagram",
        (*ALL, "reach", "views"),
    ),
    "excel": Format("regneark.csv", excel, "facebook", (*ALL, "reach"), ids=False, text=without_emoji),
    "facebook-download": Format("your_posts_1.json", facebook_download, "facebook", ids=False, time="second"),
    "instagram-download": Format(
        "posts_1.json", instagram_download, "instagram", ids=False, kinds=False, time="second"
    ),
    "threads-download": Format(
        "threads_and_replies.json", threads_download, "threads", ids=False, kinds=False, time="second"
    ),
    "linkedin-xls": Format("linkedin.xls", linkedin_xls, "linkedin", (*ALL, "views"), ids=False, time="day"),
    "linkedin-xlsx": Format("linkedin.xlsx", linkedin_xlsx, "linkedin", (*ALL, "views"), ids=False, time="day"),
    "own-xlsx": Format("egne.xlsx", own_xlsx, "facebook", ALL, ids=False, kinds=False),
    "x-archive": Format("twitter.zip", x_archive, "x", ("shares", "reactions"), time="second"),
    "x-csv": Format("x.csv", x_csv, "x", (*ALL, "views"), kinds=False, time="day"),
    "mastodon": Format("outbox.json", mastodon, "mastodon", ("shares", "reactions"), ids=False, time="second"),
    "bluesky": Format("feed.json", bluesky, "bluesky", ALL, ids=False, time="second"),
    "json-lines": Format("innlegg.jsonl", json_lines, "facebook", (*ALL, "reach", "views")),
    "json-list": Format("innlegg.json", json_list, "facebook", (*ALL, "reach", "views")),
    "post-files": Format("innlegg.zip", post_files, "facebook", ids=False),
}
"""Every kind of export, by a name for tests."""


def kept(one: Made, form: Format) -> Made:
    """What a kind of export keeps of a post; the text is its own id where it keeps none."""
    counts = Counts(**{name: getattr(one.counts, name) for name in form.counts})
    text = form.text(one.text)
    time = one.time.replace(hour=0, minute=0) if form.time == "day" else one.time
    return replace(
        one, id=one.id if form.ids else text, text=text, time=time, kind=one.kind if form.kinds else "", counts=counts
    )
