"""Every operation of a board from its outline: real keys, no pointer, nothing called."""

import pytest

from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Cluster, Frame, Note
from tests.ui.conftest import note_of
from tests.ui.keyboard import Keyboard
from tests.ui.outline_rows import go_to, spoken
from ui.windows.workspace import Workspace

POPUP = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
"""Without a screen the palette is shown by a platform that knows no pop-ups."""


@pytest.fixture
def keyboard(work: Workspace) -> Keyboard:
    """The keyboard in the outline of a board with three loose notes."""
    made = Keyboard(work.window())
    made.press("F4")
    return made


def command(keyboard: Keyboard, words: str) -> None:
    """Found in the palette by its words."""
    keyboard.press("Ctrl+K")
    keyboard.type(words, "Return")


def gather(keyboard: Keyboard, title: str, *texts: str) -> None:
    """Each of these notes into a cluster of this title."""
    go_to(keyboard, f": {texts[0]}")
    keyboard.press("Ctrl+G")
    keyboard.type(title, "Return")
    for text in texts[1:]:
        go_to(keyboard, f": {text}")
        keyboard.opens("Alt+Right", lambda: keyboard.type(title, "Return"))


def titles(work: Workspace) -> list[str]:
    return [cluster.title for cluster in work.store.book.of(Cluster, "board", work.board)]


def rect(work: Workspace, text: str) -> Rect:
    return work.canvas.scene.layout.notes[note_of(work, text).id]


def test_clusters_are_parted_merged_and_folded(work: Workspace, keyboard: Keyboard) -> None:
    gather(keyboard, "Servizio", "Poche linee", "Orari", "Bus")
    go_to(keyboard, "Bus")
    keyboard.press("Ctrl+Shift+D")
    keyboard.type("Mezzi", "Return")
    assert titles(work) == ["Servizio", "Mezzi"]
    go_to(keyboard, "Gruppo: Mezzi")
    keyboard.press("Ctrl+J")
    assert spoken(keyboard) == "Gruppo: Mezzi, 1 nota, raccolto in pila"
    keyboard.press("Ctrl+J")
    keyboard.opens("Ctrl+M", lambda: keyboard.press("Return"))
    assert titles(work) == ["Servizio"]
    keyboard.press("Ctrl+Z")
    assert titles(work) == ["Servizio", "Mezzi"]


def test_a_disputed_note_has_a_row_in_each_of_its_clusters(
    work: Workspace, keyboard: Keyboard
) -> None:
    gather(keyboard, "Servizio", "Poche linee", "Orari")
    gather(keyboard, "Mezzi", "Bus")
    go_to(keyboard, ": Orari")
    keyboard.opens("Ctrl+Shift+A", lambda: keyboard.press("Return"))
    assert "nel gruppo Servizio, anche in Mezzi" in spoken(keyboard)
    go_to(keyboard, "Gruppo: Mezzi, 1 nota + 1")
    keyboard.press("Down", "Down")
    assert spoken(keyboard).startswith("anche: Causa: Orari")
    keyboard.press("Return")
    assert spoken(keyboard).startswith("Causa: Orari")
    go_to(keyboard, "anche: ")
    keyboard.press("Alt+Left")
    assert note_of(work, "Orari").cluster
    go_to(keyboard, "Gruppo: Mezzi, 1 nota")
    assert "+" not in spoken(keyboard)
    keyboard.press("Ctrl+Z")
    go_to(keyboard, "anche: Causa: Orari")


def test_clusters_change_places_in_the_list(work: Workspace, keyboard: Keyboard) -> None:
    gather(keyboard, "Servizio", "Poche linee", "Orari")
    gather(keyboard, "Mezzi", "Bus")
    keyboard.press("Home", "Alt+Up")
    assert titles(work) == ["Servizio", "Mezzi"]
    keyboard.press("Alt+Down")
    assert titles(work) == ["Mezzi", "Servizio"]
    assert spoken(keyboard).startswith("Gruppo: Servizio")
    keyboard.press("Home")
    assert spoken(keyboard).startswith("Gruppo: Mezzi")
    keyboard.press("Ctrl+Z")
    assert titles(work) == ["Servizio", "Mezzi"]


@POPUP
def test_notes_are_put_in_order(work: Workspace, keyboard: Keyboard) -> None:
    keyboard.press("Home", "Down", "Shift+Down", "Shift+Down")
    command(keyboard, "bordi superiori")
    assert len({rect(work, text).y for text in ("Poche linee", "Orari", "Bus")}) == 1
    command(keyboard, "distanze uguali in orizzontale")
    keyboard.press("Ctrl+Shift+E")
    places = {rect(work, text)[:2] for text in ("Poche linee", "Orari", "Bus")}
    assert len(places) == 3


def test_notes_are_copied_and_sized(work: Workspace, keyboard: Keyboard) -> None:
    go_to(keyboard, ": Bus")
    keyboard.press("Ctrl+D")
    assert work.store.book.count(Note) == 4
    keyboard.press("Ctrl+Shift+Right")
    assert [note.size for note in work.store.book.all(Note)][3] == (176, 112)


def test_notes_are_cut_and_pasted(work: Workspace, keyboard: Keyboard) -> None:
    gather(keyboard, "Servizio", "Poche linee", "Orari")
    go_to(keyboard, ": Orari")
    keyboard.press("Ctrl+X")
    assert "Orari" not in [note.text for note in work.store.book.all(Note)]
    keyboard.press("Ctrl+V")
    assert note_of(work, "Orari").kind == "cause"
    go_to(keyboard, ": Orari")
    keyboard.press("Ctrl+Z", "Ctrl+Z")
    assert note_of(work, "Orari").cluster


@POPUP
def test_the_board_is_laid_out_another_way(work: Workspace, keyboard: Keyboard) -> None:
    for words, way in (("albero dei", "tree"), ("lisca", "fishbone"), ("cinque", "whys")):
        command(keyboard, words)
        assert work.store.book.require(Board, work.board).arrangement == way
    keyboard.press("Ctrl+Z", times=3)
    assert work.store.book.require(Board, work.board).arrangement == ""


def test_frames_have_rows_at_the_end(work: Workspace, keyboard: Keyboard) -> None:
    go_to(keyboard, ": Bus")
    for title in ("Sintesi", "Dettagli"):
        keyboard.press("Ctrl+Shift+R")
        keyboard.type(title, "Return")
        keyboard.press("F4", "F4")
    assert [frame.title for frame in work.store.book.all(Frame)] == ["Sintesi", "Dettagli"]
    keyboard.press("End")
    assert spoken(keyboard) == "Riquadro: Dettagli, 2 di 2"
    keyboard.press("Alt+Up")
    assert spoken(keyboard) == "Riquadro: Dettagli, 1 di 2"
    keyboard.press("F2")
    keyboard.type("Particolari", "Return")
    assert spoken(keyboard) == "Riquadro: Particolari, 1 di 2"
    keyboard.press("Ctrl+2")
    frame = next(one for one in work.canvas.scene.frames.values() if one.record.title[0] == "P")
    assert work.canvas.selection == [frame.id]
    seen = work.canvas.camera.seen(work.canvas.stage.rect())
    assert (seen.x <= frame.rect.x, seen.right >= frame.rect.right) == (True, True)
    keyboard.press("Del")
    assert [frame.title for frame in work.store.book.all(Frame)] == ["Sintesi"]
    keyboard.press("End")
    assert spoken(keyboard) == "Riquadro: Sintesi, 1 di 1"


@POPUP
def test_notes_are_found_and_filtered(work: Workspace, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.type("bus", "Return")
    keyboard.press("Esc", "F4")
    if not work.outline.shown:
        keyboard.press("F4")
    assert ": Bus" in spoken(keyboard)
    command(keyboard, "mostra solo idea")
    assert work.sifting.is_on
    command(keyboard, "mostra tutte")
    assert not work.sifting.is_on


def test_a_line_under_the_outline_says_its_kind_and_takes_another_by_alt(
    work: Workspace, keyboard: Keyboard
) -> None:
    panel = work.outline.panel
    assert panel is not None
    keyboard.press("Ins")
    assert panel.line.line.accessibleName() == "Problema · Nuova nota, non ancora raggruppata"
    keyboard.type("Tariffe ferme")
    keyboard.press("Alt+B")
    assert panel.line.line.text() == "Tariffe ferme"
    keyboard.press("Return")
    assert note_of(work, "Tariffe ferme").kind == "barrier"
    keyboard.type("i. Navetta")
    assert panel.line.line.accessibleName().startswith("Idea")
    keyboard.press("Alt+2")
    keyboard.press("Return")
    assert note_of(work, "Navetta").kind == "cause"
