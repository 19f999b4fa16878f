"""What a plenary does: raise clusters, join and part items, deepen them while all look on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from facilitator.domain import arrange
from facilitator.domain.book import Book
from facilitator.domain.commands.boards import Say, board_writes
from facilitator.domain.commands.clusters import clusters_left, joined, room_in
from facilitator.domain.commands.entries import merge_edits, order_entries
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import NoteDraft, notes_for, pinned, remove, write_notes
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.layout import NOTE, Layout, Rect, SizeOf, lay_out
from facilitator.domain.ordering import key_between, next_key
from facilitator.domain.plenary import TEMPLATE, Thing, plenary_board
from facilitator.domain.programme_file import Data
from facilitator.domain.records import Board, Cluster, Link, Note, Place, Session, Table
from facilitator.domain.refusal import Refusal
from facilitator.domain.titles import sources_of
from facilitator.domain.values import clean_text, derived_id, fresh_id


class Model(NamedTuple):
    """What the board of a plenary is made from: a template, and the language it is said in."""

    shape: Data
    say: Say


_NAMES = {"it": "Plenaria", "en": "Plenary"}


def _bare(book: Book) -> Model:
    """A board without lanes, for who has no template at hand."""
    name = _NAMES.get(book.workshop.language, _NAMES["it"])
    return Model({"id": TEMPLATE, "name": name}, str)


def make_plenary(book: Book, session: str, model: Model | None = None) -> Edit:
    """The board of a session's plenary, last of its boards; ``made`` is its id.

    Nothing is written where there is one. Two laptops that make it make the same.
    """
    meeting = book.require(Session, session)
    if (board := plenary_board(book, session)) is not None:
        return Edit("make_plenary", made=(board.id,))
    last = max((one.order for one in book.of(Board, "session", session)), default="")
    made = derived_id("plenary", session)
    shape, say = model or _bare(book)
    code = f"{meeting.code}-{shape.get('code', 'P')}"
    home = board_writes(shape, say, made, session=session, code=code, order=next_key(last))
    writes = (*home, Write("board", made, "removed", None))
    return Edit("make_plenary", writes, (made,))


def raise_to_plenary(
    book: Book,
    session: str,
    clusters: Iterable[str],
    things: Sequence[Thing] = (),
    model: Model | None = None,
) -> Edit:
    """An item for each cluster and thing of the tables, in one step; ``made`` are the items.

    What was raised already is left. The board of the plenary is made where there is none.
    ``Refusal`` where nothing is left to raise.
    """
    home = make_plenary(book, session, model)
    board = home.made[0]
    standing = book.of(Cluster, "board", board)
    raised = {source.id for item in standing for source in sources_of(book, item.id)}
    said = {note.identity for note in book.of(Note, "board", board)}
    new = [book.require(Cluster, c).id for c in dict.fromkeys(clusters) if c not in raised]
    brought = [thing for thing in dict.fromkeys(things) if thing.identity not in said]
    if not new and not brought:
        raise Refusal("nothing_to_raise")
    last = max((item.order for item in standing), default="")
    writes, made = list(home.writes), []
    for sources in [*([source] for source in new), *([] for _thing in brought)]:
        last = next_key(last)
        made.append(_id_of_item(book, board, sources))
        writes += _item(made[-1], board, last, sources)
    writes += _things(book, board, brought, made[len(new) :])
    return Edit("raise_to_plenary", tuple(writes), tuple(made))


def add_item(book: Book, session: str, title: str, model: Model | None = None) -> Edit:
    """An item that no table has brought, last in the list. ``Refusal`` without words."""
    words = clean_text(title)
    if not words:
        raise Refusal("empty_item")
    home = make_plenary(book, session, model)
    last = max((item.order for item in book.of(Cluster, "board", home.made[0])), default="")
    made = fresh_id()
    item = (*_item(made, home.made[0], next_key(last)), *new_record("cluster", made, title=words))
    return Edit("add_item", (*home.writes, *item), (made,))


def _id_of_item(book: Book, board: str, sources: Sequence[str]) -> str:
    """Two laptops that raise the same cluster make one item of it."""
    derived = derived_id("item", board, *sources)
    return fresh_id() if not sources or book.get(Cluster, derived) else derived


def _item(item: str, board: str, order: str, sources: Iterable[str] = ()) -> tuple[Write, ...]:
    links = (write for source in sources for write in new_link("derives", item, source))
    stands = Write("cluster", item, "removed", None)
    return (*new_record("cluster", item, board=board, order=order), stands, *links)


def _things(book: Book, board: str, things: Sequence[Thing], homes: Sequence[str]) -> list[Write]:
    """The notes that repeat the tables' things, each in its item, with the table's code."""
    drafts = [
        NoteDraft(thing.text, "idea", source={"table": _code(book, thing)}, identity=thing.identity)
        for thing in things
    ]
    written = notes_for(book, board, drafts, "raise_to_plenary")
    places = _spots(book, board, written.made)
    writes = list(written.writes)
    for note, home in zip(written.made, homes, strict=True):
        writes.append(Write("note", note, "cluster", home))
        writes.append(Write("note", note, "place", list(places[note])))
    return writes


def _code(book: Book, thing: Thing) -> str:
    board = book.require(Board, thing.board)
    table = book.get(Table, board.table)
    return table.code if table else board.code


def _spots(book: Book, board: str, notes: Iterable[str]) -> dict[str, Place]:
    """Where new clusters of one note each stand free; a thing takes the room of a usual note."""
    record = book.get(Board, board) or Board(id=board)
    taken = lay_out(book, record, _usual_size)
    left = clusters_left(record, taken)
    places: dict[str, Place] = {}
    for note in notes:
        alone = [Note(id=note)]
        size = arrange.frame_size(alone, _usual_size)
        corner = arrange.free_spot(taken, size, left)
        places |= arrange.in_rows(alone, corner, _usual_size)
        taken = Layout(taken.notes, {**taken.frames, note: Rect(*corner, *size)})
    return places


def _usual_size(note: Note) -> Place:
    return note.size or NOTE


def join_items(book: Book, items: Sequence[str], size_of: SizeOf) -> Edit:
    """Items that say the same as one, the first: it refers to all that they refer to.

    Their votes add, their notes and words move along, and what came of them comes of it.
    ``Refusal`` for fewer than two.
    """
    if len(set(items)) < 2:
        raise Refusal("select_two_items")
    board = book.require(Board, book.require(Cluster, items[0]).board)
    layout = lay_out(book, board, size_of)
    return replace(merge(book, items, layout, size_of, items[0]), label="join_items")


def part_item(book: Book, item: str, source: str) -> Edit:
    """One of an item's sources taken out again, as an item of its own right behind it.

    ``Refusal`` where the item has no other source, or not this one.
    """
    record = book.require(Cluster, item)
    links = [one for one in book.of(Link, "source", item) if one.kind == "derives"]
    gone = [link for link in links if link.target == source]
    if not gone or len(sources_of(book, item)) < 2:
        raise Refusal("part_one_source")
    orders = [one.order for one in book.of(Cluster, "board", record.board)]
    later = [order for order in orders if order > record.order]
    order = key_between(record.order, min(later)) if later else next_key(record.order)
    made = fresh_id()
    writes = _item(made, record.board, order, [source])
    return Edit("part_item", (*writes, *remove(book, gone).writes), (made,))


def put_in_theme(items: Iterable[Cluster], theme: str) -> Edit:
    """Items under a theme; ``""``: under that of what they come from."""
    changed = [item for item in items if item.theme != theme]
    return Edit("put_in_theme", tuple(Write("cluster", i.id, "theme", theme) for i in changed))


def order_items(items: Sequence[Cluster], item: str, by: int) -> Edit:
    """One of the items, as they are listed, so many places earlier (negative) or later."""
    return replace(order_entries(items, item, by), label="order_items")


def remove_items(book: Book, items: Iterable[str]) -> Edit:
    """Items taken out of the plenary, with the notes that the room has added to them."""
    records = [book.require(Cluster, item) for item in items]
    notes = [note for item in records for note in book.of(Note, "cluster", item.id)]
    return Edit("remove", remove(book, [*records, *notes]).writes)


def deepen(book: Book, item: str, draft: NoteDraft, size_of: SizeOf) -> Edit:
    """A note that the room adds to an item; it stands in its cluster on the plenary's board.

    A cause or a barrier is attached to the first problem that the room has written there.
    """
    home = book.require(Cluster, item)
    here = book.of(Note, "cluster", item)
    problem = next((note.id for note in here if note.kind == "problem"), "")
    attach = problem if draft.kind != "problem" else ""
    written = write_notes(book, home.board, [replace(draft, attach=attach)], "deepen")
    note = Note(id=written.made[0], kind=draft.kind, text=clean_text(draft.text))
    layout = lay_out(book, book.require(Board, home.board), size_of)
    places = room_in(book, home, [note], layout, size_of)
    moved = [one for one in here if one.id in places]
    placing = Edit("deepen", (*joined([*moved, note], item, places),
                              *pinned(book, home.board, layout, places)))  # fmt: skip
    return merge_edits("deepen", [written, placing])
