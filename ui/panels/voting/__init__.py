"""Voting beside the board: the rules, hands and dots at keyboard speed, and what came of it."""
