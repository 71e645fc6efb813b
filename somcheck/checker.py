"""Judge posts: the way from source to Report."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import tee
from pathlib import Path
from typing import Literal

from somcheck import config as configs
from somcheck import engine, nlp, post, score
from somcheck.audiences import AudienceGroup, find_group
from somcheck.document import Document
from somcheck.errors import PostError, SomcheckError
from somcheck.language import Guess, Language, guess
from somcheck.post import Post
from somcheck.report import Advice, Audience, Finding, Measure, Report, TipScore
from somcheck.rule import Tip

Setting = Literal["auto"] | Language

PRAISEWORTHY = 85
"""The tip score from which somcheck says what the post does well, where it warns of nothing under that tip."""

WORTHWHILE = 3
"""Points. Advice that gains less is not worth telling."""


@dataclass(frozen=True)
class Source:
    """A post's text, with the path it was read from and notes on the reading."""

    text: str
    path: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Prepared:
    source: Source
    post: Post
    language: Language
    declared: tuple[AudienceGroup, ...]


class Checker:
    """Judges posts with the same settings; the pipeline is loaded once, when the first post comes.

    Parameters
    ----------
    config
        The path of a settings file (``somcheck.toml``), or settings made with `somcheck.config`.
    audience
        The id or name of the target group, or several; goes before what the post itself says.
    language
        ``"nb"``, ``"nn"``, or ``"auto"``: what the post says in its front matter, or else what it looks like.
    min_score
        The lowest score that passes, 0 to 100.
    pipeline
        The name or path of an installed spaCy pipeline to use in place of the one that ships.

    Raises
    ------
    ConfigError
        Where a setting cannot be used.
    """

    def __init__(
        self,
        config: str | Path | configs.Config | None = None,
        *,
        audience: str | Iterable[str] | None = None,
        language: Setting | None = None,
        min_score: int | None = None,
        pipeline: str | None = None,
    ) -> None:
        settings = config if isinstance(config, configs.Config) else None
        if settings is None:
            settings = configs.Config() if config is None else configs.read(Path(str(config)))
        settings = configs.checked(
            replace(
                settings,
                language=language or settings.language,
                min_score=settings.min_score if min_score is None else min_score,
                pipeline=pipeline or settings.pipeline,
            )
        )
        self.config = settings
        self._audience = (audience,) if isinstance(audience, str) else tuple(audience or ())
        for said in (*self._audience, *settings.audience):
            find_group(said, settings.groups)
        self._forced: Setting | None = language

    @cached_property
    def tips(self) -> tuple[Tip, ...]:
        from somcheck.rules import TIPS

        tips: tuple[Tip, ...] = TIPS
        return tips

    @cached_property
    def _analyser(self) -> nlp.Analyser:
        return nlp.Analyser(self.config.pipeline)

    def check(self, text: str, *, audience: str | None = None, path: str | None = None) -> Report:
        """Judge one post.

        Raises
        ------
        PostError
            Where the text cannot be judged as a Norwegian post: it is empty, has no words, is far too long, is in
            another language, or has broken front matter.
        ConfigError
            Where *audience* is no known target group.
        """
        if audience is not None:
            find_group(audience, self.config.groups)
        prepared = self._prepare(Source(text, path), (audience,) if audience else ())
        return next(self._judge(iter([prepared])))

    def check_many(self, texts: Iterable[str]) -> Iterator[Report]:
        """Judge posts as they come, and yield one Report for each, in order.

        Raises
        ------
        PostError
            At the first text that cannot be judged; see `check`. `check_sources` goes on past such texts.
        """
        for result in self.check_sources(Source(text) for text in texts):
            if isinstance(result, SomcheckError):
                raise result
            yield result

    def check_sources(self, sources: Iterable[Source]) -> Iterator[Report | SomcheckError]:
        """Judge posts as they come; where one cannot be judged, its error takes the report's place."""
        # The pipeline reads ahead in batches; errors wait in the queue for their turn.
        waiting: deque[_Prepared | SomcheckError] = deque()

        def readable() -> Iterator[_Prepared]:
            for source in sources:
                try:
                    prepared = self._prepare(source, ())
                except SomcheckError as error:
                    waiting.append(error)
                else:
                    waiting.append(prepared)
                    yield prepared

        reports = self._judge(readable())
        while True:
            report = next(reports, None)
            while waiting and isinstance(error := waiting[0], SomcheckError):
                waiting.popleft()
                yield error
            if report is None:
                return
            waiting.popleft()
            yield report

    def _prepare(self, source: Source, audience: tuple[str, ...]) -> _Prepared:
        draft = post.parse(source.text)
        language, looks = self._language(draft)
        _require_words(draft, looks)
        said = audience or self._audience or draft.front_matter.audience or self.config.audience
        try:
            declared = tuple(find_group(one, self.config.groups) for one in said)
        except SomcheckError as error:
            raise PostError(str(error)) from None
        return _Prepared(source, draft, language, declared)

    def _language(self, draft: Post) -> tuple[Language, Guess | None]:
        """The written form, and the guess that it rests on where nobody has said it."""
        for said in (self._forced, draft.front_matter.language, self.config.language):
            if said is not None and said != "auto":
                return said, None
        looks = guess(draft.text)
        return looks.language, looks

    def _judge(self, prepared: Iterator[_Prepared]) -> Iterator[Report]:
        left, right = tee(prepared)
        docs = self._analyser.analyse((one.post, one.language) for one in left)
        groups = tuple(self.config.groups.values())
        for one, doc in zip(right, docs, strict=True):
            yield self._report(one, Document(one.post, doc, one.language, one.declared, groups))

    def _report(self, prepared: _Prepared, document: Document) -> Report:
        findings, measures = engine.check(document, self.tips)
        words = len(document.words)
        warned = {finding.tip for finding in findings if finding.severity != "signal"}
        scores = {tip.id: score.tip_score(tip, findings, measures, words) for tip in self.tips}
        weights = {tip.id: tip.weight for tip in self.tips}
        total = score.overall(scores, weights, error=score.has_error(findings))
        limit = self.config.min_score
        return Report(
            path=prepared.source.path,
            language=document.language,
            score=round(total),
            limit=limit,
            tips={
                tip.id: TipScore(
                    id=tip.id,
                    title=tip.title(document.language),
                    score=round(scores[tip.id]),
                    passed=round(scores[tip.id]) >= limit,
                    weight=tip.weight,
                )
                for tip in self.tips
            },
            measures=tuple(measures),
            audience=Audience(tuple(group.id for group in document.declared), document.fitting_groups),
            findings=tuple(findings),
            notes=prepared.source.notes,
            praise={
                tip.id: tip.praise(document.language)
                for tip in self.tips
                if scores[tip.id] >= PRAISEWORTHY and tip.id not in warned
            },
            advice=self._advice(document, findings, measures, round(total)),
        )

    def _advice(
        self, document: Document, findings: Sequence[Finding], measures: Sequence[Measure], total: int
    ) -> Advice | None:
        best = score.best_cure(self.tips, findings, measures, len(document.words))
        if best is None or round(best[1]) - total < WORTHWHILE:
            return None
        return Advice(best[0].cure(document.language), round(best[1]))


def _require_words(draft: Post, looks: Guess | None) -> None:
    text = draft.text
    if not text.strip():
        raise PostError("Innlegget er tomt.")
    rest = list(text)
    for markup in draft.markup:
        rest[markup.start : markup.end] = " " * (markup.end - markup.start)
    if not any(char.isalpha() for char in rest):
        raise PostError("Innlegget har ingen ord å vurdere, bare lenker, emojier eller tegn.")
    if looks is not None and looks.norwegian < 0.5:
        raise PostError("Teksten ser ikke ut til å være norsk, og somcheck vurderer bare bokmål og nynorsk.")
