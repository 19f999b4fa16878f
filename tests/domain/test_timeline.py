"""The process by phases and meetings."""

from facilitator.domain.records import Group, Phase, Round, Session, Table, Theme, Venue
from facilitator.domain.timeline import listed_with, timeline
from tests.domain.books import book_of

FIRST, SECOND = Phase(id="p1", order="1"), Phase(id="p2", order="2")
HELD = Session(
    id="s1", phase="p1", date="2022-10-21", actual_date="2022-10-24", venue="v",
    themes=("t", "gone"), groups=("g",), order="1",
)  # fmt: skip
AHEAD = Session(id="s2", phase="p1", date="2022-12-05", order="2")
ALONE = Session(id="s3", phase="gone", order="3")
AROUND = (
    Venue(id="v", title="Sala"), Theme(id="t", title="Mobilità"), Group(id="g", title="1"),
    Table(id="t1", session="s1"), Round(id="r1", session="s1"),
)  # fmt: skip


def test_every_phase_and_every_meeting_once() -> None:
    stretches = timeline(book_of(SECOND, FIRST, ALONE, AHEAD, HELD, *AROUND))
    assert [(s.phase, [m.session.id for m in s.meetings]) for s in stretches] == [
        (FIRST, ["s1", "s2"]),
        (SECOND, []),
        (None, ["s3"]),
    ]


def test_a_meeting_names_what_it_refers_to_and_its_actual_day() -> None:
    ((held, ahead), *_) = [s.meetings for s in timeline(book_of(FIRST, HELD, AHEAD, *AROUND))]
    assert held.venue is not None
    assert held.venue.title == "Sala"
    assert [theme.title for theme in held.themes] == ["Mobilità"]
    assert [group.title for group in held.groups] == ["1"]
    assert (held.tables, held.rounds, held.day, held.moved) == (1, 1, "2022-10-24", True)
    assert (ahead.day, ahead.moved, ahead.venue) == ("2022-12-05", False, None)


def test_phases_are_ordered_among_phases_and_meetings_in_their_phase() -> None:
    book = book_of(FIRST, SECOND, HELD, AHEAD, ALONE)
    assert timeline(book_of()) == ()
    assert listed_with(book, SECOND) == [FIRST, SECOND]
    assert listed_with(book, AHEAD) == [HELD, AHEAD]
