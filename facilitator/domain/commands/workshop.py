"""A new workshop from a programme: phases, groups, sessions, their tables and boards."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from facilitator.domain.codes import fresh_mark
from facilitator.domain.commands.notes import edit_words
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Workshop
from facilitator.domain.steps import Ref
from facilitator.domain.values import clean_text, fresh_id

Say = Callable[[Mapping[str, str]], str]
"""From a text in several languages to the one of the workshop."""
Data = Mapping[str, Any]
"""A table of a programme's or template's TOML file."""

USUAL_TABLES = 4
"""Tables of a session where the programme does not know their number."""


@dataclass(slots=True)
class _Made:
    """The ids of what was written so far, by kind and key."""

    say: Say
    language: str
    templates: Mapping[str, Data]
    title: str = ""
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, kind: str, key: str) -> str:
        """The id of a record named by its key; ``""`` for no key."""
        return self.ids.setdefault((kind, key), fresh_id()) if key else ""

    def every(self, kind: str, keys: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.of(kind, key) for key in keys)


def start_workshop(
    programme: Data, templates: Mapping[str, Data], language: str, say: Say, title: str = ""
) -> Edit:
    """Everything a programme brings, in one step that undo leaves alone.

    Each session gets its tables and each table a board, with codes like ``S1-T2``. What the
    programme does not know stays empty. ``title`` is for a programme that says it is ``untitled``;
    any other gives its name.
    """
    made = _Made(say, language, templates, clean_text(title))
    writes = [
        *_heading(programme, made),
        *_lists(programme, made),
        *(w for i, row in enumerate(programme.get("phases", ())) for w in _phase(made, i, row)),
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


def _heading(programme: Data, made: _Made) -> Iterator[Write]:
    head = programme["programme"]
    name, key = made.say(head["name"]), head["id"]
    title = made.title if head.get("untitled") and made.title else name
    yield from new_record(
        "workshop", fresh_id(), title=title, language=made.language, programme=key
    )  # fmt: skip
    summary = made.say(head.get("summary", {}))
    yield from new_record("programme", fresh_id(), key=key, title=name, summary=summary)
    for i, fact in enumerate(programme.get("facts", ())):
        text, source = made.say(fact["text"]), made.say(fact["source"])
        yield from new_record("fact", fresh_id(), text=text, source=source, order=order_key(i))


def _lists(programme: Data, made: _Made) -> Iterator[Write]:
    def rows(name: str) -> Iterator[tuple[str, Data]]:
        return ((order_key(i), row) for i, row in enumerate(programme.get(name, ())))

    def record(kind: str, row: Data, **fields: Any) -> tuple[Write, ...]:
        return new_record(kind, made.of(kind, row["key"]), key=row["key"], **fields)

    for order, row in rows("themes"):
        objectives = tuple(made.say(text) for text in row.get("objectives", ()))
        title = made.say(row["title"])
        yield from record("theme", row, title=title, objectives=objectives, order=order)
    for _order, row in rows("venues"):
        yield from record("venue", row, title=made.say(row["name"]), address=row["address"])
    for order, row in rows("groups"):
        bodies = tuple(made.say(text) for text in row.get("description", ()))
        yield from record("group", row, title=made.say(row["name"]), bodies=bodies, order=order)
    for order, row in rows("categories"):
        yield from record(
            "category", row, title=made.say(row["name"]), order=order,
            group=made.of("group", row.get("group", "")), head_count=row.get("head_count"),
        )  # fmt: skip


def _phase(made: _Made, number: int, row: Data) -> Iterator[Write]:
    yield from new_record(
        "phase", made.of("phase", row["key"]), key=row["key"], title=made.say(row["name"]),
        start=str(row.get("start", "")), end=str(row.get("end", "")), order=order_key(number),
    )  # fmt: skip


def _session(made: _Made, programme: Data, number: int, row: Data) -> Iterator[Write]:
    session, order = fresh_id(), order_key(number)
    yield from new_record(
        "session", session, code=row["code"], title=made.say(row["title"]),
        phase=made.of("phase", row.get("phase", "")), date=str(row.get("date", "")),
        start=row.get("start", ""), end=row.get("end", ""),
        venue=made.of("venue", row.get("venue", "")),
        themes=made.every("theme", row.get("themes", ())),
        groups=made.every("group", row.get("groups", ())),
        mark=fresh_mark(4), order=order,
    )  # fmt: skip
    steps = [
        p.get("steps", ()) for p in programme.get("phases", ()) if p["key"] == row.get("phase")
    ]
    for i, step in enumerate(steps[0] if steps else ()):
        yield from new_record(
            "agenda_item", fresh_id(), session=session, title=made.say(step["title"]),
            text=made.say(step["text"]), minutes=step.get("minutes"),
            order=f"{order}.{order_key(i)}",
        )  # fmt: skip
    shape = made.templates[row["template"]]
    for table in range(1, row.get("tables", USUAL_TABLES) + 1):
        spot = {"session": session, "code": f"{row['code']}-T{table}"}
        yield from _table(made, shape, table, spot | {"order": f"{order}.{order_key(table)}"})


def _table(made: _Made, shape: Data, number: int, spot: Data) -> Iterator[Write]:
    """A table and its board, both at one spot: session, code and order."""
    table = fresh_id()
    yield from new_record("table", table, number=number, **spot)
    yield from new_record(
        "board", fresh_id(), table=table, title=made.say(shape["name"]), template=shape["id"],
        lanes=tuple(" ".join(lane["kinds"]) for lane in shape.get("lanes", ())), **spot,
    )  # fmt: skip
