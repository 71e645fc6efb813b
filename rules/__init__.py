"""The tips and their rules: one folder a tip, one module a rule.

To add a rule, write a module named after it, with a `somcheck.rule.Rule` called ``RULE``, in its tip's
folder, and list it in the folder's ``__init__``. Its examples are its tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from somcheck.document.document import Document
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Gauge, Rule, Tip
from somcheck.rules.action import TIP as ACTION
from somcheck.rules.audience import TIP as AUDIENCE
from somcheck.rules.everyday import TIP as EVERYDAY
from somcheck.rules.follow_up import TIP as FOLLOW_UP
from somcheck.rules.goal import TIP as GOAL
from somcheck.rules.interest import TIP as INTEREST
from somcheck.rules.plan import TIP as PLAN
from somcheck.rules.question import TIP as QUESTION
from somcheck.rules.technical import TIP as TECHNICAL

TIPS: tuple[Tip[Document], ...] = (QUESTION, TECHNICAL, EVERYDAY, AUDIENCE, INTEREST, ACTION, GOAL, FOLLOW_UP)
"""The tips that a post is judged by, in the order in which reports show them."""

PLAN_TIP: Tip[PlanFile] = PLAN
"""The tip that the plan itself is judged by."""

ALL_TIPS: tuple[Tip[Any], ...] = (*TIPS, PLAN_TIP)
"""All nine."""


RULES: Mapping[str, Rule[Any]] = {rule.id: rule for tip in ALL_TIPS for rule in tip.rules}
"""Every rule by its id."""

TIP_OF: Mapping[str, Tip[Any]] = {rule.id: tip for tip in ALL_TIPS for rule in tip.rules}
"""The tip of every rule, by the id of the rule."""

GAUGES: Mapping[str, Gauge[Any]] = {gauge.id: gauge for tip in ALL_TIPS for gauge in tip.gauges}
"""Every gauge by its id."""
