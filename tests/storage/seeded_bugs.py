"""Faults that are easily made in such a journal, each planted by a small patch.

A test that cannot find them proves nothing: 10,000 random examples once passed while the tie of
equal clocks went by the order of arrival. Each bug names a directed test that must fail with it;
those marked ``machine`` must also fall to three laptops used at random.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import Connection

from facilitator.domain import fold, undo
from facilitator.domain.edits import Edit, Write
from facilitator.domain.fold import Head
from facilitator.domain.specs import SPECS, door
from facilitator.domain.steps import Redaction, Ref, Step
from facilitator.domain.undo import Mark, Reader, Stack
from facilitator.storage import (
    blanking,
    drawn,
    exchange,
    folding,
    journal,
    offered,
    opened,
    plain,
    stamping,
    store,
)
from facilitator.storage import schema as t
from facilitator.storage.connect import driver
from facilitator.storage.opened import Opened
from facilitator.storage.ready import Ready
from facilitator.storage.store import Store
from tests.storage import (
    test_ahead,
    test_disk,
    test_exchange,
    test_forgetting,
    test_second_process,
    test_undo,
    test_words,
)
from tests.storage.three import Three

Patch = pytest.MonkeyPatch
Plant = Callable[[Patch], None]
Directed = Callable[[Three], None]


@dataclass(frozen=True)
class Bug:
    """``plant`` patches the program; ``directed`` is a test that then fails."""

    name: str
    plant: Plant
    directed: Directed
    machine: bool


BUGS: list[Bug] = []


def caught_by(directed: Directed, machine: bool = True) -> Callable[[Plant], Plant]:
    """List a bug, named after the function that plants it."""

    def listed(plant: Plant) -> Plant:
        BUGS.append(Bug(plant.__name__, plant, directed, machine))
        return plant

    return listed


@caught_by(test_words.test_an_editor_held_open_does_not_replace_words_that_came_meanwhile)
def base_taken_at_commit(patch: Patch) -> None:
    """Instead of when the editor was opened."""
    real = stamping.stamped

    def stamped(pen: Any, stamp: Any, label: str, writes: Sequence[Write]) -> Any:
        return real(pen, stamp, label, [replace(write, base=None) for write in writes])

    patch.setattr(stamping, "stamped", stamped)


@caught_by(test_undo.test_undo_does_not_take_a_like_value_of_another_for_its_own)
def undo_by_value_alone(patch: Patch) -> None:
    """Whoever wrote it last."""

    def field_back(step: Step, place: int, _laptop: str, reader: Reader) -> list[Write]:
        change, value = step.changes[place], reader.value(Ref(*step.key, place))
        heads = reader.heads(change.record, change.field)
        mine = tuple(head.ref for head in heads if head.value == value)
        before = [reader.value(ref) for ref in change.base]
        put = before[-1] if before else None
        return [Write(change.kind, change.record, change.field, put, mine, True)] if mine else []

    patch.setattr(undo, "_field_back", field_back)


@caught_by(test_undo.test_undo_stands_for_the_word_that_it_put_back, machine=False)
def undo_that_does_not_ask_whose_word_it_put_back(patch: Patch) -> None:
    """A value that this laptop put back counts as its own, though another had said it."""

    def origin(ref: Ref, reader: Reader) -> Ref:
        found = reader.step(ref.actor, ref.number)
        value = reader.value(ref)
        if found is None or found.target is None:
            return ref
        steps = journal.steps_after(reader.connection, {})  # type: ignore[attr-defined]
        refs = [Ref(*s.key, place) for s in steps if s.laptop == found.laptop and not s.target
                for place, c in enumerate(s.changes)
                if (c.record, c.field) == _named(found, ref)]  # fmt: skip
        return next((r for r in reversed(refs) if reader.value(r) == value), ref)

    patch.setattr(undo, "origin", origin)


def _named(step: Step, ref: Ref) -> tuple[str, str]:
    change = step.changes[ref.place]
    return change.record, change.field


@caught_by(test_exchange.test_a_gap_is_not_jumped)
def a_gap_is_accepted(patch: Patch) -> None:
    """Later steps of an actor are taken before the missing one, which then never comes."""

    def accept(_connection: Connection, batch: Any, values: Any, seen: Any, outcome: Any) -> None:
        new, _waiting = batch
        outcome.accepted = sorted(new.values(), key=lambda step: step.order)
        outcome.values = dict(values)

    patch.setattr(offered, "_accept", accept)


@caught_by(test_forgetting.test_an_old_copy_brings_nothing_back_and_itself_forgets)
def a_tombstone_is_lost_at_receive(patch: Patch) -> None:
    """The step that redacts is taken from another laptop, what it redacts stays."""
    real = blanking.apply_tombstones

    def apply(connection: Any, steps: Any, values: Any, buried: Any) -> blanking.Gone:
        if len(steps) == 1 and steps[0].number > plain.known(driver(connection)).get(
            steps[0].actor, 0
        ):
            return real(connection, steps, values, buried) if _own(steps) else blanking.Gone()
        return blanking.Gone()

    patch.setattr(blanking, "apply_tombstones", apply)


def _own(steps: Sequence[Step]) -> bool:
    """A local step comes alone and redacts something; so does no batch of these tests."""
    return bool(steps[0].redacts)


@caught_by(test_forgetting.test_a_text_written_after_the_redaction_stands)
def a_redaction_forgets_later_texts_too(patch: Patch) -> None:
    """A tombstone for the whole record instead of for what stood in it."""

    def sealed(kind: str, name: str) -> str:
        return "sealed" if (kind, name) == ("note", "text") else door(kind, name)

    def redact(self: Store, note: str, text: str = "") -> None:
        writes = (Write("note", note, "text", text),) if text else ()
        with self._transaction():
            self._write(Edit("redact", writes), redacts=[Redaction(record=note)])

    patch.setattr(blanking, "door", sealed)
    patch.setattr(Store, "redact", redact)


@caught_by(test_exchange.test_equal_texts_have_unequal_digests, machine=False)
def the_digest_is_not_salted(patch: Patch) -> None:
    """So a blanked name could be found out by trying."""
    patch.setattr("facilitator.storage.stamping.secrets.token_bytes", bytes)


@caught_by(test_second_process.test_a_write_reads_first_what_the_other_wrote)
def a_second_process_is_not_looked_for(patch: Patch) -> None:
    """``data_version`` is not asked."""
    patch.setattr(plain, "version", lambda _connection: 1)


@caught_by(test_second_process.test_words_that_the_window_does_not_show_yet_are_not_seen)
def words_of_another_process_count_as_seen(patch: Patch) -> None:
    """The base of an editor, and what a remover saw, are read from the file, not from the book."""

    def refs(self: Opened, record: str, name: str) -> tuple[Ref, ...]:
        return tuple(head.ref for head in self.heads(record, name))

    patch.setattr(Opened, "_refs", refs)


@caught_by(test_exchange.test_the_tie_of_equal_clocks_goes_the_same_way_everywhere)
def the_tie_of_equal_clocks_goes_by_arrival(patch: Patch) -> None:
    """Who comes first stays."""
    patch.setattr(Head, "order", property(lambda self: self.clock))


@caught_by(test_exchange.test_a_wrong_wall_clock_decides_nothing)
def wall_time_is_used_for_order(patch: Patch) -> None:
    """The laptop whose clock runs ahead is always right."""
    real = folding._take

    def take(work: Any, one: Any) -> None:
        real(work, one._replace(step=replace(one.step, clock=one.step.at)))

    patch.setattr(folding, "_take", take)
    for name in ("_HEADS", "_HEADS_OF_ONE"):
        query = getattr(folding, name).statement
        columns = query.selected_columns
        at = (t.steps.c.at.label("clock") if c.name == "clock" else c for c in columns)
        patch.setattr(folding, name, Ready(query.with_only_columns(*at)))


@caught_by(test_words.test_a_text_that_the_remover_had_not_seen_brings_the_note_back)
def removed_hides_an_unseen_text(patch: Patch) -> None:
    """Removed is removed."""

    def is_alive(_kind: str, heads: Any) -> bool:
        removed = heads.get("removed")
        return not removed or removed[-1].value is None

    patch.setattr(fold, "is_alive", is_alive)


@caught_by(test_words.test_two_texts_written_apart_both_stand)
def the_last_text_wins(patch: Patch) -> None:
    """A text that nobody has seen is replaced like a place."""
    patch.setattr(folding, "door", lambda kind, name: door(kind, name).replace("words", "plain"))


@caught_by(test_undo.test_undo_puts_back_fields_not_records)
def undo_puts_whole_records_back(patch: Patch) -> None:
    """As they were before the step, with everything that others have changed since."""

    def take_back(step: Step, _laptop: str, reader: Reader) -> list[Write]:
        writes = []
        for record, kind in {c.record: c.kind for c in step.changes}.items():
            for name in (*SPECS[kind], "removed"):
                heads = reader.heads(record, name)
                before = reader.earlier(record, name, step.order)
                if heads and heads[-1].value != before:
                    base = tuple(head.ref for head in heads)
                    writes.append(Write(kind, record, name, before, base, True))
        return writes

    patch.setattr(store, "take_back", take_back)


@caught_by(test_undo.test_undo_takes_back_only_what_this_laptop_did)
def undo_is_blind_to_the_laptop(patch: Patch) -> None:
    """The last step of anybody is taken back."""

    def marks(connection: Connection) -> list[Mark]:
        return [journal.mark_of(step) for step in journal.steps_after(connection, {})]

    patch.setattr(Store, "_marks", lambda self: Stack(marks(self.connection)))


@caught_by(
    test_second_process.test_a_commit_that_fails_changes_nothing_that_is_shown, machine=False
)
def the_book_changes_before_the_commit(patch: Patch) -> None:
    """What is shown was never saved."""
    real = Store._take_in

    def take_in(self: Store, steps: Any, values: Any) -> None:
        real(self, steps, values)
        for _steps, folded in self._fresh or ():
            Opened._tell(self, (), folded)

    patch.setattr(Store, "_take_in", take_in)


@caught_by(test_exchange.test_a_link_drawn_by_two_is_one_and_as_old_as_the_first)
def a_record_is_born_when_it_arrives(patch: Patch) -> None:
    """Instead of with its first change by (clock, actor)."""
    real = folding._take

    def take(work: Any, one: Any) -> None:
        born = work.births.get(one.change.record)
        real(work, one)
        if born is not None:
            work.births[one.change.record] = born

    patch.setattr(folding, "_take", take)


def _full_disk(three: Three) -> None:
    test_disk.test_wherever_the_disk_is_full_the_step_is_saved_whole_or_not_at_all(three, 5)


@caught_by(_full_disk, machine=False)
def a_step_is_saved_in_parts(patch: Patch) -> None:
    """Its values, or its rows, in another transaction."""

    @contextmanager
    def writing(_connection: Connection) -> Iterator[None]:
        yield

    patch.setattr(store, "writing", writing)


@caught_by(test_words.test_two_texts_written_apart_both_stand)
def two_versions_are_merged(patch: Patch) -> None:
    """The program writes what nobody said."""
    real = fold.texts

    def texts(heads: Any) -> list[str]:
        found = real(heads)
        return ["\n".join(found)] if found else []

    patch.setattr(fold, "texts", texts)


@caught_by(test_forgetting.test_a_tables_copy_has_no_keys_and_shows_blank_names, machine=False)
def keys_come_to_a_tables_copy(patch: Patch) -> None:
    """With the first exchange."""
    patch.setattr(exchange, "KEEPERS", frozenset({"", "desk", "registrar", "table"}))


@caught_by(test_undo.test_a_new_edit_ends_what_could_be_done_again)
def redo_goes_on_after_a_new_edit(patch: Patch) -> None:
    """And puts an old value over the new one."""
    real = Stack.push

    def push(self: Stack, mark: Mark) -> None:
        kept = dict(self._undone)
        real(self, mark)
        if mark.target is None:
            self._undone |= kept

    patch.setattr(Stack, "push", push)


@caught_by(test_exchange.test_copied_files_do_not_collide, machine=False)
def an_actor_is_the_laptop(patch: Patch) -> None:
    """A copied file, or a cloned machine, writes other steps under the same numbers."""
    patch.setattr(store, "random_id", lambda: "the one laptop")


@caught_by(test_exchange.test_steps_that_came_too_early_wait_for_the_missing_one, machine=False)
def what_waits_is_forgotten(patch: Patch) -> None:
    """Steps that came too early are dropped."""
    patch.setattr(offered, "_park", lambda *_args: None)


@caught_by(test_words.test_a_base_of_another_record_replaces_nothing, machine=False)
def a_base_replaces_writes_of_any_field(patch: Patch) -> None:
    """Then the order of arrival matters."""
    real = folding._take

    def take(work: Any, one: Any) -> None:
        real(work, one)
        for record, fields in work.heads.items():
            for name, heads in fields.items():
                for head in [h for h in heads if h.ref in one.base and len(heads) > 0]:
                    heads.remove(head)
                    work.gone.add((record, name, head.ref))

    patch.setattr(folding, "_take", take)


@caught_by(
    test_forgetting.test_names_that_came_by_way_of_a_table_open_when_the_key_comes, machine=False
)
def a_key_opens_only_what_comes_after_it(patch: Patch) -> None:
    """Names that stand already stay unread until the file is opened again."""
    patch.setattr(opened.Opened, "_opened_by", lambda _self, _keys: [])


@caught_by(test_ahead.test_a_step_that_comes_between_is_seen, machine=False)
def what_is_ready_is_written_whatever_came_between(patch: Patch) -> None:
    """Under a number that is taken, or on words that no longer stand."""
    patch.setattr(drawn.Ahead, "holds", lambda self, edit, _ground, _at: self.edit is edit)


@caught_by(test_ahead.test_another_process_that_comes_between_is_seen, machine=False)
def what_is_ready_is_blind_to_other_processes(patch: Patch) -> None:
    """A command wrote the same word meanwhile: two stand where one replaces the other."""
    patch.setattr(Store, "_ground", lambda self: self._actor)
