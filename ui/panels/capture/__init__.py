"""What every field for capture shares, and the bar under the board."""
