"""What a post shows of what it has for its reader: its words, whom they are of, and what its sentences ask and tell.

Every feature is a string that a post has or has not. Nynorsk words stand as their twins in bokmål.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from somcheck.analysis.linear_model import Partly, between
from somcheck.analysis.sentence_features import WE, YOU
from somcheck.analysis.speech_acts import speech_acts
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.twins import twin


def features(document: Document) -> set[str]:
    """The features of a post that it has or has not; see `partly` for the others."""
    return {*_whole(document), *(one for sentence in document.sentences for one in words_of(document, sentence))}


def partly(document: Document) -> Partly:
    """The features of a post that are numbers: how many words it has, whom they are of, and how many sentences tell."""
    return dict(_numbers(document))


def _numbers(document: Document) -> Iterator[tuple[str, float]]:
    words = [twin(token.text, document.language) for token in document.words]
    count = max(1, len(words))
    yield from between("we", 20 * sum(word in WE for word in words) / count, 4)
    yield from between("you", 20 * sum(word in YOU for word in words) / count, 4)
    yield from between("words", max(0, count / 12 - 0.5), 6)
    told = document.once(speech_acts)
    for name, codes in (("asks", [one.asks for one in told]), ("tells", [one.tells for one in told])):
        if None in codes:
            yield from between(f"{name}-none", 4 * codes.count(None) / len(codes))


def words_of(document: Document, sentence: Sentence) -> set[str]:
    """The words of a sentence, and its pairs of words."""
    words = [twin(token.text, document.language) for token in sentence.words]
    return {*(f"w={word}" for word in words), *(f"ww={'_'.join(pair)}" for pair in pairwise(words))}


def _whole(document: Document) -> Iterator[str]:
    words = [twin(token.text, document.language) for token in document.words]
    we, you = (sum(word in some for word in words) for some in (WE, YOU))
    yield f"we-you={(we > you) - (we < you)}"
    yield f"exclaims={min(document.text.count('!'), 3)}"
    yield f"trails-off={'…' in document.text or '...' in document.text}"
    yield f"numbers={min(sum(token.like_num for token in document.words), 3)}"
    told = document.once(speech_acts)
    for name, codes in (("asks", [one.asks for one in told]), ("tells", [one.tells for one in told])):
        for code, times in Counter(codes).items():
            if code:
                yield f"{name}={code}{min(times, 3)}"
        yield f"{name}-first={codes[0] if codes else ''}"
