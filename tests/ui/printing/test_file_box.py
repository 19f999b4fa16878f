"""Whatever is typed as the name of a file is a file, none yet, or refused with a sentence."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.refusal import Refusal
from ui.panels.dialog_parts import look_of
from ui.printing.file_box import FileBox


@pytest.fixture
def box(qtbot: QtBot, tmp_path: Path) -> FileBox:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = FileBox(look_of(parent), tmp_path / "prova.workshop")
    qtbot.addWidget(made)
    made.propose("tavola.pdf", "board-pdf")
    return made


@pytest.mark.parametrize("typed", ["", " ", "/", "//", ".", "..", "\0", "foglio/"])
def test_half_a_name_is_none_yet(box: FileBox, typed: str) -> None:
    box.target.setText(typed)
    assert box.file is None
    assert not box.hint.text().strip()


def test_a_name_alone_is_a_file_beside_the_workshop(box: FileBox, tmp_path: Path) -> None:
    box.target.setText("foglio")
    assert box.save(b"fatto") == tmp_path / "foglio.pdf"
    assert (tmp_path / "foglio.pdf").read_bytes() == b"fatto"


@pytest.mark.parametrize("typed", ["~nessuno-qui/x", "a" * 300, "b" * 5000, "manca/x", "x\0/y"])
def test_what_is_no_place_is_refused_when_it_is_to_be_written(box: FileBox, typed: str) -> None:
    box.target.setText(typed)
    with pytest.raises(Refusal):
        box.save(b"")
