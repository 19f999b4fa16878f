"""Maps on paper: frames with axes, whole on a page where their notes leave room for it."""

from itertools import combinations
from pathlib import Path

import pikepdf
import pytest

from facilitator.domain.records import Board, Frame, Link
from facilitator.exports.board.closed_up import closed_up
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.screen import shown_on, standing_parts
from facilitator.exports.board.sheets import layout_of
from facilitator.exports.paper import no_tick, sheet
from resources.load import words
from tests.exports.material import Room, empty_room, options
from tests.exports.reading import page_texts, structure, type_sizes

NAMES = ("Da tenere soddisfatti", "Da coinvolgere", "Da seguire", "Da tenere informati")
AXES = ("Poco interesse", "Molto interesse", "Poca influenza", "Molta influenza")


def map_room(*places: tuple[int, int]) -> Room:
    """Four fields, the last one empty, and notes at these places."""
    room = empty_room()
    room.change(Board, "b1", lanes=(), axes=AXES)
    for n, title in enumerate(NAMES):
        place = 920 * (n % 2), 630 * (n // 2)
        room.put(Frame, f"f{n}", board="b1", title=title, place=place, size=(860, 560))
    for n, place in enumerate(places):
        room.note(f"n{n}", f"Ente d’esempio {n}", place=place)
    return room


SCATTERED = ((40, 40), (640, 400), (1000, 60), (60, 700))
CLOSE = ((40, 40), (230, 40), (420, 40), (40, 170), (230, 170), (610, 40), (610, 440))


def written(room: Room, target: Path, paper: str) -> list[str]:
    write_board(room.view(), options(paper=paper, layout="screen"), target, no_tick)
    return page_texts(target)


@pytest.mark.parametrize("places", [(), SCATTERED])
def test_a_map_stands_whole_on_a3_without_type_below_9_pt(
    places: tuple[tuple[int, int], ...], tmp_path: Path
) -> None:
    target = tmp_path / "mappa.pdf"
    (text,) = written(map_room(*places), target, "A3")
    assert all(said in text for said in (*NAMES, *AXES))
    assert min(type_sizes(target)) >= 9 - 1e-3


@pytest.mark.parametrize("places", [SCATTERED, CLOSE])
def test_a_map_on_a4_shows_each_of_its_frames_and_notes(
    places: tuple[tuple[int, int], ...], tmp_path: Path
) -> None:
    target = tmp_path / "mappa.pdf"
    pages = written(map_room(*places), target, "A4")
    assert all(any(said in text for text in pages) for said in NAMES)
    assert sum(text.count("Ente d’esempio") for text in pages) == len(places)
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        assert {entry.title for entry in outline.root} >= set(NAMES)


def test_notes_of_a_map_that_is_closed_up_keep_their_size_order_and_field() -> None:
    before = map_room(*SCATTERED).view()
    after = closed_up(before, (6.0, 40.0, 380.0, 200.0))
    frames = [frame.rect for frame in after.frames]
    fields = [0, 0, 1, 2]
    for old, new, field in zip(before.notes, after.notes, fields, strict=True):
        frame = frames[field]
        assert (new.rect.w, new.rect.h) == (old.rect.w, old.rect.h)
        assert frame.x <= new.rect.x
        assert new.rect.right <= frame.right
        assert frame.y <= new.rect.y
        assert new.rect.bottom <= frame.bottom
    first, second = after.notes[0].rect, after.notes[1].rect
    assert first.x < second.x
    assert first.y < second.y


def test_a_map_that_fits_stays_as_it_is() -> None:
    view = map_room(*SCATTERED).view()
    assert closed_up(view, (6.0, 40.0, 1000.0, 1000.0)) is view


def test_a_map_is_told_field_by_field_after_its_axes(tmp_path: Path) -> None:
    target = tmp_path / "mappa.pdf"
    written(map_room(*SCATTERED), target, "A3")
    told = [text for role, _said, text in structure(target) if role != "Sect"]
    start = told.index("Poca influenza Molta influenza")
    assert told[start + 1 :] == [
        "Poco interesse Molto interesse",
        NAMES[0], "Ente d’esempio 0 P", "Ente d’esempio 1 P",
        NAMES[1], "Ente d’esempio 2 P",
        NAMES[2], "Ente d’esempio 3 P",
        NAMES[3],
    ]  # fmt: skip


def whys_room(columns: int, levels: int) -> Room:
    """Chains of causes without frames, each note below the one that it explains."""
    room = empty_room()
    room.change(Board, "b1", lanes=())
    for column in range(columns):
        for level in range(levels):
            note = f"n{column}-{level}"
            room.note(note, f"Perché {column}.{level}", place=(260 * column, 200 * level))
            if level:
                room.put(Link, f"l{note}", source=note, target=f"n{column}-{level - 1}")
    return room


@pytest.mark.parametrize(
    ("paper", "columns", "levels", "pages"),
    [("A3", 6, 6, 1), ("A3", 8, 4, 1), ("A3", 6, 10, 2), ("A4", 5, 3, 1)],
)
def test_a_tree_is_drawn_together_rather_than_left_to_more_pages(
    paper: str, columns: int, levels: int, pages: int, tmp_path: Path
) -> None:
    target = tmp_path / "perché.pdf"
    assert len(written(whys_room(columns, levels), target, paper)) == pages
    assert min(type_sizes(target)) >= 9 - 1e-3


def test_notes_without_frames_keep_their_order_and_room_for_links_between_them() -> None:
    before = whys_room(6, 6).view()
    after = {note.id: note.rect for note in closed_up(before, (6.0, 32.0, 408.0, 220.0)).notes}
    assert after != {note.id: note.rect for note in before.notes}
    for column in range(6):
        for level in range(1, 6):
            upper, lower = after[f"n{column}-{level - 1}"], after[f"n{column}-{level}"]
            assert upper.x == lower.x
            assert lower.y - upper.bottom >= 24


def test_notes_without_room_between_them_are_left_where_they_stand() -> None:
    room = empty_room()
    room.change(Board, "b1", lanes=())
    for number in range(40):
        room.note(f"n{number}", "Vicina", place=(176 * (number % 20), 120 * (number // 20)))
    view = room.view()
    assert closed_up(view, (6.0, 32.0, 408.0, 220.0)) is view


CROWDED = ((40, 40), (260, 40), (480, 60), (40, 200), (300, 220), (560, 230), (660, 60), (60, 380))


@pytest.mark.parametrize(("paper", "pages"), [("A3", 1), ("A4", 4)])
def test_notes_that_come_to_lie_on_each_other_are_pushed_apart_within_their_field(
    paper: str, pages: int, tmp_path: Path
) -> None:
    room = map_room(*CROWDED)
    assert len(written(room, tmp_path / "mappa.pdf", paper)) == pages
    before = room.view()
    after = closed_up(before, (6.0, 40.0, 380.0, 200.0) if paper == "A3" else (6, 40, 251, 118))
    field = after.frames[0].rect
    rects = [note.rect for note in after.notes]
    assert all(field.x <= r.x and r.right <= field.right for r in rects)
    assert all(field.y <= r.y and r.bottom <= field.bottom for r in rects)
    assert not any(a.meets(b) for a, b in combinations(rects, 2))


def test_a_frame_too_full_to_shrink_keeps_its_size() -> None:
    room = map_room(*((176 * (n % 4) + 20, 120 * (n // 4) + 20) for n in range(16)))
    view = room.view()
    assert closed_up(view, (6.0, 40.0, 160.0, 80.0)) is view


def test_a_page_names_the_ends_of_the_axes_that_it_shows(tmp_path: Path) -> None:
    pages = written(map_room(*CLOSE), tmp_path / "mappa.pdf", "A4")
    assert len(pages) == 4
    told = [{word for word in AXES if word in page} for page in pages]
    assert told == [{AXES[i], AXES[j]} for i in (0, 1) for j in (3, 2)]


def test_long_words_of_an_axis_take_more_lines_and_never_meet(tmp_path: Path) -> None:
    words = tuple(f"{word} per tutto quello che si decide qui, {'e anche altrove ' * 4}".strip()
                  for word in AXES)  # fmt: skip
    room = map_room(*SCATTERED)
    room.change(Board, "b1", axes=words)
    (text,) = written(room, tmp_path / "mappa.pdf", "A3")
    bare = "".join(text.split())
    assert all("".join(word.split()) in bare for word in words)


def fishbone_room() -> Room:
    """Two ribs of notes that stand as near to each other as a fishbone lays them."""
    room = empty_room()
    room.change(Board, "b1", arrangement="fishbone")
    room.note("head", "Il problema", kind="problem", place=(1300, 560))
    for rib in range(3):
        for number in range(8):
            note = f"n{rib}-{number}"
            room.note(note, "Una barriera", place=(300 * rib + 32 * number, 128 * number))
            room.put(Link, f"l{note}", source=note, target="head", kind="blocks")
    return room


def test_notes_near_each_other_never_come_to_lie_on_each_other() -> None:
    view = fishbone_room().view()
    for area in ((6.0, 40.0, 285.0, 118.0), (6.0, 32.0, 408.0, 215.0)):
        rects = [note.rect for note in closed_up(view, area).notes]
        assert not any(a.meets(b) for a, b in combinations(rects, 2))


def test_what_is_laid_out_as_a_tree_or_fishbone_is_printed_as_it_stands() -> None:
    room = fishbone_room()
    assert layout_of(room.view(), "") == "screen"
    assert layout_of(room.view(), "page") == "page"
    for number in range(13):
        room.note(f"new{number}", "Ancora in corsia")
    assert layout_of(room.view(), "") == "screen"
    for number in range(13, 30):
        room.note(f"new{number}", "Ancora in corsia")
    assert layout_of(room.view(), "") == "page"
    room.change(Board, "b1", lanes=())
    assert layout_of(room.view(), "") == "screen"


def test_links_that_lead_around_the_outermost_notes_stay_above_the_foot() -> None:
    view = fishbone_room().view()
    (shown,) = shown_on(view, sheet("A2", across=True), (6.0, 40.0, 582.0, 300.0))
    for part in standing_parts(view, [shown], words("it")):
        for piece in part.pieces():
            assert piece.area[1] >= 40.0 - 0.01
            assert piece.area[1] + piece.area[3] <= 340.0 + 2.0


def test_a_parted_boards_pages_are_as_large_as_they_hold_what_stands_on_them() -> None:
    room = empty_room()
    room.change(Board, "b1", lanes=())
    for group in range(2):
        for number in range(6):
            place = (3000 * group + 200 * (number % 3), 160 * (number // 3))
            room.note(f"n{group}-{number}", "Un gruppo lontano", place=place)
            if number:
                link = f"l{group}-{number}"
                room.put(Link, link, source=f"n{group}-{number}", target=f"n{group}-{number - 1}")
    on = sheet("A3", across=True)
    shown = shown_on(room.view(), on, (6.0, 32.0, 408.0, 220.0))
    assert [len(part.notes) for part in shown] == [6, 6]
    assert all(part.measures.scale > 1.4 for part in shown)
    for part in shown:
        for x, y, width, height in part.areas.values():
            assert x >= 6.0
            assert x + width <= 414.0
            assert y >= 32.0
            assert y + height <= 252.0
