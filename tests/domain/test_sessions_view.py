"""What a calendar says of the sessions."""

from facilitator.domain.records import AgendaItem, Session, Venue, Workshop
from facilitator.domain.sessions_view import sessions_view
from tests.domain.books import book_of


def test_a_session_has_its_place_and_agenda_and_books_as_the_workshop_says() -> None:
    book = book_of(
        Workshop(id="w", title="Percorso", booking="in Comune"),
        Session(id="s", venue="v", order="1"), Session(id="r", booking="al telefono", order="2"),
        Venue(id="v", title="Sala"), AgendaItem(id="a", session="s", title="Apertura"),
    )  # fmt: skip
    first, second = sessions_view(book)
    assert (first.venue, first.booking) == (book.require(Venue, "v"), "in Comune")
    assert [item.title for item in first.agenda] == ["Apertura"]
    assert (second.venue, second.booking, second.agenda) == (None, "al telefono", ())
