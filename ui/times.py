"""Moments as the windows say them."""

from datetime import datetime


def clock_time(at: int) -> str:
    """``HH:MM`` of a moment in milliseconds since 1970, by this laptop's time zone."""
    return datetime.fromtimestamp(at / 1000).strftime("%H:%M")


def day_of(at: int) -> str:
    """The ISO date of a moment in milliseconds since 1970, by this laptop's time zone."""
    return datetime.fromtimestamp(at / 1000).date().isoformat()
