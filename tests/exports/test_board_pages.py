"""Filling pages with blocks: whatever a board holds, all of it stands, and nothing over another."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records import Board, Cluster, Link, Note
from facilitator.exports.board.content import Content
from facilitator.exports.board.links import note_areas
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteBox, NoteRow, note_box
from facilitator.exports.board.pages import Pages, Placed, Room, paginate
from facilitator.exports.paper import Area
from resources.load import words
from tests.exports import material

SAY = words("it")
A4: Area = (6.0, 38.0, 285.0, 130.0)
A3: Area = (6.0, 32.0, 408.0, 220.0)
LENGTHS = st.sampled_from([3, 20, 45, 70, 150, 400, 1200, 6000])


@st.composite
def rooms(draw: st.DrawFn) -> material.Room:
    room = material.empty_room()
    clusters = draw(st.lists(st.lists(LENGTHS, max_size=9), max_size=5))
    count = 0
    for number, lengths in enumerate([draw(st.lists(LENGTHS, max_size=25)), *clusters]):
        if number:
            statement = "parola " * draw(st.sampled_from([0, 5, 60, 900]))
            minority = "altra " * draw(st.sampled_from([0, 9, 700]))
            room.put(
                Cluster, f"c{number}", board="b1", title=f"Gruppo {number}", statement=statement,
                minority=minority,
            )  # fmt: skip
        for length in lengths:
            count += 1
            kind = draw(st.sampled_from(["problem", "cause", "parked"]))
            cluster = f"c{number}" if number else ""
            room.note(f"n{count}", "voci e " * (length // 7 + 1), kind=kind, cluster=cluster)
    things = draw(st.lists(st.just("Una cosa da dire. " * 9), max_size=4))
    room.change(Board, "b1", three_things=tuple(things))
    return room


def filled(room: material.Room, area: Area) -> Pages:
    view, measures = room.view(), Measures()
    place = Room(area, measures)
    return paginate(Content(view, measures, SAY).blocks(place.width(1)), place)


@settings(max_examples=40)
@given(rooms(), st.sampled_from([A3, A4]))
def test_every_line_of_every_note_stands_once(room: material.Room, area: Area) -> None:
    shown: dict[str, list[str]] = {}
    strips: list[str] = []
    for placed in (one for page in filled(room, area) for one in page):
        for row in placed.block.rows:
            if isinstance(row, NoteRow):
                for box in row.boxes:
                    shown.setdefault(box.view.id, []).extend(lines_of(box))
            elif row.style == "strip":
                strips += [line.text for line in row.lines]
    parked = [n for n in room.view().loose if n.record.kind == "parked"]
    in_strips = [n for n in parked if n.id not in shown]
    for note in room.view().notes:
        if note in in_strips:
            continue
        assert shown[note.id] == lines_of(note_box(note, Measures(), SAY))
    assert " ".join(strips).split() == " ".join(n.record.text for n in in_strips).split()
    assert in_strips in ([], parked)


def lines_of(box: NoteBox) -> list[str]:
    return [line for text in box.texts for line in text.lines]


def test_many_parked_notes_stand_in_rows_and_a_few_in_strips() -> None:
    for number, rows in ((15, False), (16, True)):
        room = material.empty_room()
        for count in range(number):
            room.note(f"n{count}", "Da riprendere", kind="parked")
        standing = {box.view.id for page in filled(room, A3) for box in boxes_on(page)}
        assert standing == ({f"n{count}" for count in range(number)} if rows else set())


def boxes_on(page: list[Placed]) -> list[NoteBox]:
    rows = [row for placed in page for row in placed.block.rows]
    return [box for row in rows if isinstance(row, NoteRow) for box in row.boxes]


@settings(max_examples=40)
@given(rooms(), st.sampled_from([A3, A4]))
def test_nothing_leaves_the_page_or_lies_over_another(room: material.Room, area: Area) -> None:
    for page in filled(room, area):
        assert page
        for placed in page:
            assert within(placed.area, area), placed.area
            assert_rows_within(placed)
        assert not any(over(a.area, b.area) for a, b in combinations(page, 2))
        areas = note_areas(page)
        assert not any(over(a, b) for a, b in combinations(areas.values(), 2))


def assert_rows_within(placed: Placed) -> None:
    bottom = placed.area[1] + placed.area[3]
    for row, top in placed.tops():
        assert top + row.height <= bottom + 0.01


def within(inner: Area, outer: Area) -> bool:
    return (
        inner[0] >= outer[0] - 0.01
        and inner[1] >= outer[1] - 0.01
        and inner[0] + inner[2] <= outer[0] + outer[2] + 0.01
        and inner[1] + inner[3] <= outer[1] + outer[3] + 0.01
    )


def over(one: Area, other: Area) -> bool:
    return (
        one[0] < other[0] + other[2] - 0.01
        and other[0] < one[0] + one[2] - 0.01
        and one[1] < other[1] + other[3] - 0.01
        and other[1] < one[1] + one[3] - 0.01
    )


def test_two_rows_of_three_clusters_stand_on_an_a3() -> None:
    room = material.empty_room()
    for number in range(1, 6):
        room.put(Cluster, f"c{number}", board="b1", title=f"Gruppo {number}")
        for note in range(7):
            room.note(f"n{number}-{note}", "Una frase di una riga o due", cluster=f"c{number}")
    (page,) = filled(room, A3)
    assert [placed.block.style for placed in page] == ["cluster"] * 5 + ["closing"]
    assert [round(placed.area[0]) for placed in page] == [6, 144, 281] * 2
    assert len({placed.head for placed in page[:3]}) == 1
    assert len({placed.area[3] for placed in page[:3]}) == 1


def test_linked_notes_stand_side_by_side() -> None:
    content = Content(material.full_room().view(), Measures(), SAY)
    block = content.cluster(content.clusters[0], 132.67)
    rows = [[box.view.id for box in row.boxes] for row in block.rows if isinstance(row, NoteRow)]
    assert rows == [["n1", "n2", "n3"], ["n4", "n5", "n6"], ["n7"]]
    assert all(isinstance(note.record, Note) for note in content.view.notes)


def test_linked_notes_that_are_in_no_cluster_stand_one_after_the_other() -> None:
    room = material.empty_room()
    for number in range(60):
        room.note(f"n{number:02}", "Una frase di una riga o due, come se ne dicono")
    for source in range(2, 60, 6):
        link = f"l{source}"
        room.put(Link, link, source=f"n{source:02}", target=f"n{59 - source:02}")
    order = [box.view.id for page in filled(room, A3) for box in boxes_on(page)]
    for source in range(2, 60, 6):
        assert abs(order.index(f"n{source:02}") - order.index(f"n{59 - source:02}")) == 1
    alone = order[20:]
    assert alone == sorted(alone)
