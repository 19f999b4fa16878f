"""What an opening does without: whatever writes or asks for more, and SQLAlchemy with it.

``later.journal`` is ``facilitator.storage.journal``, imported when it is first asked for.
"""

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.storage import blanking as blanking
    from facilitator.storage import drawn as drawn
    from facilitator.storage import folding as folding
    from facilitator.storage import history as history
    from facilitator.storage import intake as intake
    from facilitator.storage import journal as journal
    from facilitator.storage import offered as offered
    from facilitator.storage import past as past
    from facilitator.storage import ready as ready
    from facilitator.storage import recall as recall
    from facilitator.storage import schema as schema
    from facilitator.storage import sealing as sealing
    from facilitator.storage import stamping as stamping
else:

    def __getattr__(name: str) -> ModuleType:
        """One of the modules, which from then on is found at once."""
        if name not in _WHAT:
            raise AttributeError(name)
        globals()[name] = found = import_module(f"facilitator.storage.{name}")
        return found


_WHAT = (
    "blanking", "drawn", "folding", "history", "intake", "journal", "offered", "past", "ready",
    "recall", "schema", "sealing", "stamping",
)  # fmt: skip


def bring() -> None:
    """Import all of them; a thread may do so while others work."""
    for name in _WHAT:
        import_module(f"facilitator.storage.{name}")
