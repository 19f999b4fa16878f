"""What is said aloud of states of the window that are no steps: the filter, and what is found."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Note
from ui.panels.find.finding import Finding
from ui.panels.find.sifting import Sifting
from ui.translate import counted, spoken

translate = QCoreApplication.translate


def sifted_said(sifting: Sifting) -> str:
    """``Filtro: barriere, 5 di 31 note``, or that all notes are looked at again."""
    if not sifting.is_on:
        return translate("Hearing", "All notes are looked at")
    shown, notes = sifting.counts()
    counted = spoken().count(notes, "record.note", "record.notes")
    number = translate("Hearing", "{n} of {notes}").format(n=shown, notes=counted)
    return translate("Hearing", "Filter: {what}").format(what=sifting.said()) + f", {number}"


def found_said(finding: Finding, on_board: bool) -> str:
    """``12 trovate``, or ``3 di 12: Poche corse``; where the board says the words itself, no words.

    An empty string while there is nothing to say yet.
    """
    hits, place = finding.hits, finding.place
    if finding.is_searching or not finding.words.strip():
        return ""
    if not hits:
        return translate("Hearing", "nothing found")
    if place < 0:
        one, many = translate("Hearing", "1 found"), translate("Hearing", "{n} found")
        return counted(len(hits), one, many)
    number = translate("Hearing", "{n} of {all}").format(n=place + 1, all=len(hits))
    hit = hits[place]
    words = shown_text(hit) if isinstance(hit, Note) else hit.title
    return number if on_board else f"{number}: {words}"
