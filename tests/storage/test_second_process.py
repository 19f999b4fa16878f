"""The window and a command with the same file open: neither misses or overwrites the other."""

import pytest

from facilitator.domain.commands.notes import remove
from facilitator.domain.refusal import Refusal
from facilitator.storage.checking import check
from facilitator.storage.store import Setting, Stepped, Store
from tests.storage.three import BOARD, NAME, PERSON, Three, agree


def test_the_window_hears_of_what_a_command_wrote(three: Three) -> None:
    heard: list[Stepped] = []
    three.a.store.listen(heard.append)
    with three.a.second() as command:
        note = command.write("dal comando")
        three.a.store.catch_up()
    assert three.a.texts(note) == ("dal comando",)
    assert [event.touched for event in heard] == [(("note", note),)]
    three.a.store.catch_up()
    assert len(heard) == 1


def test_a_write_reads_first_what_the_other_wrote(three: Three) -> None:
    with three.a.second() as command:
        command.move(1)
        three.a.move(2)
        command.move(3)
        command.edit("dal comando")
        three.a.put(("seat", 8))
        agree([three.a])
        assert three.a.note().place == (3, 0)
        assert three.a.texts() == ("dal comando",)
        command.store.catch_up()
        assert command.shown() == three.a.shown()
    clocks = [step.clock for step in three.a.steps()]
    assert clocks == sorted(set(clocks))


def test_one_event_tells_both_what_others_wrote_and_ones_own(three: Three) -> None:
    heard: list[Stepped] = []
    three.a.store.listen(heard.append)
    with three.a.second() as command:
        note = command.write("dal comando")
        three.a.move(5)
    assert [event.touched for event in heard] == [(("note", note), ("note", "note"))]
    assert [step.label for step in heard[0].steps] == ["write_note", "move_notes"]


def test_words_that_the_window_does_not_show_yet_are_not_seen(three: Three) -> None:
    """An editor, or a removal, that begins on an old picture has the base of that picture."""
    with three.a.second() as command:
        command.edit("dal comando")
        began = three.a.base()
        three.a.store.do(remove(three.a.store.book, [three.a.note()]))
        assert three.a.texts() == ("dal comando",)
        three.a.edit("dalla finestra", base=began)
    assert sorted(three.a.texts()) == ["dal comando", "dalla finestra"]
    agree([three.a])


def test_what_a_command_blanked_leaves_the_window(three: Three) -> None:
    with three.a.second() as command:
        command.store.redact("note")
        command.store.forget(PERSON)
        three.a.store.catch_up()
    assert three.a.texts() == ("",)
    assert NAME not in repr(three.a.shown())
    assert PERSON not in three.a.store.keys
    three.a.reopen()
    assert three.a.texts() == ("",)
    assert check(three.a.store) == []


def test_undo_knows_what_this_laptop_did_in_another_process(three: Three) -> None:
    three.a.move(1)
    with three.a.second() as command:
        command.move(2)
        assert three.a.store.undo()
        assert three.a.note().place == (1, 0)
        assert command.store.undo()
        assert command.note().place == (0, 0)
        assert not three.a.store.undo()
        assert three.a.store.redo()
        assert three.a.note().place == (1, 0)


def test_a_reader_follows_a_writer(three: Three) -> None:
    with Store.open(three.a.path, Setting(""), readonly=True) as reader:
        note = three.a.write("nuova")
        reader.catch_up()
        assert reader.book.of(type(three.a.note()), "board", BOARD)[-1].id == note
        with pytest.raises(Refusal, match="read_only"):
            reader.redact(note)


def test_while_another_writes_long_the_file_is_busy(three: Three) -> None:
    with three.a.second() as command:
        three.a.store.connection.exec_driver_sql("PRAGMA busy_timeout=20")
        command.store.connection.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(Refusal, match="file_busy"):
            three.a.move(1)
        command.store.connection.exec_driver_sql("ROLLBACK")
        three.a.move(1)
    assert three.a.note().place == (1, 0)


def test_a_commit_that_fails_changes_nothing_that_is_shown(three: Three) -> None:
    """The book changes once the commit has succeeded, not before."""
    heard: list[Stepped] = []
    three.a.store.listen(heard.append)
    before = three.a.shown()
    with three.a.second() as reader:
        three.a.store.connection.exec_driver_sql("PRAGMA busy_timeout=20")
        reader.store.connection.exec_driver_sql("BEGIN")
        reader.store.connection.exec_driver_sql("SELECT count(*) FROM steps").all()
        with pytest.raises(Refusal, match="file_busy"):
            three.a.move(1)
        assert (three.a.shown(), heard) == (before, [])
        reader.store.connection.exec_driver_sql("ROLLBACK")
    three.a.edit("dopo")
    assert three.a.note().place == (0, 0)
    assert three.a.steps()[-1].number == 1
    agree([three.a])


def test_who_no_longer_listens_hears_nothing(three: Three) -> None:
    heard: list[Stepped] = []
    stop = three.a.store.listen(heard.append)
    stop()
    three.a.move(1)
    assert heard == []
