"""Writing in place: opens the one editor over a note or a title, saves, and closes it."""

from dataclasses import replace
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF

from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Rect
from facilitator.domain.note_room import NOTE_SIZES, text_room, text_top
from facilitator.domain.records import Cluster, Frame, Note
from facilitator.domain.textfit import Fit, break_lines
from facilitator.domain.values import TEXT_LIMIT
from resources.fonts import ascent, descent, face_chain, measure
from ui.canvas.board_hold import BoardHold
from ui.canvas.fits import fit_of, size_of
from ui.canvas.marks import Sheet
from ui.canvas.paint_cluster import title_type
from ui.canvas.paint_frame import frame_boxes, name_size
from ui.canvas.paint_note import text_left
from ui.canvas.words_editor import Place, WordsEditor
from ui.canvas.writing import FirstWriting, Writing
from ui.translate import spoken
from ui.typing_pauses import RETRY

FRAME_TITLE_ROOM = 20
"""How wide the editor of a frame's name is, in sizes of its type."""
NEW = "new"
"""The id of a note in the editor that has no words yet."""


class Editing:
    """At most one text of the board is being written at a time."""

    def __init__(self, canvas: BoardHold) -> None:
        self._canvas = canvas
        self._writing: Writing | None = None
        self._unsaved = False
        self.editor = WordsEditor(canvas)
        self.editor.hide()
        self.editor.textChanged.connect(self._typed)
        self.editor.paused.connect(self.save)
        self.editor.left.connect(self.leave)

    @property
    def record(self) -> str:
        """The id of the record that is being written, or an empty string."""
        return self._writing.record.id if self._writing else ""

    @property
    def unsaved(self) -> bool:
        """Whether the words in the editor could not be saved."""
        return self._unsaved

    def open_note(self, note: str, at: QPointF | None = None) -> None:
        """Write in a note, with the caret where it was clicked."""
        found = self._canvas.book.get(Note, note)
        if found is not None and note != self.record and self.leave():
            self._open(Writing(self._canvas.book, found, self._canvas.write))
            if at is not None:
                inside = self.editor.mapFrom(self._canvas, at.toPoint())
                self.editor.setTextCursor(self.editor.cursorForPosition(inside))

    def open_new(self, note: Note) -> None:
        """Write a note that comes to the board with its first words."""
        if self.leave():
            self._open(FirstWriting(self._canvas.book, note, self._canvas.write))

    def open_title(self, thing: str) -> None:
        """Write the title of an open cluster, or of a frame."""
        book, scene = self._canvas.book, self._canvas.scene
        found = book.get(Cluster, thing) or book.get(Frame, thing)
        shown = thing in scene.frames or thing in scene.layout.clusters
        if found is not None and shown and not scene.is_pile(thing) and self.leave():
            self._open(Writing(self._canvas.book, found, self._canvas.write))
            self.editor.selectAll()

    def _open(self, writing: Writing) -> None:
        self._writing = writing
        self.dress()
        self.editor.begin(writing.saved, not isinstance(writing.record, Note))
        self.editor.setAccessibleName(spoken()(f"field.{writing.field}"))
        self.follow()
        self.editor.show()
        self.editor.setFocus()

    def dress(self) -> None:
        """Take the colours of what is written on."""
        look, record = self._canvas.look, self._writing.record if self._writing else None
        kind = look.kind(record.kind) if isinstance(record, Note) else None
        bare = look.colour("canvas" if isinstance(record, Frame) else "cluster")
        ground = kind.fill if kind else bare
        self.editor.dress(look, ground, kind.ink if kind else look.colour("text"))

    def save(self) -> bool:
        """Save the words typed so far; whether they are safe."""
        if self._writing is None:
            return True
        safe = self._writing.save(self.editor.toPlainText()[:TEXT_LIMIT])
        if safe == self._unsaved:
            self._unsaved = not safe
            self._canvas.unsaved_changed.emit(int(self._unsaved))
        if not safe:
            self.editor.retry(RETRY)
        self.follow()
        return safe

    def leave(self) -> bool:
        """Save and close; words that cannot be saved stay in the editor. Whether it is closed."""
        if self._writing is None:
            return True
        if not self.save():
            return False
        had_keyboard = self.editor.hasFocus()
        note = self._writing.record.id
        self._writing = None
        self.editor.stop()
        if had_keyboard:
            self._canvas.setFocus()  # Hidden first, it would give the keyboard to what comes next.
        self.editor.hide()
        with self._canvas.marking() as marks:
            marks.sheet = None
        if note in self._canvas.scene.notes:
            self._canvas.select([note])
        return True

    def follow(self) -> None:
        """Stand where the board now shows what is being written."""
        writing = self._writing
        if writing is None:
            return
        if isinstance(writing.record, Note):
            self._follow_note(writing.record)
        elif isinstance(writing.record, Frame):
            self._follow_frame(writing.record.id)
        else:
            self._follow_title(writing.record)

    def _typed(self) -> None:
        self.follow()

    def _follow_note(self, record: Note) -> None:
        now = self._canvas.book.get(Note, record.id) or record
        typed = replace(now, text=self.editor.toPlainText())
        scene = self._canvas.scene
        corner = scene.rect(now.id)[:2] if now.id in scene.notes else now.place or (0, 0)
        rect = Rect(*corner, *size_of(typed))
        with self._canvas.marking() as marks:
            marks.sheet = Sheet(typed, rect, self._unsaved)
        fit = fit_of(typed)
        self.editor.put(self._canvas.look, self._place(typed, rect, fit))

    def _place(self, note: Note, rect: Rect, fit: Fit) -> Place:
        """Where the painted text would stand."""
        camera = self._canvas.camera
        zoom = camera.zoom
        corner = camera.dip(rect.x, rect.y)
        box = text_room(note)
        height = max(fit.height, box.height)
        spot = corner + QPointF(text_left(note), text_top(note)) * zoom
        room = QRectF(spot.x(), spot.y(), box.width * zoom, height * zoom)
        line = fit.size * NOTE_SIZES.line_ratio * zoom
        breaks = partial(
            break_lines, width_em=box.width / fit.size, advance=measure(400, note.quotation)
        )
        return Place(room, fit.size * zoom, line, breaks, 400, note.quotation)

    def _follow_frame(self, frame: str) -> None:
        """Over the frame's name."""
        stage = self._canvas.stage
        view = self._canvas.scene.frames.get(frame)
        tab = frame_boxes(view, stage.camera, stage.kit).tab if view else None
        if tab is None:
            return
        ratio = stage.camera.ratio
        face = face_chain(600)[0]
        size = name_size(stage.kit)
        line = ceil(size * (ascent(face) + descent(face)))
        top = tab.center().y() / ratio - line / 2
        room = QRectF(tab.left() / ratio, top, FRAME_TITLE_ROOM * size, line)
        place = Place(room, size, line, lambda text: (text,), 600)
        self.editor.put(self._canvas.look, place)

    def _follow_title(self, record: Cluster) -> None:
        frame = self._canvas.scene.layout.clusters.get(record.id)
        if frame is None:
            return
        camera = self._canvas.camera
        kind = title_type(self._canvas.stage.kit)
        size = kind.size / camera.ratio
        face = face_chain(kind.weight)[0]
        line = ceil(size * (ascent(face) + descent(face)))
        corner, zoom = camera.dip(frame.x, frame.y), camera.zoom
        top = corner.y() + CLUSTER_HEADER * zoom / 2 - line / 2
        width = max(120.0, (frame.w - 2 * CLUSTER_PADDING) * zoom)
        room = QRectF(corner.x() + CLUSTER_PADDING * zoom, top, width, line)
        self.editor.put(
            self._canvas.look, Place(room, size, line, lambda text: (text,), kind.weight)
        )
