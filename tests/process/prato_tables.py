"""Prato Carbon Neutral from 240 real lines at four tables to two actions of the plan.

Everything goes through the command line and the commands of the window.
"""

import csv
from pathlib import Path

from facilitator.cli.opening import size_of
from facilitator.cli.write import create
from facilitator.domain.ballots import Slot
from facilitator.domain.commands.actions import make_action
from facilitator.domain.commands.clusters import gather, tidy
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.links import link_all
from facilitator.domain.commands.notes import NoteDraft
from facilitator.domain.commands.pathways import expect, make_scenario, propose
from facilitator.domain.commands.plenary import deepen, join_items, raise_to_plenary
from facilitator.domain.commands.voting import begin_ballot, close_ballot, count_hands
from facilitator.domain.edits import Edit
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Cluster, Note, Session, Table, Theme
from facilitator.storage.store import Setting, Store
from tests.cli.staff import Said, apart
from tests.shared import shared

NOTES, EACH = 60, 10
KINDS = "ppcbppcbpe"
"""The kinds of ten lines that a note-taker types one after the other."""
RESULTS = ("result_medium", "result_long", "benefit_direct", "benefit_indirect")


class Prato:
    """The meeting of session S1, its plenary, a workshop and the plan after it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        create(str(file), "prato-carbon-neutral", "it").close()
        self.lines = _lines()
        for number in range(4):
            typed = self.lines[number * NOTES : (number + 1) * NOTES]
            said = apart(
                "capture", file, "--board", f"S1-T{number + 1}", typed="\n".join(typed) + "\n"
            )
            assert said.code == 0, said.err
            assert len(said.lines) == NOTES
        self.store = Store.open(file, Setting("prova"))
        self.book = self.store.book
        self.boards = [self.book.find(Board, f"S1-T{n}") for n in range(1, 5)]
        self.session = self.book.find(Session, "S1").id
        self.items: list[str] = []
        self.proposals: list[str] = []
        self.actions: list[str] = []

    def do(self, edit: Edit) -> str:
        """One step of the window; the first record it made."""
        self.store.do(edit)
        return edit.made[0] if edit.made else ""

    def at_the_tables(self) -> None:
        """Six clusters of ten at each table, causes and barriers linked, hands counted."""
        for board, theme in zip(self.boards, self.book.all(Theme), strict=True):
            self.do(change_entry(self.book.require(Table, board.table), {"theme": theme.id}))
            notes = self.book.of(Note, "board", board.id)
            for start in range(0, NOTES, EACH):
                ids = [note.id for note in notes[start : start + EACH]]
                layout = lay_out(self.book, board, size_of())
                title = f"{board.code} voce {start // EACH + 1}"
                self.do(gather(self.book, ids, title, layout, size_of()))
                self.do(link_all(self.book, (ids[2], ids[3]), ids[0]))
            self.do(tidy(self.book, board.id, size_of()))
            self._vote(board.id)

    def _vote(self, board: str) -> None:
        begun = begin_ballot(self.book, board, {"voters": 12, "dots": 3, "cap": 2}, 1_000)
        self.do(begun)
        for number, cluster in enumerate(self.book.of(Cluster, "board", board)):
            self.do(count_hands(self.book, begun.made[0], Slot(cluster.id), 11 - 2 * number))
        self.do(close_ballot(self.book, begun.made[0], 2_000))

    def in_plenary(self) -> None:
        """The two clusters of each table with most votes; two of them are one item."""
        best = [
            cluster.id for board in self.boards
            for cluster in self.book.of(Cluster, "board", board.id)[:2]
        ]  # fmt: skip
        raised = raise_to_plenary(self.book, self.session, best)
        self.do(raised)
        self.items = [raised.made[0], *raised.made[2:]]
        self.do(join_items(self.book, raised.made[:2], size_of()))
        for kind in ("cause", "barrier"):
            draft = NoteDraft(f"Detta in plenaria: {kind}", kind)
            self.do(deepen(self.book, self.items[0], draft, size_of()))

    def after_it(self) -> None:
        """A scenario with three proposals, and two actions from them."""
        board = self.book.find(Board, "L1-T1").id
        scenario = self.do(make_scenario(self.book, board, "Prato nel 2030", self.items[:2]))
        for number in range(3):
            proposal = self.do(propose(self.book, scenario, f"Proposta {number + 1}"))
            self.proposals.append(proposal)
            for kind in RESULTS:
                self.do(expect(self.book, proposal, kind, f"{kind} di {number + 1}"))
        for title, sources in (("Prima", self.proposals[:1]), ("Seconda", self.proposals[1:])):
            self.actions.append(self.do(make_action(self.book, f"{title} azione", sources)))

    def export(self, out: Path, table: str) -> Said:
        """A table of the plan, from the command line."""
        return apart("export", self.file, f"plan-{out.suffix[1:]}", out, "--table", table)


def _lines() -> list[str]:
    """Real lines of Italian programmes, as a note-taker would type them."""
    source = shared("notes", "gold_indecis_it_short_dev.csv")
    with source.open(encoding="utf-8", newline="") as file:
        texts = [" ".join(row["text"].split()) for row in csv.DictReader(file)]
    return [f"{KINDS[n % EACH]}. {text}" for n, text in enumerate(texts[: 4 * NOTES])]
