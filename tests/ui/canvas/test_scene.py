"""A scene that follows the journal step by step is the scene that reads the whole board."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect
from facilitator.domain.records import (
    Ballot,
    Board,
    Cluster,
    Frame,
    Link,
    Note,
    Picture,
    Record,
    Vote,
)
from tests.domain.books import BOARD
from ui.canvas.board_patch import patch
from ui.canvas.board_state import whole_state
from ui.canvas.scene import Scene

EVERYWHERE = Rect(-100_000, -100_000, 200_000, 200_000)
LONG = "Una frase così lunga che il foglietto deve crescere, perché le parole non ci stanno tutte"

boards = st.sampled_from([BOARD.id] * 5 + ["other"])
places = st.none() | st.tuples(st.integers(-400, 2500), st.integers(-400, 900))
ids = st.sampled_from([f"n{i}" for i in range(9)])
homes = st.sampled_from(["", "", "", "c0", "c1", "c2", "never"])
some_notes = st.builds(
    lambda number, **fields: Note(id=f"n{number}", born=(1 + number, "a"), **fields),
    st.integers(0, 8), board=boards, place=places, cluster=homes,
    kind=st.sampled_from(["problem", "cause"]), text=st.sampled_from(["Bus", LONG]),
    hands=st.none() | st.integers(0, 9), size=st.sampled_from([None] * 4 + [(300, 200)]),
    order=st.sampled_from([""] * 6 + ["1"]), picture=st.sampled_from([""] * 6 + ["p"]),
)  # fmt: skip
unplaced = some_notes.map(lambda note: replace(note, place=None, order="", cluster=""))
some_clusters = st.builds(
    Cluster, id=st.sampled_from(["c0", "c1", "c2"]), board=boards,
    folded=st.sampled_from([False, False, False, True]), order=st.sampled_from(["", "1"]),
)  # fmt: skip
some_links = st.builds(
    lambda kind, source, target: Link(
        id=f"{kind} {source} {target}", kind=kind, source=source, target=target
    ),
    *(st.just("causes"), st.sampled_from(["n0", "n1", "n2"]), ids),
) | st.builds(
    lambda source, target: Link(
        id=f"{source} {target}", kind="also_in", source=source, target=target
    ),
    *(st.sampled_from(["n0", "n1"]), st.sampled_from(["c0", "c1", "c2"])),
)
"""What a link joins is its identity: it never joins others."""
some_frames = st.builds(
    Frame, id=st.just("f"), board=boards, place=places, size=st.just((400, 300))
)
pictures = st.builds(Picture, id=st.just("p"), width=st.integers(1, 2))
some_ballots = st.builds(
    Ballot, id=st.sampled_from(["b0", "b1"]), board=boards, opened=st.integers(0, 3),
    state=st.sampled_from(["", "open", "closed", "closed"]), secret=st.booleans(),
)  # fmt: skip
some_votes = st.builds(
    Vote, id=st.sampled_from(["v0", "v1"]), ballot=st.sampled_from(["b0", "b1"]),
    target=st.sampled_from(["c0", "c1", "n0"]), dots=st.integers(0, 9),
)  # fmt: skip
voted = some_ballots | some_votes
records = (
    voted | some_notes | unplaced | unplaced | some_clusters | some_links | some_frames | pictures
)
steps = st.lists(st.tuples(records, st.booleans() | st.just(True)), min_size=1, max_size=4)
journeys = st.lists(steps, min_size=1, max_size=12)


def drawn(scene: Scene) -> Mapping[str, object]:
    """Everything that a scene says of the board."""
    area = scene.bounds() or EVERYWHERE
    return {
        "notes": list(scene.notes.items()), "clusters": list(scene.clusters.items()),
        "links": dict(scene.links), "layout": scene.layout, "caption": scene.caption,
        "piles": dict(scene.piles), "frames": list(scene.frames.items()),
        "above": [note.id for note in scene.notes_in(area)],
        "in_view": [cluster.id for cluster in scene.clusters_in(area)],
        "paths": {link.id: scene.path(link) for link in scene.links_in(EVERYWHERE)},
        "bounds": scene.bounds(),
    }  # fmt: skip


def shown(scene: Scene) -> set[Rect]:
    """Where anything is drawn."""
    return {*scene.layout.notes.values(), *scene.layout.clusters.values()}


def put(book: Book, record: Record, stays: bool) -> tuple[str, str]:
    """A record brought or taken away; what a step says that it touched."""
    book.put(record)
    if not stays:
        book.drop(record.KIND, record.id)
    return record.KIND, record.id


@given(journeys)
def test_a_scene_follows_step_by_step(journey: list[list[tuple[Record, bool]]]) -> None:
    book = Book()
    for board in (BOARD, Board(id="other")):
        book.put(board)
    following = Scene(book, BOARD.id)
    following.refresh()
    for step in journey:
        before = shown(following)
        touched = [put(book, record, stays) for record, stays in step]
        changed = following.refresh(touched)
        fresh = Scene(book, BOARD.id)
        fresh.refresh()
        assert drawn(following) == drawn(fresh)
        come = {note.id: note.rect for note in changed.fresh}
        assert before ^ shown(following) <= {*changed.notes, *changed.others, *come.values()}
        assert [*come] == [*following.notes][len(following.notes) - len(come) :]


def test_a_note_written_after_many_does_not_read_the_board_again() -> None:
    """Written, changed, taken back, and put into a cluster once all have places."""
    book = Book()
    book.put(BOARD)
    for number in range(30):
        book.put(Note(id=f"n{number:02}", born=(number, "a"), board=BOARD.id, text="Bus"))
    state = whole_state(book, BOARD.id)
    for stays in (True, False, True):
        note = Note(id="new", born=(99, "a"), board=BOARD.id, text="Bus")
        found = patch(state, book, BOARD.id, [put(book, note, stays)])
        assert found is not None
        assert set(found.notes) == {"new"}
        state = found.state
    pinned = [replace(view.record, place=view.rect[:2]) for view in state.notes.values()]
    found = patch(state, book, BOARD.id, [put(book, note, True) for note in pinned])
    assert found is not None
    cluster = Cluster(id="c", board=BOARD.id)
    steps = [put(book, replace(pinned[0], cluster="c"), True), put(book, cluster, True)]
    gathered = patch(found.state, book, BOARD.id, steps)
    assert gathered is not None
    assert gathered.state.clusters["c"].notes == ("n00",)


def test_a_step_that_reaches_too_far_leaves_the_board_as_it_was() -> None:
    """One note is changed, one taken away and one written, but a note between others comes too."""
    book = Book()
    book.put(BOARD)
    notes = [Note(id=f"n{n}", born=(n, "a"), board=BOARD.id, text="Bus") for n in range(1, 5)]
    for note in notes:
        book.put(note)
    state = whole_state(book, BOARD.id)
    before, places = dict(state.notes), dict(state.layout.notes)
    touched = [
        put(book, replace(notes[0], text="Tram"), True), put(book, notes[3], False),
        put(book, Note(id="new", born=(99, "a"), board=BOARD.id, text="Bus"), True),
        put(book, Note(id="early", born=(0, "a"), board=BOARD.id, text="Bus"), True),
    ]  # fmt: skip
    assert patch(state, book, BOARD.id, touched) is None
    assert (dict(state.notes), dict(state.layout.notes)) == (before, places)


def test_a_link_makes_room_for_the_next_one_at_the_same_side() -> None:
    book = Book()
    book.put(BOARD)
    for name, place in (("p", (0, 0)), ("a", (-100, 400)), ("b", (100, 400))):
        book.put(Note(id=name, board=BOARD.id, text="Bus", place=place))
    first, second = (Link(id=i, kind="causes", source=i, target="p") for i in "ab")
    put(book, first, True)
    scene = Scene(book, BOARD.id)
    scene.refresh()
    alone = scene.path(first)
    scene.refresh([put(book, second, True)])
    beside = scene.path(first)
    assert beside != alone
    scene.refresh([put(book, second, False)])
    assert scene.path(first) == alone
