"""The only floor that imports PySide6."""
