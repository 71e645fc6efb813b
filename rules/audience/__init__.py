"""Treff målgruppen: does the post speak to somebody, and about that somebody's life?"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.audience import (
    acute_place,
    audience_topics,
    broken_markup,
    consent_reminder,
    day_and_publishing,
    empty_link_text,
    event_without_time,
    film_without_captions,
    hashtag_case,
    hurtful_word,
    image_without_alt,
    many_links,
    not_addressed,
    only_in_picture,
    parallel_name,
    past_date,
    personal_data,
    raw_address,
    reader_at_distance,
    repeated_alt,
    scolding,
    too_demanding,
    unmarked_ai,
    wrong_date,
)
from somcheck.rules.audience.audience_topics import GAUGE

TIP = Tip(
    id="audience",
    title=Text("Treff målgruppen", "Treff målgruppa"),
    quote="Gjør det relevant. Skriv så målgruppen din kjenner seg igjen.",
    praise=Text("Du snakker til leseren.", "Du snakkar til lesaren."),
    rules=(
        not_addressed.RULE,
        reader_at_distance.RULE,
        audience_topics.RULE,
        too_demanding.RULE,
        acute_place.RULE,
        hashtag_case.RULE,
        image_without_alt.RULE,
        personal_data.RULE,
        wrong_date.RULE,
        past_date.RULE,
        day_and_publishing.RULE,
        event_without_time.RULE,
        empty_link_text.RULE,
        raw_address.RULE,
        many_links.RULE,
        broken_markup.RULE,
        only_in_picture.RULE,
        film_without_captions.RULE,
        repeated_alt.RULE,
        unmarked_ai.RULE,
        consent_reminder.RULE,
        parallel_name.RULE,
        hurtful_word.RULE,
        scolding.RULE,
    ),
    gauges=(not_addressed.GAUGE, GAUGE),
    weight=0.25,
    steepness=4,
)
