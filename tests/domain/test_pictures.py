"""Pictures as notes: kept once, whole in their notes, carried along by copies."""

import json
from base64 import b64encode
from typing import Any

import pytest

from facilitator.domain.commands import clipboard
from facilitator.domain.commands.arranging import natural_size, resize
from facilitator.domain.commands.clipboard import pack, paste, unpack
from facilitator.domain.commands.notes import duplicate
from facilitator.domain.commands.pictures import (
    MOST_BYTES,
    PictureDraft,
    row_size,
    show_pictures,
    size_for,
)
from facilitator.domain.layout import GAP, Layout
from facilitator.domain.note_room import (
    GROW_STEP,
    note_fit,
    picture_box,
    sizer,
    text_room,
    text_top,
    within,
)
from facilitator.domain.records import Note, Picture
from facilitator.domain.rects import Rect, around
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import view_of
from tests.domain.books import BOARD, Journal

EMPTY = Layout({}, {})


def draft(
    caption: str = "mappa", pixels: tuple[int, int] = (800, 600), **facts: Any
) -> PictureDraft:
    return PictureDraft(**{"caption": caption, "media": "image/png", "pixels": pixels,
                           "data": caption.encode(), **facts})  # fmt: skip


def shown(*drafts: PictureDraft) -> Journal:
    """A journal in which these were put on the board at (100, 200), in one step."""
    journal = Journal(BOARD)
    journal.do(show_pictures(journal.book, BOARD.id, drafts, (100, 200), journal.layout()))
    return journal


def test_each_picture_is_a_parked_note_with_its_caption_side_by_side() -> None:
    journal = shown(draft("mappa"), draft("foto", (600, 800)))
    notes = journal.book.all(Note)
    assert [(n.text, n.kind, n.board) for n in notes] == [
        ("mappa", "parked", BOARD.id),
        ("foto", "parked", BOARD.id),
    ]
    first = notes[0].size
    assert first is not None
    assert [n.place for n in notes] == [(100, 200), (100 + first[0] + GAP, 200)]
    picture = journal.book.require(Picture, notes[0].picture)
    assert (picture.name, picture.width, picture.height) == ("mappa", 800, 600)
    assert picture.data == b64encode(b"mappa").decode()
    journal.undo()
    assert journal.book.count(Note) == 0


def test_the_same_image_is_kept_once() -> None:
    journal = shown(draft(), draft(), draft("altra"))
    journal.do(show_pictures(journal.book, BOARD.id, [draft()], (0, 0), journal.layout()))
    assert (journal.book.count(Picture), journal.book.count(Note)) == (2, 4)


def test_an_image_that_was_taken_back_can_be_put_in_again() -> None:
    journal = shown(draft())
    journal.undo()
    assert journal.book.count(Picture) == 0
    journal.do(show_pictures(journal.book, BOARD.id, [draft()], (0, 0), journal.layout()))
    (note,) = journal.book.all(Note)
    assert journal.book.require(Picture, note.picture).data == b64encode(b"mappa").decode()
    journal.undo()
    assert (journal.book.count(Picture), journal.book.count(Note)) == (0, 0)
    journal.redo()
    (note,) = journal.book.all(Note)
    assert journal.book.get(Picture, note.picture) is not None


def test_notes_without_a_place_stay_where_they_are_seen() -> None:
    journal = Journal(BOARD)
    (note,) = journal.write("auto ovunque")
    journal.do(show_pictures(journal.book, BOARD.id, [draft()], (0, 0), journal.layout()))
    assert journal.note(note).place is not None


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"media": "image/svg+xml"}, "picture_format"),
        ({"pixels": (0, 10)}, "picture_format"),
        ({"data": bytes(MOST_BYTES + 1)}, "picture_too_large"),
    ],
)
def test_what_cannot_be_kept_is_refused(facts: dict[str, Any], key: str) -> None:
    with pytest.raises(Refusal, match=key):
        shown(draft(**facts))


def test_the_room_of_several_pictures_is_what_they_take_side_by_side() -> None:
    drafts = (draft("mappa"), draft("foto", (600, 800)), draft("piazza", (300, 100)))
    frame = around([Rect(*n.place, *n.size) for n in shown(*drafts).book.all(Note)
                    if n.place and n.size])  # fmt: skip
    assert frame is not None
    assert row_size(drafts) == frame[2:]


@pytest.mark.parametrize("pixels", [(800, 600), (600, 800), (4000, 30), (30, 4000), (1, 1)])
def test_a_picture_stands_whole_in_its_note(pixels: tuple[int, int]) -> None:
    size = size_for(pixels)
    note = Note(id="n", size=size, picture="p")
    room = picture_box(note)
    assert room.w >= 144
    assert room.h <= 480 + GROW_STEP
    box = within(pixels, room)
    assert room.x <= box.x
    assert room.y <= box.y
    assert box.right <= room.right
    assert box.bottom <= room.bottom <= text_top(note)
    assert text_top(note) + text_room(note).height <= size[1]


def test_a_tall_picture_has_a_narrow_note() -> None:
    assert size_for((600, 1200))[0] < size_for((1200, 600))[0]


def test_the_caption_has_two_lines_below_the_picture_and_grows_downward() -> None:
    def em(text: str) -> float:
        return 0.5 * len(text)

    note = Note(id="n", text="mappa", size=(344, 400), picture="p")
    long = Note(id="n", text="mappa " * 100, size=(344, 400), picture="p")
    assert sizer(em)(note) == (344, 400)
    fit = note_fit(long, em)
    grown = sizer(em)(long)[1]
    assert picture_box(long) == picture_box(note)
    assert text_top(long) + fit.height <= grown
    assert within((10, 10), Rect(0, 0, 100, 40)) == Rect(30, 0, 40, 40)


def test_a_view_knows_the_picture_of_a_note() -> None:
    journal = shown(draft())
    lost = Note(id="z", board=BOARD.id, text="persa", picture="nowhere")
    journal.book.put(lost)
    view = view_of(journal.book, BOARD, journal.layout())
    pictures = {note.record.text: note.picture for note in view.notes}
    assert pictures["mappa"] == journal.book.all(Picture)[0]
    assert pictures["persa"] is None


def test_a_double_shows_the_same_picture() -> None:
    journal = shown(draft())
    journal.do(duplicate(journal.book, journal.book.all(Note), journal.layout()))
    assert len({note.picture for note in journal.book.all(Note)}) == 1


def packed(journal: Journal) -> str:
    return pack(journal.book, journal.book.all(Note), journal.layout())


def test_a_copy_brings_its_pictures_to_another_workshop() -> None:
    journal, other = shown(draft(), draft()), Journal(BOARD)
    text = packed(journal)
    for _time in range(2):
        other.do(paste(other.book, BOARD.id, unpack(text), (0, 0), EMPTY))
    assert other.book.all(Picture) == [
        Picture(**{**_facts(journal.book.all(Picture)[0]), "born": other.book.all(Picture)[0].born})
    ]
    assert {note.picture for note in other.book.all(Note)} == {journal.book.all(Picture)[0].id}
    assert other.book.count(Note) == 4


def _facts(picture: Picture) -> dict[str, Any]:
    names = ("id", "name", "media", "width", "height", "data")
    return {name: getattr(picture, name) for name in names}


def test_a_copy_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    journal = shown(draft("a"), draft("b"))
    journal.book.put(Note(id="z", board=BOARD.id, text="persa", picture="nowhere", place=(0, 0)))
    monkeypatch.setattr(clipboard, "MOST_DATA", 4)
    found = unpack(packed(journal))
    assert [bool(one.picture) for one in found.drafts].count(True) == 1
    assert len(found.drafts) == 3


@pytest.mark.parametrize(
    "forged",
    [
        {"media": "image/svg+xml"}, {"data": "no base64!"}, {"data": ""}, {"width": 0},
        {"width": -3, "height": -3}, {"width": 1_000_000, "height": 1_000_000},
        {"data": "A" * (MOST_BYTES * 2)},
    ],
)  # fmt: skip
def test_a_forged_picture_is_left_out_but_not_its_note(forged: dict[str, Any]) -> None:
    words = json.loads(packed(shown(draft())))
    words["pictures"][0] |= forged
    found = unpack(json.dumps(words))
    assert (found.pictures, found.drafts[0].picture, found.drafts[0].text) == ((), "", "mappa")


def test_a_picture_note_can_be_resized_and_has_its_usual_size_again() -> None:
    journal = shown(draft())
    note = journal.book.all(Note)[0]
    rect = Rect(100, 200, 200, 160)
    journal.do(resize(journal.book, {note.id: rect}, journal.layout()))
    assert journal.note(note.id).size == (200, 160)
    journal.do(natural_size(journal.book, [note.id], journal.layout()))
    assert journal.note(note.id).size == note.size
    assert not natural_size(journal.book, [note.id], journal.layout())
