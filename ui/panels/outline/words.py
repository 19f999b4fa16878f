"""What the outline's rows say, to the eye and to the ear."""

from collections.abc import Callable, Mapping

from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Link
from ui.canvas.board_words import board_words
from ui.canvas.scene import Scene
from ui.canvas.spoken_note import Standing, cluster_said, link_said, note_said, standing
from ui.panels.outline.twigs import (
    CLUSTER,
    FRAME,
    FRAMES,
    GUEST,
    HEADINGS,
    LINK,
    LOOSE,
    NOTE,
    Twig,
)


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
        say = _WHOLE.get(twig.kind)
        return say(self, twig) if say else ""

    def spoken(self, twig: Twig) -> str:
        """What a screen reader says of a row."""
        say = _SPOKEN.get(twig.kind)
        return say(self, twig) if say else self.whole(twig)

    def count(self, twig: Twig) -> str:
        """At the right: a group's notes, a note's votes, where else a guest stands."""
        if twig.kind == GUEST:
            return self.words.also.rstrip(":")
        if twig.kind in HEADINGS:
            guests = sum(row.kind == GUEST for row in twig.twigs)
            own = f"{len(twig.twigs) - guests} + {guests}" if guests else str(len(twig.twigs))
            cluster = self._scene.clusters.get(twig.record)
            voted = self.words.votes(cluster) if cluster else ""
            return f"{voted} · {own}" if voted else own
        note = self._scene.notes.get(twig.record)
        return self.words.votes(note) if note else ""

    def kind(self, twig: Twig) -> str:
        """The kind of a note's row, ``""`` for other rows."""
        note = self._scene.notes.get(twig.record) if twig.kind in (NOTE, GUEST) else None
        return note.record.kind if note else ""

    def _note(self, twig: Twig) -> str:
        note = self._scene.notes.get(twig.record)
        return shown_text(note.record) if note else ""

    def _note_said(self, twig: Twig) -> str:
        note = self._scene.notes.get(twig.record)
        if note is None or twig.parent is None:
            return ""
        total = sum(row.kind == twig.kind for row in twig.parent.twigs)
        at = Standing(twig.row + 1, total) if twig.kind == NOTE else None
        return note_said(self._scene, note, self.words, at)

    def _guest_said(self, twig: Twig) -> str:
        return f"{self.words.also} {self._note_said(twig)}"

    def _cluster(self, twig: Twig) -> str:
        cluster = self._scene.clusters.get(twig.record)
        return (cluster.title or self.words.no_title) if cluster else ""

    def _cluster_said(self, twig: Twig) -> str:
        known = twig.record in self._scene.clusters
        return cluster_said(self._scene, twig.record, self.words) if known else ""

    def _loose_said(self, twig: Twig) -> str:
        return f"{self.words.loose}, {self.words.notes(len(twig.twigs))}"

    def _frame(self, twig: Twig) -> str:
        frame = self._scene.frames.get(twig.record)
        return (frame.record.title or self.words.no_frame_title) if frame else ""

    def _frame_said(self, twig: Twig) -> str:
        number = standing(Standing(twig.row + 1, len(twig.parent.twigs) if twig.parent else 0))
        word = self.words.shared("record.frame").capitalize()
        return f"{word}: {self._frame(twig)}, {number}"

    def _frames(self, _twig: Twig) -> str:
        return self.words.shared("record.frames").capitalize()

    def other_end(self, twig: Twig) -> str:
        """The record at the other end of a link's row."""
        link = self._found(twig)
        near = twig.parent.record if twig.parent else ""
        return (link.target if link.source == near else link.source) if link else ""

    def _link(self, twig: Twig) -> str:
        link = self._found(twig)
        near = twig.parent.record if twig.parent else ""
        return ": ".join(link_said(self._scene, link, near, self.words)) if link else ""

    def _found(self, twig: Twig) -> Link | None:
        return self._scene.book.get(Link, twig.record)


_Say = Callable[[OutlineWords, Twig], str]
_WHOLE: Mapping[str, _Say] = {
    NOTE: OutlineWords._note,
    GUEST: OutlineWords._note,
    CLUSTER: OutlineWords._cluster,
    LINK: OutlineWords._link,
    LOOSE: lambda words, _twig: words.words.loose,
    FRAMES: OutlineWords._frames,
    FRAME: OutlineWords._frame,
}
_SPOKEN: Mapping[str, _Say] = {
    NOTE: OutlineWords._note_said,
    GUEST: OutlineWords._guest_said,
    CLUSTER: OutlineWords._cluster_said,
    LOOSE: OutlineWords._loose_said,
    FRAME: OutlineWords._frame_said,
}
"""What is said of a row where that is more than its words, by its kind."""
