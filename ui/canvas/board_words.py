"""The few words that stand on the board itself, in the window's language."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.views import ClusterView, NoteView
from resources.load import Words
from ui.translate import spoken


@dataclass(frozen=True, slots=True)
class BoardWords:
    """Looked up once a language, because painting asks for them all the time."""

    shared: Words
    waiting: str
    two_texts: str
    minority: str
    no_title: str
    loose: str
    empty: str
    cluster: str
    also: str
    crowded: str
    unreadable: str
    no_frame_title: str
    aiming: str

    def seat(self, number: int) -> str:
        """``posto 3``"""
        return self.shared("paper.seat", n=number)

    def nature(self, key: str) -> str:
        """``norm.``: the sort of a barrier in little room; a template’s own as it is."""
        short = f"short.{key}"
        return self.shared(short) if self.shared.has(short) else key

    def nature_whole(self, key: str) -> str:
        """``normativa``"""
        named = f"choice.{key}"
        return self.shared(named).lower() if self.shared.has(named) else key

    def in_cluster(self, title: str) -> str:
        """``nel gruppo Parcheggi``"""
        return self.cluster.replace("%1", title)

    @property
    def note_taker(self) -> str:
        """``NT``: the note-taker's own remark."""
        return self.shared("paper.nt")

    def notes(self, number: int) -> str:
        """``8 note``"""
        return self.shared("paper.notes_one" if number == 1 else "paper.notes_many", n=number)

    def counted(self, number: int, also: int) -> str:
        """``8 note``, or ``8 note + 1`` where one of elsewhere stands there too."""
        return f"{self.notes(number)} + {also}" if also else self.notes(number)

    def votes(self, view: ClusterView | NoteView) -> str:
        """``14 voti``, or ``14 mani`` before there was a vote; ``""`` for none."""
        return self.shared.votes(view.votes, view.by_hand) if view.votes else ""


def board_words() -> BoardWords:
    """The words in the language that the window speaks now."""
    return BoardWords(
        shared=spoken(),
        waiting=QCoreApplication.translate("Board", "waiting"),
        two_texts=QCoreApplication.translate("Board", "two texts"),
        minority=QCoreApplication.translate("Board", "minority"),
        no_title=QCoreApplication.translate("Board", "Give it a title"),
        loose=QCoreApplication.translate("Board", "Not yet gathered"),
        empty=QCoreApplication.translate(
            "Board", "No notes yet: type the first one below and press Enter."
        ),
        cluster=QCoreApplication.translate("Board", "in cluster %1"),
        also=QCoreApplication.translate("Board", "also:"),
        crowded=QCoreApplication.translate("Board", "%1: better split"),
        unreadable=QCoreApplication.translate("Board", "picture unreadable"),
        no_frame_title=QCoreApplication.translate("Board", "Frame without a name"),
        aiming=QCoreApplication.translate(
            "Board", "Arrows: which note · L: kind of link · Enter: link · Esc: cancel"
        ),
    )
