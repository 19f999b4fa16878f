"""The parts of the note-taker's window."""
