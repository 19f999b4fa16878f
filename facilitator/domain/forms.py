"""What the fields of entries may hold: one row each, for forms, commands and imports alike.

A field without a row is free text (or whatever its record says) and is cleaned at the door.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain import keys
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import TEXT_LIMIT, clean_text


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is filled in.

    ``editor``: ``line``, ``text`` (paragraphs), ``lines`` (several texts), ``date``, ``time``,
    ``number``, ``money``, ``yes_no``, ``choice`` and ``choices`` (of ``keys``), ``record`` and
    ``records`` (of the kind ``of``). Of a ``line``, ``most`` are the letters of a word without
    blanks.
    """

    editor: str = "line"
    keys: tuple[str, ...] = ()
    of: str = ""
    least: int | None = None
    most: int | None = None


_DATE, _TIME, _TEXT, _MONEY = Field("date"), Field("time"), Field("text"), Field("money", least=0)
_SCALE = Field("number", least=1, most=5)
_COUNT = Field("number", least=0)
_STAGE = Field("choice", keys=keys.STAGES)


def _one(kind: str) -> Field:
    return Field("record", of=kind)


def _many(kind: str) -> Field:
    return Field("records", of=kind)


_FIELDS: dict[str, Field] = {
    "actual_date": _DATE, "signed_on": _DATE, "opens": _DATE, "deadline": _DATE,
    "minutes": _COUNT, "seats": _COUNT, "voters": _COUNT, "head_count": _COUNT,
    "dots": _COUNT, "cap": _COUNT, "value": _COUNT, "goal": _COUNT,
    "amount": _MONEY, "pnrr": _MONEY, "cost": _MONEY,
    "influence": _SCALE, "interest": _SCALE, "impact": _SCALE, "feasibility": _SCALE,
    "stage": _STAGE, "role": Field("choice", keys=keys.ROLES),
    "photo": Field("choice", keys=keys.CONSENTS),
    "measure": Field("choice", keys=keys.MEASURES),
    "fields_of_action": Field("choices", keys=keys.FIELDS_OF_ACTION),
    "goals": Field("choices", keys=keys.GOALS),
    "text": _TEXT, "statement": _TEXT, "summary": _TEXT, "privacy": _TEXT, "outcome": _TEXT,
    "scale": _TEXT, "stakeholders": _TEXT, "comments": _TEXT, "energy": _TEXT,
    "substituted": _TEXT, "emissions": _TEXT, "costs": _TEXT, "question": _TEXT,
    "whom": _TEXT,
    "phase": _one("phase"), "venue": _one("venue"), "theme": _one("theme"),
    "group": _one("group"), "session": _one("session"), "round": _one("round"),
    "table": _one("table"), "board": _one("board"), "person": _one("person"),
    "organisation": _one("organisation"), "category": _one("category"),
    "action": _one("action"), "strategy": _one("strategy"), "mission": _one("mission"),
    "card": _one("card"), "project": _one("project"), "call": _one("call"),
    "lead": _one("organisation"), "partners": _many("organisation"), "themes": _many("theme"),
    "groups": _many("group"), "venues": _many("venue"),
}  # fmt: skip
_OF_KIND: dict[tuple[str, str], Field] = {
    ("workshop", "booking"): _TEXT, ("session", "date"): _DATE,
    ("application", "date"): _DATE, ("progress", "date"): _DATE,
    ("phase", "start"): _DATE, ("phase", "end"): _DATE,
    ("phase", "actual_start"): _DATE, ("phase", "actual_end"): _DATE,
    ("session", "start"): _TIME, ("session", "end"): _TIME, ("session", "actual_start"): _TIME,
    ("session", "actual_end"): _TIME, ("group", "start"): _TIME, ("group", "end"): _TIME,
    ("round", "start"): _TIME, ("agenda_item", "start"): _TIME,
    ("organisation", "kind"): Field("choice", keys=keys.ORGANISATION_KINDS),
    ("action", "bodies"): _TEXT, ("card", "number"): _COUNT, ("table", "number"): _COUNT,
    ("card", "steps"): _TEXT,
    ("round", "number"): _COUNT, ("seat", "number"): Field("number", least=1, most=99),
    ("indicator", "number"): Field(), ("session", "step"): _one("agenda_item"),
    ("session", "code"): Field(most=12),
    ("ballot", "state"): Field("choice", keys=keys.BALLOT_STATES),
}  # fmt: skip


def field_of(kind: str, name: str) -> Field:
    """The row of a field; where there is none, what its record says of it."""
    found = _OF_KIND.get((kind, name)) or _FIELDS.get(name)
    if found is not None:
        return found
    default = SPECS[kind][name].default
    if isinstance(default, bool):
        return Field("yes_no")
    return Field("lines") if isinstance(default, tuple) else Field()


def admitted(kind: str, name: str, value: Any) -> Any:
    """The value as it is kept; ``Refusal`` where the field cannot take it."""
    row = field_of(kind, name)
    if isinstance(value, str):
        value = clean_text(value)
        if len(value) > TEXT_LIMIT:
            raise Refusal("text_too_long", length=len(value), limit=TEXT_LIMIT)
    if isinstance(value, tuple | list):
        cleaned = (clean_text(part) for part in value)
        value = tuple(dict.fromkeys(part for part in cleaned if part))
    check = _CHECKS.get(row.editor)
    if check is not None and value not in ("", None):
        check(row, name, value)
    return value


def _one_word(row: Field, name: str, value: Any) -> None:
    if row.most is not None and (len(value) > row.most or " " in value):
        raise Refusal("no_code", field=name, name=value, most=row.most)


def _dated(_row: Field, name: str, value: Any) -> None:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refusal("no_date", field=name, name=value) from None


def _timed(_row: Field, name: str, value: Any) -> None:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(value)):
        raise Refusal("no_time", text=value)


def _counted(row: Field, name: str, value: Any) -> None:
    fits = isinstance(value, int) and (row.least is None or value >= row.least)
    if row.most is not None and not (fits and value <= row.most):
        raise Refusal("no_number_between", field=name, name=value, least=row.least, most=row.most)
    if not fits:
        raise Refusal("no_number", field=name, name=value, least=row.least or 0)


def _chosen(row: Field, name: str, value: Any) -> None:
    for key in (value,) if isinstance(value, str) else value:
        if key not in row.keys:
            raise Refusal(
                "no_choice", field=name, name=key, known=", ".join(filter(None, row.keys))
            )


_CHECKS: dict[str, Callable[[Field, str, Any], None]] = {
    "line": _one_word, "date": _dated, "time": _timed, "number": _counted, "money": _counted,
    "choice": _chosen, "choices": _chosen,
}  # fmt: skip
