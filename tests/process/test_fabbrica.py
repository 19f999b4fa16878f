"""La fabbrica delle idee: 100 ideas in 12 groups, two rounds of three tables, the plenary."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.cli.opening import size_of
from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.plenary import raise_to_plenary
from facilitator.domain.commands.turns import begin_turn, end_turn
from facilitator.domain.edits import Edit
from facilitator.domain.layout import lay_out
from facilitator.domain.plenary import plenary_view
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Cluster,
    Note,
    Role,
    Round,
    Session,
    Table,
    Theme,
)
from facilitator.domain.tracing import back, left_out
from facilitator.domain.turns import turns_of
from facilitator.storage.checking import check
from facilitator.storage.store import Setting, Store
from tests.cli.staff import apart, shown

GROUPS, IDEAS = 12, 100


class Fabbrica:
    """The day, from the ideas collected before it to the last spokesperson."""

    def __init__(self, file: Path) -> None:
        self.file = file
        assert apart("new", file, "--programme", "fabbrica-delle-idee").code == 0
        with self.opened() as store:
            for number, group in enumerate(store.book.all(Cluster), 1):
                store.do(change_entry(group, {"title": f"Gruppo tematico {number}"}))
        self.imported = apart(
            "import", file, _list_of_ideas(file.parent / "idee.csv"), "--as", "notes",
            "--board", "S1-I", "--group-by", "gruppo",
        )  # fmt: skip
        self.store = self.opened()
        self.book = self.store.book
        self.session = self.book.find(Session, "S1").id

    def opened(self) -> Store:
        return Store.open(self.file, Setting("prova"))

    def do(self, edit: Edit) -> str:
        self.store.do(edit)
        return edit.made[0] if edit.made else ""

    def hold_the_rounds(self) -> None:
        """Each table writes three proposals; the first comes from an idea collected before."""
        ideas = self.book.of(Note, "board", self.book.find(Board, "S1-I").id)
        for number, table in enumerate(self.book.of(Table, "session", self.session)):
            (board,) = self.book.of(Board, "table", table.id)
            drafts = [NoteDraft(f"Proposta {n} di {table.code}", "idea") for n in (1, 2, 3)]
            written = write_notes(self.book, board.id, drafts)
            self.do(written)
            layout = lay_out(self.book, board, size_of())
            self.do(gather(self.book, written.made[:2], f"Idea di {table.code}", layout, size_of()))
            self.do(derive(self.book, written.made[0], [ideas[number].id]))

    def report_in_plenary(self) -> None:
        """One item a table, then each spokesperson in turn, two minutes each."""
        clusters = [
            cluster.id for table in self.book.of(Table, "session", self.session)
            for board in self.book.of(Board, "table", table.id)
            for cluster in self.book.of(Cluster, "board", board.id)
        ]  # fmt: skip
        self.do(raise_to_plenary(self.book, self.session, clusters))
        for number in range(6):
            turn = turns_of(self.book, self.session)[number]
            self.do(begin_turn(self.book, self.session, turn.key, 120_000 * (number + 1)))
        self.do(end_turn(self.book, self.session, 120_000 * 7))


def _list_of_ideas(file: Path) -> Path:
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("gruppo", "idea"))
        for n in range(IDEAS):
            rows.writerow((f"Gruppo tematico {n % GROUPS + 1}", f"Idea d’esempio numero {n + 1}"))
    return file


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fabbrica]:
    told = Fabbrica(tmp_path_factory.mktemp("fiorano") / "fiorano.workshop")
    told.hold_the_rounds()
    told.report_in_plenary()
    yield told
    told.store.close()


def test_the_day_stands_as_it_was_published(day: Fabbrica) -> None:
    themes = day.book.all(Theme)
    assert [len(theme.objectives) for theme in themes] == [4, 5, 8, 4, 6, 9]
    rounds = day.book.of(Round, "session", day.session)
    assert [day.book.count_of(Table, "round", one.id) for one in rounds] == [3, 3]
    agenda = day.book.of(AgendaItem, "session", day.session)
    assert (agenda[0].start, agenda[2].start, agenda[-1].start) == ("14:15", "15:00", "18:15")
    assert "caffè" in agenda[3].title
    assert {"0536.833.205", "fax"} <= set(day.book.workshop.booking.replace(",", "").split())


def test_a_hundred_ideas_come_into_twelve_groups_and_only_once(day: Fabbrica) -> None:
    assert day.imported.code == 0, day.imported.err
    board = day.book.find(Board, "S1-I")
    groups = day.book.of(Cluster, "board", board.id)
    counts = [day.book.count_of(Note, "cluster", group.id) for group in groups]
    assert (len(counts), sum(counts)) == (GROUPS, IDEAS)
    assert set(counts) == {8, 9}
    assert {note.kind for note in day.book.of(Note, "board", board.id)} == {"idea"}
    again = apart(
        "import", day.file, day.file.parent / "idee.csv", "--as", "notes", "--board", "S1-I",
        "--group-by", "gruppo", "--json",
    )  # fmt: skip
    assert (again.json["added"], again.json["unchanged"]) == (0, IDEAS)


def test_six_spokespersons_report_in_turn(day: Fabbrica) -> None:
    turns = turns_of(day.book, day.session)
    assert [turn.table.code for turn in turns if turn.table] == [f"S1-T{n}" for n in range(1, 7)]
    assert all(turn.is_over and turn.seconds(0) == 120 for turn in turns)
    assert {role.role for role in day.book.all(Role)} == {
        "facilitator", "note_taker", "spokesperson",
    }  # fmt: skip


def test_the_plenary_names_each_group_and_an_idea_can_be_followed_into_it(day: Fabbrica) -> None:
    view = plenary_view(day.book, day.session)
    assert [len(theme.items) for theme in view.themes] == [1] * 6
    item = view.themes[0].items[0]
    said = {stop.text for stop in back(day.book, item.id).stops}
    assert {"Proposta 1 di S1-T1", "Proposta 2 di S1-T1", "Idea d’esempio numero 1"} <= said
    assert "Proposta 3 di S1-T1" not in said
    assert left_out(day.book).of_notes == IDEAS + 18


def test_the_file_is_sound_and_shows_every_record(day: Fabbrica) -> None:
    assert check(day.store) == []
    whole = shown(apart, day.file)
    assert (len(whole["rounds"]), len(whole["tables"]), len(whole["notes"])) == (2, 6, IDEAS + 18)
    assert sum(len(theme["objectives"]) for theme in whole["themes"]) == 36
