"""``trace`` tells where an action comes from, and ``show`` what is derived of it."""

import shutil
from pathlib import Path

import pytest

from facilitator.domain.commands.entries import change_entry
from facilitator.domain.records import Cluster
from facilitator.storage.store import Setting, Store
from tests.cli.staff import Do
from tests.process.making import whole_process


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tutto")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACILITATOR_HOME", str(folder / "home"))
        whole_process(folder / "tutto.workshop").store.close()
    return folder / "tutto.workshop"


@pytest.fixture
def done(_made: Path, tmp_path: Path) -> Path:
    """A workshop that has been through the whole process; a copy for each test."""
    return Path(shutil.copy(_made, tmp_path / "tutto.workshop"))


def test_an_action_is_followed_to_its_notes_and_a_note_to_its_action(done: Path, do: Do) -> None:
    actions = {row["title"]: row for row in do("show", done, "actions", "--json").json}
    bus, bare = actions["Bus a chiamata serale"], actions["Comunità energetica di quartiere"]
    assert (bus["filled"], len(bus["sources"]), len(bus["notes"])) == (10, 2, 21)
    assert (bare["filled"], bare["sources"], bare["notes"]) == (1, [], [])
    told = do("trace", done, "Bus a chiamata serale", "--json").json
    assert told["record"] == bus["id"]
    assert told["notes"] == bus["notes"]
    assert [stop["stage"] for stop in told["forward"]["stops"]] == ["action"]
    clusters = [s["text"] for s in told["back"]["stops"] if s["stage"] == "cluster"]
    assert set(clusters) == {
        "Il servizio non c’è quando serve", "I furgoni viaggiano mezzi vuoti",
        "Le informazioni sono sparse",
    }  # fmt: skip
    onward = do("trace", done, bus["notes"][0], "--json").json["forward"]["stops"]
    assert bus["id"] in {stop["id"] for stop in onward}


def test_a_path_is_told_as_a_table(done: Path, do: Do) -> None:
    said = do("trace", done, "bus a chiamata serale")
    assert said.code == 0
    assert "Da dove viene" in said.out
    assert "Voce di plenaria" in said.out
    assert "nulla" in said.out
    assert "Plenary item" in do("trace", done, "bus a chiamata serale", language="en").out


def test_without_a_record_what_was_left_out_is_told(done: Path, do: Do) -> None:
    found = do("trace", done, "--json").json
    counts = [found[name] for name in ("groups", "of_groups", "notes", "of_notes")]
    assert counts == [13, 17, 101, 130]
    assert (found["actions_with_source"], found["actions"]) == (2, 3)
    used = {n for row in do("show", done, "actions", "--json").json for n in row["notes"]}
    lost = {note for row in found["rows"] for note in row["notes"]}
    assert not used & lost
    assert len(used) + len(lost) == found["of_notes"]
    said = do("trace", done).out
    assert "13 gruppi su 17, 101 note su 130" in said
    assert "proposta non diventata azione" in said
    assert "gruppo mai portato in plenaria" in said


def test_what_stands_on_no_path_is_refused(done: Path, do: Do) -> None:
    for name in ("nessuno", "S1-T1"):
        said = do("trace", done, name)
        assert said.code == 1
        assert "non sta su nessun percorso" in said.err


def test_two_of_one_name_are_not_guessed_between(done: Path, do: Do) -> None:
    with Store.open(done, Setting("test")) as store:
        for one in store.book.all(Cluster)[:2]:
            store.do(change_entry(one, {"title": "Uguale"}))
    said = do("trace", done, "Uguale")
    assert said.code == 1
    assert "può indicare 2" in said.err
