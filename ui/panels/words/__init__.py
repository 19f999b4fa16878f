"""Editing a text that several laptops may write at once."""
