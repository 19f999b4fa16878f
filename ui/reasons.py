"""Why an entry of the table of actions cannot be chosen, by the condition that does not hold."""

from ui.translate import QT_TRANSLATE_NOOP

REASONS: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("Actions", "Open a workshop first"),
    "board": QT_TRANSLATE_NOOP("Actions", "Open a board first"),
    "place": QT_TRANSLATE_NOOP("Actions", "Open a board first"),
    "writable": QT_TRANSLATE_NOOP("Actions", "Open a workshop first"),
    "session": QT_TRANSLATE_NOOP("Actions", "Choose a session first"),
    "agenda": QT_TRANSLATE_NOOP("Actions", "This session has no agenda yet"),
    "stepping": QT_TRANSLATE_NOOP("Actions", "This session has no agenda yet"),
    "undo": QT_TRANSLATE_NOOP("Actions", "There is nothing to undo"),
    "redo": QT_TRANSLATE_NOOP("Actions", "There is nothing to redo"),
    "writing": QT_TRANSLATE_NOOP("Actions", "Open a board first"),
    "things": QT_TRANSLATE_NOOP("Actions", "Select notes or a cluster first"),
    "movable": QT_TRANSLATE_NOOP("Actions", "Select notes or a cluster first"),
    "selected": QT_TRANSLATE_NOOP("Actions", "Select something on the board first"),
    "note": QT_TRANSLATE_NOOP("Actions", "Select a note first"),
    "talk": QT_TRANSLATE_NOOP("Actions", "Select a note of a table’s board first"),
    "outcome": QT_TRANSLATE_NOOP("Actions", "Select a note of a workshop’s results first"),
    "notes": QT_TRANSLATE_NOOP("Actions", "Select several notes first"),
    "housed": QT_TRANSLATE_NOOP("Actions", "Select a note of a cluster first"),
    "worded": QT_TRANSLATE_NOOP("Actions", "Select a note, a cluster or a frame first"),
    "link": QT_TRANSLATE_NOOP("Actions", "Select a link first"),
    "cluster": QT_TRANSLATE_NOOP("Actions", "Select a cluster first"),
    "frame": QT_TRANSLATE_NOOP("Actions", "There is no frame on this board yet"),
    "action": QT_TRANSLATE_NOOP("Actions", "No action has been made yet"),
    "gathered": QT_TRANSLATE_NOOP("Actions", "Select a cluster or its notes first"),
    "sifted": QT_TRANSLATE_NOOP("Actions", "All notes are shown"),
}
READ_ONLY = QT_TRANSLATE_NOOP("Actions", "This file can only be read")
