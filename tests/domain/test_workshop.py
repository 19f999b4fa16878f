"""A workshop begun from a programme: what is known is there, what is not known stays empty."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.workshop import order_key, rename_workshop, start_workshop
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Category,
    Fact,
    Group,
    Phase,
    Programme,
    Session,
    Table,
    Theme,
    Venue,
)
from tests.domain.books import Journal

TEMPLATES: dict[str, Any] = {
    "free": {"id": "free", "name": {"it": "Libera", "en": "Free"}},
    "lanes": {
        "id": "lanes",
        "name": {"it": "Corsie", "en": "Lanes"},
        "lanes": [{"kinds": ["problem", "effect"]}, {"kinds": ["cause"]}],
    },
}
HEAD = {"id": "prova", "name": {"it": "Prova", "en": "Trial"}}
FULL: dict[str, Any] = {
    "programme": HEAD | {"summary": {"it": "In breve", "en": "In short"}},
    "facts": [{"text": {"it": "40 attori"}, "source": {"it": "Fonte"}}],
    "themes": [
        {"key": "t1", "title": {"it": "Mobilità"}, "objectives": [{"it": "Meno auto"}]},
        {"key": "t2", "title": {"it": "Energia"}},
    ],
    "venues": [{"key": "v", "name": {"it": "Sala"}, "address": "via Prova 1"}],
    "groups": [{"key": "g", "name": {"it": "Gruppo"}, "description": [{"it": "Enti"}]}],
    "categories": [
        {"key": "c1", "name": {"it": "Imprese"}, "group": "g", "head_count": 5},
        {"key": "c2", "name": {"it": "Altri"}},
    ],
    "phases": [
        {
            "key": "p1", "name": {"it": "Tavoli"},
            "start": date(2030, 10, 21), "end": date(2030, 12, 5),
            "steps": [
                {"title": {"it": "Apertura"}, "text": {"it": "Saluti"}, "minutes": 15},
                {"title": {"it": "Lavoro"}, "text": {"it": "Note"}},
            ],
        },
        {"key": "p2", "name": {"it": "Dopo"}},
    ],
    "sessions": [
        {
            "code": "S1", "title": {"it": "Primo"}, "phase": "p1", "template": "lanes",
            "date": date(2030, 10, 21), "start": "15:00", "end": "18:00", "venue": "v",
            "themes": ["t1", "t2"], "groups": ["g"], "tables": 2,
        },
        {"code": "S2", "title": {"it": "Secondo"}, "template": "free"},
        {"code": "S3", "title": {"it": "Terzo"}, "phase": "p2", "template": "free", "tables": 1},
    ],
}  # fmt: skip


def say(text: Mapping[str, str] | str) -> str:
    return text if isinstance(text, str) else text.get("it", "")


def begun(programme: dict[str, Any], language: str = "it") -> Book:
    journal = Journal()
    journal.do(start_workshop(programme, TEMPLATES, language, say))
    return journal.book


def one(book: Book, cls: type[Any], name: str) -> Any:
    return book.find(cls, name)


def test_the_workshop_says_which_programme_it_follows() -> None:
    book = begun(FULL, "en")
    assert (book.workshop.title, book.workshop.language) == ("Prova", "en")
    assert book.workshop.programme == "prova"
    (programme,) = book.all(Programme)
    assert (programme.key, programme.title, programme.summary) == ("prova", "Prova", "In breve")
    assert [(f.text, f.source) for f in book.all(Fact)] == [("40 attori", "Fonte")]


def test_the_lists_of_the_programme_stand_in_its_order() -> None:
    book = begun(FULL)
    themes = [(t.title, t.objectives) for t in book.all(Theme)]
    assert themes == [("Mobilità", ("Meno auto",)), ("Energia", ())]
    assert [(v.title, v.address) for v in book.all(Venue)] == [("Sala", "via Prova 1")]
    (group,) = book.all(Group)
    assert (group.title, group.bodies) == ("Gruppo", ("Enti",))
    categories = [(c.title, c.group, c.head_count) for c in book.all(Category)]
    assert categories == [("Imprese", group.id, 5), ("Altri", "", None)]
    phases = [(p.title, p.start, p.end) for p in book.all(Phase)]
    assert phases == [("Tavoli", "2030-10-21", "2030-12-05"), ("Dopo", "", "")]


def test_a_session_has_what_the_programme_gives_it() -> None:
    book = begun(FULL)
    session = one(book, Session, "S1")
    assert (session.title, session.phase) == ("Primo", one(book, Phase, "p1").id)
    assert (session.date, session.start, session.end) == ("2030-10-21", "15:00", "18:00")
    assert session.venue == one(book, Venue, "v").id
    assert session.themes == (one(book, Theme, "t1").id, one(book, Theme, "t2").id)
    assert session.groups == (one(book, Group, "g").id,)
    steps = [(i.title, i.text, i.minutes) for i in book.of(AgendaItem, "session", session.id)]
    assert steps == [("Apertura", "Saluti", 15), ("Lavoro", "Note", None)]


def test_what_the_programme_does_not_know_stays_empty() -> None:
    book = begun(FULL)
    session = one(book, Session, "S2")
    known = (session.phase, session.date, session.start, session.end, session.venue)
    assert known == ("", "", "", "", "")
    assert (session.themes, session.groups) == ((), ())
    for name in ("S2", "S3"):
        assert book.of(AgendaItem, "session", one(book, Session, name).id) == []


def test_each_table_has_a_board_and_every_code_is_its_own() -> None:
    book = begun(FULL)
    codes = ["S1-T1", "S1-T2", "S2-T1", "S2-T2", "S2-T3", "S2-T4", "S3-T1"]
    assert [t.code for t in book.all(Table)] == codes
    assert [b.code for b in book.all(Board)] == codes
    assert [t.number for t in book.all(Table)] == [1, 2, 1, 2, 3, 4, 1]
    assert {b.table: b.session for b in book.all(Board)} == {
        t.id: t.session for t in book.all(Table)
    }
    marks = [s.mark for s in book.all(Session)]
    assert [len(mark) for mark in marks] == [4, 4, 4]
    assert [s.code for s in book.all(Session)] == ["S1", "S2", "S3"]


def test_a_board_keeps_the_lanes_of_its_template() -> None:
    book = begun(FULL)
    first, free = one(book, Board, "S1-T1"), one(book, Board, "S2-T1")
    assert (first.title, first.template) == ("Corsie", "lanes")
    assert first.lanes == ("problem effect", "cause")
    assert (free.lanes, free.question) == ((), "")


def test_a_bare_programme_gives_a_bare_workshop() -> None:
    book = begun({"programme": HEAD})
    assert {kind for kind, found in book.kinds().items() if found} == {"workshop", "programme"}
    bare = {"programme": HEAD, "sessions": [FULL["sessions"][1]]}
    assert begun(bare).count(Table) == 4


def test_the_first_step_is_left_alone_by_undo() -> None:
    journal = Journal()
    journal.do(start_workshop(FULL, TEMPLATES, "it", say))
    assert journal.stack().to_undo() == []


def test_a_programme_without_a_title_of_its_own_takes_the_one_given() -> None:
    bare = {"programme": HEAD | {"untitled": True}}
    for programme, title, shown in (
        (bare, "Piazza Mercatale", "Piazza Mercatale"), (bare, "", "Prova"),
        ({"programme": HEAD}, "Piazza Mercatale", "Prova"),
    ):  # fmt: skip
        journal = Journal()
        journal.do(start_workshop(programme, TEMPLATES, "it", say, title))
        assert journal.book.workshop.title == shown
        assert journal.book.all(Programme)[0].title == "Prova"


def test_a_workshop_is_renamed_in_one_step_that_can_be_undone() -> None:
    journal = Journal()
    journal.do(start_workshop(FULL, TEMPLATES, "it", say))
    book = journal.book
    base = book.heads(book.workshop.id, "title")
    journal.do(rename_workshop(book.workshop, " Il quartiere ", base))
    assert book.workshop.title == "Il quartiere"
    assert len(journal.stack().to_undo()) == 1


def test_list_keys_sort_as_numbers_and_leave_room_between_any_two() -> None:
    keys = [order_key(number) for number in range(1200)]
    assert sorted(keys) == keys
    assert order_key(1) < order_key(1) + ".5" < order_key(2)
