"""The board as an instrument: one widget, its painting, its gestures and its editor."""
