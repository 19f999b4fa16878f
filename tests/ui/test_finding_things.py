"""Finding commands, keys and notes, and looking at some of the notes only."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.cli.write import create
from facilitator.domain.commands.links import link_all
from facilitator.domain.commands.notes import NoteDraft, move, remove, set_fact, write_notes
from facilitator.domain.records import Board, Note
from tests.ui.canvas.table import fresh, scrolled
from ui.actions import ROWS, Row
from ui.canvas.keys import BOARD_KEYS
from ui.canvas.tints import PLAIN
from ui.panels.row_list import RowList
from ui.panels.text_label import TextLabel
from ui.reasons import REASONS
from ui.run_window import Wiring
from ui.windows.key_tables import lots
from ui.windows.main_window import MainWindow
from ui.windows.palette import Palette, fitting
from ui.windows.palette_entries import entries
from ui.windows.shortcuts import ShortcutsDialog
from ui.windows.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]


def palette(window: MainWindow, typed: str) -> Palette:
    made = Palette(window, window.look, entries(window))
    QTest.keyClicks(made.line, typed)
    return made


def test_every_condition_has_its_reason_in_words() -> None:
    asked = {row.when for row in ROWS if isinstance(row, Row)} - {"always"}
    assert asked <= set(REASONS)


def test_the_palette_finds_every_action_by_its_words(window: MainWindow) -> None:
    found = entries(window)
    for row in ROWS:
        if isinstance(row, Row) and row.slot and row.key != "palette":
            words = window.menus.actions[row.key].text().rstrip("…")
            assert words in [entry.words for entry in fitting(found, words)], row.key


def test_a_slip_of_the_finger_still_finds(window: MainWindow) -> None:
    made = palette(window, "ragrupa")
    assert made.shown[0].words == "Raggruppa"
    assert made.shown[0].keys == "Ctrl+G"


def test_a_name_half_remembered_finds_what_shares_a_word_with_it(window: MainWindow) -> None:
    assert palette(window, "riordina la scelta").shown[0].words == "Riordina"
    assert palette(window, "stessa grandezza dell").shown[0].words.startswith(("Gran", "Stess"))


def test_the_plural_of_a_kind_finds_it(window: MainWindow) -> None:
    assert palette(window, "mostra solo cause").shown[0].words == "Causa"


def test_what_cannot_be_done_says_why_in_palette_and_tooltip(window: MainWindow) -> None:
    made = palette(window, "raggruppa")
    assert made.shown[0].why_not == "Prima va selezionata una nota"
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert "Prima va selezionata una nota" in window.menus.actions["gather"].toolTip()


def test_enter_in_the_palette_does_it(window: MainWindow, work: Workspace) -> None:
    made = palette(window, "seleziona tutto")
    QTest.keyClick(made.line, Qt.Key.Key_Return)
    assert len(work.canvas.selected_notes) == 3


def test_a_board_is_found_by_its_code(window: MainWindow, work: Workspace) -> None:
    made = palette(window, "s1-t1")
    assert any(entry.words.startswith("S1-T1") for entry in made.shown)


def test_every_key_is_on_the_page_of_keys(window: MainWindow) -> None:
    page = ShortcutsDialog(window).page
    assert "Ctrl+K" in page
    rows = {lot.title: lot.rows for lot in lots()}
    assert len(rows["Sulla lavagna"]) == len({key.says for key in BOARD_KEYS})
    assert "Shift+Invio" in page
    assert "Inizio" in page.splitlines()
    assert "↖" not in page
    assert sum(len(lot.rows) for lot in lots()) * 2 < len(page.splitlines())


def test_the_page_of_keys_is_searched(window: MainWindow) -> None:
    page = ShortcutsDialog(window)
    page.line.setText("annulla")
    assert "Ctrl+Z" in page.page
    assert "Ctrl+K" not in page.page


def test_the_handbook_says_what_the_tables_say() -> None:
    call = [sys.executable, str(ROOT / "packaging" / "handbook.py"), "--check"]
    done = subprocess.run(call, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_finding_shows_the_hit_and_marks_all_of_them(work: Workspace, qtbot: QtBot) -> None:
    panel = work.finding
    panel.open()
    QTest.keyClicks(panel.line, "OR")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(work.canvas.selection))
    (note,) = [hit.id for hit in work.finder.hits]
    assert work.canvas.selection == [note]
    assert work.canvas.marks.found == {note}
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert not work.canvas.marks.found


def test_no_row_is_chosen_until_a_hit_is_shown(work: Workspace, qtbot: QtBot) -> None:
    panel = work.finding
    panel.open()
    QTest.keyClicks(panel.line, "OR")
    qtbot.waitUntil(lambda: bool(work.finder.hits))
    (rows,) = panel.findChildren(RowList)
    assert rows.currentRow() == -1
    panel.next()
    assert rows.currentRow() == 1


def test_going_through_the_hits_comes_to_every_board(
    wiring: Wiring, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "Prato.workshop"
    with create(str(file), "prato-carbon-neutral", "it") as store:
        boards = [store.book.find(Board, code).id for code in ("S1-T2", "S1-T1", "S2-T1")]
        for board in boards:
            store.do(write_notes(store.book, board, [NoteDraft("Zanzare al tramonto")]))
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    work.show_board(boards[0])
    work.finding.open()
    work.finding.line.setText("zanzare")
    work.finding.next()
    qtbot.waitUntil(lambda: len(work.finder.hits) == 3)
    seen = [work.board]
    for _ in range(3):
        work.finding.next()
        seen.append(work.board)
    assert set(seen) == set(boards)
    assert [boards.index(b) for b in seen] == [0, 1, 2, 0]


def test_hits_stand_until_others_are_found(work: Workspace, qtbot: QtBot) -> None:
    work.finder.look_for("or")
    qtbot.waitUntil(lambda: len(work.finder.hits) == 1)
    seen = []
    work.finder.changed.connect(lambda: seen.append(len(work.finder.hits)))
    work.finder.look_for("r")
    assert len(work.finder.hits) == 1
    qtbot.waitUntil(lambda: not work.finder.is_searching)
    assert seen == [1]


def test_steps_asked_for_while_searching_are_taken_then(work: Workspace, qtbot: QtBot) -> None:
    drafts = [NoteDraft(f"Zanzare {day}") for day in ("lunedì", "martedì", "mercoledì")]
    made = write_notes(work.store.book, work.board, drafts)
    work.store.do(made)
    work.finder.look_for("zanzare")
    for by in (1, 1, 1, -1):
        work.finder.step(by)
    qtbot.waitUntil(lambda: not work.finder.is_searching)
    assert work.canvas.selection == [made.made[1]]


def test_the_hits_follow_the_journal_while_they_are_seen(work: Workspace, qtbot: QtBot) -> None:
    work.finding.open()
    work.finding.line.setText("zanzare")
    work.finding.next()
    draft = [NoteDraft("Zanzare al tramonto")]
    work.store.do(write_notes(work.store.book, work.board, draft))
    qtbot.waitUntil(lambda: len(work.finder.hits) == 1)
    (hit,) = work.finder.hits
    work.finding.leave()
    work.store.do(remove(work.store.book, [hit]))
    work.finding.next()
    assert work.canvas.selection != [hit.id]


def test_a_filter_dims_is_said_and_ends(work: Workspace) -> None:
    work.sifting.swing("kind:idea")
    assert work.sign.text == "Filtro: idea · 1 di 3 note"
    label = next(one for one in work.sign.findChildren(TextLabel) if one.text() == work.sign.text)
    assert label.width() >= label.sizeHint().width()
    work.canvas.select_all()
    assert len(work.canvas.selected_notes) == 1
    tint = work.canvas.stage.painter.stamps.tint
    notes = work.canvas.scene.notes.values()
    assert sum(tint(note).faded for note in notes) == 2
    work.sifting.end()
    assert work.sign.text == ""
    assert {work.canvas.stage.painter.stamps.tint(note) for note in notes} == {PLAIN}


def test_the_links_of_notes_that_are_left_out_are_faint(work: Workspace) -> None:
    canvas, book = work.canvas, work.store.book
    source, target = [note for note in book.all(Note) if note.board == work.board][:2]
    work.store.do(set_fact([source, target], "kind", "idea"))
    work.store.do(link_all(book, [source.id], target.id))
    work.store.do(move(book, {target.id: (1400, 900)}, canvas.scene.layout))
    canvas.fit()
    scrolled(canvas)
    (link,) = canvas.scene.links_of(source.id)
    work.sifting.swing("kind:idea")
    painter = canvas.stage.painter
    assert not painter.is_faint(link)
    work.store.do(set_fact([book.require(Note, target.id)], "kind", "question"))
    assert painter.is_faint(link)
    assert (scrolled(canvas) == fresh(canvas)).all()
    work.sifting.forget()
    assert not painter.is_faint(link)


def test_showing_all_notes_gives_them_their_own_colours_back(
    window: MainWindow, work: Workspace
) -> None:
    work.sifting.swing("kind:idea")
    work.sifting.colour_by("seat")
    window.menus.actions["sift_off"].trigger()
    assert (work.sifting.colours, work.sifting.is_on) == ("kind", False)
    assert not window.menus.actions["sift_off"].isEnabled()


def test_colours_by_table_bear_the_tables_number(work: Workspace) -> None:
    work.sifting.colour_by("table")
    assert [one.label for one in work.sifting.legend()] == ["1"]
    notes = work.canvas.scene.notes.values()
    assert {work.canvas.stage.painter.stamps.tint(note).label for note in notes} == {"1"}


@pytest.mark.parametrize("wide", [1700, 1100])
def test_everything_is_shown_clear_of_the_sign_over_the_board(
    window: MainWindow, work: Workspace, wide: int
) -> None:
    window.resize(wide, 800)
    canvas = work.canvas
    canvas.select_all()
    canvas.gather_selected()
    canvas.editing.leave()
    canvas.fit()
    at_rest = canvas.camera
    for ask, what in ((work.sifting.colour_by, "seat"), (work.sifting.swing, "kind:idea")):
        ask(what)
        sign, ratio = work.sign.covers(), canvas.camera.ratio
        area = QRect(sign.topLeft() * ratio, sign.size() * ratio)
        assert not area.isEmpty()
        assert not any(area.intersects(canvas.camera.box(r)) for r in canvas.scene.layout.rects())
        assert canvas.stage.rect().contains(canvas.camera.box(canvas.bounds))
    work.sifting.forget()
    assert canvas.camera == at_rest
