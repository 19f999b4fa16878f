"""Every file version ever released opens, checks clean and shows what was written then."""

import hashlib
import shutil
from pathlib import Path

import pytest

from facilitator.domain.records import Attendance, Cluster, Link, Note, Person, Theme
from facilitator.storage import connect
from facilitator.storage.checking import check
from facilitator.storage.exchange import bring
from facilitator.storage.lifts import LIFTS
from facilitator.storage.store import Setting, Store
from tests.old_workshops.make import HERE, TEXTS, make

RELEASED = {
    "format-1-tables-1.workshop": (
        "3931a2821074bddf9f3c3f23684d2c4b49978934c1f1fd662415c53600745f26"
    ),
    "format-1-tables-2.workshop": (
        "363446487f4a9ad141700d40ab14fce52d267a22137fa60e1851aa389a3e1a0e"
    ),
    "format-1-tables-3.workshop": (
        "ffc74ea5b7ce21deae6e8dd23870219a170c59b61b2aa0d4783374df7e81f2b8"
    ),
    "format-1-tables-4.workshop": (
        "10e1841e2f7b459d95e7704b53029e00678058c6d0dd1f156bfab2efab0643d2"
    ),
    "format-1-tables-5.workshop": (
        "c4bbf82aacd0f923fefa230cd2c0fdf7cfff8e2198d2e4c0b65d1f583b0701dc"
    ),
    "format-1-tables-6.workshop": (
        "276415e08cf80965fadd9d8ce50d09f178087594a314509516e040ce759817fc"
    ),
}
"""The files by name, with the SHA-256 that proves that nobody has made them anew."""


def test_every_released_file_is_listed() -> None:
    assert {file.name for file in HERE.glob("*.workshop")} == set(RELEASED)
    assert f"format-{len(LIFTS) + 1}-tables-{connect.USER_VERSION}.workshop" in RELEASED


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_file_is_as_it_was(name: str) -> None:
    assert hashlib.sha256((HERE / name).read_bytes()).hexdigest() == RELEASED[name]


def shows_what_was_written(store: Store) -> None:
    assert check(store) == []
    texts = [{note.text, *note.versions.get("text", ())} for note in store.book.all(Note)]
    assert texts == [
        {"I tetti perdono calore", "Tetti senza isolamento"}, {TEXTS[1]}, {"Testo oscurato"},
    ]  # fmt: skip
    assert [cluster.title for cluster in store.book.all(Cluster)] == ["Edifici"]
    spoken = [one for one in store.book.all(Link) if one.kind != "derives"]
    assert [(one.kind, one.source) for one in spoken] == [("supports", store.book.all(Note)[1].id)]
    names = {person.id: (person.surname, person.name) for person in store.book.all(Person)}
    assert names == {"p1": ("Ventura", ""), "p2": ("", "")}
    assert store.book.all(Theme)[0].objectives == ("Meno auto",)
    assert store.book.count(Attendance) == 1
    assert len(store.history(store.book.all(Note)[0].id)) > 3


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize("name", RELEASED)
def test_a_released_file_opens(folder: Path, name: str, readonly: bool) -> None:
    path = Path(shutil.copy(HERE / name, folder))
    with Store.open(path, Setting("A"), readonly=readonly) as store:
        shows_what_was_written(store)


@pytest.mark.parametrize("name", RELEASED)
def test_a_released_file_can_be_worked_in_and_merged(folder: Path, name: str) -> None:
    path, other = Path(shutil.copy(HERE / name, folder)), folder / "other.workshop"
    shutil.copy(HERE / name, other)
    with Store.open(path, Setting("A")) as one, Store.open(other, Setting("C")) as two:
        while one.undo():
            pass
        assert bring(two, one).taken > 5
        assert (check(one), check(two)) == ([], [])
        while one.redo():
            pass
        shows_what_was_written(one)


def test_todays_program_makes_such_a_file(folder: Path) -> None:
    make(folder / "new.workshop")
    with Store.open(folder / "new.workshop", Setting("A")) as store:
        shows_what_was_written(store)
