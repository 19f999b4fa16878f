"""The portfolio of actions: impact and feasibility, from 1 to 5."""
