"""Names of any length and script: whole, in their own column or label, over nothing else."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.kit import kit_view
from facilitator.domain.records import Organisation, Person, Session
from facilitator.domain.values import clean_text
from facilitator.exports.attendance.names import name_lines
from facilitator.exports.attendance.pdf import COLUMNS
from facilitator.exports.attendance.rows import NAME_WIDTH, sheet_rows
from facilitator.exports.formats import exporter
from facilitator.exports.kit.labels import label_sheets, labels_of
from facilitator.exports.paper import MM, Area, no_tick
from resources.load import words
from tests.exports.material import SECRET, Room, book_seat, empty_room, options
from tests.exports.printed import Drawn, drawn_codes
from tests.exports.reading import bare, whole_text

Name = tuple[str, str, str]
LATIN = "aeioàèìòùlmnrstvzAMWŁñçőḥ'’- ."
OTHERS = ("陈美玲示例王", "محمد العربي", "בדיוני דוגמה", "Жданова ", "Παπάςη ", "ณฐทนาโ", "한국 ")
PART = (
    st.text(LATIN, max_size=14)
    | st.text(LATIN, max_size=110)
    | st.sampled_from(OTHERS).flatmap(lambda letters: st.text(letters, max_size=20))
)
NAMES = st.lists(st.tuples(PART, PART, PART), min_size=1, max_size=12)
TABLE = (50.0, 172.0)
"""mm between which the table of the attendance sheet lies."""
TOUCHING = 0.2
"""The share of the smaller box that two lines may have in common: marks reach over and under."""


def named_room(names: list[Name]) -> Room:
    room = empty_room()
    for number, parts in enumerate(names):
        surname, given_name, body = map(clean_text, parts)
        room.put(Organisation, f"o{number}", title=body)
        room.put(
            Person, f"p{number}", surname=surname, given_name=given_name, latin="",
            organisation=f"o{number}",
        )  # fmt: skip
        book_seat(room, f"p{number}", f"bk{number}")
    return room


@given(NAMES)
def test_a_row_is_as_high_as_its_lines_and_they_are_as_narrow_as_its_column(
    names: list[Name],
) -> None:
    view = named_room(names).sheet()
    for row, seat in zip(sheet_rows(view, SECRET, words("it")), view.seats, strict=False):
        lines = name_lines(seat, NAME_WIDTH, words("it"))
        assert sum(line.height for line in lines) <= row.height
        assert all(line.width <= NAME_WIDTH + 1e-6 for line in lines)
        said = "".join(piece.text for line in lines for piece in (*line.left, *line.right))
        for part in (seat.person.surname, seat.person.given_name):
            assert bare(part).replace("'", "’") in bare(said)


@settings(max_examples=12)
@given(NAMES)
def test_names_on_the_attendance_sheet_stand_alone_in_their_column(names: list[Name]) -> None:
    with TemporaryDirectory() as folder:
        target = Path(folder) / "foglio.pdf"
        exporter("attendance-pdf").write(named_room(names).sheet(), options(), target, no_tick)
        for boxes in boxes_of_words(target):
            assert not [
                box for box in boxes for column in ("name", "body", "sign_in")
                if is_across(box, COLUMNS[column])
            ]  # fmt: skip
            assert not overlapping(boxes)


@pytest.mark.parametrize("paper", label_sheets())
@settings(max_examples=4)
@given(NAMES)
def test_names_on_badges_stand_alone_on_their_label(paper: str, names: list[Name]) -> None:
    room, row, labels = named_room(names), exporter("badges-pdf"), labels_of(paper)
    view = kit_view(room.book, room.book.require(Session, "s1"))
    with TemporaryDirectory() as folder, drawn_codes() as codes:
        target = Path(folder) / "badge.pdf"
        done = row.write(view, options(paper=paper), target, no_tick)
        areas = list(labels.areas())
        for number, boxes in enumerate(boxes_of_words(target), 1):
            on_labels = [box for box in boxes if any(meets(box, area) for area in areas)]
            assert all(any(holds(area, box) for area in areas) for box in on_labels)
            assert not overlapping([*on_labels, *whites(codes, number)])
        if not done.remarks:
            text = bare(whole_text(target))
            for part in (part for name in names for part in name[:2] if part.isascii()):
                assert bare(part).replace("'", "’") in text


def boxes_of_words(pdf: Path) -> Iterator[list[Area]]:
    """The boxes around the ink of each line's words, page by page, in mm from the upper left."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            tall, text = page.get_height(), page.get_textpage()
            sides = [text.get_rect(number) for number in range(text.count_rects())]
            yield [
                (left / MM, (tall - high) / MM, (right - left) / MM, (high - low) / MM)
                for left, low, right, high in sides
            ]


def is_across(box: Area, x: float) -> bool:
    """Whether a box in the table stands on both sides of a line at ``x``."""
    x0, y, width, _height = box
    return TABLE[0] < y < TABLE[1] and x0 < x - 0.1 and x0 + width > x + 0.1


def overlapping(boxes: list[Area]) -> list[tuple[Area, Area]]:
    """Those of different lines that lie over each other."""
    pairs = ((one, two) for n, one in enumerate(boxes) for two in boxes[:n])
    return [
        (one, two) for one, two in pairs
        if not on_one_line(one, two)
        and shared(one, two) > TOUCHING * min(one[2] * one[3], two[2] * two[3])
    ]  # fmt: skip


def on_one_line(one: Area, two: Area) -> bool:
    middles = one[1] + one[3] / 2, two[1] + two[3] / 2
    return abs(middles[0] - middles[1]) < max(one[3], two[3]) / 2


def shared(one: Area, two: Area) -> float:
    """The area in mm² that two have in common."""
    wide = min(one[0] + one[2], two[0] + two[2]) - max(one[0], two[0])
    high = min(one[1] + one[3], two[1] + two[3]) - max(one[1], two[1])
    return wide * high if wide > 0 and high > 0 else 0.0


def meets(one: Area, two: Area) -> bool:
    return shared(one, two) > 0


def holds(area: Area, box: Area) -> bool:
    """Whether a box lies within a label."""
    return (
        area[0] <= box[0]
        and area[1] <= box[1]
        and box[0] + box[2] <= area[0] + area[2]
        and box[1] + box[3] <= area[1] + area[3]
    )


def whites(codes: list[Drawn], page: int) -> Iterator[Area]:
    """Codes with the white around them."""
    for code in codes:
        if code.page == page:
            side = code.size + 2 * code.quiet
            yield code.at[0] - code.quiet, code.at[1] - code.quiet, side, side
