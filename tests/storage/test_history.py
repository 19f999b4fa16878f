"""What happened to a record, newest first; nothing that was typed is ever missing."""

from facilitator.domain.commands.notes import choose_words
from facilitator.domain.edits import Edit, new_record
from facilitator.storage.history import Entry
from facilitator.storage.store import Setting, Store
from tests.storage.three import NAME, PERSON, START, TICK, Three


def said(entries: list[Entry], field: str = "text") -> list[tuple[object, object]]:
    return [(entry.before, entry.after) for entry in entries if entry.field == field]


def test_every_text_is_told_with_what_stood_before(three: Three) -> None:
    three.a.edit("due")
    three.a.edit("tre")
    three.a.store.undo()
    assert said(three.a.store.history("note")) == [
        ("tre", "due"), ("due", "tre"), ("una nota", "due"), (None, "una nota"),
    ]  # fmt: skip


def test_an_entry_says_when_where_and_by_which_act(three: Three) -> None:
    setting = Setting("A", lambda: START + 9 * TICK, table="Tavolo 2")
    with Store.open(three.a.path, setting) as store:
        three.a.store.close()
        store.do(Edit("set_seat", new_record("note", "x", seat=7)))
        (entry,) = store.history("x")
    assert entry == Entry(START + 9 * TICK, "Tavolo 2", "set_seat", "seat", None, 7, False)


def test_both_texts_of_a_conflict_stay_in_the_history(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    three.c.store.do(choose_words(three.c.store.book, three.c.note(), "text", "di B"))
    after = [new for _old, new in said(three.c.store.history("note"))]
    assert after[0] == "di B"
    assert {"di A", "di B", "una nota"} == set(after)


def test_sealed_fields_are_told_only_where_they_may_be_read(three: Three) -> None:
    assert said(three.a.store.history(PERSON), "name") == [(None, NAME)]
    three.a.store.keys.clear()
    assert said(three.a.store.history(PERSON), "name") == [(None, None)]


def test_a_record_that_never_was_has_no_history(three: Three) -> None:
    assert three.a.store.history("nothing") == []


def test_a_removal_is_told(three: Three) -> None:
    three.a.remove()
    assert three.a.store.history("note")[0].label == "remove"
