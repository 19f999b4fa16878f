"""Organisations written down twice, or two on one line: made one, or told apart."""

from collections.abc import Iterator

from facilitator.domain.bodies import names_of, seat_said
from facilitator.domain.book import Book
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.forms import field_of
from facilitator.domain.ordering import key_between
from facilitator.domain.records import Organisation, Record, Table
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.values import clean_text, derived_id, fresh_id

_FACTS = ("kind", "category", "system", "network", "influence", "interest")


def merge_organisations(book: Book, kept: str, gone: str) -> Edit:
    """Two organisations become one, in one step: everything that referred to either refers to it.

    It keeps its own name and facts, takes those that it lacks from the other, and bears the
    other's names as other names. Of two names that differ in capitals alone the better written one
    is kept. ``Refusal`` where they are the same.
    """
    one, other = book.require(Organisation, kept), book.require(Organisation, gone)
    if one.id == other.id:
        raise Refusal("two_organisations")
    title = _better_written(one, other)
    names = dict.fromkeys((*one.aliases, *names_of(one)[:1], *names_of(other)))
    aliases = [name for name in names if name != title]
    writes = [Write("organisation", one.id, "aliases", aliases)]
    if title != one.title:
        writes.append(Write("organisation", one.id, "title", title))
    writes += [
        Write("organisation", one.id, name, value)
        for name in _FACTS
        if getattr(one, name) in ("", None) and (value := getattr(other, name)) not in ("", None)
    ]
    writes += _referred(book, other.id, (one.id,))
    writes += remove(book, [other]).writes
    return Edit("merge_organisations", tuple(writes), (one.id,))


def _better_written(one: Organisation, other: Organisation) -> str:
    """The name of the first; of two that differ in capitals alone the mixed one, else the older."""
    if one.title.casefold() != other.title.casefold():
        return one.title
    both = sorted((one, other), key=lambda body: body.born)
    mixed = (body for body in both if not (body.title.isupper() or body.title.islower()))
    return next(mixed, both[0]).title


def say_seat(book: Book, table: Table, number: int, **values: str) -> Edit:
    """For which body or category a seat speaks. Two laptops that say it of a seat make one."""
    if (seat := seat_said(book, table, number)) is not None:
        return change_entry(seat, values)
    made = derived_id("seat", table.id, str(number))
    fields = {name: value for name, value in values.items() if value}
    seat_writes = new_record("seat", made, table=table.id, number=number, **fields)
    return Edit("change_entry", (*seat_writes, Write("seat", made, "removed", None)), (made,))


def split_organisation(book: Book, body: str, first: str, second: str) -> Edit:
    """One line that held two organisations becomes both, in one step; ``made`` is the second.

    The first keeps everything that referred to the line, for nobody knows which of the two was
    meant; where several may be named, as the partners of a card, the second is added. An
    organisation of the second name that stands already is taken, none is made anew. ``Refusal``
    where a name is empty or both are one.
    """
    found, names = book.require(Organisation, body), (clean_text(first), clean_text(second))
    if not all(names) or names[0] == names[1]:
        raise Refusal("two_organisations")
    standing = [
        one for one in book.all(Organisation) if one is not found and names[1] in names_of(one)
    ]
    made = standing[0].id if standing else fresh_id()
    writes = [Write("organisation", body, "title", names[0])]
    if not standing:
        facts = {name: getattr(found, name) for name in ("kind", "category", "system", "network")}
        order = key_between(found.order, _next(book, found))
        writes += new_record("organisation", made, title=names[1], order=order, **facts)
    writes += [w for w in _referred(book, body, (body, made)) if isinstance(w.value, list)]
    return Edit("split_organisation", tuple(writes), (made,))


def _next(book: Book, body: Organisation) -> str:
    orders = sorted(one.order for one in book.all(Organisation) if one.order > body.order)
    return orders[0] if orders else body.order


def _referred(book: Book, body: str, now: tuple[str, ...]) -> Iterator[Write]:
    """The writes by which everything that refers to a body refers to others instead."""
    for kind, records in book.kinds().items():
        names = [name for name in SPECS[kind] if field_of(kind, name).of == "organisation"]
        for record in records:
            for name in names:
                if (value := _exchanged(record, name, body, now)) is not None:
                    yield Write(kind, record.id, name, value)


def _exchanged(
    record: Record, name: str, body: str, now: tuple[str, ...]
) -> str | list[str] | None:
    value = getattr(record, name)
    if isinstance(value, tuple):
        if body not in value:
            return None
        put = (one for held in value for one in (now if held == body else (held,)))
        return list(dict.fromkeys(put))
    return now[0] if value == body else None
