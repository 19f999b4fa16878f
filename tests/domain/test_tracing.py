"""Tracing: where an action comes from, what became of a note, what led nowhere."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.book import Book
from facilitator.domain.records import (
    Action,
    Board,
    Card,
    Cluster,
    Link,
    Note,
    Record,
    Session,
    Table,
    Theme,
)
from facilitator.domain.tracing import (
    back,
    forward,
    has_source,
    left_out,
    share_with_source,
    used_notes,
)
from tests.domain.books import BOARD, book_of

PLENARY = Board(id="plenary", session="session", template="plenary")
OUTCOMES = Board(id="outcomes", session="session")
TABLES = (
    Table(id="t1", session="session", number=1, code="S1-T1"),
    Table(id="t2", session="session", number=2, code="S1-T2"),
)
HOME = replace(BOARD, table="t1")


def derives(*pairs: tuple[str, str]) -> list[Link]:
    """Links by which the first comes from the second."""
    return [Link(id=f"{a}>{b}", kind="derives", source=a, target=b) for a, b in pairs]


def note(key: str, kind: str = "problem", **fields: object) -> Note:
    board = "board" if kind == "problem" else OUTCOMES.id
    return Note(**{"id": key, "board": board, "kind": kind, "text": f"di {key}", **fields})  # type: ignore[arg-type]


def path() -> list[Record]:
    """One action from two proposals of a scenario, which comes from a plenary item of c1 and c2."""
    return [
        HOME, PLENARY, OUTCOMES, *TABLES, Theme(id="th", title="Mobilità"),
        Cluster(id="c1", board="board", title="Orari"),
        Cluster(id="c2", board="board", title="Sosta"),
        Cluster(id="item", board="plenary"),
        note("n1", cluster="c1", seat=3, hands=4, at=99, by="S1-T2", note_taker=True),
        note("n2", cluster="c2"), note("n3"),
        note("s", "scenario"), note("p1", "proposal"), note("p2", "proposal"),
        note("r", "result_medium"),
        Action(id="a", title="Bus la sera", theme="th"), Card(id="card", title="Scheda"),
        Link(id="also", kind="also_in", source="n2", target="c1"),
        *derives(("item", "c1"), ("item", "c2"), ("s", "item"), ("p1", "s"), ("p2", "s"),
                 ("r", "p1"), ("a", "p1"), ("a", "p2"), ("card", "a")),
    ]  # fmt: skip


def test_an_action_is_followed_back_to_its_notes() -> None:
    found = back(book_of(*path()), "a")
    columns = {
        stage: [stop.id for stop in found.column(stage)]
        for stage in ("action", "result", "proposal", "scenario", "plenary", "cluster", "note")
    }
    assert columns == {
        "action": ["a"], "result": [], "proposal": ["p1", "p2"], "scenario": ["s"],
        "plenary": ["item"], "cluster": ["c1", "c2"], "note": ["n1", "n2"],
    }  # fmt: skip
    assert ("c1", "n2") in found.edges
    assert ("c2", "n2") in found.edges
    assert ("p1", "s") in found.edges
    assert ("p2", "s") in found.edges
    assert len(found.edges) == len(set(found.edges)) == 10


def test_a_stop_says_who_said_it_where_and_when() -> None:
    found = {stop.id: stop for stop in back(book_of(*path()), "a").stops}
    one = found["n1"]
    assert (one.text, one.table, one.code, one.seat, one.at) == ("di n1", 2, "S1-T2", 3, 99)
    assert one.note_taker
    assert one.votes == 4
    assert found["n2"].table == 1
    assert (found["c1"].notes, found["c1"].votes, found["c1"].table) == (2, 4, 1)
    assert (found["item"].table, found["item"].notes, found["item"].votes) == (0, 2, 4)
    assert (found["a"].theme, found["a"].text) == ("Mobilità", "Bus la sera")


def test_an_item_without_words_of_its_own_is_called_as_what_it_comes_from() -> None:
    book = book_of(*path())
    assert {stop.id: stop.text for stop in back(book, "item").stops}["item"] == "Orari"


def test_a_note_is_followed_forward_to_what_became_of_it() -> None:
    book = book_of(*path())
    assert forward(book, "n2").ids == {"n2", "c1", "c2", "item", "s", "p1", "p2", "r", "a", "card"}
    assert forward(book, "n3").ids == {"n3"}
    assert [stop.stage for stop in forward(book, "n1").stops][:2] == ["card", "action"]


def test_the_notes_used_are_exactly_those_behind_an_action() -> None:
    book = book_of(*path(), note("n4", board="plenary", cluster="item"), Action(id="bare"))
    assert set(used_notes(book, "a")) == {"n1", "n2", "n4"}
    assert set(used_notes(book, "card")) == {"n1", "n2", "n4"}
    assert used_notes(book, "bare") == used_notes(book, "nobody") == ()
    assert share_with_source(book) == (1, 2)
    assert not has_source(book, Action(id="bare"))


def test_what_was_removed_or_moved_away_is_not_on_the_path() -> None:
    book = book_of(*path())
    book.drop("cluster", "c2")
    assert set(used_notes(book, "a")) == {"n1", "n2"}
    book.put(replace(book.require(Note, "n1"), board="elsewhere"))
    assert set(used_notes(book, "a")) == {"n2"}
    assert forward(book, "n1").ids == {"n1"}
    book.drop("note", "n2")
    book.drop("board", "board")
    assert used_notes(book, "a") == ()
    book.drop("note", "s")
    assert back(book, "a").ids == {"a", "p1", "p2"}
    assert forward(book, "p1").ids == {"p1", "r", "a", "card"}


def test_what_led_nowhere_tells_where_its_path_stopped() -> None:
    book = book_of(
        *path(), note("lost", cluster="c3"), note("lone"),
        Cluster(id="c3", board="board", title="Mai portato"),
        *(Cluster(id=f"c{i}", board="board", title=f"Gruppo {i}") for i in (4, 5, 6)),
        *(note(f"m{i}", cluster=f"c{i}") for i in (4, 5, 6)),
        Cluster(id="i4", board="plenary"), Cluster(id="i5", board="plenary"),
        Cluster(id="i6", board="plenary"), note("s5", "scenario"), note("s6", "scenario"),
        note("p6", "proposal"), note("r6", "result_long"),
        *derives(("i4", "c4"), ("i5", "c5"), ("i6", "c6"), ("s5", "i5"), ("s6", "i6"),
                 ("p6", "s6"), ("r6", "p6")),
        Cluster(id="born", board="plenary", title="Nata in plenaria"),
        Cluster(id="of-outcomes", board="outcomes"), note("p7", "proposal", cluster="of-outcomes"),
        Cluster(id="void", board="board"),
    )  # fmt: skip
    found = left_out(book)
    assert [(row.stop.id, row.stage, row.last, row.notes) for row in found.rows] == [
        ("born", "plenary", "born", ()),
        ("c3", "cluster", "c3", ("lost",)),
        ("c4", "plenary", "i4", ("m4",)),
        ("c5", "scenario", "s5", ("m5",)),
        ("c6", "result", "r6", ("m6",)),
        ("lone", "note", "lone", ("lone",)),
        ("n3", "note", "n3", ("n3",)),
    ]
    assert (found.groups, found.of_groups, found.notes, found.of_notes) == (5, 7, 6, 8)


def test_what_a_workshop_writes_stands_at_its_session_whoever_wrote_it() -> None:
    workshop = replace(OUTCOMES, session="l1")
    at_table = replace(OUTCOMES, id="own", table="t2")
    book = book_of(
        *TABLES, Session(id="l1", code="L1"), workshop, at_table,
        note("s", "scenario", by="S1-T1"), note("p", "proposal", by="S1-T1", board="own"),
    )  # fmt: skip
    (stop,) = back(book, "s").stops
    assert (stop.table, stop.code) == (0, "L1")
    (stop,) = back(book, "p").stops
    assert (stop.table, stop.code) == (2, "S1-T2")
    book.drop("board", "outcomes")
    assert back(book, "s").stops[0].code == "S1-T1"


def test_what_is_said_at_no_table_stands_at_its_board() -> None:
    book = book_of(Board(id="idee", code="S1-I"), note("n", board="idee"), note("m", board="gone"))
    assert {left.stop.id: left.stop.code for left in left_out(book).rows} == {"n": "S1-I", "m": ""}


def test_what_was_deepened_in_plenary_counts_for_the_cluster_it_comes_from() -> None:
    book = book_of(
        HOME, PLENARY, Cluster(id="c", board="board", title="Gruppo"), note("n", cluster="c"),
        Cluster(id="i", board="plenary"), note("live", board="plenary", cluster="i"),
        *derives(("i", "c")),
    )  # fmt: skip
    found = left_out(book)
    assert [(row.stop.id, row.notes) for row in found.rows] == [("c", ("n", "live"))]
    assert (found.groups, found.of_groups, found.notes, found.of_notes) == (1, 1, 2, 2)


def test_a_problem_turned_over_into_an_objective_has_not_become_a_scenario() -> None:
    book = book_of(note("n"), note("o", "objective"), *derives(("o", "n")))
    assert [(row.stage, row.last) for row in left_out(book).rows] == [("note", "n")]


def test_nothing_is_left_out_of_an_empty_book() -> None:
    assert left_out(book_of()).rows == ()


KEYS = ("a", "card", "p", "s", "item", "c1", "c2", "n1", "n2")
ends = st.sampled_from(KEYS)
drawn = st.lists(st.tuples(ends, ends), max_size=20)
gathered = st.tuples(*(st.sampled_from(("", "c1", "c2", "item")) for _ in range(2)))
also = st.lists(st.tuples(st.sampled_from(("n1", "n2")), st.sampled_from(("c1", "c2"))), max_size=3)


def tangle(pairs: list[tuple[str, str]], homes: tuple[str, ...], second: list[tuple[str, str]],
           gone: set[str]) -> Book:  # fmt: skip
    """A book in which anything may come from anything, in circles too, with some removed."""
    book = book_of(
        HOME, PLENARY, OUTCOMES, Action(id="a"), Card(id="card"), note("p", "proposal"),
        note("s", "scenario"), Cluster(id="item", board="plenary"),
        Cluster(id="c1", board="board"), Cluster(id="c2", board="board"),
        *(note(f"n{i}", cluster=home) for i, home in enumerate(homes, 1)),
        *derives(*pairs),
        *(Link(id=f"{n}~{c}", kind="also_in", source=n, target=c) for n, c in second),
    )  # fmt: skip
    for key in gone:
        for kind in ("action", "card", "note", "cluster"):
            book.drop(kind, key)
    return book


@given(drawn, gathered, also, st.sets(ends, max_size=2))
def test_back_and_forward_agree_whatever_is_linked(
    pairs: list[tuple[str, str]], homes: tuple[str, ...], second: list[tuple[str, str]],
    gone: set[str],
) -> None:  # fmt: skip
    book = tangle(pairs, homes, second, gone)
    behind = {key: back(book, key).ids for key in KEYS}
    became = {key: forward(book, key).ids for key in KEYS}
    for later in KEYS:
        for earlier in KEYS:
            assert (earlier in behind[later]) is (later in became[earlier])
    outcome = {i for key in ("a", "card") for i in behind[key]}
    for row in left_out(book).rows:
        assert row.stop.id not in outcome
        assert not outcome & set(row.notes)


@given(drawn, gathered, also)
def test_every_stop_but_the_root_stands_at_the_end_of_an_edge(
    pairs: list[tuple[str, str]], homes: tuple[str, ...], second: list[tuple[str, str]]
) -> None:
    found = back(tangle(pairs, homes, second, set()), "a")
    assert {end for _start, end in found.edges} | {"a"} == found.ids
    assert {start for start, _end in found.edges} <= found.ids
