"""Every field of every record in one JSON: by the published schema, and back without loss."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, get_type_hints

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records import FARTHEST, RECORDS, Place, Record, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import clean_text
from facilitator.domain.whole import FORMAT, VERSION, Plain, steps_of, whole_of
from facilitator.exports.formats import exporter
from facilitator.exports.progress import no_tick
from facilitator.imports.whole import read_whole
from tests.domain.books import Journal, book_of
from tests.exports.material import options

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs" / "workshop.schema.json").read_text("utf-8"))
)
LETTERS = 'aà e\u0301ñß中文ع\u200d🙂\t\n;=+<&"\\\u2028'
Pool = Callable[[Random], Any]


def words(chance: Random) -> str:
    return clean_text("".join(chance.choices(LETTERS, k=chance.randrange(12))))


def number(chance: Random) -> int:
    return chance.choice((0, -1, 1, chance.randint(-(2**53) + 1, 2**53 - 1)))


def place(chance: Random) -> Place:
    return chance.randint(-FARTHEST, FARTHEST), chance.choice((-FARTHEST, 0, FARTHEST))


SHAPES: dict[Any, Pool] = {
    str: words,
    bool: lambda chance: chance.random() < 0.5,
    int: number,
    int | None: lambda chance: chance.choice((None, number(chance))),
    Place | None: lambda chance: chance.choice((None, place(chance))),
    tuple[str, ...]: lambda chance: tuple(words(chance) for _ in range(chance.randrange(4))),
    Mapping[str, str]: lambda chance: {words(chance): words(chance) for _ in range(3)},
}


def records(seed: int) -> Iterator[Record]:
    """Some records of each kind, one in two fields with a value, some steps with several."""
    chance, made = Random(seed), 0
    for kind, cls in RECORDS.items():
        hints = get_type_hints(cls)
        for _ in range(1 if cls is Workshop else chance.randrange(4)):
            named = [name for name in SPECS[kind] if chance.random() < 0.5]
            fields = {name: SHAPES[hints[name]](chance) for name in named}
            several = {
                name: (f"{words(chance)}1", f"{words(chance)}2")
                for name in named
                if SPECS[kind][name].door == "words" and chance.random() < 0.2
            }
            made += 1
            born, at = (1 + made // 3, "a"), 1 + made // 3
            yield cls(id=f"r{made}", born=born, at=at, by="b", versions=several, **fields)


def bare(whole: Mapping[str, list[Plain]]) -> dict[str, list[Plain]]:
    """The records without what says when each was written."""
    plain = json.loads(json.dumps(whole))
    return {
        name: [{k: v for k, v in one.items() if k not in ("at", "by", "step")} for one in found]
        for name, found in plain.items()
    }


def expect_all_back(seed: int) -> None:
    """Write a workshop of random records, read it, and find every field as it was."""
    whole = whole_of(book_of(*records(seed)))
    with TemporaryDirectory() as folder:
        file = Path(folder, "percorso.json")
        exporter("workshop-json").write(whole, options(), file, no_tick)
        data = file.read_bytes()
    SCHEMA.validate(json.loads(data))
    read = read_whole(data, file.name).records
    assert read == json.loads(json.dumps(whole))
    journal = Journal()
    for one in steps_of(read):
        journal.do(one.edit)
    assert bare(whole_of(journal.book)) == bare(whole)


@settings(max_examples=12)
@given(st.integers(0, 2**32))
def test_every_field_of_every_record_comes_back(seed: int) -> None:
    expect_all_back(seed)


@pytest.mark.parametrize("half", ["\ud800", "a\udfff", "\ude00\ud83d"])
def test_half_of_a_letter_is_refused_where_a_whole_one_is_read(half: str) -> None:
    def document(title: str) -> bytes:
        note = {"id": "n", "step": 2, "at": 1, "text": title}
        workshop = {"id": "w", "step": 1, "at": 1, "title": "Prova"}
        told = {"format": FORMAT, "version": VERSION,
                "records": {"workshops": [workshop], "notes": [note]}}  # fmt: skip
        return json.dumps(told).encode()

    assert read_whole(document("\U0001f642"), "a.json").records["notes"][0]["text"] == "\U0001f642"
    with pytest.raises(Refusal, match="damaged_json"):
        read_whole(document(half), "a.json")
