"""The context sheet of a theme."""
