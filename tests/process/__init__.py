"""Whole processes, scripted through the same commands as the window."""
