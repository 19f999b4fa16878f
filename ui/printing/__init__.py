"""Saving and printing: what to make, its preview, and the file or the printer it goes to."""
