"""Copies of one workshop, edited apart and merged, show the same; the receipt adds up."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli.opening import size_of
from facilitator.domain.commands.clusters import gather, put_in_cluster, scatter
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import (
    NoteDraft,
    edit_words,
    move,
    remove,
    set_fact,
    write_notes,
)
from facilitator.domain.commands.people import import_people, mark_present, row_hasher
from facilitator.domain.commands.sessions import add_table
from facilitator.domain.layout import Layout, lay_out
from facilitator.domain.records import Board, Booking, Cluster, Note, Record, Session
from facilitator.domain.rows import PersonRow
from facilitator.storage.store import Setting, Store
from tests.cli.staff import Do, shown

Deed = Callable[[Store], None]


@pytest.fixture
def copies(booked: Path, tmp_path: Path, do: Do) -> tuple[Path, Path]:
    """Two copies of a workshop with six notes, a cluster and a link on board S1-T1."""
    with Store.open(booked, Setting("first")) as store:
        board = store.book.find(Board, "S1-T1")
        drafts = [NoteDraft(f"Nota {n}", "cause" if n % 2 else "problem") for n in range(6)]
        store.do(write_notes(store.book, board.id, drafts))
        ids = [note.id for note in notes(store)]
        store.do(gather(store.book, ids[:2], "Insieme", layout(store), size_of()))
        store.do(link(store.book, ids[1], ids[0]))
    one, other = tmp_path / "uno.workshop", tmp_path / "altro.workshop"
    shutil.copy(booked, one)
    shutil.copy(booked, other)
    return one, other


def notes(store: Store) -> list[Note]:
    """The notes of board S1-T1."""
    return store.book.of(Note, "board", store.book.find(Board, "S1-T1").id)


def layout(store: Store) -> Layout:
    """Where everything stands on board S1-T1."""
    return lay_out(store.book, store.book.find(Board, "S1-T1"), size_of())


def say_words(store: Store, record: Record, field: str, text: str) -> None:
    """New words in a field, by an editor opened just now."""
    store.do(edit_words(record, field, text, store.book.heads(record.id, field)))


def at_first_table(store: Store) -> None:
    """Words, a new cluster, a link, a removal, a newcomer and a presence."""
    say_words(store, notes(store)[2], "text", "Parole del primo tavolo")
    store.do(write_notes(store.book, notes(store)[0].board, [NoteDraft("Solo qui")]))
    ids = [note.id for note in notes(store)[2:4]]
    store.do(gather(store.book, ids, "Altro insieme", layout(store), size_of()))
    store.do(link(store.book, notes(store)[3].id, notes(store)[2].id))
    store.do(remove(store.book, [notes(store)[5]]))
    book_somebody(store, "Anna", "Primieri")
    store.do(mark_present(store.book.all(Booking)[0], 1_700_000_000_000))


def at_second_table(store: Store) -> None:
    """Other words in the same note, a move, a fact, a scattered cluster, the same newcomer."""
    say_words(store, notes(store)[2], "text", "Parole del secondo tavolo")
    say_words(store, notes(store)[4], "text", "Cambiata solo qui")
    store.do(move(store.book, {notes(store)[4].id: (1234, 567)}, layout(store)))
    store.do(set_fact([notes(store)[0]], "hands", 9))
    cluster = store.book.all(Cluster)[0]
    store.do(put_in_cluster(store.book, [notes(store)[5].id], cluster.id, layout(store), size_of()))
    store.do(scatter(store.book, cluster.id))
    book_somebody(store, "Bea", "Secondini")
    store.undo()
    store.do(mark_present(store.book.all(Booking)[0], 1_700_000_060_000))


def book_somebody(store: Store, given_name: str, surname: str) -> None:
    """One more booking in session S1."""
    row = PersonRow(given_name=given_name, surname=surname, identity=surname)
    session = store.book.find(Session, "S1").id
    store.do(import_people(store.book, session, [row], row_hasher(store.codes_key)).edit)


def edited(file: Path, laptop: str, deed: Deed) -> None:
    """A deed done by a laptop."""
    with Store.open(file, Setting(laptop)) as store:
        deed(store)


def by_id(whole: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, dict[str, Any]]]:
    """Each kind's records by their ids."""
    return {kind: {record["id"]: record for record in found} for kind, found in whole.items()}


def difference(before: dict[str, Any], after: dict[str, Any]) -> dict[str, dict[str, int]]:
    """How many records of each kind are new, changed or gone between two looks."""
    standing = set(by_id(after)["clusters"])
    found = {}
    for kind, then in by_id(before).items():
        now = by_id(after)[kind]
        same = then.keys() & now.keys()
        counts = {
            "new": len(now.keys() - same),
            "changed": sum(own(now[i], standing) != own(then[i], standing) for i in same),
            "gone": len(then.keys() - same),
        }
        if any(counts.values()):
            found[kind] = counts
    return found


def own(record: dict[str, Any], standing: set[str]) -> dict[str, Any]:
    """A record without what ``show`` derives for it from others."""
    mine = {name: value for name, value in record.items() if name not in DERIVED}
    return mine | {"cluster": mine.get("cluster", "") if mine.get("cluster") in standing else ""}


DERIVED = {"x", "y", "notes", "codes"}
SINGULAR = {"notes": "note", "clusters": "cluster", "links": "link", "people": "person",
            "bookings": "booking", "attendance": "attendance"}  # fmt: skip


def test_two_copies_edited_apart_and_merged_both_ways_show_the_same(
    copies: tuple[Path, Path], do: Do
) -> None:
    one, other = copies
    edited(one, "one", at_first_table)
    edited(other, "other", at_second_table)
    assert shown(do, one) != shown(do, other)
    assert do("merge", one, other).code == 0
    assert do("merge", other, one).code == 0
    assert shown(do, one) == shown(do, other)
    assert do("check", one).code == do("check", other).code == 0
    conflict = next(note for note in shown(do, one, "notes") if note["versions"])
    both = {conflict["text"], *conflict["versions"]["text"]}
    assert both == {"Parole del primo tavolo", "Parole del secondo tavolo"}
    assert len(shown(do, one, "attendance")) == 1


@pytest.mark.parametrize("way", [0, 1], ids=["one way", "the other way"])
def test_the_receipt_adds_up(way: int, copies: tuple[Path, Path], do: Do) -> None:
    edited(copies[0], "one", at_first_table)
    edited(copies[1], "other", at_second_table)
    into, source = copies[way], copies[1 - way]
    before, kept = shown(do, into), source.read_bytes()
    trial = do("merge", into, source, "--dry-run", "--json").json
    assert shown(do, into) == before
    receipt = do("merge", into, source, "--json").json
    assert receipt == trial
    told = receipt[str(source)]
    counts = [told[name] for name in ("taken", "already", "parked", "refused")]
    assert told["offered"] == sum(counts) == told["taken"] > 0
    expected = difference(before, shown(do, into))
    assert told["records"] == {SINGULAR[kind]: counts for kind, counts in expected.items()}
    assert told["versions"] == 1
    assert source.read_bytes() == kept


def test_what_was_merged_once_is_known_the_next_time(copies: tuple[Path, Path], do: Do) -> None:
    one, other = copies
    edited(other, "other", at_second_table)
    do("merge", one, other)
    before = one.read_bytes()
    said = do("merge", one, other)
    assert (said.code, said.lines[1]) == (0, "  niente di nuovo")
    assert do("merge", one, other, "--json").json[str(other)]["taken"] == 0
    assert one.read_bytes() == before


def test_the_receipt_is_told_in_words(copies: tuple[Path, Path], do: Do) -> None:
    edited(copies[1], "other", at_first_table)
    said = do("merge", *copies)
    assert f"da {copies[1]}: 7 passi letti, 7 nuovi" in said.out
    assert "note: 1 in più" in said.out
    assert "persone: 1 in più" in said.out
    english = do("merge", *copies, "--dry-run", language="en").out
    assert "nothing new" in english
    assert "trial: nothing was written" in english


def test_several_copies_come_in_by_one_call_and_in_any_order(
    copies: tuple[Path, Path], tmp_path: Path, do: Do
) -> None:
    one, other = copies
    bare, reverse = tmp_path / "vuoto.workshop", tmp_path / "rovescio.workshop"
    shutil.copy(one, bare)
    shutil.copy(one, reverse)
    edited(one, "one", at_first_table)
    edited(other, "other", at_second_table)
    assert list(do("merge", bare, one, other, "--json").json) == [str(one), str(other)]
    assert do("merge", reverse, other, one).code == 0
    assert shown(do, bare) == shown(do, reverse)


def test_another_workshop_is_refused_and_nothing_of_the_others_is_taken(
    copies: tuple[Path, Path], tmp_path: Path, do: Do
) -> None:
    edited(copies[1], "other", at_second_table)
    stranger = tmp_path / "estraneo.workshop"
    do("new", stranger, "--programme", "prato-carbon-neutral")
    before = copies[0].read_bytes()
    said = do("merge", copies[0], copies[1], stranger)
    assert (said.code, said.out) == (1, "")
    assert "estraneo.workshop» è un altro percorso" in said.err
    assert copies[0].read_bytes() == before


def test_a_file_merged_with_itself_stays_as_it_is(copies: tuple[Path, Path], do: Do) -> None:
    before = copies[0].read_bytes()
    assert do("merge", copies[0], copies[0]).code == 0
    assert copies[0].read_bytes() == before


def add_a_table(store: Store) -> None:
    """The fifth table of the session, as each laptop counts them, with a note on its board."""
    meeting = store.book.find(Session, "S1")
    shape = {"id": "talk", "name": store.setting.laptop, "lanes": []}
    made = add_table(store.book, meeting.id, shape, str)
    store.do(made)
    store.setting = replace(store.setting, table=store.book.require(Board, made.made[1]).code)
    store.do(write_notes(store.book, made.made[1], [NoteDraft(store.setting.laptop)]))


def test_a_table_that_two_copies_have_added_is_two_tables_with_two_codes(
    copies: tuple[Path, Path], do: Do
) -> None:
    one, other = copies
    edited(one, "one", add_a_table)
    edited(other, "other", add_a_table)
    said = do("merge", one, other)
    assert "codice S1-T5 dato due volte: ciò che è stato aggiunto dopo è ora S1-T6" in said.out
    assert do("merge", other, one).code == 0
    assert shown(do, one) == shown(do, other)
    tables = [table["code"] for table in shown(do, one, "tables")]
    assert len(set(tables)) == len(tables)
    boards = {board["id"]: board["code"] for board in shown(do, one, "boards")}
    by = {note["text"]: boards[note["board"]] for note in shown(do, one, "notes")}
    assert len({by["one"], by["other"]}) == 2
    again = do("merge", one, other, "--json").json
    assert again[str(other)]["renamed"] == []


def test_two_copies_that_merge_each_other_apart_agree_at_once(
    copies: tuple[Path, Path], tmp_path: Path, do: Do
) -> None:
    one, other = copies
    edited(one, "one", add_a_table)
    edited(other, "other", add_a_table)
    was = Path(shutil.copy(one, tmp_path / "prima.workshop"))
    assert do("merge", one, other).code == 0
    assert do("merge", other, was).code == 0
    assert shown(do, one, "tables") == shown(do, other, "tables")
    assert do("merge", one, other, "--json").json[str(other)]["versions"] == 0
    assert shown(do, one, "boards") == shown(do, other, "boards")
