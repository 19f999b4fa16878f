"""Saving and printing from the window."""
