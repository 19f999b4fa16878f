"""Pictures for the room: whole, on a page of their own, their captions as large as any words."""

from io import BytesIO

from PIL import Image
from PySide6.QtGui import QColor, QImage

from facilitator.domain.commands.pictures import show_pictures
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout
from facilitator.domain.records import Note, Picture
from facilitator.storage.store import Store
from tests.ui.room.hands import Hand, cards
from ui.look import Look
from ui.pictures import read_picture
from ui.room.paint_scene import picture_of
from ui.room.pins import GROUPS
from ui.room.showing import Showing


def shown(store: Store, hand: Hand) -> Note:
    """A green picture in a cluster, with another note."""
    buffer = BytesIO()
    Image.new("RGB", (300, 200), (20, 150, 60)).save(buffer, "PNG")
    draft = read_picture(buffer.getvalue(), "Piazza.png")
    edit = show_pictures(store.book, hand.board, [draft], (0, 0), Layout({}, {}))
    store.do(edit)
    note = store.book.require(Note, edit.made[0])
    hand.gather("Oggi", note, hand.write("Troppe auto"))
    return store.book.require(Note, note.id)


def green(picture: QImage) -> float:
    """Which part of a picture is that green."""
    small = picture.scaled(96, 54)
    wanted = QColor(20, 150, 60)
    spots = [small.pixelColor(x, y) for x in range(96) for y in range(54)]
    return sum(spot == wanted for spot in spots) / len(spots)


def test_a_picture_fills_its_page(showing: Showing, store: Store, hand: Hand) -> None:
    shown(store, hand)
    showing.show(GROUPS)
    assert cards(showing) == ["Piazza"]
    assert green(picture_of(showing.scene, showing.shape, Look("light"))) > 0.1
    showing.step(1)
    assert cards(showing) == ["Troppe auto"]


def test_a_picture_that_comes_later_is_shown_then(
    showing: Showing, store: Store, hand: Hand
) -> None:
    note = shown(store, hand)
    picture = store.book.require(Picture, note.picture)
    showing.show(GROUPS)
    data = picture.data
    store.do(Edit("put", (Write("picture", picture.id, "data", "rotta"),)))
    assert green(picture_of(showing.scene, showing.shape, Look("light"))) == 0
    store.do(Edit("put", (Write("picture", picture.id, "data", data),)))
    assert green(picture_of(showing.scene, showing.shape, Look("light"))) > 0.1
