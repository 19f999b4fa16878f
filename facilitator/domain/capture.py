"""The capture syntax: one typed line becomes a note (rules of the command line's page).

Prefixes come in any order, each at most once: ``>`` attaches to the last note of a kind that this
kind attaches to, a kind's letter and a dot give the kind, ``3:`` is the seat that spoke, ``NT``
marks the note-taker's own remark. Where the last kind is none of a table's talk no letter is read:
proposals and results are prose, and their kind is chosen by a key.
``\\`` at the start, or behind the prefixes, takes the rest as it stands. ``+7`` at the end is a
show of hands, a text wholly in quotation marks is a quotation.

A letter and a dot are *not* a prefix where they begin an abbreviation, glued to what follows:

* another letter and dot: ``A.S.L.``, ``e.g.``, ``i.e.``, ``a.C.``, ``P.A.``;
* another dot: ``e... poi``;
* an address: ``a.bianchi@example.org``;
* a row of ``ABBREVIATIONS`` as a whole word: ``p.es``, ``c.so Mazzoni``, ``c.ca 30``, ``D.Lgs``;
* a row of ``BEFORE_NAMES`` before a capital: ``p.le Falcone``, but ``p.le linee`` is a problem.

With a space after the dot it is always a prefix (``A. Bianchi``): ``\\`` keeps such a line whole.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS
from facilitator.domain.values import clean_text

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "p": ("es", "zza", "za", "tta", "iva"),
    "c": ("so", "ca"),
    "b": ("go",),
    "e": ("g",),
    "d": ("lgs", "ssa"),
}
"""What follows the letter and dot of an abbreviation, lower case: per esempio, piazza, corso."""

BEFORE_NAMES: dict[str, tuple[str, ...]] = {"p": ("le",), "c": ("da",)}
"""Piazzale and contrada: Italian words too, so an abbreviation only before a name's capital."""

QUOTATION_MARKS: tuple[tuple[str, str], ...] = (('"', '"'), ("“", "”"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Captured:
    """What a line says. An empty ``text`` writes nothing: the line only changes the kind.

    ``kind`` is a note kind's key, ``seat`` is 1–99, ``hands`` 0–999; ``attach`` links the note to
    the last one of a kind that it attaches to.
    """

    kind: str
    text: str
    attach: bool = False
    seat: int | None = None
    note_taker: bool = False
    quotation: bool = False
    hands: int | None = None


_KINDS = {row.capture: row.key for row in NOTE_KINDS}
_ATTACH = re.compile(r">\s*")
_LETTER = re.compile(rf"([{''.join(_KINDS)}])\.", re.IGNORECASE | re.ASCII)
_SEAT = re.compile(r"0?([1-9][0-9]?):(?![0-9])")
_NOTE_TAKER = re.compile(r"NT[.:]?(?=\s|$)")
_HANDS = re.compile(r"(.*\S)\s+\+(0|[1-9][0-9]{0,2})", re.DOTALL)
_GLUED = re.compile(r"\.|[^\W\d_]\.|[\w.+-]+@\w")
_WORD = re.compile(r"[^\W\d_]+")


def parse_capture(line: str, last_kind: str) -> Captured | None:
    """What a typed line says, or None for a blank one.

    ``last_kind`` is the key of the last note's kind, taken where the line names none. Nothing is
    refused: what is no prefix is text.
    """
    rest = clean_text(line).strip()
    if not rest:
        return None
    found, rest = _read_prefixes(Captured(last_kind, ""), rest)
    if rest.startswith("\\"):
        return replace(found, text=rest[1:].strip())
    return _read_ending(found, rest)


def as_typed(captured: Captured) -> str:
    """A line that parses to the same, whatever the last kind: for everything parse_capture gave.

    For a kind that no letter stands for, the last kind is to be that one. ValueError where no line
    says it (an unknown kind, a quotation that holds every mark).
    """
    for line in _ways_to_type(captured):
        if parse_capture(line, "" if has_letter(captured.kind) else captured.kind) == captured:
            return line
    raise ValueError(f"no line of the capture syntax says {captured!r}")


def has_letter(kind: str) -> bool:
    """Whether a letter can begin a note of this kind; where none can, none is read."""
    return kind not in NOTE_KIND or bool(NOTE_KIND[kind].capture)


def _read_prefixes(found: Captured, rest: str) -> tuple[Captured, str]:
    unread = [one for one in _PREFIXES if one is not _kind or has_letter(found.kind)]
    while True:
        for prefix in unread:
            if read := prefix(found, rest):
                found, rest = read[0], read[1].lstrip()
                unread.remove(prefix)
                break
        else:
            return found, rest


def _attach(found: Captured, rest: str) -> tuple[Captured, str] | None:
    match = _ATTACH.match(rest)
    return (replace(found, attach=True), rest[match.end() :]) if match else None


def _kind(found: Captured, rest: str) -> tuple[Captured, str] | None:
    match = _LETTER.match(rest)
    if not match:
        return None
    letter, after = match[1].lower(), rest[match.end() :]
    if _abbreviates(letter, after):
        return None
    return replace(found, kind=_KINDS[letter]), after


def _seat(found: Captured, rest: str) -> tuple[Captured, str] | None:
    match = _SEAT.match(rest)
    return (replace(found, seat=int(match[1])), rest[match.end() :]) if match else None


def _note_taker(found: Captured, rest: str) -> tuple[Captured, str] | None:
    match = _NOTE_TAKER.match(rest)
    return (replace(found, note_taker=True), rest[match.end() :]) if match else None


_PREFIXES: tuple[Callable[[Captured, str], tuple[Captured, str] | None], ...] = (
    _attach,
    _kind,
    _seat,
    _note_taker,
)


def _abbreviates(letter: str, after: str) -> bool:
    """Whether letter, dot and what is glued to it are an abbreviation, not a kind."""
    if _GLUED.match(after):
        return True
    word = _WORD.match(after)
    if not word:
        return False
    if word[0].lower() in ABBREVIATIONS.get(letter, ()):
        return True
    name_follows = after[word.end() :].lstrip()[:1].isupper()
    return name_follows and word[0].lower() in BEFORE_NAMES.get(letter, ())


def _read_ending(found: Captured, text: str) -> Captured:
    if match := _HANDS.fullmatch(text):
        found, text = replace(found, hands=int(match[2])), match[1]
    for left, right in QUOTATION_MARKS:
        inner = text[1:-1].strip()
        whole = text[:1] == left and text[-1:] == right and left not in inner and right not in inner
        if whole and inner:
            return replace(found, text=inner, quotation=True)
    return replace(found, text=text)


def _ways_to_type(captured: Captured) -> Iterator[str]:
    if captured.kind not in NOTE_KIND:
        return
    parts = [NOTE_KIND[captured.kind].capture + "."] * has_letter(captured.kind)
    parts += [">"] * captured.attach
    parts += ["NT"] * captured.note_taker
    parts += [f"{captured.seat}:"] * (captured.seat is not None)
    hands = [f"+{captured.hands}"] * (captured.hands is not None)
    if captured.quotation:
        for left, right in QUOTATION_MARKS:
            yield " ".join([*parts, left + captured.text + right, *hands])
        return
    yield " ".join([*parts, captured.text, *hands])
    yield " ".join([*parts, "\\" + captured.text])
