"""The user's own programmes and templates: kept as files, listed beside the built-in ones."""

import stat
from pathlib import Path

import pytest

from facilitator.domain.book import Book
from facilitator.domain.europe import plan_view
from facilitator.domain.refusal import Refusal
from facilitator.exports.views import plan_form
from facilitator.storage.own import file_name, keep_own, unreadable
from resources import load


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "casa"))
    return tmp_path / "casa"


def test_a_programme_that_is_kept_is_listed_before_the_empty_one(home: Path) -> None:
    data = {"programme": {"name": "La città, di nuovo", "language": "it"}}
    kept = keep_own("programmes", "La città, di nuovo", data)
    assert kept == home / "programmes" / "la-citta-di-nuovo.toml"
    assert load.programme_ids()[-2:] == ("la-citta-di-nuovo", "empty")
    assert load.is_own("programmes", "la-citta-di-nuovo")
    assert not load.is_own("programmes", "empty")
    head = load.programme("la-citta-di-nuovo")["programme"]
    assert head == {"name": "La città, di nuovo", "language": "it", "id": "la-citta-di-nuovo"}


def test_of_a_file_that_is_no_toml_it_is_said_which_and_why(home: Path) -> None:
    file = keep_own("programmes", "Storto", {"programme": {"name": "Storto"}})
    file.write_text("[programme", "utf-8")
    with pytest.raises(load.Unreadable) as found:
        load.programme("storto")
    said = unreadable(found.value)
    assert (said.key, said.facts["file"]) == ("own_unreadable", str(file))
    assert said.facts["reason"]


def test_nothing_is_written_over_unasked(home: Path) -> None:
    keep_own("templates", "Mappa", {"name": "Mappa"})
    with pytest.raises(Refusal) as why:
        keep_own("templates", "mappa", {"name": "Altra"})
    assert why.value.key == "file_exists"
    keep_own("templates", "mappa", {"name": "Altra"}, over=True)
    assert load.template("mappa") == {"name": "Altra", "id": "mappa"}
    assert not list(home.glob("templates/*.part"))


def test_a_name_without_letters_is_no_file_name(home: Path) -> None:
    with pytest.raises(Refusal) as why:
        keep_own("templates", "…", {})
    assert why.value.key == "no_name"
    assert file_name("È così!") == "e-cosi"


def test_a_folder_that_cannot_be_written_is_told(home: Path) -> None:
    home.write_text("no folder", encoding="utf-8")
    with pytest.raises(Refusal) as why:
        keep_own("programmes", "Mio", {})
    assert why.value.key == "settings_unwritable"


def test_a_file_that_is_no_toml_is_told_and_no_other_suffers(home: Path) -> None:
    folder = home / "templates"
    folder.mkdir(parents=True)
    (folder / "rotto.toml").write_text("name = ", encoding="utf-8")
    assert "rotto" in load.template_ids()
    assert "rotto" not in load.templates()
    assert "free" in load.templates()
    with pytest.raises(load.Unreadable) as why:
        load.template("rotto")
    assert why.value.file == folder / "rotto.toml"
    assert stat.S_ISREG((folder / "rotto.toml").stat().st_mode)


def test_a_file_of_a_built_in_ones_name_stands_for_it(home: Path) -> None:
    keep_own("programmes", "empty", {"programme": {"name": "Il mio vuoto"}})
    assert load.programme("empty")["programme"]["name"] == "Il mio vuoto"
    assert load.programme_ids().count("empty") == 1


def test_a_label_of_the_plan_is_corrected_in_a_file_of_ones_own(home: Path) -> None:
    form = plan_form()
    assert plan_view(Book(), form, "B-2.2").tables[0].columns[0].label["en"] == "Action name"
    text = load.path("europe", "action-plan.toml").read_text("utf-8")
    own = home / "europe" / "action-plan.toml"
    own.parent.mkdir(parents=True)
    own.write_text(text.replace("Action name", "Name of the action"), encoding="utf-8")
    found = plan_view(Book(), plan_form(), "B-2.2").tables[0].columns[0]
    assert found.label["en"] == "Name of the action"


def test_a_form_that_is_no_toml_is_told(home: Path) -> None:
    own = home / "europe" / "action-plan.toml"
    own.parent.mkdir(parents=True)
    own.write_text("tables = ", encoding="utf-8")
    with pytest.raises(Refusal) as why:
        plan_form()
    assert why.value.key == "own_unreadable"
