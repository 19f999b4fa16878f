"""Every field of every record in one JSON: by the published schema, and back without loss."""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_type_hints

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records import FARTHEST, RECORDS, Place, Record, Workshop
from facilitator.domain.specs import SPECS
from facilitator.domain.values import clean_text
from facilitator.domain.whole import Plain, steps_of, whole_of
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.imports.whole import read_whole
from tests.domain.books import Journal, book_of
from tests.exports.material import options

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs" / "workshop.schema.json").read_text("utf-8"))
)
WORDS = st.text(max_size=12).map(clean_text)
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)
PLACES = st.tuples(*[st.integers(-FARTHEST, FARTHEST)] * 2)
SHAPES: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    bool: st.booleans(),
    int: NUMBERS,
    int | None: st.none() | NUMBERS,
    Place | None: st.none() | PLACES,
    tuple[str, ...]: st.lists(WORDS, max_size=3).map(tuple),
    Mapping[str, str]: st.dictionaries(WORDS, WORDS, max_size=3),
}


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """One record of each kind, with a value in every field."""
    made = []
    for number, (kind, cls) in enumerate(RECORDS.items(), 1):
        hints = get_type_hints(cls)
        fields = {name: draw(SHAPES[hints[name]]) for name in SPECS[kind]}
        made.append(cls(id=f"r{number}", born=(number, "a"), at=number, **fields))
    return made


def bare(whole: Mapping[str, list[Plain]]) -> dict[str, list[Plain]]:
    """The records without what says when each was written."""
    plain = json.loads(json.dumps(whole))
    return {
        name: [{k: v for k, v in one.items() if k not in ("at", "by", "step")} for one in found]
        for name, found in plain.items()
    }


@given(records())
def test_every_field_of_every_record_comes_back(made: list[Record]) -> None:
    whole = whole_of(book_of(*made))
    with TemporaryDirectory() as folder:
        file = Path(folder, "percorso.json")
        exporter("workshop-json").write(whole, options(), file, no_tick)
        data = file.read_bytes()
    SCHEMA.validate(json.loads(data))
    journal = Journal()
    for one in steps_of(read_whole(data, file.name).records):
        journal.do(one.edit)
    assert journal.book.workshop.KIND == Workshop.KIND
    assert bare(whole_of(journal.book)) == bare(whole)
