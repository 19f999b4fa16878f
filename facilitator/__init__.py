"""Facilitator: participatory workshops held in a room."""
