"""The projector: what is pinned, legible, and nothing that names anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout, Rect, lay_out
from facilitator.domain.legibility import LEAST, Room, capital_px
from facilitator.domain.records import AgendaItem, Board, Cluster, Note, Person, Theme
from facilitator.storage.store import Store
from tests.ui.invented import book_people, invented_workshop
from ui.canvas import lettering
from ui.canvas.fits import size_of
from ui.look import Look
from ui.room import ink
from ui.room.clock import RoomClock
from ui.room.leaves import AgendaLeaf, BlankLeaf, BoardLeaf, CardsLeaf, VotesLeaf
from ui.room.showing import AGENDA, BOARD, FRAME, GROUPS, VIEW, VOTES, Showing
from ui.signals import Signals
from ui.windows.projector import ProjectorWindow

LONG = "Dopo le 20 nessuna corsa collega le frazioni e la domenica manca del tutto il servizio"


class Seconds:
    """A clock that stands until it is moved."""

    at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        board = opened.book.find(Board, "S1-T2")
        theme = opened.book.find(Theme, "mobilita-sostenibile")
        opened.do(Edit("edit_table", (Write("table", board.table, "theme", theme.id),)))
        yield opened


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def signals(store: Store, qtbot: QtBot) -> Iterator[Signals]:
    made = Signals(store)
    yield made
    made.close()


@pytest.fixture
def showing(store: Store, signals: Signals, seconds: Seconds) -> Showing:
    clock = RoomClock(now=seconds, day=lambda: "10:40")
    made = Showing(store.book, clock)
    clock.setParent(made)
    signals.stepped.connect(made.take)
    made.show_board(store.book.find(Board, "S1-T2").id)
    return made


@pytest.fixture
def projector(store: Store, showing: Showing, signals: Signals, qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow(store, signals, Look("light"), showing)
    window.resize(1920, 1080)
    qtbot.addWidget(window)
    window.show()
    return window


@dataclass
class Hand:
    """What a facilitator does on the board meanwhile."""

    store: Store

    @property
    def board(self) -> str:
        return self.store.book.find(Board, "S1-T2").id

    def write(self, text: str = "Una nota inventata", hands: int | None = None) -> Note:
        edit = write_notes(self.store.book, self.board, [NoteDraft(text, hands=hands)])
        self.store.do(edit)
        return self.store.book.require(Note, edit.made[0])

    def gather(self, title: str, *notes: Note) -> str:
        book = self.store.book
        layout = lay_out(book, book.require(Board, self.board), size_of)
        edit = gather(book, [note.id for note in notes], title, layout, size_of)
        self.store.do(edit)
        return edit.made[0]

    def cluster(self, title: str, count: int) -> tuple[str, list[Note]]:
        notes = [self.write(f"{title} {number}") for number in range(count)]
        return self.gather(title, *notes), notes


@pytest.fixture
def hand(store: Store) -> Hand:
    return Hand(store)


def cards(showing: Showing) -> list[str]:
    leaf = showing.scene.leaf
    assert isinstance(leaf, CardsLeaf)
    return [leaf.notes[card.note].text for card in leaf.page.cards]


def is_whole(projector: ProjectorWindow) -> bool:
    """Whether everything on the board is in view."""
    box = projector.canvas.camera.box(projector.canvas.bounds)
    return projector.canvas.stage.rect().contains(box)


def test_the_lines_name_theme_session_table_time_and_votes(
    projector: ProjectorWindow, hand: Hand
) -> None:
    hand.write(hands=3)
    hand.write(hands=4)
    told = projector.scene.around
    assert (told.theme, told.step, told.time) == ("Mobilità sostenibile", "S1", "10:40")
    assert told.table_name.endswith("2")
    assert told.votes.startswith("7 ")


def test_the_whole_board_stays_whole_however_it_grows_or_the_window_shrinks(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    showing.show(BOARD)
    note = hand.write()
    assert is_whole(projector)
    store.do(move(store.book, {note.id: (9000, 7000)}, Layout({}, {})))
    hand.write()
    assert is_whole(projector)
    projector.resize(800, 450)
    assert is_whole(projector)


def test_the_board_follows_what_the_facilitator_sees(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.write()
    showing.show(VIEW)
    showing.look_at(Rect(1000, 500, 400, 300))
    seen = projector.canvas.camera.seen(projector.canvas.stage.rect())
    assert seen.x <= 1000
    assert seen.right >= 1400
    assert seen.w < 1200


def test_a_frame_is_shown_with_its_title_and_the_next_key_goes_on(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    for number, title in enumerate(("Prima", "Seconda")):
        fields = {"board": hand.board, "title": title, "place": [number * 2000, 0],
                  "size": [800, 600], "order": str(number)}  # fmt: skip
        writes = (Write("frame", f"frame{number}", name, value) for name, value in fields.items())
        store.do(Edit("new_frame", tuple(writes)))
    showing.show(FRAME)
    assert projector.scene.leaf == BoardLeaf("Prima", Rect(0, 0, 800, 600))
    showing.step(1)
    assert projector.scene.leaf == BoardLeaf("Seconda", Rect(2000, 0, 800, 600))
    showing.step(1)
    assert projector.scene.leaf == BoardLeaf("Seconda", Rect(2000, 0, 800, 600))


def test_groups_are_paged_one_after_the_other_and_loose_notes_come_last(
    showing: Showing, hand: Hand
) -> None:
    hand.write("sciolta")
    hand.cluster("A", 5)
    hand.cluster("B", 1)
    showing.show(GROUPS)
    seen = [cards(showing)]
    for _ in range(4):
        showing.step(1)
        seen.append(cards(showing))
    assert seen == [["A 0", "A 1", "A 2", "A 3"], ["A 4"], ["B 0"], ["sciolta"], ["sciolta"]]
    showing.jump(-1)
    assert cards(showing) == ["B 0"]
    showing.step(-1)
    assert cards(showing) == ["A 4"]
    assert (showing.scene.around.page, showing.scene.around.pages) == (1, 2)


def test_the_page_shown_keeps_its_place_while_notes_are_written(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    _key, notes = hand.cluster("A", 6)
    other, _notes = hand.cluster("B", 1)
    showing.show(GROUPS)
    showing.step(1)
    store.do(Edit("put", (Write("note", hand.write("A nuova").id, "cluster", notes and _key),)))
    assert cards(showing) == ["A 4", "A 5", "A nuova"]
    store.do(link(store.book, notes[5].id, notes[4].id, "supports"))
    assert "A 4" in cards(showing)
    assert projector.scene == showing.scene
    showing.jump(1)
    store.do(remove(store.book, [store.book.require(Cluster, other)]))
    assert cards(showing) == ["B 0"]
    assert showing.pin.what == ""


def test_a_cluster_without_notes_left_gives_way_and_an_empty_board_says_so(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    showing.show(GROUPS)
    assert projector.scene.leaf == BoardLeaf()
    note = hand.write()
    assert cards(showing) == [note.text]
    store.do(remove(store.book, [note]))
    assert projector.scene.leaf == BoardLeaf()
    projector.grab()


def test_votes_stand_on_one_scale_with_their_numbers(showing: Showing, hand: Hand) -> None:
    hand.gather("Orari", hand.write("uno", 6), hand.write("due", 2))
    hand.write(LONG, 4)
    showing.show(VOTES)
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    assert [(bar.vote.hands, bar.share) for bar in leaf.bars[:3]] == [(8, 1), (6, 0.75), (4, 0.5)]
    for _ in range(12):
        hand.write(LONG, 1)
    showing.retranslate()
    assert showing.scene.around.pages > 1
    first = showing.scene.leaf
    showing.step(1)
    assert showing.scene.leaf != first


def test_the_agenda_shows_the_point_that_is_on_and_what_follows(
    showing: Showing, store: Store, seconds: Seconds
) -> None:
    first, second, *_rest = showing.agenda
    store.do(Edit("edit", (Write("agenda_item", first.id, "minutes", 20),)))
    showing.take_shape(showing.shape)
    showing.show(AGENDA)
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert (leaf.title, leaf.later[0][1]) == (first.title, second.title)
    assert leaf.time.startswith("20")
    showing.clock.begin(first.id, 20)
    seconds.at = 61
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert (leaf.time, showing.scene.around.time) == ("18:59", "10:40")
    assert "1" in showing.scene.around.step
    assert "3" in showing.scene.around.step
    seconds.at = 1300
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert leaf.is_over
    showing.step(1)
    assert showing.pin.what == second.id
    showing.clock.begin(first.id, 5)
    assert showing.pin.what == first.id
    showing.show(VOTES)
    showing.clock.begin(second.id, 5)
    showing.show(AGENDA)
    assert showing.pin.what == second.id


def test_a_session_without_an_agenda_shows_the_time(showing: Showing, store: Store) -> None:
    for item in store.book.all(AgendaItem):
        store.do(Edit("remove", (Write("agenda_item", item.id, "removed", []),)))
    showing.show(AGENDA)
    leaf = showing.scene.leaf
    assert isinstance(leaf, AgendaLeaf)
    assert leaf.time == "10:40"


def test_the_clock_ticks_by_itself_when_its_text_changes(
    projector: ProjectorWindow, showing: Showing, seconds: Seconds, qtbot: QtBot
) -> None:
    clock = showing.clock
    with qtbot.waitSignal(clock.ticked):
        clock.begin("", 2)
    seconds.at = 30
    clock.look()
    assert projector.scene.around.time == "1:30"
    with qtbot.assertNotEmitted(clock.ticked):
        clock.look()
    clock.swing()
    seconds.at = 90
    assert (clock.text, clock.is_running) == ("1:30", False)
    clock.add(1)
    clock.stop()
    assert clock.text == "10:40"


def test_no_name_and_no_seat_is_ever_written(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said: list[str] = []
    written = lettering.draw

    def tell(*given: Any) -> None:
        said.append(given[2])
        written(*given)

    monkeypatch.setattr(ink, "draw", tell)
    book_people(store)
    note = hand.write(hands=2)
    store.do(Edit("set_seat", (Write("note", note.id, "seat", 5),)))
    for mode in (BOARD, GROUPS, AGENDA, VOTES):
        showing.show(mode)
        projector.grab()
    told = " ".join(said)
    assert "Mobilità sostenibile" in told
    people = [part for p in store.book.all(Person) for part in (p.surname, p.given_name, p.email)]
    assert not [part for part in people if part and part in told]
    assert not [text for text in said if "posto" in text or "seat" in text.lower()]


def test_seats_do_not_change_the_picture(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write()
    for mode in (BOARD, GROUPS):
        showing.show(mode)
        before = projector.picture()
        store.do(Edit("set_seat", (Write("note", note.id, "seat", 5),)))
        assert projector.picture() == before
        store.do(Edit("set_seat", (Write("note", note.id, "seat", None),)))


def test_nothing_can_be_changed_from_it(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write()
    showing.show(BOARD)
    middle = projector.canvas.rect().center()
    QTest.mouseDClick(projector.canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClicks(projector.canvas, "x")
    QTest.keyClick(projector.canvas, Qt.Key.Key_Delete)
    assert store.book.all(Note) == [note]


def test_a_clicker_turns_pages_blanks_and_leaves(
    projector: ProjectorWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    hand.cluster("A", 5)
    showing.show(GROUPS)
    QTest.keyClick(projector, Qt.Key.Key_PageDown)
    assert cards(showing) == ["A 4"]
    QTest.keyClick(projector, Qt.Key.Key_PageUp)
    assert cards(showing) == ["A 0", "A 1", "A 2", "A 3"]
    QTest.keyClick(projector, Qt.Key.Key_B)
    assert projector.scene.leaf == BlankLeaf()
    assert _colours(projector.picture()) == {QColor("white").rgb()}
    QTest.keyClick(projector, Qt.Key.Key_PageDown)
    assert cards(showing) == ["A 4"]
    QTest.keyClick(projector, Qt.Key.Key_F11)
    assert projector.isFullScreen()
    with qtbot.waitSignal(projector.closed):
        QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)}


def test_another_room_pages_anew_and_keeps_the_note_in_view(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.cluster("A", 8)
    showing.show(GROUPS)
    showing.step(1)
    assert cards(showing)[0] == "A 4"
    projector.set_room(Room(1.2, 14))
    assert showing.scene.around.pages > 2
    assert "A 4" in cards(showing)
    assert showing.shape.sizes.text * 0.692 >= capital_px(Room(1.2, 14), 1080, LEAST)


def test_a_page_fades_and_a_commit_does_not(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.cluster("A", 5)
    showing.show(GROUPS)
    veil = projector.veil
    veil.fading.setCurrentTime(veil.fading.duration())
    hand.write()
    assert veil.isHidden()
    showing.step(1)
    assert veil.isVisible()
    assert veil.fading.duration() == 160
    veil.fading.setCurrentTime(80)
    projector.grab()
    veil.fading.setCurrentTime(160)
    assert veil.isHidden()


def test_the_text_on_the_board_is_measured_for_the_last_row(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    showing.show(BOARD)
    assert projector.canvas.capital == 0
    hand.write()
    near = projector.canvas.capital
    assert near == pytest.approx(18 * projector.canvas.zoom * 0.692)
    showing.show(VIEW)
    showing.look_at(Rect(0, 0, 8000, 6000))
    assert 0 < projector.canvas.capital < near


def test_the_room_may_be_dark(projector: ProjectorWindow, showing: Showing, hand: Hand) -> None:
    hand.write("nota")
    showing.show(GROUPS)
    projector.set_look(Look("dark"))
    assert projector.picture().pixelColor(5, 5) == Look("dark").colour("window")


def test_a_text_that_changes_is_shown_at_once(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write("prima")
    showing.show(GROUPS)
    store.do(edit_words(note, "text", "dopo", store.book.heads(note.id, "text")))
    assert cards(showing) == ["dopo"]


def test_a_removed_board_leaves_an_empty_window(
    projector: ProjectorWindow, store: Store, hand: Hand
) -> None:
    store.do(Edit("remove", (Write("board", hand.board, "removed", []),)))
    assert projector.scene.around.theme == ""
    projector.grab()
