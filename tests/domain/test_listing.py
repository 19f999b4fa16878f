"""Project cards and calls from a list: new ones are added, known ones brought up to date."""

import pytest

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.listing import import_entries
from facilitator.domain.records import Call, Card, Mission, Organisation
from facilitator.domain.rows import EntryRow
from tests.domain.books import Journal


@pytest.fixture
def journal() -> Journal:
    """Two missions, a body with another name, and a card."""
    made = Journal()
    for kind, values in (
        ("mission", {"title": "1 · Digitale", "key": "m1"}), ("mission", {"title": "2 · Verde"}),
        ("organisation", {"title": "Comune", "aliases": ("Comune di Prato",)}),
        ("card", {"number": 3, "title": "Scheda 3 (titolo da inserire)", "stage": "card"}),
    ):  # fmt: skip
        made.do(add_entry(made.book, kind, **values))
    return made


def rows(*values: dict[str, object]) -> list[EntryRow]:
    return [EntryRow(number, row) for number, row in enumerate(values, 2)]


def bring(journal: Journal, kind: str, *values: dict[str, object]) -> tuple[int, int, int]:
    result = import_entries(journal.book, kind, rows(*values))
    journal.do(result.edit)
    return result.added, result.changed, result.unchanged


def test_a_known_number_is_brought_up_to_date_and_a_new_one_added(journal: Journal) -> None:
    told = (
        {"number": 3, "title": "Piste ciclabili", "cost": 10},
        {"number": 4, "title": "Tetti verdi", "mission": "2 · verde"},
    )
    assert bring(journal, "card", *told) == (1, 1, 0)
    three, four = journal.book.all(Card)
    assert (three.title, three.cost, three.stage) == ("Piste ciclabili", 10, "card")
    assert (four.number, four.order > three.order) == (4, True)
    assert journal.book.require(Mission, four.mission).title == "2 · Verde"
    assert bring(journal, "card", *told) == (0, 0, 2)


def test_a_row_without_a_number_is_known_by_its_title(journal: Journal) -> None:
    title = "scheda 3  (Titolo da inserire)"
    assert bring(journal, "card", {"title": title, "cost": 5}) == (0, 1, 0)
    assert journal.book.count(Card) == 1


def test_the_same_row_twice_in_one_list_is_added_once(journal: Journal) -> None:
    assert bring(journal, "call", {"title": "Bando"}, {"title": "bando "}) == (1, 0, 1)
    assert [call.title for call in journal.book.all(Call)] == ["Bando"]


@pytest.mark.parametrize("named", ["m1", "1", "Missione 1", "M1", "1 · Digitale", "digitale"])
def test_a_mission_is_found_by_title_key_or_number(named: str, journal: Journal) -> None:
    bring(journal, "call", {"title": "Bando", "mission": named})
    assert journal.book.all(Call)[0].mission == journal.book.all(Mission)[0].id
    assert journal.book.count(Mission) == 2


def test_what_is_not_there_yet_is_made_once(journal: Journal) -> None:
    assert bring(
        journal, "card",
        {"title": "A", "mission": "Missione 9", "lead": "Comune di Prato", "partners": ("PIN",)},
        {"title": "B", "mission": "missione 9", "lead": "Comune", "partners": ("pin", "Gida")},
    ) == (2, 0, 0)  # fmt: skip
    book = journal.book
    assert [mission.title for mission in book.all(Mission)][2:] == ["Missione 9"]
    assert sorted(one.title for one in book.all(Organisation)) == ["Comune", "Gida", "PIN"]
    first, second = book.all(Card)[1:]
    assert (first.lead, first.mission) == (second.lead, second.mission)
    assert first.partners[0] == second.partners[0]
    journal.undo()
    assert (book.count(Card), book.count(Mission), book.count(Organisation)) == (1, 2, 1)


def test_what_is_made_because_rows_name_it_is_counted(journal: Journal) -> None:
    told = rows(
        {"number": 4, "lead": "Nuova", "partners": ("Nuova", "Altra")},
        {"number": 5, "lead": "comune", "mission": "Verdissima"},
    )
    assert import_entries(journal.book, "card", told).made == {"organisation": 2, "mission": 1}


def test_an_empty_list_changes_nothing(journal: Journal) -> None:
    assert not import_entries(journal.book, "card", []).edit


def test_partners_between_commas_are_several_bodies(journal: Journal) -> None:
    journal.do(add_entry(journal.book, "organisation", title="Uno, Due e Compagni"))
    told = {"number": 5, "partners": ("Comune di Prato, Lega nuova, comune", "Uno, Due e Compagni")}
    bring(journal, "card", told)
    card = max(journal.book.all(Card), key=lambda one: one.number or 0)
    bodies = [journal.book.require(Organisation, key).title for key in card.partners]
    assert bodies == ["Comune", "Lega nuova", "Uno, Due e Compagni"]
