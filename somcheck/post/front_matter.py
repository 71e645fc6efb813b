"""The front matter of a post: what its writer says about it at the top, in YAML. Loaded where a post has some."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

import regex
import yaml

from somcheck.errors import PostError, nearest
from somcheck.norwegian.written_form import Language
from somcheck.post.fields import KEYS, OTHERS, FrontMatter, rule_names

DEEPEST = 10
"""Lists in lists. A list of texts in a field is the deepest that is of use."""

_LISTED = ("audience", "goal", "platform", "ai")
"""Fields where a comma parts two values."""

_SINGLE = ("responder", "reply-within", "language", "profile", "publish", "captions", "comments", "consent")

_DATE = regex.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d>\d{1,2})\.\ ?(?P<m>\d{1,2})\.\ ?(?P<y>\d{4}))"
    r"(?:(?:T|,?\s+(?:kl\.?\s*)?)(?P<h>\d{1,2})(?:[:.](?P<min>\d{2})(?::\d{2}(?:\.\d+)?)?)?"
    r"(?:\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?)?"
)

_LANGUAGES: Mapping[str, Language] = {
    "nb": "nb",
    "nb-no": "nb",
    "bokmål": "nb",
    "nn": "nn",
    "nn-no": "nn",
    "nynorsk": "nn",
}


class _Loader(yaml.BaseLoader):
    """Texts only, no anchors (a few lines of them can stand for more than any memory holds), and no depths."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self.depth += 1
        if getattr(event, "anchor", None) or getattr(event, "tag", None) or self.depth > DEEPEST:
            raise yaml.composer.ComposerError(None, None, "an anchor, an alias, a tag or a depth", event.start_mark)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def read(head: str) -> FrontMatter:
    """The fields of a post, from the text between its fences.

    Raises
    ------
    PostError
        Where they cannot be read, or there is a field that somcheck does not know.
    """
    try:
        node = _Loader("\n".join(map(_quoted, head.splitlines()))).get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" på linje {mark.line + 2}" if mark else ""
        raise PostError(
            f"Feltene øverst kan ikke leses{where}. Skriv ett felt per linje: «målgruppe: eldre».",
            f"Felta øvst kan ikkje lesast{where}. Skriv eitt felt per linje: «målgruppe: eldre».",
        ) from None
    except (ValueError, OverflowError, RecursionError):
        raise PostError(
            "Feltene øverst kan ikke leses. Skriv ett felt per linje: «målgruppe: eldre».",
            "Felta øvst kan ikkje lesast. Skriv eitt felt per linje: «målgruppe: eldre».",
        ) from None
    if node is not None and not isinstance(node, yaml.MappingNode):
        raise PostError(
            "Feltene øverst må være på formen «målgruppe: eldre», ett felt per linje.",
            "Felta øvst må vere på forma «målgruppe: eldre», eitt felt per linje.",
        )
    return _read_fields([] if node is None else node.value)


_FIELD = regex.compile(r"(?P<start>(?P<key>\p{L}[\p{L}\d_-]{0,39})[ \t]*:)(?P<gap>[ \t]*)(?P<value>.*)")

_ITEM = regex.compile(r"(?P<start>[ \t]*-)(?P<gap>[ \t]+)(?P<value>.*)")

_COMMENT = regex.compile(r"(?:^|\s+)#(?:\s.*)?$")

_OWN_QUOTES = regex.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:\#.*)?""")

_ODD = regex.compile(r":\s|:$|\s\#|^[\#@`%,?\]}]|\t")
"""What YAML does not take as a part of a text without quotes."""


def _quoted(line: str) -> str:
    """A line of fields as YAML takes it: what people write as a text is one, with ``#``, ``@``, colons and tabs."""
    match = _FIELD.fullmatch(line) or _ITEM.fullmatch(line)
    if match is None:
        return regex.sub(r"^[ \t]+", lambda indent: indent[0].replace("\t", "  "), line)
    start, gap, value = match["start"].replace("\t", "  "), match["gap"], match["value"].strip()
    known = "key" not in match.groupdict() or match["key"].lower() in KEYS
    if value and not gap and not known:
        return line
    if not _is_yaml(value):
        value = _COMMENT.sub("", value).strip()
        if _ODD.search(value) or value[:1] in ("'", '"', "["):
            value = "'" + value.replace("'", "''") + "'"
    return f"{start} {value}".rstrip()


def _is_yaml(value: str) -> bool:
    """Whether a value is one of those that YAML has signs for: a list, a text in quotes or on several lines."""
    first = value[:1]
    if first in ("'", '"'):
        return _OWN_QUOTES.fullmatch(value) is not None or value.count(first) == 1
    if first == "[":
        return value.endswith("]") or "]" not in value or "#" in value.rpartition("]")[2]
    return first != "" and first in "{|>&*!"


def _read_fields(fields: list[tuple[yaml.Node, yaml.Node]]) -> FrontMatter:
    read: dict[str, tuple[str, ...]] = {}
    for key_node, value in fields:
        key = _said(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        name = key.lower().strip()
        key = _short(key)
        if name in OTHERS:
            continue
        if name not in KEYS:
            raise PostError(
                f"Ukjent felt øverst: «{key}».{nearest(name, KEYS)}",
                f"Ukjent felt øvst: «{key}».{nearest(name, KEYS, 'nn')}",
            )
        if KEYS[name] in read:
            raise PostError(f"Feltet «{key}» står to ganger øverst.", f"Feltet «{key}» står to gonger øvst.")
        values = value.value if isinstance(value, yaml.SequenceNode) else [value]
        texts = [one for one in values if isinstance(one, yaml.ScalarNode)]
        if len(texts) < len(values):
            raise PostError(
                f"Feltet «{key}» øverst må være en tekst eller en liste av tekster.",
                f"Feltet «{key}» øvst må vere ein tekst eller ei liste av tekstar.",
            )
        said = [_said(one.value).strip() for one in texts if one.style or one.value not in ("", "~", "null")]
        if KEYS[name] in _LISTED:
            said = [part.strip() for one in said for part in regex.split("[,;]", one) if part.strip()]
        read[KEYS[name]] = tuple(said)
        if KEYS[name] in _SINGLE and len(said) > 1:
            raise PostError(
                f"Feltet «{key}» øverst kan bare ha én verdi.", f"Feltet «{key}» øvst kan berre ha éin verdi."
            )
    return front_matter_of(read)


def front_matter_of(read: Mapping[str, tuple[str, ...]]) -> FrontMatter:
    """The fields of a post, from what is said in each by its English name (a value of `KEYS`).

    Raises
    ------
    PostError
        Where the written form or the moment is none.
    """
    return FrontMatter(
        audience=read.get("audience", ()),
        goal=read.get("goal", ()),
        responder=next(iter(read.get("responder", ())), None),
        reply_within=next(iter(read.get("reply-within", ())), None),
        platform=read.get("platform", ()),
        language=_language(read["language"][0]) if read.get("language") else None,
        profile=next(iter(read.get("profile", ())), None),
        publish=_moment(read["publish"][0]) if read.get("publish") else None,
        images=read.get("image", ()),
        alt_texts=tuple(filter(None, read.get("alt-text", ()))),
        films=tuple(filter(None, read.get("film", ()))),
        captions=next(iter(read.get("captions", ())), None),
        comments_closed=_closed(read["comments"][0]) if read.get("comments") else None,
        ai=read.get("ai", ()),
        consent=next(iter(read.get("consent", ())), None),
        ignore=rule_names(read.get("ignore", ())),
    )


def _said(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _short(said: str) -> str:
    return said if len(said) <= 40 else said[:40] + "…"


def _language(said: str) -> Language:
    if said.lower() not in _LANGUAGES:
        raise PostError(
            f"Feltet «språk» øverst må være nb eller nn, ikke «{_short(said.lower())}».",
            f"Feltet «språk» øvst må vere nb eller nn, ikkje «{_short(said.lower())}».",
        )
    return _LANGUAGES[said.lower()]


_CLOSED = frozenset({"stengt", "stengd", "stengde", "stengte", "av", "nei", "closed", "off", "no", "false"})

_OPEN = frozenset({"åpne", "åpen", "åpent", "opne", "open", "ope", "på", "ja", "on", "yes", "true"})


def _closed(said: str) -> bool:
    """Whether nobody can comment on the post."""
    word = said.lower()
    if word not in _CLOSED | _OPEN:
        raise PostError(
            f"Feltet «kommentarer» øverst må være åpne eller stengt, ikke «{_short(said)}».",
            f"Feltet «kommentarar» øvst må vere opne eller stengt, ikkje «{_short(said)}».",
        )
    return word in _CLOSED


def _moment(said: str) -> datetime:
    """The day and time of ``publiseres`` where people are in Norway; midnight where no time is given."""
    match = _DATE.fullmatch(said)
    if match is None:
        raise PostError(
            "Feltet «publiseres» øverst må være en dato, gjerne med klokkeslett: 2027-03-18 17:00, "
            f"ikke «{_short(said)}».",
            "Feltet «publiseres» øvst må vere ein dato, gjerne med klokkeslett: 2027-03-18 17:00, "
            f"ikkje «{_short(said)}».",
        )
    year, month, day, hour, minute = (int(match[part] or 0) for part in ("y", "m", "d", "h", "min"))
    try:
        moment = datetime(year, month, day, hour, minute)
        return moment if match["zone"] is None else _in_norway(moment, match["zone"])
    except (ValueError, OverflowError):
        raise PostError(
            f"Datoen i feltet «publiseres» øverst finnes ikke: «{said}». Skriv den slik: 2027-03-18 17:00.",
            f"Datoen i feltet «publiseres» øvst finst ikkje: «{said}». Skriv han slik: 2027-03-18 17:00.",
        ) from None


def _in_norway(moment: datetime, zone: str) -> datetime:
    """What the clock shows in Norway when it shows *moment* in a time zone, such as ``+01:00`` or ``Z``."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    sign = -1 if zone.startswith("-") else 1
    digits = regex.sub(r"\D", "", zone).ljust(4, "0")
    there = timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
    try:
        return moment.replace(tzinfo=there).astimezone(ZoneInfo("Europe/Oslo")).replace(tzinfo=None)
    except ZoneInfoNotFoundError:  # a system without time zones
        raise PostError(
            "Feltet «publiseres» øverst må være i norsk tid, uten tidssone: 2027-03-18 17:00.",
            "Feltet «publiseres» øvst må vere i norsk tid, utan tidssone: 2027-03-18 17:00.",
        ) from None
