"""What the import dialog says, by what is imported: ``people``, ``notes``, ``cards``, ``calls``."""

from PySide6.QtCore import QCoreApplication

from facilitator.imports.entries import TITLES

translate = QCoreApplication.translate


def title(what: str) -> str:
    """The dialog's title."""
    return {
        "people": translate("ImportDialog", "Import people"),
        "notes": translate("ImportDialog", "Import notes"),
        "cards": translate("ImportDialog", "Import project cards"),
        "calls": translate("ImportDialog", "Import calls"),
    }[what]


def nothing_chosen(what: str) -> str:
    """What can be chosen, said while nothing was."""
    if what == "people":
        return translate("ImportDialog", "A booking list as CSV, from whichever service made it")
    if what == "notes":
        return translate(
            "ImportDialog", "A text with one note a line, a table as CSV, or what was copied"
        )
    said = translate(
        "ImportDialog", "A table as CSV; the titles of its columns say what they hold:"
    )
    return f"{said}\n{', '.join(known[0] for known in TITLES[what[:-1]].values())}"


def counts(what: str) -> str:
    """How many rows there are and what becomes of them; its places are numbers."""
    if what == "people":
        return translate(
            "ImportDialog",
            "{read} rows: {added} bookings to add, {changed} people to update,"
            " {unchanged} here already, {refused} rows refused",
        )
    if what == "notes":
        return translate(
            "ImportDialog",
            "{read} rows: {added} notes to add, {unchanged} here already, {refused} refused",
        )
    return translate(
        "ImportDialog",
        "{read} rows: {added} to add, {changed} to update, {unchanged} here already,"
        " {refused} refused",
    )
