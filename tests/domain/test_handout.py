"""The context of a theme: what is known of it, and nothing that is not."""

from dataclasses import replace

from facilitator.domain.handout import context_view
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Fact,
    Phase,
    Programme,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from tests.domain.books import book_of

THEME = Theme(id="theme", title="Mobilità")
WHOLE = Session(id="s1", order="1", themes=("theme",), phase="phase", venue="venue")
MIXED = Session(id="s2", order="2", themes=("other", "theme"))
TABLES = (
    Table(id="t1", session="s2", number=1, theme="other"),
    Table(id="t2", session="s2", number=2, theme="theme"),
)
BOARDS = (
    Board(id="b1", session="s2", table="t1", question="Quanta energia?", order="1"),
    Board(id="b2", session="s2", table="t2", question="Come ci muoviamo?", order="2"),
)


def test_a_sheet_gathers_what_is_known_of_a_theme() -> None:
    item = AgendaItem(id="i", session="s1", title="Apertura")
    fact = Fact(id="f", text="40 attori", source="Fonte")
    known = (Phase(id="phase"), Venue(id="venue"), Programme(id="p", summary="In breve"))
    book = book_of(Workshop(id="w"), THEME, WHOLE, MIXED, item, fact, *known)
    view = context_view(book, THEME)
    assert (view.workshop, view.theme, view.session) == (Workshop(id="w"), THEME, WHOLE)
    assert (view.phase, view.venue, view.summary) == (known[0], known[1], "In breve")
    assert (view.steps, view.facts, view.question) == ((item,), (fact,), "")


def test_a_theme_that_no_session_has_still_gives_a_sheet() -> None:
    view = context_view(book_of(THEME, Session(id="s")), THEME)
    assert (view.session, view.phase, view.venue, view.summary) == (None, None, None, "")
    assert (view.steps, view.question) == ((), "")


def test_the_question_is_that_of_the_themes_own_table() -> None:
    view = context_view(book_of(THEME, MIXED, *TABLES, *BOARDS), THEME, MIXED)
    assert view.question == "Come ci muoviamo?"


def test_a_session_of_one_theme_lends_the_question_of_any_table() -> None:
    unasked = Board(id="b0", session="s1", order="0")
    asked = Board(id="b1", session="s1", question="Come ci muoviamo?", order="1")
    assert context_view(book_of(THEME, WHOLE, unasked, asked), THEME).question == asked.question


def test_where_no_board_asks_the_session_does() -> None:
    asking = replace(WHOLE, question="Come ci muoviamo?")
    book = book_of(THEME, asking, Board(id="b0", session="s1"))
    assert context_view(book, THEME).question == "Come ci muoviamo?"


def test_a_session_is_found_by_the_theme_of_one_of_its_tables() -> None:
    book = book_of(THEME, replace(MIXED, themes=()), *TABLES)
    found = context_view(book, THEME).session
    assert found is not None
    assert found.id == "s2"


def test_the_session_that_is_asked_for_wins() -> None:
    assert context_view(book_of(THEME, WHOLE, MIXED), THEME, MIXED).session == MIXED
