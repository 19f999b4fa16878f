"""An edit drawn up before it is asked for: what is written is what would have been anyway."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.commands.notes import NoteDraft, edit_words, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.refusal import Refusal
from facilitator.storage import stamping
from facilitator.storage.checking import check
from facilitator.storage.exchange import exchange
from facilitator.storage.stamping import Pen, Stamp, stamped
from facilitator.storage.store import Setting, Store
from tests.storage.naive import Naive
from tests.storage.three import BOARD, PERSON, Laptop, Three, agree


def note_edit(laptop: Laptop, text: str = "pronta") -> Edit:
    return write_notes(laptop.store.book, BOARD, [NoteDraft(text)])


def stamps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The labels of the steps that are stamped from now on."""
    found: list[str] = []

    def said(pen: Pen, stamp: Stamp, label: str, writes: Sequence[Write]) -> Any:
        found.append(label)
        return stamped(pen, stamp, label, writes)

    monkeypatch.setattr(stamping, "stamped", said)
    return found


def test_what_is_ready_is_written_as_it_is(three: Three, monkeypatch: pytest.MonkeyPatch) -> None:
    made = stamps(monkeypatch)
    edit = note_edit(three.a)
    three.a.store.draw_ahead(edit)
    before = len(three.a.steps())
    assert three.a.texts(edit.made[0]) == ()
    assert made == ["write_note"]
    step = three.a.store.do(edit)
    assert made == ["write_note"]
    assert three.a.steps()[before:] == [step]
    assert three.a.texts(edit.made[0]) == ("pronta",)
    Naive(three.a).is_the_book_of(three.a)
    assert three.a.store.undo()
    assert three.a.texts(edit.made[0]) == ()
    three.meet()
    agree(three.all)


def test_it_is_written_once(three: Three) -> None:
    edit = edit_words(three.a.note(), "text", "una volta", three.a.base())
    three.a.store.draw_ahead(edit)
    assert three.a.store.do(edit) != three.a.store.do(edit)
    assert check(three.a.store) == []


def test_a_step_that_comes_between_is_seen(three: Three) -> None:
    three.a.edit("prima")
    edit = Edit("edit", (Write("note", "note", "text", "dopo"),))
    three.a.store.draw_ahead(edit)
    three.a.store.undo()
    three.a.store.do(edit)
    assert three.a.texts() == ("dopo",)
    agree([three.a])


def test_a_colleagues_step_that_comes_between_is_seen(three: Three) -> None:
    """Also one that is older than all that is here."""
    three.b.edit("dal collega")
    for seat in range(5):
        three.a.put(("seat", seat))
    edit = Edit("edit", (Write("note", "note", "text", "dopo"),))
    three.a.store.draw_ahead(edit)
    exchange(three.a.store, three.b.store)
    three.a.store.do(edit)
    assert three.a.texts() == ("dopo",)
    three.meet()
    agree(three.all)


def test_another_process_that_comes_between_is_seen(three: Three) -> None:
    edit = Edit("edit", (Write("note", "note", "text", "dopo"),))
    three.a.store.draw_ahead(edit)
    with three.a.second() as command:
        command.edit("dal comando")
        three.a.store.do(edit)
        assert three.a.texts() == ("dopo",)
        command.store.catch_up()
        agree([three.a, command])


@pytest.mark.parametrize("later", [-1, 999, 1000, 3_600_000])
def test_a_step_says_when_it_was_asked_for(three: Three, later: int) -> None:
    """To the second."""
    now = 1_767_225_600_000
    three.a.store.setting = replace(three.a.store.setting, clock=lambda: now)
    edit = note_edit(three.a)
    three.a.store.draw_ahead(edit)
    drawn, now = now, now + later
    three.a.store.do(edit)
    assert three.a.steps()[-1].at == (drawn if later == 999 else now)


def test_another_table_signs_its_own_step(three: Three) -> None:
    edit = note_edit(three.a)
    three.a.store.draw_ahead(edit)
    three.a.store.setting = replace(three.a.store.setting, table="Tavolo 2")
    three.a.store.do(edit)
    assert three.a.steps()[-1].table == "Tavolo 2"


def test_a_commit_that_fails_leaves_it_to_be_drawn_anew(three: Three) -> None:
    edit = note_edit(three.a)
    three.a.store.draw_ahead(edit)
    with three.a.second() as other:
        other.store.connection.exec_driver_sql("BEGIN IMMEDIATE")
        three.a.store.connection.exec_driver_sql("PRAGMA busy_timeout=0")
        with pytest.raises(Refusal, match="file_busy"):
            three.a.store.do(edit)
        other.store.connection.exec_driver_sql("ROLLBACK")
    three.a.store.do(edit)
    assert three.a.texts(edit.made[0]) == ("pronta",)
    assert check(three.a.store) == []


def test_a_name_is_sealed_only_when_it_is_written(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its key would have to be kept first."""
    made = stamps(monkeypatch)
    three.a.store.draw_ahead(Edit("edit", (Write("person", PERSON, "name", "Prova Inventata"),)))
    assert made == []


def test_a_file_that_is_only_read_is_not_drawn_for(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stamps(monkeypatch)
    with Store.open(three.a.path, Setting("A"), readonly=True) as reader:
        reader.draw_ahead(note_edit(three.a))
    assert made == []
