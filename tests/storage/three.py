"""Three laptops with a copy each of one workshop, for tests: real files, on a disk in memory."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine

from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.layout import Layout, lay_out
from facilitator.domain.records import Board, Cluster, Note, Place, Record
from facilitator.domain.steps import Ref, Step
from facilitator.domain.values import fresh_id
from facilitator.storage import journal, ready
from facilitator.storage.checking import check
from facilitator.storage.exchange import exchange
from facilitator.storage.store import Setting, Store

BOARD = "board"
PERSON = "person"
NAME = "Ximena Zarathustra-Włóczęga"
"""An invented name that no other bytes of a file resemble."""
DAY = 86_400_000
TICK = 100
START = 1_767_225_600_000


def size_of(_note: Note) -> Place:
    """Notes of one size: texts are not what these tests are about."""
    return (168, 112)


@contextmanager
def speedy_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, in memory where the system has such a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


def first_edit() -> Edit:
    """A workshop with a board, a cluster and a person, under ids that tests can name."""
    return Edit(
        "new_workshop",
        (
            *new_record("workshop", "workshop", title="Prova"),
            *new_record("session", "session", code="S1", title="Incontro"),
            *new_record("board", BOARD, session="session", code="S1-T1", question="Perché?"),
            *new_record("note", "note", board=BOARD, text="una nota", place=(0, 0), seat=1),
            *new_record("cluster", "cluster", board=BOARD, title="un gruppo"),
            *new_record("person", PERSON, name=NAME, email="x@example.org", organisation="o"),
            *new_record("organisation", "o", title="Ente di prova"),
        ),
    )


@contextmanager
def sharing_queries() -> Iterator[None]:
    """Let every file use the queries that SQLAlchemy has compiled for the first one.

    A first write costs 30 ms of compiling; these tests open thousands.
    """
    engines: list[Engine] = []

    def create(*args: Any, **options: Any) -> Engine:
        engine = create_engine(*args, **options)
        if engines:
            engine.dialect = engines[0].dialect
            engine._compiled_cache = engines[0]._compiled_cache
        else:
            engines.append(engine)
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ready, "create_engine", create)
        yield


@cache
def template() -> bytes:
    """The bytes of a new file, from which every copy of the tests begins."""
    with speedy_folder() as folder:
        Store.create(folder / "template.workshop", first_edit(), Setting("template")).close()
        return (folder / "template.workshop").read_bytes()


class Laptop:
    """One copy, with what its user does. ``late`` is how far its wall clock is off."""

    def __init__(self, name: str, path: Path, late: int = 0) -> None:
        self.name, self.path, self._late = name, path, late
        self._ticks = 0
        self.store = self._opened()

    def _clock(self) -> int:
        self._ticks += 1
        return START + self._late + self._ticks * TICK

    def _opened(self) -> Store:
        return Store.open(self.path, Setting(self.name, self._clock))

    def reopen(self) -> None:
        """Close the file and open it again: with the next write, a new actor."""
        self.store.close()
        self.store = self._opened()

    @contextmanager
    def second(self) -> Iterator["Laptop"]:
        """Another process of this laptop with the same file open."""
        other = Laptop(self.name, self.path, self._late)
        try:
            yield other
        finally:
            other.store.close()

    def note(self, note: str = "note") -> Note:
        return self.store.book.require(Note, note)

    def texts(self, note: str = "note") -> tuple[str, ...]:
        """What stands on the board: other versions first, then the text that is shown."""
        found = self.store.book.get(Note, note)
        return () if found is None else (*found.versions.get("text", ()), found.text)

    def base(self, record: str = "note", field: str = "text") -> tuple[Ref, ...]:
        return self.store.book.heads(record, field)

    def write(self, *texts: str) -> str:
        """Notes in one step; the id of the first."""
        edit = write_notes(self.store.book, BOARD, [NoteDraft(text) for text in texts])
        self.store.do(edit)
        return edit.made[0]

    def edit(self, text: str, note: str = "note", base: tuple[Ref, ...] | None = None) -> None:
        began = self.base(note) if base is None else base
        self.store.do(edit_words(self.note(note), "text", text, began))

    def put(self, *fields: tuple[str, Any], record: str = "note", kind: str = "note") -> Step:
        """Plain fields of a record in one step."""
        writes = tuple(Write(kind, record, name, value) for name, value in fields)
        step = self.store.do(Edit("edit", writes))
        assert step is not None
        return step

    def move(self, x: int, note: str = "note") -> None:
        self.store.do(move(self.store.book, {note: (x, 0)}, self.layout()))

    def remove(self, *notes: str) -> None:
        self.store.do(remove(self.store.book, [self.note(n) for n in notes or ("note",)]))

    def layout(self) -> Layout:
        book = self.store.book
        return lay_out(book, book.require(Board, BOARD), size_of)

    def clusters(self) -> list[Cluster]:
        return self.store.book.of(Cluster, "board", BOARD)

    def steps(self) -> list[Step]:
        """The whole journal, in order."""
        return journal.steps_after(self.store.connection, {})

    def shown(self) -> dict[str, dict[str, Record]]:
        """Everything in the book, by kind and id."""
        kinds = self.store.book.kinds().items()
        return {kind: {r.id: r for r in records} for kind, records in kinds if records}


class Three:
    """The laptops a, b and c, each with a copy of one file. The clock of c runs a day ahead."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.a, self.b, self.c = (
            self.laptop(name, late) for name, late in (("A", 0), ("B", 5), ("C", DAY))
        )

    def laptop(self, name: str, late: int = 0) -> Laptop:
        """One more laptop with its own copy of the file, as it was at the beginning."""
        path = self.folder / f"{name}-{fresh_id()}.workshop"
        path.write_bytes(template())
        return Laptop(name, path, late)

    @property
    def all(self) -> tuple[Laptop, Laptop, Laptop]:
        return (self.a, self.b, self.c)

    def meet(self, *laptops: Laptop) -> None:
        """Each of these (or all) with each other, until nobody lacks anything."""
        pairs = list(combinations(laptops or self.all, 2))
        for one, other in [*pairs, *pairs[:-1]]:
            exchange(one.store, other.store)

    def close(self) -> None:
        for laptop in self.all:
            laptop.store.close()


def agree(laptops: Iterable[Laptop]) -> None:
    """After they have met: all show the same, and each file is whole."""
    first, *others = [laptop.shown() for laptop in laptops]
    for other in others:
        assert other == first
    for laptop in laptops:
        assert check(laptop.store) == []


def copied(laptop: Laptop, to: Path) -> Path:
    """A copy of the file as the system makes it."""
    shutil.copy(laptop.path, to)
    return to
