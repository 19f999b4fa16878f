"""A board's blocks for the page: clusters by votes, loose notes, the last slot."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from functools import partial
from math import ceil, inf

from facilitator.domain.keys import PLENARY
from facilitator.domain.views import BoardView, ClusterView, NoteView
from facilitator.exports.board.blocks import (
    Block,
    Row,
    TextRow,
    Waiting,
    again,
    line_rows,
    standing,
)
from facilitator.exports.board.brought import brought_rows, objections, origin_said
from facilitator.exports.board.by_lane import Lane, lanes_of
from facilitator.exports.board.closing import closing
from facilitator.exports.board.even_rows import even_rows, lower_rows
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import (
    NoteBox,
    NoteRow,
    boxes_of,
    note_box,
    rows_in,
)
from facilitator.exports.board.question import question_block
from facilitator.exports.board.rows import chained, in_chains
from facilitator.exports.flow import Lines, TextLine, height, labelled, paragraph
from facilitator.exports.paper import (
    SECONDARY,
    Letters,
    dressed,
    lettering,
    width_mm,
)
from resources.load import Words

_HEAD_MOST, _FOOT_MOST = 40.0, 45.0
"""mm at scale 1; a head or foot that needs more stands in the rows, which may be parted."""
_FEW = 110.0
"""mm at scale 1: loose notes in rows no higher than this stand in one slot, like a cluster."""
_MOST_CHAINED = 500
"""More notes that are in no cluster stand in their order: to seek what is linked takes long."""
_MOST_STRIPS = 15
"""More parked notes than this stand in rows, like others."""

Rows = dict[int, tuple[NoteRow, ...]]
"""Rows of the same notes by how many stand side by side."""


class Content:
    """Builds the blocks of one board at one scale, in one language.

    The notes' lines are worked out once, and so are their rows: by a cluster's id, or by the title
    of notes that are in none.
    """

    def __init__(self, view: BoardView, measures: Measures, say: Words) -> None:
        self.view, self.m, self.say, self.even = view, measures, say, False
        self._boxes: dict[str, NoteBox] = {}
        self._rows: dict[str, Rows] = {}
        self.notes = {note.id: note for note in view.notes}
        self.clusters = by_votes(view.clusters)
        self.numbers = {cluster.id: n for n, cluster in enumerate(self.clusters, 1)}
        self.loose = [note for note in view.loose if view.excerpt or not is_aside(note)]
        aside = [note for note in view.loose if is_aside(note) and not view.excerpt]
        self.lanes = lanes_of(view, self.loose, say)
        in_lanes = {note.id for _title, notes in self.lanes for note in notes}
        self.loose = [note for note in self.loose if note.id not in in_lanes]
        self._parked, self._strips = (aside, []) if len(aside) > _MOST_STRIPS else ([], aside)

    def aired(self, air: float, even: bool = False) -> "Content":
        """The same board with so much air between its rows.

        ``even`` rows of notes that are in no cluster are as low and as full as each other can be.
        """
        other = copy(self)
        other.m, other.even = replace(self.m, air=air), even
        return other

    def blocks(self, slot: float, page: tuple[float, float] = (0.0, inf)) -> list[Waiting]:
        """Everything the board says, in the order of the page; ``slot`` is a cluster's width.

        A cluster that would be higher than a ``page`` stands over the whole width of it.
        """
        found = [self._waiting(c, slot, page) for c in self.clusters]
        found += [standing(self._lane(lane, slot), self.say) for lane in self.lanes]
        parked = [self._in_rows(self.say("paper.parked"), self._parked)] if self._parked else []
        asked = question_block(self.view, self.m, self.say)
        said = [*asked, *found, *self._loose(slot), *parked]
        return [*said, self._closing()] if self._closes(bool(said)) else said

    def _waiting(self, one: ClusterView, slot: float, page: tuple[float, float]) -> Waiting:
        block = self.cluster(one, slot)
        high = block.head + block.middle + block.tail > page[1]
        return standing(self.cluster(one, page[0]) if high else block, self.say, high)

    def _lane(self, lane: Lane, width: float) -> Block:
        """A lane's notes below its name."""
        (name, notes), m = lane, self.m
        title = paragraph(name, width - 2 * m.pad, self.title)
        columns, made = m.columns(width), self._rows.setdefault(f"lane {name}", {})
        if columns not in made:
            made[columns] = self._set(self.boxes(notes), width)
        return Block("cluster", m, width, title, made[columns], bookmark=name)

    def least_area(self) -> float:
        """What the notes take at least, in mm², however they stand; those in strips not counted."""
        m, strips = self.m, {note.id for note in self._strips}
        boxes = self.boxes([note for note in self.view.notes if note.id not in strips])
        text = sum(box.above + max(box.total, m.note_least) for box in boxes)
        return m.note * (text + len(boxes) * (m.note_head + m.note_tail))

    def boxes(self, notes: Sequence[NoteView]) -> list[NoteBox]:
        """The notes with their lines, which are worked out once for each scale."""
        made = self._boxes
        return [made.get(note.record.id) or self._box(note) for note in notes]

    def _box(self, note: NoteView) -> NoteBox:
        found = self._boxes[note.id] = note_box(note, self.m, self.say)
        return found

    def cluster(self, cluster: ClusterView, width: float) -> Block:
        """A cluster with its notes, what is linked side by side."""
        columns, made = self.m.columns(width), self._rows.setdefault(cluster.id, {})
        if columns not in made:
            members = self.boxes([self.notes[i] for i in cluster.notes])
            made[columns] = lower_rows(members, self.m, partial(self._chained, columns=columns))
        return self.headed(cluster, width, made[columns])

    def _chained(self, boxes: Sequence[NoteBox], columns: int) -> tuple[NoteRow, ...]:
        """Rows of notes, what is linked side by side."""
        ordered = chained([box.view for box in boxes], self.view.links, columns)
        rows = (rows_in(self.boxes(row), columns, self.m) for row in ordered)
        return tuple(row for some in rows for row in some)

    def headed(self, cluster: ClusterView, width: float, rows: tuple[Row, ...]) -> Block:
        """A cluster's block around given rows."""
        m, say, record = self.m, self.say, cluster.record
        number, votes = str(self.numbers[cluster.id]), self._votes(cluster)
        taken = width_mm(number + "  ", self.title) + width_mm(votes + "  ", self.title)
        title = paragraph(
            dressed(cluster.title) or say("paper.no_title"), width - 2 * m.pad - taken, self.title
        )
        others = [*record.versions.get("title", ()), *record.versions.get("statement", ())]
        under = paragraph(dressed(record.statement), width - 2 * m.pad, self.body)
        if cluster.item is not None:
            under += paragraph(origin_said(cluster.item, say), width - 2 * m.pad, self.body)
            rows += tuple(brought_rows(cluster.item, width - 2 * m.pad, m))
        for other in others:
            said = f"{say('paper.other_text')}: {dressed(other)}"
            under += paragraph(said, width - 2 * m.pad, self.body)
        block = Block(
            "cluster", m, width, title, rows, cluster.id, number, votes, under,
            self._foot(cluster, width), bookmark=cluster.title or say("paper.no_title"),
            leads=cluster.leads,
        )  # fmt: skip
        return _within(block)

    @property
    def title(self) -> Letters:
        return lettering("cluster", self.m.scale)

    @property
    def body(self) -> Letters:
        return lettering("statement", self.m.scale)

    def _votes(self, cluster: ClusterView) -> str:
        return self.say.votes(cluster.votes, cluster.by_hand) if cluster.votes else ""

    def _foot(self, cluster: ClusterView, width: float) -> tuple[tuple[str, Lines], ...]:
        """Notes that stand here too, then the minority view with its other versions."""
        say, record = self.say, cluster.record
        also = (self.notes[n] for n, here in self.view.also_in.items() if cluster.id in here)
        said = [
            (say("paper.also_here"), f"{note.record.text} ({self.place_of(note.cluster)})")
            for note in also
        ]
        said.append((say("paper.minority"), dressed(record.minority)))
        said += [(say("paper.other_text"), t) for t in record.versions.get("minority", ())]
        for whose, text in objections(cluster.item) if cluster.item else ():
            said.append((say("paper.minority") + whose, text))
        width = min(self.m.slot, width) - 2 * self.m.pad
        italic = lettering("small_italic", self.m.scale)
        bold = replace(italic, weight=700, italic=False)
        return tuple((f"{k}:", labelled(f"{k}:", t, width, italic, bold)) for k, t in said if t)

    def place_of(self, cluster: str) -> str:
        """``gruppo 2``, or where a note stands that is in none."""
        number = self.numbers.get(cluster)
        return self.say("paper.cluster_n", n=number) if number else self.say("paper.not_gathered")

    def _loose(self, slot: float) -> list[Waiting]:
        notes = self.loose
        if not notes:
            return []
        columns, title = self.m.columns(slot), self.say("paper.not_gathered")
        lowest = self.m.note_head + self.m.note_least + self.m.note_tail
        if ceil(len(notes) / columns) * lowest <= self.m.mm(_FEW):
            ordered = [n for row in chained(notes, self.view.links, columns) for n in row]
            boxes = self.boxes(ordered)
            # Below each other as those of the clusters beside are.
            rows = tuple(replace(row, columns=columns) for row in self._set(boxes, slot))
            if sum(row.height + row.after(self.m) for row in rows) <= self.m.mm(_FEW):
                return [self._boxed(title, lambda: boxes, {columns: rows}, parted=False)]
        return [self._in_rows(title, notes)]

    def _in_rows(self, title: str, notes: Sequence[NoteView]) -> Waiting:
        """Notes in a block of their own that takes all the room there is."""
        rows = self._rows.setdefault(f"{title} {self.even}", {})
        if self.view.links and len(notes) <= _MOST_CHAINED:
            notes = in_chains(notes, self.view.links)
        return self._boxed(title, lambda: self.boxes(notes), rows, parted=True)

    def _boxed(
        self,
        title: str,
        boxes: Callable[[], Sequence[NoteBox]],
        rows: Rows,
        parted: bool,
        onward: bool = False,
    ) -> Waiting:
        """Notes in a block without a frame, in as many columns as it is given room for.

        What goes on from a page before has its rows for so many columns already.
        """

        def make(width: float) -> Block:
            letters = lettering("cluster_small", self.m.scale, SECONDARY)
            heading = paragraph(title, width - 2 * self.m.pad, letters)
            under = again(self.m, self.say) if onward else ()
            columns = self.m.columns(width)
            if columns not in rows:
                rows[columns] = self._set(boxes(), width)
            return Block("loose", self.m, width, heading, rows[columns], under=under)

        def rest(left: tuple[Row, ...]) -> Waiting:
            notes = tuple(row for row in left if isinstance(row, NoteRow))
            # A page as wide as the last takes the rows as they are.
            same = {n: notes for n, made in rows.items() if made[0].columns == notes[0].columns}
            return self._boxed(title, lambda: boxes_of(notes), same, parted, onward=True)

        return Waiting(make, rest, parted=parted)

    def _set(self, boxes: Sequence[NoteBox], width: float) -> tuple[NoteRow, ...]:
        m, columns = self.m, self.m.columns(width)
        if self.even:
            return lower_rows(boxes, m, lambda some: even_rows(some, width, m))
        return lower_rows(boxes, m, lambda some: rows_in(some, columns, m))

    def in_full(self, notes: Sequence[NoteView]) -> Waiting:
        """Notes whose places on the board cannot hold their texts, whole."""
        return self._in_rows(self.say("paper.in_full"), notes)

    def three_things(self) -> Waiting:
        """The things for the plenary alone."""
        return closing(self.view.heading.board.three_things, (), self.m, self.say)

    def _closes(self, said: bool) -> bool:
        """Whether there is a last slot: the plenary brings nothing to the plenary."""
        board = self.view.heading.board
        brings = board.template != PLENARY or any(board.three_things) or bool(self._strips)
        return not self.view.excerpt and (brings or not said)

    def _closing(self) -> Waiting:
        return closing(self.view.heading.board.three_things, self._strips, self.m, self.say)


def is_aside(note: NoteView) -> bool:
    """Whether a loose note stands in a strip at the end; a picture needs the room of a note."""
    return note.record.kind == "parked" and not note.record.picture


def by_votes(clusters: Sequence[ClusterView]) -> list[ClusterView]:
    """The clusters with most hands first; those with as many in their own order."""
    return sorted(clusters, key=lambda cluster: -cluster.votes)


def _within(block: Block) -> Block:
    """The block with a head or foot that is too tall moved into its rows."""
    m, rows = block.measures, list(block.rows)
    title, under, foot = block.title, block.under, block.foot
    if height(title) + height(under) > m.mm(_HEAD_MOST):
        extra = (*title[3:], *under)
        rows = [*line_rows(extra, m), *rows]
        title, under = title[:3], ()
    if sum(height(lines) for _label, lines in foot) > m.mm(_FOOT_MOST):
        for label, lines in foot:
            bold = TextLine(label, replace(lines[0].letters, weight=700, italic=False))
            rows.append(TextRow("heading", (bold,), m))
            rows += line_rows(lines, m)
        foot = ()
    return replace(block, title=title, under=under, foot=foot, rows=tuple(rows))
