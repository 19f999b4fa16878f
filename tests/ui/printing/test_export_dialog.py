"""Exporting from the window: sensible proposals, a file whole or not at all, plain sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.frames import add_frame
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Note, Theme
from facilitator.exports.apart import Progress
from facilitator.exports.contract import Written
from facilitator.storage.store import Store
from tests.exports.reading import bare, whole_text
from tests.ui.invented import book_people, invented_workshop, session
from ui.printing import export_run
from ui.printing.dialog import ExportDialog

LONG = 60_000
"""Milliseconds after which an export of a few notes hangs; it takes some two seconds."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        board = opened.book.find(Board, "S1-T2")
        theme = opened.book.find(Theme, "mobilita-sostenibile")
        opened.do(Edit("edit_table", (Write("table", board.table, "theme", theme.id),)))
        opened.do(write_notes(opened.book, board.id, [NoteDraft("Una nota inventata")]))
        book_people(opened)
        yield opened


@pytest.fixture
def dialog(store: Store, qtbot: QtBot) -> ExportDialog:
    board = store.book.find(Board, "S1-T2")
    made = ExportDialog(store, board.id, board.session)
    qtbot.addWidget(made)
    made.show()
    return made


class Told:
    """Stands for an export in another process: tells what it is given, one look at a time."""

    def __init__(self, *news: Progress) -> None:
        self.news = list(news)
        self.cancelled = False

    def __call__(self, *_order: object) -> "Told":
        return self

    def start(self) -> None:
        """Nothing to begin."""

    def poll(self) -> Progress:
        return self.news.pop(0) if len(self.news) > 1 else self.news[0]

    def cancel(self) -> None:
        self.cancelled = True


def start(dialog: ExportDialog) -> None:
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)


def test_the_proposed_name_says_what_is_in_the_file(dialog: ExportDialog) -> None:
    assert dialog.form.file is not None
    assert dialog.form.file.name == "S1-T2 Mobilità sostenibile – board A3.pdf"
    dialog.form.paper.setCurrentText("A0")
    assert dialog.form.file.name == "S1-T2 Mobilità sostenibile – board A0.pdf"
    dialog.form.choose("attendance-pdf")
    assert dialog.form.file.name == "S1 – attendance sheet.pdf"
    dialog.form.choose("context-pdf")
    assert dialog.form.file.name == "Mobilità sostenibile – context sheet.pdf"


def test_a_folder_once_chosen_stays_and_an_own_name_too(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.choose("attendance-pdf")
    assert dialog.form.file is not None
    assert dialog.form.file.parent == tmp_path
    dialog.form.choose("board-pdf")
    dialog.form.target.setText(str(tmp_path / "mine"))
    dialog.form.paper.setCurrentText("A1")
    assert dialog.form.file == tmp_path / "mine.pdf"


def test_a_theme_with_signs_that_no_system_takes_in_a_name(store: Store, qtbot: QtBot) -> None:
    theme = store.book.find(Theme, "mobilita-sostenibile")
    odd = "Acqua / suolo: «prova»? " + "lungo " * 60
    store.do(Edit("edit_theme", (Write("theme", theme.id, "title", odd),)))
    board = store.book.find(Board, "S1-T2")
    dialog = ExportDialog(store, board.id, "")
    qtbot.addWidget(dialog)
    assert dialog.form.file is not None
    assert not set('\\/:*?"<>|') & set(dialog.form.file.name)
    assert len(dialog.form.file.name) <= 130


def test_what_cannot_be_printed_from_here_says_so(store: Store, qtbot: QtBot) -> None:
    dialog = ExportDialog(store, "", session(store).id)
    qtbot.addWidget(dialog)
    kinds = {c.exporter.id: k for k, c in zip(dialog.form.kinds, dialog.form.choices, strict=True)}
    assert not kinds["board-pdf"].isEnabled()
    assert kinds["board-pdf"].toolTip()
    assert kinds["attendance-pdf"].isChecked()


def test_an_existing_file_is_announced(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"old")
    dialog.form.target.setText(str(tmp_path / "there"))
    assert "replaced" in dialog.form.hint.text()
    dialog.form.target.setText(str(tmp_path / "elsewhere"))
    assert "replaced" not in dialog.form.hint.text()


def test_without_a_file_nothing_can_start(dialog: ExportDialog) -> None:
    dialog.form.target.setText("  ")
    assert not dialog.start_button.isEnabled()


@pytest.mark.parametrize("exporter", ["board-pdf", "attendance-pdf", "context-pdf"])
def test_each_format_is_written_whole(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, exporter: str
) -> None:
    dialog.form.choose(exporter)
    file = dialog.form.file
    assert file is not None
    start(dialog)
    qtbot.waitUntil(lambda: not dialog.run.is_running, timeout=LONG)
    assert file.read_bytes().startswith(b"%PDF")
    assert dialog.outcome.sentence.endswith("written")
    assert dialog.outcome.open_file.isVisible()
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".pdf", ".workshop"]


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.target.setText(str(tmp_path / "absent" / "x.pdf"))
    start(dialog)
    assert "x.pdf" in dialog.outcome.sentence
    assert not dialog.outcome.open_file.isVisible()
    assert dialog.start_button.isEnabled()


def test_progress_is_shown_then_how_many_pages(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(Progress(2, 5), Progress(5, 5, finished=True, written=Written(5, ("\u2603",))))
    monkeypatch.setattr(export_run, "Apart", told)
    with qtbot.waitSignal(dialog.run.progressed):
        start(dialog)
        assert not dialog.form.isEnabled()
        assert not dialog.start_button.isEnabled()
    assert (dialog.outcome.bar.value(), dialog.outcome.bar.maximum()) == (2, 5)
    qtbot.waitUntil(lambda: not dialog.run.is_running)
    assert dialog.outcome.sentence == "5 pages written"
    assert dialog.form.isEnabled()


def test_other_questions_wipe_the_earlier_outcome(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(Progress(finished=True, written=Written(1)))
    monkeypatch.setattr(export_run, "Apart", told)
    with qtbot.waitSignal(dialog.run.written):
        start(dialog)
    assert dialog.outcome.sentence == "1 page written"
    dialog.form.choose("attendance-pdf")
    assert dialog.outcome.sentence == ""


@pytest.mark.parametrize("way", ["cancel", "close", "reject"])
def test_a_stopped_export_ends_its_process(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    told = Told(Progress(1, 5))
    monkeypatch.setattr(export_run, "Apart", told)
    start(dialog)
    stop = {"cancel": dialog.outcome.cancel_button.click, "close": dialog.close}
    stop.get(way, dialog.reject)()
    assert told.cancelled
    assert not dialog.run.is_running
    assert dialog.start_button.isEnabled()


def test_prints_are_proposed_beside_their_workshop(store: Store, dialog: ExportDialog) -> None:
    assert Path(dialog.form.target.text()).parent == store.path.parent


def test_formats_stand_under_four_headings_and_one_is_always_chosen(dialog: ExportDialog) -> None:
    form = dialog.form
    assert form.families == ("print", "documents", "data", "boards")
    form.tabs.setCurrentIndex(2)
    assert form.choice is not None
    assert form.choice.exporter.id == "notes-csv"
    assert not form.paper.isVisible()
    form.choose("excalidraw")
    assert form.tabs.currentIndex() == 3
    assert form.file is not None
    assert form.file.suffix == ".excalidraw"
    form.choose("board-pdf")
    assert form.paper.isVisible()
    assert sum(kind.isChecked() for kind in form.kinds) == 1


def test_data_are_written_without_a_word_of_pages(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.form.choose("workshop-json")
    dialog.form.target.setText(str(tmp_path / "tutto.json"))
    with qtbot.waitSignal(dialog.run.written, timeout=LONG):
        start(dialog)
    assert (tmp_path / "tutto.json").stat().st_size > 1000
    assert dialog.outcome._sentence.text() == "File written"


def test_a_board_may_be_exported_in_part(store: Store, dialog: ExportDialog, qtbot: QtBot) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(write_notes(store.book, board.id, [NoteDraft("Un’altra nota inventata")]))
    first = store.book.of(Note, "board", board.id)[0]
    dialog.part.offer_selection([first.id])
    assert dialog.part.part.itemText(1) == "Only the selection"
    dialog.part.part.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.run.written, timeout=LONG):
        start(dialog)
    assert dialog.form.file is not None
    printed = bare(whole_text(dialog.form.file))
    assert bare("Una nota inventata") in printed
    assert bare("Un’altra nota inventata") not in printed


def test_clusters_and_frames_are_offered_by_name(store: Store, qtbot: QtBot) -> None:
    board = store.book.find(Board, "S1-T2")
    store.do(add_frame(store.book, board.id, Rect(0, 0, 400, 300), "Angolo"))
    dialog = ExportDialog(store, board.id, board.session)
    qtbot.addWidget(dialog)
    parts = [dialog.part.part.itemText(n) for n in range(dialog.part.part.count())]
    assert parts == ["The whole board", "Frame: Angolo"]


def test_a_poster_on_tiles_is_larger_than_its_tiles(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.part.tile.setCurrentIndex(1)
    dialog.part.tile.activated.emit(1)
    assert dialog.form.paper.currentText() == "A0"
    with qtbot.waitSignal(dialog.run.written, timeout=LONG) as written:
        start(dialog)
    assert written.args[0].pages >= 25


def test_a_picture_has_the_width_that_was_asked(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.form.choose("board-png")
    assert dialog.part.pixels.isVisibleTo(dialog)
    assert not dialog.part.tile.isVisibleTo(dialog)
    dialog.part.pixels.setValue(800)
    with qtbot.waitSignal(dialog.run.written, timeout=LONG):
        start(dialog)
    assert dialog.form.file is not None
    with Image.open(dialog.form.file) as picture:
        assert picture.width == 800


def test_only_what_is_drawn_of_a_board_has_parts(dialog: ExportDialog) -> None:
    dialog.form.choose("jsoncanvas")
    assert not dialog.part.isVisibleTo(dialog)
    dialog.form.choose("attendance-pdf")
    assert not dialog.part.isVisibleTo(dialog)
    dialog.form.choose("board-svg")
    assert dialog.part.isVisibleTo(dialog)
