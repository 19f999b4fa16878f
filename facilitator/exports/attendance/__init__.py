"""The attendance sheet of a session."""
