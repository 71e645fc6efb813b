"""What kind of post a text looks like: a warning of something that happens now, a thank-you, or neither.

A warning is recognised by two things together: an event that is going on (a fire, a leak, a landslide, water that must
be boiled), and an act for right now. Advice for another day ("Hvis det brenner, lukk døra") has the same words behind
a condition, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SHORT_THANKS = 5
"""Sentences. A longer post that begins with thanks mostly has another errand too."""

_ACT = re.compile(
    r"""\b(?:
        (?:lukk|steng|(?:hold|hald)\b[^.!?\n]{0,25}\b(?:lukk|steng|att))\w*
            (?:\s\w+){0,4}?\s(?:vindu|vindaug|glas|dør|ventil|luft)\w*
      | (?:hold|hald)\s(?:(?:\w+\s){0,3})(?:vindu|vindaug|glas|dør|ventil)\w*(?:\s\w+){0,4}\s(?:lukk|steng|att)\w*
      | (?:hold|hald)\s(?:deg|dere|dykk|god\s)?\s?(?:(?:langt\s)?(?:unna|vekke|borte|inne|innendørs|heime
          |hjemme)|avstand)
      | (?:hold|hald)\s(?:deg|dere|dykk)\s(?:mest\smulig\s|mest\smogleg\s)?(?:inne|innendørs)
      | (?:bli|ver|vær)\s(?:inne|innendørs)
      | (?:gå|kom\s(?:deg|dere|dykk)|trekk|søk)\s(?:\w+\s)?(?:inn|innendørs|ut|ly|mot\shøyden|opp)\b
      | (?:forlat|forlét|evakuer|unngå|styr\sunna)\s(?:\w+\s)?(?:området|bygget|bygningen|bygninga|huset|stedet
          |staden|veien|vegen|sentrum)
      | (?:kjør|køyr)\s(?:utenom|utanom|en\sannen|ein\sannan)
      | (?:kok|ikkje\sdrikk|ikke\sdrikk|drikk\sikke|drikk\sikkje)\b[^.!?\n]{0,30}\b(?:vann|vatn)\w*
      | (?:surr|bind)\s(?:\w+\s)?fast | (?:rens|reinsk|rensk)\s(?:\w+\s)?(?:sluk|tak)\w*
      | (?:vann|vatn)et\s(?:må|skal)\s(?:koke|kokes|kokast)
      | (?:må|bør|skal|bes\som\så|blir\sbedt\som\så|blir\sbedne\som\så)\s(?:\w+\s)?
            (?:lukke|stenge|evakuere|holde\sseg\s(?:unna|inne)|halde\sseg\s(?:unna|inne)|koke)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_EVENT = re.compile(
    r"""\b(?:
        (?<!som\s)(?:brenner|brenn)\b | brann\si\b | (?:det\ser\s)?(?:en\s|ein\s)?(?:\w*brann|brannen)\s(?:i|på
            |ved|pågår|har|er)\b
      | \w*røyk\w*\s(?:fra|frå|over|i|på|ved|driver|driv|siger|sig|kommer|kjem) | røykutvikling | (?:giftig
          |kraftig|tett|svart|mykje|mye)\srøyk
      | gasslekkasje\w* | (?:utslipp|utslepp)\sav | \w*(?:skred|ras)\b\s?(?:har|er|over|ved|på) | (?:skredet
          |raset|flommen|flaumen)\b
      | (?:forurenset|forureina|forureining|forurensning|bakterier|bakteriar) | kokevarsel\w* | (?:vannet
          |vatnet)\s(?:stiger|stig|er)
      | \w*farevarsel\b | (?:vann|vass)(?:ledning|leidning)\w*\s(?:\w+\s){0,4}?(?:brutt|brote|broten|røket|roke|roken)\b
      | pågår | pågåande | pågående | evakuer(?:es|t|te|ast|er)\b | bombetrussel | skyting | (?:ledningsbrudd
          |leidningsbrot)
      | nødetatene\ser | naudetatane\ser | (?:mannskap\w*|brannvesenet|vi|politiet)\ser\s(?:på\s(?:stedet
          |staden|vei|veg)|fram\w*)
    )""",
    re.IGNORECASE | re.VERBOSE,
)

# "Hvis det brenner", but not "hvis du bor på Forus", which says whom it is for.
_CONDITION = re.compile(
    r"\b(?:(?:hvis|viss|dersom|om|når) (?!du (?:bor|bur|er|oppholder|oppheld|befinner))|ved brann|i tilfelle|skulle det"
    r"|før du(?! har (?:kok|sett|fått|høyr|hør))"
    r"|hver gang|kvar gong|alltid|husk|hugs|øv|øvelse|øving|neste gang|i fjor|i forrige uke|aldri"
    r"|trenger ikke|treng ikkje)",
    re.IGNORECASE,
)

_OVER = re.compile(
    r"\b(?:er (?:nå |no )?(?:slukket|sløkt|slokt|sløkkt|over|opphevet|oppheva|avsluttet|avslutta)|i går|førre veke"
    r"|forrige uke|takk til|øvelse|øving|brannøvelse|brannøving)\b",
    re.IGNORECASE,
)

_THANKS = re.compile(
    r"\W*(?:(?:tusen|hjertelig|hjarteleg|mange|stor) )?takk (?:til|for|alle|skal|dere|dykk)\b", re.IGNORECASE
)


def looks_like_thanks(sentences: Iterable[str]) -> bool:
    """Whether one of the first two sentences thanks, and the post is hardly more than that."""
    texts = [" ".join(text.split()) for text in sentences]
    return len(texts) <= SHORT_THANKS and any(_THANKS.match(text) for text in texts[:2])


def looks_acute(sentences: Iterable[str]) -> bool:
    """Whether these sentences tell of an event that goes on, and of an act for right now."""
    texts = [" ".join(text.split()) for text in sentences]
    if any(_OVER.search(text) for text in texts):
        return False
    unconditional = [text for text in texts if not _CONDITION.search(text)]
    return any(_ACT.search(text) for text in unconditional) and any(_EVENT.search(text) for text in unconditional)
