"""A damaged file is found out: by opening it, or by ``check`` (rule of the file's own proofs)."""

import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.commands.notes import choose_words
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref
from facilitator.storage import journal
from facilitator.storage.checking import check
from facilitator.storage.exchange import exchange
from facilitator.storage.store import Setting, Store
from tests.storage.three import PERSON, Three

FLIPS = 300


def lived_in(three: Three) -> Path:
    """A small file in which something of everything has happened; nobody has it open."""
    three.a.edit("di A")
    three.b.edit("di B")
    three.b.store.forget(PERSON)
    three.meet()
    three.a.store.do(choose_words(three.a.store.book, three.a.note(), "text", "scelto"))
    three.a.write("una", "due", "tre")
    three.a.store.undo()
    three.a.store.redact("note", "oscurata")
    three.a.store.close()
    return three.a.path


def in_use(path: Path) -> list[int]:
    """The offsets of bytes that say something: cells of tables and of their indexes."""
    data = path.read_bytes()
    size = int.from_bytes(data[16:18], "big")
    found: list[int] = []
    for page in range(0, len(data), size):
        head = page + (100 if page == 0 else 0)
        if data[head] in (2, 5, 10, 13):
            cells = int.from_bytes(data[head + 5 : head + 7], "big") or 65536
            found += range(page + cells, page + size)
    return found


def is_found_out(path: Path) -> bool:
    try:
        with Store.open(path, Setting("x")) as store:
            return bool(check(store))
    except Refusal as refusal:
        return refusal.key in ("damaged_file", "not_a_workshop", "disk_trouble")


def test_nine_of_ten_flipped_bits_are_found_out(three: Three) -> None:
    path = lived_in(three)
    data = path.read_bytes()
    dice = random.Random(7)
    spoilt = three.folder / "spoilt.workshop"
    missed = []
    for offset in dice.sample(in_use(path), FLIPS):
        flipped = bytearray(data)
        flipped[offset] ^= 1 << dice.randrange(8)
        spoilt.write_bytes(flipped)
        if not is_found_out(spoilt):
            missed.append(offset)
    assert len(missed) <= FLIPS / 10, missed


def test_a_file_cut_short_is_found_out(three: Three) -> None:
    path = lived_in(three)
    data = path.read_bytes()
    cut = three.folder / "cut.workshop"
    for part in (0.3, 0.6, 0.9):
        cut.write_bytes(data[: int(len(data) * part)])
        assert is_found_out(cut)


DAMAGES: dict[str, tuple[str, str]] = {
    "a step": ("UPDATE steps SET label='other' WHERE number=1", "id does not prove"),
    "a missing step": (
        "DELETE FROM changes WHERE number=1; DELETE FROM steps WHERE number=1", "is missing",
    ),
    "a change": ("UPDATE changes SET field='seat' WHERE field='text'", "id does not prove"),
    "a change too many": (
        "INSERT INTO changes VALUES ('x', 9, 0, 'note', 'n', 'text', zeroblob(32), '[]')",
        "belong to no step",
    ),
    "a value": ("UPDATE value_rows SET value='\"altro\"'", "missing or altered"),
    "a salt": ("UPDATE value_rows SET salt=zeroblob(16)", "missing or altered"),
    "a missing value": ("DELETE FROM value_rows", "missing or altered"),
    "a value too many": (
        "INSERT INTO value_rows VALUES ('x', 9, 0, zeroblob(16), '1')", "belongs to no change",
    ),
    "the highest numbers": ("UPDATE known SET highest=highest+1", "known"),
    "a tombstone": ("DELETE FROM tombstones", "tombstones"),
    "a value that should be blank": (
        "INSERT INTO value_rows SELECT actor, number, place, zeroblob(16), '1' FROM changes"
        " WHERE field='name'",
        "was to be deleted",
    ),
    "a key that should be gone": (
        f"INSERT INTO key_rows VALUES ('{PERSON}', zeroblob(32))", "was to be deleted",
    ),
    "a row": ("UPDATE note_rows SET text='altro'", "note_rows: rows are not the fold"),
    "a row too many": ("INSERT INTO heads VALUES ('r', 'f', 'x', 1, 0)", "heads: rows are not"),
    "a table": ("ALTER TABLE known RENAME COLUMN highest TO lowest", "damaged_file"),
    "an index": ("DROP INDEX steps_in_order", "steps_in_order: is not as it was made"),
    "a waiting step": (
        "INSERT INTO parked VALUES ('x', 9, '{\"no\": 1}')", "damaged_file",
    ),
    "a base that is no list": ("UPDATE changes SET base='[[1]]'", "damaged_file"),
    "a base that is no JSON": ("UPDATE changes SET base='[['", "damaged_file"),
    "a target": ("UPDATE steps SET target='[1,2,3,4]'", "damaged_file"),
    "redactions": ("UPDATE steps SET redacts='7'", "damaged_file"),
    "text that is no UTF-8": ("UPDATE steps SET label=CAST(x'ff' AS TEXT)", "damaged_file"),
    "versions": ("UPDATE note_rows SET versions='x'", "damaged_file"),
    "a place": ("UPDATE note_rows SET place='['", "damaged_file"),
}  # fmt: skip


@pytest.mark.parametrize(("statements", "found"), DAMAGES.values(), ids=DAMAGES)
def test_each_damage_is_named(three: Three, statements: str, found: str) -> None:
    path = lived_in(three)
    with sqlite3.connect(path) as raw:
        raw.executescript(statements)
    raw.close()
    try:
        with Store.open(path, Setting("x")) as store:
            said = check(store)
    except Refusal as refusal:
        said = [refusal.key]
    assert any(found in line for line in said), said


def test_a_key_that_opens_nothing_is_found(three: Three) -> None:
    three.a.store.close()
    with sqlite3.connect(three.a.path) as raw:
        raw.execute(f"UPDATE key_rows SET key=zeroblob(32) WHERE record='{PERSON}'")
    raw.close()
    with Store.open(three.a.path, Setting("x")) as store:
        assert check(store) == [
            f"key of {PERSON}: does not open its {field}" for field in ("name", "email")
        ]


def waiting(three: Three) -> Store:
    three.a.move(1)
    three.a.write("in attesa")
    three.b.put(("seat", 2))
    steps = three.a.steps()[-1:]
    three.b.store.receive(steps, journal.values_of(three.a.store.connection, steps))
    return three.b.store


def conflicting(three: Three) -> Store:
    three.a.edit("vera")
    steps = three.a.steps()[-1:]
    three.meet()
    values = journal.values_of(three.a.store.connection, steps)
    three.b.store.receive([replace(steps[0], label="other")], values)
    return three.b.store


@pytest.mark.parametrize(("table", "make"), [("parked", waiting), ("evidence", conflicting)])
def test_what_lies_aside_is_checked_too(
    three: Three, table: str, make: Callable[[Three], Store]
) -> None:
    store = make(three)
    assert check(store) == []
    store.connection.exec_driver_sql(
        f"UPDATE {table} SET body=replace(replace(body, 'attesa', 'altesa'), 'vera', 'nera')"
    )
    assert [line.split()[0] for line in check(store)] == [table]
    store.connection.exec_driver_sql(f"UPDATE {table} SET body=replace(body, 'clock', 'klock')")
    with pytest.raises(Refusal, match="damaged_file"):
        check(store)


def test_a_damaged_source_gives_nothing_and_is_named(three: Three) -> None:
    three.b.edit("di B")
    three.b.store.connection.exec_driver_sql("UPDATE changes SET base='x' WHERE field='text'")
    before = three.a.shown()
    with pytest.raises(Refusal) as refused:
        exchange(three.a.store, three.b.store)
    assert refused.value.facts == {"file": three.b.path.name}
    assert three.a.shown() == before


def test_a_lost_value_is_not_taken_for_a_redacted_one(three: Three) -> None:
    three.b.edit("di B")
    ref = Ref(*three.b.steps()[-1].key, 0)
    three.b.store.connection.exec_driver_sql(
        "DELETE FROM value_rows WHERE actor=? AND number=?", (ref.actor, ref.number)
    )
    with pytest.raises(Refusal, match="damaged_steps"):
        exchange(three.a.store, three.b.store)
    assert three.a.texts() == ("una nota",)
