"""What Enter will ask for, done between two letters: then only the file is waited for."""

from facilitator.domain.capture import Captured
from facilitator.domain.commands.capturing import drafted
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.edits import Edit
from facilitator.domain.records import Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from facilitator.storage.store import Store
from ui.canvas.fits import size_of


class Ahead:
    """The edit of the line as it stands, drawn up for the file, and the room that its note takes on
    the board."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made: tuple[Captured, str, Edit] | None = None

    def make(self, said: Captured | None, board: str) -> None:
        """Make the edit of a note that stands alone; what attaches it may still change."""
        self.forget()
        if said is None or not said.text or said.attach:
            return
        draft = drafted(said, "")
        try:
            edit = write_notes(self._store.book, board, [draft])
            self._store.draw_ahead(edit)
        except Refusal:
            return  # Enter asks again, and says why.
        self._made = said, board, edit
        size_of(Note(id="", text=clean_text(draft.text), quotation=draft.quotation))

    def take(self, said: Captured, board: str) -> Edit | None:
        """The edit of this very line, once; None where another one was made, or none."""
        made, self._made = self._made, None
        return made[2] if made is not None and made[0] is said and made[1] == board else None

    def forget(self) -> None:
        """Something has changed on which the edit may rest."""
        self._made = None
