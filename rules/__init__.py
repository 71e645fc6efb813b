"""The tips and their rules: one folder a tip, one module a rule.

To add a rule, write a module named after it, with a `somcheck.rule.Rule` called ``RULE``, in its tip's
folder, and list it in the folder's ``__init__``. Its examples are its tests.
"""

from somcheck.rule import Tip
from somcheck.rules.audience import TIP as AUDIENCE
from somcheck.rules.everyday import TIP as EVERYDAY
from somcheck.rules.question import TIP as QUESTION
from somcheck.rules.technical import TIP as TECHNICAL

TIPS: tuple[Tip, ...] = (QUESTION, TECHNICAL, EVERYDAY, AUDIENCE)
"""In the order in which reports show them."""
