"""What a screen reader says of a note or a cluster: on the board, and in the outline beside it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import links_at
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.titles import shown_title
from facilitator.domain.views import NoteView
from ui.canvas.board_words import BoardWords
from ui.canvas.scene import Scene
from ui.translate import counted


class Standing(NamedTuple):
    """The number of a note among its group's, in reading order, from 1; and how many they are."""

    number: int
    total: int


def note_said(scene: Scene, note: NoteView, words: BoardWords, at: Standing | None = None) -> str:
    """``Problema: Poche linee, 9 voti, posto 3, nel gruppo Parcheggi, 4 di 12``"""
    record, number = note.record, len(links_at(scene.book, note.id))
    kind = note_kind(record.kind).name(words.shared.language)
    cluster = scene.clusters.get(note.cluster)
    parts = [
        f"{kind}: {shown_text(record)}",
        words.shared("field.picture") if record.picture else "",
        words.votes(note),
        words.nature_whole(record.nature) if record.nature else "",
        words.seat(record.seat) if record.seat else "",
        words.shared("field.note_taker") if record.note_taker else "",
        words.two_texts if record.versions.get("text") else "",
        _links(number) if number else "",
        words.in_cluster(cluster.title or words.no_title) if cluster else "",
        *(_also(scene, other, words) for other in note.also),
        standing(at) if at else "",
    ]
    return ", ".join(part for part in parts if part)


def cluster_said(scene: Scene, cluster: str, words: BoardWords) -> str:
    """``Gruppo: Parcheggi, 12 note, 14 voti``"""
    view = scene.clusters[cluster]
    record = view.record
    parts = [
        f"{words.shared('field.cluster').capitalize()}: {view.title or words.no_title}",
        words.counted(len(view.notes), len(view.also)),
        words.votes(view),
        words.shared("field.folded") if record.folded else "",
        words.minority if record.minority else "",
        words.two_texts if record.versions.get("title") else "",
    ]
    return ", ".join(part for part in parts if part)


def link_said(scene: Scene, link: Link, near: str, words: BoardWords) -> tuple[str, str]:
    """A link seen from one of its ends: ``causa di``, and what stands at the other end."""
    forward = link.source == near
    other = link.target if forward else link.source
    word = words.shared(f"link.{link.kind}" if forward else f"link.{link.kind}_of")
    record = scene.book.get(Note, other) or scene.book.get(Cluster, other)
    if isinstance(record, Cluster):
        return word, shown_title(scene.book, record) or words.no_title
    return word, shown_text(record) if record else ""


def _also(scene: Scene, cluster: str, words: BoardWords) -> str:
    """``anche in Parcheggi``"""
    title = scene.clusters[cluster].title or words.no_title
    return f"{words.shared('link.also_in')} {title}"


def standing(at: Standing) -> str:
    """``4 di 12``"""
    said = QCoreApplication.translate("Board", "{number} of {total}")
    return said.format(number=at.number, total=at.total)


def _links(number: int) -> str:
    one = QCoreApplication.translate("Board", "1 link")
    many = QCoreApplication.translate("Board", "{n} links")
    return counted(number, one, many)
