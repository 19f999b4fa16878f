"""Make the file of today's version: ``python -m tests.old_workshops.make``.

Run once when a version is released; a released file is never made again, for it is there to show
that what was written then still opens. It holds something of everything: two texts of one note,
a removed note, an undo, a forgotten person, a redacted note, a link, a presence, a vote, an action.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.door import accompany
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.commands.people import mark_present
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.layout import lay_out
from facilitator.domain.records import (
    Action,
    Attendance,
    Ballot,
    Board,
    Booking,
    Cluster,
    Note,
    Place,
)
from facilitator.storage import connect
from facilitator.storage.exchange import exchange
from facilitator.storage.lifts import LIFTS
from facilitator.storage.store import Setting, Store

HERE = Path(__file__).parent
TEXTS = ("I tetti della scuola perdono calore", "Nessuno sa chi chiamare", "Pochi autobus la sera")


def first() -> Edit:
    """A workshop with a session, a table, its board and two invented people."""
    return Edit(
        "new_workshop",
        (
            *new_record("workshop", "w", title="Percorso di prova", language="it"),
            *new_record("theme", "t", key="mobility", title="Mobilità", objectives=("Meno auto",)),
            *new_record("session", "s", code="S1", title="Primo incontro", themes=("t",)),
            *new_record("table", "t1", session="s", number=1, code="S1-T1"),
            *new_record("board", "b", session="s", table="t1", code="S1-T1", lanes=("problem",)),
            *new_record("person", "p1", given_name="Ada", surname="Ventura", email="a@example.org"),
            *new_record("person", "p2", name="Bruno Prova", organisation="o"),
            *new_record("organisation", "o", title="Ente di prova", aliases=("EdP",)),
            *new_record("booking", "k1", person="p1", session="s", table="t1", reference="A" * 10),
        ),
    )


def size_of(_note: Note) -> Place:
    """All notes of one size."""
    return (168, 112)


def live_in(one: Store, other: Store) -> None:
    """What two laptops do with it."""
    book = one.book
    one.do(write_notes(book, "b", [NoteDraft(text, seat=2) for text in TEXTS]))
    notes = [note.id for note in book.all(Note)]
    one.do(link(book, notes[1], notes[0], "supports"))
    exchange(one, other)
    for store, text in ((one, "I tetti perdono calore"), (other, "Tetti senza isolamento")):
        note = store.book.require(Note, notes[0])
        store.do(edit_words(note, "text", text, store.book.heads(notes[0], "text")))
    exchange(one, other)
    layout = lay_out(book, book.require(Board, "b"), size_of)
    one.do(gather(book, notes[:2], "Edifici", layout, size_of))
    one.do(move(book, {notes[2]: (900, 40)}, layout))
    one.undo()
    one.do(remove(book, [book.require(Note, notes[2])]))
    one.do(mark_present(book.require(Booking, "k1"), 1_767_225_600_000))
    one.do(accompany(book.all(Attendance)[0], 12))
    one.do(write_notes(book, "b", [NoteDraft("Qui abita una persona")]))
    one.redact(book.all(Note)[-1].id, "Testo oscurato")
    one.forget("p2")
    cluster = book.all(Cluster)[0].id
    one.do(add_entry(book, "ballot", board="b", dots=3, criteria=("Urgente", "Fattibile")))
    ballot = book.all(Ballot)[0].id
    one.do(add_entry(book, "vote", ballot=ballot, target=cluster, dots=7))
    one.do(add_entry(book, "action", title="Tetti verdi", types=("Edilizia",), impact=4))
    one.do(derive(book, book.all(Action)[0].id, [cluster]))


def make(target: Path) -> None:
    """Write the file of today's version; ``Refusal`` where it is there already."""
    with TemporaryDirectory() as folder:
        ticks = iter(range(1_767_225_600_000, 1_767_312_000_000, 1_000))
        settings = [Setting(name, lambda: next(ticks), table="Tavolo 1") for name in "AB"]
        with Store.create(Path(folder) / "a.workshop", first(), settings[0]) as one:
            one.copy_to(Path(folder) / "b.workshop")
            with Store.open(Path(folder) / "b.workshop", settings[1]) as other:
                live_in(one, other)
            one.copy_to(target)


if __name__ == "__main__":
    make(HERE / f"format-{len(LIFTS) + 1}-tables-{connect.USER_VERSION}.workshop")
