"""A poster on tiles: cut at the marks and laid together, it is the whole poster."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import product
from pathlib import Path

import numpy
import pikepdf
import pytest
from numpy.typing import NDArray
from pikepdf import pdfa
from PIL import Image

from facilitator.domain.codes import PageCode, read_code
from facilitator.domain.records import Note
from facilitator.exports.board.grid import OVERLAP, Grid, grid, poster_sheet
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.poster import Poster, posters
from facilitator.exports.board.tile_sheet import TileSheet
from facilitator.exports.contract import Written
from facilitator.exports.marked import Marked
from facilitator.exports.paper import About, Draft, no_tick, save_pdfa
from resources.load import words
from tests.exports.conftest import Compare
from tests.exports.material import Room, full_room, options
from tests.exports.reading import (
    bare,
    check_with_qpdf,
    codes_on,
    ink_in_margin,
    pictures,
    type_sizes,
    whole_text,
)

DPI = 76.2
PX = DPI / 25.4
"""Pixels in one mm."""
AT = datetime(2023, 1, 10, tzinfo=UTC)
AROUND = tuple(product((-1, 0, 1), repeat=2))
Pixels = NDArray[numpy.int16]


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


def whole(folder: Path, paper: str, tile: str) -> tuple[Pixels, Poster]:
    """The poster on one page, as pixels."""
    found, _shown = posters(placed_room().view(), paper, tile, words("it"))
    draft = Draft(About("Poster", "", "", "it", AT))
    found[0].draw(draft.page(found[0].sheet))
    save_pdfa(draft.finish(), folder / "whole.pdf", AT)
    return pixels(next(pictures(folder / "whole.pdf", DPI))), found[0]


def pixels(picture: Image.Image) -> Pixels:
    return numpy.asarray(picture, dtype=numpy.int16)


def laid_together(tiles: Path, cut: Grid, size: tuple[int, int]) -> tuple[Pixels, Pixels]:
    """The tiles trimmed left and above, each over its neighbours, and where marks are."""
    found = numpy.full((*size, 3), 255, dtype=numpy.int16)
    marks = numpy.zeros(size, dtype=numpy.int16)
    left, top, width, height = cut.place
    for tile, picture in zip(cut.tiles(), pictures(tiles, DPI), strict=False):
        x, y, _w, _h = cut.shown(tile)
        part = pixels(picture)[
            round(top * PX) : round((top + height) * PX),
            round(left * PX) : round((left + width) * PX),
        ]
        down, across = round(y * PX), round(x * PX)
        room = found[down : down + part.shape[0], across : across + part.shape[1]]
        room[:] = part[: room.shape[0], : room.shape[1]]
        for at, over in cut.marks(tile):
            middle = round((x + at - left) * PX), round((y + over - top) * PX)
            reach = round(4 * PX)
            marks[
                max(0, middle[1] - reach) : middle[1] + reach,
                max(0, middle[0] - reach) : middle[0] + reach,
            ] = 1
    return found, marks


def nearest(one: Pixels, other: Pixels) -> Pixels:
    """By how much each pixel differs from the most alike of the other's nine around it.

    Both are blurred a little, since a line between two pixels is drawn on either or on both.
    """
    one, other = blurred(one), blurred(other)
    best = numpy.full(one.shape[:2], 255, dtype=numpy.int16)
    for down, across in AROUND:
        moved = numpy.roll(other, (down, across), axis=(0, 1))
        best = numpy.minimum(best, abs(one - moved).max(axis=2))
    return best


def blurred(picture: Pixels) -> Pixels:
    """The mean of each pixel's nine."""
    moved = [numpy.roll(picture, by, axis=(0, 1)) for by in AROUND]
    return (sum(moved[1:], start=moved[0]) // len(moved)).astype(numpy.int16)


@pytest.mark.parametrize(("paper", "tile"), [("A2", "A4"), ("A1", "A3")])
def test_tiles_laid_together_are_the_poster(tmp_path: Path, paper: str, tile: str) -> None:
    target, done = written(tmp_path, paper=paper, tile=tile)
    poster, drawn = whole(tmp_path, paper, tile)
    together, marks = laid_together(target, drawn.grid, poster.shape[:2])
    assert done.pages >= drawn.grid.columns * drawn.grid.rows
    differing = (nearest(poster, together) > 50) & (marks == 0)
    assert (poster < 250).any(axis=2).mean() > 0.05
    assert differing.mean() < 0.0001


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
