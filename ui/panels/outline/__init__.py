"""The outline beside the board."""
