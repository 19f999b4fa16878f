"""Every menu entry, shortcut and toolbar button: one row each.

A row names its slot by its path from the main window; it is looked up when the entry is chosen,
because the open workshop changes. ``when`` is a condition that the window knows by name.
"""

from typing import NamedTuple

from ui.translate import QT_TRANSLATE_NOOP

MENUS: dict[str, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "Edi&t"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "board": QT_TRANSLATE_NOOP("Actions", "Boa&rd"),
    "session": QT_TRANSLATE_NOOP("Actions", "&Session"),
    "print": QT_TRANSLATE_NOOP("Actions", "Pri&nt"),
    "window": QT_TRANSLATE_NOOP("Actions", "&Window"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
"""The menus in their order. Alt with a kind's letter belongs to the capture bar: none of p c b e
a i d x opens a menu, in either language."""

SEPARATOR = "—"
SPACE = "…"


class Row(NamedTuple):
    """An entry. One without a slot opens a menu of its own, whose rows name it as their menu.

    ``icon`` names a drawing, ``short`` is the toolbar's word, ``choice`` a choice that this entry
    shows as ticked while it stands at ``value``. What has a value gives it to its slot. Of several
    shortcuts, parted by ``;``, the first is the one that is shown.
    """

    key: str
    text: str
    menu: str
    slot: str
    shortcut: str = ""
    when: str = "always"
    icon: str = ""
    choice: str = ""
    value: str = ""
    short: str = ""


ROWS: tuple[Row | str, ...] = (
    Row("new", QT_TRANSLATE_NOOP("Actions", "New workshop…"), "file", "files.new", "Ctrl+N"),
    Row("open", QT_TRANSLATE_NOOP("Actions", "Open…"), "file", "files.open", "Ctrl+O"),
    Row("recent", QT_TRANSLATE_NOOP("Actions", "Recent files"), "file", ""),
    Row("demo", QT_TRANSLATE_NOOP("Actions", "Try the demonstration"), "file", "files.demo"),
    "file",
    Row("copy", QT_TRANSLATE_NOOP("Actions", "Save a copy…"), "file", "files.save_copy",
        "Ctrl+Shift+S", "open"),
    "file",
    Row("close", QT_TRANSLATE_NOOP("Actions", "Close the workshop"), "file", "files.close",
        "Ctrl+W", "open"),
    Row("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "file", "close", "Ctrl+Q"),
    Row("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "edit", "workspace.undo", "Ctrl+Z",
        "undo", "undo"),
    Row("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "edit", "workspace.redo",
        "Ctrl+Shift+Z; Ctrl+Y", "redo", "redo"),
    "edit",
    Row("duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), "edit",
        "workspace.canvas.duplicate_selected", "Ctrl+D", "note"),
    Row("remove", QT_TRANSLATE_NOOP("Actions", "Remove"), "edit",
        "workspace.canvas.remove_selected", "Del", "selected", "trash"),
    "edit",
    Row("all", QT_TRANSLATE_NOOP("Actions", "Select all"), "edit", "workspace.canvas.select_all",
        "Ctrl+A", "board"),
    Row("bigger", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "view", "workspace.canvas.zoom_in",
        "Ctrl++; Ctrl+=", "board"),
    Row("smaller", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "view", "workspace.canvas.zoom_out",
        "Ctrl+-", "board"),
    Row("natural", QT_TRANSLATE_NOOP("Actions", "Natural size"), "view",
        "workspace.canvas.zoom_to_100", "Ctrl+1", "board"),
    Row("fit", QT_TRANSLATE_NOOP("Actions", "Whole board"), "view", "workspace.canvas.fit",
        "Ctrl+0", "board"),
    Row("near", QT_TRANSLATE_NOOP("Actions", "Zoom to the selection"), "view",
        "workspace.canvas.zoom_to_selection", "Ctrl+2", "board"),
    Row("go_frame", QT_TRANSLATE_NOOP("Actions", "Go to a frame…"), "view",
        "workspace.groups.go_to_frame", "", "frame"),
    Row("next_frame", QT_TRANSLATE_NOOP("Actions", "Next frame"), "view",
        "workspace.canvas.next_frame", "Ctrl+PgDown", "frame"),
    Row("previous_frame", QT_TRANSLATE_NOOP("Actions", "Previous frame"), "view",
        "workspace.canvas.previous_frame", "Ctrl+PgUp", "frame"),
    "view",
    Row("tree", QT_TRANSLATE_NOOP("Actions", "Sessions and tables"), "view",
        "workspace.toggle_tree", "F9", "open", choice="tree", value="on"),
    Row("outline", QT_TRANSLATE_NOOP("Actions", "Outline of the board"), "view",
        "workspace.outline.toggle", "F4", "board", choice="outline", value="on"),
    Row("inspector", QT_TRANSLATE_NOOP("Actions", "Details"), "view",
        "workspace.toggle_inspector", "F10", "open", choice="inspector", value="on"),
    Row("enter_details", QT_TRANSLATE_NOOP("Actions", "Go into the details"), "view",
        "workspace.inspector.enter", "Alt+Return", "open"),
    "view",
    Row("language", QT_TRANSLATE_NOOP("Actions", "Language"), "view", ""),
    Row("language_system", QT_TRANSLATE_NOOP("Actions", "As the system"), "language",
        "speak", choice="language"),
    Row("language_it", "Italiano", "language", "speak", choice="language", value="it"),
    Row("language_en", "English", "language", "speak", choice="language", value="en"),
    Row("scheme", QT_TRANSLATE_NOOP("Actions", "Appearance"), "view", ""),
    Row("scheme_system", QT_TRANSLATE_NOOP("Actions", "As the system"), "scheme", "wear",
        choice="scheme"),
    Row("scheme_light", QT_TRANSLATE_NOOP("Actions", "Light"), "scheme", "wear",
        choice="scheme", value="light"),
    Row("scheme_dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "scheme", "wear",
        choice="scheme", value="dark"),
    Row("write", QT_TRANSLATE_NOOP("Actions", "Write a note"), "board", "workspace.write_note",
        "Ctrl+K", "board"),
    "board",
    Row("gather", QT_TRANSLATE_NOOP("Actions", "Gather"), "board",
        "workspace.canvas.gather_selected", "Ctrl+G", "note", "gather"),
    Row("split", QT_TRANSLATE_NOOP("Actions", "Split off into a new cluster"), "board",
        "workspace.canvas.split_selected", "Ctrl+Shift+D", "note"),
    Row("merge", QT_TRANSLATE_NOOP("Actions", "Merge clusters…"), "board",
        "workspace.groups.merge", "Ctrl+M", "cluster"),
    Row("fold", QT_TRANSLATE_NOOP("Actions", "Collapse to a pile, or open it"), "board",
        "workspace.canvas.fold_selected", "Ctrl+J", "gathered"),
    Row("fold_all", QT_TRANSLATE_NOOP("Actions", "All clusters to piles, or open them"), "board",
        "workspace.canvas.fold_all", "Ctrl+Shift+J", "board"),
    Row("also_in", QT_TRANSLATE_NOOP("Actions", "Also in another cluster…"), "board",
        "workspace.groups.stand_in_two", "Ctrl+Shift+A", "note"),
    Row("link", QT_TRANSLATE_NOOP("Actions", "Link"), "board", "workspace.canvas.link_selected",
        "Ctrl+L", "note", "link"),
    Row("link_to", QT_TRANSLATE_NOOP("Actions", "Link to…"), "board",
        "workspace.targets.link_to", "Ctrl+Shift+L", "note"),
    Row("put_in", QT_TRANSLATE_NOOP("Actions", "Put in a cluster…"), "board",
        "workspace.targets.put_in", "Ctrl+Shift+G", "note"),
    Row("take_out", QT_TRANSLATE_NOOP("Actions", "Take out of the cluster"), "board",
        "workspace.targets.take_out", "", "note"),
    Row("to_board", QT_TRANSLATE_NOOP("Actions", "Move to another board…"), "board",
        "workspace.targets.to_board", "", "note"),
    Row("tidy", QT_TRANSLATE_NOOP("Actions", "Tidy"), "board", "workspace.canvas.tidy", "Ctrl+E",
        "board", "tidy"),
    Row("order", QT_TRANSLATE_NOOP("Actions", "Align"), "board", ""),
    Row("align_left", QT_TRANSLATE_NOOP("Actions", "Left edges"), "order",
        "workspace.canvas.put_in_order", "", "note", value="left"),
    Row("align_centre", QT_TRANSLATE_NOOP("Actions", "Centres, one above the other"), "order",
        "workspace.canvas.put_in_order", "", "note", value="centre"),
    Row("align_right", QT_TRANSLATE_NOOP("Actions", "Right edges"), "order",
        "workspace.canvas.put_in_order", "", "note", value="right"),
    "order",
    Row("align_top", QT_TRANSLATE_NOOP("Actions", "Upper edges"), "order",
        "workspace.canvas.put_in_order", "", "note", value="top"),
    Row("align_middle", QT_TRANSLATE_NOOP("Actions", "Centres, side by side"), "order",
        "workspace.canvas.put_in_order", "", "note", value="middle"),
    Row("align_bottom", QT_TRANSLATE_NOOP("Actions", "Lower edges"), "order",
        "workspace.canvas.put_in_order", "", "note", value="bottom"),
    "order",
    Row("distribute_across", QT_TRANSLATE_NOOP("Actions", "Equal gaps across"), "order",
        "workspace.canvas.put_in_order", "", "note", value="across"),
    Row("distribute_down", QT_TRANSLATE_NOOP("Actions", "Equal gaps down"), "order",
        "workspace.canvas.put_in_order", "", "note", value="down"),
    Row("grid", QT_TRANSLATE_NOOP("Actions", "Tidy the selection into a grid"), "order",
        "workspace.canvas.put_in_order", "Ctrl+Shift+E", "note", value="grid"),
    "order",
    Row("same_size", QT_TRANSLATE_NOOP("Actions", "Same size as the last one"), "order",
        "workspace.canvas.same_size", "", "note"),
    Row("natural_size", QT_TRANSLATE_NOOP("Actions", "Usual size of notes"), "order",
        "workspace.canvas.natural_size", "", "note"),
    Row("kind", QT_TRANSLATE_NOOP("Actions", "Kind"), "board", ""),
    Row("kind_problem", QT_TRANSLATE_NOOP("Actions", "Problem"), "kind",
        "workspace.canvas.change_kind", "", "note", value="problem"),
    Row("kind_cause", QT_TRANSLATE_NOOP("Actions", "Cause"), "kind",
        "workspace.canvas.change_kind", "", "note", value="cause"),
    Row("kind_barrier", QT_TRANSLATE_NOOP("Actions", "Barrier"), "kind",
        "workspace.canvas.change_kind", "", "note", value="barrier"),
    Row("kind_effect", QT_TRANSLATE_NOOP("Actions", "Effect"), "kind",
        "workspace.canvas.change_kind", "", "note", value="effect"),
    Row("kind_underway", QT_TRANSLATE_NOOP("Actions", "Action under way"), "kind",
        "workspace.canvas.change_kind", "", "note", value="underway"),
    Row("kind_idea", QT_TRANSLATE_NOOP("Actions", "Idea"), "kind",
        "workspace.canvas.change_kind", "", "note", value="idea"),
    Row("kind_question", QT_TRANSLATE_NOOP("Actions", "Question"), "kind",
        "workspace.canvas.change_kind", "", "note", value="question"),
    Row("kind_parked", QT_TRANSLATE_NOOP("Actions", "Parked"), "kind",
        "workspace.canvas.change_kind", "", "note", value="parked"),
    Row("turn_link", QT_TRANSLATE_NOOP("Actions", "Next kind of link"), "board",
        "workspace.canvas.turn_link_kind", "", "link"),
    Row("reverse_link", QT_TRANSLATE_NOOP("Actions", "Turn the link round"), "board",
        "workspace.canvas.reverse_link", "", "link"),
    "board",
    Row("new_frame", QT_TRANSLATE_NOOP("Actions", "New frame"), "board",
        "workspace.canvas.add_frame", "Ctrl+Shift+R", "board"),
    "board",
    Row("import_notes", QT_TRANSLATE_NOOP("Actions", "Import notes…"), "board",
        "doors.import_notes", "", "board"),
    Row("desk", QT_TRANSLATE_NOOP("Actions", "Reception"), "session", "doors.desk", "F6",
        "session", "scan"),
    Row("import_people", QT_TRANSLATE_NOOP("Actions", "Import the booking list…"), "session",
        "doors.import_people", "", "session"),
    Row("export", QT_TRANSLATE_NOOP("Actions", "Board, attendance sheet, context sheet…"), "print",
        "doors.export", "Ctrl+P", "board", "print", short=QT_TRANSLATE_NOOP("Actions", "Print")),
    Row("project", QT_TRANSLATE_NOOP("Actions", "Project"), "window",
        "doors.presenting.project", "F5", "board", "project",
        short=QT_TRANSLATE_NOOP("Actions", "Project")),
    Row("screens", QT_TRANSLATE_NOOP("Actions", "Project on…"), "window", ""),
    Row("room_panel", QT_TRANSLATE_NOOP("Actions", "What the room sees"), "window",
        "doors.presenting.swing_panel", "Shift+F5", "board"),
    Row("room", QT_TRANSLATE_NOOP("Actions", "Show the room"), "window", ""),
    Row("room_view", QT_TRANSLATE_NOOP("Actions", "What I see"), "room",
        "doors.presenting.pin", when="board", value="view"),
    Row("room_board", QT_TRANSLATE_NOOP("Actions", "The whole board"), "room",
        "doors.presenting.pin", when="board", value="board"),
    Row("room_frame", QT_TRANSLATE_NOOP("Actions", "A frame"), "room",
        "doors.presenting.pin", when="board", value="frame"),
    Row("room_groups", QT_TRANSLATE_NOOP("Actions", "The clusters in pages"), "room",
        "doors.presenting.pin", when="board", value="groups"),
    Row("room_agenda", QT_TRANSLATE_NOOP("Actions", "The agenda and the clock"), "room",
        "doors.presenting.pin", when="board", value="agenda"),
    Row("room_votes", QT_TRANSLATE_NOOP("Actions", "The votes"), "room",
        "doors.presenting.pin", when="board", value="votes"),
    "room",
    Row("room_back", QT_TRANSLATE_NOOP("Actions", "Back on the projector"), "room",
        "doors.presenting.step_back", "F7", "board"),
    Row("room_on", QT_TRANSLATE_NOOP("Actions", "Next on the projector"), "room",
        "doors.presenting.step_on", "F8", "board"),
    Row("room_jump_back", QT_TRANSLATE_NOOP("Actions", "To the cluster before"), "room",
        "doors.presenting.jump_back", "Shift+F7", "board"),
    Row("room_jump_on", QT_TRANSLATE_NOOP("Actions", "To the next cluster"), "room",
        "doors.presenting.jump_on", "Shift+F8", "board"),
    Row("room_blank", QT_TRANSLATE_NOOP("Actions", "Show nothing for a while"), "room",
        "doors.presenting.blank", "Ctrl+F8", "board"),
    "room",
    Row("room_scheme", QT_TRANSLATE_NOOP("Actions", "Projector light or dark"), "room",
        "doors.presenting.swing_scheme", when="board"),
    Row("room_size", QT_TRANSLATE_NOOP("Actions", "The room…"), "room",
        "doors.presenting.ask_room", when="board"),
    "window",
    Row("clock", QT_TRANSLATE_NOOP("Actions", "Clock"), "session", "doors.clock", "F12",
        "board", "clock"),
    Row("full", QT_TRANSLATE_NOOP("Actions", "Full screen"), "window", "toggle_full_screen",
        "F11"),
    Row("syntax", QT_TRANSLATE_NOOP("Actions", "How notes are typed"), "help", "doors.syntax",
        "F1"),
    Row("about", QT_TRANSLATE_NOOP("Actions", "About Facilitator"), "help", "doors.about"),
)  # fmt: skip
"""Every entry in the order of its menu; a menu's bare name is a line between two entries."""

TOOLBAR = (
    "undo", "redo", SEPARATOR, "gather", "link", "tidy", SEPARATOR, SPACE, "clock", "export",
    "project",
)  # fmt: skip
CONTEXT = (
    "gather", "split", "merge", "fold", "put_in", "also_in", "take_out", SEPARATOR,
    "link", "link_to", "kind", SEPARATOR, "duplicate", SEPARATOR,
    "remove",
)  # fmt: skip
"""What the menu on the board offers for the selected things."""
WORDLESS = frozenset({"undo", "redo"})
"""Buttons whose drawing everybody knows; every other one has its word beside it."""
OUTLINED = frozenset({"project"})
