"""A workshop as a programme: what another one may begin from, and nothing that was said in it.

The table of ``programme_file`` tells what is kept; ids become keys. Neither notes nor people go in.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.programme_file import HEAD, SECTIONS, TABLES, Section
from facilitator.domain.records import (
    RECORDS,
    AgendaItem,
    Board,
    Cluster,
    Link,
    Note,
    Programme,
    Record,
    Role,
    Round,
    Seat,
    Session,
    Table,
)

Keys = Mapping[str, str]
"""The key of each record by its id."""
_INNER = SECTIONS["sessions"].inner
_TABLE = _INNER[TABLES]


def save_programme(book: Book, name: str) -> dict[str, Any]:
    """The workshop as the data of a programme of that name, to be written into a TOML file."""
    keys = _keys(book)
    summary = next((each.summary for each in book.all(Programme)), "")
    head = {"name": name, "summary": summary, "language": book.workshop.language}
    made: dict[str, Any] = {"programme": _known(head) | _row(HEAD, book.workshop, keys)}
    for title, section in SECTIONS.items():
        if title == "sessions":
            rows = [_session(book, each, keys) for each in book.all(Session)]
        else:
            rows = [_row(section, each, keys) for each in book.all(RECORDS[section.kind])]
        made[title] = rows
    return _known(made)


def _keys(book: Book) -> Keys:
    """A key for every record that another may name: its own, or its kind and number."""
    found: dict[str, str] = {}
    sections = [*(s for s in SECTIONS.values() if s.key), _INNER["rounds"]]
    for section in sections:
        taken: set[str] = set()
        for number, record in enumerate(book.all(RECORDS[section.kind]), 1):
            own = getattr(record, section.key, "") or f"{section.kind}-{number}"
            key, again = own, 2
            while key in taken:
                key, again = f"{own}-{again}", again + 1
            taken.add(key)
            found[record.id] = key
    return found


def _row(section: Section, record: Record, keys: Keys) -> dict[str, Any]:
    """A record as a table; what is empty is left out."""
    row: dict[str, Any] = {section.key: keys[record.id]} if section.key else {}
    for part in section.parts:
        value = getattr(record, part.field)
        if part.form == "one":
            value = keys.get(value, "")
        elif part.form == "many":
            value = [keys[each] for each in value if each in keys]
        elif isinstance(value, tuple):
            value = list(value)
        row.setdefault(part.key, value)
    for key in section.needs:
        if key in row and not row[key] and row[key] != 0:
            row[key] = "…"
    return _known(row)


def _known(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in ("", None, [], False)}


def _session(book: Book, session: Session, keys: Keys) -> dict[str, Any]:
    tables = book.of(Table, "session", session.id)
    boards = book.of(Board, "session", session.id)
    shapes = [board.template for board in boards if board.table]
    usual = max(shapes, key=shapes.count, default="free")
    natures = next((list(board.natures) for board in boards if board.natures), [])
    turns = book.of(Round, "session", session.id)
    rounds = [
        _row(_INNER["rounds"], turn, keys)
        | {TABLES: [_table(book, t, keys, usual) for t in tables if t.round == turn.id]}
        for turn in turns
    ]
    known = {turn.id for turn in turns}
    seated = [_table(book, t, keys, usual) for t in tables if t.round not in known]
    agenda = book.of(AgendaItem, "session", session.id)
    return _row(SECTIONS["sessions"], session, keys) | _known(
        {
            "template": usual,
            "natures": natures,
            "roles": _roles(book.of(Role, "session", session.id), ""),
            "rounds": rounds,
            "agenda": [_row(_INNER["agenda"], item, keys) for item in agenda],
            "boards": _boards(book, [b for b in boards if not b.table], session.code, keys),
        }
    ) | {TABLES: seated if any(seated) else len(seated)}  # fmt: skip


def _table(book: Book, table: Table, keys: Keys, usual: str) -> dict[str, Any]:
    boards = book.of(Board, "table", table.id)
    first = boards[0] if boards else None
    shape = first.template if first and first.template != usual else ""
    places = [_row(_TABLE.inner["places"], s, keys) for s in book.of(Seat, "table", table.id)]
    more = {
        "question": first.question if first else "",
        "template": shape,
        "roles": _roles(book.of(Role, "session", table.session), table.id),
        "places": [place for place in places if place],
        "boards": _boards(book, boards[1:], table.code, keys),
    }
    return _row(_TABLE, table, keys) | _known(more)


def _roles(roles: Iterable[Role], table: str) -> list[str]:
    return [role.role for role in roles if role.table == table and role.role]


def _boards(book: Book, boards: Iterable[Board], prefix: str, keys: Keys) -> list[dict[str, Any]]:
    """The boards of a place, each with the clusters that still wait for their first note."""
    section = _INNER["boards"]
    rows = []
    for number, board in enumerate(boards, 1):
        waiting = [
            _row(section.inner["clusters"], cluster, keys)
            for cluster in book.of(Cluster, "board", board.id)
            if cluster.title and not _is_used(book, cluster)
        ]
        code = board.code.removeprefix(f"{prefix}-") or str(number)
        rows.append(
            {"code": code, "template": board.template or "free"}
            | _row(section, board, keys) | _known({"clusters": waiting})
        )  # fmt: skip
    return rows


def _is_used(book: Book, cluster: Cluster) -> bool:
    return bool(book.of(Note, "cluster", cluster.id) or book.of(Link, "source", cluster.id))
