"""Boards on paper: every text whole, the screen's line breaks, no small type, clear edges."""

import csv
import json
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.domain.codes import read_code
from facilitator.domain.note_room import note_fit
from facilitator.domain.records import Ballot, Board, Cluster, Frame, Link, Note, Theme, Venue, Vote
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from facilitator.exports.board.content import Content
from facilitator.exports.board.head import Head, board_head
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.pdf import write_board
from facilitator.exports.contract import Written
from facilitator.exports.flow import height
from facilitator.exports.paper import PAPERS, no_tick, sheet
from resources.fonts import measure
from resources.load import toml, words
from tests.exports.conftest import Compare
from tests.exports.material import LANES, Room, empty_room, full_room, options
from tests.exports.reading import (
    bare,
    check_with_qpdf,
    codes_on,
    ink_in_margin,
    page_texts,
    pictures,
    type_sizes,
    whole_text,
)
from tests.shared import shared

LAYOUTS = ("page", "screen")


def written(room: Room, folder: Path, board: str = "b1", **chosen: str) -> tuple[Path, Written]:
    target = folder / "tavola.pdf"
    return target, write_board(room.view(board), options(**chosen), target, no_tick)


def test_the_board_looks_as_it_was_kept(tmp_path: Path, golden: Compare) -> None:
    target, _ = written(full_room(), tmp_path)
    golden("board-a3", target)


def test_the_board_as_it_stands_looks_as_it_was_kept(tmp_path: Path, golden: Compare) -> None:
    target, _ = written(placed_room(), tmp_path, layout="screen")
    golden("board-screen", target)


def placed_room() -> Room:
    """Every note at a place of its own."""
    room = full_room()
    for number, note in enumerate(room.book.all(Note)):
        place = (number % 5 * 230 + 40, number // 5 * 220 + 90)
        room.change(Note, note.id, place=place)
    return room


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_sound(tmp_path: Path, paper: str, layout: str) -> None:
    target, done = written(placed_room(), tmp_path, paper=paper, layout=layout)
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == done.pages
    assert pdfa.validate_written(target, "2b").passed
    assert min(type_sizes(target)) >= 9.0
    assert not any(ink_in_margin(picture, 60, 4.3) for picture in pictures(target, 60))
    text = bare(whole_text(target))
    for note in placed_room().view().notes:
        assert bare(note.record.text) in text


def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    check_with_qpdf(written(full_room(), tmp_path)[0])


def test_qpdf_finds_nothing_wrong_with_many_pages(tmp_path: Path) -> None:
    check_with_qpdf(written(real_room()[0], tmp_path)[0])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_codes_on_every_page_are_what_was_asked(tmp_path: Path, layout: str) -> None:
    room = crowded_room(90)
    target, done = written(room, tmp_path, layout=layout, board="b2")
    assert done.pages > 1
    for number, picture in enumerate(pictures(target, 150), 1):
        read = [read_code(text) for text in codes_on(picture)]
        kinds = sorted(type(code).__name__ for code in read)
        assert kinds == ["CornerCode"] * 4 + ["PageCode"]
        assert {code.page for code in read} == {number}  # type: ignore[union-attr]


def crowded_room(notes: int) -> Room:
    room = empty_room()
    text = "Le consegne in centro si fermano dove possono, e chi cammina scende dal marciapiede. "
    for number in range(notes):
        room.note(f"x{number}", (text * (number % 4 + 1)).strip(), board="b2")
    return room


def real_room() -> tuple[Room, list[str]]:
    """A board with 267 lines that people really wrote, none of them gathered."""
    room = empty_room()
    with shared("notes", "gold_indecis_it_short_dev.csv").open(encoding="utf-8") as file:
        texts = [row["text"].strip() for row in csv.DictReader(file)]
    for number, text in enumerate(texts):
        room.note(f"x{number}", text)
    return room, texts


def test_real_lines_are_all_there(tmp_path: Path) -> None:
    room, texts = real_room()
    assert len(texts) == 267
    target, done = written(room, tmp_path)
    found = bare(whole_text(target))
    assert [text for text in texts if bare(text) not in found] == []
    assert done.substituted == ()
    assert min(type_sizes(target)) >= 9.0


def test_a_text_of_many_pages_is_read_in_one_piece_over_two(tmp_path: Path) -> None:
    words_ = [f"parola{number}" for number in range(1000)]
    text = " ".join(words_)
    room = empty_room()
    room.note("x1", text[:10_000], overflow=text[10_000:])
    target, done = written(room, tmp_path)
    assert done.pages == 2
    assert bare(text) in bare(whole_text(target))
    target, done = written(room, tmp_path, paper="A4")
    assert done.pages > 2
    assert bare(whole_text(target)).count("parola") == 1000


def test_lines_break_where_the_screen_breaks_them(tmp_path: Path) -> None:
    room = empty_room()
    tables = toml("demo", "demo.toml")["tables"]
    notes = [
        n for t in tables for n in (*t["notes"], *(n for c in t["clusters"] for n in c["notes"]))
    ]
    for number, note in enumerate(notes):
        room.note(f"x{number}", note["text"], quotation=note.get("quotation", False))
    target, _ = written(room, tmp_path)
    printed = whole_text(target)
    assert len(notes) > 100
    for note in room.view().notes:
        lines = note_fit(note.record, measure(), measure(italic=True)).lines
        assert "\n".join(lines) in printed.replace("\n\n", "\n")


def test_type_is_that_of_the_screen_enlarged_alike() -> None:
    m = Measures()
    assert m.text / 8 == pytest.approx(18 * m.points * 25.4 / 72)
    assert 14 * m.points == pytest.approx(9.0)
    assert 18 * m.points == pytest.approx(11.57, abs=0.01)


def test_other_versions_are_printed_too(tmp_path: Path) -> None:
    room = full_room()
    room.change(Note, "n1", versions={"text": ("Il ponte non ha ciclabile",)})
    room.change(Board, "b1", versions={"question": ("Come ci si muove?",)})
    room.change(
        Cluster, "c1",
        versions={"title": ("Altro titolo",), "statement": ("Altra frase",),
                  "minority": ("Altra voce",)},
    )  # fmt: skip
    for layout in LAYOUTS:
        text = bare(whole_text(written(room, tmp_path, layout=layout)[0]))
        for said in ("Il ponte non ha ciclabile", "Come ci si muove?", "Altro titolo",
                     "Altra frase", "Altra voce"):  # fmt: skip
            assert bare(said) in text


def test_everything_said_about_clusters_is_printed(tmp_path: Path) -> None:
    for layout in LAYOUTS:
        text = bare(whole_text(written(full_room(), tmp_path, layout=layout)[0]))
        for said in (
            "Ultimo miglio a piedi e in bici", "19 mani", "Chi arriva in treno non prosegue",
            "Altra opinione:", "Due posti preferiscono prima", "Un solo progetto della rete",
            "Monopattini in sosta davanti ai passi carrabili", "posto 3", "NT", "data da inserire",
            "Sta anche qui: In stazione le rastrelliere sono piene già alle 7:30 (gruppo 1)",
            "Tavola S1-T1", "15:00–18:00", "Sala Prova, via dell’Esempio 1", "15 note",
        ):  # fmt: skip
            assert bare(said) in text, said


def test_votes_are_called_votes_once_there_was_a_ballot(tmp_path: Path) -> None:
    room = full_room()
    room.put(Ballot, "v", board=room.book.all(Board)[0].id, state="closed", dots=3)
    room.put(Vote, "v1", ballot="v", target="c1", dots=2)
    for layout in LAYOUTS:
        text = whole_text(written(room, tmp_path, layout=layout)[0])
        assert "2 voti" in text
        assert "mani ·" not in text


def test_clusters_stand_by_votes() -> None:
    content = Content(full_room().view(), Measures(), words("it"))
    assert [cluster.id for cluster in content.clusters] == ["c1", "c2", "c3"]
    assert [cluster.votes for cluster in content.clusters] == [19, 18, 1]


def test_links_to_another_page_name_it(tmp_path: Path) -> None:
    room = crowded_room(90)
    for cluster in ("k0", "k1"):
        room.put(Cluster, cluster, board="b2", title=f"Gruppo {cluster}")
        for number in range(45):
            room.change(Note, f"x{number + 45 * int(cluster[1])}", cluster=cluster)
    room.put(Link, "z1", kind="causes", source="x0", target="x89")
    for layout in LAYOUTS:
        first, *_, last = page_texts(written(room, tmp_path, layout=layout, board="b2")[0])
        assert "pag. " in first
        assert "pag. " not in last


def test_a_kind_from_a_newer_program_is_printed(tmp_path: Path) -> None:
    room = empty_room()
    room.note("x1", "Una nota di domani", kind="tomorrow")
    room.put(Link, "z1", kind="becomes", source="x1", target="x1")
    for layout in LAYOUTS:
        text = bare(whole_text(written(room, tmp_path, layout=layout)[0]))
        assert bare("Una nota di domani") in text


def test_a_long_heading_pushes_the_board_down() -> None:
    room = full_room()
    usual = head_of(room)
    room.change(Venue, "v1", title="Una sala dal nome interminabile " * 6)
    longer = head_of(room)
    facts = max(longer.facts_at + 4.6 + height(fact.lines) for fact in longer.facts)
    assert facts < longer.rule_at < longer.bottom
    assert longer.bottom > usual.bottom
    room.change(Theme, "t1", title="Un tema dal nome interminabile " * 6)
    assert head_of(room).facts_at > head_of(room).rule_at


def head_of(room: Room) -> Head:
    return board_head(room.view(), sheet("A3", across=True), 1.0, words("it"))


def test_naughty_texts_do_no_harm(tmp_path: Path) -> None:
    naughty = json.loads(shared("naughty", "blns.json").read_text(encoding="utf-8"))
    texts = [text for text in map(clean_text, naughty) if text]
    room = full_room()
    for number, text in enumerate(texts):
        room.note(f"y{number}", text, cluster="c3" if number % 40 == 0 else "")
    for number, text in enumerate(texts[::50]):
        room.put(Cluster, f"z{number}", board="b1", title=text, statement=text, minority=text)
    target, done = written(room, tmp_path)
    assert done.pages > 1
    assert min(type_sizes(target)) >= 9.0


def test_signs_without_a_font_are_told(tmp_path: Path) -> None:
    room = empty_room()
    room.note("x1", "Segno \ue123 ignoto")
    assert written(room, tmp_path)[1].substituted == ("\ue123",)


def test_a_board_without_lanes_prints_as_it_stands(tmp_path: Path) -> None:
    room = empty_room()
    room.note("x1", "In alto", board="b2", place=(0, 0))
    room.note("x2", "In basso", board="b2", place=(400, 500))
    as_it_stands = page_texts(written(room, tmp_path, board="b2")[0])[0]
    assert "Non ancora raggruppate" not in as_it_stands
    room.change(Board, "b2", lanes=LANES)
    assert "Non ancora raggruppate" in page_texts(written(room, tmp_path, board="b2")[0])[0]


def test_a_board_far_apart_is_parted_and_nothing_is_torn(tmp_path: Path) -> None:
    room = empty_room()
    for number, place in enumerate(((0, 0), (90_000, 0), (0, 70_000), (-50_000, -50_000))):
        room.note(f"x{number}", f"Lontana {number}", board="b2", place=place)
    target, done = written(room, tmp_path, board="b2")
    assert done.pages == 4
    assert sorted(t for t in whole_text(target).split("\n") if t.startswith("Lontana")) == [
        f"Lontana {number}" for number in range(4)
    ]


def test_a_note_larger_than_the_page_is_laid_out_for_it(tmp_path: Path) -> None:
    room = empty_room()
    room.note("x1", "Grande", board="b2", size=(5000, 4000))
    target, done = written(room, tmp_path, board="b2")
    assert done.remarks == ("too_large_as_it_stands",)
    assert words("it").has("remark.too_large_as_it_stands")
    assert "Grande" in whole_text(target)


def test_the_same_board_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(full_room(), tmp_path)[0].read_bytes()
    assert written(full_room(), tmp_path)[0].read_bytes() == first


def test_an_unknown_paper_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        written(full_room(), tmp_path, paper="A7")
    assert refused.value.key == "unknown_paper"
    assert list(tmp_path.iterdir()) == []


def test_english_prints_in_english(tmp_path: Path) -> None:
    text = whole_text(written(full_room(), tmp_path, language="en")[0])
    for said in (
        "Guiding question",
        "Minority view:",
        "Three things for the plenary",
        "page 1 of 1",
    ):
        assert said in text


def mapped_room() -> Room:
    """The full room's board as a map: frames, axes, and what to ask."""
    room = full_room()
    room.change(
        Board, room.book.all(Board)[0].id, lanes=(), prompts=("Chi è toccato?", "Chi manca?"),
        axes=("Poco interesse", "Molto interesse", "Poca influenza", "Molta influenza"),
    )  # fmt: skip
    for n, title in enumerate(("Da tenere soddisfatti", "Da seguire")):
        room.put(
            Frame, f"f{n}", board=room.book.all(Board)[0].id, title=title,
            place=(-600, -100 + 700 * n), size=(1200, 600),
        )  # fmt: skip
    return room


@pytest.mark.parametrize("paper", ["A2", "A3"])
def test_a_board_as_it_stands_shows_its_axes_frames_and_questions(
    paper: str, tmp_path: Path
) -> None:
    target, _done = written(mapped_room(), tmp_path, paper=paper, layout="screen")
    pages = [bare(text) for text in page_texts(target) if "Tavola" in text]
    assert all(bare(said) in pages[0] for said in ("Chi è toccato?", "Chi manca?"))
    for said in ("Poco interesse", "Molto interesse", "Poca influenza", "Molta influenza"):
        assert any(bare(said) in page for page in pages), said
    whole = "".join(pages)
    assert bare("Da tenere soddisfatti") in whole
    assert bare("Da seguire") in whole
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles.count("Da tenere soddisfatti") == titles.count("Da seguire") == 1


def test_a_board_laid_out_for_the_page_says_what_was_asked_and_has_no_axes(tmp_path: Path) -> None:
    text = whole_text(written(mapped_room(), tmp_path, layout="page")[0])
    assert "Chi è toccato?" in text
    assert "Poco interesse" not in text


def test_long_questions_of_a_template_take_no_room_from_the_board(tmp_path: Path) -> None:
    room = mapped_room()
    room.change(Board, room.book.all(Board)[0].id, prompts=("Perché? " * 80, "Chi manca?"))
    assert "Chi manca?" not in whole_text(written(room, tmp_path, layout="page")[0])


def test_a_board_of_frames_without_notes_is_printed_as_it_stands(tmp_path: Path) -> None:
    room = mapped_room()
    for note in room.book.all(Note):
        room.book.drop("note", note.id)
    text = whole_text(written(room, tmp_path, layout="screen", paper="A2")[0])
    assert "Da tenere soddisfatti" in text
    assert "Molta influenza" in text


def test_notes_say_the_votes_that_they_have_got(tmp_path: Path) -> None:
    room = full_room()
    room.put(Ballot, "v", board=room.book.all(Board)[0].id, state="closed", dots=9)
    room.put(Vote, "v1", ballot="v", target="n1", dots=7)
    for layout in LAYOUTS:
        text = whole_text(written(room, tmp_path, layout=layout)[0])
        assert "+7" in text
        assert "voti ricevuti" in text
