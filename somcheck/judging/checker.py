"""Judge posts: the way from source to Report."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, tee
from pathlib import Path
from typing import Any

from somcheck.document.document import Document
from somcheck.document.pipeline import BATCH, Analyser, analyser
from somcheck.document.profiles import find_profile
from somcheck.errors import ConfigError, InternalError, SomcheckError
from somcheck.judging import ignoring
from somcheck.judging.preparing import Prepared, prepare, require_words
from somcheck.judging.settings import Layer, Setting, Settings, layer_of_plan, merged, read_plan
from somcheck.plan.groups import find_group, make_groups
from somcheck.plan.ignores import place_of
from somcheck.plan.model import Plan
from somcheck.plan.plan_file import PlanFile
from somcheck.post.fields import FrontMatter
from somcheck.post.source import Source
from somcheck.report.plan_report import PlanReport
from somcheck.report.report import Report
from somcheck.rule import Tip
from somcheck.severity import FailOn, Severity


class Checker:
    """Judges posts with the same settings; the pipeline is loaded once, when the first post comes.

    It can be pickled, and used by several threads: see `check_many` for several processes.

    Parameters
    ----------
    config
        The path of a plan (``somcheck.toml``), or a plan that has been read.
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
    tips
        The tips to judge by, in place of somcheck's own.

    Raises
    ------
    ConfigError
        Where a setting cannot be used.
    """

    def __init__(
        self,
        config: str | Path | PlanFile | None = None,
        *,
        audience: str | Iterable[str] | None = None,
        language: Setting | None = None,
        min_score: int | None = None,
        pipeline: str | None = None,
        profile: str | None = None,
        min_level: Severity | None = None,
        fail_on: FailOn | None = None,
        tips: tuple[Tip[Document], ...] | None = None,
    ) -> None:
        self.file = config if isinstance(config, PlanFile) or config is None else read_plan(Path(config))
        self.plan = Plan() if self.file is None else self.file.plan
        self.groups = make_groups(self.plan.groups)
        self._options: Layer = {
            "audience": (audience,) if isinstance(audience, str) else tuple(audience or ()),
            "language": language,
            "min_score": min_score,
            "pipeline": pipeline,
            "profile": profile,
            "min_level": min_level,
            "fail_on": fail_on,
        }
        self._plan_layer = layer_of_plan(self.plan)
        self.settings: Settings = merged(self._plan_layer, {}, self._options)
        for said in (*self._options["audience"], *self._plan_layer["audience"]):
            find_group(said, self.groups)
        if profile:
            find_profile(profile)
        self._tips = tips

    def __reduce__(self) -> tuple[Any, ...]:
        return _remade, (self.file, dict(self._options), self._tips)

    @cached_property
    def tips(self) -> tuple[Tip[Document], ...]:
        """The tips that posts are judged by."""
        if self._tips is not None:
            return self._tips
        from somcheck.rules import TIPS

        tips: tuple[Tip[Document], ...] = TIPS
        return tips

    @cached_property
    def _analyser(self) -> Analyser:
        return analyser(self.settings.pipeline)

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
        prepared = self._prepare(Source(text, path), audience)
        require_words(prepared)
        result = next(self._judge(iter([prepared])))
        if isinstance(result, SomcheckError):
            raise result
        return result

    def check_many(self, texts: Iterable[str], *, jobs: int = 1) -> Iterator[Report]:
        """Judge posts as they come, and yield one Report for each, in order.

        Parameters
        ----------
        texts
            The posts, with or without front matter.
        jobs
            How many processes share the work. Each takes a second or two to start.

        Raises
        ------
        PostError
            At the first text that cannot be judged; see `check`. `check_sources` goes on past such texts.
        """
        sources = (Source(text) for text in texts)
        for result in self.check_sources(sources) if jobs == 1 else self._in_processes(sources, jobs):
            if isinstance(result, SomcheckError):
                raise result
            yield result

    def _in_processes(self, sources: Iterator[Source], jobs: int) -> Iterator[Report | SomcheckError]:
        from somcheck.judging.processes import spread

        batches = ((None, batch) for batch in iter(lambda: list(islice(sources, BATCH)), []))
        for _, results in spread(_check_batch, batches, jobs, _hold, (self,)):
            yield from results

    def check_sources(self, sources: Iterable[Source]) -> Iterator[Report | SomcheckError]:
        """Judge posts as they come; where one cannot be judged, its error takes the report's place."""
        # The pipeline reads ahead in batches; errors wait in the queue for their turn.
        waiting: deque[Prepared | SomcheckError] = deque()

        def readable() -> Iterator[Prepared]:
            for source in sources:
                try:
                    prepared = self._prepare(source)
                    require_words(prepared)
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

    def document(self, text: str, *, audience: str | None = None, fields: FrontMatter | None = None) -> Document:
        """A post as the rules see it; *fields* go before what stands in its front matter.

        Raises
        ------
        PostError
            Where the text cannot be read as a post.
        """
        return next(self._documents(iter([self._prepare(Source(text, fields=fields or FrontMatter()), audience)])))

    def _prepare(self, source: Source, audience: str | None = None) -> Prepared:
        options = self._options
        if audience is not None:
            find_group(audience, self.groups)
            options = {**options, "audience": (audience,)}
        prepared = prepare(source, self.plan, self.groups, self._plan_layer, options)
        ignoring.require_known(prepared.post, prepared.language, self.tips)
        return prepared

    def _documents(self, prepared: Iterator[Prepared]) -> Iterator[Document]:
        left, right = tee(prepared)
        docs = self._analyser.analyse((one.post, one.language) for one in left)
        groups = tuple(self.groups.values())
        for one, doc in zip(right, docs, strict=True):
            in_form = one.source.in_form
            yield Document(one.post, doc, one.language, one.declared, groups, self.plan, one.profile, in_form)

    def _judge(self, prepared: Iterator[Prepared]) -> Iterator[Report | InternalError]:
        left, right = tee(prepared)
        for document, one in zip(self._documents(left), right, strict=True):
            try:
                result: Report | InternalError = self._report(one.source, document)
            except Exception as error:
                result = InternalError.of(error)
            yield result

    def _report(self, source: Source, document: Document) -> Report:
        from somcheck.judging.reporting import report_of

        place = place_of(source.path, self.file.path) if self.file is not None and self.plan.ignore else None
        return report_of(document, source, self.tips, self.groups, self.settings, place)

    def check_plan(self, reports: Sequence[Report] = ()) -> PlanReport:
        """Judge the plan itself, and with *reports* how those posts serve it.

        Raises
        ------
        ConfigError
            Where the checker was made without a plan.
        """
        from somcheck.judging.planning import plan_report

        if self.file is None:
            raise ConfigError("Det er ingen plan her. Lag en med «somcheck init».")
        return plan_report(self.file, self.groups, self.settings.min_score, reports)


def _remade(file: PlanFile | None, options: dict[str, Any], tips: tuple[Tip[Document], ...] | None) -> Checker:
    return Checker(file, **options, tips=tips)


_held: list[Checker] = []
"""The checker of a process that was started to share the work."""


def _hold(checker: Checker) -> None:
    _held[:] = [checker]


def _check_batch(sources: list[Source]) -> list[Report | SomcheckError]:
    return list(_held[0].check_sources(sources))
