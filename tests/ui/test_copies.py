"""Copies of the open workshop, one for a table's laptop, and one that comes back from JSON."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.cli.entry import main
from facilitator.cli.opening import workshop
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Note, Person
from facilitator.domain.refusal import Refusal
from facilitator.storage.exchange import role
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

Ask = pytest.MonkeyPatch


def answer(monkeypatch: Ask, target: Path, source: Path | None = None) -> None:
    """What somebody chooses in the dialogs for files."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(source), ""))


def test_a_copy_for_a_table_tells_nobodys_name(
    window: MainWindow, work: Workspace, tmp_path: Path, monkeypatch: Ask
) -> None:
    work.store.do(Edit("add_person", new_record("person", "p", name="Ada Inventata")))
    answer(monkeypatch, tmp_path / "Tavolo 1")
    window.menus.run("copy_table")
    copy = tmp_path / "Tavolo 1.workshop"
    with workshop(str(copy), readonly=True) as store:
        assert role(store) == "table"
        assert store.book.require(Person, "p").name == ""
        assert store.book.count(Note) == 3
    assert work.store.book.require(Person, "p").name == "Ada Inventata"
    refused: list[Refusal] = []
    window.files.say = refused.append
    window.menus.run("copy_table")
    assert [refusal.key for refusal in refused] == ["file_exists"]
    assert not list(tmp_path.glob("*.part"))


def test_a_whole_copy_keeps_the_names(
    window: MainWindow, work: Workspace, tmp_path: Path, monkeypatch: Ask
) -> None:
    work.store.do(Edit("add_person", new_record("person", "p", name="Ada Inventata")))
    answer(monkeypatch, tmp_path / "Copia.workshop")
    window.menus.run("copy")
    with workshop(str(tmp_path / "Copia.workshop"), readonly=True) as store:
        assert store.book.require(Person, "p").name == "Ada Inventata"


def test_a_workshop_comes_back_from_its_json(
    window: MainWindow, work: Workspace, tmp_path: Path, monkeypatch: Ask
) -> None:
    told, target = tmp_path / "tutto.json", tmp_path / "Di nuovo"
    notes = {note.id: note.text for note in work.store.book.all(Note)}
    assert main(["export", str(work.store.path), "workshop-json", str(told)]) == 0
    answer(monkeypatch, target, told)
    window.menus.run("new_from")
    assert window.store is not None
    assert window.store.path == target.with_suffix(".workshop")
    assert {note.id: note.text for note in window.store.book.all(Note)} == notes


def test_who_chooses_no_file_stays_where_he_is(
    window: MainWindow, work: Workspace, monkeypatch: Ask
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    for key in ("new_from", "copy", "copy_table"):
        window.menus.run(key)
    assert window.store is work.store
