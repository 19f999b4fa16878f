"""Table signs, the agenda and the sheets of a table: nothing is cut that has to be read."""

import re
from pathlib import Path

import pypdfium2
import pytest

from facilitator.domain.records import (
    AgendaItem,
    Board,
    Group,
    Record,
    Theme,
    Workshop,
)
from tests.exports.kit_room import LONG, busy_room, written
from tests.exports.reading import (
    bare,
    page_texts,
    whole_text,
)


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
