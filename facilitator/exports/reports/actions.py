"""The portfolio as a document: first all actions at a glance, then a page for each."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from facilitator.domain.b22 import ENTRIES, GROUPS
from facilitator.domain.figures import day
from facilitator.domain.portfolio import Placed
from facilitator.domain.records import Action
from facilitator.domain.reports.actions import ActionPage, ActionsReport
from facilitator.exports.paper import dressed
from facilitator.exports.quarterly import reading_words, stage_word
from facilitator.exports.reports.blocks import (
    Block,
    Document,
    Facts,
    Fresh,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
    Together,
)
from facilitator.exports.reports.charts import Bar, bars_figure
from facilitator.exports.reports.matrix import matrix_figure
from facilitator.exports.reports.told import WIDTH, moment, votes_head
from facilitator.exports.said import Said, overline
from resources.load import Words

_MOST_NOTES, _MOST_BARS = 3, 12


def actions_document(view: ActionsReport, say: Words, at: datetime) -> Document:
    """The portfolio of actions."""
    title, over = say("document.actions_title"), overline(view.workshop.title)
    return Document(
        "RA",
        view.workshop,
        title,
        say("document.actions_about", at=moment(at, say)),
        (
            Fresh(over, title),
            *_glance(view, say),
            *(block for page in view.pages for block in _page(page, view, say)),
        ),
        (view.workshop.title,),
        view.logos,
    )


def _glance(view: ActionsReport, say: Words) -> Iterator[Block]:
    if not view.pages:
        yield Paragraph(say("document.no_actions"), "quiet")
        return
    heads = (
        say("paper.column_number"), say("stage.action"), say("document.theme_or_strategy"),
        say("document.lead"),
        say("document.impact"), say("document.feasibility"), votes_head(_by_hand(view), say),
    )  # fmt: skip
    rows = [
        (
            str(page.placed.number), _title(page.placed.action, say),
            page.strategy or page.theme or "–", page.placed.action.bodies or "–",
            _number(page.placed.action.impact),
            _number(page.placed.action.feasibility), str(page.placed.votes),
        )
        for page in view.pages
    ]  # fmt: skip
    shares = (0.05, 0.27, 0.21, 0.18, 0.09, 0.115, 0.085)
    yield Table(heads, rows, shares, frozenset({4, 5, 6}))
    figure = matrix_figure([page.placed for page in view.pages], WIDTH, say)
    told = [say("document.matrix_told")]
    if not all(page.placed.cell for page in view.pages):
        told.append(say("document.matrix_open"))
    explained = Paragraph(" ".join(told), "quiet")
    yield Together((Heading(say("document.by_impact")), explained, figure))
    yield from _voted(view, say)


def _voted(view: ActionsReport, say: Words) -> Iterator[Block]:
    """Which actions come from what had most votes."""
    voted = sorted((page.placed for page in view.pages if page.placed.votes), key=_votes)
    bars = [Bar(_title(one.action, say), one.votes) for one in voted[:_MOST_BARS]]
    if bars:
        head = votes_head(_by_hand(view), say)
        name = say("document.hands_behind" if all(_by_hand(view)) else "document.behind")
        figure = bars_figure(bars, WIDTH, name, (say("stage.action"), head))
        yield Together((Heading(name), figure))


def _votes(placed: Placed) -> int:
    return -placed.votes


def _by_hand(view: ActionsReport) -> Iterator[bool]:
    return (page.placed.by_hand for page in view.pages if page.placed.votes)


def _behind(placed: Placed, say: Words) -> str:
    return say("document.hands_behind" if placed.by_hand else "document.behind")


def _title(action: Action, say: Words) -> str:
    return dressed(action.title) or say("report.untitled")


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _page(page: ActionPage, view: ActionsReport, say: Words) -> Iterator[Block]:
    """One action: its form, then who has promised what, how it is measured, where it comes from."""
    action = page.placed.action
    under = page.strategy or page.theme
    number = say("document.action_n", n=page.placed.number)
    yield Fresh(overline(view.workshop.title, number, under), _title(action, say))
    yield Facts(_facts(page, say), columns=4)
    for group in GROUPS:
        yield Heading(say(f"b22_group.{group}"))
        rows = [_entry(action, entry.key, say) for entry in ENTRIES if entry.group == group]
        yield Facts(rows, columns=3 if len(rows) == 3 else 2)
    yield from _promises(page, say)
    yield from _indicators(page, say)
    yield from _origin(page, say)


def _facts(page: ActionPage, say: Words) -> tuple[Said, ...]:
    action = page.placed.action
    told = reading_words(page.reading, say) if page.reading else "–"
    dated = f"{told}, {day(page.reading.date)}" if page.reading and page.reading.date else told
    return (
        Said(say("report.stage"), stage_word(action.stage, say)),
        Said(say("document.impact_feasibility"), _placed(action)),
        Said(say("document.progress"), dated),
        Said(_behind(page.placed, say), say.votes(page.placed.votes, page.placed.by_hand)),
    )  # fmt: skip


def _placed(action: Action) -> str:
    known = action.impact is not None or action.feasibility is not None
    return f"{_number(action.impact)} · {_number(action.feasibility)}" if known else "–"


def _entry(action: Action, key: str, say: Words) -> Said:
    """A field of the form; one that nobody has filled in is a placeholder."""
    value: Any = getattr(action, key)
    if isinstance(value, tuple):
        named = (say(f"choice.{v}") if say.has(f"choice.{v}") else v for v in value)
        value = "; ".join(named)
    return Said(say(f"b22.{key}"), value or say("paper.missing"), bool(value))


def _promises(page: ActionPage, say: Words) -> Iterator[Block]:
    if page.promises:
        rows = [
            (one.body or "–", one.commitment.text, _signed(one.commitment, say))
            for one in page.promises
        ]
        heads = (say("document.body"), say("document.promise"), say("document.signed"))
        table = Table(heads, rows, (0.3, 0.5, 0.2))
        yield Together((Heading(say("document.promises")), table))


def _signed(one: Any, say: Words) -> str:
    if not one.signed:
        return say("document.not_signed")
    return day(one.signed_on) or say("paper.yes")


def _indicators(page: ActionPage, say: Words) -> Iterator[Block]:
    if page.indicators:
        years = sorted({year for one in page.indicators for year in one.targets})
        rows = [
            (
                one.number or "–",
                one.title,
                one.unit or "–",
                *(one.targets.get(y, "–") for y in years),
            )
            for one in page.indicators
        ]
        heads = (
            say("paper.column_number"),
            say("document.indicator"),
            say("document.unit"),
            *years,
        )
        shares = (0.1, 0.4, 0.15, *[0.35 / max(1, len(years))] * len(years))
        figures = frozenset(range(3, 3 + len(years)))
        table = Table(heads, rows, shares, figures)
        yield Together((Heading(say("document.indicators")), table))


def _origin(page: ActionPage, say: Words) -> Iterator[Block]:
    """The notes behind an action, the first of them in their words."""
    found = page.path.column("note")
    if found:
        more = len(found) - _MOST_NOTES
        aside = say("document.more_notes", n=more) if more > 0 else ""
        rows = [Row(one.text, one.code, one.kind) for one in found[:_MOST_NOTES]]
        yield Together((Heading(say("document.origin"), aside=aside), Listing(rows)))
