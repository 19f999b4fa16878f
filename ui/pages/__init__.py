"""The pages that an open workshop shows in its middle instead of a board."""
