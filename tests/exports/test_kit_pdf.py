"""The print kit: every sheet is sound, says its text, and bears codes that are read."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from facilitator.domain.codes import (
    CornerCode,
    Malformed,
    PageCode,
    PersonCode,
    read_code,
)
from facilitator.domain.kit import kit_view
from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Board,
    Group,
    Person,
    Record,
    Session,
    Table,
    Theme,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Written
from facilitator.exports.formats import exporter
from facilitator.exports.kit.badges import badge_of
from facilitator.exports.kit.labels import label_sheets, labels_of
from facilitator.exports.paper import no_tick
from resources.load import label_keys, templates, words
from tests.exports.conftest import Compare
from tests.exports.material import SECRET, Room, empty_room, full_room, options
from tests.exports.reading import (
    bare,
    codes_on,
    ink_in_margin,
    page_texts,
    pictures,
    type_sizes,
    whole_text,
)

Read = PersonCode | PageCode | CornerCode | Malformed
KIT = (
    "agenda-pdf", "signs-pdf", "badges-pdf", "spokesperson-pdf", "certificates-pdf",
    "note-sheets-pdf", "stickers-pdf", "blank-pdf",
)  # fmt: skip


def written(room: Room, key: str, folder: Path, **chosen: object) -> tuple[Path, Written]:
    row, target = exporter(key), folder / f"{key}.pdf"
    book = room.book
    about: object = {
        "session": book.require(Session, "s1"), "board": book.get(Board, "b1"),
        "workshop": book.workshop,
    }[row.subject]  # fmt: skip
    view = row.view(book, about)
    return target, row.write(view, options(**chosen), target, no_tick)


def busy_room() -> Room:
    """A session with a day, an agenda with times, and two people who came."""
    room = full_room()
    room.change(Session, "s1", date="2022-10-21", question="Da dove si comincia?")
    room.change(AgendaItem, "a1", start="15:30", minutes=60, template="problem-cause-barrier")
    room.change(Table, "tb1", seats=2)
    room.change(Table, "tb2", seats=1)
    late = int(datetime(2022, 10, 21, 15, 10).timestamp() * 1000)
    for number, (booking, entered) in enumerate((("bk1", 0), ("bk3", late))):
        room.put(
            Attendance, f"came{number}", booking=booking, person=f"p{booking[2:]}", session="s1",
            entered=entered,
        )  # fmt: skip
    return room


def room_without_tables() -> Room:
    """A session that nobody has given tables, boards and bookings yet."""
    room = Room()
    room.put(Workshop, "w1", title="Percorso d'Esempio", language="it")
    room.put(Session, "s1", code="S1", title="Assemblea", mark="7K2M")
    return room


@pytest.mark.parametrize("key", KIT)
def test_a_sheet_looks_as_it_was_kept(key: str, tmp_path: Path, golden: Compare) -> None:
    golden(key.removesuffix("-pdf"), written(busy_room(), key, tmp_path)[0])


@pytest.mark.parametrize("key", [*KIT, "templates-pdf", "session-kit"])
def test_a_sheet_is_sound(key: str, tmp_path: Path) -> None:
    target, done = written(busy_room(), key, tmp_path)
    assert pdfa.validate_written(target, "2b").passed
    assert len(page_texts(target)) == done.pages > 0
    assert min(type_sizes(target)) >= 9.0
    if key not in {"signs-pdf", "session-kit"}:
        assert not any(ink_in_margin(picture, 100, 4.3) for picture in pictures(target, 100))


def read_on(target: Path) -> list[list[Read]]:
    """The codes on each page, read at 150 dots to the inch."""
    found = []
    for picture in pictures(target, 150):
        found.append([read_code(text) for text in codes_on(picture)])
    return found


@pytest.mark.parametrize("labels", label_sheets())
def test_names_on_badges_are_whole_and_on_their_labels(labels: str, tmp_path: Path) -> None:
    room = full_room()
    target, done = written(room, "badges-pdf", tmp_path, paper=labels)
    text = bare(whole_text(target))
    for person in room.book.all(Person):
        for part in (person.surname, person.given_name, person.name, person.latin):
            assert bare(part).replace("'", "’") in text, (labels, part)
    assert not done.remarks
    sheet = labels_of(labels)
    for x, y, width, tall in sheet.areas():
        assert 0 <= x <= x + width <= 210.01
        assert 0 <= y <= y + tall <= 297.01


@pytest.fixture
def own_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where label sheets of one's own are looked for."""
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path))
    (tmp_path / "paper").mkdir()
    label_sheets.cache_clear()
    yield tmp_path / "paper" / "labels.toml"
    label_sheets.cache_clear()


def test_label_sheets_of_one_s_own_stand_beside_the_known_ones(own_labels: Path) -> None:
    own_labels.write_text(
        '[mine]\nname = "Mie"\nsize = [90, 60]\ncount = [2, 4]\nfirst = [10, 10]\ngap = [5, 5]\n'
    )
    assert (labels_of("mine").name, labels_of("mine").a_page) == ("Mie", 8)
    assert labels_of("").key == "L7165"
    assert label_keys()[-1] == "mine"


@pytest.mark.parametrize(
    "said",
    [
        "[mine]\nsize = [90, 60]\n",
        "[mine]\nsize = [90, 60]\ncount = [3, 4]\nfirst = [10, 10]\ngap = [0, 0]\n",
        "[mine]\nsize = [90, 60]\ncount = [0, 4]\nfirst = [10, 10]\ngap = [0, 0]\n",
        "[mine]\nsize = [-90, 60]\ncount = [1, 4]\nfirst = [10, 10]\ngap = [0, 0]\n",
        '[mine]\nsize = "90 x 60"\ncount = [1, 4]\nfirst = [10, 10]\ngap = [0, 0]\n',
        "mine = 3\n",
    ],
)
def test_labels_that_cannot_be_are_refused_by_their_name(own_labels: Path, said: str) -> None:
    own_labels.write_text(said)
    with pytest.raises(Refusal, match="labels_unsound") as why:
        label_sheets()
    assert why.value.facts["name"] == "mine"


def test_labels_that_are_no_toml_are_refused_and_the_known_ones_listed(own_labels: Path) -> None:
    own_labels.write_text("[mine\n")
    with pytest.raises(Refusal, match="own_unreadable"):
        label_sheets()
    assert "L7160" in label_keys()


def test_a_name_that_no_label_holds_is_left_to_be_written_by_hand(tmp_path: Path) -> None:
    room = full_room()
    room.change(Person, "p0", surname="Nome " * 80)
    target, done = written(room, "badges-pdf", tmp_path, paper="L7160")
    assert done.remarks == ("badge_by_hand",)
    assert "nome, da scrivere a mano" in whole_text(target)
    assert "Nome Nome" not in whole_text(target)


def test_unknown_labels_and_laptops_without_keys_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="unknown_paper"):
        written(full_room(), "badges-pdf", tmp_path, paper="B5")
    for key in ("badges-pdf", "session-kit"):
        with pytest.raises(Refusal, match="no_keys"):
            written(full_room(), key, tmp_path, secret=None)


@pytest.mark.parametrize("labels", label_sheets())
def test_a_reprinted_badge_says_its_number_on_every_label(labels: str, tmp_path: Path) -> None:
    room = full_room()
    target, _done = written(room, "badges-pdf", tmp_path, paper=labels, printing=12)
    assert whole_text(target).count("12ª stampa") == len(room.sheet().seats)


def test_a_reprint_says_its_number(tmp_path: Path) -> None:
    for key in ("badges-pdf", "attendance-pdf", "certificates-pdf"):
        room = busy_room()
        row, target = exporter(key), tmp_path / "stampa.pdf"
        view = row.view(room.book, room.book.require(Session, "s1"))
        row.write(view, options(printing=3), target, no_tick)
        assert all("3ª stampa" in text for text in page_texts(target))


def test_a_chinese_name_stays_whole_with_its_latin_form_below() -> None:
    room = full_room()
    view = kit_view(room.book, room.book.require(Session, "s1"))
    by_name = {
        seat.person.surname: badge_of(view, seat, SECRET, words("it")) for seat in view.people.seats
    }
    chinese, arabic = by_name["王"], by_name["بدوي"]
    assert (chinese.name, chinese.under) == ("王示例", "Wang Shili")
    assert (arabic.name, arabic.under) == ("مثال بدوي", "Mithal Badawi")
    assert by_name[""].name == "Kőrösi Minta"


def test_every_template_has_its_sheet_on_a3_and_a4(tmp_path: Path) -> None:
    for paper, size in (("A3", (1191, 842)), ("A4", (842, 595))):
        target, done = written(empty_room(), "templates-pdf", tmp_path, paper=paper)
        assert done.pages == len(templates())
        with pikepdf.open(target) as pdf:
            boxes = {tuple(round(float(n)) for n in page.mediabox[2:]) for page in pdf.pages}
        assert boxes == {size}
        text = bare(whole_text(target)).casefold()
        for shape in templates().values():
            wanted = [shape["name"], *(lane["title"] for lane in shape.get("lanes", ()))]
            wanted += [*shape.get("prompts", ()), *(f["title"] for f in shape.get("frames", ()))]
            wanted = [] if shape.get("natures") else [*wanted, *shape.get("axes", {}).values()]
            for said in wanted:
                for word in said["it"].casefold().replace("'", "’").split():
                    assert bare(word) in text, said


def test_a_blank_sheet_tells_what_its_board_asks(tmp_path: Path) -> None:
    room = busy_room()
    room.change(
        Board, "b1", prompts=("Che cosa manca?",), axes=("poco", "molto", "giù", "su"),
        natures=("normative", "di quartiere"), template="free",
    )  # fmt: skip
    text = whole_text(written(room, "blank-pdf", tmp_path)[0])
    for said in ("Che cosa manca?", "poco", "molto", "giù", "su", "Normativa", "di quartiere"):
        assert said in text, said


def test_a_certificate_says_the_hours_that_are_known(tmp_path: Path) -> None:
    room = busy_room()
    first, second = page_texts(written(room, "certificates-pdf", tmp_path)[0])
    assert "Giosuè D’Esempi" in first
    assert "il 21.10.2022, dalle 15:00 alle 18:00 (3 ore), Sala Prova" in first.replace("\n", " ")
    assert "dalle 15:10 alle 18:00 (2 ore e 50 minuti)" in second.replace("\n", " ")
    room.change(Session, "s1", date="")
    assert "(2 ore e 50 minuti)" in page_texts(written(room, "certificates-pdf", tmp_path)[0])[1]
    room.change(Session, "s1", start="", end="")
    assert "dalle ____" in page_texts(written(room, "certificates-pdf", tmp_path)[0])[0]


@pytest.mark.parametrize("entered", [(21, 14, 41), (21, 15, 0), (21, 18, 20), (22, 16, 0)])
def test_who_was_early_or_entered_later_was_there_for_the_sessions_hours(
    entered: tuple[int, int, int], tmp_path: Path
) -> None:
    room = busy_room()
    day, hour, minute = entered
    at = int(datetime(2022, 10, day, hour, minute).timestamp() * 1000)
    room.change(Attendance, "came1", entered=at)
    text = page_texts(written(room, "certificates-pdf", tmp_path)[0])[1].replace("\n", " ")
    assert "dalle 15:00 alle 18:00 (3 ore)" in text


@pytest.mark.parametrize(
    ("key", "why", "of"),
    [
        ("badges-pdf", "nobody_booked", "S1 · Tavolo di lavoro 1"),
        ("certificates-pdf", "nobody_came", "S1 · Tavolo di lavoro 1"),
        ("stickers-pdf", "nothing_noted", "S1-T1 · Problemi, cause, barriere"),
    ],
)
def test_what_would_be_empty_is_refused_with_its_remedy(
    key: str, why: str, of: str, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as refused:
        written(empty_room(), key, tmp_path)
    assert (refused.value.key, refused.value.facts["name"]) == (why, of)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["signs-pdf", "spokesperson-pdf"])
def test_sheets_of_tables_are_refused_where_there_are_none(key: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="session_without_tables"):
        written(room_without_tables(), key, tmp_path)


def test_a_long_note_goes_on_on_the_next_sticker(tmp_path: Path) -> None:
    room = full_room()
    long = " ".join(f"parola{number}" for number in range(400))
    room.note("n99", long)
    for paper in ("", "L7160"):
        text = whole_text(written(room, "stickers-pdf", tmp_path, paper=paper)[0])
        assert bare(long) in bare("".join(part for part in text.split("\n") if "/" not in part))


def test_the_spokespersons_sheet_tells_the_table_or_leaves_lines(tmp_path: Path) -> None:
    first, second = page_texts(written(busy_room(), "spokesperson-pdf", tmp_path)[0])
    for said in (
        "Un solo progetto della rete ciclabile",
        "Ultimo miglio a piedi e in bici",
        "Due posti",
    ):
        assert said in first
    assert "Ultimo miglio" not in second
    assert "Altra opinione" in second


LONG = (
    "Percorso partecipativo per la redazione del Piano d'azione per l'energia sostenibile e il "
    "clima della piana fiorentina e pratese"
)


def test_long_names_stand_whole_on_a_sign(tmp_path: Path) -> None:
    room = busy_room()
    group = "Gruppo 1, associazioni di categoria e ordini professionali della provincia"
    room.change(Workshop, "w1", title=LONG)
    room.change(Group, "gr1", title=group)
    room.change(Theme, "t1", title=LONG)
    target, done = written(room, "signs-pdf", tmp_path)
    assert not done.remarks
    for page in page_texts(target):
        # Of both faces the lower one is heard.
        assert bare(page).count(bare(LONG).replace("'", "’")) == 4
        assert bare(group) in bare(page)


@pytest.mark.parametrize(
    "fields", [(Workshop, "w1", "title"), (Theme, "t1", "title"), (Board, "b1", "question")]
)
def test_a_text_that_no_sign_holds_is_remarked(
    fields: tuple[type[Record], str, str], tmp_path: Path
) -> None:
    room = busy_room()
    cls, record, field = fields
    room.change(cls, record, **{field: " ".join([LONG] * 20)})
    assert written(room, "signs-pdf", tmp_path)[1].remarks == ("sign_cut",)
    assert "sign_cut" in written(room, "session-kit", tmp_path)[1].remarks


def test_of_a_long_step_a_sign_says_whole_sentences(tmp_path: Path) -> None:
    room = busy_room()
    for number in range(3):
        text = f"Si comincia qui. {LONG}. {LONG}. {LONG}. {LONG}. Si finisce qui."
        room.change(AgendaItem, f"a{number}", text=text, start="", template="", minutes=None)
    target, done = written(room, "signs-pdf", tmp_path)
    assert done.remarks == ("sign_cut",)
    text = whole_text(target)
    assert "Si comincia qui" in text
    assert "Si finisce" not in text
    assert "…" not in text


def test_steps_on_a_sign_have_times_or_numbers(tmp_path: Path) -> None:
    room = busy_room()
    for number in range(3):
        room.change(AgendaItem, f"a{number}", start="", template="free", minutes=None, text="")
    assert "1\nIl contesto\n2\nIl confronto\n3\nLa plenaria" in whole_text(
        written(room, "signs-pdf", tmp_path)[0]
    )
    room.change(AgendaItem, "a0", start="15:00")
    assert "15:00\nIl contesto\npoi\nIl confronto\npoi\nLa plenaria" in whole_text(
        written(room, "signs-pdf", tmp_path)[0]
    )


def test_an_agenda_without_times_has_no_columns_for_them(tmp_path: Path) -> None:
    room = busy_room()
    timed = _left_of("confronto", written(room, "agenda-pdf", tmp_path)[0])
    room.change(AgendaItem, "a1", start="", minutes=None)
    target, _done = written(room, "agenda-pdf", tmp_path)
    assert _left_of("confronto", target) < timed - 20 * 72 / 25.4
    assert " min" not in whole_text(target)


def test_a_long_group_leaves_the_small_line_to_what_is_short(tmp_path: Path) -> None:
    room = busy_room()
    room.change(Group, "gr1", title=LONG)
    for key in ("note-sheets-pdf", "spokesperson-pdf"):
        first, *_ = page_texts(written(room, key, tmp_path)[0])
        assert "PERCORSO D’ESEMPIO · S1 · " in first


def test_an_agenda_says_every_question_whole(tmp_path: Path) -> None:
    room = busy_room()
    question = " ".join(f"domanda{number}" for number in range(900))
    room.change(Board, "b1", question=question)
    target, done = written(room, "agenda-pdf", tmp_path)
    assert done.pages > 1
    assert re.findall(r"domanda\d+", whole_text(target)) == question.split()


def _left_of(word: str, pdf: Path) -> float:
    """How far from the left edge, in pt, a word stands first."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        start, _count = text.search(word).get_next()
        left: float = text.get_charbox(start)[0]
        return left


def outline(target: Path) -> Sequence[tuple[str, int]]:
    with pikepdf.open(target) as pdf, pdf.open_outline() as entries:
        return [(str(entry.title), len(entry.children)) for entry in entries.root]


def test_the_kit_holds_everything_in_the_order_of_the_day(tmp_path: Path) -> None:
    target, done = written(busy_room(), "session-kit", tmp_path)
    titles = [title for title, _children in outline(target)]
    assert titles == [
        "Programma della sessione", "Scheda di contesto · Mobilità sostenibile", "Foglio firme",
        "Badge", "Tavolo T1 · Mobilità sostenibile", "Tavolo T2 · Mobilità sostenibile",
    ]  # fmt: skip
    assert outline(target)[-1][1] == 4
    assert done.pages == len(page_texts(target))


def test_the_kit_of_a_session_without_bookings_has_a_sheet_to_fill_in(tmp_path: Path) -> None:
    target, done = written(empty_room(), "session-kit", tmp_path)
    titles = [title for title, _ in outline(target)]
    assert "Badge" not in titles
    assert "Foglio firme" in titles
    assert done.remarks == ("kit_without_badges",)


def test_the_kit_of_a_session_without_tables_says_what_it_lacks(tmp_path: Path) -> None:
    target, done = written(room_without_tables(), "session-kit", tmp_path)
    assert done.remarks == ("kit_without_badges", "kit_without_tables")
    assert len(page_texts(target)) == done.pages


def test_the_attendance_sheet_is_parted_by_table(tmp_path: Path) -> None:
    room = full_room()
    row, target = exporter("attendance-pdf"), tmp_path / "tavoli.pdf"
    room.change(Workshop, "w1", logos=("Comune d'Esempio",))
    done = row.write(room.sheet(), options(layout="by-table"), target, no_tick)
    assert [title for title, _ in outline(target)] == ["Gruppo 1 · T1", "Gruppo 1 · T2"]
    codes = [code for page in read_on(target) for code in page if isinstance(code, PageCode)]
    assert [(code.table, code.page) for code in codes] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    said = zip(page_texts(target), codes, strict=True)
    for (text, code), of in zip(said, (3, 3, 3, 1), strict=True):
        assert f"Foglio firme S1-T{code.table}" in text
        assert f"pagina {code.page} di {of}" in text
    assert done.pages == len(codes)


def test_the_sheets_of_groups_are_numbered_through(tmp_path: Path) -> None:
    """A code has no place for a group: pages alone tell one group's sheets from another's."""
    room = full_room()
    room.put(Group, "gr2", title="Gruppo 2")
    room.change(Session, "s1", groups=("gr1", "gr2"))
    room.change(Table, "tb1", group="gr1")
    room.change(Table, "tb2", group="gr2")
    row, target = exporter("attendance-pdf"), tmp_path / "gruppi.pdf"
    done = row.write(room.sheet(), options(layout="by-group"), target, no_tick)
    for number, (text, codes) in enumerate(
        zip(page_texts(target), read_on(target), strict=True), 1
    ):
        assert f"pagina {number} di {done.pages}" in text
        assert {code.page for code in codes if isinstance(code, PageCode)} == {number}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(busy_room(), "session-kit", tmp_path)[0].read_bytes()
    assert written(busy_room(), "session-kit", tmp_path)[0].read_bytes() == first


def test_english_sheets_speak_english(tmp_path: Path) -> None:
    text = whole_text(written(busy_room(), "session-kit", tmp_path, language="en")[0])
    for said in ("Agenda of the session", "Table signs"[:5], "Notes: one thing in each box"):
        assert said in text
