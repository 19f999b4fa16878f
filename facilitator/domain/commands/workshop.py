"""A new workshop from a programme: every record that the programme's file brings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.domain.codes import fresh_mark
from facilitator.domain.commands.boards import Say, board_writes
from facilitator.domain.commands.notes import edit_words
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.programme_file import (
    HEAD,
    SECTIONS,
    TABLES,
    Data,
    Part,
    Section,
    check_programme,
)
from facilitator.domain.records import Workshop
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref
from facilitator.domain.values import clean_text, fresh_id

USUAL_TABLES = 4
"""Tables of a session where the programme does not know their number."""
USUAL_TEMPLATE = "free"


@dataclass(slots=True)
class _Made:
    """The ids of what was written so far, by kind and key, and what a programme is read with."""

    say: Say
    language: str
    templates: Mapping[str, Data]
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, kind: str, key: object) -> str:
        """The id of a record named by its key; ``""`` for no key."""
        return self.ids.setdefault((kind, str(key)), fresh_id()) if key else ""

    def fields(self, parts: Sequence[Part], row: Data) -> dict[str, Any]:
        """The fields that a table of a programme fills."""
        return {part.field: self._value(part, row[part.key]) for part in parts if part.key in row}

    def _value(self, part: Part, value: Any) -> Any:
        match part.form:
            case "text":
                return self.say(value)
            case "texts":
                return tuple(self.say(text) for text in value)
            case "plain":
                return str(value)
            case "plains":
                return tuple(str(each) for each in value)
            case "one":
                return self.of(part.of, value)
            case "many":
                return tuple(self.of(part.of, key) for key in value)
            case _:
                return value


@dataclass(slots=True)
class _Seat:
    """Where a session's records go: its id and code, what its boards share, what was counted."""

    session: str
    code: str
    order: str
    template: str
    shared: Mapping[str, Any]
    tables: int = 0
    boards: int = 0
    roles: int = 0

    def place(self) -> str:
        """The order of one board more."""
        self.boards += 1
        return f"{self.order}.{order_key(self.boards)}"


def start_workshop(
    programme: Data, templates: Mapping[str, Data], language: str, say: Say, title: str = ""
) -> Edit:
    """Everything a programme brings, in one step that undo leaves alone.

    Each session gets its tables and each table a board, with codes like ``S1-T2``. What the
    programme does not know stays empty. ``title`` is for a programme that says it is ``untitled``;
    any other gives its name. ``Refusal`` naming file and key for what a programme may not hold.
    """
    check_programme(programme, templates)
    made = _Made(say, language, templates)
    lists = [name for name in SECTIONS if name != "sessions"]
    writes = [
        *_heading(programme, made, clean_text(title)),
        *(write for name in lists for write in _list(made, SECTIONS[name], programme.get(name))),
        *(
            write
            for i, row in enumerate(programme.get("sessions", ()))
            for write in _session(made, programme, i, row)
        ),
    ]
    return Edit("new_workshop", tuple(writes))


def rename_workshop(workshop: Workshop, title: str, base: tuple[Ref, ...]) -> Edit:
    """Another title; ``base`` are the writes that stood there when it was asked for."""
    return replace(edit_words(workshop, "title", title, base), label="edit_workshop")


def order_key(number: int) -> str:
    """The key of the n-th thing in a list; later ones may be put between any two."""
    return f"{number:04}"


def _heading(programme: Data, made: _Made, title: str) -> Iterator[Write]:
    head = programme["programme"]
    name, key = made.say(head["name"]), head["id"]
    titled = title if head.get("untitled") and title else name
    fields = made.fields(HEAD.parts, head)
    yield from new_record(
        "workshop", fresh_id(), title=titled, language=made.language, programme=key, **fields
    )  # fmt: skip
    summary = made.say(head.get("summary", {}))
    yield from new_record("programme", fresh_id(), key=key, title=name, summary=summary)


def _list(made: _Made, section: Section, rows: Sequence[Data] | None) -> Iterator[Write]:
    for i, row in enumerate(rows or ()):
        record = made.of(section.kind, row[section.key]) if section.key else fresh_id()
        order = {"order": order_key(i)} if "order" in SPECS[section.kind] else {}
        yield from new_record(section.kind, record, **made.fields(section.parts, row), **order)


def _session(made: _Made, programme: Data, number: int, row: Data) -> Iterator[Write]:
    section = SECTIONS["sessions"]
    session, order = fresh_id(), order_key(number)
    yield from new_record(
        "session", session, **made.fields(section.parts, row), mark=fresh_mark(4), order=order
    )
    natures = tuple(made.say(text) for text in row.get("natures", ()))
    seat = _Seat(
        session, row["code"], order, row.get("template", USUAL_TEMPLATE), {"natures": natures}
    )
    for i, each in enumerate(row.get("rounds", ()), 1):
        yield from _round(made, seat, i, each)
    usual = 0 if row.get("rounds") else USUAL_TABLES
    yield from _tables(made, seat, row.get(TABLES, usual), "")
    for each in row.get("boards", ()):
        yield from _board(made, seat, each, {"code": seat.code})
    yield from _roles(seat, row.get("roles", ()), "")
    inner = section.inner["agenda"] if "agenda" in row else SECTIONS["phases"].inner["steps"]
    for i, each in enumerate(row.get("agenda", _steps(programme, row))):
        fields = made.fields(inner.parts, each)
        if fields.get("round"):
            fields["round"] = made.of("round", f"{row['code']} {each['round']}")
        yield from new_record(
            "agenda_item", fresh_id(), session=session, order=f"{order}.{order_key(i)}", **fields
        )


def _steps(programme: Data, session: Data) -> Sequence[Data]:
    """The steps of a session's phase."""
    phases = (p for p in programme.get("phases", ()) if p["key"] == session.get("phase"))
    found = next(phases, None)
    return found.get("steps", ()) if found else ()


def _round(made: _Made, seat: _Seat, number: int, row: Data) -> Iterator[Write]:
    """A round and its tables. Its key is known in its own session alone."""
    section = SECTIONS["sessions"].inner["rounds"]
    known = f"{seat.code} {row['key']}" if row.get("key") else fresh_id()
    turn = made.of("round", known)
    yield from new_record(
        "round", turn, session=seat.session, number=number,
        order=f"{seat.order}.{order_key(number)}", **made.fields(section.parts, row),
    )  # fmt: skip
    yield from _tables(made, seat, row.get(TABLES, USUAL_TABLES), turn)


def _tables(made: _Made, seat: _Seat, rows: int | Sequence[Data], turn: str) -> Iterator[Write]:
    """So many tables, or those that the programme tells one by one."""
    for row in [{}] * rows if isinstance(rows, int) else rows:
        yield from _table(made, seat, row, turn)


def _table(made: _Made, seat: _Seat, row: Data, turn: str) -> Iterator[Write]:
    """A table with its seats and roles, and its board, both with one code."""
    section = SECTIONS["sessions"].inner[TABLES]
    seat.tables += 1
    table, order = fresh_id(), seat.place()
    spot = {
        "session": seat.session, "round": turn, "code": f"{seat.code}-T{seat.tables}",
        "order": order,
    }  # fmt: skip
    fields = made.fields(section.parts, row)
    yield from new_record("table", table, number=seat.tables, **spot, **fields)
    shape = made.templates[row.get("template", seat.template)]
    question = made.say(row.get("question", ""))
    yield from board_writes(
        shape, made.say, fresh_id(), table=table, question=question, **spot, **seat.shared
    )
    for i, each in enumerate(row.get("places", ()), 1):
        seated = {"number": i, **made.fields(section.inner["places"].parts, each)}
        yield from new_record("seat", fresh_id(), table=table, **seated)
    for each in row.get("boards", ()):
        yield from _board(made, seat, each, spot | {"table": table})
    yield from _roles(seat, row.get("roles", ()), table)


def _roles(seat: _Seat, roles: Sequence[str], table: str) -> Iterator[Write]:
    """Roles that nobody has taken yet, in their order."""
    for role in roles:
        seat.roles += 1
        yield from new_record(
            "role", fresh_id(), session=seat.session, table=table, role=role,
            order=f"{seat.order}.{order_key(seat.roles)}",
        )  # fmt: skip


def _board(made: _Made, seat: _Seat, row: Data, spot: Data) -> Iterator[Write]:
    """A board of the whole session or one more of a table, with clusters that wait for notes."""
    section = SECTIONS["sessions"].inner["boards"]
    board = fresh_id()
    where = {
        "session": seat.session,
        "code": f"{spot['code']}-{row['code']}",
        "order": seat.place(),
        **made.fields(section.parts, row),
    }
    yield from board_writes(
        made.templates[row["template"]], made.say, board, **(dict(spot) | where | dict(seat.shared))
    )
    for i, each in enumerate(row.get("clusters", ())):
        fields = made.fields(section.inner["clusters"].parts, each)
        yield from new_record("cluster", fresh_id(), board=board, order=order_key(i), **fields)
