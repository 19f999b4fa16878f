"""How commands speak: language, sentences, tables and JSON on standard output."""

import json
import locale
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import accumulate
from shutil import get_terminal_size
from typing import Any
from unicodedata import combining, east_asian_width

from facilitator.domain.refusal import Refusal
from resources.load import LANGUAGES, Words, words

DONE, REFUSED, USAGE, PARTLY = 0, 1, 2, 3
"""Exit codes: done, could not be done, wrong usage, done in part."""

WIDEST_CELL, NARROWEST_CELL = 60, 16
"""Columns of a cell: the most it takes, and the least to which a narrow terminal brings it."""


def language() -> str:
    """``FACILITATOR_LANGUAGE``, else the system's where the program speaks it, else Italian."""
    system = os.environ.get("FACILITATOR_LANGUAGE") or _system_language()
    short = system.casefold()[:2]
    return short if short in LANGUAGES else LANGUAGES[0]


def _system_language() -> str:
    """What the environment names, or else Windows; C and POSIX are names of no language."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if named := os.environ.get(name):
            return named
    # Elsewhere Python would take no language for English.
    return (os.name == "nt" and locale.getlocale()[0]) or ""


def say() -> Words:
    """The program's sentences in the user's language."""
    return words(language())


def sentence(refusal: Refusal) -> str:
    """What a refusal says to the user."""
    return say()(f"refusal.{refusal.key}", **refusal.facts)


def complain(refusal: Refusal) -> None:
    """A refusal's sentence on standard error."""
    warn(sentence(refusal))


def warn(text: str) -> None:
    """One line on standard error."""
    print(text, file=sys.stderr, flush=True)


def tell(text: str) -> None:
    """One line on standard output, at once."""
    print(text, flush=True)


def tell_json(document: Any) -> None:
    """One JSON document on standard output."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1, default=list)
    sys.stdout.write("\n")


def tell_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], named: Mapping[str, str] | None = None
) -> bool:
    """Rows under their columns, which are ``named``, else called by the words of section ``field``.

    A cell takes 60 columns at most. Where the terminal is too narrow, the ids are left out, then
    cells are cut, but never codes. False where ids were left out.
    """
    heads = [(named or {}).get(name) or say()(f"field.{name}") for name in columns]
    cells = [heads, *([" ".join(cell.split()) for cell in row] for row in rows)]
    room = get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize
    widths = [min(max(map(columns_of, column)), WIDEST_CELL) for column in zip(*cells, strict=True)]
    kept = [i for i, name in enumerate(columns) if name != "id" or _across(widths) <= room]
    widths = _fitting([widths[i] for i in kept], [columns[i] == "code" for i in kept], room)
    for row in cells:
        line = (_fitted(row[i], width) for i, width in zip(kept, widths, strict=True))
        print("  ".join(line).rstrip())
    sys.stdout.flush()
    return len(kept) == len(columns)


def _across(widths: Sequence[int]) -> int:
    return sum(widths) + 2 * (len(widths) - 1)


def _fitting(widths: list[int], fixed: Sequence[bool], room: int) -> list[int]:
    """The widths with which a row fits, the widest cells cut first, as far as that helps."""
    while _across(widths) > room:
        free = [i for i, kept in enumerate(fixed) if not kept and widths[i] > NARROWEST_CELL]
        if not free:
            break
        widths[max(free, key=lambda i: widths[i])] -= 1
    return widths


def columns_of(text: str) -> int:
    """Columns of a terminal that a text takes: Chinese letters two, combining marks none."""
    return sum(map(_columns, text))


def _columns(sign: str) -> int:
    if combining(sign):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def _fitted(text: str, width: int) -> str:
    if columns_of(text) > width:
        reached = accumulate(map(_columns, text))
        text = text[: sum(columns < width for columns in reached)] + "…"
    return text + " " * (width - columns_of(text))


def moment(at: int) -> str:
    """The local day, hour and minute of a time in milliseconds since 1970."""
    return datetime.fromtimestamp(at / 1000).strftime("%d.%m.%Y %H:%M")


def clock_time(at: int) -> str:
    """The local hour and minute of a time in milliseconds since 1970."""
    return datetime.fromtimestamp(at / 1000).strftime("%H:%M")


def ask(question: str) -> bool:
    """A yes or no at the terminal; without one, ``Refusal("needs_yes")``."""
    if not sys.stdin.isatty():
        raise Refusal("needs_yes")
    try:
        return input(question).strip().casefold()[:1] == say()("cli.confirm_yes")
    except EOFError:
        return False
