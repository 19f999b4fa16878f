"""What a programme's TOML file may hold: one row a key, read by starting, checking and saving.

A text is ``{it, en}`` or plain, which serves every language. What refers to a record of another
section does so by that record's key.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from facilitator.domain.forms import admitted
from facilitator.domain.refusal import Refusal

Data = Mapping[str, Any]
"""A table of a programme's or template's TOML file."""
TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Part:
    """A key of a table and the field of the record that it fills.

    ``form``: ``text``, ``texts`` (in several languages), ``plain``, ``plains``, ``number``,
    ``yes_no``, ``one``, ``many`` (keys of the section of kind ``of``).
    """

    key: str
    field: str
    form: str = "text"
    of: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Tables of one kind of record. ``needs`` are keys that may not be missing.

    ``key`` is what others name such a table by; ``inner`` are the sections inside each table;
    ``also`` are further keys, which fill no field by themselves.
    """

    kind: str
    parts: tuple[Part, ...]
    needs: tuple[str, ...] = ()
    key: str = ""
    inner: Mapping[str, "Section"] = field(default_factory=dict)
    also: tuple[str, ...] = ()


def _texts(*names: str) -> tuple[Part, ...]:
    """``key`` or ``key=field``, each a text."""
    return _parts("text", *names)


def _parts(form: str, *names: str, of: str = "") -> tuple[Part, ...]:
    pairs = ((name.partition("=")[0], name.partition("=")[2] or name) for name in names)
    return tuple(Part(key, field, form, of) for key, field in pairs)


def _plain(*names: str) -> tuple[Part, ...]:
    return _parts("plain", *names)


def _numbers(*names: str) -> tuple[Part, ...]:
    return _parts("number", *names)


def _one(name: str, of: str = "") -> tuple[Part, ...]:
    return _parts("one", name, of=of or name)


def _many(name: str, of: str) -> tuple[Part, ...]:
    return _parts("many", name, of=of)


_SEAT = Section("seat", (*_numbers("number"), *_one("organisation"), *_one("category")))
_CLUSTER = Section("cluster", (*_texts("title"), *_one("theme")), ("title",))
_BOARD = Section(
    "board", _texts("title", "question"), ("code", "template"), inner={"clusters": _CLUSTER},
    also=("code", "template"),
)  # fmt: skip
_TABLE = Section(
    "table",
    (*_texts("title"), *_one("theme"), *_one("group"), *_numbers("seats")),
    inner={"places": _SEAT, "boards": _BOARD}, also=("question", "template", "roles"),
)  # fmt: skip
_ROUND = Section(
    "round", (*_texts("title"), *_plain("start"), *_numbers("minutes")), key="key",
    inner={TABLES: _TABLE}, also=("key",),
)  # fmt: skip
_POINT = (*_texts("title", "text"), *_plain("start", "template", "handout"), *_numbers("minutes"))
_STEP = Section("agenda_item", _POINT, ("title",))
_AGENDA = Section("agenda_item", (*_POINT, *_one("round")), ("title",))
_SESSION = Section(
    "session",
    (
        *_plain("code"), *_texts("title", "text", "question", "booking"),
        *_one("phase"), *_plain("date", "actual_date", "start", "end"), *_one("venue"),
        *_many("themes", "theme"), *_many("groups", "group"),
    ),
    ("code", "title"),
    key="code",
    inner={"rounds": _ROUND, "agenda": _AGENDA, TABLES: _TABLE, "boards": _BOARD},
    also=("template", "natures", "roles"),
)  # fmt: skip

HEAD = Section(
    "workshop", (*_texts("booking", "funding", "privacy"), *_plain("cup")), ("id", "name"),
    also=("id", "name", "summary", "language", "untitled", "order", "counts"),
)  # fmt: skip
SECTIONS: dict[str, Section] = {
    "facts": Section("fact", _texts("text", "source"), ("text", "source")),
    "themes": Section(
        "theme",
        (*_plain("key"), *_texts("title"), *_parts("texts", "objectives"),
         *_parts("plains", "fields_of_action")),
        ("key", "title"), "key",
    ),
    "venues": Section(
        "venue", (*_plain("key"), *_texts("name=title"), *_plain("address")), ("key", "name"), "key"
    ),
    "groups": Section(
        "group",
        (*_plain("key"), *_texts("name=title"), *_parts("texts", "description=bodies"),
         *_plain("start", "end"), *_many("venues", "venue"), *_parts("yes_no", "minors")),
        ("key", "name"), "key", also=("number",),
    ),
    "categories": Section(
        "category",
        (*_plain("key"), *_texts("name=title"), *_one("group"), *_numbers("head_count")),
        ("key", "name"), "key",
    ),
    "organisations": Section(
        "organisation",
        (*_texts("name=title"), *_parts("plains", "aliases"), *_plain("kind"),
         *_one("category"), *_texts("system", "network"), *_numbers("influence", "interest")),
        ("key", "name"), "key", also=("key",),
    ),
    "missions": Section("mission", (*_plain("key"), *_texts("name=title")), ("key", "name"), "key"),
    "strategies": Section("strategy", _texts("title", "text"), ("title",)),
    "cards": Section(
        "card",
        (*_numbers("number"), *_texts("title", "text", "whom", "steps"), *_one("mission"),
         *_parts("plains", "goals"), *_one("lead", "organisation"),
         *_many("partners", "organisation"), *_numbers("cost"), *_plain("stage")),
        ("number", "title"),
    ),
    "calls": Section(
        "call",
        (*_texts("title", "body"), *_one("mission"), *_plain("opens", "deadline"),
         *_numbers("amount"), *_texts("source")),
        ("title",),
    ),
    "phases": Section(
        "phase",
        (*_plain("key"), *_texts("name=title", "text"),
         *_plain("start", "end", "actual_start", "actual_end")),
        ("key", "name"), "key", {"steps": _STEP},
    ),
    "sessions": _SESSION,
}  # fmt: skip
"""The sections of a programme but its head, in the order in which their records are written."""


def check_programme(programme: Data, templates: Mapping[str, Data]) -> None:
    """``Refusal`` naming the file and the key of what a programme may not hold, or lacks."""
    head = programme.get("programme")
    name = str(head.get("id", "")) if isinstance(head, Mapping) else ""
    _Checking(f"{name}.toml", programme, templates).check()


class _Checking:
    def __init__(self, file: str, programme: Data, templates: Mapping[str, Data]) -> None:
        self._file, self._programme = file, programme
        self._templates = templates
        self._known: dict[str, set[str]] = {"round": set()}

    def check(self) -> None:
        head, known = self._programme.get("programme", {}), ("programme", *SECTIONS)
        if not isinstance(head, Mapping):
            self._refuse("programme_value", "programme", value=head)
        for key in self._programme:
            if key not in known:
                self._refuse("programme_unknown_key", key, known=", ".join(known))
        for name, section in SECTIONS.items():
            rows = list(self._rows(self._programme, name, name))
            self._known[section.kind] = {str(row.get(section.key)) for _, row in rows}
            self._only_one(section, rows)
        self._table(HEAD, "programme", head)
        for name, section in SECTIONS.items():
            for place, row in self._rows(self._programme, name, name):
                self._table(section, place, row)

    def _rows(self, table: Data, name: str, place: str) -> Iterator[tuple[str, Data]]:
        """The tables of a section, each with its place: ``sessions[2].rounds[1]``."""
        rows = table.get(name, [])
        if name == TABLES and isinstance(rows, int) and not isinstance(rows, bool):
            return
        if not isinstance(rows, list | tuple):
            self._refuse("programme_value", place, value=rows)
        for number, row in enumerate(rows, 1):
            if not isinstance(row, Mapping):
                self._refuse("programme_value", f"{place}[{number}]", value=row)
            yield f"{place}[{number}]", row

    def _only_one(self, section: Section, rows: list[tuple[str, Data]]) -> None:
        seen = set()
        for place, row in rows if section.key else ():
            if (key := row.get(section.key)) in seen:
                self._refuse("programme_twice", f"{place}.{section.key}", value=key)
            seen.add(key)

    def _table(self, section: Section, place: str, row: Data) -> None:
        known = [part.key for part in section.parts] + [*section.also, *section.inner]
        for key in section.needs:
            if not row.get(key) and row.get(key) != 0:
                self._refuse("programme_lacks", f"{place}.{key}")
        for key in row:
            if key not in known:
                self._refuse("programme_unknown_key", f"{place}.{key}", known=", ".join(known))
        self._filled(section, place, row)

    def _filled(self, section: Section, place: str, row: Data) -> None:
        """What the keys of a table hold."""
        if section.kind == "session":
            turns = self._rows(row, "rounds", f"{place}.rounds")
            self._known["round"] = {str(turn.get("key")) for _, turn in turns}
        for part in section.parts:
            if part.key in row:
                self._value(section.kind, part, f"{place}.{part.key}", row[part.key])
        self._further(row, place)
        for name, inner in section.inner.items():
            for where, each in self._rows(row, name, f"{place}.{name}"):
                self._table(inner, where, each)

    def _further(self, row: Data, place: str) -> None:
        """The keys that fill no field by themselves, wherever they stand."""
        if (shape := row.get("template")) and shape not in self._templates:
            known = ", ".join(self._templates)
            self._refuse("programme_no_such", f"{place}.template", value=shape, known=known)
        for name, form in (("name", "text"), ("summary", "text"), ("natures", "texts"),
                           ("roles", "plains")):  # fmt: skip
            if name in row and not _FORMS[form](row[name]):
                self._refuse("programme_value", f"{place}.{name}", value=row[name])
        for role in row.get("roles", ()):
            self._admit("role", "role", f"{place}.roles", role)

    def _value(self, kind: str, part: Part, place: str, value: Any) -> None:
        if not _FORMS[part.form](value):
            self._refuse("programme_value", place, value=value)
        if part.form in ("one", "many"):
            for key in (value,) if part.form == "one" else value:
                if key and key not in self._known[part.of]:
                    known = ", ".join(sorted(self._known[part.of]))
                    self._refuse("programme_no_such", place, value=key, known=known)
        elif part.form in ("plain", "plains", "number"):
            self._admit(kind, part.field, place, str(value) if part.form == "plain" else value)

    def _admit(self, kind: str, name: str, place: str, value: Any) -> None:
        try:
            admitted(kind, name, value)
        except Refusal as why:
            raise Refusal("programme_value", file=self._file, place=place, value=value) from why

    def _refuse(self, why: str, place: str, **facts: Any) -> None:
        raise Refusal(why, file=self._file, place=place, **facts)


def is_text(value: Any) -> bool:
    """Whether a value is a text: plain, or ``{it, en}``."""
    return isinstance(value, str) or (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(each, str) for each in value.values())
    )


def _each(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list | tuple) and all(check(part) for part in value)


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | date)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_FORMS: dict[str, Callable[[Any], bool]] = {
    "text": is_text,
    "texts": _each(is_text),
    "plain": _is_plain,
    "plains": _each(_is_plain),
    "number": _is_number,
    "yes_no": lambda value: isinstance(value, bool),
    "one": _is_plain,
    "many": _each(_is_plain),
}
