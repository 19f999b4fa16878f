"""Pictures as notes: the image stands in the file, the note shows it above its caption."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import NoteDraft, pinned, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import GAP, NOTE, Layout
from facilitator.domain.note_room import GROW_STEP, picture_room
from facilitator.domain.records import Picture, Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import derived_id

MEDIA = ("image/png", "image/jpeg")
"""What is kept: what screen and paper can both draw."""
MOST_BYTES = 2_000_000
"""Of one picture; readers scale larger ones down first."""
MOST_PIXELS = 24_000_000
"""Of one picture, as it is opened from outside or from the file."""
_KIND = "parked"
_WIDTH = 2 * NOTE[0] + GAP
_TALLEST = 480


@dataclass(frozen=True, slots=True)
class PictureDraft:
    """An image to be put on a board: its bytes and its size in pixels; ``caption`` names it."""

    caption: str
    media: str
    pixels: Place
    data: bytes


def show_pictures(
    book: Book, board: str, drafts: Sequence[PictureDraft], corner: Place, layout: Layout
) -> Edit:
    """Each picture as a parked note, side by side from a corner on; one step.

    The same image twice is kept once. ``Refusal`` for other formats and for too large ones.
    """
    pictures = [as_picture(draft) for draft in drafts]
    notes: list[NoteDraft] = []
    x, y = corner
    for draft, picture in zip(drafts, pictures, strict=True):
        size = size_for(draft.pixels)
        notes.append(NoteDraft(draft.caption, _KIND, place=(x, y), size=size, picture=picture.id))
        x += size[0] + GAP
    edit = write_notes(book, board, notes, "show_pictures")
    writes = (*kept(book, pictures), *edit.writes, *pinned(book, board, layout, ()))
    return Edit("show_pictures", writes, edit.made)


def as_picture(draft: PictureDraft) -> Picture:
    """The record of an image; ``Refusal`` for other formats and for too large ones."""
    if draft.media not in MEDIA or not min(draft.pixels) > 0:
        raise Refusal("picture_format", name=draft.caption)
    if len(draft.data) > MOST_BYTES:
        raise Refusal(
            "picture_too_large", name=draft.caption, limit=f"{MOST_BYTES // 1_000_000} MB"
        )
    data, (width, height) = b64encode(draft.data).decode(), draft.pixels
    return Picture(
        id=picture_id(draft.media, data), name=draft.caption, media=draft.media, width=width,
        height=height, data=data,
    )  # fmt: skip


def picture_id(media: str, data: str) -> str:
    """The identity of an image: the same bytes are the same picture, on every laptop."""
    return derived_id("picture", media, data)


def kept(book: Book, pictures: Iterable[Picture]) -> list[Write]:
    """The writes of those pictures that are not in the file yet, each once."""
    new = {one.id: one for one in pictures if book.get(Picture, one.id) is None}
    return [write for one in new.values() for write in _writes(one)]


def _writes(picture: Picture) -> tuple[Write, ...]:
    """As not removed, so that a picture put in again after it was taken back stands again."""
    fields = {
        "name": picture.name, "media": picture.media, "width": picture.width,
        "height": picture.height, "data": picture.data, "removed": None,
    }  # fmt: skip
    return tuple(Write("picture", picture.id, name, value) for name, value in fields.items())


def size_for(pixels: Place) -> Place:
    """The size of a note that shows a picture whole: two notes wide, or narrower and 480 high."""
    width, height = (max(1, side) for side in pixels)
    aside, above = picture_room()
    inner = _WIDTH - aside
    tall = min(_TALLEST, max(1, inner * height // width))
    wide = max(NOTE[0] - aside, min(inner, -(-tall * width // height)))
    return _stepped(wide + aside), _stepped(tall + above)


def row_size(drafts: Sequence[PictureDraft]) -> Place:
    """The size of all of them side by side."""
    sizes = [size_for(draft.pixels) for draft in drafts]
    wide = sum(width for width, _height in sizes) + GAP * (len(sizes) - 1)
    return wide, max(height for _width, height in sizes)


def _stepped(side: int) -> int:
    return -(-side // GROW_STEP) * GROW_STEP
