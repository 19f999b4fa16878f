"""The command line: everything the window does without looking at it."""
