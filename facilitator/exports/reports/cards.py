"""Project cards as a document, one page each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.domain.figures import day, euro
from facilitator.domain.keys import GOALS, OFF_ROAD
from facilitator.domain.monitoring import ROAD
from facilitator.domain.reports.cards import CardPage, CardsReport
from facilitator.exports.paper import (
    ALERT,
    BLUE,
    DONE,
    NAVY,
    RULE,
    SECONDARY,
    WHITE,
    Area,
    Page,
    Stroke,
    dressed,
    lettering,
    tick_mark,
)
from facilitator.exports.quarterly import reading_words, stage_word
from facilitator.exports.reports.blocks import (
    Beside,
    Block,
    Callout,
    Document,
    Facts,
    Figure,
    Fresh,
    Heading,
    Listing,
    Paragraph,
    Row,
    Table,
)
from facilitator.exports.reports.told import moment
from facilitator.exports.said import Said, overline
from resources.load import Words

_MOST_NOTES = 3


def cards_document(view: CardsReport, say: Words, at: datetime) -> Document:
    """All project cards."""
    title = say("document.cards_title")
    today = at.date().isoformat()
    blocks: list[Block] = [
        block for page in view.pages for block in _page(_on(page, today), view.workshop.title, say)
    ]
    if not blocks:
        over = overline(view.workshop.title)
        blocks = [Fresh(over, title), Paragraph(say("report.no_stages"), "quiet")]
    return Document(
        "RC",
        view.workshop,
        title,
        say("document.cards_about", at=moment(at, say)),
        tuple(blocks),
        (view.workshop.title,),
        view.logos,
        apart=True,
    )


def _on(page: CardPage, today: str) -> CardPage:
    """A card as it is printed on a day, an ISO date: no call that is over is still open to it."""
    still = (call for call in page.open_calls if not call.deadline or call.deadline >= today)
    return replace(page, open_calls=tuple(still))


def _page(page: CardPage, workshop: str, say: Words) -> Iterator[Block]:
    card = page.card
    name = dressed(card.title) or say("report.untitled")
    title = f"{card.number}. {name}" if card.number else name
    yield Fresh(overline(workshop, say("stage.card")), title)
    yield from _mission(page, say)
    yield _road(page, say)
    left = [*_told("what_changes", card.text, say), *_told("for_whom", card.whom, say)]
    figures: list[Block] = [
        Heading(say("document.in_figures")),
        Facts(_figures(page, say), listed=True),
    ]
    bodies: list[Block] = [
        Heading(say("document.bodies")),
        Facts(_bodies(page, say), listed=True),
    ]
    origin = tuple(_origin(page, say))
    yield Beside(left, figures, 0.62)
    yield from _projects(page, say)
    yield from (Beside(origin, bodies),) if origin else bodies
    yield from _goals_told(page, say)
    yield from _next_steps(page, say)


def _told(key: str, text: str, say: Words) -> list[Block]:
    """A text under its heading, or the place where it is to be given."""
    missing = Paragraph(say("paper.missing"), "missing")
    return [Heading(say(f"document.{key}")), Paragraph(text) if text else missing]


def _mission(page: CardPage, say: Words) -> Iterator[Block]:
    if page.mission:
        yield Callout(say("report.mission"), dressed(page.mission.title), "banner")
    else:
        yield Callout("", say("report.no_mission"), "banner")


def _figures(page: CardPage, say: Words) -> tuple[Said, ...]:
    found, card = page.funds, page.card
    language = say.language
    return (
        _known("document.cost", euro(card.cost, language), say),
        Said(say("document.funded"), str(found.projects)),
        _known("report.amount", euro(found.amount, language) if found.projects else "", say),
        _known("report.pnrr", euro(found.pnrr, language) if found.projects else "", say),
        Said(
            say("document.progress"),
            f"{reading_words(page.reading, say)}, {day(page.reading.date)}"
            if page.reading
            else "–",
        ),
    )


def _known(key: str, value: str, say: Words) -> Said:
    return Said(say(key), value or say("paper.missing"), bool(value))


def _bodies(page: CardPage, say: Words) -> tuple[Said, ...]:
    return (
        _known("document.lead", dressed(page.lead), say),
        _known("document.partners", "; ".join(map(dressed, page.partners)), say),
    )


def _road(page: CardPage, say: Words) -> Figure:
    """The nine stages: those behind with a tick, the present one filled, those ahead empty."""
    stage = page.card.stage
    behind = (
        ROAD.index(stage) if stage in ROAD else len([c for c in page.changes if c.text in ROAD])
    )
    now = stage in ROAD
    told = stage_word(stage, say)
    since = [one.date for one in page.changes if one.text == stage and one.date]
    dated = say("document.stage_since", stage=told, date=day(since[-1])) if since else told
    aside = "" if now and not since else dated

    def draw(at: Page, area: Area) -> None:
        step = area[2] / len(ROAD)
        for number, key in enumerate(ROAD):
            x = area[0] + number * step
            _draw_stage(at, (x, area[1], step, 8.0), number - behind if now else number + 1, say)
            here = now and number == behind
            letters = lettering("small_bold", colour=NAVY) if here else lettering("small")
            label = say(f"choice.{key}").lower()
            at.text((x + step / 2, area[1] + 12.0), label, letters, "centre")
        letters = (
            lettering("small_strong", colour=ALERT) if stage in OFF_ROAD else lettering("small")
        )
        at.text((area[0] + area[2], area[1] + 16.6), aside, letters, "right")

    return Figure(18.5, draw, say("document.stage_said", stage=dated))


def _draw_stage(page: Page, area: Area, place: int, say: Words) -> None:
    x, y, width, tall = area
    tip, right, middle = 2.2, x + width - 0.9, y + tall / 2
    outline = [
        (x, y), (right - tip, y), (right, middle), (right - tip, y + tall), (x, y + tall),
        (x + tip, middle),
    ]  # fmt: skip
    fill = WHITE if place > 0 else BLUE if not place else DONE
    page.shape(outline, fill, Stroke(BLUE, 0.8))
    if place < 0:
        tick_mark(page, (x + width / 2, middle), 4.2, NAVY)
    elif not place:
        letters = lettering("stage_now", colour=WHITE)
        page.text((x + width / 2, middle + 1.2), say("document.now"), letters, "centre")


def _projects(page: CardPage, say: Words) -> Iterator[Block]:
    """Funded projects, then what was put forward to calls."""
    language = say.language
    yield Heading(say("document.projects_and_calls"))
    if not page.projects and not page.applications:
        yield Paragraph(say("document.no_projects"), "quiet")
    if page.projects:
        heads = (
            say("document.project"), say("report.stage"), say("report.amount"), say("report.pnrr"),
        )  # fmt: skip
        rows = [
            (
                one.title or say("report.untitled"), stage_word(one.stage, say),
                euro(one.amount, language) or say("paper.missing"), euro(one.pnrr, language) or "–",
            )
            for one in page.projects
        ]  # fmt: skip
        yield Table(heads, rows, (0.46, 0.2, 0.17, 0.17), frozenset({2, 3}))
    if page.applications:
        heads = (say("report.call"), say("report.date"), say("report.stage"), say("report.amount"))
        rows = [
            (
                one.call or say("report.untitled"), day(one.application.date) or "–",
                stage_word(one.application.stage, say),
                euro(one.application.amount, language) or "–",
            )
            for one in page.applications
        ]  # fmt: skip
        yield Table(heads, rows, (0.46, 0.17, 0.2, 0.17), frozenset({3}))


def _origin(page: CardPage, say: Words) -> Iterator[Block]:
    found = page.path.column("note")
    actions = page.path.column("action")
    if not (found or actions):
        return
    named = ", ".join(one.text for one in actions)
    yield Heading(say("document.origin"))
    if found:
        yield Listing([Row(one.text, one.code, one.kind) for one in found[:_MOST_NOTES]])
        more = len(found) - _MOST_NOTES
        told = [named, say("document.more_notes", n=more) if more > 0 else ""]
    else:
        told = [named]
    if any(told):
        yield Paragraph(" · ".join(part for part in told if part), "quiet")


def _goals(goals: Sequence[str], say: Words) -> Figure:
    """The seventeen goals as numbered boxes; those of the card filled, and told below."""
    named = [f"{goal} {say('choice.' + goal)}" for goal in GOALS if goal in goals]

    def draw(page: Page, area: Area) -> None:
        step = area[2] / len(GOALS)
        for number, goal in enumerate(GOALS):
            box = (area[0] + number * step, area[1], step - 1.2, 9.0)
            own = goal in goals
            page.box(box, NAVY if own else WHITE, Stroke(NAVY if own else RULE, 0.7), 0.8)
            role, ink = ("digit", WHITE) if own else ("banner", SECONDARY)
            letters = lettering(role, colour=ink)
            page.text((box[0] + box[2] / 2, area[1] + 6.0), goal, letters, "centre")

    told = " · ".join(named) or say("document.no_goals")
    return Figure(9.6, draw, told)


def _goals_told(page: CardPage, say: Words) -> Iterator[Block]:
    named = [f"{goal} {say('choice.' + goal)}" for goal in GOALS if goal in page.card.goals]
    yield Heading(say("document.goals"))
    yield _goals(page.card.goals, say)
    yield Paragraph(" · ".join(named) or say("document.no_goals"), "quiet")


def _next_steps(page: CardPage, say: Words) -> Iterator[Block]:
    """What is to be done next, and calls to which the card could still be put forward."""
    lines = [line.strip() for line in page.card.steps.splitlines() if line.strip()]
    told = Listing([Row(line) for line in lines], ticks=True)
    missing = Paragraph(say("paper.missing"), "missing")
    steps = (Heading(say("document.next_steps")), told if lines else missing)
    if not page.open_calls:
        yield from steps
        return
    calls = [
        Said(day(call.deadline) or "–", " · ".join(filter(None, (call.title, call.body))))
        for call in page.open_calls
    ]
    yield Beside(steps, (Heading(say("document.could_apply")), Facts(calls, listed=True)))
