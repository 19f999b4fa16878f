"""Lists of entries with figures at the right."""
