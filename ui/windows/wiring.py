"""Which part of an open workshop hears of what from which other part."""

from ui.hearing import found_said, sifted_said
from ui.pages.page import Page
from ui.windows.workspace import Workspace


def wire(work: Workspace) -> None:
    """Connect the parts of a workspace; once, when all of them are there."""
    _wire_journal(work)
    _wire_board(work)
    _wire_sides(work)
    for side in (work.tree, work.outline, work.inspector):
        side.changed.connect(work.changed)
    work.sifting.changed.connect(work.changed)
    _wire_voice(work)


def _wire_journal(work: Workspace) -> None:
    """The board comes first; the outline with it, for it is another way of working on the same."""
    work.signals.at_once += [work.sifting.take, work.canvas.take, work.outline.take]
    for later in (work.likes.take, work.sifting.follow, work.finder.take, work.take_in):
        work.signals.followed.connect(later)
    work.signals.followed.connect(work.canvas.name_board)
    work.signals.troubled.connect(work.pen.refused)
    work.pen.swung.connect(work.see)


def _wire_board(work: Workspace) -> None:
    canvas = work.canvas
    work.sign.grown.connect(canvas.settle)
    canvas.selection_changed.connect(work.select)
    canvas.unsaved_changed.connect(work.unsaved.board_refused)
    canvas.menu_asked.connect(work.menu_asked)
    work.outline.menu_asked.connect(work.menu_asked)
    work.finder.wanted.connect(work.show_found)
    work.capture.unsaved.connect(work.unsaved.line_refused)
    work.capture.written.connect(work.bring_into_view)
    work.capture.escaped.connect(lambda: _leave_line(work))
    work.capture.line.more_pasted.connect(work.clipping.paste_on_board)


def _leave_line(work: Workspace) -> None:
    """From the empty line to the board; words that wait in it keep the keyboard."""
    if not work.capture.line.text():
        work.canvas.setFocus()


def _wire_sides(work: Workspace) -> None:
    tree, inspector, canvas = work.tree_panel, work.inspector_panel, work.canvas
    inspector.gathered.connect(canvas.show_gathered)
    tree.board_chosen.connect(work.show_board)
    tree.session_chosen.connect(work.choose_session)
    tree.session_opened.connect(work.open_session)
    tree.board_clicked.connect(work.write_note)
    tree.page_chosen.connect(work.turn_to)
    tree.page_clicked.connect(work.enter_page)
    work.pages.made.connect(lambda page: _wire_page(work, page))
    work.targets.board_made.connect(work.show_board)
    inspector.followed.connect(canvas.show_thing)
    inspector.traced.connect(lambda note: work.show_page("actions", note))
    work.targets.path_wanted.connect(lambda thing: work.show_page("actions", thing))
    inspector.gather.connect(canvas.gather_selected)
    inspector.merge.connect(work.groups.merge)
    inspector.fold.connect(canvas.fold_selected)
    inspector.frame_wanted.connect(canvas.go_to_frame)
    inspector.frame_more.connect(canvas.add_frame)
    inspector.first_note.connect(work.write_note)
    inspector.unsaved.connect(work.unsaved.count)


def _wire_page(work: Workspace, page: Page) -> None:
    page.board_wanted.connect(work.show_found)
    page.page_wanted.connect(work.show_page)
    page.unsaved.connect(work.unsaved.count)


def _wire_voice(work: Workspace) -> None:
    canvas, sifting, finder = work.canvas, work.sifting, work.finder
    work.announcer.follow(sifting.changed, lambda: sifted_said(sifting))
    work.announcer.follow(finder.changed, lambda: found_said(finder, canvas.hasFocus()))
