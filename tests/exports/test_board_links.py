"""Links of printed boards: over no word, and what has no way is found by its letter."""

import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from facilitator.domain.records import Board, Cluster, Link
from facilitator.exports.board.filling import filled_pages
from facilitator.exports.board.gutters import Area
from facilitator.exports.board.links import (
    Elsewhere,
    PageRoom,
    drawn_links,
    mark_areas,
    note_areas,
    shared_out,
    with_letters,
)
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.picture import write_svg
from facilitator.exports.paper import no_tick
from resources.load import words
from tests.exports.material import Room, empty_room, options
from tests.exports.reading import whole_text

AREA = (6.0, 30.0, 408.0, 220.0)
SAY = words("it")
KINDS = ("causes", "blocks", "effect_of", "supports")


def linked_room(clusters: int, notes: int, links: int) -> Room:
    """Clusters of so many notes, and links from anywhere to anywhere."""
    room, random = empty_room(), Random(clusters + links)
    for number in range(clusters):
        room.put(Cluster, f"c{number}", board="b1", title=f"Gruppo numero {number}")
    for number in range(clusters * notes):
        text = "Una frase di prova " * random.randint(1, 5)
        room.note(f"n{number}", text, kind="problem", cluster=f"c{number % clusters}")
    for number in range(links):
        source, target = random.sample(range(clusters * notes), 2)
        kind = KINDS[number % len(KINDS)]
        room.put(Link, f"l{number}", kind=kind, source=f"n{source}", target=f"n{target}")
    return room


def meets(one: tuple[float, float], other: tuple[float, float], area: Area) -> bool:
    x, y, width, height = area
    return (
        min(one[0], other[0]) < x + width - 0.01
        and max(one[0], other[0]) > x + 0.01
        and min(one[1], other[1]) < y + height - 0.01
        and max(one[1], other[1]) > y + 0.01
    )


@pytest.mark.parametrize(("clusters", "notes", "links"), [(3, 9, 20), (6, 5, 40), (4, 6, 60)])
def test_links_keep_off_notes_headings_and_marks(clusters: int, notes: int, links: int) -> None:
    view = linked_room(clusters, notes, links).view()
    pages = filled_pages(view, AREA, 1.0, SAY)
    areas = [note_areas(placed) for placed in pages]
    here, away = shared_out(view.links, areas)
    told = 0
    for number, placed in enumerate(pages):
        room = PageRoom(placed, AREA, areas[number])
        found = drawn_links(here[number], away[number], room, SAY)
        m = placed[0].block.measures
        heads = [
            (
                one.area[0] + m.pad,
                one.area[1] + m.bar,
                one.area[2] - 2 * m.pad,
                one.head - m.bar - 2,
            )
            for one in placed
        ]
        marks = list(mark_areas(found.marks, areas[number], SAY, m.scale))
        for _link, way in found.ways:
            for one, other in pairwise(way):
                assert one[0] == pytest.approx(other[0]) or one[1] == pytest.approx(other[1])
                standing = (*areas[number].values(), *heads, *marks)
                assert not any(meets(one, other, area) for area in standing)
        leads = [letter for mark in found.marks for letter in mark.leads]
        assert sorted(leads) == sorted(c for mark in found.marks for c in mark.comes)
        assert len(found.ways) + len(leads) == len(here[number])
        told += len(found.ways)
    assert told > 0


def test_letters_go_on_after_z() -> None:
    view = linked_room(2, 20, 30).view()
    marks = with_letters([Elsewhere("n0", "causes", (2,))], view.links)
    letters = {letter for mark in marks for letter in mark.leads}
    assert {"A", "Z", "AA", "AD"} <= letters
    (first,) = (mark for mark in marks if mark.note == "n0")
    assert first.pages == (2,)
    assert first.said(SAY).startswith("pag. 2")


def test_a_board_as_it_stands_says_by_letters_what_would_run_over_a_heading(tmp_path: Path) -> None:
    room = linked_room(6, 4, 50)
    room.change(Board, "b1", lanes=())
    write_board(room.view(), options(paper="A1", layout="screen"), tmp_path / "a.pdf", no_tick)
    letters = re.findall(r"(?<!\w)[A-Z](?!\w)", whole_text(tmp_path / "a.pdf"))
    assert letters


def test_a_board_of_very_many_links_is_drawn_all_the_same(tmp_path: Path) -> None:
    view = linked_room(20, 30, 400).view()
    write_svg(view, options(layout="screen"), tmp_path / "a.svg", no_tick)
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").count("Gruppo numero") >= 20
