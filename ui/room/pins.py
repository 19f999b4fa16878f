"""What can be pinned for the room."""

from dataclasses import dataclass

VIEW, BOARD, FRAME, GROUPS, AGENDA, VOTES = "view", "board", "frame", "groups", "agenda", "votes"
PLENARY, PORTFOLIO, PATH = "plenary", "portfolio", "path"
MODES = (VIEW, BOARD, FRAME, GROUPS, AGENDA, VOTES, PLENARY, PORTFOLIO, PATH)
"""What can be pinned: the part of the board that the facilitator looks at, all of it, a frame, the
groups page by page, the agenda, the votes, the plenary, the portfolio of actions, the path of
one."""
BESIDES = frozenset({VIEW, BOARD, FRAME})
"""Those that show the board itself; only there may words be smaller than the last row needs."""


@dataclass(frozen=True, slots=True)
class Pin:
    """``what`` is the frame, the group or the point of the agenda; ``page`` counts from 0.

    ``anchor`` is the first note of the page: after a change it is shown where that note stands.
    """

    mode: str = GROUPS
    what: str = ""
    page: int = 0
    anchor: str = ""
