"""What else the file held from which a board came."""

import json
from typing import Any

from facilitator.domain.records import Board


def rest_of(board: Board, name: str) -> dict[str, Any]:
    """All that became no record; empty where the board came from elsewhere."""
    try:
        rest = json.loads(board.foreign.get(name, "{}"))
    except ValueError:
        return {}
    return rest if isinstance(rest, dict) else {}
