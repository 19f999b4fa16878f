"""The workshop as it was at a step: on its board, and for whom it may be read."""

from facilitator.domain.ballots import Slot
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.voting import begin_ballot, count_hands
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Note, Person
from facilitator.storage.lifts import Lift, Lifted
from facilitator.storage.store import Setting, Store
from tests.storage.three import BOARD, NAME, PERSON, START, Laptop, Three


def labels(laptop: Laptop, board: str) -> list[str]:
    return [moment.label for moment in laptop.store.past().moments(board)]


def test_a_text_stands_as_it_stood_then(three: Three) -> None:
    three.a.edit("due")
    three.a.remove()
    past = three.a.store.past()
    first, second, third = past.moments()
    assert past.book_at(second).require(Note, "note").text == "due"
    assert past.book_at(first).require(Note, "note").text == "una nota"
    assert past.book_at(third).get(Note, "note") is None
    assert past.book_at(first).heads("note", "text") == three.a.store.past().book_at(first).heads(
        "note", "text"
    )
    assert past.book_at(first).heads("nobody", "text") == ()


def test_what_was_not_yet_written_is_not_there(three: Three) -> None:
    note = three.a.write("nuova")
    past = three.a.store.past()
    first, second = past.moments()
    assert past.book_at(second).get(Note, note) is not None
    assert past.book_at(first).get(Note, note) is None


def test_only_the_steps_of_a_board_are_its_moments(three: Three) -> None:
    a = three.a
    a.store.do(Edit("add_board", new_record("board", "other", title="Altra")))
    a.store.do(Edit("elsewhere", new_record("note", "far", board="other", text="lontana")))
    a.edit("qui")
    a.store.do(Edit("away", (Write("note", "note", "board", "other"),)))
    a.edit("là")
    a.store.do(link(a.store.book, "note", "far", "supports"))
    a.store.do(Edit("back", (Write("note", "note", "board", BOARD),)))
    assert labels(a, BOARD) == ["new_workshop", "edit_words", "away", "back"]
    assert labels(a, "other") == ["add_board", "elsewhere", "away", "edit_words", "link", "back"]


def test_votes_and_links_belong_to_their_board(three: Three) -> None:
    a = three.a
    edit = begin_ballot(a.store.book, BOARD, {}, START)
    a.store.do(edit)
    a.store.do(count_hands(a.store.book, edit.made[-1], Slot("cluster"), 3))
    assert labels(a, BOARD) == ["new_workshop", "open_ballot", "count_hands"]
    vote = next(r for r in a.store.book.kinds()["vote"])
    a.store.do(remove(a.store.book, [vote]))
    assert labels(a, BOARD)[-1] == "remove"


def test_a_moment_is_found_by_its_time(three: Three) -> None:
    three.a.edit("due")
    three.a.edit("tre")
    past = three.a.store.past()
    _made, due, tre = past.moments()
    assert past.moment_at(tre.at + 1) == tre
    assert past.moment_at(tre.at - 1) == due
    assert past.moment_at(0) is None


def test_what_was_deleted_for_good_is_blank_in_the_past_too(three: Three) -> None:
    three.a.store.redact("note", "altro")
    three.a.store.forget(PERSON)
    past = three.a.store.past()
    first = past.book_at(past.moments()[0])
    assert first.require(Note, "note").text == ""
    assert first.require(Person, PERSON).name == ""


def test_who_has_no_key_cannot_read_the_past_either(three: Three) -> None:
    past = three.a.store.past()
    assert past.book_at(past.moments()[0]).require(Person, PERSON).name == NAME
    three.a.store.keys.clear()
    past = three.a.store.past()
    assert past.book_at(past.moments()[0]).require(Person, PERSON).name == ""


def test_two_texts_that_stood_together_stand_so_again(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    both = three.a.texts()
    three.a.edit("uno solo")
    past = three.a.store.past()
    moments = past.moments()
    found = past.book_at(moments[-2]).require(Note, "note")
    assert (*found.versions["text"], found.text) == both


def test_older_steps_are_read_in_todays_form(three: Three) -> None:
    def shout(change: Lifted) -> list[Lifted]:
        value = change.value.upper() if change.field == "text" else change.value
        return [Lifted(change.kind, change.record, change.field, value)]

    lifts: tuple[Lift, ...] = (shout,)
    with Store.open(three.a.path, Setting("A", lifts=lifts)) as store:
        past = store.past()
        assert past.book_at(past.moments()[0]).require(Note, "note").text == "UNA NOTA"
        store.do(Edit("x", (Write("note", "note", "seat", 4),)))
    with Store.open(three.a.path, Setting("A"), readonly=True) as store:
        past = store.past()
        assert past.book_at(past.moments()[-1]).require(Note, "note").seat == 1


def test_fields_of_newer_programs_are_left_alone(three: Three) -> None:
    three.a.store.do(Edit("x", (Write("note", "note", "colour", "red"),)))
    three.a.store.do(Edit("x", (Write("weather", "w", "sky", "blue"),)))
    past = three.a.store.past()
    assert past.book_at(past.moments()[-1]).require(Note, "note").text == "una nota"
