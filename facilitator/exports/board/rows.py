"""In which order a cluster's notes stand on the page: each problem with what is linked to it."""

from collections.abc import Iterable, Sequence

from facilitator.domain.records import Link
from facilitator.domain.views import NoteView

_ORDER = ("problem", "cause", "barrier", "effect", "underway", "idea", "question", "parked")
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


def chained(notes: Sequence[NoteView], links: Iterable[Link], columns: int) -> list[list[NoteView]]:
    """The notes row by row: a problem, then notes linked to the one before or to the problem.

    What is linked to nothing follows at the end, and fills gaps only where that saves a row.
    """
    near = _neighbours(notes, links)
    waiting = {note.id: note for note in sorted(notes, key=_importance)}
    rows: list[list[NoteView]] = []
    for note in tuple(waiting.values()):
        if note.id in waiting and near[note.id] & waiting.keys():
            rows.append(_row(note, waiting, near, columns))
    single = list(waiting.values())
    rows += [single[i : i + columns] for i in range(0, len(single), columns)]
    return _closed_up(rows, columns, -(-len(notes) // columns))


def in_chains(notes: Sequence[NoteView], links: Iterable[Link]) -> list[NoteView]:
    """What is linked, one after the other, then all others in their order."""
    near = _neighbours(notes, links)
    waiting = {note.id: note for note in sorted(notes, key=_importance) if near[note.id]}
    found: list[NoteView] = []
    for note in tuple(waiting.values()):
        if note.id in waiting:
            found += _row(note, waiting, near, len(notes))
    return found + [note for note in notes if not near[note.id]]


def _importance(note: NoteView) -> tuple[int, int]:
    """Problems first, those with more hands before others."""
    return _RANK.get(note.record.kind, len(_RANK)), -note.votes


def _neighbours(notes: Sequence[NoteView], links: Iterable[Link]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {note.id: set() for note in notes}
    for link in links:
        if link.source in near and link.target in near:
            near[link.source].add(link.target)
            near[link.target].add(link.source)
    return near


def _row(
    first: NoteView, waiting: dict[str, NoteView], near: dict[str, set[str]], columns: int
) -> list[NoteView]:
    """A note and those that belong beside it, taken from ``waiting``."""
    row = [waiting.pop(first.id)]
    while len(row) < columns:
        after = next((n for n in waiting if n in near[first.id]), None)
        after = after or next((n for n in waiting if n in near[row[-1].id]), None)
        if after is None:
            break
        row.append(waiting.pop(after))
    return row


def _closed_up(rows: list[list[NoteView]], columns: int, fewest: int) -> list[list[NoteView]]:
    """The last rows' notes in the gaps of earlier ones, as long as a row disappears by it."""
    while len(rows) > fewest:
        gaps = [row for row in rows[:-1] if len(row) < columns]
        if sum(columns - len(row) for row in gaps) < len(rows[-1]):
            break
        *rows, last = rows
        for note in last:
            next(row for row in gaps if len(row) < columns).append(note)
    return rows
