"""The published schema: what the records say, and what every written file follows."""

import json
from pathlib import Path

import jsonschema
import pytest

from facilitator.domain.records import Note, Workshop
from facilitator.domain.whole import FORMAT, VERSION, whole_of
from facilitator.domain.whole_schema import schema
from tests.domain.books import book_of

PUBLISHED = Path(__file__).parents[2] / "docs" / "workshop.schema.json"


def test_the_published_schema_is_what_the_records_say() -> None:
    published = json.loads(PUBLISHED.read_text("utf-8"))
    assert published == schema(), "run packaging/schema.py"
    jsonschema.Draft202012Validator.check_schema(published)


def test_a_whole_workshop_follows_the_schema_and_an_odd_one_does_not() -> None:
    note = Note(id="n", text="due", versions={"text": ("uno",)}, place=(1, 2), details={"a": "b"})
    whole = whole_of(book_of(Workshop(id="w"), note))
    document = {"format": FORMAT, "version": VERSION, "records": whole}
    jsonschema.validate(document, schema())
    whole["notes"][0]["colour"] = "red"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema())
