"""What sheets and tables are put together from, each by itself."""

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from math import inf, nan
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.domain.data_tables import Column, DataTable
from facilitator.domain.europe import plan_view
from facilitator.domain.kit import kit_view
from facilitator.domain.records import Board, Link, Organisation, Phase, Session, Theme, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import NoteView
from facilitator.exports import said
from facilitator.exports.axes import Axes
from facilitator.exports.board.picture import write_svg
from facilitator.exports.board.rows import chained
from facilitator.exports.data.csv import write_csv
from facilitator.exports.data.workbook import Sheet, Workbook
from facilitator.exports.europe.said import empty_rows
from facilitator.exports.flow import cut_words, labelled
from facilitator.exports.kit.labels import Labels, _labels
from facilitator.exports.kit.session import _draw_table
from facilitator.exports.paper import About, Draft, SvgPage, lettering, sheet, width_mm
from facilitator.exports.paper.outlines import rounded
from facilitator.exports.parts import Part, paged
from facilitator.exports.progress import no_tick
from resources.load import toml, words
from tests.domain.books import book_of
from tests.exports.material import AT, Room, empty_room, full_room, options

IT = words("it")
BODY = lettering("body")


def test_hours_say_what_is_known_of_them() -> None:
    assert [said.hours(*pair) for pair in (("15:00", "18:00"), ("15:00", ""), ("", "18:00"))] == [
        "15:00–18:00", "15:00–…", "…–18:00",
    ]  # fmt: skip
    assert said.hours("", "") == ""


def test_a_title_within_a_line_begins_small_unless_it_is_a_shorthand() -> None:
    assert said.lowered("Tavoli di lavoro") == "tavoli di lavoro"
    assert said.lowered("ZTL e sosta") == "ZTL e sosta"
    phase = Phase(id="p", title="Fase 1 · Tavoli di lavoro · ZTL")
    assert said.phase_line(phase) == "Fase 1, tavoli di lavoro, ZTL"


def test_a_board_is_called_by_its_theme_once() -> None:
    theme = Theme(id="t", title="Mobilità")
    named = [Board(id="b", title=title) for title in ("Problemi", "Mobilità dolce")]
    assert [said.board_title(board, theme, "it") for board in named] == [
        "Mobilità: problemi", "Mobilità dolce",
    ]  # fmt: skip
    assert said.board_title(Board(id="b", code="S1-T1"), None, "it") == "S1-T1"


def test_what_is_cut_keeps_whole_words_and_its_room() -> None:
    text = "una parola dopo l’altra"
    cut = cut_words(text, 24, BODY)
    assert cut.endswith("…")
    assert text.startswith(cut.removesuffix(" …"))
    assert width_mm(cut, BODY) <= 24
    assert cut_words(text, 3, BODY) == ""


def test_a_label_takes_room_on_the_first_line_only_and_no_word_is_lost() -> None:
    text, head = "una risposta che va a capo più volte di una", lettering("strong")
    first, *rest = labelled("Perché:", text, 30, BODY, head)
    assert width_mm("Perché: ", head) + width_mm(first.text, BODY) <= 30
    assert all(width_mm(line.text, BODY) <= 30 for line in rest)
    assert " ".join(line.text for line in (first, *rest)) == text
    assert labelled("Perché:", " ", 30, BODY, head) == ()


def part(height: float, keep: bool = False, room: bool = False) -> Part:
    return Part(height, lambda _page, _y: None, keep=keep, room=room)


def test_a_heading_goes_on_with_what_follows_and_a_head_is_drawn_once_more() -> None:
    heading, line = part(10, keep=True), part(30)
    assert paged([line, line, line, heading, line], (0, 0), 100) == [
        [line, line, line], [heading, line],
    ]  # fmt: skip
    row = Part(30, line.draw, over=part(5))
    first, second = paged([row] * 4, (0, 0), 100)
    assert [one.height for one in first] == [5, 30, 30, 30]
    assert [one.height for one in second] == [5, 30]


def test_room_between_two_is_left_out_at_the_top_of_a_page() -> None:
    line, room = part(60), part(4, room=True)
    assert paged([line, room, line], (0, 0), 64) == [[line, room], [line]]
    assert paged([line, room, line], (0, 0), 63) == [[line], [line]]


def test_labels_stand_row_by_row_with_their_gaps() -> None:
    labels = Labels("x", "x", (60, 40), (2, 2), (10, 20), (5, 3))
    assert [area[:2] for area in labels.areas()] == [(10, 20), (75, 20), (10, 63), (75, 63)]
    assert labels.a_page == 4


@pytest.mark.parametrize("count", [[0, 1], [-1, 1], [10**9, 10**9], [inf, 1], [nan, 1], [4, 1]])
def test_a_sheet_with_no_labels_or_more_than_it_holds_is_refused_at_once(
    count: list[float],
) -> None:
    row = {"size": [60, 40], "count": count, "first": [10, 10], "gap": [0, 0]}
    with pytest.raises(Refusal, match="labels_unsound"):
        _labels("x", row)
    assert _labels("x", row | {"count": [3, 7]}).a_page == 21


def sheets_at(seats: int) -> int:
    """Pages of a table's part of the kit, where the table has so many seats."""
    room = full_room()
    view = kit_view(room.book, room.book.require(Session, "s1"))
    table = replace(view.tables[0], table=replace(view.tables[0].table, seats=seats))
    draft = Draft(About("", "", "", "it", AT))
    _draw_table(draft, view, table, options())
    return draft.pages


def test_a_table_has_a_page_of_note_sheets_for_every_four_seats() -> None:
    assert [sheets_at(seats) - sheets_at(4) for seats in (5, 8, 9)] == [1, 1, 2]


def test_what_is_empty_in_the_plan_is_listed_by_table_row_and_field() -> None:
    body = Organisation(id="o", title="Ente", influence=3)
    book = book_of(Workshop(id="w", title="Prova"), body)
    view = plan_view(book, toml("europe", "action-plan.toml"), "A-3.1")
    assert list(empty_rows(view, IT)) == [("A-3.1", "Ente", "Sistema, Rete, Interesse (1–5)")]


def sheet_of(*rows: tuple[str, ...], **more: Any) -> Worksheet:
    """A sheet as a spreadsheet reads it."""
    book = Workbook("Dati & altro", "", AT, IT)
    book.add(Sheet("Note", ("Testo", "Una colonna"), rows, **more))
    found = load_workbook(BytesIO(book.finish())).active
    assert isinstance(found, Worksheet)
    return found


def test_columns_are_as_wide_as_their_texts_within_limits() -> None:
    page = sheet_of(("x" * 30, "parola " * 100), ("x", "y"))
    wide = [page.column_dimensions[letter].width for letter in "AB"]
    assert wide == [pytest.approx(32, abs=1), pytest.approx(48, abs=1)]
    assert page.row_dimensions[2].height > 11 * 15
    assert page.row_dimensions[3].height < 2 * 15
    essay = sheet_of(("x", "parola " * 400))
    assert essay.column_dimensions["B"].width == pytest.approx(110, abs=1)


def test_heads_stay_in_view_come_again_on_paper_and_sort() -> None:
    page = sheet_of(("a", "b"), ("c", "d"), title="Titolo", note="nota")
    assert (page["A1"].value, page["A2"].value, page["A4"].value) == ("Titolo", "nota", "Testo")
    assert (page.freeze_panes, page.auto_filter.ref) == ("A5", "A4:B6")
    assert page.print_title_rows == "$4:$4"
    assert page.page_setup.orientation == "landscape"
    assert page.oddFooter is not None
    assert page.oddFooter.left.text == "Dati && altro"
    upright = sheet_of(("Campo", "valore"), upright=True)
    assert (upright.freeze_panes, upright.auto_filter.ref) == ("B2", None)


def test_a_table_as_csv_is_what_spreadsheets_open_rightly(tmp_path: Path) -> None:
    rows = (('Testo; con segni\n"e" righe', 3), ("=1+1", 0))
    table = DataTable("notes", (Column("text"), Column("hands")), rows)
    done = write_csv(table, options(), tmp_path / "a.csv", no_tick)
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 3
    read = list(csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert read[1:] == [['Testo; con segni\n"e" righe', "3"], ["'=1+1", "0"]]
    assert (done.pages, done.remarks) == (0, ())


def noted(room: Room, *notes: tuple[str, str, int]) -> dict[str, NoteView]:
    """Notes of these ids, kinds and hands, as they are seen."""
    for note, kind, hands in notes:
        room.note(note, note, kind=kind, hands=hands)
    return {note.id: note for note in room.view().notes}


def test_a_problem_stands_with_what_is_linked_to_it_and_more_hands_come_first() -> None:
    room = empty_room()
    seen = noted(room, ("idea", "idea", 9), ("lone", "problem", 0), ("few", "problem", 1),
                 ("cause", "cause", 0), ("many", "problem", 5))  # fmt: skip
    links = [Link(id="l", kind="causes", source="cause", target="few")]
    rows = chained([*seen.values()], links, 2)
    assert [[note.id for note in row] for row in rows] == [
        ["few", "cause"], ["many", "lone"], ["idea"],
    ]  # fmt: skip


def paths_of(draw: Callable[[Any], object]) -> list[list[tuple[float, float]]]:
    """The corners of what is drawn as shapes, in the order of drawing."""
    page = SvgPage(sheet("A4"))
    draw(page)
    drawn = page.finish(About("", "", "", "it", AT)).decode()
    return [
        [(float(x), float(y)) for x, y in re.findall(r"[MLC ](-?[\d.]+) (-?[\d.]+)", path)]
        for path in re.findall(r'<path d="([^"]+)"', drawn)
    ]


def test_the_axes_point_up_and_to_the_right() -> None:
    axes = Axes(("poco", "molto", "basso", "alto"))
    tips = [path for path in paths_of(lambda page: axes.draw(page, (30, 20, 100, 80)))
            if len(path) == 3]  # fmt: skip
    (upright, across) = tips
    assert upright[0][1] < min(y for _x, y in upright[1:])
    assert across[0][0] > max(x for x, _y in across[1:])


def test_a_rounded_corner_keeps_within_its_box() -> None:
    outline = rounded((10, 20, 30, 12), 4)
    corners = [point[at : at + 2] for point in outline for at in range(0, len(point), 2)]
    assert all(10 <= x <= 40 and 20 <= y <= 32 for x, y in corners)
    ends = [point[-2:] for point in outline]
    turned = sorted((50 - x, 52 - y) for x, y in ends[1:])
    assert turned == sorted(ends[1:])


def test_raised_hands_are_drawn_beside_their_number(tmp_path: Path) -> None:
    drawn = []
    for hands in (None, 3):
        room = empty_room()
        room.note("n", "Una nota", hands=hands)
        write_svg(room.view(), options(), tmp_path / "a.svg", no_tick)
        drawn.append((tmp_path / "a.svg").read_text("utf-8").count("<path"))
    assert drawn[1] > drawn[0]
