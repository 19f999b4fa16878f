"""The page of project cards: their list, and the sheet of one of them."""
