"""The time machine: a board as it was at any moment of its journal."""
