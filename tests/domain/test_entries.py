"""Lists are entered record by record; each field takes what it may hold and nothing else."""

import pytest

from facilitator.domain.commands.entries import (
    add_entry,
    change_entry,
    fill_in,
    merge_edits,
    order_entries,
)
from facilitator.domain.commands.notes import remove
from facilitator.domain.forms import field_of
from facilitator.domain.records import (
    RECORDS,
    Action,
    Board,
    Card,
    Organisation,
    Session,
    Table,
    Theme,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import TEXT_LIMIT
from tests.domain.books import Journal


def refused(kind: str, **values: object) -> str:
    """The key with which an entry is refused."""
    with pytest.raises(Refusal) as refusal:
        add_entry(Journal().book, kind, **values)
    return refusal.value.key


def test_entries_stand_in_the_order_in_which_they_were_added() -> None:
    journal = Journal()
    for title in ("Mobilità", "Energia", "Rifiuti"):
        journal.do(add_entry(journal.book, "theme", title=title))
    themes = journal.book.all(Theme)
    assert [theme.title for theme in themes] == ["Mobilità", "Energia", "Rifiuti"]
    journal.do(order_entries(themes, themes[2].id, -2))
    assert [theme.title for theme in journal.book.all(Theme)] == ["Rifiuti", "Mobilità", "Energia"]
    journal.undo()
    assert journal.book.all(Theme) == themes


def test_an_entry_without_a_list_of_its_own_needs_no_order() -> None:
    journal = Journal()
    edit = add_entry(journal.book, "vote", ballot="b", target="c", dots=3)
    assert {write.field for write in edit.writes} == {"ballot", "target", "dots"}
    assert add_entry(journal.book, "theme", title="x", order="7").writes[-1].value == "7"


def test_texts_are_cleaned_and_lists_hold_nothing_twice() -> None:
    journal = Journal()
    journal.do(
        add_entry(journal.book, "organisation", title=" Ente\x00 ", aliases=(" E ", "E", ""))
    )
    (body,) = journal.book.all(Organisation)
    assert (body.title, body.aliases) == ("Ente", ("E",))


def test_only_what_differs_is_changed_and_one_step_takes_it_back() -> None:
    journal = Journal()
    journal.do(add_entry(journal.book, "card", title="Scheda 1", cost=100))
    (card,) = journal.book.all(Card)
    assert not change_entry(card, {"cost": 100, "title": "Scheda 1"})
    edit = change_entry(card, {"cost": 250, "title": "Scheda 1", "goals": ("11", "13")})
    assert {write.field for write in edit.writes} == {"cost", "goals"}
    journal.do(edit)
    (changed,) = journal.book.all(Card)
    assert (changed.cost, changed.goals) == (250, ("11", "13"))
    journal.undo()
    assert journal.book.all(Card) == [card]


def test_words_typed_meanwhile_elsewhere_stay_as_another_version() -> None:
    journal = Journal()
    journal.do(add_entry(journal.book, "action", title="Bus"))
    (action,) = journal.book.all(Action)
    bases = {"title": journal.book.heads(action.id, "title")}
    journal.do(change_entry(action, {"title": "Bus serale"}), "B")
    journal.do(change_entry(action, {"title": "Bus a chiamata"}, bases))
    (now,) = journal.book.all(Action)
    assert {now.title, *now.versions["title"]} == {"Bus serale", "Bus a chiamata"}
    journal.do(change_entry(now, {"title": now.title}))
    assert not journal.book.all(Action)[0].versions


def test_several_edits_become_one_step() -> None:
    journal = Journal()
    one = add_entry(journal.book, "theme", title="Uno")
    two = add_entry(journal.book, "theme", title="Due")
    journal.do(merge_edits("add_entry", [one, two]))
    assert journal.book.count(Theme) == 2
    journal.do(remove(journal.book, journal.book.all(Theme)))
    assert journal.book.count(Theme) == 0
    journal.undo()
    assert journal.book.count(Theme) == 2


@pytest.mark.parametrize(
    ("key", "kind", "values"),
    [
        ("no_date", "session", {"date": "21.10.2022"}),
        ("no_code", "session", {"code": "S1-del-martedì"}),
        ("no_code", "session", {"code": "S 1"}),
        ("no_date", "call", {"deadline": 7}),
        ("no_time", "session", {"start": "25:00"}),
        ("no_number", "agenda_item", {"minutes": -5}),
        ("no_number", "card", {"cost": "molto"}),
        ("no_number_between", "action", {"impact": 6}),
        ("no_number_between", "action", {"impact": 0}),
        ("no_choice", "card", {"stage": "sogno"}),
        ("no_choice", "card", {"goals": ("11", "18")}),
        ("text_too_long", "action", {"costs": "x" * (TEXT_LIMIT + 1)}),
    ],
)
def test_what_a_field_cannot_hold_is_refused(
    key: str, kind: str, values: dict[str, object]
) -> None:
    assert refused(kind, **values) == key


def test_the_boards_of_a_table_follow_it_to_another_round() -> None:
    journal = Journal(
        Table(id="t", round="r1"),
        Board(id="b", table="t", round="r1"),
        Board(id="c", table="t", round="r2"),
        Board(id="d", table="other", round="r1"),
    )
    table = journal.book.require(Table, "t")
    journal.do(fill_in(journal.book, table, {"round": "r2"}))
    assert [board.round for board in journal.book.all(Board)] == ["r2", "r2", "r1"]
    journal.undo()
    assert [board.round for board in journal.book.all(Board)] == ["r1", "r2", "r1"]
    assert not fill_in(journal.book, table, {"round": "r1"})
    assert len(fill_in(journal.book, table, {"title": "Un titolo"}).writes) == 1
    board = journal.book.require(Board, "b")
    assert len(fill_in(journal.book, board, {"round": "r2"}).writes) == 1


def test_what_a_field_can_hold_is_taken() -> None:
    journal = Journal()
    journal.do(
        add_entry(journal.book, "session", date="2022-10-21", start="15:00", end="", title="G1")
    )
    (session,) = journal.book.all(Session)
    assert (session.date, session.start, session.end) == ("2022-10-21", "15:00", "")
    journal.do(change_entry(session, {"date": ""}))
    assert journal.book.all(Session)[0].date == ""


def test_every_field_says_how_it_is_filled_in() -> None:
    editors = {
        (kind, name): field_of(kind, name) for kind, names in SPECS.items() for name in names
    }
    assert editors["booking", "flags"].editor == "lines"
    assert editors["organisation", "aliases"].editor == "lines"
    assert editors["group", "minors"].editor == "yes_no"
    assert editors["workshop", "title"].editor == "line"
    assert all(row.keys for row in editors.values() if row.editor in {"choice", "choices"})
    assert all(row.of in RECORDS for row in editors.values() if "record" in row.editor)
