"""Opening, creating and copying: a workshop, or one clear refusal and nothing changed."""

import sqlite3
from pathlib import Path

import pytest

from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Note, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.storage import later
from facilitator.storage import schema as t
from facilitator.storage.checking import check
from facilitator.storage.connect import (
    APPLICATION_ID,
    USER_VERSION,
    connect,
    driver,
    told,
)
from facilitator.storage.store import Setting, Store
from resources.load import words
from tests.storage.three import Laptop, Three, copied, first_edit

SETTING = Setting("laptop")


def sql(path: Path, *statements: str) -> list[list[tuple[object, ...]]]:
    """What plain SQL says; it stands in for another program."""
    with sqlite3.connect(path, isolation_level=None) as raw:
        answers = [raw.execute(statement).fetchall() for statement in statements]
    raw.close()
    return answers


def no_file(path: Path) -> Path:
    return path


def empty(path: Path) -> Path:
    path.touch()
    return path


def text(path: Path) -> Path:
    path.write_text("un appunto qualunque, " * 50)
    return path


def other_database(path: Path) -> Path:
    sql(path, "CREATE TABLE x (y)")
    return path


def directory(path: Path) -> Path:
    path.mkdir()
    return path


def half_a_header(path: Path) -> Path:
    path.write_bytes(b"SQLite format 3\x00" + bytes(20))
    return path


def nameless_tables(path: Path) -> Path:
    sql(path, f"PRAGMA application_id={APPLICATION_ID}", "PRAGMA user_version=1",
        "CREATE TABLE steps (x)")  # fmt: skip
    return path


NOT_WORKSHOPS = [
    (no_file, "file_missing"),
    (empty, "not_a_workshop"),
    (text, "not_a_workshop"),
    (other_database, "not_a_workshop"),
    (directory, "not_a_workshop"),
    (half_a_header, "not_a_workshop"),
    (nameless_tables, "damaged_file"),
]


@pytest.mark.parametrize(
    ("make", "key"), NOT_WORKSHOPS, ids=lambda part: getattr(part, "__name__", "")
)
@pytest.mark.parametrize("readonly", [False, True])
def test_what_is_no_workshop_is_refused_and_left_as_it_is(
    folder: Path, make: object, key: str, readonly: bool
) -> None:
    assert callable(make)
    path: Path = make(folder / "x.workshop")
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    with pytest.raises(Refusal) as refused:
        Store.open(path, SETTING, readonly)
    assert refused.value.key == key
    assert {file: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before
    assert words("it")(f"refusal.{key}", **refused.value.facts).count("{") == 0


def test_a_name_that_no_disk_takes_is_refused(folder: Path) -> None:
    with pytest.raises(Refusal, match="file_unreadable"):
        Store.open(folder / ("x" * 300), SETTING)
    with pytest.raises(Refusal, match="file_unreadable"):
        Store.create(folder / ("x" * 300), first_edit(), SETTING)


def test_sqlite_never_makes_a_file_that_is_opened(folder: Path) -> None:
    with pytest.raises(Refusal, match="file_missing"):
        connect(folder / "x.workshop")
    assert list(folder.iterdir()) == []


def test_a_new_workshop_is_whole_and_undo_leaves_it(folder: Path) -> None:
    path = folder / "Prova è, #1%.workshop"
    with Store.create(path, first_edit(), SETTING) as store:
        assert store.book.workshop.title == "Prova"
        assert len(store.codes_key) == 32
        assert not store.undo()
        assert check(store) == []
    assert [file.name for file in folder.iterdir()] == [path.name]
    assert sql(path, "PRAGMA application_id", "PRAGMA user_version", "PRAGMA journal_mode") == [
        [(0x46414349,)], [(USER_VERSION,)], [("delete",)],
    ]  # fmt: skip


def test_nothing_is_overwritten(folder: Path) -> None:
    taken = text(folder / "taken.workshop")
    before = taken.read_bytes()
    with pytest.raises(Refusal, match="file_exists"):
        Store.create(taken, first_edit(), SETTING)
    with (
        Store.create(folder / "w.workshop", first_edit(), SETTING) as store,
        pytest.raises(Refusal, match="file_exists"),
    ):
        store.copy_to(taken)
    assert taken.read_bytes() == before


def test_a_folder_that_is_missing_is_named(folder: Path) -> None:
    with pytest.raises(Refusal, match="folder_missing"):
        Store.create(folder / "no" / "w.workshop", first_edit(), SETTING)
    assert list(folder.iterdir()) == []


def test_a_folder_where_nobody_may_write_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs this as root may write everywhere, so the system's answer is played."""
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    with pytest.raises(Refusal, match="folder_unwritable"):
        Store.create(folder / "w.workshop", first_edit(), SETTING)


def test_a_store_that_was_closed_is_a_fault_of_the_program(three: Three) -> None:
    """It is no damage of the file, so it is not told as one."""
    raw = driver(three.c.store.connection)
    three.c.reopen()
    raw.close()
    with pytest.raises(sqlite3.ProgrammingError), told(three.c.path):
        raw.execute("SELECT 1")


def test_what_fails_while_it_is_made_leaves_no_half_file(folder: Path) -> None:
    odd = Edit("new_workshop", new_record("workshop", "w", title=float("nan")))
    with pytest.raises(ValueError, match="JSON"):
        Store.create(folder / "w.workshop", odd, SETTING)
    assert list(folder.iterdir()) == []


def test_a_draft_that_a_crash_left_is_no_obstacle(folder: Path) -> None:
    text(folder / "w.workshop.part")
    Store.create(folder / "w.workshop", first_edit(), SETTING).close()
    assert [file.name for file in folder.iterdir()] == ["w.workshop"]


def test_a_copy_is_the_same_workshop(three: Three, folder: Path) -> None:
    three.a.edit("prima della copia")
    target = folder / "copia.workshop"
    three.a.store.copy_to(target)
    with Store.open(target, Setting("A")) as store:
        assert store.book.require(Note, "note").text == "prima della copia"
        assert store.codes_key == three.a.store.codes_key
        assert store.can_undo() == "edit_words"
        assert check(store) == []
    assert not list(folder.glob("*.part*"))


def test_a_reader_may_copy_but_not_write(three: Three, folder: Path) -> None:
    with Store.open(three.a.path, SETTING, readonly=True) as reader:
        reader.copy_to(folder / "copia.workshop")
        for write in (
            lambda: reader.do(Edit("x", new_record("note", "n", text="x"))),
            lambda: reader.forget("person"),
            lambda: reader.receive([], {}),
        ):
            with pytest.raises(Refusal, match="read_only"):
                write()
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.file.execute("DELETE FROM steps")
    with Store.open(folder / "copia.workshop", SETTING) as copy:
        assert copy.book.workshop.title == "Prova"


def hot(laptop: Laptop, to: Path) -> Path:
    """The file as a power cut in the middle of a commit leaves it, with its journal."""
    file = connect(laptop.path)
    file.execute("PRAGMA cache_size=2")
    file.execute("BEGIN IMMEDIATE")
    for number in range(300):
        file.execute("INSERT INTO evidence VALUES (?, 0, ?)", (f"{number}", "x" * 2000))
    copied(laptop, to)
    journal = laptop.path.with_name(laptop.path.name + "-journal")
    to.with_name(to.name + "-journal").write_bytes(journal.read_bytes())
    file.execute("ROLLBACK")
    file.close()
    return to


@pytest.mark.parametrize("readonly", [True, False])
def test_a_commit_that_a_power_cut_stopped_is_taken_back(
    three: Three, folder: Path, readonly: bool
) -> None:
    three.a.edit("salvata")
    cut = hot(three.a, folder / "cut.workshop")
    assert cut.with_name(cut.name + "-journal").stat().st_size > 0
    with Store.open(cut, SETTING, readonly=readonly) as store:
        assert store.book.require(Note, "note").text == "salvata"
        assert check(store) == []
        assert store.connection.execute(t.evidence.select()).all() == []


def newer(laptop: Laptop) -> Path:
    """The file as a later version of the program, with other tables, would leave it."""
    laptop.store.close()
    sql(
        laptop.path,
        "ALTER TABLE note_rows RENAME COLUMN seat TO chair",
        "UPDATE note_rows SET text='as a newer program shows it'",
        "DROP TABLE link_rows",
        "UPDATE local SET value='7' WHERE name='lifts'",
        f"PRAGMA user_version={USER_VERSION + 1}",
    )
    return laptop.path


def test_newer_tables_open_for_reading_only(three: Three) -> None:
    three.a.edit("vera")
    path = newer(three.a)
    before = path.read_bytes()
    with Store.open(path, SETTING) as store:
        assert store.readonly
        assert (store.book.require(Note, "note").text, store.book.require(Note, "note").seat) == (
            "vera", 1,
        )  # fmt: skip
        assert store.history("note")
        with pytest.raises(Refusal, match="read_only"):
            store.redact("note")
        assert check(store) == []
    assert path.read_bytes() == before


def test_a_copy_of_newer_tables_is_made_anew_by_whoever_opens_it(
    three: Three, folder: Path
) -> None:
    three.a.edit("vera")
    with Store.open(newer(three.a), SETTING) as store:
        store.copy_to(folder / "copia.workshop")
    with Store.open(folder / "copia.workshop", SETTING) as copy:
        assert not copy.readonly
        assert copy.book.require(Note, "note").text == "vera"


def test_older_tables_are_made_anew(three: Three, monkeypatch: pytest.MonkeyPatch) -> None:
    path, version = newer(three.a), USER_VERSION + 1
    monkeypatch.setattr("facilitator.storage.connect.USER_VERSION", version + 1)
    with Store.open(path, SETTING, readonly=True) as reader:
        assert reader.book.require(Note, "note").seat == 1
    assert sql(path, "PRAGMA user_version") == [[(version,)]]
    with Store.open(path, SETTING) as store:
        assert (store.readonly, store.book.require(Note, "note").text) == (False, "una nota")
        assert check(store) == []
    assert sql(path, "PRAGMA user_version") == [[(version + 1,)]]


def test_the_settings_of_the_file_are_those_of_the_design(three: Three) -> None:
    def asked(pragma: str) -> object:
        return three.a.store.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()

    wanted = {
        "journal_mode": "delete", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000,
        "trusted_schema": 0, "secure_delete": 1,
    }  # fmt: skip
    assert {pragma: asked(pragma) for pragma in wanted} == wanted
    strict = three.a.store.connection.exec_driver_sql("PRAGMA table_list").mappings()
    assert all(row["strict"] for row in strict if not row["name"].startswith("sqlite_"))


def test_the_store_closes_at_the_end_of_a_block(folder: Path) -> None:
    with Store.create(folder / "w.workshop", first_edit(), SETTING) as store:
        assert isinstance(store.book.workshop, Workshop)
    with pytest.raises(sqlite3.ProgrammingError):
        store.file.execute("SELECT 1")


def test_all_that_an_opening_does_without_can_be_brought() -> None:
    later.bring()
    assert "over" in vars(later.ready)
    with pytest.raises(AttributeError):
        later.nothing  # type: ignore[attr-defined]  # noqa: B018
