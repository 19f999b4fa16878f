"""The exports, by their text, their pixels and their codes."""
