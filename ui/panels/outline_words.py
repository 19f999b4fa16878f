"""What the outline's rows say, to the eye and to the ear."""

from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Link
from ui.canvas.board_words import board_words
from ui.canvas.scene import Scene
from ui.canvas.spoken_note import Standing, cluster_said, link_said, note_said
from ui.panels.outline_twigs import CLUSTER, LINK, LOOSE, NOTE, Twig


class OutlineWords:
    """The words of one board's rows, in the language that the window speaks now."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.words = board_words()

    def shown(self, twig: Twig) -> str:
        """One line: a title, a note's words, or a link with the words at its other end."""
        return " ".join(self.whole(twig).split())

    def whole(self, twig: Twig) -> str:
        """All of the words, with their line breaks."""
        if twig.kind == NOTE and twig.record in self._scene.notes:
            return shown_text(self._scene.notes[twig.record].record)
        if twig.kind == CLUSTER and twig.record in self._scene.clusters:
            return self._scene.clusters[twig.record].record.title or self.words.no_title
        if twig.kind == LINK:
            return ": ".join(self._link(twig))
        return self.words.loose if twig.kind == LOOSE else ""

    def spoken(self, twig: Twig) -> str:
        """What a screen reader says of a row."""
        if twig.kind == NOTE and twig.record in self._scene.notes and twig.parent:
            at = Standing(twig.row + 1, len(twig.parent.twigs))
            return note_said(self._scene, self._scene.notes[twig.record], self.words, at)
        if twig.kind == CLUSTER and twig.record in self._scene.clusters:
            return cluster_said(self._scene, twig.record, self.words)
        if twig.kind == LOOSE:
            return f"{self.words.loose}, {self.words.notes(len(twig.twigs))}"
        return self.whole(twig)

    def count(self, twig: Twig) -> str:
        """The number at the right: a group's notes, a note's votes."""
        if twig.kind in (CLUSTER, LOOSE):
            return str(len(twig.twigs))
        votes = self._scene.notes[twig.record].votes if twig.record in self._scene.notes else 0
        return self.words.votes(votes) if votes else ""

    def kind(self, twig: Twig) -> str:
        """The kind of a note's row, ``""`` for other rows."""
        note = self._scene.notes.get(twig.record) if twig.kind == NOTE else None
        return note.record.kind if note else ""

    def other_end(self, twig: Twig) -> str:
        """The record at the other end of a link's row."""
        link = self._found(twig)
        near = twig.parent.record if twig.parent else ""
        return (link.target if link.source == near else link.source) if link else ""

    def _link(self, twig: Twig) -> tuple[str, str]:
        link = self._found(twig)
        near = twig.parent.record if twig.parent else ""
        return link_said(self._scene, link, near, self.words) if link else ("", "")

    def _found(self, twig: Twig) -> Link | None:
        return self._scene.book.get(Link, twig.record)
