"""Badges, their label sheets, and certificates: names whole, hours right, reprints told."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from facilitator.domain.kit import kit_view
from facilitator.domain.records import (
    Attendance,
    Person,
    Session,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from facilitator.exports.formats import exporter
from facilitator.exports.kit.badges import badge_of
from facilitator.exports.kit.labels import label_sheets, labels_of, on_labels
from facilitator.exports.paper import no_tick
from resources.load import label_keys, words
from tests.exports.kit_room import LONG, busy_room, written
from tests.exports.material import SECRET, full_room, options
from tests.exports.reading import (
    bare,
    page_texts,
    whole_text,
)


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


def test_the_day_gives_way_to_a_long_process_on_a_badge(tmp_path: Path) -> None:
    room = busy_room()
    for title, said, day in (
        ("Breve", True, True),
        ("Percorso partecipativo per il clima", True, False),
        (LONG, False, True),
    ):
        room.change(Workshop, "w1", title=title)
        first, *_ = page_texts(written(room, "badges-pdf", tmp_path, printing=2)[0])
        assert (title.upper() in first.replace("\n", " ")) is said
        assert ("21.10.2022" in first) is day
        assert "2ª stampa" in first


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


def test_a_certificate_says_the_hours_that_are_known(tmp_path: Path) -> None:
    room = busy_room()
    first, second = page_texts(written(room, "certificates-pdf", tmp_path)[0])
    assert "Giosuè D’Esempi" in first
    assert "il 21.10.2022, dalle 15:00 alle 18:00 (3 ore) Sala Prova" in first.replace("\n", " ")
    assert "dalle 15:10 alle 18:00 (2 ore e 50 minuti)" in second.replace("\n", " ")
    room.change(Session, "s1", date="")
    assert "(2 ore e 50 minuti)" in page_texts(written(room, "certificates-pdf", tmp_path)[0])[1]
    room.change(Session, "s1", start="", end="")
    assert "dalle …" in page_texts(written(room, "certificates-pdf", tmp_path)[0])[0]


@pytest.mark.parametrize(
    ("clock", "said"), [((17, 59), "dalle 15:00 alle …"), ((18, 0), "dalle 15:00 alle 18:00")]
)
def test_a_certificate_names_no_end_that_has_not_come(
    clock: tuple[int, int], said: str, tmp_path: Path
) -> None:
    room, at = busy_room(), datetime(2022, 10, 21, *clock).astimezone()
    target, done = written(room, "certificates-pdf", tmp_path, at=at)
    assert said in page_texts(target)[0].replace("\n", " ")
    assert done.remarks == (() if clock == (18, 0) else ("session_running",))
    room.change(Session, "s1", actual_end="17:30")
    target, done = written(room, "certificates-pdf", tmp_path, at=at)
    assert "dalle 15:00 alle 17:30" in page_texts(target)[0].replace("\n", " ")
    assert not done.remarks


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


@pytest.mark.parametrize("format_id", ["badges-pdf", "stickers-pdf"])
def test_a_used_sheet_begins_at_its_first_free_label(format_id: str, tmp_path: Path) -> None:
    room = full_room()
    target, _done = written(room, format_id, tmp_path, paper="L7160")
    first = page_texts(target)[0]
    late, _done = written(room, format_id, tmp_path, paper="L7160", first_label=21)
    assert len(page_texts(late)[0]) < len(first)
    for label in (0, 22):
        with pytest.raises(Refusal, match="no_such_label"):
            written(room, format_id, tmp_path, paper="L7160", first_label=label)


def test_labels_are_taken_row_by_row_and_each_once() -> None:
    labels = labels_of("L7160")
    areas = [*labels.areas()]
    sheets = on_labels(labels, range(25), 20)
    assert [len(sheet) for sheet in sheets] == [2, 21, 2]
    assert [thing for sheet in sheets for thing, _area in sheet] == list(range(25))
    assert [area for _thing, area in sheets[0]] == areas[19:]
    assert [area for _thing, area in sheets[2]] == areas[:2]
    assert [len(sheet) for sheet in on_labels(labels, range(2), 20)] == [2]
