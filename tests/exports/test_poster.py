"""A poster on tiles: cut at the marks and laid together, it is the whole poster."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from math import cos, radians, sin
from pathlib import Path

import numpy
import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from facilitator.domain.codes import PageCode, read_code
from facilitator.domain.records import Note
from facilitator.exports.board.grid import CORNER, OVERLAP, Grid, grid, poster_sheet
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.poster import Poster, posters
from facilitator.exports.board.tile_sheet import TileSheet, meets
from facilitator.exports.contract import Written
from facilitator.exports.marked import Marked
from facilitator.exports.paper import About, Draft, Point, no_tick, save_pdfa
from resources.load import words
from tests.exports.conftest import Compare
from tests.exports.cutting import PX, REGISTER, Pixels, cut_out, differing, first_pixel, pictured
from tests.exports.material import Room, empty_room, full_room, options
from tests.exports.reading import (
    bare,
    check_with_qpdf,
    codes_on,
    ink_in_margin,
    pictures,
    type_sizes,
    whole_text,
)

AT = datetime(2023, 1, 10, tzinfo=UTC)
FEW, ONE_IN_A_MILLION = 3, 1e-6
"""Pixels of letters, whose edges the renderer smooths anew on every page."""
CUTS = [("A3", "A4"), ("A2", "A4"), ("A1", "A3"), ("A0", "A4"), ("A0", "A3")]


def placed_room() -> Room:
    """Every note at a place of its own."""
    room = full_room()
    for number, note in enumerate(room.book.all(Note)):
        place = (number % 5 * 230 + 40, number // 5 * 220 + 90)
        room.change(Note, note.id, place=place)
    return room


def written(folder: Path, **chosen: str) -> tuple[Path, Written]:
    target = folder / "poster.pdf"
    return target, write_board(placed_room().view(), options(**chosen), target, no_tick)


def whole(folder: Path, paper: str, tile: str) -> tuple[Path, Poster]:
    """The poster on one page."""
    found, _shown = posters(placed_room().view(), paper, tile, words("it"))
    draft, target = Draft(About("Poster", "", "", "it", AT)), folder / "whole.pdf"
    found[0].draw(draft.page(found[0].sheet))
    save_pdfa(draft.finish(), target, AT)
    return target, found[0]


def laid_together(tiles: Path, cut: Grid, size: tuple[int, int]) -> Pixels:
    """The tiles cut out at their marks, each over its neighbours left and above."""
    found = numpy.full((*size, 3), 255, dtype=numpy.int16)
    with pypdfium2.PdfDocument(tiles) as document:
        for tile, page in zip(cut.tiles(), document, strict=False):
            part = cut_out(page)
            at = tile.column * (part[2] - OVERLAP), tile.row * (part[3] - OVERLAP)
            picture = pictured(page, part, at)
            across, down = map(first_pixel, at)
            room = found[down : down + picture.shape[0], across : across + picture.shape[1]]
            room[:] = picture[: room.shape[0], : room.shape[1]]
    return found


def register_marks(cut: Grid) -> list[Point]:
    """Where register marks stand on the poster."""
    found = {
        (round(x + across - CORNER[0], 3), round(y + down - CORNER[1], 3))
        for tile in cut.tiles()
        for x, y in [cut.shown(tile)[:2]]
        for across, down in cut.marks(tile)
    }
    return sorted(found)


@pytest.mark.parametrize(("paper", "tile"), CUTS)
def test_tiles_cut_at_their_marks_and_laid_together_are_the_poster(
    tmp_path: Path, paper: str, tile: str
) -> None:
    target, done = written(tmp_path, paper=paper, tile=tile)
    page, drawn = whole(tmp_path, paper, tile)
    with pypdfium2.PdfDocument(page) as document:
        poster = pictured(document[0], (0, 0, drawn.sheet.width, drawn.sheet.height))
    together = laid_together(target, drawn.grid, poster.shape[:2])
    assert done.pages >= drawn.grid.columns * drawn.grid.rows
    assert (poster < 250).any(axis=2).mean() > 0.05
    marks = register_marks(drawn.grid)
    assert differing(poster, together, marks).mean() < ONE_IN_A_MILLION
    assert all(is_closed(together, mark) for mark in marks)


def is_closed(picture: Pixels, mark: Point) -> bool:
    """Whether a register mark's circle, of 2.3 mm, is drawn all around."""
    for angle in range(0, 360, 10):
        x = mark[0] + 2.3 * cos(radians(angle))
        y = mark[1] + 2.3 * sin(radians(angle))
        left, top = round(x * PX), round(y * PX)
        near = picture[max(0, top - 2) : top + 2, max(0, left - 2) : left + 2]
        blue, green, red = (near[..., channel] for channel in range(3))
        if near.size and not ((red - green > 40) & (blue - green > 10)).any():
            return False
    return True


def test_bands_repeat_the_neighbours_picture(tmp_path: Path) -> None:
    """What lies under a neighbour's edge is the same, but for a dashed line and a label."""
    target, _done = written(tmp_path, paper="A2", tile="A4")
    page, drawn = whole(tmp_path, "A2", "A4")
    cut, marks = drawn.grid, register_marks(drawn.grid)
    with pypdfium2.PdfDocument(page) as document:
        poster = pictured(document[0], (0, 0, drawn.sheet.width, drawn.sheet.height))
    with pypdfium2.PdfDocument(target) as document:
        for tile, sheet_ in zip(cut.tiles(), document, strict=False):
            shown = cut.shown(tile)
            part = pictured(sheet_, cut.place, shown[:2])
            left, top = map(first_pixel, shown[:2])
            same = poster[top : top + part.shape[0], left : left + part.shape[1]]
            inside = [
                (x - shown[0], y - shown[1])
                for x, y in marks
                if meets((x - REGISTER, y - REGISTER, 2 * REGISTER, 2 * REGISTER), shown)
            ]
            apart = differing(same, part[: same.shape[0], : same.shape[1]], inside)
            covered = cut.covered(tile)
            band = numpy.zeros_like(apart)
            band[:, round(cut.step[0] * PX) :] = covered[0]
            band[round(cut.step[1] * PX) :] |= covered[1]
            assert (apart & ~band).sum() < FEW
            assert apart[band].mean() < 0.2 if band.any() else True


def test_the_map_of_each_tile_shows_it(tmp_path: Path) -> None:
    target, _done = written(tmp_path, paper="A0", tile="A4")
    cut = grid(poster_sheet("A0"), "A4")
    left, width = cut.sheet.width - 33.7, 29.1
    with pypdfium2.PdfDocument(target) as document:
        for tile, page in zip(cut.tiles(), document, strict=False):
            blue, green, red = (pictured(page, (left, 57, width, 31))[..., n] for n in range(3))
            down, across = numpy.nonzero((red < 40) & (green < 80) & (blue > 70))
            column = across.mean() / PX / (width / cut.columns)
            assert (int(column), int(down.mean() / PX / 5.9)) == (tile.column, tile.row)


def test_the_grid_of_the_look() -> None:
    cut = grid(poster_sheet("A0"), "A4")
    assert (cut.columns, cut.rows, cut.last().name) == (5, 5, "E5")
    assert cut.window[0] == pytest.approx(241.8)
    assert cut.window[1] == pytest.approx(172.2)
    larger = grid(poster_sheet("A0"), "A3")
    assert (larger.columns, larger.rows) == (4, 4)


@pytest.mark.parametrize("tile", ["A4", "A3"])
@pytest.mark.parametrize("paper", ["A3", "A2", "A1", "A0"])
def test_windows_cover_the_poster_and_overlap(paper: str, tile: str) -> None:
    poster = poster_sheet(paper)
    cut = grid(poster, tile)
    for length, number, window in zip(
        (poster.width, poster.height), (cut.columns, cut.rows), cut.window, strict=True
    ):
        assert number * window - (number - 1) * OVERLAP == pytest.approx(length)


def test_each_tile_says_which_it_is(tmp_path: Path) -> None:
    target, done = written(tmp_path, paper="A2", tile="A4")
    for number, picture in enumerate(pictures(target, 150), 1):
        read = [read_code(text) for text in codes_on(picture)]
        kinds = sorted(type(code).__name__ for code in read)
        assert kinds == ["CornerCode"] * 4 + ["PageCode"]
        assert {code.page for code in read} == {number}  # type: ignore[union-attr]
        page = next(code for code in read if isinstance(code, PageCode))
        assert page.sheet_kind == ("PT" if number < done.pages else "BD")


def test_a_poster_is_sound_and_legible(tmp_path: Path) -> None:
    target, _done = written(tmp_path, paper="A1", tile="A4")
    assert pdfa.validate_written(target, "2b").passed
    check_with_qpdf(target)
    assert min(type_sizes(target)) >= 9.0
    assert not any(ink_in_margin(picture, 60, 4.3) for picture in pictures(target, 60))
    text = bare(whole_text(target))
    assert all(bare(note.record.text) in text for note in placed_room().view().notes)


def test_a_text_is_read_on_one_tile_alone(tmp_path: Path) -> None:
    """On the others it is marked as no content."""
    found, _shown = posters(placed_room().view(), "A1", "A4", words("it"))
    poster = found[0]
    empty = replace(poster, pieces=())
    heard = texts_heard(tiles_alone(poster)) - texts_heard(tiles_alone(empty))
    whole_page = Draft(About("Poster", "", "", "it", AT))
    poster.draw(whole_page.page(poster.sheet))
    assert heard == texts_heard(whole_page.finish()) > 50


def tiles_alone(poster: Poster) -> bytes:
    """The tiles of a poster and nothing else."""
    draft, marks = Draft(About("Poster", "", "", "it", AT)), Marked("w1", "b1", "7K2M", 1, "PT")
    for number, tile in enumerate(poster.grid.tiles(), 1):
        around = TileSheet(poster.grid, tile, ("",), (number, 99), marks, words("it"))
        poster.draw_tile(draft.page(poster.grid.sheet), around)
    return draft.finish()


def texts_heard(pdf: bytes) -> int:
    """How many stretches of text a file has that are not marked as no content."""
    found = 0
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            depth: list[bool] = []
            for step in pikepdf.parse_content_stream(page):
                name = str(step.operator)
                if name in ("BMC", "BDC"):
                    depth.append(str(step.operands[0]) == "/Artifact")
                elif name == "EMC":
                    depth.pop()
                elif name in ("Tj", "TJ"):
                    found += not any(depth)
    return found


def test_a_poster_looks_as_it_was_kept(tmp_path: Path, golden: Compare) -> None:
    target, _done = written(tmp_path, paper="A3", tile="A4")
    golden("poster-a4", target)


def test_a_low_boards_poster_has_fewer_rows_and_the_same_type(tmp_path: Path) -> None:
    low, high = empty_room(), empty_room()
    for number in range(4):
        low.note(f"n{number}", "Bassa", board="b2", place=(230 * number, 0))
        high.note(f"n{number}", "Alta", board="b2", place=(230 * number, 90 * number))
    found = {}
    for name, room in (("low", low), ("high", high)):
        (poster,), (shown,) = posters(room.view("b2"), "A1", "A4", words("it"))
        found[name] = poster.grid.rows, shown.window.pixel
        bottom = shown.area[1] + shown.area[3]
        assert bottom <= poster.surround.area[1] + poster.surround.area[3]
        assert poster.sheet.height <= poster_sheet("A1").height
    assert found["low"][0] < found["high"][0] <= grid(poster_sheet("A1"), "A4").rows
    assert found["low"][1] == pytest.approx(found["high"][1])
    order = options(paper="A1", tile="A4")
    done = write_board(low.view("b2"), order, tmp_path / "p.pdf", no_tick)
    assert done.pages < found["low"][0] * grid(poster_sheet("A1"), "A4").columns


def test_a_poster_of_two_notes_takes_few_sheets_in_the_type_of_a_large_one() -> None:
    room = empty_room()
    for number in range(2):
        room.note(f"n{number}", "Bassa", board="b2", place=(230 * number, 0))
    (poster,), (shown,) = posters(room.view("b2"), "A0", "A4", words("it"))
    assert poster.grid.columns * poster.grid.rows <= 6
    assert shown.measures.scale > 4
