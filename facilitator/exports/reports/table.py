"""The report of a table as a document, and as a part of its session's."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.reports.table import ELSEWHERE, Spoken, TableReport, Topic
from facilitator.exports.paper import dressed
from facilitator.exports.reports.blocks import (
    Blanks,
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
    Quotation,
    Row,
    Together,
)
from facilitator.exports.reports.told import (
    WIDTH,
    counted,
    date_said,
    dated,
    moment,
    names_said,
    notes,
    presence_blocks,
    rows_of,
    whose,
)
from facilitator.exports.said import Said, hours, overline, phase_line, said, venue_said
from resources.load import Words

_OF_SESSION = (0, 2, 3, 4)
"""The facts to fill in where no table is: the session's own."""


def table_document(view: TableReport, say: Words, at: datetime) -> Document:
    """The whole report of one table."""
    head = view.heading
    beside = head.session.title if head.session else "", head.theme.title if head.theme else ""
    return Document(
        "RP",
        head.workshop,
        name_of_table(view, say),
        say(f"document.{_place(view)}_about", code=head.board.code, at=moment(at, say)),
        (
            *table_blocks(view, say, presence_too=True),
            *(_read_again(say) if _place(view) == "table" else ()),
        ),
        beside,
        view.logos,
        head.session,
        head.table,
    )


def name_of_table(view: TableReport, say: Words) -> str:
    """``Resoconto del tavolo T2``; of a board of no table, its own name."""
    head = view.heading
    if head.table is None:
        return say("document.board_title", name=head.board.title or head.board.code)
    return say("document.table_title", n=head.table.number)


def _place(view: TableReport) -> str:
    """``board`` for one of a whole session, where nobody sits, speaks for others or reads again."""
    return "board" if view.heading.table is None and view.heading.session else "table"


def table_over(view: TableReport) -> str:
    """What a table's report belongs to."""
    head = view.heading
    return overline(head.workshop.title, phase_line(head.phase))


def table_blocks(view: TableReport, say: Words, presence_too: bool) -> list[Block]:
    """Everything that a table has to say, most important things first."""
    question, at_table = dressed(view.heading.board.question), _place(view) == "table"
    asked = Callout(say("paper.guiding_question"), question or say("paper.question_missing"))
    return [
        Fresh(table_over(view), name_of_table(view, say)),
        Facts(_facts(view, say)),
        *((asked,) if question or at_table else ()),
        *(_things(view, say) if view.things or at_table else ()),
        *(presence_blocks(view.presence, WIDTH, say) if presence_too else ()),
        *_listed("document.underway", view.underway, say),
        *_topics(view, say),
        *_listed("document.open_questions", view.questions, say),
        *_listed("paper.not_gathered", view.loose, say),
        *_listed("paper.parked", view.parked, say),
    ]


def _facts(view: TableReport, say: Words) -> tuple[Said, ...]:
    head = view.heading
    met = head.session
    title = met.title if met else ""
    code = met.code if met else ""
    time = met and dated(hours(*head.hours), hours(met.actual_start, met.actual_end), say)
    group = view.group.title if view.group else ""
    facts = (
        said(say, "session", " · ".join(filter(None, (code, title))), "missing"),
        said(say, "theme", head.theme.title if head.theme else "", "theme_missing"),
        date_said(met.date if met else "", met.actual_date if met else "", say),
        said(say, "time", time or "", "time_missing"),
        venue_said(say, head.venue),
        said(say, "group", group, "group_missing"),
        names_said(say, "facilitator", view.roles["facilitator"]),
        names_said(say, "note_taker", view.roles["note_taker"]),
        names_said(say, "spokesperson", view.roles["spokesperson"]),
    )
    wanted = _OF_SESSION if _place(view) == "board" else range(len(facts))
    return tuple(fact for n, fact in enumerate(facts) if fact.known or n in wanted)


def _sums(view: TableReport, say: Words) -> str:
    """``35 note, 6 gruppi, 48 voti``."""
    many = len(view.topics)
    groups = say("paper.clusters_one") if many == 1 else say("paper.clusters_many", n=many)
    return ", ".join((notes(view.notes, say), groups, say.votes(view.votes, view.by_hand)))


def _things(view: TableReport, say: Words) -> Iterator[Block]:
    yield Heading(say("paper.three_things"))
    if view.things:
        yield Listing([Row(text) for text in view.things], strong=True)
    else:
        yield Paragraph(say("paper.missing"), "missing")


def _listed(title: str, rows: Sequence[Spoken], say: Words) -> Iterator[Block]:
    if rows:
        yield Heading(say(title))
        yield Listing(rows_of(rows, say))


def _topics(view: TableReport, say: Words) -> Iterator[Block]:
    """Clusters with most votes first, each on one page."""
    key = "topics_by_hands" if view.by_hand else "topics_by_votes"
    yield Heading(say(f"document.{key if view.votes else 'topics'}"), aside=_sums(view, say))
    if not view.topics:
        yield Paragraph(say("document.no_topics" if view.notes else "document.no_notes"), "quiet")
    most = max((topic.votes for topic in view.topics), default=0)
    for number, topic in enumerate(view.topics, 1):
        yield Together(tuple(topic_blocks(topic, str(number), most, say)))


def topic_blocks(topic: Topic, number: str, most: int, say: Words) -> Iterator[Block]:
    """A cluster: heading with its votes, statement, notes by kind, quotations, other views."""
    yield Heading(
        dressed(topic.title) or say("paper.no_title"), 2, number,
        notes(topic.count, say), say.votes(topic.votes, topic.by_hand) if most else "",
        topic.votes / most if most else None,
    )  # fmt: skip
    inner: list[Block] = []
    if topic.statement:
        inner.append(Paragraph(topic.statement))
    for kind in kinds_in(topic):
        texts = [counted(one, say) for one in topic.of_kind(kind)]
        inner.append(Kinds(kind, say(f"kinds.{kind}"), texts))
    inner += [Quotation(one.text, whose(one, say)) for one in topic.quotations]
    if topic.minority:
        inner.append(Callout(say("paper.minority") + ":", topic.minority, "minority"))
    if inner:
        yield Inset(tuple(inner))


def kinds_in(topic: Topic) -> list[str]:
    """The kinds of a cluster's notes in their usual order, without what is told elsewhere."""
    found = {one.kind for one in topic.spoken if not one.quotation} - ELSEWHERE
    known = [kind for kind in NOTE_KIND if kind in found]
    return [*known, *sorted(found - set(known))]


def _read_again(say: Words) -> Iterator[Block]:
    """To be read out at the table and set right by hand before people leave."""
    yield Together(
        (
            Heading(say("document.read_again")),
            Blanks(
                (say("document.confirmed"), say("document.corrected")),
                (say("document.at"), say("paper.spokesperson").lower()),
                lines=2,
            ),
        )
    )
