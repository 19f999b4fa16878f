"""What is asked before a workshop is begun changes its programme, and nothing else."""

from dataclasses import replace
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.workshop import start_workshop
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Category,
    Group,
    Round,
    Session,
    Table,
    Theme,
    Venue,
)
from facilitator.domain.saving import save_programme
from facilitator.domain.wishes import Meeting, Wishes, wished, wishes_of
from tests.domain.books import Journal
from tests.domain.test_programmes import DAY, TEMPLATES, say


def begun(programme: dict[str, Any], wishes: Wishes) -> Book:
    journal = Journal()
    data = wished(programme, wishes, say)
    journal.do(start_workshop(data, TEMPLATES, "it", say, wishes.title))
    return journal.book


def test_a_programme_as_it_stands_is_what_it_wishes() -> None:
    wishes = wishes_of(DAY, say)
    assert wishes.themes == ("Energia",)
    assert wishes.groups == ("Gruppo 1",)
    assert wishes.venue == ""
    first, second = wishes.meetings or ()
    assert (first.code, first.title, first.start) == ("S1", "Il giorno", "14:15")
    assert (first.tables, first.rounds) == (2, 2)
    assert (second.tables, second.rounds) == (4, 0)
    plain = begun(DAY, Wishes())
    again = begun(DAY, replace(wishes, venue=None))
    assert save_programme(plain, "x") == save_programme(again, "x")


def test_a_common_venue_is_told_and_another_one_is_for_every_session() -> None:
    one = DAY | {"sessions": DAY["sessions"][:1]}
    assert wishes_of(one, say).venue == "Castello"
    book = begun(DAY, Wishes(venue=" Palazzo "))
    new = next(venue for venue in book.all(Venue) if venue.title == "Palazzo")
    assert {session.venue for session in book.all(Session)} == {new.id}
    book = begun(DAY, Wishes(venue="Castello"))
    assert [venue.title for venue in book.all(Venue)] == ["Castello"]
    assert len({session.venue for session in book.all(Session)}) == 1
    assert {session.venue for session in begun(DAY, Wishes(venue="")).all(Session)} == {""}


def test_the_title_is_the_workshops_own() -> None:
    assert begun(DAY, Wishes(title="La mia giornata")).workshop.title == "La mia giornata"
    assert begun(DAY, Wishes()).workshop.title == "Giornata"


def test_themes_keep_what_the_programme_says_and_others_are_added() -> None:
    book = begun(DAY, Wishes(themes=("Acqua", "Energia", "Acqua", " ")))
    assert [theme.title for theme in book.all(Theme)] == ["Acqua", "Energia"]
    energy = book.find(Theme, "t1")
    assert energy.fields_of_action == ("mobility",)
    assert book.find(Session, "S1").themes == (energy.id,)
    keys = [theme.key for theme in begun(DAY | {"themes": [{"key": "theme-1", "title": "A"}],
                                                "sessions": []},
                                         Wishes(themes=("A", "B"))).all(Theme)]  # fmt: skip
    assert keys == ["theme-1", "theme-2"]


def test_what_refers_to_a_theme_or_group_left_out_no_longer_does() -> None:
    book = begun(DAY, Wishes(themes=(), groups=("Portavoce",)))
    assert book.all(Theme) == []
    assert [group.title for group in book.all(Group)] == ["Portavoce"]
    session = book.find(Session, "S1")
    assert (session.themes, session.groups) == ((), ())
    table = book.find(Table, "S1-T1")
    assert (table.theme, table.group) == ("", "")
    assert [category.group for category in book.all(Category)] == [""]


def test_sessions_are_dated_left_out_and_added() -> None:
    first, _second = wishes_of(DAY, say).meetings or ()
    meetings = (
        replace(first, title="Venerdì", date="2030-11-26", start="15:00", end="18:30"),
        Meeting(title="Il seguito", tables=2),
        Meeting(tables=1),
    )
    book = begun(DAY, Wishes(meetings=meetings))
    sessions = [(s.code, s.title, s.date, s.start, s.end) for s in book.all(Session)]
    assert sessions == [
        ("S1", "Venerdì", "2030-11-26", "15:00", "18:30"), ("S3", "Il seguito", "", "", ""),
        ("S4", "S4", "", "", ""),
    ]  # fmt: skip
    assert len(book.of(Table, "session", book.find(Session, "S3").id)) == 2
    assert book.find(Board, "S3-T1").template == "map"
    assert book.find(Session, "S3").phase == book.find(Session, "S1").phase


def test_rounds_and_tables_keep_those_that_there_are() -> None:
    (first, _second) = wishes_of(DAY, say).meetings or ()
    book = begun(DAY, Wishes(meetings=(replace(first, tables=3, rounds=1),)))
    (turn,) = book.all(Round)
    assert (turn.title, turn.start) == ("Primo", "15:00")
    assert [table.title for table in book.all(Table)] == ["Energia", "", ""]
    assert [bool(item.round) for item in book.all(AgendaItem)] == [False, True]
    book = begun(DAY, Wishes(meetings=(replace(first, tables=3, rounds=0),)))
    assert book.all(Round) == []
    assert [table.title for table in book.all(Table)] == ["Energia", "", ""]
    assert [bool(item.round) for item in book.all(AgendaItem)] == [False, False]
    book = begun(DAY, Wishes(meetings=(Meeting("S2", "Il giorno dopo", tables=3, rounds=2),)))
    assert [turn.number for turn in book.all(Round)] == [1, 2]
    assert [table.code for table in book.all(Table)] == [f"S2-T{n}" for n in range(1, 7)]
    book = begun(DAY, Wishes(meetings=(Meeting("S2", "Il giorno dopo", tables=2),)))
    assert len(book.all(Table)) == 2


def test_a_bare_programme_takes_sessions_too() -> None:
    bare = {"programme": {"id": "nudo", "name": "Nudo"}}
    assert wishes_of(bare, say) == Wishes(venue="", themes=(), groups=(), meetings=())
    book = begun(bare, Wishes(venue="Sala", themes=("Acqua",), meetings=(Meeting(title="Uno"),)))
    assert [(s.code, s.title) for s in book.all(Session)] == [("S1", "Uno")]
    assert len(book.all(Table)) == 4
