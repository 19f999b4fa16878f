"""Records as tables for people: names where records hold ids, words where they hold keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.cli.speech import moment, say, tell_table
from facilitator.domain.book import Book, full_name
from facilitator.domain.figures import figure
from facilitator.domain.kinds import LINK_KIND, NOTE_KIND
from facilitator.domain.records import Application, Person, Record
from facilitator.exports.quarterly import stage_word

COLUMNS: dict[str, tuple[str, ...]] = {
    "workshops": ("title", "programme", "language", "id"),
    "programmes": ("title", "key", "id"),
    "facts": ("text", "source", "id"),
    "phases": ("title", "start", "end", "id"),
    "themes": ("title", "key", "id"),
    "groups": ("title", "key", "id"),
    "categories": ("title", "group", "head_count", "id"),
    "venues": ("title", "address", "id"),
    "organisations": ("title", "id"),
    "sessions": ("code", "title", "date", "start", "venue", "id"),
    "rounds": ("session", "number", "title", "start", "minutes", "id"),
    "agenda": ("session", "start", "title", "text", "id"),
    "tables": ("code", "title", "theme", "seats", "id"),
    "seats": ("table", "number", "organisation", "category", "id"),
    "roles": ("session", "table", "role", "person", "id"),
    "boards": ("code", "title", "question", "id"),
    "notes": ("board", "kind", "seat", "hands", "text", "id"),
    "clusters": ("board", "title", "notes", "id"),
    "frames": ("board", "title", "id"),
    "pictures": ("name", "media", "width", "height", "id"),
    "links": ("source", "kind", "target"),
    "ballots": ("board", "title", "state", "dots", "cap", "id"),
    "votes": ("ballot", "target", "criterion", "voter", "dots"),
    "strategies": ("title", "id"),
    "actions": ("title", "theme", "impact", "feasibility", "stage", "id"),
    "commitments": ("action", "organisation", "text", "signed", "id"),
    "indicators": ("number", "title", "action", "unit", "targets", "id"),
    "missions": ("title", "key", "id"),
    "cards": ("number", "title", "mission", "stage", "cost", "id"),
    "projects": ("card", "title", "amount", "pnrr", "stage", "source", "id"),
    "calls": ("title", "body", "opens", "deadline", "amount", "id"),
    "applications": ("card", "call", "stage", "date", "amount", "id"),
    "progress": ("subject", "date", "measure", "value", "goal", "text", "source"),
    "printings": ("sheet", "subject", "number", "printed"),
    "people": ("name", "organisation", "category", "code", "id"),
    "bookings": ("person", "session", "table", "flags", "code"),
    "attendance": ("person", "session", "entered", "left"),
}
"""The columns of each kind of record that ``show`` lists."""
LONGEST_NAME = 40
"""Letters of a note that stands for itself in another record's row."""
_CHOSEN = ("stage", "measure", "role", "nature", "fields_of_action")
_SUMS = ("amount", "pnrr", "cost")
_TIMES = ("entered", "left", "opened", "closed", "began", "ended", "printed")


def short_name(record: Record) -> str:
    """What stands for a record where another one refers to it."""
    if isinstance(record, Person):
        return say()("cli.nobody") if record.forgotten else full_name(record) or record.id
    text = next((text for name in ("code", "title", "text", "name")
                 if (text := getattr(record, name, ""))), record.id)  # fmt: skip
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


def _blank(name: str, shown: Mapping[str, Any]) -> str:
    """What stands for nothing: a date that nobody knows is asked for, never guessed."""
    if name == "date":
        return say()("paper.date_missing")
    return say()("cli.nobody") if name == "name" and shown.get("forgotten") else ""


def _measured(shown: Mapping[str, Any]) -> dict[str, Any]:
    """What of a reading is a word: the stage's name, yes or no."""
    if shown.get("measure") == "stage":
        return {"text": stage_word(str(shown.get("text", "")), say())}
    if shown.get("measure") == "yes_no" and shown.get("value") is not None:
        return {"value": bool(shown["value"])}
    return {}


class Naming:
    """The words for fields of records, with the names of the records that they refer to."""

    def __init__(self, book: Book) -> None:
        self._names = {r.id: short_name(r) for found in book.kinds().values() for r in found}
        self._names |= {
            one.id: f"{self._names.get(one.card, '')} → {self._names.get(one.call, '')}"
            for one in book.all(Application)
        }

    def row(self, plural: str, shown: Mapping[str, Any]) -> list[str]:
        """The cells of a record's row."""
        if plural == "progress":
            shown = dict(shown) | _measured(shown)
        cells = {name: self.worded(name, shown.get(name)) for name in COLUMNS[plural]}
        return [cell or _blank(name, shown) for name, cell in cells.items()]

    def worded(self, field: str, value: Any) -> str:
        """A field's value in words; empty for one that is not there."""
        if field == "removed":
            return say()("cli.no" if value is None else "cli.yes")
        if value is None or value == "" or (field in _TIMES and not value):
            return ""
        if isinstance(value, bool):
            return say()("cli.yes" if value else "cli.no")
        if isinstance(value, list | tuple):
            words = [self.worded(field, part) for part in value]
            return str(len(words)) if field == "notes" else ", ".join(words)
        if isinstance(value, Mapping):
            return "; ".join(f"{name}: {text}" for name, text in value.items())
        if field in _TIMES:
            return moment(value)
        if field in _SUMS and isinstance(value, int):
            return figure(value, say().language)
        return str(value) if field == "id" else self._worded_text(field, str(value))

    def _worded_text(self, field: str, text: str) -> str:
        if field == "data":
            return say()("field.picture")
        if field == "flags":
            return say()(f"flag.{text}")
        if field in _CHOSEN and say().has(f"choice.{text}"):
            return say()(f"choice.{text}")
        if field == "kind" and (kind := NOTE_KIND.get(text) or LINK_KIND.get(text)):
            return kind.name(say().language)
        return self._names.get(text, text)


def tell_records(naming: Naming, plural: str, shown: Sequence[Mapping[str, Any]]) -> bool:
    """The records of one kind as a table; False where there was no room for the ids."""
    rows = [naming.row(plural, one) for one in shown]
    heads = {"source": say()("detail.source")} if plural != "links" else {}
    return not shown or tell_table(COLUMNS[plural], rows, heads)
