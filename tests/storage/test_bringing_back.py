"""An earlier state of a board brought back: as it was, in one step, and undone like any other."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.ballots import Slot, votes_on
from facilitator.domain.commands.bringing_back import bring_back
from facilitator.domain.commands.clusters import fold, gather, scatter
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.voting import begin_ballot, close_ballot, count_hands, thaw
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.origins import origins
from facilitator.domain.records import Board, Cluster, Note, Record
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.storage.checking import check
from facilitator.storage.past import Moment
from tests.storage.three import BOARD, START, Laptop, Three, size_of, speedy_folder


def stood(book: Any) -> dict[str, dict[str, Any]]:
    """Every record with its fields, and all versions of its words."""
    return {r.id: fields_of(r) for found in book.kinds().values() for r in found}


def fields_of(record: Record) -> dict[str, Any]:
    return {
        name: {*record.versions.get(name, ()), getattr(record, name)}
        if spec.door == "words"
        else getattr(record, name)
        for name, spec in SPECS[record.KIND].items()
    }


def latest(laptop: Laptop) -> Moment:
    return laptop.store.past().moments()[-1]


def back_to(laptop: Laptop, moment: Moment, board: str = BOARD) -> None:
    past = laptop.store.past().book_at(moment)
    laptop.store.do(bring_back(laptop.store.book, past, board))


def returns(laptop: Laptop, moment: Moment) -> None:
    """Bring a moment back, and undo that: both times everything stands as it did."""
    present = stood(laptop.store.book)
    past = stood(laptop.store.past().book_at(moment))
    back_to(laptop, moment)
    assert stood(laptop.store.book) == past
    assert check(laptop.store) == []
    if past != present:
        assert laptop.store.undo()
        assert stood(laptop.store.book) == present
        assert laptop.store.redo()
        assert stood(laptop.store.book) == past


def test_texts_places_and_what_was_removed_stand_as_they_stood(three: Three) -> None:
    a = three.a
    note = a.write("uno", "due")
    a.put(("seat", 3), ("place", [40, 50]), ("details", {"term": "2030"}), record=note)
    moment = latest(a)
    a.edit("altre parole")
    a.edit("e ancora", note)
    a.put(("seat", 9), ("details", {}), record=note)
    a.remove("note")
    a.remove(note)
    a.write("dopo")
    returns(a, moment)


def test_clusters_and_links_come_back(three: Three) -> None:
    a = three.a
    one, other = a.write("uno"), a.write("due")
    a.store.do(link(a.store.book, one, other, "supports"))
    a.store.do(gather(a.store.book, [one], "insieme", a.layout(), size_of))
    moment = latest(a)
    home = a.note(one).cluster
    a.store.do(scatter(a.store.book, home))
    a.remove(other)
    a.store.do(gather(a.store.book, [one], "altrimenti", a.layout(), size_of))
    returns(a, moment)


def test_two_texts_that_stood_together_come_back_together(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    moment = latest(three.a)
    three.a.edit("uno solo")
    returns(three.a, moment)
    assert set(three.a.texts()) == {"di A", "di B"}


def test_what_lay_on_another_board_goes_back_there(three: Three) -> None:
    a = three.a
    a.store.do(Edit("x", new_record("board", "other", title="Altra")))
    note = a.write("errante")
    here = latest(a)
    a.store.do(Edit("x", (Write("note", note, "board", "other"),)))
    there = latest(a)
    back_to(a, here)
    assert a.note(note).board == BOARD
    back_to(a, there)
    assert a.note(note).board == "other"


def test_what_the_plenary_made_of_a_cluster_goes_on_referring_to_it(three: Three) -> None:
    a = three.a
    before = latest(a)
    a.store.do(Edit("x", new_record("board", "all", template="plenary")))
    a.store.do(Edit("x", new_record("cluster", "item", board="all")))
    a.store.do(derive(a.store.book, "item", ["cluster"]))
    assert latest(a) not in a.store.past().moments(BOARD)
    a.edit("altre parole")
    back_to(a, before)
    assert a.texts() == ("una nota",)
    assert origins(a.store.book, "item") == ("cluster",)


def test_votes_come_back_with_the_clusters_that_were_merged(three: Three) -> None:
    a = three.a
    note = a.write("uno")
    a.store.do(gather(a.store.book, [note], "insieme", a.layout(), size_of))
    edit = begin_ballot(a.store.book, BOARD, {}, START)
    a.store.do(edit)
    ballot = edit.made[0]
    for cluster in a.clusters():
        a.store.do(count_hands(a.store.book, ballot, Slot(cluster.id), 2))
    frozen = latest(a)
    a.store.do(close_ballot(a.store.book, ballot, START))
    a.store.do(thaw(a.store.book, BOARD))
    both = [cluster.id for cluster in a.clusters()]
    a.store.do(merge(a.store.book, both, a.layout(), size_of))
    a.store.do(count_hands_again(a, ballot))
    returns(a, frozen)
    assert a.store.book.require(Board, BOARD).frozen
    assert votes_on(a.store.book, BOARD) == 4


def count_hands_again(laptop: Laptop, ballot: str) -> Edit:
    """The votes of a ballot changed by hand, as another laptop may have done."""
    votes = laptop.store.book.kinds()["vote"]
    return Edit("x", tuple(Write("vote", vote.id, "dots", 9) for vote in votes))


def test_while_people_vote_an_earlier_vote_can_come_back(three: Three) -> None:
    a = three.a
    a.store.do(begin_ballot(a.store.book, BOARD, {}, START))
    before = latest(a)
    a.store.do(Edit("x", (Write("board", BOARD, "frozen", False),)))
    a.store.do(gather(a.store.book, ["note"], "insieme", a.layout(), size_of))
    a.store.do(Edit("x", (Write("board", BOARD, "frozen", True),)))
    returns(a, before)


def test_words_deleted_for_good_stay_away(three: Three) -> None:
    a = three.a
    a.put(("seat", 3))
    moment = latest(a)
    a.store.redact("note", "oscurato")
    a.put(("seat", 9))
    back_to(a, moment)
    assert a.texts() == ("oscurato",)
    assert a.note().seat == 3
    assert check(a.store) == []


def test_a_board_that_was_not_there_yet_cannot_come_back(three: Three) -> None:
    a = three.a
    before = latest(a)
    a.store.do(Edit("x", new_record("board", "other", title="Altra")))
    with pytest.raises(Refusal, match="unknown_record"):
        back_to(a, before, "other")


def test_nothing_is_written_where_nothing_has_changed(three: Three) -> None:
    moment = latest(three.a)
    past = three.a.store.past().book_at(moment)
    assert not bring_back(three.a.store.book, past, BOARD)


DEEDS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=2, max_size=14)


@settings(max_examples=25)
@given(deeds=DEEDS, when=st.integers(0, 99), between=st.integers(0, 99))
def test_any_moment_of_any_history_comes_back(
    deeds: list[tuple[int, int]], when: int, between: int
) -> None:
    with speedy_folder() as folder:
        three = Three(folder)
        try:
            for place, deed in enumerate(deeds):
                _do(three.a, deed)
                if place == between % len(deeds):
                    _again(three.a, when)
            moments = three.a.store.past().moments()
            returns(three.a, moments[when % len(moments)])
            _to_the_beginning_and_back(three.a)
        finally:
            three.close()


def _to_the_beginning_and_back(laptop: Laptop) -> None:
    """Whatever was brought back on the way, undo leads to the first state, and redo to the last."""
    past = laptop.store.past()
    first, last = stood(past.book_at(past.moments()[0])), stood(laptop.store.book)
    while laptop.store.undo():
        pass
    assert stood(laptop.store.book) == first
    while laptop.store.redo():
        pass
    assert stood(laptop.store.book) == last
    assert check(laptop.store) == []


def _again(laptop: Laptop, when: int) -> None:
    moments = laptop.store.past().moments()
    back_to(laptop, moments[when % len(moments)])


def _do(laptop: Laptop, deed: tuple[int, int]) -> None:
    """One thing that somebody does, with some note or cluster of the board."""
    what, which = deed
    book = laptop.store.book
    notes, clusters = book.of(Note, "board", BOARD), book.of(Cluster, "board", BOARD)
    note = notes[which % len(notes)] if notes else None
    cluster = clusters[which % len(clusters)] if clusters else None
    if what == 0 or note is None:
        laptop.write(f"nota {len(notes)}")
    elif what == 1:
        laptop.edit(f"{note.text}.", note.id)
    elif what == 2:
        laptop.put(("seat", which), ("place", [which, which]), record=note.id)
    elif what == 3:
        laptop.store.do(gather(book, [note.id], f"gruppo {which}", laptop.layout(), size_of))
    elif what == 4 and cluster is not None:
        laptop.store.do(remove(book, [cluster]))
    elif what == 5 and cluster is not None:
        laptop.store.do(fold([cluster], not cluster.folded))
    else:
        laptop.store.do(remove(book, [note]))
