"""Boards as another laptop could forge them: whatever its steps say, the window shows them."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.cli.write import create
from facilitator.domain.arrangements import ARRANGEMENTS
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Board
from facilitator.storage.exchange import exchange
from facilitator.storage.store import Setting, Store
from tests.ui.canvas.table import shown
from ui.room.paint_scene import picture_of
from ui.room.pins import MODES
from ui.run_window import Wiring
from ui.windows.workspace import Workspace

FAR = 2**53 - 1
Forged = Iterable[Write]


def put(kind: str, record: str, /, **fields: object) -> list[Write]:
    return [Write(kind, record, name, value) for name, value in fields.items()]


def odd_places(board: str) -> Forged:
    odd: list[object] = [
        [FAR, FAR],
        [-FAR, -FAR],
        [1, 2, 3],
        "x",
        None,
        [True, 1],
        [1.5, 2],
        {},
        [[], []],
    ]
    for number, place in enumerate(odd):
        yield from put("note", f"p{number}", board=board, text=f"place {number}", place=place)


def odd_sizes(board: str) -> Forged:
    odd = [
        [0, 0],
        [-5, -5],
        [1, 1],
        [FAR, FAR],
        [FAR, 1],
        [1, FAR],
        [24, 24],
        [25, 30],
        [-FAR, 5],
        "big",
        [0, 112],
    ]
    for number, size in enumerate(odd):
        yield from put(
            "note",
            f"s{number}",
            board=board,
            size=size,
            place=[number * 200, 0],
            text="una nota di sessanta lettere che parla di autobus e di orari",
        )
    for number, size in enumerate(odd):
        yield from put("note", f"l{number}", board=board, size=size, text="senza posto " * 9)


def odd_frames(board: str) -> Forged:
    odd = [[0, 0], [-FAR, -FAR], [FAR, FAR], [1, FAR]]
    for number, size in enumerate(odd):
        yield from put(
            "frame",
            f"f{number}",
            board=board,
            title=f"frame {number}",
            place=[-FAR, -FAR] if number == 2 else [0, 0],
            size=size,
        )
    yield from put("frame", "f9", board=board, title="", place=None, size=[5, 5])


def odd_pictures(board: str) -> Forged:
    forged = [
        ("image/png", 10**9, 10**9, "not base64 é"),
        ("image/png", 0, 0, ""),
        ("image/png", -5, 5, "aGVsbG8="),
        ("text/html", 5, 5, "PGI+"),
        ("image/svg+xml", 100, 100, "PHN2Zy8+"),
    ]
    for number, (media, width, height, data) in enumerate(forged):
        yield from put(
            "picture",
            f"i{number}",
            media=media,
            width=width,
            height=height,
            data=data,
            name="../../etc/passwd",
        )
        yield from put(
            "note",
            f"n{number}",
            board=board,
            text="caption",
            picture=f"i{number}",
            place=[200 * number, 0],
            size=[168, 10] if number % 2 else None,
        )
    yield from put("note", "n9", board=board, text="gone", picture="nowhere")


def circles_of_links(board: str) -> Forged:
    for number in range(30):
        yield from put(
            "note",
            f"c{number}",
            board=board,
            text=f"nota {number}",
            kind="problem" if number % 7 == 0 else "cause",
        )
        yield from put(
            "link", f"k{number}", kind="causes", source=f"c{number}", target=f"c{(number + 1) % 30}"
        )
    for number, (source, target) in enumerate(
        (("c1", "c1"), ("c1", "g"), ("g", "c1"), ("g", "h"), ("h", "g"), ("", ""), ("b", board))
    ):
        yield from put("link", f"o{number}", kind="causes", source=source, target=target)
        yield from put("link", f"a{number}", kind="also_in", source=source, target=target)
        yield from put("link", f"u{number}", kind="unheard", source=source, target=target)
    yield from put("cluster", "g", board=board, title="g", folded=True)
    yield from put("cluster", "h", board="elsewhere", title="h", folded="yes")
    yield from put("note", "c3", cluster="g")
    yield from put("note", "c4", cluster="h")
    yield from put("note", "c5", cluster="c5")


def many_clusters(board: str) -> Forged:
    for number in range(250):
        yield from put(
            "cluster", f"m{number}", board=board, title=f"gruppo {number}", folded=number % 3 == 0
        )
        yield from put(
            "note",
            f"e{number}",
            board=board,
            text=f"nota {number}",
            cluster=f"m{number}",
            place=[number % 60 * 240, number // 60 * 260],
        )


def heap(board: str) -> Forged:
    for number in range(250):
        yield from put("note", f"h{number}", board=board, text="la stessa nota", place=[0, 0])


def star(board: str) -> Forged:
    yield from put("note", "middle", board=board, text="in mezzo", place=[0, 0])
    for number in range(250):
        yield from put(
            "note",
            f"r{number}",
            board=board,
            text=f"nota {number}",
            kind="cause",
            place=[number % 40 * 200 - 4000, number // 40 * 150 - 4000],
        )
        yield from put("link", f"t{number}", kind="causes", source=f"r{number}", target="middle")


ODD_WORDS = (
    "", " ", "\n" * 2000, "x" * 10_000, "<b>&amp;</b><img src='/etc/passwd'>", "\u202e!", "?",
    "e\u0301" * 3000, "👩‍👩‍👧‍👦" * 500, "\t\x0b\x1f",
)  # fmt: skip


def odd_words(board: str) -> Forged:
    for number, text in enumerate(ODD_WORDS):
        here, left = {"board": board}, number * 250
        yield from put("note", f"w{number}", **here, text=text)
        words = {"title": text, "statement": text, "minority": text}
        yield from put("cluster", f"x{number}", **here, **words)
        place = [left, 4000]
        yield from put("note", f"y{number}", **here, text="in", cluster=f"x{number}", place=place)
        yield from put("frame", f"z{number}", **here, title=text, place=place, size=[200, 100])


def odd_values(board: str) -> Forged:
    yield from put("note", "v1", board=board, text="a", kind="unheard", seat=FAR, hands=-FAR)
    yield from put("note", "v2", board=board, text="b", kind="", seat=-1, hands="many")
    yield from put("note", "v3", board=board, text=["no"], quotation="x", order=5, source=[1])
    yield from put(
        "board",
        board,
        lanes=["problem"] * 500,
        arrangement="unheard",
        three_things=["x"] * 900,
        title="t" * 5000,
        question="q" * 5000,
    )
    yield from put("note", "v4", board="nowhere", text="c")
    yield from put("agenda_item", "v5", session="s", title="x" * 999, start="99:99", minutes=FAR)


def thousands_of_lines(board: str) -> Forged:
    for number, text in enumerate(("\n" * 9999 + "x", "a\n" * 4999, "a " * 4999)):
        yield from put("note", f"q{number}", board=board, text=text, place=[number * 300, 0],
                       size=[number + 1, 1])  # fmt: skip


FORGERIES: tuple[Callable[[str], Forged], ...] = (
    odd_places, odd_sizes, odd_frames, odd_pictures, circles_of_links, many_clusters, heap, star,
    odd_words, odd_values, thousands_of_lines,
)  # fmt: skip


@pytest.fixture(params=FORGERIES, ids=lambda forge: forge.__name__)
def work(
    request: pytest.FixtureRequest, wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Workspace:
    """The window with a board open that another laptop has forged and this one has taken in."""
    home, file, other = os.environ["FACILITATOR_HOME"], tmp_path / "ours", tmp_path / "theirs"
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "other"))
    with create(str(file), "empty", "it") as ours:
        ours.copy_to(other)
        with Store.open(other, Setting("forger")) as theirs:
            board = theirs.book.all(Board)[0].id
            theirs.do(Edit("forged", tuple(request.param(board))))
            exchange(ours, theirs)
    monkeypatch.setenv("FACILITATOR_HOME", home)
    wiring.window.files.open_file(file)
    found = wiring.window.workspace
    assert found is not None
    found.show_board(board)
    return found


def test_a_forged_board_is_shown_from_near_and_afar(work: Workspace) -> None:
    canvas = work.canvas
    canvas.fit()
    shown(canvas)
    scene = canvas.scene
    things = (scene.notes, scene.clusters, scene.frames, scene.links)
    for thing in [thing for kind in things for thing in list(kind)[:12]]:
        canvas.show_thing(thing)
    for zoom in (1.0, 4.0):
        canvas.zoom_to(zoom)
        shown(canvas)
    work.outline.open()
    assert work.store.can_undo() == "", "Looking at something has written"


def test_a_forged_board_can_be_worked_on(work: Workspace) -> None:
    canvas, before = work.canvas, dict(work.canvas.scene.layout.notes)
    for way in (*ARRANGEMENTS, ""):
        canvas.lay_out_as(way)
    canvas.select_all()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    shown(canvas)
    while work.store.can_undo():
        work.undo()
    assert canvas.scene.layout.notes == before


def test_a_forged_board_is_shown_to_the_room(work: Workspace, wiring: Wiring) -> None:
    presenting = wiring.window.doors.presenting
    showing = presenting.showing
    for mode in MODES:
        presenting.pin(mode)
        for turn in (presenting.step_on, presenting.jump_on, presenting.jump_back):
            assert not picture_of(showing.scene, showing.shape, presenting.projector.look).isNull()
            turn()
