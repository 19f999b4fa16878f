"""Standard input line by line, in whatever encoding a terminal, a script or Windows gives it."""

import codecs
import sys
from collections.abc import Iterator
from typing import BinaryIO

from facilitator.cli.speech import say, warn

LONGEST_LINE = 1_000_000
"""Letters of a line that is taken at all; what is longer is no note but a file gone astray."""


def typed_lines() -> Iterator[str]:
    """The lines of standard input, as they come.

    They are UTF-8 or, where a line is none, in Windows' western code page; UTF-16 is known by its
    mark. A line that is too long comes cut just above ``LONGEST_LINE``, and is to be refused.
    """
    stream = sys.stdin.buffer
    if sys.stdin.isatty():
        warn(say()("cli.type_lines"))
    raw = _line(stream)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        whole = (raw + stream.read()).decode("utf-16", "replace")
        yield from (line[: LONGEST_LINE + 1] for line in whole.split("\n"))
        return
    while raw:
        yield _text(raw)
        raw = _line(stream)


def _line(stream: BinaryIO) -> bytes:
    """A line's bytes; of one that is too long only the start, the rest is read and dropped."""
    raw = rest = stream.readline(LONGEST_LINE * 4 + 1)
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(LONGEST_LINE)
    return raw


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
