"""How commands speak: language, sentences, tables and JSON on standard output."""

import json
import locale
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from facilitator.domain.refusal import Refusal
from resources.load import LANGUAGES, Words, words

DONE, REFUSED, USAGE, PARTLY = 0, 1, 2, 3
"""Exit codes: done, could not be done, wrong usage, done in part."""


def language() -> str:
    """``FACILITATOR_LANGUAGE``, else the system's where the program speaks it, else Italian."""
    system = os.environ.get("FACILITATOR_LANGUAGE") or (locale.getlocale()[0] or "")
    short = system.casefold()[:2]
    return short if short in LANGUAGES else LANGUAGES[0]


def say() -> Words:
    """The program's sentences in the user's language."""
    return words(language())


def sentence(refusal: Refusal) -> str:
    """What a refusal says to the user."""
    return say()(f"refusal.{refusal.key}", **refusal.facts)


def complain(refusal: Refusal) -> None:
    """A refusal's sentence on standard error."""
    print(sentence(refusal), file=sys.stderr)


def tell(text: str) -> None:
    """One line on standard output, at once."""
    print(text, flush=True)


def tell_json(document: Any) -> None:
    """One JSON document on standard output."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1, default=list)
    sys.stdout.write("\n")


def tell_table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Rows under their columns, as wide as what stands in them."""
    cells = [list(columns), *([_cell(row.get(name)) for name in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        tell("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip())


def _cell(value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return say()("cli.yes" if value else "cli.no")
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def clock_time(at: int) -> str:
    """The local hour and minute of a time in milliseconds since 1970."""
    return datetime.fromtimestamp(at / 1000).strftime("%H:%M")


def ask(question: str) -> bool:
    """A yes or no at the terminal; without one, ``Refusal("needs_yes")``."""
    if not sys.stdin.isatty():
        raise Refusal("needs_yes")
    return input(question).strip().casefold()[:1] == say()("cli.confirm_yes")
