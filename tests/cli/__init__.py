"""The command line as staff and scripts use it."""
