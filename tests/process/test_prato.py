"""What was said at four tables can be followed to the plan and back, and fills its tables."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from facilitator.domain.ballots import votes_of
from facilitator.domain.origins import origins
from facilitator.domain.pathways import completeness
from facilitator.domain.plenary import plenary_view
from facilitator.domain.records import Action, Cluster, Note
from facilitator.domain.tracing import forward, left_out, share_with_source, used_notes
from facilitator.storage.checking import check
from tests.cli.staff import apart, shown
from tests.process.prato_tables import EACH, NOTES, RESULTS, Prato


@pytest.fixture(scope="module")
def prato(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prato]:
    told = Prato(tmp_path_factory.mktemp("prato") / "prato.workshop")
    told.at_the_tables()
    told.in_plenary()
    told.after_it()
    yield told
    told.store.close()


def behind(prato: Prato) -> set[str]:
    """The notes of the clusters that the scenario's items refer to, and what the room added."""
    items = prato.items[:2]
    clusters = {one for item in items for one in (item, *origins(prato.book, item))}
    return {note.id for note in prato.book.all(Note) if note.cluster in clusters}


def test_four_tables_of_sixty_notes_stand_in_clusters_with_votes(prato: Prato) -> None:
    for board in prato.boards:
        clusters = prato.book.of(Cluster, "board", board.id)
        assert [prato.book.count_of(Note, "cluster", one.id) for one in clusters] == [EACH] * 6
        assert [votes_of(prato.book, one) for one in clusters] == [11, 9, 7, 5, 3, 1]
    written = {
        note.text for note in prato.book.all(Note) if note.board in {b.id for b in prato.boards}
    }
    assert written == {line[3:].strip('"') for line in prato.lines}  # Quoted whole: a quotation.


def test_the_plenary_refers_to_clusters_under_their_themes(prato: Prato) -> None:
    view = plenary_view(prato.book, prato.session)
    assert [len(theme.items) for theme in view.themes] == [1, 2, 2, 2]
    first = view.themes[0].items[0]
    assert (first.votes, len(first.sources)) == (20, 2)


def test_the_scenario_lacks_only_its_case_study(prato: Prato) -> None:
    (scenario,) = (note for note in prato.book.all(Note) if note.kind == "scenario")
    found = completeness(prato.book, scenario)
    assert [lack.part for lack in found.missing] == ["case_study"]


def test_each_action_names_exactly_the_notes_behind_it(prato: Prato) -> None:
    expected = behind(prato)
    assert len(expected) == 3 * EACH + 2
    for action in prato.actions:
        assert set(used_notes(prato.book, action)) == expected
    assert share_with_source(prato.book) == (2, 2)
    for note in sorted(expected)[:3]:
        assert set(prato.actions) <= forward(prato.book, note).ids


def test_what_was_left_out_is_the_rest(prato: Prato) -> None:
    found = left_out(prato.book)
    assert (found.groups, found.of_groups, found.of_notes) == (21, 24, 4 * NOTES + 2)
    assert found.notes == 4 * NOTES + 2 - len(behind(prato))
    named = {note for row in found.rows for note in row.notes}
    assert named == {
        note.id for note in prato.book.all(Note)
        if note.id not in behind(prato) and note.board in {b.id for b in prato.boards}
    }  # fmt: skip


def test_the_tables_of_the_plan_come_out_filled(prato: Prato, tmp_path: Path) -> None:
    for table in ("B-1.1", "B-2.2"):
        for suffix in ("docx", "xlsx"):
            said = prato.export(tmp_path / f"{table}.{suffix}", table)
            assert said.code == 0, said.err
    sheet = load_workbook(tmp_path / "B-1.1.xlsx")["B-1.1"]
    row = [cell.value for cell in sheet[5]]
    assert row[0] == "Prato nel 2030"
    assert row[3:] == ["\n".join(f"{kind} di {n}" for n in (1, 2, 3)) for kind in RESULTS]
    cells = [
        cell.text for grid in Document(str(tmp_path / "B-2.2.docx")).tables
        for line in grid.rows for cell in line.cells
    ]  # fmt: skip
    assert {"Prima azione", "Seconda azione"} <= set(cells)


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice to open the files with")
def test_libreoffice_opens_what_comes_out(prato: Prato, tmp_path: Path) -> None:
    files = [tmp_path / f"B-2.2.{suffix}" for suffix in ("docx", "xlsx")]
    for file in files:
        prato.export(file, "B-2.2")
        out = tmp_path / file.suffix[1:]
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", out, file],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        assert (out / "B-2.2.pdf").read_bytes().startswith(b"%PDF")


def test_every_record_is_shown_and_the_file_is_sound(prato: Prato) -> None:
    assert check(prato.store) == []
    whole = shown(apart, prato.file)
    assert {"ballots", "votes", "actions", "clusters", "notes", "links"} <= set(whole)
    assert [row["title"] for row in whole["actions"]] == ["Prima azione", "Seconda azione"]
    assert len(whole["votes"]) == 24
    assert prato.book.count(Action) == 2
