"""Where every action comes from, and what was left out: A4 across, as the look draws it."""

from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.kinds import note_kind
from facilitator.domain.reports.actions import ActionPage, ActionsReport
from facilitator.domain.tracing import STAGES, Left, LeftOut, Path, Stop
from facilitator.exports.paper import dressed
from facilitator.exports.reports.blocks import (
    Block,
    Document,
    Figure,
    Fresh,
    Heading,
    Paragraph,
    Table,
)
from facilitator.exports.reports.charts import Bar, bars_figure
from facilitator.exports.reports.told import WIDTH, moment, notes
from facilitator.exports.reports.tree import HEAD_HEIGHT, Tree, draw_heads
from facilitator.exports.said import overline
from resources.load import Words

_TALLEST = 132.0
"""mm: what is higher is told as a table."""
_EARLY = ("proposal", "plenary", "cluster")


def trace_document(view: ActionsReport, say: Words, at: datetime) -> Document:
    """The traceability sheet of all actions."""
    title, over = say("document.trace_title"), overline(view.workshop.title)
    return Document(
        "RT",
        view.workshop,
        title,
        say("document.trace_about", at=moment(at, say)),
        (Fresh(over, title), *_trees(view, say), *_left(view.left, say)),
        (view.workshop.title,),
        view.logos,
        across=True,
    )


def _trees(view: ActionsReport, say: Words) -> Iterator[Block]:
    if not view.pages:
        yield Paragraph(say("document.no_actions"), "quiet")
        return
    heads = Figure(HEAD_HEIGHT, lambda page, area: draw_heads(page, area, say), "")
    drawn = [Tree(page.path, _number(page, say), say) for page in view.pages]
    scale = min(tree.scale for tree in drawn)
    for tree in drawn:
        tree.scale = scale
    if any(tree.tall <= _TALLEST for tree in drawn):
        yield heads
    for page, tree in zip(view.pages, drawn, strict=True):
        table = _table(page.path, say)
        name = page.placed.action.title or say("report.untitled")
        if tree.tall <= _TALLEST:
            said = say("document.tree_said", name=name)
            yield Figure(tree.tall, tree.draw, said, table)
        else:
            yield Heading(dressed(name), 2)
            yield table
    yield Paragraph(say("document.tree_key"), "quiet")


def _number(page: ActionPage, say: Words) -> str:
    return f"{say('stage.action')} {page.placed.number}"


def _table(path: Path, say: Words) -> Table:
    """The same in words: a row a note, with what it passed through."""
    rows = []
    earlier = [(later, source) for later, source in path.edges]
    stops = {stop.id: stop for stop in path.stops}
    for note in path.column("note"):
        passed = _above(note, earlier, stops)
        cells = [_text(passed.get(stage), say) for stage in _EARLY]
        letter = note_kind(note.kind).letter
        rows.append((*cells, f"{letter} · {note.text}"))
    heads = tuple(say(f"stage.{stage}") for stage in (*_EARLY, "note"))
    return Table(heads, rows, (0.2, 0.22, 0.22, 0.36))


def _above(note: Stop, edges: list[tuple[str, str]], stops: dict[str, Stop]) -> dict[str, Stop]:
    """The first stop of each stage above a note."""
    found: dict[str, Stop] = {}
    ahead, seen = [note.id], {note.id}
    while ahead:
        record = ahead.pop(0)
        for later, source in edges:
            if source == record and later not in seen and later in stops:
                seen.add(later)
                ahead.append(later)
                found.setdefault(stops[later].stage, stops[later])
    return found


def _text(stop: Stop | None, say: Words) -> str:
    if stop is None:
        return "–"
    counted = f" ({say.votes(stop.votes, stop.by_hand)})" if stop.votes else ""
    code = f"{stop.code} · " if stop.code else ""
    return f"{code}{stop.text or say('report.untitled')}{counted}"


def _left(left: LeftOut, say: Words) -> Iterator[Block]:
    sums = say("document.left_sum", n=left.notes, m=left.of_notes) if left.of_notes else ""
    yield Heading(say("document.left_title"), aside=sums)
    if left.rows:
        yield left_table(left.rows, say)
    else:
        yield _nothing_left(left, say)


def _nothing_left(left: LeftOut, say: Words) -> Paragraph:
    return Paragraph(
        say("document.nothing_left" if left.of_notes else "document.nothing_said"), "quiet"
    )


def left_table(rows: tuple[Left, ...], say: Words, why: bool = True) -> Table:
    """What was left out, where it was said and, unless a heading says it, how far it came."""
    columns = 3 if why else 2
    heads = (say("document.left_what"), say("document.left_where"), say("document.left_why"))
    cells = [
        (row.stop.text or say("report.untitled"), _where(row, say), say(f"stopped.{row.stage}"))
        for row in rows
    ]
    marks = [row.stop.kind for row in rows]
    shares = (0.46, 0.26, 0.28) if why else (0.7, 0.3)
    return Table(heads[:columns], [row[:columns] for row in cells], shares, marks=marks)


def _where(row: Left, say: Words) -> str:
    stop = row.stop
    given = say.votes(stop.votes, stop.by_hand) if stop.votes else ""
    held = notes(len(row.notes), say) if not stop.kind else ""
    return ", ".join(part for part in (stop.code, given, held) if part) or "–"


def left_document(view: ActionsReport, say: Words, at: datetime) -> Document:
    """What was left out, in a document of its own: how much stopped where, then each thing."""
    title, over = say("document.left_title"), overline(view.workshop.title)
    return Document(
        "RL",
        view.workshop,
        title,
        say("document.left_about", at=moment(at, say)),
        (Fresh(over, title), *_left_blocks(view.left, say)),
        (view.workshop.title,),
        view.logos,
    )


def _left_blocks(left: LeftOut, say: Words) -> Iterator[Block]:
    if not left.rows:
        yield _nothing_left(left, say)
        return
    yield Paragraph(say("document.left_told", n=left.notes, m=left.of_notes))
    by_stage = {
        stage: tuple(row for row in left.rows if row.stage == stage) for stage in STAGES[::-1]
    }
    bars = [
        Bar(say(f"stopped.{stage}"), len({note for row in rows for note in row.notes}))
        for stage, rows in by_stage.items()
        if rows
    ]
    head = (say("document.left_why"), say("document.notes"))
    yield Heading(say("document.left_stages"))
    yield bars_figure(bars, WIDTH, say("document.left_stages"), head)
    for stage, rows in by_stage.items():
        if rows:
            name = say(f"stopped.{stage}")
            many = len({note for row in rows for note in row.notes})
            yield Heading(name[:1].upper() + name[1:], aside=notes(many, say))
            yield left_table(rows, say, why=False)
