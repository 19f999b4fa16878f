"""The picture of a board: scrolled, zoomed and mended, it equals a fresh one pixel for pixel."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.layout import Rect
from facilitator.domain.records import Note
from tests.ui.canvas.table import BoardAtTable, fresh, pixels, scrolled, shown
from ui.canvas.board_words import board_words
from ui.canvas.camera import Camera
from ui.canvas.fits import fit_of
from ui.canvas.kit import Kit
from ui.canvas.paint_note import paint_note
from ui.look import Look

KINDS = ("problem", "cause", "barrier", "effect", "idea", "question", "parked", "underway")


def write_many(table: BoardAtTable, count: int) -> None:
    """Notes of every kind on a board, some long, some quotations."""
    drafts = [
        NoteDraft(
            "Gli orari cambiano ogni mese e nessuno lo dice " * (number % 4 + 1),
            KINDS[number % len(KINDS)],
            seat=number % 9,
            hands=number % 5,
            quotation=number % 7 == 0,
            place=(number % 9 * 190, 300 + number // 9 * 150),
        )
        for number in range(count)
    ]
    table.store.do(write_notes(table.book, table.board, drafts))


def change_something(table: BoardAtTable, chance: random.Random) -> None:
    """One random edit, as a colleague's step might bring it."""
    note = chance.choice(table.notes)
    match chance.randrange(7):
        case 0:
            place = (chance.randrange(-300, 1800), chance.randrange(-300, 1200))
            edit = move(table.book, {note.id: place}, table.layout)
        case 1:
            text = "Testo cambiato " * chance.randrange(1, 14)
            edit = edit_words(note, "text", text, table.book.heads(note.id, "text"))
        case 2 if len(table.notes) > 6:
            edit = remove(table.book, [note])
        case 3:
            draft = NoteDraft("Nota nuova", chance.choice(KINDS))
            edit = write_notes(table.book, table.board, [draft])
        case 4 | 5:
            other = chance.choice(table.notes)
            if other.id == note.id:
                return
            edit = link(table.book, note.id, other.id, "supports")
        case _:
            table.gather(*sorted(chance.sample(range(len(table.notes)), 2)))
            return
    table.store.do(edit)


@pytest.mark.parametrize("seed", range(4))
def test_a_scrolled_picture_equals_a_fresh_one(table: BoardAtTable, seed: int) -> None:
    chance, canvas = random.Random(seed), table.canvas
    write_many(table, 40)
    table.link(1, 0)
    table.link(2, 0)
    for _ in range(60):
        turn = chance.random()
        if turn < 0.6:
            canvas.pan(chance.randrange(-500, 500), chance.randrange(-400, 400))
        elif turn < 0.75:
            about = QPointF(chance.randrange(900), chance.randrange(640))
            canvas.zoom_to(chance.choice((0.05, 0.2, 0.33, 0.81, 1.0, 1.37)), about)
        else:
            change_something(table, chance)
        shown(canvas)
        assert np.array_equal(scrolled(canvas), fresh(canvas))


@pytest.mark.parametrize("zoom", [0.08, 0.3, 1.0])
def test_new_notes_are_painted_over_what_is_there(table: BoardAtTable, zoom: float) -> None:
    table.link(1, 0)
    table.canvas.look_through(Camera(zoom, 1.0, -20, -20))
    shown(table.canvas)
    for places in ([(10, 10), (60, 40), (110, 70)], [(30, 60)], [(0, 148)]):
        drafts = [NoteDraft("Nota nuova", place=place) for place in places]
        table.store.do(write_notes(table.book, table.board, drafts))
        if len(places) > 1:  # The others come before these have been shown.
            continue
        shown(table.canvas)
        assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_a_new_note_meets_what_is_still_to_be_painted(table: BoardAtTable) -> None:
    shown(table.canvas)
    note = table.notes[0]
    for place in ((5, 5), (120, 90)):
        table.store.do(edit_words(note, "text", f"{place}", table.book.heads(note.id, "text")))
        draft = NoteDraft("Nota nuova", place=place)
        table.store.do(write_notes(table.book, table.board, [draft]))
    table.canvas.zoom_to(0.5)
    table.canvas.repaint()
    draft = NoteDraft("Mentre si riempie", place=(300, 200))
    table.store.do(write_notes(table.book, table.board, [draft]))
    shown(table.canvas)
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_selecting_and_dragging_leave_the_picture_as_it_was(table: BoardAtTable) -> None:
    table.link(1, 0)
    before = shown(table.canvas)
    note = table.ids[0]
    table.drag(table.middle(note), table.at(500, 400), let_go=False)
    assert not np.array_equal(shown(table.canvas), before)
    table.canvas.cancel()
    table.canvas.select([])
    table.canvas.marks.focused = table.canvas.marks.hovered = ""
    assert np.array_equal(shown(table.canvas), before)


def test_another_zoom_is_shown_at_once_and_sharp_in_the_next_turns(
    table: BoardAtTable, qtbot: QtBot
) -> None:
    table.canvas.zoom_to(0.5)
    table.canvas.repaint()
    assert not table.canvas.stage.is_sharp
    qtbot.waitUntil(lambda: table.canvas.stage.is_sharp)
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_an_edit_between_two_zooms_is_painted_when_the_first_comes_back(
    table: BoardAtTable,
) -> None:
    shown(table.canvas)
    camera = table.canvas.camera
    table.canvas.zoom_to(0.5)
    note = table.notes[0]
    table.store.do(edit_words(note, "text", "Altro", table.book.heads(note.id, "text")))
    table.canvas.look_through(camera)
    shown(table.canvas)
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_notes_that_change_places_take_their_link_along(table: BoardAtTable) -> None:
    table.link(1, 0)
    table.canvas.zoom_to(0.08)
    shown(table.canvas)
    here, there = (table.layout.notes[note][:2] for note in table.ids[:2])
    swapped = {table.ids[0]: there, table.ids[1]: here}
    table.store.do(move(table.book, swapped, table.layout))
    shown(table.canvas)
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_the_boxes_of_many_are_those_of_each_in_view() -> None:
    chance, view = random.Random(4), QRect(0, 0, 900, 640)
    for zoom in (0.05, 0.3, 1.37):
        camera = Camera(zoom, 2.0, chance.randrange(-400, 400), chance.randrange(-400, 400))
        rects = [
            Rect(chance.randrange(-3000, 3000), chance.randrange(-3000, 3000), 168, 112)
            for _ in range(200)
        ]
        seen = [camera.box(rect) for rect in rects if rect.meets(camera.seen(view))]
        assert [QRect(*box) for box in camera.boxes(rects, view)] == seen


def test_the_place_under_the_pointer_stays_there_when_zooming(table: BoardAtTable) -> None:
    about = QPointF(333, 222)
    before = table.canvas.camera.board(about)
    table.canvas.zoom_to(1.7, about)
    after = table.canvas.camera.board(about)
    assert after == pytest.approx(before, abs=1)


@pytest.mark.parametrize(
    "text", ["布料边角料没有人收", "الحافلة لا تأتي في المساء", "האוטובוס לא מגיע", "🚌 €½ ≥ 3 → ✓"]
)
def test_other_scripts_are_drawn(table: BoardAtTable, text: str) -> None:
    note = table.notes[3]
    table.store.do(edit_words(note, "text", text, table.book.heads(note.id, "text")))
    table.canvas.look_through(Camera(1.0, 1.0, -20, -20))
    written = shown(table.canvas)
    rect = table.canvas.scene.rect(note.id)
    box = table.canvas.camera.box(Rect(rect.x + 8, rect.y + 6, rect.w - 16, 60))
    part = written[box.top() : box.bottom(), box.left() : box.right()]
    inks = np.unique(part.reshape(-1, 4), axis=0)
    assert len(inks) > 20


def test_lines_are_no_wider_than_their_box(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, -20, -20))
    write_many(table, 9)
    ground = Look("light")
    for view in table.canvas.scene.notes.values():
        assert fit_of(view.record).lines
        box = table.canvas.camera.box(view.rect)
        beside = shown(table.canvas)[box.top() + 8 : box.top() + 60, box.right() - 8 : box.right()]
        fill = ground.kind(view.record.kind).fill
        if table.canvas.rect().contains(box) and view.record.kind != "parked":
            assert (beside[..., :3] == (fill.blue(), fill.green(), fill.red())).all()


def test_every_scheme_and_zoom_paints_something_else(table: BoardAtTable) -> None:
    light = shown(table.canvas)
    table.canvas.set_look(Look("dark"))
    dark = shown(table.canvas)
    assert light.mean() > dark.mean() + 60


@pytest.mark.parametrize("ratio", [1.25, 2.0])
def test_a_dense_screen_is_painted_sharp_and_scrolled_alike(
    table: BoardAtTable, ratio: float
) -> None:
    write_many(table, 20)
    table.link(1, 0)
    table.link(2, 0)
    stage, chance = table.canvas.stage, random.Random(3)
    stage.take_size(QSize(900, 640), ratio)
    stage.look(Camera(0.81, ratio, -30, -30))
    stage.sharpen()
    assert stage.rect().size() == QSize(round(900 * ratio), round(640 * ratio))
    for _ in range(20):
        dx, dy = chance.randrange(-300, 300), chance.randrange(-300, 300)
        stage.look(stage.camera.panned(dx, dy))
        assert np.array_equal(pixels(stage.picture()), fresh(table.canvas))


def test_an_empty_board_says_where_to_write(bare: BoardAtTable) -> None:
    words = shown(bare.canvas)[300:340, 200:700]
    assert len(np.unique(words.reshape(-1, 4), axis=0)) > 10
    assert bare.canvas.zoom == 1.0


def test_only_what_changed_is_painted_anew(table: BoardAtTable) -> None:
    shown(table.canvas)
    note = table.notes[3]
    edit = edit_words(note, "text", "Altro", table.book.heads(note.id, "text"))
    table.signals.at_once.remove(table.canvas.take)
    table.store.do(edit)
    rects = table.canvas.stage.refresh()
    assert len(rects) == 2
    box = table.canvas.camera.box(table.canvas.scene.rect(note.id))
    assert all(rect.contains(box) and rect.width() < box.width() + 60 for rect in rects)


def test_a_removed_board_shows_nothing(table: BoardAtTable) -> None:
    table.store.do(remove(table.book, table.notes))
    assert table.canvas.scene.bounds() is None
    assert not table.book.of(Note, "board", table.board)
    shown(table.canvas)


def test_from_afar_a_grown_notes_badge_is_as_large_as_any(table: BoardAtTable) -> None:
    note = table.canvas.scene.notes[table.ids[0]]
    kit = Kit(Look("light"), board_words(), 0.3, 1.0)
    edge = kit.look.kind(note.record.kind).edge.rgb()

    def badge_area(height: int) -> int:
        picture = QImage(50, height, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        painter = QPainter(picture)
        paint_note(painter, note, picture.size(), kit, "rest")
        painter.end()
        rows = range(height - 20, height)
        return sum(picture.pixel(x, y) == edge for x in range(50) for y in rows)

    assert badge_area(34) == badge_area(70) > 20
