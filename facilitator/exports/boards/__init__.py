"""A board for another program: what came from its file goes back into it as it was."""
