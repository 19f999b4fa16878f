"""A programme's file brings every record; what it may not hold is refused with file and key."""

import copy
from typing import Any

import pytest

from facilitator.domain.book import Book
from facilitator.domain.commands.boards import add_board, template_of
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import NoteDraft, remove, write_notes
from facilitator.domain.commands.workshop import start_workshop
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import (
    RECORDS,
    AgendaItem,
    Board,
    Card,
    Cluster,
    Frame,
    Mission,
    Note,
    Organisation,
    Programme,
    Role,
    Round,
    Seat,
    Session,
    Strategy,
    Table,
    Theme,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.saving import save_programme
from facilitator.domain.template_file import check_template
from tests.domain.books import Journal

FREE: dict[str, Any] = {"id": "free", "name": "Libera"}
MAP: dict[str, Any] = {
    "id": "map",
    "name": {"it": "Mappa", "en": "Map"},
    "code": "M",
    "question": "Chi conta?",
    "prompts": [{"it": "Chi?", "en": "Who?"}, "Come?"],
    "axes": {"left": {"it": "Poco"}, "top": "Molto"},
    "natures": ["normative"],
    "arrangement": "tree",
    "lanes": [{"kinds": ["problem", "cause"], "columns": 2}, {"kinds": ["idea"]}],
    "frames": [
        {"title": {"it": "Alto"}, "place": [0, 0], "size": [400, 300]},
        {"title": "Basso", "place": [0, 400], "size": [400, 300]},
    ],
}
TEMPLATES = {"free": FREE, "map": MAP}
DAY: dict[str, Any] = {
    "programme": {
        "id": "giornata", "name": "Giornata", "summary": "In breve", "booking": "Telefonare",
        "language": "it", "counts": ["themes"],
    },
    "facts": [{"text": "100 idee", "source": "Fonte"}],
    "themes": [{"key": "t1", "title": "Energia", "fields_of_action": ["mobility"]}],
    "venues": [{"key": "v", "name": "Castello"}],
    "groups": [{"key": "g1", "name": "Gruppo 1", "venues": ["v"], "minors": True, "number": 1}],
    "categories": [{"key": "c1", "name": "Imprese", "group": "g1", "head_count": 0}],
    "organisations": [
        {"key": "o1", "name": "CNA", "aliases": ["CNA Toscana"], "kind": "association",
         "category": "c1", "influence": 4}
    ],
    "missions": [{"key": "m1", "name": "Salute"}],
    "strategies": [{"title": "Rigenerazione"}],
    "cards": [{"number": 1, "title": "Scheda 1", "mission": "m1", "partners": ["o1"]}],
    "calls": [{"title": "Bando", "mission": "m1", "deadline": "2030-01-31", "amount": 5}],
    "phases": [{"key": "p1", "name": "Fase", "actual_end": "2030-03-05",
                "steps": [{"title": "Non usato"}]}],
    "sessions": [
        {
            "code": "S1", "title": "Il giorno", "phase": "p1", "venue": "v", "start": "14:15",
            "themes": ["t1"], "groups": ["g1"], "template": "map", "natures": ["Di risorse"],
            "roles": ["facilitator"],
            "rounds": [
                {"key": "r1", "title": "Primo", "start": "15:00", "minutes": 90, "tables": [
                    {"theme": "t1", "group": "g1", "title": "Energia", "seats": 6,
                     "roles": ["spokesperson"], "question": "E poi?",
                     "places": [{"organisation": "o1"}, {"number": 5, "category": "c1"}],
                     "boards": [{"code": "B", "template": "free"}]},
                    {"template": "free"},
                ]},
                {"tables": 1},
            ],
            "agenda": [
                {"title": "Saluti", "start": "14:15"},
                {"title": "Turno", "round": "r1", "template": "map", "handout": "board-pdf"},
            ],
            "boards": [
                {"code": "I", "template": "free", "title": "Idee",
                 "clusters": [{"title": "Idee 1"}, {"title": "Idee 2", "theme": "t1"}]},
            ],
        },
        {"code": "S2", "title": "Il giorno dopo"},
    ],
}  # fmt: skip


def say(text: Any) -> str:
    return text if isinstance(text, str) else text.get("it", "")


def begin(programme: dict[str, Any] = DAY) -> Journal:
    journal = Journal()
    journal.do(start_workshop(programme, TEMPLATES, "it", say))
    return journal


def begun(programme: dict[str, Any] = DAY) -> Book:
    return begin(programme).book


def refused(programme: dict[str, Any]) -> Refusal:
    with pytest.raises(Refusal) as why:
        start_workshop(programme, TEMPLATES, "it", say)
    return why.value


def other(path: str, value: Any) -> dict[str, Any]:
    """The day with another value at a path like ``sessions.0.rounds.0.title``."""
    made = copy.deepcopy(DAY)
    place: Any = made
    *way, last = path.split(".")
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value
    return made


def test_lists_come_with_what_they_refer_to() -> None:
    book = begun()
    (theme,), (mission,), (body,) = book.all(Theme), book.all(Mission), book.all(Organisation)
    assert theme.fields_of_action == ("mobility",)
    assert (body.title, body.aliases, body.kind, body.influence) == (
        "CNA", ("CNA Toscana",), "association", 4,
    )  # fmt: skip
    (card,) = book.all(Card)
    assert (card.number, card.mission, card.partners) == (1, mission.id, (body.id,))
    assert [s.title for s in book.all(Strategy)] == ["Rigenerazione"]
    assert book.workshop.booking == "Telefonare"


def test_rounds_have_their_tables_and_codes_run_on_through_the_session() -> None:
    book = begun()
    first, second = book.all(Round)
    assert (first.number, first.title, first.start, first.minutes) == (1, "Primo", "15:00", 90)
    tables = [(t.code, t.round) for t in book.of(Table, "session", first.session)]
    assert tables == [("S1-T1", first.id), ("S1-T2", first.id), ("S1-T3", second.id)]
    table = book.find(Table, "S1-T1")
    assert (table.title, table.seats) == ("Energia", 6)
    seats = book.of(Seat, "table", table.id)
    assert [(s.number, bool(s.organisation), bool(s.category)) for s in seats] == [
        (1, True, False), (5, False, True),
    ]  # fmt: skip
    roles = [(r.role, r.table) for r in book.of(Role, "session", first.session)]
    assert roles == [("spokesperson", table.id), ("facilitator", "")]
    boards = [b.code for b in book.of(Board, "session", first.session)]
    assert boards == ["S1-T1", "S1-T1-B", "S1-T2", "S1-T3", "S1-I"]
    assert book.find(Board, "S1-T1-B").round == first.id
    assert len(book.of(Table, "session", book.find(Session, "S2").id)) == 4


def test_the_agenda_of_a_session_stands_for_its_phases_steps() -> None:
    book = begun()
    session = book.find(Session, "S1")
    items = book.of(AgendaItem, "session", session.id)
    assert [(i.title, i.template, i.handout) for i in items] == [
        ("Saluti", "", ""), ("Turno", "map", "board-pdf"),
    ]  # fmt: skip
    assert items[1].round == book.all(Round)[0].id


def test_a_board_takes_what_its_template_says() -> None:
    book = begun()
    board = book.find(Board, "S1-T3")
    assert board.lanes == ("problem cause", "idea")
    assert (board.prompts, board.axes) == (("Chi?", "Come?"), ("Poco", "", "", "Molto"))
    assert (board.natures, board.arrangement) == (("Di risorse",), "tree")
    assert (board.question, book.find(Board, "S1-T1").question) == ("Chi conta?", "E poi?")
    frames = [(f.title, f.place, f.size) for f in book.of(Frame, "board", board.id)]
    assert frames == [("Alto", (0, 0), (400, 300)), ("Basso", (0, 400), (400, 300))]


def test_boards_of_the_session_wait_with_their_clusters() -> None:
    book = begun()
    board = book.find(Board, "S1-I")
    assert (board.title, board.table) == ("Idee", "")
    clusters = [(c.title, bool(c.theme)) for c in book.of(Cluster, "board", board.id)]
    assert clusters == [("Idee 1", False), ("Idee 2", True)]


@pytest.mark.parametrize(
    ("path", "value", "why", "place"),
    [
        ("temi", [], "programme_unknown_key", "temi"),
        ("programme", "giornata", "programme_value", "programme"),
        ("programme.titolo", "x", "programme_unknown_key", "programme.titolo"),
        ("programme.summary", 3, "programme_value", "programme.summary"),
        ("programme.name", "", "programme_lacks", "programme.name"),
        ("themes", 3, "programme_value", "themes"),
        ("themes.0", "Energia", "programme_value", "themes[1]"),
        ("themes.0.titel", "x", "programme_unknown_key", "themes[1].titel"),
        ("themes.0.title", "", "programme_lacks", "themes[1].title"),
        ("themes.0.title", 7, "programme_value", "themes[1].title"),
        ("themes.0.fields_of_action", ["air"], "programme_value", "themes[1].fields_of_action"),
        ("groups.0.minors", "sì", "programme_value", "groups[1].minors"),
        ("groups.0.venues", ["w"], "programme_no_such", "groups[1].venues"),
        ("categories.0.group", "g9", "programme_no_such", "categories[1].group"),
        ("categories.0.head_count", True, "programme_value", "categories[1].head_count"),
        ("calls.0.deadline", "domani", "programme_value", "calls[1].deadline"),
        ("sessions.1.code", "S1", "programme_twice", "sessions[2].code"),
        ("sessions.0.template", "mappa", "programme_no_such", "sessions[1].template"),
        ("sessions.0.tables", True, "programme_value", "sessions[1].tables"),
        ("sessions.0.roles", ["king"], "programme_value", "sessions[1].roles"),
        ("sessions.0.natures", "una", "programme_value", "sessions[1].natures"),
        ("sessions.0.rounds.0.minutes", "90", "programme_value", "sessions[1].rounds[1].minutes"),
        ("sessions.0.agenda.1.round", "r7", "programme_no_such", "sessions[1].agenda[2].round"),
        ("sessions.0.boards.0.template", "", "programme_lacks", "sessions[1].boards[1].template"),
    ],
)
def test_what_a_programme_may_not_hold_is_refused_by_its_place(
    path: str, value: Any, why: str, place: str
) -> None:
    refusal = refused(other(path, value))
    assert (refusal.key, refusal.facts["place"]) == (why, place)
    wanted = ".toml" if path == "programme" else "giornata.toml"
    assert refusal.facts["file"] == wanted


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("name", "", "programme_lacks"),
        ("colour", "red", "programme_unknown_key"),
        ("prompts", "Chi?", "programme_value"),
        ("prompts", [{}], "programme_value"),
        ("axes", {"up": "Molto"}, "programme_value"),
        ("axes", ["Molto"], "programme_value"),
        ("arrangement", "circle", "programme_value"),
        ("lanes", [{"kinds": ["poem"]}], "programme_value"),
        ("lanes", [{"columns": 2}], "programme_value"),
        ("frames", [{"title": "A", "place": [0], "size": [1, 1]}], "programme_value"),
        ("frames", ["A"], "programme_value"),
    ],
)
def test_what_a_template_may_not_hold_is_refused(key: str, value: Any, why: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check_template(MAP | {key: value})
    assert refusal.value.key == why
    assert refusal.value.facts["file"] == "map.toml"


def test_a_board_is_added_at_a_table_or_in_a_session_with_a_code_of_its_own() -> None:
    journal = begin()
    book = journal.book
    table, session = book.find(Table, "S1-T1"), book.find(Session, "S2")
    for place in (table.id, table.id, session.id):
        journal.do(add_board(book, place, MAP, say))
    added = [b for b in book.all(Board) if "-M" in b.code]
    assert [(b.code, b.table, b.round) for b in added] == [
        ("S1-T1-M", table.id, table.round), ("S1-T1-M2", table.id, table.round), ("S2-M", "", ""),
    ]  # fmt: skip
    assert len(book.of(Frame, "board", added[2].id)) == 2
    journal.do(add_board(book, session.id, FREE, say, " Appunti "))
    assert book.find(Board, "S2-B").title == "Appunti"
    assert book.of(Board, "session", session.id)[-1].code == "S2-B"


def test_a_board_is_added_where_there_is_none_yet() -> None:
    journal = begin(other("sessions.1.tables", 0))
    session = journal.book.find(Session, "S2")
    journal.do(add_board(journal.book, session.id, FREE, say))
    (board,) = journal.book.of(Board, "session", session.id)
    assert (board.code, board.session) == ("S2-B", session.id)


def test_a_board_can_be_kept_as_a_template_and_made_again_from_it() -> None:
    journal = begin()
    book = journal.book
    board = book.find(Board, "S1-T3")
    journal.do(Edit("x", (Write("frame", "f" * 32, "board", board.id),)))
    made = template_of(book, board.id, "La mia mappa")
    check_template(made)
    journal.do(add_board(book, board.session, made | {"id": "mia"}, say))
    again = book.find(Board, "S1-B")
    for name in ("lanes", "prompts", "axes", "natures", "arrangement", "question"):
        assert getattr(again, name) == getattr(board, name)
    assert (again.title, again.template) == ("La mia mappa", "mia")
    assert [f.title for f in book.of(Frame, "board", again.id)] == ["Alto", "Basso"]


def test_a_workshop_saved_as_a_programme_begins_the_same_workshop() -> None:
    book = begun()
    saved = save_programme(book, "La mia giornata")
    again = begun(saved | {"programme": saved["programme"] | {"id": "mia"}})
    for record in RECORDS.values():
        assert again.count(record) == book.count(record), record
    assert again.workshop.title == "La mia giornata"
    assert save_programme(again, "La mia giornata") == saved


def test_what_was_said_and_who_was_there_is_not_saved() -> None:
    journal = begin()
    book = journal.book
    register = book.find(Board, "S1-I")
    full, waiting = book.of(Cluster, "board", register.id)
    journal.do(write_notes(book, register.id, [NoteDraft("Segreto")]))
    journal.do(change_entry(book.all(Note)[0], {"cluster": full.id}))
    saved = save_programme(book, "Copia")
    assert "Segreto" not in str(saved)
    (board,) = saved["sessions"][0]["boards"]
    assert [cluster["title"] for cluster in board["clusters"]] == [waiting.title]


def test_records_without_a_key_or_with_the_same_one_get_keys_of_their_own() -> None:
    journal = begin()
    book = journal.book
    for number, key in ((1, ""), (2, "t1"), (3, "t1")):
        theme = f"{number:032x}"
        journal.do(Edit("x", (Write("theme", theme, "key", key),
                              Write("theme", theme, "order", "9"))))  # fmt: skip
    journal.do(change_entry(book.find(Session, "S1"), {"themes": ()}))
    journal.do(change_entry(book.find(Board, "S2-T1"), {"code": "", "table": ""}))
    journal.do(remove(book, [book.find(Table, "S2-T1"), book.all(Round)[1]]))
    journal.do(remove(book, book.all(Programme)))
    saved = save_programme(book, "Copia")
    keys = [theme["key"] for theme in saved["themes"]]
    assert len(set(keys)) == 4
    assert saved["themes"][1]["title"] == "…"
    assert "themes" not in saved["sessions"][0]
    assert saved["sessions"][1]["boards"] == [{"code": "1", "template": "free", "title": "Libera"}]
    assert begun(saved | {"programme": saved["programme"] | {"id": "c"}}).count(Workshop) == 1
