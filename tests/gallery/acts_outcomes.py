"""What is done before a picture of impact pathways, their boards and a tree turned over."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.pathways import (
    add_case,
    expect,
    make_pathway_board,
    make_scenario,
    propose,
)
from facilitator.domain.edits import Edit
from facilitator.domain.records import Board, Cluster, Note, Session
from resources.load import pick, template
from tests.gallery.room import Pose
from ui.pages.pathways.choose_items import ItemsDialog
from ui.windows.workspace import Workspace

CASE = "Bus a chiamata serale in una città simile"


def _written(pose: Pose) -> Workspace:
    """Two scenarios, one with a case study, two proposals and most of what they bring."""
    work = pose.open()
    book = work.store.book

    def do(edit: Edit) -> str:
        work.store.do(edit)
        return edit.made[0]

    session, sources = book.find(Session, "L1").id, [one.id for one in book.all(Cluster)[:2]]
    begun = make_pathway_board(
        book, session, template("impact-pathway"), lambda text: pick(text, pose.language)
    )
    top = do(make_scenario(book, "", "Ci si muove a Prato alle 22 senza auto", sources, begun))
    where = {"where": "Città Esempio", "year": "2019", "lesson": "Il telefono conta più dell’app"}
    do(add_case(book, "", top, CASE, where))
    night = do(propose(book, top, "Rete serale a chiamata fra le 20 e le 24"))
    do(expect(book, night, "result_medium", "Corse fino alle 24 in tutte le frazioni"))
    do(expect(book, night, "result_medium", "Un solo numero per prenotare"))
    do(expect(book, night, "result_long", "Metà degli spostamenti serali senza auto propria"))
    do(expect(book, night, "benefit_direct", "Chi lavora a turni torna a casa"))
    do(expect(book, night, "benefit_indirect", "Meno rumore di notte nel centro"))
    hours = do(propose(book, top, "Patto per gli orari con le aziende del Macrolotto"))
    do(expect(book, hours, "result_medium", "Turni e corse si incontrano in tre aziende"))
    do(make_scenario(book, begun.made[0], "La scuola si raggiunge a piedi"))
    return work


def _board(work: Workspace) -> str:
    return next(b.id for b in work.store.book.all(Board) if b.template == "impact-pathway")


def pathways_empty(pose: Pose) -> QWidget:
    """The page of impact pathways before the first one."""
    work = pose.open()
    scenarios = [note for note in work.store.book.all(Note) if note.kind == "scenario"]
    work.store.do(remove(work.store.book, scenarios))
    work.show_page("pathways")
    return pose.window


def pathways(pose: Pose) -> QWidget:
    """A pathway as columns, and what it still wants."""
    _written(pose).show_page("pathways")
    return pose.window


def pathways_details(pose: Pose) -> QWidget:
    """A case study being written, its details below the sheet."""
    work = _written(pose)
    case = next(note for note in work.store.book.all(Note) if note.text == CASE)
    work.show_page("pathways", case.id)
    page = work.pages.page
    cell = page.sheet.cell(("case_study", case.id)) if page is not None else None  # type: ignore[attr-defined]
    assert cell is not None
    cell.setFocus()
    return pose.window


def pathways_sources(pose: Pose) -> QWidget:
    """Asking for a scenario and what it comes from."""
    work = pose.open()
    return pose.keep(ItemsDialog(pose.window, work.look, work.store.book, (), True))


def pathway_board(pose: Pose) -> QWidget:
    """The same pathway on its board, laid out from the scenario to the right."""
    work = _written(pose)
    work.show_board(_board(work))
    work.canvas.motion.wanted = False
    work.canvas.lay_out_as("pathway")
    work.canvas.fit()
    work.capture.line.setText("> Una tariffa sola per sosta e autobus")
    return pose.window


def case_study(pose: Pose) -> QWidget:
    """A case study with its details beside the board."""
    work = _written(pose)
    work.show_board(_board(work))
    case = next(note for note in work.store.book.all(Note) if note.text == CASE)
    work.canvas.show_thing(case.id)
    return pose.window


def objectives(pose: Pose) -> QWidget:
    """A board turned over into objectives."""
    work = pose.open()
    work.targets.turn_over()
    work.canvas.motion.wanted = False
    work.canvas.lay_out_as("tree")
    work.canvas.fit()
    return pose.window
