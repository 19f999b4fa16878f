"""The house's style: one file says it, the user's own changes it, and the code keeps the floors."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.exports.paper.theme import read_theme
from resources.load import toml, words

ROOT = Path(__file__).parents[2]
EXPORTS = ROOT / "facilitator" / "exports"
DRAWN_AS_SEEN = {"as_seen.py", "notes.py"}
"""Notes have the type of the screen, whatever the theme says: their lines break where its do."""
WRITES = """
import sys
from datetime import datetime, UTC
from facilitator.domain.refusal import Refusal
from facilitator.exports.paper import About, Draft, SvgPage, lettering, sheet, space
try:
    Draft(About("t", "s", "a", "it", datetime(2026, 1, 1, tzinfo=UTC)))
    SvgPage(sheet("A4"))
    print(lettering("title").size, lettering("title").colour, lettering("body").size, space("side"))
except Refusal as why:
    print(why)
"""


def usual() -> dict[str, Any]:
    return toml("paper", "theme.toml")


def told(home: Path, theme: str) -> str:
    """What a program that starts with this theme of the user's own says."""
    (home / "paper").mkdir()
    (home / "paper" / "theme.toml").write_text(theme, "utf-8")
    told = subprocess.run(
        [sys.executable, "-c", WRITES], cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | {"FACILITATOR_HOME": str(home)},
    )  # fmt: skip
    return told.stdout.strip()


def test_the_house_s_own_theme_stands() -> None:
    theme = read_theme(usual(), {})
    assert theme.roles["title"].size == 22
    assert theme.colours["navy"] == "#003366"


def test_the_user_s_own_theme_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    own = '[colour]\nnavy = "#4a0d2b"\n[type.title]\nsize = 24\n[space]\nside = 20\n'
    assert told(tmp_path, own) == "24.0 #4a0d2b 10.5 20.0"


def test_nothing_is_printed_with_a_theme_that_cannot_stand(tmp_path: Path) -> None:
    assert told(tmp_path, "[type.small]\nsize = 7\n").startswith("theme_number entry='type.small")


def test_a_theme_that_is_no_toml_names_its_file(tmp_path: Path) -> None:
    said = told(tmp_path, "[colour\n")
    assert said.startswith("own_unreadable file=")
    assert "theme.toml" in said


@pytest.mark.parametrize(
    ("own", "key", "entry"),
    [
        ({"colour": {"inc": "#000000"}}, "theme_unknown", "colour.inc"),
        ({"type": {"tittle": {"size": 20}}}, "theme_unknown", "type.tittle.size"),
        ({"type": {"title": {"sise": 20}}}, "theme_unknown", "type.title.sise"),
        ({"colour": 3}, "theme_unknown", "colour"),
        ({"colour": {"ink": "black"}}, "theme_colour", "colour.ink"),
        ({"colour": {"ink": "#777777"}}, "theme_contrast", "colour.ink"),
        ({"colour": {"band": "#99aabb"}}, "theme_contrast", "colour.ink"),
        ({"colour": {"blue": "#66aaff"}}, "theme_contrast", "colour.blue"),
        ({"type": {"small": {"size": 8.5}}}, "theme_number", "type.small.size"),
        ({"type": {"title": {"smallest": 8}}}, "theme_number", "type.title.smallest"),
        ({"type": {"title": {"size": 40}}}, "theme_number", "type.title.size"),
        ({"type": {"title": {"size": True}}}, "theme_number", "type.title.size"),
        ({"type": {"title": {"size": "22"}}}, "theme_number", "type.title.size"),
        ({"type": {"title": {"leading": 3}}}, "theme_number", "type.title.leading"),
        ({"type": {"title": {"weight": 500}}}, "theme_weight", "type.title.weight"),
        ({"type": {"title": {"italic": "no"}}}, "theme_italic", "type.title.italic"),
        ({"type": {"body": {"colour": "pale"}}}, "theme_ink", "type.body.colour"),
        ({"type": {"body": {"colour": "blue"}}}, "theme_ink", "type.body.colour"),
        ({"pen": {"title": {"width": 9}}}, "theme_number", "pen.title.width"),
        ({"pen": {"title": {"colour": "red"}}}, "theme_ink", "pen.title.colour"),
        ({"space": {"side": 2}}, "theme_number", "space.side"),
        ({"leading": 0.5}, "theme_number", "leading"),
    ],
)
def test_what_breaks_the_floors_is_refused_by_its_name(
    own: dict[str, Any], key: str, entry: str
) -> None:
    with pytest.raises(Refusal) as why:
        read_theme(usual(), own)
    assert (why.value.key, why.value.facts["entry"]) == (key, entry)
    for language in ("it", "en"):
        said = words(language)(f"refusal.{key}", **why.value.facts)
        assert entry in said
        assert "{" not in said


def test_exporters_name_roles_and_colours_and_set_none_of_their_own() -> None:
    number = re.compile(r"Letters\([\d.]|Letters\(SMALLEST|Sizes\([\d.]")
    for file in EXPORTS.rglob("*.py"):
        if file.parent.name in {"paper", "boards"} or file.name in DRAWN_AS_SEEN:
            continue
        text = file.read_text("utf-8")
        assert not number.search(text), file
        assert file.name == "raster.py" or not re.search(r'"#[0-9a-fA-F]{6}"', text), file
