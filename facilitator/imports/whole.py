"""The whole workshop as one JSON, read back by the published schema."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.whole import FORMAT, VERSION, Plain, expect_whole
from facilitator.imports.decode import shown_name
from facilitator.imports.json_text import read_json

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
MOST_BYTES = 1_000_000_000
"""Pictures lie in it too."""


@dataclass(frozen=True, slots=True)
class WholeRead:
    """The records by the plural of their kind, and the key of the codes; None without one."""

    records: Mapping[str, Sequence[Plain]]
    codes_key: bytes | None

    @property
    def tells_people(self) -> bool:
        """Whether something is in it that is to be sealed."""
        sealed = [name for name, spec in SPECS["person"].items() if spec.door == "sealed"]
        return any(name in one for one in self.records.get("people", ()) for name in sealed)


def read_whole(data: bytes, name: str) -> WholeRead:
    """What a file holds; ``Refusal`` saying where it departs from the schema."""
    document = read_json(data, name)
    if _SURROGATE.search(data):
        _expect_letters(document, name)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Refusal("not_a_whole", file=shown_name(name))
    if document.get("version") != VERSION:
        raise Refusal("whole_version", file=shown_name(name), known=VERSION)
    key = document.get("codes_key")
    if key is not None and not (isinstance(key, str) and re.fullmatch("[0-9a-f]{64}", key)):
        raise Refusal("whole_value", name="codes_key", record="–")
    expect_whole(document.get("records"))
    return WholeRead(document["records"], bytes.fromhex(key) if key else None)


def _expect_letters(document: Any, name: str) -> None:
    """``Refusal`` for half of a letter, which JSON can escape and no workshop can hold."""
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError as half:
        reason = f"\\u{ord(half.object[half.start]):04x}"
        raise Refusal("damaged_json", file=shown_name(name), reason=reason) from None
