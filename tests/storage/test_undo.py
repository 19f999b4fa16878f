"""Undo is a new step that takes back one's own word, never another's (rule 6)."""

from facilitator.domain.commands.clusters import gather, scatter
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import choose_words, edit_words
from facilitator.domain.commands.people import mark_present
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Attendance, Booking, Cluster, Link, Note
from tests.storage.three import Laptop, Three, agree, size_of


def place(laptop: Laptop) -> int | None:
    found = laptop.note().place
    return found[0] if found else None


def test_undo_and_redo_go_through_every_edit(three: Three) -> None:
    a = three.a
    a.edit("due")
    a.move(40)
    a.put(("seat", 3))
    a.remove()
    states = [a.shown()]
    while a.store.undo():
        states.append(a.shown())
    assert len(states) == 5
    assert (a.texts(), place(a), a.note().seat) == (("una nota",), 0, 1)
    for state in reversed(states[:-1]):
        assert a.store.redo()
        assert a.shown() == state
    assert not a.store.redo()
    agree([a])


def test_the_first_step_of_a_workshop_is_not_undone(three: Three) -> None:
    assert three.a.store.can_undo() == ""
    assert not three.a.store.undo()


def test_the_labels_say_what_would_be_undone_and_done_again(three: Three) -> None:
    three.a.edit("due")
    three.a.move(40)
    assert (three.a.store.can_undo(), three.a.store.can_redo()) == ("move_notes", "")
    three.a.store.undo()
    assert (three.a.store.can_undo(), three.a.store.can_redo()) == ("edit_words", "move_notes")


def test_undo_survives_a_restart(three: Three) -> None:
    for x in (1, 2):
        three.a.move(x)
    three.a.reopen()
    three.a.store.undo()
    three.a.reopen()
    three.a.store.undo()
    assert place(three.a) == 0
    three.a.reopen()
    three.a.store.redo()
    assert place(three.a) == 1


def test_undo_takes_back_only_what_this_laptop_did(three: Three) -> None:
    three.a.move(1)
    three.meet()
    three.b.edit("di B")
    three.meet()
    assert three.c.store.can_undo() == ""
    three.a.store.undo()
    assert (place(three.a), three.a.texts()) == (0, ("di B",))


def test_undo_keeps_the_later_word_of_others(three: Three) -> None:
    three.a.edit("di A")
    three.meet()
    three.b.edit("di B")
    three.meet()
    three.a.store.undo()
    three.meet()
    assert three.c.texts() == ("di B",)
    agree(three.all)


def test_undo_does_not_take_a_like_value_of_another_for_its_own(three: Three) -> None:
    three.a.move(5)
    three.meet()
    three.b.move(7)
    three.b.move(5)
    three.meet()
    three.a.store.undo()
    assert place(three.a) == 5


def test_undo_puts_back_fields_not_records(three: Three) -> None:
    three.a.edit("di A")
    three.meet()
    three.b.move(70)
    three.b.put(("seat", 4))
    three.meet()
    three.a.store.undo()
    assert (three.a.texts(), place(three.a), three.a.note().seat) == (("una nota",), 70, 4)


def test_undo_stands_for_the_word_that_it_put_back(three: Three) -> None:
    """B said 5 like A; A moved on and undid that: the 5 that stands again is B's."""
    three.a.move(5)
    three.meet()
    three.b.move(7)
    three.b.move(5)
    three.meet()
    three.a.move(9)
    three.a.store.undo()
    three.a.store.undo()
    assert place(three.a) == 5


def test_undo_withdraws_only_my_version(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    three.a.store.undo()
    three.meet()
    assert three.c.texts() == ("di B",)
    three.a.store.redo()
    assert sorted(three.a.texts()) == ["di A", "di B"]


def test_two_that_withdraw_one_after_the_other_find_the_first_text(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    three.a.store.undo()
    three.meet()
    three.b.store.undo()
    three.meet()
    assert three.c.texts() == ("una nota",)
    agree(three.all)


def test_undoing_a_choice_brings_all_versions_back(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    three.a.store.do(choose_words(three.a.store.book, three.a.note(), "text", "di A"))
    three.a.store.undo()
    assert sorted(three.a.texts()) == ["di A", "di B"]
    three.a.store.redo()
    assert three.a.texts() == ("di A",)


def test_undoing_a_note_leaves_the_words_that_an_undo_gave_back_to_another(three: Three) -> None:
    note = three.a.write("di A")
    three.meet()
    base = three.a.base(note)
    three.b.edit("di B", note)
    three.a.edit("ancora di A", note, base)
    three.meet()
    chosen = choose_words(three.a.store.book, three.a.note(note), "text", "ancora di A")
    three.a.store.do(chosen)
    for _ in range(3):
        three.a.store.undo()
    three.meet()
    assert three.c.texts(note) == ("di B",)


def test_undoing_a_new_note_removes_it_and_redo_brings_it_back(three: Three) -> None:
    note = three.a.write("nuova")
    three.a.store.undo()
    three.meet()
    assert three.b.texts(note) == ()
    three.a.store.redo()
    three.meet()
    assert three.b.texts(note) == ("nuova",)
    agree(three.all)


def test_undoing_a_new_note_leaves_the_words_that_others_wrote_in_it(three: Three) -> None:
    note = three.a.write("di A")
    three.meet()
    base = three.b.base(note)
    three.a.edit("di A, più lungo", note)
    three.b.edit("di B", note, base)
    three.meet()
    three.a.store.undo()
    three.a.store.undo()
    three.meet()
    assert three.c.texts(note) == ("di B",)
    agree(three.all)


def test_undoing_a_new_note_that_another_removed_leaves_it_removed(three: Three) -> None:
    note = three.a.write("di A")
    three.meet()
    three.b.remove(note)
    three.meet()
    three.a.store.undo()
    assert three.a.texts(note) == ()
    three.a.store.redo()
    assert three.a.texts(note) == ()


def test_undoing_a_removal_brings_the_note_back(three: Three) -> None:
    three.a.remove()
    three.meet()
    three.a.store.undo()
    three.meet()
    assert three.b.texts() == ("una nota",)


def test_the_steps_of_one_gesture_undo_together(three: Three) -> None:
    for text in ("p", "pa", "par"):
        words = edit_words(three.a.note(), "text", text, three.a.base(), gesture="typing")
        three.a.store.do(words)
    three.a.move(3)
    three.a.store.undo()
    three.a.store.undo()
    assert three.a.texts() == ("una nota",)
    three.a.store.redo()
    assert three.a.texts() == ("par",)
    three.a.store.undo()
    assert three.a.texts() == ("una nota",)


def test_a_new_edit_ends_what_could_be_done_again(three: Three) -> None:
    three.a.move(1)
    three.a.store.undo()
    three.a.put(("seat", 9))
    assert three.a.store.can_redo() == ""
    assert not three.a.store.redo()
    three.a.reopen()
    assert not three.a.store.redo()
    assert place(three.a) == 0


def test_redo_leaves_what_another_wrote_since_the_undo(three: Three) -> None:
    three.a.move(1)
    three.a.store.undo()
    three.meet()
    three.b.move(7)
    three.meet()
    three.a.store.redo()
    assert place(three.a) == 7


def test_gathering_is_undone_as_a_whole(three: Three) -> None:
    a = three.a
    notes = ["note", a.write("due"), a.write("tre")]
    before = a.shown()
    a.store.do(gather(a.store.book, notes, "insieme", a.layout(), size_of))
    after = a.shown()
    a.store.undo()
    assert a.shown() == before
    a.store.redo()
    assert a.shown() == after
    assert len(a.store.book.of(Note, "cluster", a.store.book.all(Cluster)[-1].id)) == 3


def test_a_link_that_two_have_drawn_is_not_undone_by_one(three: Three) -> None:
    other = three.a.write("altra")
    three.meet()
    for laptop in (three.a, three.b):
        laptop.store.do(link(laptop.store.book, "note", other, "supports"))
    three.meet()
    for laptop in (three.a, three.b):
        laptop.store.undo()
        three.meet()
        drawn = [(one.kind, one.source, one.target) for one in laptop.store.book.all(Link)]
        assert drawn == [("supports", "note", other)]
    agree(three.all)


def test_a_presence_marked_at_two_desks_survives_the_undo_of_one(three: Three) -> None:
    seat = Edit("import_people", new_record("booking", "k", person="person", session="session"))
    three.a.store.do(seat)
    three.meet()
    for laptop in (three.a, three.b):
        laptop.store.do(mark_present(laptop.store.book.require(Booking, "k"), 5))
    three.meet()
    three.b.store.undo()
    three.meet()
    came = three.c.store.book.of(Attendance, "booking", "k")
    assert [(one.session, one.entered) for one in came] == [("session", 5)]
    agree(three.all)


def test_a_field_set_for_the_first_time_is_empty_again(three: Three) -> None:
    three.a.put(("hands", 4))
    three.a.store.undo()
    assert three.a.note().hands is None
    three.a.store.redo()
    assert three.a.note().hands == 4


def test_edit_and_undo_a_hundred_times_over(three: Three) -> None:
    for number in range(100):
        three.a.edit(f"testo {number}")
        three.a.store.undo()
    assert three.a.texts() == ("una nota",)
    assert three.a.store.can_undo() == ""
    agree([three.a])


def test_steps_of_this_laptop_from_another_copy_are_undone_in_journal_order(three: Three) -> None:
    twin = three.laptop("A")
    three.a.move(1)
    three.a.move(2)
    twin.edit("dal gemello")
    three.meet(three.a, twin)
    assert three.a.store.can_undo() == "move_notes"
    three.a.reopen()
    assert three.a.store.can_undo() == "move_notes"
    for _ in range(3):
        three.a.store.undo()
    assert (place(three.a), three.a.texts()) == (0, ("una nota",))
    twin.store.close()


def test_an_undo_with_nothing_left_to_take_back_is_still_counted(three: Three) -> None:
    three.a.move(5)
    three.meet()
    three.b.move(7)
    three.meet()
    assert three.a.store.undo()
    assert not three.a.store.undo()
    assert place(three.a) == 7


def there_and_back(laptop: Laptop, steps: int) -> None:
    """Undo so many steps and redo them, twice: everything stands as before."""
    before = laptop.shown()
    for _ in range(2):
        assert all(laptop.store.undo() for _ in range(steps))
        assert all(laptop.store.redo() for _ in range(steps))
        assert laptop.shown() == before


def test_a_scattered_cluster_stays_scattered_after_undo_and_redo(three: Three) -> None:
    a = three.a
    a.store.do(gather(a.store.book, ["note"], "insieme", a.layout(), size_of))
    there_and_back(a, 1)
    cluster = a.clusters()[-1]
    words = edit_words(cluster, "title", "Tutti insieme", a.base(cluster.id, "title"))
    a.store.do(words)
    there_and_back(a, 2)
    a.store.do(scatter(a.store.book, cluster.id))
    for steps in (1, 2, 3, 3):
        there_and_back(a, steps)
    assert [found.id for found in a.clusters()] == ["cluster"]
    agree([a])


def test_a_redone_removal_does_not_count_words_that_another_put_back(three: Three) -> None:
    """B took the text back to what A had seen, but that was B's doing, after the removal."""
    three.b.edit("di B")
    three.a.remove()
    three.b.store.undo()
    three.meet()
    assert three.a.texts() == ("una nota",)
    there_and_back(three.a, 1)


def test_undoing_words_does_not_revive_what_another_removed(three: Three) -> None:
    three.a.edit("di A")
    three.meet()
    three.b.remove()
    three.meet()
    assert three.a.store.undo()
    assert three.a.texts() == ()
    assert three.a.store.redo()
    assert three.a.texts() == ()
    three.b.store.undo()
    three.meet()
    assert three.a.texts() == ("di A",)
    agree(three.all)
