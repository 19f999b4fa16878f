"""An invented session with a board and awkward people, for tests of what is printed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from facilitator.domain.attendance import AttendanceView, attendance_view
from facilitator.domain.book import Book
from facilitator.domain.codes import mark_of
from facilitator.domain.note_room import sizer
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Booking,
    Category,
    Cluster,
    Fact,
    Group,
    Link,
    Note,
    Organisation,
    Person,
    Phase,
    Programme,
    Record,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.views import BoardView, board_view
from facilitator.exports.contract import Options
from resources.fonts import measure

R = TypeVar("R", bound=Record)
AT = datetime(2023, 1, 10, 15, 0, tzinfo=UTC)
SECRET = bytes(range(32))
LANES = ("problem effect", "cause", "barrier", "underway idea question parked")
LONG_NAME = ("Montecuccolinventati-Della Provalunghissima d'Esempio", "Maria Immacolata Bartolomea")

CLUSTERS: tuple[tuple[str, str, str, tuple[tuple[str, str, dict[str, Any]], ...]], ...] = (
    ("Ultimo miglio a piedi e in bici", "Chi arriva in treno non prosegue in bici.",
     "Due posti preferiscono prima i parcheggi, poi le ciclabili.", (
         ("n1", "problem", {"text": "La ciclabile si interrompe al ponte e riprende dopo 400 metri",
                            "seat": 3, "hands": 9}),
         ("n2", "cause", {"text": "Lavori appaltati a tratti, senza un progetto unico della rete",
                          "seat": 1}),
         ("n3", "cause", {"text": "Competenza divisa fra Comune, Provincia e Rete ferroviaria",
                          "seat": 4}),
         ("n4", "problem", {"text": "In stazione le rastrelliere sono piene già alle 7:30",
                            "seat": 6, "hands": 6}),
         ("n5", "barrier", {"text": "Serve il nulla osta del gestore: tempi oltre un anno"}),
         ("n6", "effect", {"text": "Chi può torna all'auto", "seat": 5, "hands": 4}),
         ("n7", "underway", {"text": "Velostazione custodita: studio affidato",
                             "note_taker": True}),
     )),
    ("Autobus: orari che non incontrano i turni", "", "", (
        ("n8", "problem", {"text": "Dopo le 21:30 nessuna corsa verso i Macrolotti", "seat": 2,
                           "hands": 8}),
        ("n9", "cause", {"text": "工人下班以后没有公交车 (dopo il turno niente)", "seat": 7}),
        ("n10", "effect", {"text": "La mattina passo dalla strada col passeggino, non ho scelta",
                           "quotation": True, "seat": 3, "hands": 2}),
        ("n11", "idea", {"text": "Navetta", "seat": 7, "hands": 8}),
    )),
    ("Sosta", "Parcheggiare in centro costa meno di due biglietti.", "", (
        ("n12", "problem", {"text": "Il parcheggio scambiatore è vuoto", "hands": 1}),
        ("n13", "question", {"text": "Quanto incassa oggi la sosta?", "seat": 1}),
    )),
)  # fmt: skip

LINKS = (
    ("causes", "n2", "n1"), ("causes", "n3", "n1"), ("blocks", "n5", "n4"),
    ("effect_of", "n6", "n4"), ("causes", "n9", "n8"), ("effect_of", "n10", "n8"),
    ("supports", "n12", "n8"), ("also_in", "n4", "c2"),
)  # fmt: skip

PEOPLE: tuple[dict[str, str], ...] = (
    {"surname": "Àbaco-Èsempio", "given_name": "Nicolò"},
    {"surname": "D'Esempi", "given_name": "Giosuè"},
    {"surname": "von und zu Musterprobe", "given_name": "Jürgen"},
    {"surname": LONG_NAME[0], "given_name": LONG_NAME[1]},
    {"surname": "王", "given_name": "示例", "latin": "Wang Shili"},
    {"surname": "بدوي", "given_name": "مثال", "latin": "Mithal Badawi"},
    {"surname": "בדיוני", "given_name": "דוגמה", "latin": "Dugma Bidyoni"},
    {"name": "Kőrösi Minta"},
    {"surname": "O", "given_name": "Ùrsula"},
    {"surname": "Esempi", "given_name": "Anna"},
    {"surname": "Nguyễn", "given_name": "Thị Ví Dụ"},
    {"surname": "Null", "given_name": "Teo"},
    {"surname": "X" * 60, "given_name": ""},
)


class Room:
    """A book that is written without a store."""

    def __init__(self) -> None:
        self.book = Book()
        self._clock = 0

    def put(self, cls: type[R], record_id: str, **fields: Any) -> R:
        self._clock += 1
        record = cls(id=record_id, born=(self._clock, "a"), **fields)
        self.book.put(record)
        return record

    def change(self, cls: type[R], record_id: str, **fields: Any) -> R:
        record = replace(self.book.require(cls, record_id), **fields)
        self.book.put(record)
        return record

    def note(self, note_id: str, text: str, board: str = "b1", **fields: Any) -> Note:
        return self.put(Note, note_id, board=board, text=text, **fields)

    def view(self, board: str = "b1") -> BoardView:
        size_of = sizer(measure(), measure(italic=True))
        return board_view(self.book, self.book.require(Board, board), size_of)

    def sheet(self) -> AttendanceView:
        return attendance_view(self.book, self.book.require(Session, "s1"))


def empty_room() -> Room:
    """A session of two tables with a board each; the second board has neither lanes nor notes."""
    room = Room()
    room.put(Workshop, "w1", title="Percorso d'Esempio", language="it")
    room.put(Programme, "g1", title="Percorso d'Esempio", summary="Due incontri")
    room.put(Phase, "h1", title="Fase 1 · Tavoli di lavoro")
    room.put(Theme, "t1", title="Mobilità sostenibile", objectives=("Muoversi senza auto",))
    room.put(Group, "gr1", title="Gruppo 1")
    room.put(Venue, "v1", title="Sala Prova", address="via dell'Esempio 1")
    room.put(
        Session, "s1", code="S1", title="Tavolo di lavoro 1", phase="h1", start="15:00",
        end="18:00", venue="v1", themes=("t1",), groups=("gr1",), mark="7K2M",
    )  # fmt: skip
    for number, lanes in ((1, LANES), (2, ())):
        code = f"S1-T{number}"
        room.put(Table, f"tb{number}", session="s1", number=number, code=code, theme="t1", seats=8)
        room.put(
            Board, f"b{number}", session="s1", table=f"tb{number}", code=code, lanes=lanes,
            title="Problemi, cause, barriere", question="Che cosa impedisce di muoversi senz'auto?",
        )  # fmt: skip
    return room


def full_room() -> Room:
    """The same with clusters, links, loose and parked notes, and booked people."""
    room = empty_room()
    for number, (title, statement, minority, notes) in enumerate(CLUSTERS, 1):
        room.put(
            Cluster, f"c{number}", board="b1", title=title, statement=statement, minority=minority
        )
        for note, kind, fields in notes:
            room.put(Note, note, board="b1", kind=kind, cluster=f"c{number}", **fields)
    for number, (kind, source, target) in enumerate(LINKS):
        room.put(Link, f"l{number}", kind=kind, source=source, target=target)
    room.note("n14", "E chi non può pedalare?", kind="question", seat=8)
    room.note("n15", "Monopattini in sosta davanti ai passi carrabili", kind="parked", seat=2)
    room.change(Board, "b1", three_things=("Un solo progetto della rete ciclabile",))
    _book_people(room)
    _tell_context(room)
    return room


def _book_people(room: Room) -> None:
    room.put(Organisation, "o1", title="Associazione Prova Uno")
    room.put(Organisation, "o2", title="Confederazione Esemplare delle Associazioni della Piana")
    room.put(Category, "k1", title="Associazioni ambientaliste")
    room.put(Category, "k2", title="Partecipate del Comune e utilities")
    for number, names in enumerate(PEOPLE):
        room.put(
            Person, f"p{number}", organisation=f"o{number % 2 + 1}", category=f"k{number % 2 + 1}",
            email=f"persona{number}@example.org", phone="0574 000000", **names,
        )  # fmt: skip
        book_seat(room, f"p{number}", f"bk{number}")
    book_seat(room, "p9", "bk-extra", number=2)


def book_seat(room: Room, person: str, booking: str, number: int = 1) -> None:
    room.put(
        Booking, booking, person=person, session="s1", table="tb1", number=number,
        reference=mark_of(booking, 10),
    )  # fmt: skip


def _tell_context(room: Room) -> None:
    for number, step in enumerate(("Il contesto", "Il confronto", "La plenaria")):
        room.put(
            AgendaItem, f"a{number}", session="s1", title=step, text=f"{step}, in breve.",
            order=str(number),
        )  # fmt: skip
    room.put(Fact, "f1", text="Incontri: 8", source="Comune d'Esempio", order="1")
    room.put(Fact, "f2", text="Firmatari: 44", source="[fonte da inserire]", order="2")


def options(**chosen: Any) -> Options:
    """Usual options; any of them may be chosen otherwise."""
    usual: dict[str, Any] = {"paper": "", "layout": "", "language": "it", "at": AT}
    return Options(**(usual | {"secret": SECRET} | chosen))
