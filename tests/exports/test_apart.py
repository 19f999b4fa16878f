"""An export in another process: it tells how far it is, can be stopped, and leaves no halves."""

import subprocess
import sys
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.handout import context_view
from facilitator.domain.records import Theme
from facilitator.domain.refusal import Refusal
from facilitator.exports.apart import Apart
from facilitator.exports.errand import Progress
from facilitator.exports.formats import EXPORTERS, exporter
from resources.load import words
from tests.exports import breaking
from tests.exports.material import full_room, options
from tests.exports.reading import whole_text

PATIENCE = 60.0
"""Seconds for a child process to say something, on a machine that is busy."""


def ended(work: Apart) -> Progress:
    """The last news of an export that comes to an end by itself."""
    while not (news := work.poll(PATIENCE)).finished:
        pass
    return news


def board(target: Path) -> Apart:
    return Apart("board-pdf", full_room().view(), options(), target)


def test_a_board_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "tavola.pdf"
    work = board(target)
    work.start()
    news = ended(work)
    assert news.refusal is None
    assert news.written is not None
    assert (news.done, news.of) == (1, 1)
    assert "Ultimo miglio" in whole_text(target)
    assert list(tmp_path.iterdir()) == [target]
    assert work.poll() == news


def test_sheet_and_context_are_written_too(tmp_path: Path) -> None:
    room = full_room()
    views = {
        "attendance-pdf": room.sheet(),
        "context-pdf": context_view(room.book, room.book.require(Theme, "t1")),
    }
    for name, view in views.items():
        target = tmp_path / f"{name}.pdf"
        work = Apart(name, view, options(), target)
        work.start()
        written = ended(work).written
        assert written is not None
        assert written.pages >= 1
        assert target.read_bytes().startswith(b"%PDF")
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(views)


def test_cancelling_at_once_leaves_the_earlier_file(tmp_path: Path) -> None:
    target = tmp_path / "tavola.pdf"
    target.write_bytes(b"the earlier one")
    work = board(target)
    work.start()
    work.cancel()
    assert work.poll() == Progress(finished=True)
    assert target.read_bytes() == b"the earlier one"
    assert list(tmp_path.iterdir()) == [target]
    work.cancel()


Child = Callable[..., Any]


def going_wrong(child: Child, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Apart:
    """An export under way whose child is one of ``breaking``."""
    monkeypatch.setattr("facilitator.exports.apart._export", child)
    work = Apart("board-pdf", None, options(), folder / "tavola.pdf")
    work.start()
    return work


def test_cancelling_in_the_middle_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = going_wrong(breaking.dawdling, tmp_path, monkeypatch)
    assert work.poll(PATIENCE) == Progress(1, 2)
    assert list(tmp_path.iterdir()) != []
    work.cancel()
    assert work.poll().finished
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("child", "key"),
    [
        (breaking.refusing, "too_many_pages"),
        (breaking.stumbling, "export_failed"),
        (breaking.dying, "export_stopped"),
        pytest.param(
            breaking.gasping,
            "export_stopped",
            marks=pytest.mark.skipif(
                sys.platform == "win32", reason="a pipe of Windows has no such bytes"
            ),
        ),
    ],
)
def test_trouble_in_the_child_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, child: Child, key: str
) -> None:
    news = ended(going_wrong(child, tmp_path, monkeypatch))
    assert news.refusal is not None
    assert news.refusal.key == key
    assert "{" not in words("it")(f"refusal.{key}", **news.refusal.facts)
    assert news.written is None
    assert list(tmp_path.iterdir()) == []


def test_a_child_ends_quietly_where_nobody_hears_it_any_more(tmp_path: Path) -> None:
    ear, mouth = Pipe(duplex=False)
    ear.close()
    breaking.refusing("", None, options(), tmp_path / "tavola.pdf", mouth)
    assert mouth.closed


def test_a_folder_that_is_not_there_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        board(tmp_path / "manca" / "tavola.pdf").start()
    assert refused.value.key == "folder_missing"


def test_a_target_that_is_a_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "tavola.pdf"
    target.mkdir()
    work = board(target)
    work.start()
    refusal = ended(work).refusal
    assert refusal is not None
    assert refusal.key == "export_unwritable"
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal) as refused:
        exporter("board-docx")
    assert refused.value.facts["known"] == ", ".join(row.id for row in EXPORTERS)


def test_every_format_has_a_name_in_both_languages() -> None:
    assert len({row.id for row in EXPORTERS}) == len(EXPORTERS)
    for row in EXPORTERS:
        assert words("it").has(row.title)
        assert row.suffix.startswith(".")


def test_listing_formats_loads_neither_the_drawing_library_nor_qt() -> None:
    code = (
        "import sys, facilitator.exports.formats, facilitator.exports.apart;"
        "print([m for m in ('reportlab', 'pikepdf', 'PySide6', 'qrcode') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
