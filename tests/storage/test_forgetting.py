"""What identifies a person is sealed, and deleted for good, from old copies too (rule 9)."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Note, Person
from facilitator.domain.refusal import Refusal
from facilitator.storage import journal, plain, store
from facilitator.storage import schema as t
from facilitator.storage.checking import check
from facilitator.storage.exchange import bring, copy_for_table, exchange, role, set_role
from facilitator.storage.sealing import fresh_key
from facilitator.storage.store import CODES, Setting, Stepped, Store
from tests.storage.three import NAME, PERSON, Laptop, Three, agree, copied

SECRET = "Quel signor Wenzeslaus abita qui"
"""What somebody typed into a note and should not have."""


def bytes_of(laptop: Laptop) -> bytes:
    """Everything that lies beside the file too."""
    files = laptop.path.parent.glob(laptop.path.name + "*")
    return b"".join(file.read_bytes() for file in files)


def traces(laptop: Laptop, *secrets: str) -> list[str]:
    """Which of these words stand in the file, in any usual encoding."""
    found = bytes_of(laptop)
    forms = ("utf-8", "utf-16-le", "utf-16-be")
    return [s for s in secrets if any(s.encode(form) in found for form in forms)]


def person(laptop: Laptop) -> Person:
    return laptop.store.book.require(Person, PERSON)


def test_the_name_is_never_in_the_file_in_plain_text(three: Three) -> None:
    assert person(three.a).name == NAME
    assert traces(three.a, NAME, "Zarathustra", "x@example.org") == []


def test_forgetting_leaves_the_record_blank_and_no_byte(three: Three) -> None:
    sealed = three.a.store.connection.execute(t.value_rows.select()).all()
    ciphertexts = [row.value.strip('"') for row in sealed if len(row.value) > 60]
    key = three.a.store.keys[PERSON]
    assert traces(three.a, *ciphertexts) == ciphertexts
    assert key in bytes_of(three.a)
    three.a.store.forget(PERSON)
    assert traces(three.a, NAME, *ciphertexts) == []
    assert key not in bytes_of(three.a)
    found = person(three.a)
    assert (found.name, found.email, found.forgotten, found.organisation) == ("", "", True, "o")
    three.a.reopen()
    assert person(three.a).name == ""
    agree([three.a])


def test_an_old_copy_brings_nothing_back_and_itself_forgets(three: Three) -> None:
    three.a.store.forget(PERSON)
    key = three.b.store.keys[PERSON]
    exchange(three.a.store, three.b.store)
    for laptop in (three.a, three.b):
        assert person(laptop).name == ""
        assert PERSON not in laptop.store.keys
        assert key not in bytes_of(laptop)
    three.c.put(("name", "Ximena di nuovo"), record=PERSON, kind="person")
    three.meet()
    assert [person(laptop).name for laptop in three.all] == ["", "", ""]
    agree(three.all)


def test_a_forgotten_person_takes_no_new_name(three: Three) -> None:
    three.a.store.forget(PERSON)
    with pytest.raises(Refusal, match="person_forgotten"):
        three.a.put(("name", NAME), record=PERSON, kind="person")
    three.a.put(("organisation", ""), record=PERSON, kind="person")
    agree([three.a])


def test_undo_does_not_bring_back_what_was_forgotten(three: Three) -> None:
    three.a.put(("name", "Ximena corretta"), record=PERSON, kind="person")
    three.a.store.forget(PERSON)
    three.a.store.undo()
    assert person(three.a).forgotten
    assert person(three.a).name == ""
    three.a.store.redo()
    agree([three.a])


def test_only_what_is_there_can_be_forgotten_or_redacted(three: Three) -> None:
    with pytest.raises(Refusal, match="unknown_record"):
        three.a.store.forget("nobody")
    with pytest.raises(Refusal, match="unknown_record"):
        three.a.store.redact("nothing")
    agree([three.a])


def test_redacting_leaves_no_text_the_note_ever_had(three: Three) -> None:
    note = three.a.write(SECRET)
    three.a.edit("corretta", note)
    three.meet()
    assert traces(three.b, SECRET) == [SECRET]
    three.a.store.redact(note, "una persona abita qui")
    assert traces(three.a, SECRET, "corretta") == []
    exchange(three.b.store, three.a.store)
    assert traces(three.b, SECRET, "corretta") == []
    assert three.b.texts(note) == ("una persona abita qui",)
    agree((three.a, three.b))


def test_a_text_written_after_the_redaction_stands(three: Three) -> None:
    three.a.edit(SECRET)
    three.meet()
    three.a.store.redact("note")
    assert three.a.texts() == ("",)
    three.a.edit("parole nuove")
    three.b.edit("parole di B")
    three.meet()
    assert sorted(three.c.texts()) == ["parole di B", "parole nuove"]
    agree(three.all)


def test_a_removed_note_can_be_redacted(three: Three) -> None:
    note = three.a.write(SECRET)
    three.a.remove(note)
    three.a.store.redact(note)
    assert traces(three.a, SECRET) == []
    agree([three.a])


def test_undo_after_a_redaction_brings_nothing_back(three: Three) -> None:
    three.a.edit(SECRET)
    three.a.edit("seconda")
    three.a.store.redact("note")
    while three.a.store.undo():
        assert traces(three.a, SECRET) == []
    while three.a.store.redo():
        assert three.a.texts() == ("",)
    agree([three.a])


def test_history_shows_that_something_was_there(three: Three) -> None:
    three.a.store.redact("note")
    three.a.store.forget(PERSON)
    entries = [e for r in ("note", PERSON) for e in three.a.store.history(r) if e.blank]
    assert {(entry.field, entry.after) for entry in entries} == {
        ("text", None), ("name", None), ("email", None),
    }  # fmt: skip


def early(three: Three, into: Laptop) -> Laptop:
    """``into`` waits with a text of A, which comes before its predecessor."""
    three.a.move(1)
    note = three.a.write(SECRET)
    into.move(2)
    steps = three.a.steps()[-1:]
    assert three.a.texts(note) == (SECRET,)
    into.store.receive(steps, journal.values_of(three.a.store.connection, steps))
    return into


def test_what_waits_for_a_predecessor_is_blanked_too(three: Three) -> None:
    early(three, three.b)
    note = three.a.store.book.all(Note)[-1].id
    assert traces(three.b, SECRET) == [SECRET]
    three.meet(three.a, three.c)
    three.c.store.redact(note)
    three.b.move(3)
    only = [step for step in three.c.steps() if step.redacts]
    outcome = three.b.store.receive(only, journal.values_of(three.c.store.connection, only))
    assert len(outcome.accepted) == 1
    assert traces(three.b, SECRET) == []
    three.meet()
    agree(three.all)


def test_what_is_offered_early_after_its_tombstone_is_blank_from_the_start(three: Three) -> None:
    three.a.move(1)
    note = three.a.write(SECRET)
    three.meet(three.a, three.c)
    steps = three.a.steps()[-1:]
    values = journal.values_of(three.a.store.connection, steps)
    three.c.store.redact(note)
    for _ in range(3):
        three.b.put(("seat", 5))
    only = [step for step in three.c.steps() if step.redacts]
    three.b.store.receive(only, {})
    three.b.store.receive(steps, values)
    assert traces(three.b, SECRET) == []
    three.meet()
    agree(three.all)


def test_a_blank_text_is_not_taken_while_its_redaction_waits(three: Three) -> None:
    """Else it would stand here blank without a reason, and nobody could take it from here."""
    note = three.a.write(SECRET)
    three.a.reopen()
    three.a.move(1)
    three.a.store.redact(note)
    for _ in range(4):
        three.b.put(("seat", 5))
    steps = [step for step in three.a.steps()[1:] if step.label != "move_notes"]
    with pytest.raises(Refusal, match="damaged_steps"):
        three.b.store.receive(steps, journal.values_of(three.a.store.connection, steps))
    three.meet()
    agree(three.all)


def test_evidence_keeps_no_text_of_a_redacted_note(three: Three) -> None:
    three.a.edit(SECRET)
    steps = three.a.steps()[-1:]
    values = journal.values_of(three.a.store.connection, steps)
    three.meet(three.a, three.b)
    three.b.store.receive([replace(steps[0], label="other")], values)
    assert three.b.store.connection.execute(t.evidence.select()).all()
    three.b.store.redact("note", "altro")
    assert traces(three.b, SECRET) == []
    three.b.store.receive([replace(steps[0], label="third")], values)
    assert traces(three.b, SECRET) == []
    agree([three.b])


def test_a_redaction_leaves_the_evidence_of_other_notes(three: Three) -> None:
    three.a.edit("altra nota")
    steps = three.a.steps()[-1:]
    values = journal.values_of(three.a.store.connection, steps)
    three.meet(three.a, three.b)
    three.b.store.receive([replace(steps[0], label="other")], values)
    three.b.store.redact(three.b.write(SECRET))
    assert "altra nota" in three.b.store.connection.execute(t.evidence.select()).one().body


def test_the_vacuum_that_a_crash_prevented_is_done_at_the_next_opening(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_connection: Connection, _path: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(store, "sweep", killed)
        with pytest.raises(KeyboardInterrupt):
            three.a.store.forget(PERSON)
    assert plain.recall(three.a.store.file, plain.VACUUM_DUE) == "1"
    three.a.reopen()
    assert plain.recall(three.a.store.file, plain.VACUUM_DUE) == ""
    assert three.a.store.connection.exec_driver_sql("PRAGMA freelist_count").scalar() == 0


def test_a_vacuum_that_fails_is_said_and_stays_due(three: Three) -> None:
    with three.a.second() as reader:
        three.a.store.connection.exec_driver_sql("PRAGMA busy_timeout=20")
        heard: list[int] = []

        def read(_event: object) -> None:
            heard.append(1)
            reader.store.connection.exec_driver_sql("BEGIN")
            reader.store.connection.exec_driver_sql("SELECT count(*) FROM steps").all()

        three.a.store.listen(read)
        with pytest.raises(Refusal, match="file_busy"):
            three.a.store.forget(PERSON)
        assert heard == [1]
        reader.store.connection.exec_driver_sql("ROLLBACK")
    assert person(three.a).forgotten
    assert plain.recall(three.a.store.file, plain.VACUUM_DUE) == "1"
    three.a.reopen()
    assert plain.recall(three.a.store.file, plain.VACUUM_DUE) == ""


def test_a_tables_copy_has_no_keys_and_shows_blank_names(three: Three) -> None:
    keys = [*three.b.store.keys.values()]
    set_role(three.b.store, "table")
    assert role(three.b.store) == "table"
    exchange(three.a.store, three.b.store)
    three.b.reopen()
    assert three.b.store.keys == {}
    assert (person(three.b).name, person(three.b).organisation) == ("", "o")
    assert not [key for key in keys if key in bytes_of(three.b)]
    with pytest.raises(Refusal, match="no_keys"):
        _ = three.b.store.codes_key
    assert check(three.b.store) == []


def test_a_copy_for_a_table_is_written_without_keys(three: Three) -> None:
    target = three.folder / "tavolo.workshop"
    keys = [*three.a.store.keys.values()]
    copy_for_table(three.a.store, target)
    assert not [key for key in keys if key in target.read_bytes()]
    with Store.open(target, Setting("T")) as copy:
        assert (role(copy), copy.keys) == ("table", {})
        assert copy.book.require(Person, PERSON).name == ""
        assert bring(copy, three.a.store).offered == 0
    with pytest.raises(Refusal, match="file_exists"):
        copy_for_table(three.a.store, target)
    assert person(three.a).name == NAME


def test_a_tables_copy_cannot_seal_what_nobody_could_open(three: Three) -> None:
    set_role(three.b.store, "table")
    fresh = Edit("add_person", new_record("person", "new", name="Nuova"))
    with pytest.raises(Refusal, match="no_keys"):
        three.b.store.do(fresh)
    three.b.put(("organisation", ""), record=PERSON, kind="person")
    three.meet()
    assert person(three.a).name == NAME
    agree((three.a, three.c))


def test_names_that_came_by_way_of_a_table_open_when_the_key_comes(three: Three) -> None:
    set_role(three.b.store, "table")
    three.a.store.do(Edit("add_person", new_record("person", "new", name="Nuova")))
    exchange(three.a.store, three.b.store)
    exchange(three.b.store, three.c.store)
    heard: list[Stepped] = []
    three.c.store.listen(heard.append)
    assert three.c.store.book.require(Person, "new").name == ""
    with pytest.raises(Refusal, match="no_keys"):
        three.c.put(("name", "altra chiave"), record="new", kind="person")
    bring(three.c.store, three.a.store)
    assert three.c.store.book.require(Person, "new").name == "Nuova"
    assert [event.touched for event in heard if event.touched] == [(("person", "new"),)]
    assert three.a.store.codes_key == three.c.store.codes_key


def test_keys_that_another_process_brought_open_names_in_the_window(three: Three) -> None:
    set_role(three.b.store, "table")
    three.a.store.do(Edit("add_person", new_record("person", "new", name="Nuova")))
    exchange(three.a.store, three.b.store)
    exchange(three.b.store, three.c.store)
    with three.c.second() as command:
        bring(command.store, three.a.store)
    three.c.store.catch_up()
    assert three.c.store.book.require(Person, "new").name == "Nuova"


def test_no_key_comes_for_somebody_who_is_forgotten_here(three: Three) -> None:
    three.a.store.forget(PERSON)
    three.a.store.take_keys({PERSON: fresh_key(), CODES: fresh_key()})
    assert PERSON not in three.a.store.keys
    assert three.a.store.codes_key == three.b.store.codes_key


def test_a_failed_step_leaves_no_key_behind(three: Three) -> None:
    writes = (
        *new_record("person", "new", name="Nuova"),
        Write("note", "note", "seat", float("nan")),
    )
    with pytest.raises(ValueError, match="JSON"):
        three.a.store.do(Edit("odd", writes))
    assert "new" not in three.a.store.keys
    three.a.store.do(Edit("add_person", new_record("person", "new", name="Nuova")))
    three.a.reopen()
    assert three.a.store.book.require(Person, "new").name == "Nuova"


def test_a_file_that_travels_by_hand_forgets_when_it_is_merged(three: Three, folder: Path) -> None:
    stick = copied(three.a, folder / "stick.workshop")
    three.a.store.forget(PERSON)
    with Store.open(stick, Setting("stick")) as old:
        assert old.book.require(Person, PERSON).name == NAME
        bring(old, three.a.store)
        assert old.book.require(Person, PERSON).name == ""
        bring(three.a.store, old)
    assert person(three.a).name == ""
    with sqlite3.connect(stick) as raw:
        assert raw.execute("SELECT count(*) FROM key_rows").fetchone() == (1,)


def test_a_redaction_of_something_unknown_is_kept_for_later(three: Three) -> None:
    note = three.a.write(SECRET)
    three.meet(three.a, three.c)
    three.c.store.redact(note)
    only = [step for step in three.c.steps() if step.redacts]
    for _ in range(2):
        three.b.put(("seat", 5))
    three.b.store.receive(only, {})
    three.meet()
    assert three.b.texts(note) == ("",)
    assert traces(three.b, SECRET) == []
    agree(three.all)
