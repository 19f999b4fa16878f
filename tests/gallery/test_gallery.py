"""The gallery's own promises; its pictures are looked at, not compared."""

from pathlib import Path

import pytest

from tests.gallery import draw
from tests.gallery.album import Picture, write_album
from tests.gallery.pages import PRINTS
from tests.gallery.scenes import SCENES


def test_every_picture_has_a_name_of_its_own_and_says_what_it_shows() -> None:
    names = [scene.name for scene in SCENES] + [row.name for row in PRINTS]
    assert len(set(names)) == len(names)
    assert all(scene.act.__doc__ for scene in SCENES)


def test_a_picture_that_failed_is_named_in_the_album(tmp_path: Path) -> None:
    pictures = [Picture("Desk", "<waiting>", "a.png"), Picture("Desk", "lost", "", "KeyError: x")]
    page = write_album(tmp_path, pictures).read_text("utf-8")
    assert "&lt;waiting&gt;" in page
    assert "lost: KeyError: x" in page


def test_a_page_that_cannot_be_printed_is_told_and_not_thrown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class NoRoom:
        def demo(self, _language: str) -> Path:
            raise FileNotFoundError("demo.workshop")

    told = draw._pages(NoRoom(), PRINTS[0], tmp_path)  # type: ignore[arg-type]
    assert [picture.trouble for picture in told] == ["FileNotFoundError: demo.workshop"]
    assert "FileNotFoundError" in capsys.readouterr().err
