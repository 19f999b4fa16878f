"""The icons are one family: one size, one line, the colour of the text beside them."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from resources.load import path

LINES = sorted(file for file in path("icons").glob("*.svg") if file.stem != "app")
NAMES = (
    "undo redo gather link tidy chevron-down chevron-right find clock print project calendar table "
    "board list person check warning cross history scan plus minus folder hand minority "
    "trash document"
)


def test_every_icon_is_there() -> None:
    assert {file.stem for file in LINES} >= set(NAMES.split())


@pytest.mark.parametrize("file", LINES, ids=lambda file: file.stem)
def test_an_icon_is_drawn_like_the_others(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    assert root.get("viewBox") == "0 0 20 20"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.5"
    assert root.get("fill") == "none"
    assert {child.tag.rpartition("}")[2] for child in root} <= {"path", "rect", "circle"}


def test_the_program_s_own_icon_is_larger() -> None:
    assert ElementTree.parse(path("icons", "app.svg")).getroot().get("viewBox") == "0 0 64 64"
