"""Whether a post is grave, or read at work, so that no light question fits."""

from __future__ import annotations

import re

from somcheck.analysis.heaviness import LIMIT, expert_text
from somcheck.document.audience import SURE_GUESS
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE

# Where people are hurt or ill, or a crime or a danger is told of, a chatty question hurts too.
_SERIOUS = re.compile(
    r"\b(?:omkom\w*|døde|døydd?e?|død|daud|dødsfall\w*|dødsulykke\w*|drepte?|\w*ulykke\w*|\w*ulukke\w*"
    r"|trafikkuhell|skadde?|skadet|skada|trussel\w*|trugsel\w*|kritisk|alvorl\w+|alvorleg\w*|savnet|sakna"
    r"|etterlys\w*|smittet|smitta|smitteutbr\w+|meslinger|meslingar|utbrudd|utbrot|kreft|demens\w*|selvmord|sjølvmord"
    r"|overgrep|vold|vald|voldtekt|valdtekt|drap|krig\w*|ras|\w*(?:jord|stein|fjell|snø|leir)ras(?:et)?|rasfare"
    r"|\w*skredet|omtanke|kondolanse\w*|sorg\w*|gått bort|gikk bort|gjekk bort|gravferd|begravelse"
    r"|minnestund|minnemarkering\w*|bauta\w*|pårørende|pårørande|kriseteam\w*|støttesenter\w*|evakuert\w*|innlagt"
    r"|(?:til|på) (?:sykehus|sjukehus)(?:et)?|mist[ae]t? livet|brant ned|brann ned|brent ned|totalskad\w*"
    r"|knivstikk\w*|knivstukket|skyting|skutt|bevæpn\w*"
    r"|overtent\w*|etterslo[ck]k\w*|etterslukk\w*|etterslø[ck]k\w*|(?:rykket|rykte) (?:\w+ )?ut (?:til|med)"
    r"|melding om (?:en |ein |ei )?\w*brann|gasslekkasje\w*|pipebrann\w*|e\. coli|kokevars\w*|kok\w* til det fosse\w*"
    r"|farevars\w+|fare for liv|kriseled\w+|krisestab\w*|trygghetspunkt\w*|tryggleikspunkt\w*|ekstremv[æe]r\w*"
    r"|(?:gult|gul|oransje|rødt|raudt) nivå|nødetatene|naudetatane|nødnumm?er (?:\w+ ){1,6}(?:nede|utilgjengelig\w*)"
    r"|(?:elv(?:a|en)|vannet|vatnet|vannføring(?:a|en)|vassføring(?:a|en)) (?:stig|aukar|øker)\w*"
    r"|ran|ranet|pågrepet|pågripen|siktet|sikta"
    r"|(?:leter|leitar|leiter) (?:nå |no )?etter (?:en|ein|ei|et|eit) \w+)\b",
    re.IGNORECASE,
)


# What is said to be prevented has not happened.
_PREVENTED = re.compile(
    r"\b(?:unngå|unngår|forebygge\w*|førebygg\w*|hindre\w*|hindra\w*|færre)\s(?:\w+\s)?(?:\w*ul[yu]kk\w*|skader|skadar)",
    re.IGNORECASE,
)

_AT_WORK = ("skole-barnehage", "naeringsliv")
"""Groups that read at work. What they do at home is not what the post is about."""


def can_chat(document: Document) -> bool:
    """Whether a question from daily life is in place at all."""
    return not (is_serious(document) or document.once(expert_text) > LIMIT or _is_read_at_work(document))


def _is_read_at_work(document: Document) -> bool:
    if document.declared:
        return all(group.id in _AT_WORK for group in document.declared)
    best = next(iter(document.fitting_groups), None)
    addressed = document.words[0].lower_ in ("til", "kjære", "hei")  # "Til lærere ved …"
    return best is not None and best.id in _AT_WORK and (addressed or best.score >= SURE_GUESS)


def is_serious(document: Document) -> bool:
    """Whether small talk is out of place: somebody is hurt or missing, or there is danger now."""
    acute = ACUTE in (document.looks_like, document.profile.id)
    return acute or _SERIOUS.search(_PREVENTED.sub(" ", document.text)) is not None
