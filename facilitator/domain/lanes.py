"""The lanes in which notes stand that nobody has moved: each in the first free slot of its kind's.

On a board whose edges mean something and that has no lanes, a place would say something that nobody
has said: there they stand in a lane of their own, left of all that it names.

Lanes are filled one after the other in journal order, row by row. Only a note that is broader than
its column can stand in the way of another column; all others are looked after column by column.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, OUTCOME_KINDS, NoteKind
from facilitator.domain.records import Board, Note, Place
from facilitator.domain.rects import GAP, NOTE, Rect, Taken

ROW_GAP = 36
LANE_GAP = 60
LANE_COLUMNS = 2
LANE_ROWS = 12
_ACROSS = NOTE[0] + GAP
_DOWN = NOTE[1] + ROW_GAP

SizeOf = Callable[[Note], Place]
"""The width and height of a note, which grows when its text does not fit."""


def kinds_of(board: Board | None) -> tuple[NoteKind, ...]:
    """The kinds that are written on a board, in the order in which they are offered.

    Those of a table's talk, unless its lanes name what a workshop brings forth: then its lanes'.
    """
    named = [key for lane in (board.lanes if board else ()) for key in lane.split()]
    found = tuple(NOTE_KIND[key] for key in dict.fromkeys(named) if key in NOTE_KIND)
    return found if any(row in OUTCOME_KINDS for row in found) else NOTE_KINDS


def first_kind(board: Board | None) -> str:
    """The kind with which writing begins on a board: its first lane's first, else a problem."""
    named = (key for lane in (board.lanes if board else ()) for key in lane.split())
    return next((key for key in named if key in NOTE_KIND), NOTE_KINDS[0].key)


def lane_of(lanes: Sequence[str], kind: str) -> int:
    """The number of the lane in which a kind stands; the last lane takes what has none."""
    for number, kinds in enumerate(lanes):
        if kind in kinds.split():
            return number
    return max(len(lanes) - 1, 0)


def _columns(count: int, least: int) -> int:
    """How many notes wide a lane is: it doubles rather than growing a little at a time."""
    columns = least
    while count > columns * LANE_ROWS:
        columns *= 2
    return columns


@dataclass(slots=True)
class _Lane:
    """``bottoms`` says for each column how far down it is taken by this lane's own notes.

    ``laid`` are its notes, each with the slot and the bottom of its column before it was laid.
    """

    left: int = 0
    columns: int = 1
    slot: int = 0
    bottoms: list[int] = field(default_factory=list)
    laid: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def has_room(self) -> bool:
        """Whether one note more leaves it as broad as it is."""
        return len(self.laid) < self.columns * LANE_ROWS


def lanes_of(board: Board) -> "Lanes":
    """The lanes of a board, still empty."""
    return Lanes(board.lanes, aside=any(board.axes) and not board.lanes)


class Lanes:
    """The lanes of one board, each the keys of its kinds parted by blanks.

    A row with a frame in any lane is left out whole: new notes stand together, and not one by one
    in the gaps between clusters.
    """

    def __init__(self, lanes: Sequence[str], aside: bool = False) -> None:
        """``aside``: they end left of the board's origin, and of the words of its edges."""
        self._kinds, self._aside = lanes, aside
        self._least = LANE_COLUMNS if lanes or aside else 4 * LANE_COLUMNS
        self._lanes = [_Lane() for _ in range(max(len(lanes), 1))]
        self._numbers: dict[str, int] = {}
        self._taken, self._frames = Taken(()), Taken(())
        self._clear: dict[tuple[int, int], bool] = {}

    def __len__(self) -> int:
        return sum(len(lane.laid) for lane in self._lanes)

    def lay(
        self, notes: Sequence[Note], size_of: SizeOf,
        standing: Iterable[Rect] = (), frames: Collection[Rect] = (),
    ) -> dict[str, Rect]:  # fmt: skip
        """The places of these notes, which are all that nobody has moved, in journal order.

        ``standing`` are the other notes, ``frames`` those of clusters.
        """
        self._taken, self._frames = Taken([*standing, *frames]), Taken(frames)
        parts: list[list[Note]] = [[] for _ in self._lanes]
        for note in notes:
            parts[self._number(note.kind)].append(note)
        columns = [_columns(len(part), self._least) for part in parts]
        widths = [count * _ACROSS - GAP + LANE_GAP for count in columns]
        first = -sum(widths) - LANE_GAP if self._aside else 0
        lefts = accumulate(widths, initial=first)
        rects: dict[str, Rect] = {}
        for lane, count, left in zip(self._lanes, columns, lefts, strict=False):
            lane.columns, lane.left, lane.bottoms = count, left, [0] * count
        for lane, part in zip(self._lanes, parts, strict=True):
            for note in part:
                rects[note.id] = self._put(lane, note.id, *size_of(note))
        return rects

    def append(self, note: Note, size: Place) -> Rect | None:
        """The place of one note more, the last in journal order; None where others must move."""
        lane = self._lanes[self._number(note.kind)]
        if not lane.bottoms or not lane.has_room or size[0] > _ACROSS:
            return None
        return self._put(lane, note.id, *size)

    def drop_last(self, note: Note) -> bool:
        """Take the last note of its lane away again; False where others must move."""
        lane = self._lanes[self._number(note.kind)]
        if not lane.laid or lane.laid[-1][0] != note.id:
            return False
        if _columns(len(lane.laid) - 1, self._least) != lane.columns:
            return False
        _id, slot, bottom = lane.laid[-1]
        if bottom < 0:
            return False
        lane.bottoms[(lane.slot - 1) % lane.columns] = bottom
        lane.slot = slot
        lane.laid.pop()
        return True

    def _number(self, kind: str) -> int:
        if kind not in self._numbers:
            self._numbers[kind] = lane_of(self._kinds, kind)
        return self._numbers[kind]

    def _put(self, lane: _Lane, note: str, width: int, height: int) -> Rect:
        """The first free slot from where the lane is; a broad note has no bottom, so it stays."""
        first, bottoms = lane.slot, lane.bottoms
        broad = -(-width // _ACROSS) if width > _ACROSS else 1
        while True:
            row, column = divmod(lane.slot, lane.columns)
            lane.slot += 1
            y = row * _DOWN
            if max(bottoms[column : column + broad]) > y if broad > 1 else bottoms[column] > y:
                continue
            rect = Rect(lane.left + column * _ACROSS, y, width, height)
            if not self._taken or (self._is_clear(y, height) and self._taken.free(rect)):
                break
        if broad > 1:
            lane.laid.append((note, first, -1))
            self._taken.add(rect)
        else:
            lane.laid.append((note, first, bottoms[column]))
            bottoms[column] = y + height
        return rect

    def _is_clear(self, y: int, height: int) -> bool:
        """Whether the lanes are clear of frames in a row of a height."""
        found = self._clear.get((y, height))
        if found is None:
            left, last = self._lanes[0].left, self._lanes[-1]
            width = last.left + last.columns * _ACROSS - GAP - left
            row = Rect(left - GAP, y - GAP, width + 2 * GAP, height + 2 * GAP)
            found = self._clear[y, height] = self._frames.free(row)
        return found
