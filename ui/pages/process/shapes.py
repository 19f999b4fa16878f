"""From which template a new table's board is made."""

from facilitator.domain.book import Book
from facilitator.domain.commands.boards import Say
from facilitator.domain.commands.workshop import USUAL_TEMPLATE
from facilitator.domain.programme_file import Data
from facilitator.domain.records import Board
from resources.load import pick, templates


def sayer(book: Book) -> Say:
    """Says a template's words in the workshop's language."""
    language = book.workshop.language
    return lambda text: pick(text, language)


def last_shape(book: Book, session: str = "") -> tuple[Data, Say]:
    """The template that the tables of a session, or of the last one, work on; else the usual."""
    boards = book.of(Board, "session", session) or book.all(Board)
    known = templates()
    used = [board.template for board in boards if board.table and board.template in known]
    return known[used[-1] if used else USUAL_TEMPLATE], sayer(book)
