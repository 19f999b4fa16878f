"""How boards fill their pages: as large as they fit, no page nearly empty, no cluster torn."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records import Board, Cluster
from facilitator.exports.board.even_rows import even_rows
from facilitator.exports.board.filling import filled_pages
from facilitator.exports.board.leaves import enlargement
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow, boxes_of, note_box, rows_in
from facilitator.exports.board.pages import Pages, Placed
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.surround import surround
from facilitator.exports.paper import Area, no_tick, sheet
from resources.load import words
from tests.exports import material
from tests.exports.reading import type_sizes

SAY = words("it")
TEXT = "Una frase di una riga o due, come se ne dicono ai tavoli"


def filled(room: material.Room, paper: str) -> tuple[Pages, Area]:
    on, view = sheet(paper, across=True), room.view()
    area = surround(view, on, SAY).area
    return filled_pages(view, area, enlargement(on), SAY), area


def scale_of(pages: Pages) -> float:
    return pages[0][0].block.measures.scale


def reached(page: list[Placed], area: Area) -> float:
    """How far down a page is filled, from 0 to 1."""
    return float((max(one.area[1] + one.area[3] for one in page) - area[1]) / area[3])


def notes_room(number: int, text: str = TEXT) -> material.Room:
    room = material.empty_room()
    for count in range(number):
        room.note(f"n{count}", text)
    return room


def clusters_room(number: int, notes: int, text: str = TEXT) -> material.Room:
    room = material.empty_room()
    for cluster in range(number):
        room.put(Cluster, f"c{cluster}", board="b1", title=f"Gruppo {cluster}")
        for note in range(notes):
            room.note(f"n{cluster}-{note}", text, cluster=f"c{cluster}")
    return room


@pytest.mark.parametrize("paper", ["A4", "A3", "A2", "A1", "A0"])
@pytest.mark.parametrize("number", [1, 3, 12, 25, 60])
def test_a_board_is_as_large_as_it_fits_and_no_sillier(paper: str, number: int) -> None:
    pages, area = filled(notes_room(number), paper)
    larger = enlargement(sheet(paper, across=True))
    assert 1.0 <= scale_of(pages) <= min(1.7 * larger, 3.4) + 0.01
    if number <= 3:
        assert scale_of(pages) >= min(1.6 * larger, 3.3)
    if 3 < number <= 25 and paper != "A0" and len(pages) == 1:
        assert reached(pages[0], area) > 0.6


def test_the_last_page_is_not_left_to_a_single_note() -> None:
    for number in range(26, 60, 3):
        pages, area = filled(notes_room(number, TEXT * 4), "A4")
        assert len(pages) == 1 or reached(pages[-1], area) > 0.4, number
        assert any(one.block.style == "loose" for one in pages[-1]), number


def test_clusters_stand_whole_in_other_widths_rather_than_torn() -> None:
    for number, notes in ((2, 6), (6, 10), (9, 7), (3, 9)):
        pages, _area = filled(clusters_room(number, notes, TEXT * 3), "A4")
        assert not any(one.block.more for page in pages for one in page), (number, notes)


def test_the_last_slot_is_not_alone_where_a_cluster_can_stand_beside_it() -> None:
    for notes in range(6, 13):
        pages, _area = filled(clusters_room(6, notes, TEXT * 2), "A3")
        assert any(one.block.record for one in pages[-1]), notes


def test_notes_without_clusters_stand_in_rows_as_full_as_the_last() -> None:
    for number in (7, 10, 25):
        pages, _area = filled(notes_room(number), "A3")
        rows = [row for page in pages for one in page for row in one.block.rows]
        counts = [len(row.boxes) for row in rows if hasattr(row, "boxes")]
        assert max(counts) - counts[-1] < len(counts), (number, counts)


def test_texts_that_the_places_cannot_show_are_as_large_as_their_page_holds(tmp_path: Path) -> None:
    sizes = {}
    for words_each in (5, 900):
        room = material.empty_room()
        room.put(Cluster, "c1", board="b2", title="Gruppo", statement="parola " * words_each)
        room.note("n1", TEXT, board="b2", cluster="c1")
        target = tmp_path / f"{words_each}.pdf"
        order = material.options(paper="A4", layout="screen")
        write_board(room.view("b2"), order, target, no_tick)
        sizes[words_each] = max(type_sizes(target))
    assert sizes[5] > sizes[900]


def test_clusters_of_one_note_stand_closer_side_by_side() -> None:
    narrow, _area = filled(clusters_room(40, 1), "A3")
    assert len(narrow) < 4
    assert len({one.area[0] for one in narrow[0]}) >= 5


@settings(max_examples=60)
@given(st.lists(st.sampled_from([3, 30, 70, 150, 400, 1500]), min_size=1, max_size=40))
def test_even_rows_hold_every_note_in_its_order_and_are_no_higher(lengths: list[int]) -> None:
    room, m = material.empty_room(), Measures()
    for number, length in enumerate(lengths):
        room.note(f"n{number:02}", "voci e " * (length // 7 + 1))
    boxes = [note_box(note, m, SAY) for note in room.view().notes]
    for width in (60.0, 132.0, 408.0):
        rows, usual = even_rows(boxes, width, m), rows_in(boxes, m.columns(width), m)
        assert [box.view.id for row in rows for box in row.boxes] == [box.view.id for box in boxes]
        assert all(sum(row.spans) <= row.columns <= m.columns(width) for row in rows)
        free = sum((row.columns - sum(row.spans)) ** 2 for row in usual)
        assert high(rows, m) <= high(usual, m) + 0.4 * free + 0.01


def high(rows: tuple[NoteRow, ...], m: Measures) -> float:
    return sum(row.height + row.after(m) for row in rows)


def test_a_cluster_higher_than_a_page_stands_over_its_whole_width_and_others_side_by_side() -> None:
    room = clusters_room(1, 80)
    for number in range(1, 6):
        room.put(Cluster, f"c{number}", board="b1", title=f"Gruppo {number}")
        room.note(f"m{number}", TEXT, cluster=f"c{number}")
    pages, area = filled(room, "A3")
    placed = [one for page in pages for one in page]
    assert all(one.area[2] == area[2] for one in placed if one.block.record == "c0")
    beside = [one for one in placed if one.block.record not in ("", "c0")]
    assert len(beside) == 5
    assert all(one.area[2] < area[2] / 2 for one in beside)
    assert len(pages) <= 3


STEPS = ("scenario", "case_study", "proposal", "result_medium", "result_long")


def pathway_room() -> material.Room:
    """A pathway's board with three notes of each step."""
    room = material.empty_room()
    room.change(Board, "b1", template="impact-pathway", lanes=STEPS)
    for number in range(15):
        room.note(f"n{number}", f"Passo {number}", kind=STEPS[number % 5])
    return room


def test_a_pathway_prints_its_steps_side_by_side() -> None:
    room = pathway_room()
    room.note("q", "Una domanda", kind="question")
    (page,) = filled_pages(room.view(), (6.0, 30.0, 408.0, 220.0), 1.0, words("it"))
    lanes = [one for one in page if one.block.style == "cluster"]
    assert [one.block.bookmark for one in lanes] == [
        "Scenario", "Caso di studio", "Proposta", "Risultato di medio termine",
        "Risultato di lungo termine",
    ]  # fmt: skip
    assert len({one.area[1] for one in lanes}) == 1
    for lane, kind in zip(lanes, STEPS, strict=True):
        assert {box.view.record.kind for box in boxes_of(lane.block.rows)} == {kind}
    (rest,) = (one for one in page if one.block.style == "loose")
    assert [box.view.id for box in boxes_of(rest.block.rows)] == ["q"]


def test_lanes_of_a_pathway_that_have_no_room_beside_the_others_follow_below_or_behind() -> None:
    pages = filled_pages(pathway_room().view(), (6.0, 30.0, 150.0, 220.0), 1.0, words("it"))
    lanes = [one for page in pages for one in page if one.block.style == "cluster"]
    assert {box.view.id for one in lanes for box in boxes_of(one.block.rows)} == {
        f"n{number}" for number in range(15)
    }
