"""The desk where people come in."""
