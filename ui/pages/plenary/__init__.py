"""The page of a session's plenary: the list of items, one of them in detail, who reports."""
