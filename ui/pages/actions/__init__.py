"""The page of actions: where each comes from, what became of a note, and what led nowhere."""
