"""The foot of a board's pages: key, ruler, counts, and the codes by which a page is known again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.domain.codes import MOST_COUNTED, mark_of
from facilitator.domain.kinds import LINK_KINDS, NOTE_KINDS, link_kind
from facilitator.domain.lanes import kinds_of
from facilitator.domain.views import BoardView
from facilitator.exports.board.head import BESIDE_CODE, EDGE
from facilitator.exports.contract import Options
from facilitator.exports.flow import capital
from facilitator.exports.marked import APART, Marked, code_at
from facilitator.exports.marked import draw_codes as draw_marked
from facilitator.exports.paper import (
    PAGE_CODE,
    Letters,
    Page,
    Point,
    Sheet,
    hand_mark,
    kind_mark,
    lettering,
    link_path,
    pen_of,
    ruler,
    width_mm,
)
from facilitator.exports.said import counted
from resources.load import Words

_APART, _ROW = 3.6, 5.6
"""Between two signs of the key and from row to row, in mm at scale 1."""
_MOST_SCALE = 1.6
_RULE_ABOVE = 2.6
"""How far above the foot its rule runs; it ends before a code whose white it would enter."""
_USUAL_LINKS = ("causes", "blocks", "effect_of")


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign of the key: how wide it is with its word, and how it is drawn."""

    width: float
    draw: Callable[[Page, Point], None]


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of a sheet: rows of the key, the line of counts, its upper edge in mm, its scale."""

    rows: tuple[tuple[Entry, ...], ...]
    counts: str
    top: float
    scale: float


def board_foot(view: BoardView, sheet: Sheet, scale: float, say: Words) -> Foot:
    """26 mm high, more where the key needs more rows; its type grows with a larger paper."""
    scale = min(scale, _MOST_SCALE)
    room = code_at(sheet)[0] - APART - BESIDE_CODE
    rows = _rows(_entries(view, _Signs(scale), say), room, _APART * scale)
    tall = max(PAGE_CODE, (4.5 + _ROW * len(rows) + 4.0) * scale + 6.5)
    return Foot(rows, _counts(view, say), sheet.height - EDGE - tall, scale)


def _entries(view: BoardView, signs: "_Signs", say: Words) -> Iterator[Entry]:
    kinds = kinds_of(view.heading.board)
    for row in kinds:
        yield signs.kind(row.key, row.name(say.language).lower())
    used = {link.kind for link in view.links}
    for link in LINK_KINDS:
        if link.key in used or (kinds == NOTE_KINDS and link.key in _USUAL_LINKS):
            yield signs.link(link.key, _link_name(link.key, say))
    yield signs.hands(say("paper.legend_hands"))
    if any(note.votes and not note.by_hand for note in view.notes):
        yield signs.word(say("paper.legend_votes"))
    yield signs.word(say("paper.legend_note_taker"))
    if any(note.record.quotation for note in view.notes):
        yield signs.word(say("paper.legend_quotation"))


def _link_name(key: str, say: Words) -> str:
    named = f"paper.legend_{key}"
    return say(named) if say.has(named) else link_kind(key).name(say.language)


@dataclass(frozen=True, slots=True)
class _Signs:
    """Makes the entries of the key at one scale."""

    scale: float

    @property
    def letters(self) -> Letters:
        return lettering("fine", self.scale)

    def kind(self, kind: str, name: str) -> Entry:
        def draw(page: Page, at: Point) -> None:
            kind_mark(page, kind, (at[0] + 3 * self.scale, at[1]), 4.6 * self.scale)

        return self._named(6.9, name, draw)

    def link(self, kind: str, name: str) -> Entry:
        def draw(page: Page, at: Point) -> None:
            link_path(page, kind, (at, (at[0] + 9.5 * self.scale, at[1])), self.scale)

        return self._named(11, name, draw)

    def hands(self, name: str) -> Entry:
        def draw(page: Page, at: Point) -> None:
            hand_mark(page, (at[0] + 1.4 * self.scale, at[1]), 3.2 * self.scale)

        return self._named(4, name, draw)

    def word(self, name: str) -> Entry:
        return self._named(0, name, lambda _page, _at: None)

    def _named(self, before: float, name: str, sign: Callable[[Page, Point], None]) -> Entry:
        """A sign, then its word ``before`` mm behind the sign's left edge."""
        letters, before = self.letters, before * self.scale

        def draw(page: Page, at: Point) -> None:
            with page.passage():
                sign(page, at)
                page.text((at[0] + before, at[1] + capital(letters) / 2), name, letters)

        return Entry(before + width_mm(name, letters), draw)


def _rows(entries: Iterator[Entry], room: float, apart: float) -> tuple[tuple[Entry, ...], ...]:
    rows: list[list[Entry]] = [[]]
    used = 0.0
    for entry in entries:
        if rows[-1] and used + entry.width > room:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += entry.width + apart
    return tuple(tuple(row) for row in rows)


def _counts(view: BoardView, say: Words) -> str:
    parts = [counted(say, "notes", len(view.notes)), counted(say, "clusters", len(view.clusters))]
    if view.votes:
        parts.append(say.votes(view.votes, view.by_hand))
    return " · ".join(parts)


def draw_foot(page: Page, foot: Foot, say: Words) -> None:
    """Key, ruler and counts: they are the same on every page."""
    low, scale = page.height - EDGE, foot.scale
    code_x, code_y = code_at(page)
    clear = foot.top - _RULE_ABOVE <= code_y - APART
    end = page.width - EDGE if clear else code_x - APART
    page.rule((EDGE, foot.top - _RULE_ABOVE), (end, foot.top - _RULE_ABOVE), pen_of("row"))
    heading = lettering("over", scale)
    page.text((BESIDE_CODE, foot.top + 2.6 * scale), say("paper.legend"), heading)
    for number, row in enumerate(foot.rows):
        x, y = BESIDE_CODE, foot.top + (7.4 + _ROW * number) * scale
        for entry in row:
            with page.passage():
                entry.draw(page, (x, y))
            x += entry.width + _APART * scale
    quiet = lettering("small", scale)
    ruler(page, (BESIDE_CODE, low - 5.2 - 4.0 * scale))
    measured = say("paper.scale_bar")
    page.text((BESIDE_CODE, low - 2.0), measured, quiet)
    x = BESIDE_CODE + max(width_mm(measured, quiet), 100) + 8
    page.text((x, low - 2.0), foot.counts, quiet)


def draw_numbers(page: Page, foot: Foot, numbers: tuple[str, str]) -> None:
    """The sheet's name and its page of how many, in the foot."""
    right, low, scale = code_at(page)[0] - APART, page.height - EDGE, foot.scale
    title, bold = lettering("sheet_name", scale), lettering("page_number_marked", scale)
    with page.artefact():
        page.text((right, low - 1.6 - 5.4 * scale), numbers[0], title, "right")
        page.text((right, low - 1.6), numbers[1], bold, "right")


def draw_codes(page: Page, view: BoardView, options: Options, number: int) -> None:
    """The four corner codes and the page's own."""
    heading = view.heading
    board = heading.board
    marks = Marked(
        heading.workshop.id,
        f"{board.id} {board.title}" if view.excerpt else board.id,
        (heading.session.mark if heading.session else "") or mark_of(board.id, 4),
        min(heading.table.number, MOST_COUNTED) if heading.table else 0,
        "BD",
        min(options.printing, MOST_COUNTED),
    )
    draw_marked(page, marks, number)
