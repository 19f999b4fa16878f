"""Every code on every page of every PDF is read, clean, blurred and spoilt, and is the right one.

Codes are cut out where they were drawn, with no more white around than the standard wants, so that
whatever enters that white shows here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from facilitator.domain.codes import (
    CornerCode,
    PageCode,
    PersonCode,
    genuine,
    read_code,
)
from facilitator.domain.kinds import OUTCOME_KINDS
from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Board,
    Booking,
    Person,
    Table,
    Workshop,
)
from facilitator.exports.contract import Exporter
from facilitator.exports.paper import CORNER_CODE, PAGE_CODE
from tests.exports.material import SECRET, Room, book_seat
from tests.exports.printed import PDF_IDS, PDFS, Drawn, prints
from tests.exports.reading import MM, QR
from tests.exports.report_rooms import process_room

DPI = 150
BLUR, NOISE = 0.15, 16
"""mm, and grey levels of 256: what a scanner makes of a print."""
WHITE = 250
READ_FOOT = 13.0
"""mm: the code of a sheet that is only read."""
Read = PersonCode | PageCode | CornerCode

KINDS: dict[str, set[str]] = {
    "board-pdf": {"BD", "BL", "PT"}, "boards-pdf": {"BD", "BL"}, "attendance-pdf": {"AT"},
    "context-pdf": {"CX"}, "agenda-pdf": {"AG"}, "signs-pdf": {"SG"}, "badges-pdf": set(),
    "spokesperson-pdf": {"SP"}, "certificates-pdf": {"CE"}, "note-sheets-pdf": {"FO"},
    "stickers-pdf": set(), "blank-pdf": {"BL"}, "templates-pdf": {"BL"},
    "session-kit": {"AG", "CX", "AT", "SG", "BL", "FO", "SP"},
    "table-report-pdf": {"RP"}, "session-report-pdf": {"RS"}, "event-report-pdf": {"RE"},
    "trace-pdf": {"RT"}, "left-out-pdf": {"RL"}, "actions-pdf": {"RA"}, "cards-pdf": {"RC"},
    "quarter-pdf": {"RQ"},
}  # fmt: skip
"""What kinds of sheet each PDF has; badges and notes to be cut out have no code of a page."""
CUT_UP = {"badges-pdf", "stickers-pdf", "session-kit"}
"""Where pages without a code of their own are: those that are cut up."""
OF_NO_SESSION = {
    "templates-pdf", "event-report-pdf", "trace-pdf", "left-out-pdf", "actions-pdf", "cards-pdf",
    "quarter-pdf",
}  # fmt: skip
PEOPLE = {"attendance-pdf": 1, "badges-pdf": 1, "session-kit": 2}
"""How many codes everybody who is booked has there."""
SEATS = 14 + 28
WRITTEN_ON = {"BD", "PT", "AT", "SP", "FO", "BL"}
"""Kinds that are written on, and come back: they bear four corner codes and a large page code."""


@pytest.fixture(scope="module")
def room() -> Room:
    """People enough for several pages at each of two tables, and a third of the longest key."""
    room = process_room()
    room.change(AgendaItem, "a1", start="15:30", minutes=60, template="problem-cause-barrier")
    room.change(Workshop, "w1", logos=("Comune d'Esempio", "Provincia d'Esempio"))
    outcomes = tuple(kind.key for kind in OUTCOME_KINDS)
    room.put(Board, "b3", session="s1", table="tb3", code="S1-T3", lanes=outcomes)
    room.put(Table, "tb3", session="s1", number=3, code="S1-T3", seats=2)
    for number in (1, 2):
        room.change(Table, f"tb{number}", seats=2)
    for number in range(SEATS - 14):
        room.put(Person, f"q{number}", surname=f"Prova{number:02}", given_name="Ada")
        book_seat(room, f"q{number}", f"bq{number}")
        room.change(Booking, f"bq{number}", table=f"tb{number % 2 + 1}")
    room.put(Attendance, "atq", booking="bq0", person="q0", session="s1")
    return room


@pytest.mark.parametrize("row", PDFS, ids=PDF_IDS)
def test_every_code_of_a_pdf_is_read(row: Exporter, room: Room, tmp_path: Path) -> None:
    target = tmp_path / "stampa.pdf"
    for done, drawn in prints(row, room, target):
        wrong = [f"{code}: {how}" for code, how in unread(target, drawn)]
        assert not wrong, wrong[:5]
        expect_what_must_be(row.id, done.pages, drawn)


def test_all_pdfs_are_told_of() -> None:
    assert set(KINDS) == set(PDF_IDS)


def unread(target: Path, drawn: Sequence[Drawn]) -> Iterator[tuple[Drawn, str]]:
    """Each code that is not read as it was drawn, or into whose white something enters."""
    by_page: dict[int, list[Drawn]] = defaultdict(list)
    for code in drawn:
        by_page[code.page].append(code)
    with pypdfium2.PdfDocument(target) as document:
        for number, codes in by_page.items():
            page = document[number - 1]
            for code in codes:
                clean = cut_out(page, code)
                if ink_around(clean, code):
                    yield code, "ink in the white around"
                soft = clean.filter(ImageFilter.GaussianBlur(BLUR / MM * DPI))
                for how, picture in (("clean", clean), ("soft", soft), ("spoilt", spoilt(soft))):
                    read = [found.text for found in zxingcpp.read_barcodes(picture, formats=QR)]
                    if read != [code.text]:
                        yield code, f"{how}: {read}"


def cut_out(page: pypdfium2.PdfPage, code: Drawn) -> Image.Image:
    """The code and the white around it, as the page is rendered there."""
    (width, height), point = page.get_size(), 72 / MM
    left, top = ((place - code.quiet) * point for place in code.at)
    side = (code.size + 2 * code.quiet) * point
    edges = left, height - top - side, width - left - side, top
    found: Image.Image = page.render(scale=DPI / 72, crop=edges, grayscale=True).to_pil()
    return found.convert("L")


def ink_around(picture: Image.Image, code: Drawn) -> bool:
    """Whether anything but white is in the four modules around; edges may be smoothed."""
    grey = numpy.asarray(picture)
    inner = numpy.zeros_like(grey, dtype=bool)
    reach = int(code.quiet / MM * DPI) - 1
    inner[1:reach] = inner[-reach:-1] = inner[:, 1:reach] = inner[:, -reach:-1] = True
    inner[0] = inner[-1] = inner[:, 0] = inner[:, -1] = False
    return bool((grey[inner] < WHITE).any())


def spoilt(picture: Image.Image) -> Image.Image:
    """With the noise of a scanner."""
    noise = numpy.random.default_rng(7).normal(0, NOISE, (picture.height, picture.width))
    grey = numpy.clip(numpy.asarray(picture, dtype=float) + noise, 0, 255)
    return Image.fromarray(grey.astype(numpy.uint8))


def expect_what_must_be(key: str, pages: int, drawn: Sequence[Drawn]) -> None:
    """Each page bears the codes of its kind, in their sizes, and no two pages bear the same."""
    by_page: dict[int, list[tuple[Drawn, Read]]] = {n: [] for n in range(1, pages + 1)}
    for code in drawn:
        read = read_code(code.text)
        assert isinstance(read, Read)
        by_page[code.page].append((code, read))
    marks = Counter(page_mark(key, codes) for codes in by_page.values())
    del marks[()]
    assert set(marks.values()) <= {1}
    people = [code.text for code in drawn if isinstance(read_code(code.text), PersonCode)]
    assert len(set(people)) == len(people) == PEOPLE.get(key, 0) * SEATS
    assert all(genuine(SECRET, text) for text in people)


def page_mark(key: str, codes: Sequence[tuple[Drawn, Read]]) -> tuple[str, ...]:
    """What tells a page from all others: its corners where it has them, else its own code."""
    own = [(code, read) for code, read in codes if isinstance(read, PageCode)]
    if not own:
        assert key in CUT_UP
        assert all(isinstance(read, PersonCode) for _code, read in codes)
        return ()
    ((code, page),) = own
    assert page.sheet_kind in KINDS[key]
    assert page.session == ("0000" if key in OF_NO_SESSION else "7K2M")
    corners = [(code, read) for code, read in codes if isinstance(read, CornerCode)]
    if page.sheet_kind not in WRITTEN_ON:
        assert not corners
        assert code.size == pytest.approx(PAGE_CODE if page.sheet_kind == "SG" else READ_FOOT)
        return (code.text,)
    assert code.size == pytest.approx(PAGE_CODE)
    assert [read.corner for _code, read in corners] == [1, 2, 3, 4]
    assert all(code.size == pytest.approx(CORNER_CODE) for code, _read in corners)
    assert {(read.sheet, read.page) for _code, read in corners} == {
        (corners[0][1].sheet, page.page)
    }
    return tuple(code.text for code, _read in corners)
