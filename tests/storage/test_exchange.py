"""Steps between copies: no gaps, no tricks with clocks, nothing lost and nothing twice (rule 3)."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from facilitator.domain.commands.links import link
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Redaction, Ref, Step, Stored, Target
from facilitator.storage import exchange as exchanging
from facilitator.storage import journal
from facilitator.storage import schema as t
from facilitator.storage.checking import check
from facilitator.storage.exchange import bring, digests, exchange, lacking
from facilitator.storage.store import Setting, Store
from tests.storage.three import DAY, Laptop, Three, agree, first_edit


def new_of(laptop: Laptop, since: int) -> tuple[list[Step], dict[Ref, Stored]]:
    """The steps after the first ``since``, with their values."""
    steps = laptop.steps()[since:]
    return steps, journal.values_of(laptop.store.connection, steps)


def busy(laptop: Laptop, steps: int) -> Laptop:
    """A laptop whose own work has brought its clock forward."""
    for number in range(steps):
        laptop.put(("seat", number))
    return laptop


def place(laptop: Laptop) -> object:
    return laptop.note().place


def test_what_is_told_adds_up(three: Three) -> None:
    three.a.write("una", "due")
    three.a.edit("altra")
    three.b.edit("di B")
    got, gave = exchange(three.a.store, three.b.store)
    assert (got.offered, got.taken, got.records) == (
        1, 1, {"note": {"new": 0, "changed": 1, "gone": 0}},
    )  # fmt: skip
    assert (gave.offered, gave.taken, gave.versions) == (2, 2, 1)
    assert gave.records == {"note": {"new": 2, "changed": 1, "gone": 0}}
    again = bring(three.a.store, three.b.store)
    assert (again.offered, again.taken, again.records) == (0, 0, {})


def test_only_the_one_that_takes_is_written(three: Three) -> None:
    three.a.write("una")
    before = three.a.path.read_bytes()
    assert bring(three.b.store, three.a.store).taken == 1
    assert three.a.path.read_bytes() == before


def test_a_copy_of_another_workshop_is_refused(three: Three) -> None:
    other = Edit("new_workshop", new_record("workshop", "another", title="Altro"))
    path = three.folder / "other.workshop"
    with (
        Store.create(path, other, Setting("X")) as stranger,
        pytest.raises(Refusal, match="wrong_workshop"),
    ):
        exchange(three.a.store, stranger)


def test_the_tie_of_equal_clocks_goes_the_same_way_everywhere(three: Three) -> None:
    three.a.move(1)
    three.b.move(2)
    three.c.move(3)
    three.meet()
    last = max(three.a.steps(), key=lambda step: step.order)
    assert len({step.clock for step in three.a.steps()[-3:]}) == 1
    assert place(three.a) == ({"A": 1, "B": 2, "C": 3}[last.laptop], 0)
    agree(three.all)


def test_a_wrong_wall_clock_decides_nothing(three: Three) -> None:
    three.c.move(1)
    three.meet()
    three.a.move(2)
    three.meet()
    at = {step.laptop: step.at for step in three.a.steps()}
    assert at["C"] > at["A"] + DAY / 2
    assert place(three.c) == (2, 0)
    agree(three.all)


def test_a_link_drawn_by_two_is_one_and_as_old_as_the_first(three: Three) -> None:
    for laptop in three.all:
        laptop.write("altra")
    three.meet()
    other = three.a.store.book.all(Note)[-1].id
    for laptop in three.all:
        laptop.store.do(link(laptop.store.book, "note", other, "supports"))
    three.meet()
    assert three.a.store.book.count(Link) == 1
    first = min(s.order for s in three.a.steps() if s.label == "link")
    assert three.a.store.book.all(Link)[0].born == first
    agree(three.all)


def test_a_gap_is_not_jumped(three: Three) -> None:
    start = len(three.a.steps())
    for number in range(5):
        three.a.write(f"nota {number}")
    steps, values = new_of(three.a, start)
    outcome = busy(three.b, 1).store.receive([s for s in steps if s.number != 3], values)
    assert (len(outcome.accepted), outcome.parked) == (2, 2)
    exchange(three.b.store, three.c.store)
    exchange(three.a.store, three.c.store)
    exchange(three.a.store, three.b.store)
    assert [len(laptop.steps()) for laptop in three.all] == [start + 6] * 3
    agree(three.all)


def test_steps_that_came_too_early_wait_for_the_missing_one(three: Three) -> None:
    start = len(three.a.steps())
    for number in range(4):
        three.a.write(f"nota {number}")
    steps, values = new_of(three.a, start)
    busy(three.b, 3).store.receive(steps[3:], values)
    three.b.reopen()
    again = three.b.store.receive([steps[3], steps[1], steps[1]], values)
    assert (again.parked, again.already, len(again.accepted)) == (2, 1, 0)
    assert check(three.b.store) == []
    last = three.b.store.receive([steps[2], steps[0], steps[0]], values)
    assert (len(last.accepted), last.unparked, last.already) == (4, 2, 1)
    assert three.b.store.connection.execute(t.parked.select()).all() == []
    three.meet(three.a, three.b)
    agree((three.a, three.b))


def test_a_receipt_counts_those_that_had_waited_apart(three: Three) -> None:
    start = len(three.a.steps())
    for number in range(3):
        three.a.write(f"nota {number}")
    steps, values = new_of(three.a, start)
    busy(three.b, 2).store.receive(steps[2:], values)
    receipt = bring(three.b.store, three.a.store)
    assert (receipt.offered, receipt.taken, receipt.unparked) == (3, 3, 0)
    busy(three.c, 2).store.receive(steps[2:], values)
    outcome = three.c.store.receive(steps[:2], values)
    assert (len(outcome.accepted), outcome.unparked) == (3, 1)


def test_the_same_number_with_another_content_is_refused_and_kept(three: Three) -> None:
    start = len(three.a.steps())
    three.a.edit("vera")
    steps, values = new_of(three.a, start)
    three.b.store.receive(steps, values)
    forged = replace(steps[0], label="other")
    outcome = three.b.store.receive([forged, steps[0]], values)
    assert (outcome.refused, outcome.already, outcome.accepted) == (1, 1, [])
    kept = three.b.store.connection.execute(t.evidence.select()).all()
    assert len(kept) == 1
    assert "vera" in kept[0].body
    three.b.store.receive([forged], values)
    assert len(three.b.store.connection.execute(t.evidence.select()).all()) == 1
    assert three.b.texts() == ("vera",)
    agree((three.a, three.b))


def test_two_steps_of_one_number_in_one_batch_and_among_those_that_wait(three: Three) -> None:
    start = len(three.a.steps())
    three.a.edit("uno")
    three.a.edit("due")
    (first, second), values = new_of(three.a, start)
    forged = replace(second, label="other")
    outcome = busy(three.b, 1).store.receive([second, forged], values)
    assert (outcome.parked, outcome.refused) == (1, 1)
    outcome = three.b.store.receive([forged, first], values)
    assert (outcome.refused, len(outcome.accepted), outcome.unparked) == (1, 2, 1)
    assert three.b.texts() == ("due",)


def test_a_conflict_between_two_copies_is_found_by_an_exchange(three: Three) -> None:
    start = len(three.a.steps())
    three.a.edit("vera")
    steps, values = new_of(three.a, start)
    three.b.store.receive([replace(steps[0], label="other")], values)
    receipt = bring(three.a.store, three.b.store)
    assert (receipt.offered, receipt.refused, receipt.taken) == (1, 1, 0)
    body = three.a.store.connection.execute(t.evidence.select()).one().body
    assert "vera" in body
    assert check(three.a.store) == []


def test_a_clock_that_runs_ahead_is_refused_whole(three: Three) -> None:
    start = len(three.a.steps())
    three.a.edit("uno")
    three.a.edit("due")
    steps, values = new_of(three.a, start)
    ahead = [steps[0], replace(steps[1], clock=steps[1].clock + 10**6)]
    before = three.b.shown()
    with pytest.raises(Refusal, match="clock_ahead"):
        three.b.store.receive(ahead, values)
    assert three.b.shown() == before
    assert len(three.b.steps()) == start
    three.b.store.receive(steps, values)
    agree((three.a, three.b))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda stored: Stored(stored.salt, '"altro"'),
        lambda stored: Stored(bytes(16), stored.value),
        lambda stored: None,
    ],
    ids=["value", "salt", "missing"],
)
def test_values_that_do_not_prove_their_digest_are_refused(three: Three, spoil: object) -> None:
    start = len(three.a.steps())
    three.a.edit("vera")
    steps, values = new_of(three.a, start)
    ref = Ref(*steps[0].key, 0)
    assert callable(spoil)
    changed = spoil(values.pop(ref))
    with pytest.raises(Refusal, match="damaged_steps"):
        three.b.store.receive(steps, values | ({ref: changed} if changed else {}))
    assert len(three.b.steps()) == start


@pytest.mark.parametrize("value", ['{"b":1,"a":2}', "1 ", "NaN", "no", "[" * 100_000])
def test_values_that_are_not_canonical_are_refused(three: Three, value: str) -> None:
    from facilitator.domain.values import digest

    start = len(three.a.steps())
    three.a.edit("vera")
    steps, _values = new_of(three.a, start)
    change = replace(steps[0].changes[0], digest=digest(bytes(16), value))
    forged = replace(steps[0], changes=(change,))
    with pytest.raises(Refusal, match="damaged_steps"):
        three.b.store.receive([forged], {Ref(*forged.key, 0): Stored(bytes(16), value)})


@pytest.mark.parametrize(
    "fields",
    [
        {"number": 0},
        {"number": True},
        {"clock": 0},
        {"clock": -1},
        {"at": -5},
        {"format": 2**53},
        {"label": 7},
        {"laptop": "a\x00b"},
        {"target": Target("undo", "x", -1)},
        {"redacts": (Redaction("x", -1, 0),)},
        {"redacts": (Redaction(record="a\x00"),)},
    ],
)
def test_steps_that_no_database_could_keep_are_refused(
    three: Three, fields: dict[str, object]
) -> None:
    start = len(three.a.steps())
    three.a.edit("vera")
    steps, values = new_of(three.a, start)
    odd: Step = replace(steps[0], **fields)  # type: ignore[arg-type]
    with pytest.raises(Refusal, match="damaged_steps"):
        three.b.store.receive([odd], values)


@pytest.mark.parametrize(
    "fields", [{"digest": b"short"}, {"base": (Ref("x", 1, -1),)}, {"base": (Ref("\x00", 1, 0),)}]
)
def test_changes_that_no_database_could_keep_are_refused(
    three: Three, fields: dict[str, object]
) -> None:
    start = len(three.a.steps())
    three.a.edit("vera")
    steps, values = new_of(three.a, start)
    change = replace(steps[0].changes[0], **fields)  # type: ignore[arg-type]
    with pytest.raises(Refusal, match="damaged_steps"):
        three.b.store.receive([replace(steps[0], changes=(change,))], values)


def test_with_many_actors_buckets_find_the_same(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    for laptop in (three.a, three.b):
        for number in range(12):
            laptop.edit(f"{laptop.name} {number}")
            laptop.reopen()
    three.meet(three.a, three.b)
    three.a.move(4)
    three.b.move(5)
    plain = [lacking(three.a.store, three.b.store), lacking(three.b.store, three.a.store)]
    monkeypatch.setattr(exchanging, "MANY", 3)
    assert [lacking(three.a.store, three.b.store), lacking(three.b.store, three.a.store)] == plain
    assert [len(steps) for steps in plain] == [1, 1]
    exchange(three.a.store, three.b.store)
    agree((three.a, three.b))


def test_copies_with_more_than_a_thousand_actors_exchange_what_differs(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(exchanging.MANY + 1):
        three.a.put(("seat", number))
        three.a.store._actor = ""
    exchange(three.a.store, three.b.store)
    three.a.edit("di A")
    three.b.edit("di B")
    asked: list[dict[str, int]] = []
    real = journal.steps_after

    def steps_after(connection: Connection, known: dict[str, int]) -> list[Step]:
        asked.append(known)
        return real(connection, known)

    monkeypatch.setattr(journal, "steps_after", steps_after)
    got, gave = exchange(three.a.store, three.b.store)
    assert (got.taken, gave.taken) == (1, 1)
    assert min(len(known) for known in asked) > exchanging.MANY
    assert sorted(three.b.texts()) == ["di A", "di B"]


def test_buckets_of_thousands_of_actors_differ_only_where_the_actors_do() -> None:
    known = {f"actor {number}": number % 7 + 1 for number in range(3000)}
    more = known | {"actor 5": 99}
    differing = [one != other for one, other in zip(digests(known), digests(more), strict=True)]
    assert sum(differing) == 1
    assert len(digests({})) == exchanging.BUCKETS


def test_copied_files_do_not_collide(three: Three) -> None:
    three.a.edit("prima della copia")
    twin = three.laptop("A")
    three.meet(three.a, twin)
    for laptop in (three.a, twin):
        laptop.write(f"nota di {laptop.path.name}")
    three.meet(three.a, twin)
    assert three.a.store.book.count(Note) == 3
    agree((three.a, twin))
    twin.store.close()


def test_each_opening_that_writes_is_an_actor_of_its_own(three: Three) -> None:
    three.a.move(1)
    three.a.move(2)
    three.a.reopen()
    three.a.reopen()
    three.a.move(3)
    mine = [step for step in three.a.steps() if step.laptop == "A"]
    assert [step.number for step in mine] == [1, 2, 1]
    assert len({step.actor for step in mine}) == 2


def test_equal_texts_have_unequal_digests(three: Three) -> None:
    three.a.write("uguale", "uguale")
    step = three.a.steps()[-1]
    texts = [change.digest for change in step.changes if change.field == "text"]
    assert len(set(texts)) == 2


def test_every_copy_begins_alike() -> None:
    """The records of the tests' first step, that others rely on."""
    assert {write.record for write in first_edit().writes} >= {"note", "cluster", "person"}
    assert isinstance(first_edit().writes[0], Write)
