"""Odd texts in every field that the kit prints: nothing breaks, nothing shrinks below the floor."""

import json
from pathlib import Path

import pytest
from pikepdf import pdfa

from facilitator.domain.kit import kit_view
from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Board,
    Group,
    Person,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.values import clean_text
from facilitator.exports.formats import exporter
from facilitator.exports.paper import no_tick
from tests.exports.material import Room, book_seat, full_room, options
from tests.exports.reading import bare, ink_in_margin, pictures, type_sizes, whole_text
from tests.shared import shared


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    strings = json.loads(shared("naughty", "blns.json").read_text("utf-8"))
    return [text for text in map(clean_text, strings) if text]


def crowded(naughty: list[str]) -> Room:
    """Everybody bears an odd name; every other text is odd too, and some are long."""
    room = full_room()
    for number, text in enumerate(naughty):
        room.put(Person, f"q{number}", surname=text, given_name=naughty[-number], organisation="o1")
        book_seat(room, f"q{number}", f"bq{number}")
        if number % 40 == 0:
            room.put(
                Attendance, f"at{number}", booking=f"bq{number}", person=f"q{number}", session="s1"
            )
    long = " ".join(naughty)
    room.change(Workshop, "w1", title=naughty[5], funding=long[:900], logos=tuple(naughty[7:12]))
    room.change(Session, "s1", title=naughty[90], text=long[:3000], question=naughty[20])
    room.change(Theme, "t1", title=naughty[100])
    room.change(Group, "gr1", title=naughty[110])
    room.change(Venue, "v1", title=naughty[120])
    room.change(Table, "tb1", title=naughty[130])
    room.change(AgendaItem, "a1", title=naughty[140], text=long[:2000])
    room.change(Board, "b1", question=naughty[150] * 3, prompts=tuple(naughty[160:164]))
    return room


@pytest.mark.parametrize("key", ["session-kit", "certificates-pdf"])
def test_odd_texts_do_no_harm(key: str, naughty: list[str], tmp_path: Path) -> None:
    room = crowded(naughty)
    view = kit_view(room.book, room.book.require(Session, "s1"))
    target = tmp_path / "kit.pdf"
    exporter(key).write(view, options(), target, no_tick)
    assert pdfa.validate_written(target, "2b").passed
    assert min(type_sizes(target)) >= 9.0


def test_odd_names_stand_whole_on_badges_or_are_left_to_be_written(
    naughty: list[str], tmp_path: Path
) -> None:
    room = crowded(naughty)
    view = kit_view(room.book, room.book.require(Session, "s1"))
    target = tmp_path / "badge.pdf"
    exporter("badges-pdf").write(view, options(), target, no_tick)
    text = bare(whole_text(target))
    plain = [one for one in naughty if one.isascii() and len(one) < 60 and one.isprintable()]
    missing = [one for one in plain if bare(one).replace("'", "’") not in text]
    assert len(missing) <= text.count(bare("nome, da scrivere a mano"))
    assert not any(ink_in_margin(picture, 60, 4.3) for picture in pictures(target, 60))
