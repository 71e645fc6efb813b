"""emoji-wall: many emoji in a row, or all over the post. A screen reader reads out the name of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.post.markup import WALL, Markup, begins_line, runs
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import UU

_MANY = 8

_WORDS_EACH = 8


def check(document: Document) -> Iterable[Hit]:
    emoji = [markup for markup in document.post.markup if markup.kind == "emoji"]
    spared = 0
    for run in runs(document.text, emoji):
        if len(run) >= WALL:
            alike = len({document.text[one.start : one.end] for one in run}) == 1
            edit = Edit(run[0].end, run[-1].end, "", safe=alike)  # of different ones the writer chooses which to keep
            yield Hit(run[0].start, run[-1].end, {"count": str(len(run))}, edits=(edit,))
            spared += len(run) - 1
    # Walls are told of already: what counts is what is left when each has become one emoji.
    left = len(emoji) - spared - _list_marks(document.text, emoji)
    if left > _MANY and left * _WORDS_EACH > len(document.words):
        yield Hit(0, 0, {"count": str(len(emoji))}, variant="many")


def _list_marks(text: str, emoji: Iterable[Markup]) -> int:
    """How many emoji do the work of a dot or a number in a list."""
    times = Counter(text[m.start : m.end] for m in emoji if begins_line(text, m.start))
    keycaps = sum("\u20e3" in text[m.start : m.end] for m in emoji)
    return keycaps + sum(count for sign, count in times.items() if count > 1 and "\u20e3" not in sign)


RULE = Rule(
    id="emoji-wall",
    title=Text("Emojier på rad", "Emojiar på rad"),
    message=Text(
        "Behold én emoji. En skjermleser leser opp alle {count}.",
        "Behald éin emoji. Ein skjermlesar les opp alle {count}.",
    ),
    messages={
        "many": Text(
            "Behold emojiene som sier noe. En skjermleser leser opp alle {count}.",
            "Behald emojiane som seier noko. Ein skjermlesar les opp alle {count}.",
        )
    },
    cure=Text("Bruk få emojier, og én om gangen.", "Bruk få emojiar, og éin om gongen."),
    why=Text(
        "Den som ikke ser, får hver emoji lest opp med navn: «ild, ild, ild, brannbil». Fire på rad er en hel setning "
        "uten innhold. Én emoji som passer, er nok.",
        "Den som ikkje ser, får kvar emoji lesen opp med namn: «eld, eld, eld, brannbil». Fire på rad er ei heil "
        "setning utan innhald. Éin emoji som passar, er nok.",
    ),
    check=check,
    cost=8,
    examples=(
        Example("Åpen brannstasjon lørdag! ⟦🎉🚒🔥👨🏻‍🚒🎈⟧", "nb"),
        Example("Open brannstasjon laurdag! ⟦🎉🚒🔥👨🏻‍🚒🎈⟧", "nn"),
        Example("Vi gleder oss ⟦🎉 🎉 🎉 🎉⟧ Kom, da!", "nb"),
        Example("Vi gler oss ⟦🎉 🎉 🎉 🎉⟧ Kom, då!", "nn"),
        Example(
            "Kom 🎉 Det blir 🌭 pølser 🥤 brus 🎈 og 🚒 bil. 🔥 Gratis 👍 for 👨‍👩‍👧 alle 🎁 barn 🧒", "nb", whole=True
        ),
        Example(
            "Kom 🎉 Det blir 🌭 pølser 🥤 brus 🎈 og 🚒 bil. 🔥 Gratis 👍 for 👨‍👩‍👧 alle 🎁 barn 🧒", "nn", whole=True
        ),
        Example("Takk for hjelpen, alle sammen! 🚒👩🏾‍🚒❤️\n✅ Lukk døra.\n✅ Ring 110.", "nb"),
        Example("Takk for hjelpa, alle saman! 🚒👩🏾‍🚒❤️\n✅ Lukk døra.\n✅ Ring 110.", "nn"),
        Example("".join(f"✅ {word}\n" for word in "vann mat lys klær radio penger saft kart ved".split()), "nb"),
        Example("".join(f"✅ {word}\n" for word in "vatn mat lys klede radio pengar saft kart ved".split()), "nn"),
    ),
    sources=(UU,),
)
