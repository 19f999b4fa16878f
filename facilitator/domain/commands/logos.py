"""The logos at the head of a workshop's sheets: pictures of the file, or names printed as text."""

from facilitator.domain.book import Book
from facilitator.domain.commands.pictures import PictureDraft, as_picture, kept
from facilitator.domain.edits import Edit, Write
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text

MOST = 5


def add_logo(book: Book, draft: PictureDraft) -> Edit:
    """A picture after the other logos. ``Refusal`` where there are five, or it cannot be kept."""
    picture = as_picture(draft)
    return _logos(book, "add_logo", (*_expect_room(book), picture.id), *kept(book, [picture]))


def add_logo_name(book: Book, name: str) -> Edit:
    """A name after the other logos, for a body whose picture nobody has at hand."""
    shown = clean_text(name)
    if not shown:
        return Edit("add_logo")
    return _logos(book, "add_logo", (*_expect_room(book), shown))


def take_logo(book: Book, place: int) -> Edit:
    """Take the logo of a place (from 0) off the sheets; its picture stays in the file."""
    logos = book.workshop.logos
    return _logos(book, "take_logo", (*logos[:place], *logos[place + 1 :]))


def move_logo(book: Book, place: int, by: int) -> Edit:
    """Let the logo of a place stand so many places further on; nothing beyond the ends."""
    logos = list(book.workshop.logos)
    logos.insert(max(0, place + by), logos.pop(place))
    return _logos(book, "move_logo", tuple(logos))


def _expect_room(book: Book) -> tuple[str, ...]:
    logos = book.workshop.logos
    if len(logos) >= MOST:
        raise Refusal("too_many_logos", limit=MOST)
    return logos


def _logos(book: Book, label: str, logos: tuple[str, ...], *others: Write) -> Edit:
    """One step; empty where the logos stand so already."""
    workshop = book.workshop
    unique = list(dict.fromkeys(logos))
    if unique == list(workshop.logos):
        return Edit(label)
    return Edit(label, (*others, Write("workshop", workshop.id, "logos", unique)))
