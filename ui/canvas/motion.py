"""What a step has moved glides to its new place; where it moved much, two pictures cross-fade.

Nothing moves while a gesture is under way, for a nudge, or where motion is not wanted (LOOK,
Motion).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QPainter

from facilitator.domain.layout import Rect
from resources import tokens
from ui.canvas.board_state import Touched
from ui.canvas.paint_link import paint_link
from ui.canvas.routing import LIVE_LINKS, live_path
from ui.canvas.shot import Shot
from ui.canvas.stage import Stage

GLIDE: int = tokens.tokens()["motion"]["layout"]
FADE = 150
"""Both in milliseconds."""
MOST = 200
"""More notes than this, moved in view, do not glide one by one."""
NUDGE = 64
"""What moves no farther than this, in board units, is there at once."""

Places = dict[str, Rect]
Way = tuple[Rect, Rect]
"""Where something was seen, and where it stands."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Notes, and the open clusters around them, each with its way."""

    notes: Mapping[str, Way] = field(default_factory=dict)
    clusters: Mapping[str, Way] = field(default_factory=dict)


class Motion(QObject):
    """Moves what a stage shows; ``show`` paints the widget anew. ``clock`` may be set by hand."""

    def __init__(self, stage: Stage, show: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._show = stage, show
        self.wanted = False
        self._ways = Ways()
        self._shot: Shot | None = None
        self.clock = QVariantAnimation(self)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.valueChanged.connect(self._go_on)
        self.clock.finished.connect(self.end)

    @property
    def is_on(self) -> bool:
        """Whether something is shown where it no longer stands."""
        return bool(self._ways.notes) or self._shot is not None

    @contextmanager
    def stilled(self) -> Iterator[None]:
        """Nothing that happens meanwhile moves: it has been moved by hand."""
        before, self.wanted = self.wanted, False
        yield
        self.wanted = before

    def places(self, touched: Touched) -> Places:
        """Where that which a step may move is seen; asked before the step is shown."""
        if not self.wanted:
            return {}
        layout, notes = self._stage.scene.layout, self._stage.scene.layout.notes
        if not any(kind == "board" for kind, _record in touched):
            notes = {i: notes[i] for _kind, i in touched if i in notes}
        seen = {note: self._seen(note, rect) for note, rect in notes.items()}
        return seen | dict(layout.clusters)

    def follow(self, before: Places) -> None:
        """Let what has moved since then glide, or the picture fade; called before it is painted."""
        if not self.wanted or not before:
            return
        self.end()
        ways = self._ways_from(before)
        far = (abs(a.x - b.x) + abs(a.y - b.y) for a, b in ways.notes.values())
        if self._stage.painter.lifted or max(far, default=0) <= NUDGE:
            return
        if len(ways.notes) > MOST:
            self._shot = self._stage.shot()
            self.clock.setDuration(FADE)
        else:
            self._ways = ways
            self._stage.lift([*ways.notes, *ways.clusters])
            self.clock.setDuration(GLIDE)
        self.clock.start()

    def end(self) -> None:
        """Everything where it stands."""
        if self.is_on:
            self.clock.stop()
            mine = self._things() == self._stage.painter.lifted
            self._ways, self._shot = Ways(), None
            if mine:
                self._stage.lift(())
            self._show()

    def paint(self, painter: QPainter) -> None:
        """What is under way, over the picture. The painter is in device pixels."""
        if self._shot is not None:
            painter.setOpacity(1 - float(self.clock.currentValue()))
            self._shot.show(painter, self._stage.camera)
            painter.setOpacity(1)
        elif self.is_on and self._things() == self._stage.painter.lifted:
            self._paint_ways(painter)

    def _paint_ways(self, painter: QPainter) -> None:
        stage, scene, camera = self._stage, self._stage.scene, self._stage.camera
        for cluster in self._ways.clusters.keys() & scene.clusters.keys():
            box = camera.box(self._now(self._ways.clusters[cluster]))
            stage.painter.paint_open(painter, scene.clusters[cluster], box)
        notes = {n: self._now(w) for n, w in self._ways.notes.items() if n in scene.notes}
        for link in stage.painter.links_at(notes)[:LIVE_LINKS]:
            source, target = (notes.get(i) or scene.rect(i) for i in (link.source, link.target))
            path = live_path(source, target)
            paint_link(painter, link.kind, path, (camera, stage.kit), False)
        for note, rect in notes.items():
            stage.painter.stamps.press_at(painter, scene.notes[note], camera.box(rect).topLeft())

    def _ways_from(self, before: Places) -> Ways:
        """The ways of what is in view and has moved, with all that stands in moved clusters."""
        scene, view = self._stage.scene, self._stage.camera.seen(self._stage.rect())
        frames = {
            cluster: (before[cluster], rect)
            for cluster, rect in scene.layout.clusters.items()
            if before.get(cluster, rect) != rect and not scene.is_pile(cluster)
        }
        ways = {
            note: (old, scene.notes[note].rect)
            for note, old in before.items()
            if note in scene.notes and note not in scene.piles
        }
        ways = {note: way for note, way in ways.items() if way[0][:2] != way[1][:2]}
        ways = {note: way for note, way in ways.items() if any(r.meets(view) for r in way)}
        frames = {c: way for c, way in frames.items() if any(r.meets(view) for r in way)}
        for cluster in frames:
            for note in scene.clusters[cluster].notes:
                rect = scene.notes[note].rect
                ways.setdefault(note, (rect, rect))
        return Ways(ways, frames)

    def _seen(self, note: str, rect: Rect) -> Rect:
        way = self._ways.notes.get(note)
        return self._now(way) if way else rect

    def _now(self, way: Way) -> Rect:
        """Where something is seen just now, at the size it has where it stands."""
        share, (old, new) = float(self.clock.currentValue()), way
        x, y = (round(a + (b - a) * share) for a, b in zip(old[:2], new[:2], strict=True))
        w, h = (round(a + (b - a) * share) for a, b in zip(old[2:], new[2:], strict=True))
        return Rect(x, y, w, h)

    def _things(self) -> frozenset[str]:
        return frozenset([*self._ways.notes, *self._ways.clusters])

    def _go_on(self) -> None:
        if self.is_on:
            self._show()
