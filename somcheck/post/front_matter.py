"""The front matter of a post: what its writer says about it at the top, in YAML. Loaded where a post has some."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime

import regex
import yaml

from somcheck.errors import PostError, nearest
from somcheck.norwegian.written_form import Language
from somcheck.post.fields import FrontMatter, rule_names

DEEPEST = 10
"""Lists in lists. A list of texts in a field is the deepest that is of use."""

_KEYS = {
    "målgruppe": "audience",
    "målgrupper": "audience",
    "audience": "audience",
    "mål": "goal",
    "goal": "goal",
    "svarer": "responder",
    "svarar": "responder",
    "responder": "responder",
    "svarfrist": "reply-within",
    "reply-within": "reply-within",
    "plattform": "platform",
    "platform": "platform",
    "språk": "language",
    "language": "language",
    "type": "profile",
    "profil": "profile",
    "profile": "profile",
    "publiseres": "publish",
    "publiserast": "publish",
    "publisert": "publish",
    "publish": "publish",
    "bilde": "image",
    "bilete": "image",
    "image": "image",
    "alt-tekst": "alt-text",
    "alttekst": "alt-text",
    "alt": "alt-text",
    "alt-text": "alt-text",
    "ignorer": "ignore",
    "ignore": "ignore",
}

_SINGLE = ("responder", "reply-within", "language", "profile", "publish")

_DATE = regex.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d>\d{1,2})\.\ ?(?P<m>\d{1,2})\.\ ?(?P<y>\d{4}))"
    r"(?:(?:T|,?\s+(?:kl\.?\s*)?)(?P<h>\d{1,2})(?:[:.](?P<min>\d{2})(?::\d{2})?)?)?"
)

_LANGUAGES: Mapping[str, Language] = {"nb": "nb", "bokmål": "nb", "nn": "nn", "nynorsk": "nn"}


class _Loader(yaml.SafeLoader):
    """Plain values only, no anchors (a few lines of them can stand for more than any memory holds), and no depths."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        self.depth += 1
        if getattr(event, "anchor", None) or self.depth > DEEPEST:
            raise yaml.composer.ComposerError(None, None, "an anchor, an alias or a depth", event.start_mark)
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
        fields = yaml.load(head, _Loader)
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
    if fields is None:
        fields = {}
    if not isinstance(fields, dict):
        raise PostError(
            "Feltene øverst må være på formen «målgruppe: eldre», ett felt per linje.",
            "Felta øvst må vere på forma «målgruppe: eldre», eitt felt per linje.",
        )
    return _read_fields(fields)


def _read_fields(fields: dict[object, object]) -> FrontMatter:
    read: dict[str, tuple[str, ...]] = {}
    for key, value in fields.items():
        key = _said(key)
        name = key.lower()
        key = key if len(key) <= 40 else key[:40] + "…"
        if name not in _KEYS:
            raise PostError(
                f"Ukjent felt øverst: «{key}».{nearest(name, _KEYS)}",
                f"Ukjent felt øvst: «{key}».{nearest(name, _KEYS, 'nn')}",
            )
        if _KEYS[name] in read:
            raise PostError(f"Feltet «{key}» står to ganger øverst.", f"Feltet «{key}» står to gonger øvst.")
        values = value if isinstance(value, list) else [] if value is None else [value]
        if not all(isinstance(one, str | int | float | date) and not isinstance(one, bool) for one in values):
            raise PostError(
                f"Feltet «{key}» øverst må være en tekst eller en liste av tekster.",
                f"Feltet «{key}» øvst må vere ein tekst eller ei liste av tekstar.",
            )
        read[_KEYS[name]] = tuple(_said(one).strip() for one in values)
        if _KEYS[name] in _SINGLE and len(values) > 1:
            raise PostError(
                f"Feltet «{key}» øverst kan bare ha én verdi.", f"Feltet «{key}» øvst kan berre ha éin verdi."
            )
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
        ignore=rule_names(read.get("ignore", ())),
    )


def _said(value: object) -> str:
    """A key or value as the writer wrote it, or nearly so."""
    try:
        return unicodedata.normalize("NFC", str(value))
    except ValueError:  # a number of thousands of digits
        raise PostError(
            "Feltene øverst har et tall som er for stort.", "Felta øvst har eit tal som er for stort."
        ) from None


def _language(said: str) -> Language:
    if said.lower() not in _LANGUAGES:
        raise PostError(
            f"Feltet «språk» øverst må være nb eller nn, ikke «{said.lower()}».",
            f"Feltet «språk» øvst må vere nb eller nn, ikkje «{said.lower()}».",
        )
    return _LANGUAGES[said.lower()]


def _moment(said: str) -> datetime:
    """The day and time of ``publiseres``; midnight where no time is given."""
    match = _DATE.fullmatch(said)
    try:
        if match is None:
            raise ValueError(said)
        year, month, day, hour, minute = (int(match[part] or 0) for part in ("y", "m", "d", "h", "min"))
        return datetime(year, month, day, hour, minute)
    except ValueError:
        raise PostError(
            f"Feltet «publiseres» øverst må være en dato, gjerne med klokkeslett: 2027-03-18 17:00, ikke «{said}».",
            f"Feltet «publiseres» øvst må vere ein dato, gjerne med klokkeslett: 2027-03-18 17:00, ikkje «{said}».",
        ) from None
