"""The JSON Schema of the whole workshop, made from the records' declarations."""

from collections.abc import Mapping
from typing import Any, get_type_hints

from facilitator.domain import whole
from facilitator.domain.records import PLURALS, RECORDS, Place, Record
from facilitator.domain.specs import SPECS
from facilitator.domain.whole import FORMAT, VERSION, Plain

_STRINGS: Plain = {"type": "array", "items": {"type": "string"}}
_SHAPES: dict[Any, Plain] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    int | None: {"type": ["integer", "null"]},
    Place | None: {
        "type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2,
    },
    tuple[str, ...]: _STRINGS,
    Mapping[str, str]: {"type": "object", "additionalProperties": {"type": "string"}},
}  # fmt: skip


def schema() -> Plain:
    """The schema (draft 2020-12) that every file of this version follows."""
    kinds = {
        PLURALS[kind]: {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}} for kind in RECORDS
    }
    records = _object(kinds, required=["workshops"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facilitator: a whole workshop",
        "description": " ".join((whole.__doc__ or "").split()),
        **_object(
            {
                "format": {"const": FORMAT},
                "version": {"const": VERSION},
                "written": {"type": "string", "format": "date-time"},
                "codes_key": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "records": records,
            },
            required=["format", "version", "records"],
        ),
        "$defs": {kind: _of(kind, cls) for kind, cls in RECORDS.items()},
    }


def _of(kind: str, cls: type[Record]) -> Plain:
    hints, count = get_type_hints(cls), {"type": "integer", "minimum": 0}
    words = {name: _STRINGS for name, spec in SPECS[kind].items() if spec.door == "words"}
    own = {whole.key_of(name): _SHAPES[hints[name]] for name in SPECS[kind]}
    common = {"id": {"type": "string", "pattern": r"^[\w-]{1,64}$"}, "step": count,
              "at": {**count, "maximum": whole.LATEST}, "by": {"type": "string"}}  # fmt: skip
    versions = {"versions": _object(words)} if words else {}
    said = {} if _is_made(cls) else {"description": " ".join((cls.__doc__ or "").split())}
    return said | _object({**common, **versions, **own}, required=["id", "step", "at"])


def _object(properties: Plain, required: list[str] | None = None) -> Plain:
    made: Plain = {"type": "object", "additionalProperties": False, "properties": properties}
    return made | ({"required": required} if required else {})


def _is_made(cls: type[Record]) -> bool:
    """Whether what describes a record was made of its declaration."""
    return (cls.__doc__ or "").startswith(f"{cls.__name__}(")
