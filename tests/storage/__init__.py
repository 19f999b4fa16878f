"""The journal kept in a file: one door, folding, exchange, forgetting."""
