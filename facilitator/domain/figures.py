"""Days and sums of money as people write and read them."""

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")
_EURO = re.compile(
    r"(?:€\s*)?(\d{1,3}(?:[.,' \u00a0]\d{3}){1,4}|\d{1,15})(?:[.,]\d{1,2})?(?:\s*€)?"
)
"""Of at most 15 digits: so large a number is still kept exactly."""


def day(iso: str) -> str:
    """``21.10.2022`` for an ISO date; any other text as it stands."""
    try:
        return f"{date.fromisoformat(iso):%d.%m.%Y}"
    except ValueError:
        return iso


def read_day(text: str) -> str:
    """``2022-10-21`` for ``21.10.2022``, ``21/10/22`` or itself; any other text as it stands.

    A year of two digits is of this century.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return text.strip()
    number, month, year = map(int, found.groups())
    try:
        return date(year if year > 99 else 2000 + year, month, number).isoformat()
    except ValueError:
        return text.strip()


def figure(number: int, language: str = "it") -> str:
    """``198.568.000``, in English ``198,568,000``."""
    marked = f"{number:,}"
    return marked.replace(",", ".") if language == "it" else marked


def euro(amount: int | None, language: str = "it") -> str:
    """``€ 198.568.000``, in English ``€ 198,568,000``; nothing for a sum that nobody knows."""
    return "" if amount is None else f"€\u00a0{figure(amount, language)}"


def read_euro(text: str) -> int | None:
    """Whole euro of ``198.568.000``, ``€ 198,568,000`` or ``1.200,50``; None for anything else.

    A mark before exactly three digits parts thousands, one before one or two parts cents, which
    are dropped.
    """
    found = _EURO.fullmatch(text.strip())
    return int(re.sub(r"\D", "", found[1])) if found else None
