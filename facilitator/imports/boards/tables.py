"""Boards as tables (Miro, Mural, WeKan): a row is a note, its frame or column a cluster."""

from collections.abc import Mapping

from facilitator.domain.foreign.colours import kind_of_colour
from facilitator.domain.foreign.parcel import said, whole
from facilitator.domain.records import Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardGroup, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, title_of
from facilitator.imports.boards.kinds import kind_named
from facilitator.imports.labels import plain_label
from facilitator.imports.tables import Row, read_table

TITLES: dict[str, tuple[str, ...]] = {
    "text": ("text", "content", "sticky note", "sticky notes", "sticky text", "title", "testo",
             "contenuto", "titolo", "nota"),
    "more": ("description", "descrizione"),
    "home": ("frame", "frame title", "area", "area title", "stage", "list", "column", "colonna",
             "lista", "riquadro", "gruppo", "group", "cluster"),
    "colour": ("color", "colour", "bg color", "background color", "sticky color", "colore"),
    "labels": ("labels", "tags", "label", "tag", "type", "etichette", "tipo", "kind"),
    "x": ("x", "position x", "pos x", "left"),
    "y": ("y", "position y", "pos y", "top"),
}  # fmt: skip
"""Plain labels of the columns; the earlier of a field's titles wins."""
_TELLING = ("home", "colour", "labels", "x")
"""One of these beside the text tells a board from any other table."""


def read_table_board(data: bytes, name: str) -> BoardRead:
    """The board; ``Refusal`` for a table whose columns tell of none."""
    try:
        table = read_table(data, name, {label for labels in TITLES.values() for label in labels})
    except Refusal:
        raise not_mine(name) from None
    columns = _columns([plain_label(label) for label in table.header])
    if "text" not in columns or not any(field in columns for field in _TELLING):
        raise not_mine(name)
    cells = [
        (row, {field: said(row.cells[at]) for field, at in columns.items()}) for row in table.rows
    ]
    colours = {kind_of_colour(told.get("colour")) for _row, told in cells}
    several = len(colours - {""}) > 1
    notes = [note for row, told in cells if (note := _note(row, told, several))]
    homes = dict.fromkeys(note.home for note in notes if note.home)
    groups = tuple(BoardGroup(home, home, holds=True) for home in homes)
    read = BoardRead("table", title_of(name), digest_of(data), tuple(notes), (), groups,
                     left=len(table.rows) - len(notes))  # fmt: skip
    return expect_notes(read, name)


def _columns(labels: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for field, known in TITLES.items():
        at = next((labels.index(label) for label in known if label in labels), None)
        if at is not None and at not in found.values():
            found[field] = at
    return found


def _note(row: Row, told: Mapping[str, str], several: bool) -> BoardNote | None:
    """A row's note. Its colour tells a kind only where the board uses ``several``."""
    text = "\n".join(part for part in (told["text"], told.get("more", "")) if part)
    if not text:
        return None
    words = [told.get("labels", ""), *told.get("labels", "").split(","), told.get("home", "")]
    named = next(filter(None, map(kind_named, words)), "")
    kind = named or (kind_of_colour(told.get("colour")) if several else "")
    return BoardNote(str(row.number), text, kind, _place(told), home=told.get("home", ""))


def _place(told: Mapping[str, str]) -> Place | None:
    try:
        x, y = (whole(float(told[name].replace(",", "."))) for name in ("x", "y"))
    except (KeyError, ValueError):
        return None
    return None if x is None or y is None else (x, y)
