"""Codes that two copies have given twice, told apart after a merge.

What was added first keeps its code; what came later takes the next number that is free. What bears
the code of its place in its own (``S4-T2`` in ``S4``) follows the place. Copies that hold the same
records find the same codes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.plenary import Thing
from facilitator.domain.records import Board, Note, Session, Table

_Coded = Session | Table | Board
_DIGITS = "0123456789"


def tell_apart(book: Book) -> Edit:
    """New codes for what bears another's; the edit is empty where all differ.

    A table's number follows its code, and what was written under its old code is still known as
    its own (``Table.earlier``), also what it has brought to the plenary.
    """
    places: dict[str, tuple[str, str]] = {}
    writes: list[Write] = []
    kinds: tuple[Sequence[_Coded], ...] = (book.all(Session), book.all(Table), book.all(Board))
    for every in kinds:
        wanted = {one.id: _following(one, places) for one in every}
        settled = _settled(every, wanted, _spoken_for(every))
        for one in every:
            places[one.id] = one.code, settled[one.id]
            if settled[one.id] != one.code:
                writes += _renamed(book, one, settled[one.id])
    return Edit("tell_apart", tuple(writes))


def _following(one: _Coded, places: Mapping[str, tuple[str, str]]) -> str:
    """Its code, with its place's new one where it bears the old."""
    spots = [getattr(one, "table", ""), getattr(one, "session", "")]
    old, new = next((places[spot] for spot in spots if spot in places), ("", ""))
    bears = old and (one.code == old or one.code.startswith(f"{old}-"))
    return new + one.code[len(old) :] if bears else one.code


def _settled(
    every: Iterable[_Coded], wanted: Mapping[str, str], spoken_for: set[str]
) -> dict[str, str]:
    """The code of each, in the order in which they were added; none stays none."""
    given: set[str] = set()
    settled: dict[str, str] = {}
    for one in sorted(every, key=lambda found: (found.born, found.id)):
        code = wanted[one.id]
        if code and code in given:
            code = _next(code, given | spoken_for | {*wanted.values()})
        given.add(code)
        settled[one.id] = code
    return settled


def _spoken_for(every: Iterable[_Coded]) -> set[str]:
    """Codes that numbers of tables would give, though their codes say otherwise."""
    tables = [one for one in every if isinstance(one, Table)]
    return {f"{table.code.rstrip(_DIGITS)}{table.number}" for table in tables}


def _next(code: str, taken: set[str]) -> str:
    stem = code.rstrip(_DIGITS)
    number = int(code[len(stem) :] or 1) + 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def _renamed(book: Book, one: _Coded, code: str) -> Iterator[Write]:
    yield Write(one.KIND, one.id, "code", code)
    if not isinstance(one, Table):
        return
    stem = code.rstrip(_DIGITS)
    if one.code[len(one.code.rstrip(_DIGITS)) :] != code[len(stem) :]:
        yield Write("table", one.id, "number", int(code[len(stem) :]))
    yield Write("table", one.id, "earlier", [*one.earlier, one.code])
    for note in _brought(book, one):
        yield Write("note", note.id, "source", {**note.source, "table": code})


def _brought(book: Book, table: Table) -> Iterator[Note]:
    """The notes that repeat in the plenary what a table has brought."""
    boards = book.of(Board, "table", table.id)
    things = {Thing(b.id, text).identity for b in boards for text in b.three_things}
    for note in book.all(Note) if things else ():
        if note.identity in things and note.source.get("table") == table.code:
            yield note
