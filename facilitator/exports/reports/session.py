"""The report of a session: what came out of it on the first pages, then each table."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from facilitator.domain.plenary import Item, PlenaryView
from facilitator.domain.reports.session import SessionReport, Talk
from facilitator.domain.reports.table import TableReport, Topic
from facilitator.exports.paper import dressed
from facilitator.exports.reports.blocks import (
    Block,
    Callout,
    Document,
    Facts,
    Fresh,
    Heading,
    Inset,
    Kinds,
    Listing,
    Paragraph,
    Row,
    Table,
    Together,
)
from facilitator.exports.reports.charts import Bar, bars_figure, kinds_figure
from facilitator.exports.reports.table import table_blocks
from facilitator.exports.reports.told import (
    WIDTH,
    date_said,
    dated,
    listed_said,
    moment,
    names_said,
    notes,
    presence_blocks,
    votes_head,
    votes_sum,
)
from facilitator.exports.said import Said, hours, overline, phase_line, said, venue_said
from resources.load import Words

_MOST_BARS = 12


def session_document(view: SessionReport, say: Words, at: datetime) -> Document:
    """The whole report of a session."""
    title = say("document.session_title", name=dressed(view.session.title) or view.session.code)
    over = overline(view.workshop.title, phase_line(view.phase))
    return Document(
        "RS",
        view.workshop,
        title,
        say("document.session_about", code=view.session.code, at=moment(at, say)),
        (Fresh(over, title), *_front(view, say), *_tables(view, say)),
        (view.workshop.title,),
        view.logos,
        view.session,
    )


def _front(view: SessionReport, say: Words) -> Iterator[Block]:
    yield Facts(_facts(view, say))
    if view.session.question:
        yield Callout(say("paper.guiding_question"), dressed(view.session.question))
    yield from presence_blocks(view.presence, WIDTH, say)
    yield from _overview(view, say)
    yield from _things(view, say)
    yield from _votes(view, say)
    yield from talk_blocks(view.talks, say)
    yield from plenary_blocks(view.plenary, say)


def _facts(view: SessionReport, say: Words) -> tuple[Said, ...]:
    met = view.session
    time = dated(hours(met.start, met.end), hours(met.actual_start, met.actual_end), say)
    return (
        said(say, "session", " · ".join(filter(None, (met.code, met.title))), "missing"),
        date_said(met.date, met.actual_date, say),
        said(say, "time", time, "time_missing"),
        venue_said(say, view.venue),
        listed_said("document.groups", (one.title for one in view.groups), say),
        listed_said("document.themes", _themes(view), say),
        names_said(say, "facilitator", view.roles["facilitator"]),
        names_said(say, "note_taker", view.roles["note_taker"]),
        Said(say("document.said_here"), _sums(view, say)),
    )


def _themes(view: SessionReport) -> Iterator[str]:
    """Those of the session or, where it names none, those of its tables."""
    of_tables = (one.heading.theme for one in (*view.tables, *view.silent))
    themes = view.themes or tuple(theme for theme in of_tables if theme)
    yield from dict.fromkeys(theme.title for theme in themes)


def _sums(view: SessionReport, say: Words) -> str:
    every = (*view.tables, *view.silent)
    tables = sum(one.heading.table is not None for one in every)
    boards = len(every) - tables
    told = [
        *([say.count(tables, "document.tables_one", "document.tables_many")] if tables else ()),
        *([say.count(boards, "document.boards_one", "document.boards_many")] if boards else ()),
    ]
    said_ = sum(table.notes for table in view.tables)
    given = votes_sum(((table.votes, table.by_hand) for table in view.tables), say)
    return ", ".join(one.replace(" ", "\u00a0") for one in (*told, notes(said_, say), given))


def _things(view: SessionReport, say: Words) -> Iterator[Block]:
    """What each table has brought to the plenary."""
    rows = [
        (short_name(table), "\n".join(f"{n}. {text}" for n, text in enumerate(table.things, 1)))
        for table in view.tables
        if table.things
    ]
    if rows:
        heads = (say("paper.table"), say("document.thing"))
        yield Heading(say("document.things_of_tables"))
        yield Table(heads, rows, (0.16, 0.84))


def short_name(table: TableReport) -> str:
    """``T2``; of a board of no table, its code."""
    found = table.heading.table
    return f"T{found.number}" if found else table.heading.board.code


def _votes(view: SessionReport, say: Words) -> Iterator[Block]:
    """The clusters with most votes, over all tables."""
    every = [(topic, table) for table in view.tables for topic in table.topics if topic.votes]
    every.sort(key=lambda found: -found[0].votes)
    bars = [
        Bar(dressed(topic.title) or say("paper.no_title"), topic.votes, short_name(table))
        for topic, table in every[:_MOST_BARS]
    ]
    if bars:
        more = len(every) - len(bars)
        aside = say("document.more_topics", n=more) if more else ""
        head = (say("paper.cluster"), votes_head((topic.by_hand for topic, _t in every), say))
        title = say(f"document.{_most_of(topic for topic, _table in every)}")
        figure = bars_figure(bars, WIDTH, title, head)
        yield Together((Heading(title, aside=aside), figure))


def _most_of(topics: Iterable[Topic]) -> str:
    return "most_hands" if all(topic.by_hand for topic in topics) else "most_voted"


def talk_blocks(talks: Sequence[Talk], say: Words) -> Iterator[Block]:
    """Notes by theme and kind, drawn; and the numbers."""
    named = [(talk.theme or say("document.no_theme"), talk.kinds) for talk in talks]
    if named:
        figure = kinds_figure(named, WIDTH, say)
        yield Together((Heading(say("document.talk")), figure))


def plenary_blocks(view: PlenaryView, say: Words) -> Iterator[Block]:
    """What the plenary made of the tables' clusters, with most votes first."""
    if not view.items:
        return
    yield Heading(say("document.plenary"))
    ordered = sorted(view.items, key=lambda item: -item.votes)
    most = view.most if any(item.votes for item in view.items) else 0
    for number, item in enumerate(ordered, 1):
        yield Together(tuple(_item(item, str(number), most, say)))


def _item(item: Item, number: str, most: int, say: Words) -> Iterator[Block]:
    yield Heading(
        dressed(item.title) or say("paper.no_title"), 2, number,
        notes(item.note_count, say), say.votes(item.votes, item.by_hand) if most else "",
        item.votes / most if most else None,
    )  # fmt: skip
    yield Inset(tuple(_said_of(item, say)))


def _said_of(item: Item, say: Words) -> Iterator[Block]:
    sources = [
        f"T{source.table.number}" if source.table else source.board.code for source in item.sources
    ]
    told = (item.theme.title if item.theme else "", ", ".join(dict.fromkeys(sources)))
    if any(told):
        yield Paragraph(" · ".join(filter(None, told)), "quiet")
    if item.record.statement:
        yield Paragraph(item.record.statement)
    for kind in ("cause", "barrier"):
        texts = [each.note.text for each in item.reasons if each.note.kind == kind]
        if texts:
            yield Kinds(kind, say(f"kinds.{kind}"), texts)
    if item.others:
        yield Listing([Row(note.text, "", note.kind) for note in item.others])
    for each in item.minority:
        yield Callout(say("paper.minority") + ":", each.text, "minority")


def _overview(view: SessionReport, say: Words) -> Iterator[Block]:
    """All tables at a glance, also those that have left nothing."""
    rows = [
        (
            short_name(table), _about(table),
            str(len(table.topics)), str(table.notes), str(table.votes),
        )
        for table in (*view.tables, *view.silent)
    ]  # fmt: skip
    yield Heading(say("document.tables"))
    if not rows:
        yield Paragraph(say("document.no_tables"), "quiet")
        return
    heads = (
        say("paper.table"), say("paper.theme"), say("document.clusters"),
        say("document.notes"), votes_head((t.by_hand for t in view.tables if t.votes), say),
    )  # fmt: skip
    yield Table(heads, rows, (0.12, 0.49, 0.13, 0.13, 0.13), frozenset({2, 3, 4}))


def _about(table: TableReport) -> str:
    """A table's theme; of a board of no table, its name."""
    head = table.heading
    name = dressed(head.board.title) if head.table is None else ""
    return (head.theme.title if head.theme else name) or "–"


def _tables(view: SessionReport, say: Words) -> Iterator[Block]:
    for table in view.tables:
        yield from table_blocks(table, say, presence_too=table.heading.table is not None)
