"""Readers of other programs' boards: one file a format, each known by its content."""
