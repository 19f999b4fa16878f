"""Project cards and calls from a table: which column says what, in Italian and English."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from facilitator.domain.figures import read_day, read_euro
from facilitator.domain.forms import field_of
from facilitator.domain.keys import GOALS, STAGES
from facilitator.domain.records import PLURALS
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import EntryRow
from facilitator.domain.values import TEXT_LIMIT, clean_text
from facilitator.imports.decode import shown_name
from facilitator.imports.labels import plain_label
from facilitator.imports.tables import RefusedRow, Row, read_table
from resources.load import LANGUAGES, Words, words

TITLES: dict[str, dict[str, tuple[str, ...]]] = {
    "card": {
        "number": ("numero", "n", "nr", "scheda n", "numero scheda", "number", "card number"),
        "title": ("titolo", "titolo della scheda", "scheda", "nome", "title", "card", "name"),
        "text": ("descrizione", "testo", "che cosa cambia", "description", "text"),
        "whom": ("per chi", "destinatari", "beneficiari", "for whom", "beneficiaries"),
        "steps": ("prossimi passi", "next steps"),
        "mission": ("missione", "missione pnrr", "mission"),
        "goals": ("obiettivi", "obiettivi di sviluppo sostenibile", "sdg", "goals", "obiettivo"),
        "lead": ("capofila", "responsabile", "ente capofila", "lead", "lead partner"),
        "partners": ("partner", "partners", "enti partner"),
        "cost": ("costo", "costo totale", "importo", "cost", "total cost", "budget"),
        "stage": ("stato", "stato di avanzamento", "avanzamento", "stage", "status"),
    },
    "call": {
        "title": ("titolo", "bando", "titolo del bando", "title", "call", "nome", "name"),
        "body": ("ente", "ente promotore", "promotore", "body", "issued by"),
        "mission": ("missione", "missione pnrr", "mission"),
        "opens": ("apertura", "data di apertura", "data apertura", "opens", "opening"),
        "deadline": ("scadenza", "data di scadenza", "data scadenza", "deadline", "closes"),
        "amount": ("importo", "dotazione", "risorse", "amount", "budget"),
        "source": ("fonte", "link", "source", "url"),
    },
}
"""Plain labels of the columns of each kind; the earlier of a field's titles wins."""
_NEEDED: dict[str, tuple[str, ...]] = {"card": ("number", "title"), "call": ("title",)}
"""One of these a table must have, and a row must fill in."""
_PARTS = re.compile(r"[;|\n]+")


@dataclass(frozen=True, slots=True)
class EntriesRead:
    """What a source holds; ``read`` counts its rows, blank ones apart."""

    kind: str
    rows: tuple[EntryRow, ...]
    refused: tuple[RefusedRow, ...]
    read: int


def read_cards(data: bytes, name: str) -> EntriesRead:
    """The project cards of a table; see ``read_entries``."""
    return read_entries(data, name, "card")


def read_calls(data: bytes, name: str) -> EntriesRead:
    """The calls of a table; see ``read_entries``."""
    return read_entries(data, name, "call")


def read_entries(data: bytes, name: str, kind: str) -> EntriesRead:
    """The records of a kind in a table with titled columns.

    Refuses what is no table, and one without a column for a title (or a card's number). Rows with
    a value that its field cannot take are listed among the refused.
    """
    titles = TITLES[kind]
    table = read_table(data, name, {label for labels in titles.values() for label in labels})
    columns = _columns(table.header, titles)
    if not any(field in columns for field in _NEEDED[kind]):
        known = ", ".join(titles[field][0] for field in _NEEDED[kind])
        raise Refusal("no_entry_columns", file=shown_name(name), known=known)
    if not table.rows:
        raise Refusal("empty_source", file=shown_name(name))
    rows: list[EntryRow] = []
    refused: list[RefusedRow] = []
    for row in table.rows:
        read = _entry(row, columns, kind)
        (rows if isinstance(read, EntryRow) else refused).append(read)  # type: ignore[arg-type]
    return EntriesRead(kind, tuple(rows), tuple(refused), len(table.rows))


def made_said(made: Mapping[str, int], say: Words) -> str:
    """What is made because rows name it: ``2 enti, 1 missione``; ``""`` where nothing is."""
    return ", ".join(
        say.count(number, f"record.{kind}", f"record.{PLURALS[kind]}")
        for kind, number in made.items()
    )


def _columns(header: Sequence[str], titles: Mapping[str, Sequence[str]]) -> dict[str, int]:
    labels = [plain_label(label) for label in header]
    found: dict[str, int] = {}
    for field, known in titles.items():
        at = [labels.index(label) for label in known if label in labels]
        if at and at[0] not in found.values():
            found[field] = at[0]
    return found


def _entry(row: Row, columns: Mapping[str, int], kind: str) -> EntryRow | RefusedRow:
    if row.beyond:
        facts = {"cells": len(row.cells) + len(row.beyond), "columns": len(row.cells)}
        return RefusedRow(row.number, "row_ragged", facts)
    values: dict[str, Any] = {}
    faults: list[RefusedRow] = []
    for field, at in columns.items():
        text = clean_text(row.cells[at]).strip()
        if text:
            read = _READERS.get(field_of(kind, field).editor, _text)(text)
            if read is None:
                odd = {"text": text, "field": field}
                faults.append(RefusedRow(row.number, "row_odd_value", odd))
            values[field] = read
    if not any(field in values for field in _NEEDED[kind]):
        faults.append(RefusedRow(row.number, "row_without_title"))
    if faults:
        return replace(faults[0], others=tuple(faults[1:]))
    return EntryRow(row.number, values)


def _text(text: str) -> str | None:
    return text if len(text) <= TEXT_LIMIT else None


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(read_day(text)).isoformat()
    except ValueError:
        return None


def _number(text: str) -> int | None:
    found = re.fullmatch(r"(?:scheda|card|n\.?)?\s*(\d{1,6})", text, re.IGNORECASE)
    return int(found[1]) if found else None


def _choice(text: str) -> str | None:
    """The stage that a word of either language, or its key, means."""
    known = {words(language)(f"choice.{key}").casefold(): key
             for language in LANGUAGES for key in STAGES}  # fmt: skip
    return text if text in STAGES else known.get(text.casefold())


def _goals(text: str) -> tuple[str, ...] | None:
    numbers = re.findall(r"\d+", text)
    if not numbers or not all(number in GOALS for number in numbers):
        return None
    return tuple(goal for goal in GOALS if goal in numbers)


def _several(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in _PARTS.split(text) if part.strip()))


_READERS: dict[str, Callable[[str], Any]] = {
    "date": _day, "number": _number, "money": read_euro, "choice": _choice, "choices": _goals,
    "records": _several,
}  # fmt: skip
"""By the editor of a field; None for what it cannot take."""
