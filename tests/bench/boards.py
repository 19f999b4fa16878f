"""Large boards to measure with: invented notes of about 60 characters, and other people's boards.

A foreign board is a JSON Canvas file: nodes with a place and a size, edges between them.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from facilitator.cli.write import create
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.records import Board, Session
from facilitator.storage.store import Store
from tests.shared import SHARED

TEXT = "Poche linee di autobus dopo le 20, e la domenica nessuna corsa"
FOREIGN = SHARED / "boards" / "semjson_tests__zk-context-skillset-plan.canvas"
"""A board of 3,967 nodes that others drew."""
_LENGTH = 60
_VOCABULARY = """
abbonamento aiuola alberi angolo anziani aperto area assemblea attraversamento auto autobus bambini
barriere biblioteca bici biglietto buio buche calore cantiere capolinea carico case centro chiuso
ciclabile cinema collina comune consegne corriere corsa cortile costo cura danni decoro deposito
deviazione diesel distanza domenica energia entrata erba esercizio estate famiglie farmacia fermata
ferrovia festa fiume fondi fontana frequenza furgoni garanzia gente giardino giorno giovani
gratuito incrocio industria informazioni insegnanti isola lavoro lavori lenta linea luce manca
manutenzione marciapiede mattina mercato merci mezzi minuti museo negozi nessuna notte nuova
officina ombra orario ospedale palestra panchina parcheggio parco passaggio passeggino pedonale
pensilina periferia piano piazza piste pochi polveri ponte posto prezzo quartiere rampa rete ritardo
rumore salita scale scuola sera sicurezza sosta spazio sporco stazione strada strette tariffa
teatro tetto traffico treno troppo ufficio utenti vecchia velocità verde vicino viale vigili zona
di e la il per con del alla che non in un
"""


def sentences(count: int, seed: int = 1) -> Iterator[str]:
    """So many invented texts of about 60 characters; the same seed gives the same ones."""
    chance, words = Random(seed), _VOCABULARY.split()
    for _ in range(count):
        said, length = [], 0
        while length < _LENGTH:
            said.append(chance.choice(words))
            length += len(said[-1]) + 1
        yield " ".join(said).capitalize()


def drafts(count: int, seed: int = 1) -> list[NoteDraft]:
    """Notes of every kind and seat, not yet written."""
    kinds = [kind.key for kind in NOTE_KINDS]
    return [
        NoteDraft(text, kinds[number % len(kinds)], seat=1 + number % 8)
        for number, text in enumerate(sentences(count, seed))
    ]


def filled(path: Path, notes: int, boards: int = 1) -> Path:
    """A workshop of a programme with so many notes on each of its first boards; made once."""
    if not path.exists():
        with create(str(path), "prato-carbon-neutral", "it") as store:
            for number, board in enumerate(first_boards(store)[:boards]):
                for start in range(0, notes, 5000):
                    some = drafts(min(5000, notes - start), number * notes + start + 1)
                    store.do(write_notes(store.book, board.id, some))
    return path


def first_boards(store: Store) -> list[Board]:
    """The boards of a workshop's tables, session by session."""
    sessions = [session.id for session in store.book.all(Session)]
    boards = [board for board in store.book.all(Board) if board.table and board.session in sessions]
    return sorted(boards, key=lambda board: (sessions.index(board.session), board.code))


def foreign(path: Path, canvas: Path) -> Path:
    """A workshop whose first board holds a JSON Canvas file's nodes and edges; made once."""
    if path.exists():
        return path
    found = json.loads(canvas.read_text(encoding="utf-8"))
    with create(str(path), "prato-carbon-neutral", "it") as store:
        board = first_boards(store)[0].id
        nodes = found["nodes"]
        made = store_notes(store, board, [_note(node) for node in nodes])
        ids = dict(zip((node["id"] for node in nodes), made, strict=True))
        edges = {(ids[edge["fromNode"]], ids[edge["toNode"]]) for edge in found["edges"]}
        writes = [w for one, other in sorted(edges) if one != other
                  for w in new_link("supports", one, other)]  # fmt: skip
        store.do(Edit("link", tuple(writes)))
    return path


def store_notes(store: Store, board: str, some: list[NoteDraft]) -> tuple[str, ...]:
    """Notes written in one step; their ids."""
    edit = write_notes(store.book, board, some)
    store.do(edit)
    return edit.made


def _note(node: dict[str, Any]) -> NoteDraft:
    said = (node.get(part) for part in ("text", "label", "file", "url"))
    text = next((str(words) for words in said if words), "—")
    place, size = (node["x"], node["y"]), (node["width"], node["height"])
    return NoteDraft(text, "idea", place=place, size=size)
