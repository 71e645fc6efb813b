"""Judge posts: the way from source to Report."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import tee
from pathlib import Path
from typing import Any

from somcheck.document.document import Document
from somcheck.document.pipeline import Analyser, analyser
from somcheck.document.profiles import find_profile
from somcheck.errors import ConfigError, InternalError, PostError, SomcheckError
from somcheck.judging import engine, explanation, ignoring, score
from somcheck.judging.preparing import Prepared, require_words
from somcheck.judging.reporting import (
    PRAISEWORTHY,
    advice_on,
    likely_goal,
    markup_spans,
    previews_of,
    unknown_platforms,
)
from somcheck.judging.score import NORMAL_LENGTH
from somcheck.judging.settings import Config, Setting, read
from somcheck.judging.settings import checked as configs_checked
from somcheck.norwegian.written_form import Guess, Language, guess
from somcheck.plan.groups import find_group
from somcheck.plan.ignores import place_of
from somcheck.post import post
from somcheck.post.post import Post
from somcheck.post.source import Source
from somcheck.report.plan_report import PlanReport
from somcheck.report.report import Audience, Report, TipScore
from somcheck.rule import Tip
from somcheck.severity import FailOn, Severity, is_as_grave


class Checker:
    """Judges posts with the same settings; the pipeline is loaded once, when the first post comes.

    Parameters
    ----------
    config
        The path of a plan (``somcheck.toml``), or settings made with `somcheck.config`.
    audience
        The id or name of the target group, or several; goes before what the post itself says.
    language
        ``"nb"``, ``"nn"``, or ``"auto"``: what the post says in its front matter, or else what it looks like.
    min_score
        The lowest score that passes, 0 to 100.
    pipeline
        The name or path of an installed spaCy pipeline to use in place of the one that ships.
    profile
        The kind of post, such as ``"akutt"``; goes before what the post itself says.
    min_level
        How grave a finding must be to be shown: ``"signal"`` (all), ``"warning"`` or ``"error"``. A `Report` has all;
        see `Report.at_level`.
    fail_on
        How grave a finding must be for a post not to pass, whatever its score; ``"never"`` leaves that to the score.

    Raises
    ------
    ConfigError
        Where a setting cannot be used.
    """

    def __init__(
        self,
        config: str | Path | Config | None = None,
        *,
        audience: str | Iterable[str] | None = None,
        language: Setting | None = None,
        min_score: int | None = None,
        pipeline: str | None = None,
        profile: str | None = None,
        min_level: Severity | None = None,
        fail_on: FailOn | None = None,
    ) -> None:
        settings = config if isinstance(config, Config) else None
        if settings is None:
            settings = Config() if config is None else read(Path(str(config)))
        settings = configs_checked(
            replace(
                settings,
                language=language or settings.language,
                min_score=settings.min_score if min_score is None else min_score,
                pipeline=pipeline or settings.pipeline,
                min_level=min_level or settings.min_level,
                fail_on=fail_on or settings.fail_on,
            )
        )
        self.config = settings
        self._audience = (audience,) if isinstance(audience, str) else tuple(audience or ())
        for said in (*self._audience, *settings.audience):
            find_group(said, settings.groups)
        self._forced: Setting | None = language
        self._profile = find_profile(profile) if profile else None

    @cached_property
    def tips(self) -> tuple[Tip[Document], ...]:
        from somcheck.rules import TIPS

        tips: tuple[Tip[Document], ...] = TIPS
        return tips

    @cached_property
    def _rules(self) -> frozenset[str]:
        """The ids of the rules that a post can meet."""
        return frozenset(rule.id for tip in self.tips for rule in tip.rules)

    @cached_property
    def _analyser(self) -> Analyser:
        return analyser(self.config.pipeline)

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
        result = next(self._judge(iter([prepared])))
        if isinstance(result, SomcheckError):
            raise result
        return result

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
        waiting: deque[Prepared | SomcheckError] = deque()

        def readable() -> Iterator[Prepared]:
            for source in sources:
                try:
                    prepared = self._prepare(source, ())
                except SomcheckError as error:
                    waiting.append(error)
                except Exception as error:
                    waiting.append(InternalError.of(error))
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

    def _prepare(self, source: Source, audience: tuple[str, ...]) -> Prepared:
        draft = post.parse(source.text)
        ignoring.require_known(draft, self._rules)
        language, looks = self._language(draft)
        require_words(draft, looks)
        front = draft.front_matter
        said = audience or self._audience or front.audience or self._goal_groups(front.goal) or self.config.audience
        try:
            declared = tuple(find_group(one, self.config.groups) for one in said)
            profile = self._profile or (find_profile(front.profile) if front.profile else None)
        except SomcheckError as error:
            raise PostError(str(error)) from None
        return Prepared(source, draft, language, declared, profile)

    def _goal_groups(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The groups that the goals of a post are for."""
        goals = [goal for id in ids if (goal := self.config.plan.goals.get(id)) is not None]
        return tuple(dict.fromkeys(group for goal in goals for group in goal.audience))

    def _language(self, draft: Post) -> tuple[Language, Guess | None]:
        """The written form, and the guess that it rests on where nobody has said it."""
        for said in (self._forced, draft.front_matter.language, self.config.language):
            if said is not None and said != "auto":
                return said, None
        looks = guess(draft.text)
        return looks.language, looks

    def _judge(self, prepared: Iterator[Prepared]) -> Iterator[Report | InternalError]:
        left, right = tee(prepared)
        docs = self._analyser.analyse((one.post, one.language) for one in left)
        groups = tuple(self.config.groups.values())
        for one, doc in zip(right, docs, strict=True):
            document = Document(one.post, doc, one.language, one.declared, groups, self.config.plan, one.profile)
            try:
                result: Report | InternalError = self._report(one.source, document)
            except Exception as error:
                result = InternalError.of(error)
            yield result

    def _report(self, source: Source, document: Document) -> Report:
        from somcheck.analysis.asking import asks

        language, plan, limit = document.language, self.config.plan, self.config.min_score
        tips = engine.judged(self.tips, document)
        file = self.config.file
        place = place_of(source.path, file.path) if file is not None and plan.ignore else None
        ignores = tuple(ignoring.ignores(document.post, plan.ignore, place))
        checked = engine.check(document, tips, ignores)
        findings, measures = checked.findings, checked.measures
        words = len(document.words)
        scores = {tip.id: score.tip_score(tip, findings, measures, words) for tip in tips}
        weights = {tip.id: plan.weights.get(tip.id, tip.weight) for tip in self.tips}
        total = score.overall(scores, weights, error=score.has_error(findings))
        gains = score.gains(tips, findings, measures, words, weights)
        shown = {tip.id: self._tip_score(tip, scores.get(tip.id), language) for tip in self._all_tips}
        warned = {finding.tip for finding in findings if finding.severity != "signal"}
        warned |= {finding.tip for finding in checked.stopped}
        return Report(
            path=source.path,
            language=language,
            score=round(total),
            limit=limit,
            tips=shown,
            measures=tuple(measures),
            audience=Audience(tuple(group.id for group in document.declared), document.fitting_groups),
            findings=(*checked.stopped, *findings),
            notes=(
                *(note(language) for note in source.notes),
                *unknown_platforms(document),
                *ignoring.notes(document.post, ignores, checked.used, self._rules, language),
            ),
            praise={
                tip.id: tip.praise(language) for tip in tips if scores[tip.id] >= PRAISEWORTHY and tip.id not in warned
            },
            advice=advice_on(tips, gains, total, language),
            gains=gains,
            required=tuple(tip for tip in plan.limits if tip in scores),
            missing={
                tip.id: need(language)
                for tip in self.tips
                if document.profile.applies(tip) and (need := tip.needs(document)) is not None
            },
            profile=document.profile.id,
            profile_said=document.said_profile is not None,
            looks_like=document.looks_like,
            previews=tuple(previews_of(document)),
            goals=document.post.front_matter.goal,
            likely_goal=likely_goal(document),
            asks=asks(document),
            source=source.text,
            ignored=tuple(checked.ignored),
            fail_on=self.config.fail_on,
            failing=sum(is_as_grave(finding.severity, self.config.fail_on) for finding in findings),
            explained=explanation.explained(tips, findings, measures, words, language),
            faults=tuple(checked.faults),
            body=document.post.body_start,
            markup=tuple(markup_spans(document.post)),
            group_names={
                group.id: group.name(language)
                for group in self.config.groups.values()
                if group in document.declared or any(guess.id == group.id for guess in document.fitting_groups)
            },
        )

    def check_plan(self, reports: Sequence[Report] = ()) -> PlanReport:
        """Judge the plan itself, and with *reports* how those posts serve it.

        Raises
        ------
        ConfigError
            Where the checker was made without a plan.
        """
        from somcheck.judging.coverage import coverage
        from somcheck.rules import PLAN_TIP

        file = self.config.file
        if file is None:
            raise ConfigError("Det er ingen plan her. Lag en med «somcheck init».")
        checked = engine.check_plan(file, PLAN_TIP, file.plan.off)
        findings, measures = checked.findings, checked.measures
        # A plan of many goals is judged as posts of many words are: each fault weighs less.
        words = NORMAL_LENGTH * max(1, len(file.plan.goals))
        total = score.tip_score(PLAN_TIP, findings, measures, words)
        gains = score.gains((PLAN_TIP,), findings, measures, words, {PLAN_TIP.id: 1.0})
        return PlanReport(
            path=str(file.path),
            name=file.plan.name,
            language=file.language,
            score=round(total),
            limit=self.config.min_score,
            title=PLAN_TIP.title(file.language),
            findings=(*checked.stopped, *findings),
            praise=None if findings or checked.stopped else PLAN_TIP.praise(file.language),
            advice=advice_on((PLAN_TIP,), gains, total, file.language),
            gains=gains,
            coverage=coverage(file, self.config.groups, reports) if reports else None,
            faults=tuple(checked.faults),
        )

    @cached_property
    def _all_tips(self) -> tuple[Tip[Any], ...]:
        from somcheck.rules import ALL_TIPS

        tips: tuple[Tip[Any], ...] = ALL_TIPS
        return tips

    def _tip_score(self, tip: Tip[Any], value: float | None, language: Language) -> TipScore:
        points = None if value is None else round(value)
        limit = self.config.plan.limits.get(tip.id, self.config.min_score)
        weight = self.config.plan.weights.get(tip.id, tip.weight)
        return TipScore(tip.id, tip.title(language), points, points is None or points >= limit, weight)
