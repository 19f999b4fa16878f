"""Copy, cut and paste on the board; what is dropped on it comes in the same way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit

from facilitator.domain.arrange import nearest_free
from facilitator.domain.commands.clipboard import (
    Copied,
    copied_rows,
    copied_text,
    cut,
    pack,
    paste,
    put_in,
    unpack,
)
from facilitator.domain.commands.notes import NoteDraft, pinned, write_notes
from facilitator.domain.commands.pictures import PictureDraft, row_size, show_pictures, size_for
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import note_kind
from facilitator.domain.layout import NOTE, Rect, around
from facilitator.domain.records import Note, Place
from facilitator.domain.refusal import Refusal
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.brought import OWN, Sort, copied, files_in, one_line, sort_of, text_in, told
from ui.pen import Pen
from ui.pictures import SUFFIXES, draft_of, read_file, read_picture
from ui.translate import spoken

BESIDE = 20
"""How far a copy stands from what it was copied from, to the right and below."""
_HEAD = ("kind", "text", "seat", "hands", "cluster")
_Spot = tuple[float, float] | None
"""A place of the board; None where no place is meant."""


@dataclass
class _Origin:
    """What was copied last: as it lies on the clipboard, from where, and how often pasted."""

    packed: bytes = b""
    board: str = ""
    corner: Place = (0, 0)
    size: Place = (0, 0)
    times: int = 0


class Clipping(QObject):
    """``kind`` tells that of the last note. What needs a look before it comes is only announced."""

    text_wanted = Signal(object)
    """Copied text, as UTF-8, of which every line or row would be a note."""
    list_wanted = Signal(str)
    """The path of a text or table of which every line or row would be a note."""
    board_wanted = Signal(str)
    """The path of another program's board."""
    workshop_wanted = Signal(str)
    """The path of a workshop that was dropped on the board."""

    def __init__(self, canvas: BoardCanvas, pen: Pen, kind: Callable[[], str]) -> None:
        super().__init__(canvas)
        self._canvas, self._pen, self._kind = canvas, pen, kind
        self._origin = _Origin()
        canvas.dropped.connect(self.drop)

    # What the menu offers

    def copy(self) -> None:
        """The selected notes, and those of the selected clusters, to the clipboard."""
        if (field := _field()) is not None:
            field.copy()
        elif notes := self._chosen():
            self._put(notes)

    def cut(self) -> None:
        """The same, and they leave the board."""
        if (field := _field()) is not None:
            field.cut()
        elif notes := self._chosen():
            self._put(notes)
            layout = self._canvas.scene.layout
            self._canvas.write(lambda: cut(self._canvas.book, notes, layout))

    def paste(self) -> None:
        """What was copied, into the text that is being written, else onto the board."""
        if (field := _field()) is not None:
            field.paste()
        else:
            self.paste_on_board()

    def paste_on_board(self) -> None:
        """What was copied, at the pointer if that is over the board, else where there is room."""
        self._bring(copied(), self._pointer())

    def drop(self, mime: QMimeData, at: QPointF) -> None:
        """What was dropped on the board at a point of its widget."""
        self._bring(mime, self._canvas.camera.board(at))

    def choose_pictures(self) -> None:
        """Ask for picture files and put them where there is room, near the middle of the view."""
        kinds = self.tr("Pictures") + f" ({' '.join(f'*{one}' for one in sorted(SUFFIXES))})"
        files, _filter = QFileDialog.getOpenFileNames(
            self._canvas.window(), self.tr("Insert pictures"), str(self._pen.store.path.parent),
            kinds,
        )  # fmt: skip
        if files:
            self._show([Path(file) for file in files], None)

    # To the clipboard

    def _chosen(self) -> list[Note]:
        canvas = self._canvas
        whole = [note for c in canvas.selected_clusters for note in canvas.scene.clusters[c].notes]
        ids = dict.fromkeys([*canvas.selected_notes, *whole])
        return [canvas.scene.notes[note].record for note in canvas.scene.notes if note in ids]

    def _put(self, notes: Sequence[Note]) -> None:
        canvas, book = self._canvas, self._canvas.book
        rects = canvas.scene.layout.notes
        packed = pack(book, notes, canvas.scene.layout).encode()
        frame = around([rects[note.id] for note in notes]) or Rect(0, 0, 0, 0)
        self._origin = _Origin(packed, canvas.scene.board, frame[:2], frame[2:])
        mime = QMimeData()
        mime.setData(OWN, packed)
        mime.setText(copied_text(notes))
        mime.setHtml(_table(copied_rows(book, notes)))
        QGuiApplication.clipboard().setMimeData(mime)

    # From the clipboard, or dropped

    def _bring(self, mime: QMimeData, at: _Spot) -> None:
        sort = sort_of(mime)
        if self._canvas.read_only or not self._canvas.scene.board:
            return
        with self._said():
            if sort == Sort.NOTES:
                self._paste(bytes(mime.data(OWN).data()), at)
            elif sort == Sort.FILES:
                self._take_files(files_in(mime), at)
            elif sort == Sort.TEXT:
                self._take_text(text_in(mime), at)
            elif sort == Sort.IMAGE:
                self._show_drafts([self._image(mime)], at)
            else:
                there = sort == Sort.ELSEWHERE
                raise Refusal("picture_elsewhere" if there else "nothing_to_paste")

    def _paste(self, packed: bytes, at: _Spot) -> None:
        found = unpack(packed.decode("utf-8", "replace"))
        corner = self._corner(found, packed, at)
        book, scene = self._canvas.book, self._canvas.scene
        cluster = "" if found.clusters else self._cluster(at)
        pasted = partial(paste, book, scene.board, found, corner, scene.layout)
        self._write(lambda: put_in(book, pasted(), cluster, scene.layout))

    def _corner(self, found: Copied, packed: bytes, at: _Spot) -> Place:
        """The pointer's place; else a little beside the originals in view, else near the middle."""
        if at is not None:
            return round(at[0]), round(at[1])
        origin = self._origin
        if origin.packed == packed and origin.board == self._canvas.scene.board:
            seen = self._canvas.camera.seen(self._canvas.stage.rect())
            if seen.meets(Rect(*origin.corner, *origin.size)):
                origin.times += 1
                by = BESIDE * origin.times
                return origin.corner[0] + by, origin.corner[1] + by
        return self._centred(found.size, None)

    def _take_text(self, text: str, at: _Spot) -> None:
        line = one_line(text)
        if line is None:
            self.text_wanted.emit(text.encode("utf-8", "replace"))
            return
        place = self._centred(NOTE, at)
        draft = NoteDraft(line, self._kind(), place=place)
        book, layout = self._canvas.book, self._canvas.scene.layout
        self._write(lambda: put_in(book, self._noted(draft), self._cluster(at), layout))

    def _noted(self, draft: NoteDraft) -> Edit:
        book, scene = self._canvas.book, self._canvas.scene
        edit = write_notes(book, scene.board, [draft], "paste")
        writes = (*edit.writes, *pinned(book, scene.board, scene.layout, ()))
        return replace(edit, writes=writes)

    def _take_files(self, files: Sequence[Path], at: _Spot) -> None:
        """Pictures at once; a list or a workshop once the hand that dropped it is free again."""
        kinds = {file: told(file) for file in files}
        pictures = [file for file, kind in kinds.items() if kind == "picture"]
        if pictures:
            self._show(pictures, at)
        other = next((file for file in files if file not in pictures), None)
        if other is None:
            return
        if not kinds[other]:
            raise Refusal("not_for_the_board", name=other.name)
        wanted = {
            "workshop": self.workshop_wanted, "board": self.board_wanted, "list": self.list_wanted,
        }[kinds[other]]  # fmt: skip
        QTimer.singleShot(0, self, lambda: wanted.emit(str(other)))

    def _image(self, mime: QMimeData) -> PictureDraft:
        name = self.tr("Picture")
        for kind in ("image/png", "image/jpeg"):
            if mime.hasFormat(kind) and not mime.data(kind).isEmpty():
                return read_picture(bytes(mime.data(kind).data()), name)
        image = mime.imageData()
        if not isinstance(image, QImage) or image.isNull():
            raise Refusal("picture_broken", name=name)
        return draft_of(image, name)

    def _show(self, files: Sequence[Path], at: _Spot) -> None:
        """The pictures that can be read; of the others the first is named."""
        drafts: list[PictureDraft] = []
        reasons: list[Refusal] = []
        for file in files:
            try:
                drafts.append(read_picture(read_file(file), file.name))
            except Refusal as refusal:
                reasons.append(refusal)
        with self._said():
            self._show_drafts(drafts, at)
            if reasons:
                raise reasons[0]

    def _show_drafts(self, drafts: Sequence[PictureDraft], at: tuple[float, float] | None) -> None:
        book, scene = self._canvas.book, self._canvas.scene
        if not drafts:
            return
        size = row_size(drafts) if at is None else size_for(drafts[0].pixels)
        place, cluster = self._centred(size, at), self._cluster(at)
        shown = partial(show_pictures, book, scene.board, drafts, place, scene.layout)
        self._write(lambda: put_in(book, shown(), cluster, scene.layout))

    # Where, and what came of it

    def _pointer(self) -> _Spot:
        """The place under the pointer, if that is over the board."""
        spot = self._canvas.mapFromGlobal(QCursor.pos())
        over = self._canvas.isVisible() and self._canvas.rect().contains(spot)
        return self._canvas.camera.board(QPointF(spot)) if over else None

    def _centred(self, size: Place, at: _Spot) -> Place:
        """The corner with which something of this size is about a place.

        Where none is meant it is in the middle of the view, or as near to it as there is room.
        """
        canvas = self._canvas
        middle = QPointF(canvas.width() / 2, canvas.height() / 2)
        x, y = canvas.camera.board(middle) if at is None else at
        corner = round(x - size[0] / 2), round(y - size[1] / 2)
        return corner if at is not None else nearest_free(canvas.scene.layout, corner, size)

    def _cluster(self, at: _Spot) -> str:
        """The open cluster in which something is put down there."""
        found = self._canvas.scene.cluster_at(*at) if at is not None else ""
        return "" if self._canvas.scene.is_pile(found) else found

    def _write(self, make: Callable[[], Edit]) -> None:
        canvas = self._canvas
        written = canvas.write(make)
        if written is not None and written.made:
            notes = [made for made in written.made if made in canvas.scene.notes]
            canvas.select(notes)
            if found := around([canvas.scene.rect(note) for note in notes]):
                canvas.reveal(found)

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except Refusal as refusal:
            self._pen.refused.emit(refusal)


def _field() -> QLineEdit | QPlainTextEdit | QTextEdit | None:
    """The text that has the keyboard: its cut, copy and paste come first."""
    found = QApplication.focusWidget()
    return found if isinstance(found, QLineEdit | QPlainTextEdit | QTextEdit) else None


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Notes as a small table, with the kinds and the titles of the columns in words."""
    words = spoken()
    head = "".join(f"<th>{escape(words(f'field.{name}'))}</th>" for name in _HEAD)
    body = ([note_kind(kind).name(words.language), text, *others] for kind, text, *others in rows)
    cells = ("".join(f"<td>{_cell(cell)}</td>" for cell in row) for row in body)
    lines = "".join(f"<tr>{row}</tr>" for row in cells)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{lines}</table>'


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
