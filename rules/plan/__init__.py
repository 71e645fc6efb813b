"""Lag en plan: is the plan itself one to work by?

Its rules look at ``somcheck.toml``, and their examples are plans. Posts are never judged by this tip.
"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.plan import (
    goal_without_audience,
    goal_without_deadline,
    goal_without_owner,
    means_as_goal,
    no_answer_time,
    no_first_goal,
    no_goals,
    no_weekend_answers,
    nobody_answers,
    past_deadline,
    platform_to_leave,
    short_of_time,
    unmeasured_goal,
    vague_goal,
)
from somcheck.rules.plan.no_goals import GOALS

TIP = Tip(
    id="plan",
    title=Text("Lag en plan", "Lag ein plan"),
    quote="Begynn med et enkelt mål, finn ut hvem du vil nå, lag en plan og sett i gang.",
    praise=Text("Planen er klar til bruk.", "Planen er klar til bruk."),
    rules=(
        no_goals.RULE,
        vague_goal.RULE,
        means_as_goal.RULE,
        unmeasured_goal.RULE,
        goal_without_deadline.RULE,
        past_deadline.RULE,
        goal_without_audience.RULE,
        goal_without_owner.RULE,
        no_first_goal.RULE,
        nobody_answers.RULE,
        no_answer_time.RULE,
        no_weekend_answers.RULE,
        short_of_time.RULE,
        platform_to_leave.RULE,
    ),
    gauges=(GOALS,),
)
