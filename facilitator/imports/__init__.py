"""Readers of other programs' files: bytes in, rows or a refusal out; they never see the store."""
