"""An invented workshop for the windows' tests: the programme's sessions and a few people."""

from collections.abc import Callable
from pathlib import Path

from facilitator.domain.codes import person_code
from facilitator.domain.commands.people import import_people, row_hasher
from facilitator.domain.commands.workshop import start_workshop
from facilitator.domain.records import Booking, Person, Session
from facilitator.imports.people import read_people
from facilitator.storage.store import Setting, Store
from resources import load

THREE_O_CLOCK = 1_666_357_200_000
PEOPLE = """Cognome;Nome;Email;Ente;Categoria;Tavolo
Segnaposto-Accènti;Zoë;zoe@example.org;Consorzio Esempio;Imprese;2
D'Esempio;Nicolò;nicolo@example.org;Ente Esempio;Professionisti;3
Provini;Prova;prova@example.org;Ditta Esempio;Imprese;1
عينة;ليلى;laila@example.org;;;2
"""


class Clock:
    """A clock that stands until it is moved; milliseconds since 1970."""

    def __init__(self, at: int = THREE_O_CLOCK) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at


def invented_workshop(folder: Path, clock: Callable[[], int] | None = None) -> Store:
    """A new workshop with the sessions, tables and boards of Prato Carbon Neutral."""
    programme = load.toml("programmes", "prato-carbon-neutral.toml")
    templates = {name: load.toml("templates", f"{name}.toml") for name in load.template_ids()}
    edit = start_workshop(programme, templates, "it", lambda text: load.pick(text, "it"))
    setting = Setting(laptop="test", clock=clock or Clock())
    return Store.create(folder / "invented.workshop", edit, setting)


def session(store: Store, code: str = "S1") -> Session:
    """The session of this code."""
    return store.book.find(Session, code)


def book_people(store: Store, code: str = "S1", table: str = PEOPLE) -> list[Booking]:
    """Book invented people for a session; their bookings in the table's order."""
    rows = read_people(table.encode(), "people.csv").rows
    done = import_people(store.book, session(store, code).id, rows, row_hasher(b"test"))
    store.do(done.edit)
    names = [(row.surname, row.given_name) for row in rows]

    def place(booking: Booking) -> int:
        person = store.book.require(Person, booking.person)
        name = (person.surname, person.given_name)
        return names.index(name) if name in names else len(names)

    return sorted(store.book.of(Booking, "session", session(store, code).id), key=place)


def code_of(store: Store, booking: Booking) -> str:
    """The code that is printed for a booking on the attendance sheet."""
    mark = store.book.require(Session, booking.session).mark
    return person_code(store.codes_key, "R", mark, booking.reference)
