"""Canonical values, their digests, and text made clean at the door.

The encoding is frozen: a digest made today must be made again by every later version.
"""

import hashlib
import json
import os
import re
import secrets
import unicodedata
from itertools import count
from typing import Any

TEXT_LIMIT = 10_000
"""Characters of a note; what is longer goes into its ``overflow`` (Qt's layout freezes on more)."""

_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BREAKS = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")


_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


def clean_text(text: str) -> str:
    """Text as it is kept: NFC, ``\\n`` as the only line end, no control characters or surrogates.

    NUL is refused by PostgreSQL and a lone surrogate by every UTF-8 file, so both go at the door.
    """
    if text.isascii() and text.isprintable():
        return text.strip(" ")  # Nothing else could stand in it.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    broken = _BREAKS.sub("\n", whole)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", broken)).strip("\n ")


def canonical(value: Any) -> str:
    """Sorted JSON in NFC without blanks; ``ValueError`` for NaN and infinities.

    Texts are composed before they are quoted: a mark at the start of a line would otherwise join
    the ``n`` of its ``\\n``, and the value could never be read again. ASCII needs no composing.
    """
    said = _CANONICAL.encode(value)
    return said if said.isascii() else _CANONICAL.encode(_composed(value))


def _composed(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_composed(name): _composed(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_composed(part) for part in value]
    return value


def digest(salt: bytes, canonical_value: str) -> bytes:
    """32 bytes of SHA-256 over the 16-byte salt and the canonical value."""
    return hashlib.sha256(salt + canonical_value.encode()).digest()


class _Series:
    """Identities that rise within one process, so that new rows lie side by side on the disk."""

    def __init__(self) -> None:
        self._process = 0

    def next(self) -> str:
        if self._process != os.getpid():
            self._process = os.getpid()
            self._prefix, self._numbers = secrets.token_hex(12), count()
        return f"{self._prefix}{next(self._numbers):08x}"


_SERIES = _Series()


def fresh_id() -> str:
    """A new identity for a record or a gesture: 32 hexadecimal digits.

    96 of its bits are random for each process.
    """
    return _SERIES.next()


def random_id() -> str:
    """An identity that no clone of this machine finds again: for an actor and a laptop."""
    return secrets.token_hex(16)


def derived_id(*parts: str) -> str:
    """An identity that two laptops find independently, so that their records become one."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
