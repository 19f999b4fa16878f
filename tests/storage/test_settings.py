"""What the computer remembers outside any workshop."""

from pathlib import Path

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.storage.settings import laptop_id, load, save
from resources.home import folder as settings_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_the_laptops_id_is_made_once(home: Path) -> None:
    first = laptop_id()
    assert len(first) == 32
    assert laptop_id() == first
    assert load() == {"laptop": first}


def test_the_id_leaves_the_other_settings_alone(home: Path) -> None:
    save({"language": "it", "laptop": 7})
    first = laptop_id()
    assert load() == {"language": "it", "laptop": first}


@pytest.mark.parametrize("found", [b"", b"no json", b"[1]", b"\xff\xfe"])
def test_settings_that_cannot_be_read_are_as_none(home: Path, found: bytes) -> None:
    home.mkdir()
    (home / "settings.json").write_bytes(found)
    assert load() == {}
    laptop_id()
    assert list(load()) == ["laptop"]


def test_settings_appear_whole(home: Path) -> None:
    save({"recent": ["Città è bella.workshop"]})
    assert [file.name for file in home.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_written_is_said(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(Refusal, match="settings_unwritable"):
        save({})


def test_without_another_word_the_systems_own_folder_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FACILITATOR_HOME", raising=False)
    assert settings_folder().name.casefold() == "facilitator"
