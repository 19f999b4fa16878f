"""The notes of one board that lie in no pile: where they stand, and which lies above which."""

from collections.abc import Mapping

from facilitator.domain.layout import Rect
from ui.canvas.board_patch import Patch
from ui.canvas.board_state import BoardState
from ui.canvas.grid import Grid


class SceneNotes:
    """The notes as they were taken last; what came later lies above."""

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}
        self._next_rank = 0
        self._grid = Grid()

    def near(self, area: Rect) -> list[str]:
        """Notes that meet an area, in no order."""
        return self._grid.near(area)

    def within(self, area: Rect) -> list[str]:
        """Notes that meet an area, the uppermost last."""
        return sorted(self._grid.near(area), key=self._ranks.__getitem__)

    def at(self, x: float, y: float) -> str:
        """The uppermost note at a place, or an empty string."""
        return max(self._grid.at(x, y), key=self._ranks.__getitem__, default="")

    def take(self, before: BoardState, found: Patch) -> None:
        """Take the notes of now."""
        now = found.state
        self._rank(found)
        if now.piles or before.piles or not found.in_order:
            self._grid.hold(in_no_pile(now))
            return
        for note in found.notes:
            if note in now.notes:
                self._grid.put(note, now.notes[note].rect)
            else:
                self._grid.drop(note)

    def _rank(self, found: Patch) -> None:
        now = found.state
        if not found.in_order:
            self._ranks = {note: rank for rank, note in enumerate(now.notes)}
            self._next_rank = len(self._ranks)
            return
        for note in found.notes:
            if note not in now.notes:
                self._ranks.pop(note, None)
            elif note not in self._ranks:
                self._ranks[note] = self._next_rank
                self._next_rank += 1


def in_no_pile(state: BoardState) -> Mapping[str, Rect]:
    """Where the notes stand that lie in no pile."""
    rects, piles = state.layout.notes, state.piles
    return {n: rect for n, rect in rects.items() if n not in piles} if piles else rects
