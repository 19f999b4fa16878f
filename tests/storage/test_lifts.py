"""A schema change is a lift that runs when folding; what newer laptops write is kept (rule 7)."""

from collections.abc import Sequence

import pytest

from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Cluster, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref
from facilitator.domain.values import derived_id
from facilitator.storage import schema as t
from facilitator.storage.checking import check
from facilitator.storage.exchange import exchange
from facilitator.storage.lifts import Lift, Lifted, lifted
from facilitator.storage.store import Setting, Store
from tests.storage.three import BOARD, Laptop, Three, agree


def chair_is_seat(old: Lifted) -> list[Lifted]:
    """An invented lift: format 1 called a note's seat ``chair``."""
    if (old.kind, old.field) == ("note", "chair"):
        return [Lifted("note", old.record, "seat", old.value)]
    return [old]


def cards_are_split(old: Lifted) -> list[Lifted]:
    """Another: format 2 had cards, which are now a note and the cluster that it stands in."""
    if old.kind != "card":
        return [old]
    cluster = derived_id("card", old.record)
    whole = {
        "said": [Lifted("note", old.record, "text", old.value)],
        "head": [
            Lifted("cluster", cluster, "title", old.value),
            Lifted("note", old.record, "cluster", cluster),
        ],
        "on": [Lifted("note", old.record, "board", old.value),
               Lifted("cluster", cluster, "board", old.value)],
    }  # fmt: skip
    return whole.get(old.field, [])


LIFTS: tuple[Lift, ...] = (chair_is_seat, cards_are_split)


def opened(laptop: Laptop, lifts: Sequence[Lift], readonly: bool = False) -> Store:
    laptop.store.close()
    laptop.store = Store.open(laptop.path, Setting(laptop.name, lifts=lifts), readonly)
    return laptop.store


def of_old(laptop: Laptop) -> None:
    """Edits as an older version of the program would have made them."""
    laptop.put(("chair", 5))
    laptop.store.do(Edit("card", new_record("card", "old", said="un’idea", head="Idee", on=BOARD)))


def stored(store: Store) -> list[object]:
    """The journal's own rows, which nothing may ever change."""
    tables = (t.steps, t.changes, t.value_rows)
    return [sorted(map(repr, store.connection.execute(table.select()).all())) for table in tables]


def test_without_its_lift_what_is_unknown_is_kept_and_not_shown(three: Three) -> None:
    of_old(three.a)
    assert three.a.note().seat == 1
    assert three.a.store.book.get(Note, "old") is None
    assert [entry.after for entry in three.a.store.history("old")] == ["un’idea", "Idee", BOARD]
    three.meet()
    agree(three.all)


@pytest.mark.parametrize("readonly", [False, True])
def test_an_old_file_reads_in_todays_form_and_keeps_its_steps(three: Three, readonly: bool) -> None:
    of_old(three.a)
    before, file = stored(three.a.store), three.a.path.read_bytes()
    store = opened(three.a, LIFTS, readonly)
    assert store.book.require(Note, "note").seat == 5
    card = store.book.require(Note, "old")
    assert (card.text, store.book.require(Cluster, card.cluster).title) == ("un’idea", "Idee")
    assert stored(store) == before
    assert check(store) == []
    assert (three.a.path.read_bytes() == file) == readonly


def test_lifted_fields_are_edited_and_undone_like_any_other(three: Three) -> None:
    of_old(three.a)
    opened(three.a, LIFTS)
    three.a.put(("seat", 6))
    three.a.edit("un’idea migliore", "old")
    assert {step.format for step in three.a.steps()} == {1, 3}
    assert (three.a.note().seat, three.a.texts("old")) == (6, ("un’idea migliore",))
    three.a.store.undo()
    three.a.store.undo()
    assert (three.a.note().seat, three.a.texts("old")) == (5, ("un’idea",))
    assert check(three.a.store) == []


def test_an_old_laptop_keeps_and_passes_on_what_it_does_not_understand(three: Three) -> None:
    of_old(three.a)
    three.meet()
    opened(three.a, LIFTS)
    opened(three.c, LIFTS)
    three.a.put(("seat", 6))
    exchange(three.a.store, three.b.store)
    assert three.b.note().seat == 1
    with pytest.raises(Refusal, match="newer_record"):
        three.b.move(9)
    note = three.b.write("altrove si scrive")
    exchange(three.b.store, three.c.store)
    assert three.c.note().seat == 6
    three.b.reopen()
    with pytest.raises(Refusal, match="newer_record"):
        three.b.edit("no")
    assert three.b.texts(note) == ("altrove si scrive",)
    assert [check(laptop.store) for laptop in three.all] == [[], [], []]
    three.meet()
    assert three.a.shown() == three.c.shown()


def test_an_upgraded_laptop_understands_what_had_come_too_early(three: Three) -> None:
    opened(three.a, LIFTS)
    three.a.put(("seat", 6))
    exchange(three.a.store, three.b.store)
    opened(three.b, LIFTS)
    assert three.b.note().seat == 6
    three.b.move(4)
    exchange(three.a.store, three.b.store)
    agree((three.a, three.b))


def test_old_steps_that_come_later_are_lifted_when_they_come(three: Three) -> None:
    of_old(three.b)
    opened(three.a, LIFTS)
    with Store.open(three.a.path, Setting("A", lifts=LIFTS)) as window:
        exchange(three.a.store, three.b.store)
        window.catch_up()
        assert window.book.require(Note, "old").text == "un’idea"
    assert three.a.store.book.require(Note, "old").text == "un’idea"
    assert check(three.a.store) == []


def test_redacting_blanks_what_older_formats_wrote(three: Three) -> None:
    of_old(three.a)
    opened(three.a, LIFTS)
    three.a.store.redact("old")
    assert three.a.texts("old") == ("",)
    assert "un’idea".encode() not in three.a.path.read_bytes()
    three.a.store.redact("note")
    assert check(three.a.store) == []


def test_a_redaction_in_a_kind_that_is_unknown_here_is_applied(three: Three) -> None:
    opened(three.a, LIFTS)
    of_old(three.b)
    exchange(three.a.store, three.b.store)
    three.a.store.redact("old")
    exchange(three.a.store, three.b.store)
    assert "un’idea".encode() not in three.b.path.read_bytes()
    assert check(three.b.store) == []


def test_lifts_follow_one_another() -> None:
    old = Lifted("card", "r", "head", "Idee")
    assert lifted(old, 1, LIFTS) == cards_are_split(old)
    assert lifted(old, 3, LIFTS) == [old]
    assert lifted(Lifted("note", "r", "chair", 1), 2, LIFTS) == [Lifted("note", "r", "chair", 1)]


def test_words_in_an_older_form_keep_their_versions(three: Three) -> None:
    of_old(three.a)
    three.meet()
    ref = Ref(*three.a.steps()[-1].key, 0)
    for laptop in (three.a, three.b):
        said = Write("card", "old", "said", f"di {laptop.name}", (ref,))
        laptop.store.do(Edit("card", (said,)))
    three.meet()
    opened(three.c, LIFTS)
    assert sorted(three.c.texts("old")) == ["di A", "di B"]
    assert check(three.c.store) == []
