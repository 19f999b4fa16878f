"""JSON from outside: strict where Python's reader is lax, and never deeper than can be read."""

import json
from math import isfinite
from typing import Any, NoReturn

from facilitator.domain.refusal import Refusal
from facilitator.imports.decode import shown_name
from facilitator.imports.nesting import MOST, is_too_deep


class _Lax(ValueError):
    """What Python's reader would let pass."""


def read_json(data: bytes, name: str) -> Any:
    """The value of a JSON file; ``Refusal`` for what is none or nested deeper than ``MOST``, for
    NaN, numbers beyond all bounds and keys that come twice.

    A byte-order mark is believed, else it is UTF-8 as the standard says.
    """
    try:
        text = _text(data)
        if is_too_deep(text):
            raise Refusal("json_too_deep", file=shown_name(name), most=MOST)
        return json.loads(
            text, parse_constant=_refuse, parse_float=_finite, object_pairs_hook=_once
        )
    except ValueError as trouble:
        raise Refusal("damaged_json", file=shown_name(name), reason=_where(trouble)) from None


def _text(data: bytes) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if marked else "utf-8-sig")


def _refuse(constant: str) -> NoReturn:
    raise _Lax(constant)


def _finite(number: str) -> float:
    read = float(number)
    return read if isfinite(read) else _refuse(number)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _value in pairs]
        raise _Lax(next(name for name in names if names.count(name) > 1))
    return made


def _where(trouble: ValueError) -> str:
    """What is wrong, as shortly as it can be said in any language."""
    if isinstance(trouble, json.JSONDecodeError):
        return f"{trouble.lineno}:{trouble.colno}"
    return str(trouble)[:60] if isinstance(trouble, _Lax) else type(trouble).__name__
