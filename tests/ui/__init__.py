"""The window as a user meets it."""
