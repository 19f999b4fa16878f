"""What is asked of a reading: a percentage, yes or no, or a count of how many."""

from typing import Any

from facilitator.domain.forms import Field, field_of
from facilitator.domain.keys import MEASURES
from facilitator.domain.records import Progress
from ui.pages.deed_dialog import Blank
from ui.panels.register.pick_list import Option
from ui.translate import spoken


def measured(begun: Progress) -> list[Blank]:
    """The measure, and what each measure asks for."""
    say, yes = spoken(), "" if begun.value is None else str(min(begun.value, 1))
    measures = [Option(k, say(f"choice.{k}")) for k in MEASURES if k != "stage"]
    answers = [Option("1", say("cli.yes")), Option("0", say("cli.no"))]
    field = field_of("progress", "measure")
    percent, yes_no, count = (("measure", (k.key,)) for k in measures)
    return [
        Blank("measure", field, "field.measure", begun.measure, lambda: measures),
        Blank("value", Field("percent"), "report.percent", begun.value, None, percent),
        Blank("yes", Field("choice"), "report.done", yes, lambda: answers, yes_no),
        Blank("count", field_of("progress", "value"), "field.value", begun.value, None, count),
        Blank("goal", field_of("progress", "goal"), "report.goal", begun.goal, None, count),
    ]


def value_of(told: dict[str, Any]) -> int | None:
    """Take what was measured out of the answers: a percentage, 1 or 0 for yes or no, a count."""
    (found,) = [told.pop(name) for name in ("value", "yes", "count") if name in told]
    return None if found is None else int(found)
