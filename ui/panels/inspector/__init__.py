"""The inspector at the right: a page for each sort of selection."""
