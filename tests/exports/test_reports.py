"""Reports: what they say, how they are set, and that nothing breaks or loses a word."""

import json
import re
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from pikepdf import Pdf, pdfa
from PIL import Image

from facilitator.domain.keys import WALK_IN
from facilitator.domain.records import (
    Action,
    Attendance,
    Ballot,
    Board,
    Booking,
    Call,
    Card,
    Cluster,
    Note,
    Vote,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from facilitator.exports.contract import Exporter, Written
from facilitator.exports.formats import exporter
from facilitator.exports.paper import no_tick
from facilitator.exports.reports.formats import REPORT_EXPORTERS
from resources import fonts
from tests.exports.conftest import Compare
from tests.exports.material import AT, Room, options
from tests.exports.reading import (
    bare,
    codes_on,
    ink_in_margin,
    page_texts,
    pictures,
    structure,
    type_sizes,
    whole_text,
)
from tests.exports.report_rooms import bare_room, process_room, subject
from tests.shared import shared

PDFS = [row for row in REPORT_EXPORTERS if row.suffix == ".pdf"]
TEXTS = [row for row in REPORT_EXPORTERS if row.suffix == ".docx"]
IDS = [row.id for row in PDFS]


_AROUND = re.compile(r"pagina \d+ di \d+$|Tavolo S1-T1 ·|RESOCONTO DEL TAVOLO")


def written(room: Room, name: str, folder: Path) -> tuple[Path, Written]:
    row = exporter(name)
    target = folder / f"{name}{row.suffix}"
    view = row.view(room.book, subject(room, row.subject))
    return target, row.write(view, options(), target, no_tick)


def docx_text(file: Path) -> str:
    """Every word of a text document, cells included, in its order."""
    document = docx.Document(str(file))
    return "\n".join(text.text or "" for text in document.element.body.iter() if _is_text(text))


def running_text(pdf: Path) -> str:
    """What stands on the pages without the lines above and below it."""
    lines = whole_text(pdf).split("\n")
    return "\n".join(line for line in lines if not _AROUND.match(line.strip()))


def _is_text(element: object) -> bool:
    return str(getattr(element, "tag", "")).endswith("}t")


@pytest.mark.parametrize("row", PDFS, ids=IDS)
def test_the_report_looks_as_it_was_kept(row: Exporter, tmp_path: Path, golden: Compare) -> None:
    golden(row.id.removesuffix("-pdf"), written(process_room(), row.id, tmp_path)[0])


@pytest.mark.parametrize("row", PDFS, ids=IDS)
def test_the_report_is_sound(row: Exporter, tmp_path: Path) -> None:
    target, done = written(process_room(), row.id, tmp_path)
    assert pdfa.validate_written(target, "2b").passed
    assert done.pages == len(page_texts(target))
    assert min(type_sizes(target)) >= 9.0
    assert not any(ink_in_margin(picture, 60, 4.2) for picture in pictures(target, 60))


@pytest.mark.parametrize("row", PDFS, ids=IDS)
def test_every_page_bears_its_number_and_its_code(row: Exporter, tmp_path: Path) -> None:
    target, done = written(process_room(), row.id, tmp_path)
    for number, (text, picture) in enumerate(
        zip(page_texts(target), pictures(target, 150), strict=True), 1
    ):
        assert f"pagina {number} di {done.pages}" in text
        assert any(code.startswith("F1P") for code in codes_on(picture))


@pytest.mark.parametrize("row", [*PDFS, *TEXTS], ids=lambda row: row.id)
def test_the_same_content_gives_the_same_bytes(row: Exporter, tmp_path: Path) -> None:
    first = written(process_room(), row.id, tmp_path)[0].read_bytes()
    assert written(process_room(), row.id, tmp_path)[0].read_bytes() == first


@pytest.mark.parametrize("row", REPORT_EXPORTERS, ids=lambda row: row.id)
def test_an_empty_workshop_says_so(row: Exporter, tmp_path: Path) -> None:
    if row.id.startswith("quarter"):
        with pytest.raises(Refusal, match="nothing_dated"):
            written(bare_room(), row.id, tmp_path)
        return
    target, done = written(bare_room(), row.id, tmp_path)
    assert target.stat().st_size > 1000
    if row.suffix == ".pdf":
        assert done.pages == len(page_texts(target))


def test_who_listens_hears_a_label_and_its_value_as_words_apart(tmp_path: Path) -> None:
    target, _done = written(process_room(), "table-report-pdf", tmp_path)
    told = [text for _role, _said, text in structure(target)]
    assert "Tema Mobilità sostenibile" in told
    assert any(text.startswith("Domanda guida Che cosa") for text in told)


def test_a_tables_report_says_what_was_said(tmp_path: Path) -> None:
    text = whole_text(written(process_room(), "table-report-pdf", tmp_path)[0])
    for said in (
        "Resoconto del tavolo T1", "Un solo progetto della rete ciclabile", "12.01.2023",
        "previsto 10.01.2023", "Esempi", "Associazione Prova Uno", "3 presenti su 14 prenotati",
        "Velostazione custodita", "Gruppi di note, da quello con più mani alzate", "19 mani",
        "Serve il nulla osta del gestore", "Altra opinione", "posto 3", "Domande aperte",
        "Quanto incassa oggi la sosta?", "Riletto al tavolo", "chi verbalizza",
    ):  # fmt: skip
        assert bare(said) in bare(text), said


@pytest.mark.parametrize("name", ["table-report-pdf", "session-report-pdf", "actions-pdf"])
def test_votes_are_called_votes_once_there_was_a_ballot(name: str, tmp_path: Path) -> None:
    room = process_room()
    raised = whole_text(written(room, name, tmp_path)[0])
    for number, board in enumerate(room.book.all(Board)):
        room.put(Ballot, f"v{number}", board=board.id, state="closed", dots=3)
        for one in room.book.of(Cluster, "board", board.id):
            room.put(Vote, f"v-{one.id}", ballot=f"v{number}", target=one.id, dots=2)
    voted = whole_text(written(room, name, tmp_path)[0])
    assert ("2 voti" in raised, "2 voti" in voted) == (False, True)
    assert ("19 mani" in raised, "19 mani" in voted) == (True, False)


def test_a_session_tells_all_its_tables_and_the_plenary(tmp_path: Path) -> None:
    room = process_room()
    room.note("x1", "Una cosa sola", "b2", kind="problem")
    text = whole_text(written(room, "session-report-pdf", tmp_path)[0])
    for said in (
        "Resoconto del tavolo T1", "Resoconto del tavolo T2", "La plenaria", "Una rete sola",
        "Nessuno coordina i cantieri", "Una cosa sola", "I tavoli", "Prima i parcheggi",
    ):  # fmt: skip
        assert bare(said) in bare(text), said


@pytest.mark.parametrize("name", ["session-report-pdf", "session-report-docx"])
def test_who_had_not_booked_and_minors_are_told_apart(name: str, tmp_path: Path) -> None:
    room = process_room()
    booking = room.book.of(Booking, "session", "s1")[0]
    came = room.book.of(Attendance, "booking", booking.id)[0]
    room.book.put(replace(booking, flags=(WALK_IN,)))
    room.book.put(replace(came, accompanied=12))
    file = written(room, name, tmp_path)[0]
    text = whole_text(file) if name.endswith("pdf") else docx_text(file)
    told = "1 persona senza iscrizione, compresa nel conto · 12 minori accompagnati"
    assert told in " ".join(text.split())


def test_nobody_who_came_is_named(tmp_path: Path) -> None:
    for name in ("table-report-pdf", "session-report-pdf", "event-report-pdf"):
        text = whole_text(written(process_room(), name, tmp_path)[0])
        assert "Musterprobe" not in text
        assert "example.org" not in text


def test_an_action_shows_its_fourteen_fields_on_one_page(tmp_path: Path) -> None:
    target, done = written(process_room(), "actions-pdf", tmp_path)
    assert done.pages == 3
    page = bare(page_texts(target)[1])
    for said in ("Nome dell’azione", "Leva sistemica", "Costi totali", "Due velostazioni", "2030"):
        assert bare(said) in page, said
    assert page.count(bare("[da inserire]")) == 10


def test_each_card_has_a_page(tmp_path: Path) -> None:
    target, done = written(process_room(), "cards-pdf", tmp_path)
    assert done.pages == 2
    first, second = page_texts(target)
    for said in ("3. Ciclabile dei Macrolotti", "progettazione", "Bando velostazioni", "13 Lotta"):
        assert bare(said) in bare(first), said
    assert "Sospeso" in second


def test_a_card_names_no_call_that_is_over(tmp_path: Path) -> None:
    room = process_room()
    for deadline, times in ((f"{AT:%Y-%m-%d}", 1), ("2023-01-09", 0)):
        room.change(Call, "cl2", deadline=deadline)
        first, _second = page_texts(written(room, "cards-pdf", tmp_path)[0])
        assert bare(first).count(bare("Bando velostazioni")) == times


def test_what_was_left_out_says_why(tmp_path: Path) -> None:
    text = whole_text(written(process_room(), "left-out-pdf", tmp_path)[0])
    assert "Monopattini in sosta" in text
    assert bare("nota mai raggruppata") in bare(text).lower()


def test_headings_are_bookmarks(tmp_path: Path) -> None:
    target = written(process_room(), "table-report-pdf", tmp_path)[0]
    with Pdf.open(target) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Resoconto del tavolo T1"
        named = [item.title for item in top.children]
    assert named[0] == "Tre cose per la plenaria"
    assert "Domande aperte" in named


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row.id)
def test_a_text_document_has_real_headings_and_tables(row: Exporter, tmp_path: Path) -> None:
    file = written(process_room(), row.id, tmp_path)[0]
    document = docx.Document(str(file))
    styles = {str(paragraph.style and paragraph.style.name) for paragraph in document.paragraphs}
    assert "Title" in styles or row.id == "cards-docx"  # each card is a sheet of its own
    assert any(name.startswith("Heading") for name in styles) or row.id == "left-out-docx"
    assert document.tables
    assert document.core_properties.language == "it-IT"


def test_drawings_are_pictures_with_alternative_text(tmp_path: Path) -> None:
    file = written(process_room(), "session-report-docx", tmp_path)[0]
    document = docx.Document(str(file))
    assert len(document.inline_shapes) >= 2
    for shape in document.inline_shapes:
        assert shape._inline.docPr.get("descr")
    with ZipFile(file) as parts:
        for name in parts.namelist():
            if name.endswith(".png"):
                with Image.open(BytesIO(parts.read(name))) as picture:
                    assert picture.convert("L").getextrema() != (255, 255)


def test_long_texts_go_on_on_the_next_page(tmp_path: Path) -> None:
    room, long = process_room(), " ".join(f"parola{number}" for number in range(1200))
    room.change(Cluster, "c1", title=long, statement=long, minority=long)
    room.change(Note, "n1", text=long)
    room.change(Note, "n10", text=long)
    room.change(Note, "n14", text=long)
    room.change(Board, "b1", question=long, three_things=(long,))
    room.change(Action, "a-1", title=long, text=long, bodies=long)
    room.change(Card, "cd1", title=long, text=long)
    for row in PDFS:
        target = written(room, row.id, tmp_path)[0]
        assert not any(ink_in_margin(picture, 40, 4.2) for picture in pictures(target, 40))
    text = bare(whole_text(tmp_path / "table-report-pdf.pdf"))
    assert text.count("parola1199") == 8


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_odd_strings_come_out_as_they_were(kind: str, tmp_path: Path) -> None:
    strings = json.loads(shared("naughty", "blns.json").read_text("utf-8"))
    texts = [text for text in map(clean_text, strings) if text and not _piled(text)]
    room = process_room()
    for number, text in enumerate(texts):
        room.note(f"odd{number}", text, kind="problem", cluster="c3")
    target, done = written(room, f"table-report-{kind}", tmp_path)
    found = _plain(running_text(target) if kind == "pdf" else docx_text(target))
    assert len(texts) > 480
    lost = [text for text in texts if not _is_there(text, found)]
    assert not lost, [ascii(one)[:90] for one in lost]
    if kind == "pdf":
        assert done.substituted


def _is_there(text: str, found: str) -> bool:
    """As it was, or with boxes where no font has a character."""
    return any(_plain(form) in found for form in (text, fonts.substituted(text)))


def _piled(text: str) -> bool:
    """Whether it is mostly marks upon letters, or turns within: readers tell these in any order."""
    marks = sum(unicodedata.category(char) == "Mn" for char in text)
    turned = any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    return marks * 3 > len(text) or turned


def _plain(text: str) -> str:
    """Letters alone, without marks upon them and in the order of no script: readers reorder both.

    Ligatures are taken apart; stretches from right to left, and what readers make two characters
    of, are left out.
    """
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in bare(apart) if _counts(char))


def _counts(char: str) -> bool:
    turned = "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc"
    return (
        not turned
        and char < "\U00010000"
        and unicodedata.category(char) not in ("Mn", "Me", "Cf", "Cc")
    )
