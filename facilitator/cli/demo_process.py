"""What became of the demonstration's tables, written by the commands that the window uses."""

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.cli.opening import size_of
from facilitator.domain.ballots import Slot
from facilitator.domain.commands.actions import commit_to, make_action, sign_off
from facilitator.domain.commands.cards import Reading, record_progress
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import NoteDraft
from facilitator.domain.commands.pathways import add_case, expect, make_scenario, propose
from facilitator.domain.commands.plenary import deepen, join_items, raise_to_plenary
from facilitator.domain.commands.voting import begin_ballot, close_ballot, count_hands, thaw
from facilitator.domain.edits import Edit
from facilitator.domain.records import Action, Board, Cluster, Commitment, Organisation
from facilitator.storage.store import Store
from resources.load import toml

Data = Mapping[str, Any]


class Process:
    """A process being gone through. What was made so far stands in lists, in the data's order."""

    def __init__(self, store: Store) -> None:
        self.store, self.book = store, store.book
        self._data: Data = toml("demo", "process.toml")
        self.items: list[str] = []
        self.scenarios: list[str] = []
        self.proposals: list[str] = []
        self.actions: list[str] = []

    def do(self, edit: Edit) -> str:
        """One step; the first record that it made."""
        self.store.do(edit)
        return edit.made[0] if edit.made else ""

    def cluster(self, title: str) -> str:
        """The cluster of this title."""
        return next(one.id for one in self.book.all(Cluster) if one.title == title)

    def whole(self) -> None:
        """From the tables' clusters to the portfolio."""
        self.vote()
        self.plenary()
        self.pathways()
        self.plan()

    def vote(self) -> None:
        """Hands counted for the clusters of each table, which may then be changed again."""
        rules = {name: self._data["vote"][name] for name in ("voters", "dots", "cap")}
        hands = {self.cluster(row["cluster"]): row["dots"] for row in self._data["vote"]["hands"]}
        boards = dict.fromkeys(self.book.require(Cluster, one).board for one in hands)
        ballots = {board: begin_ballot(self.book, board, rules, self._now()) for board in boards}
        for edit in ballots.values():
            self.do(edit)
        for cluster, dots in hands.items():
            ballot = ballots[self.book.require(Cluster, cluster).board].made[0]
            self.do(count_hands(self.book, ballot, Slot(cluster), dots))
        for board, edit in ballots.items():
            self.do(close_ballot(self.book, edit.made[0], self._now()))
            self.do(thaw(self.book, board))

    def plenary(self) -> None:
        """Clusters raised to the plenary of their session, joined and deepened there."""
        session = self.book.all(Board)[0].session
        for row in self._data["items"]:
            clusters = [self.cluster(title) for title in row["clusters"]]
            raised = raise_to_plenary(self.book, session, clusters)
            item = self.do(raised)
            if len(raised.made) > 1:
                self.do(join_items(self.book, raised.made, size_of()))
            if title := row.get("title"):
                self.do(change_entry(self.book.require(Cluster, item), {"title": title}))
            for note in row.get("deepened", ()):
                draft = NoteDraft(note["text"], note["kind"])
                self.do(deepen(self.book, item, draft, size_of()))
            self.items.append(item)

    def pathways(self) -> None:
        """Scenarios with case studies, proposals and what is expected of them."""
        for row in self._data["scenarios"]:
            board = self.book.find(Board, row["board"]).id
            sources = [self.items[i] for i in row["items"]]
            scenario = self.do(make_scenario(self.book, board, row["text"], sources))
            self.scenarios.append(scenario)
            if case := row.get("case"):
                self.do(add_case(self.book, "", scenario, case["text"], case["details"]))
        for row in self._data["proposals"]:
            scenario = self.scenarios[row["scenario"]]
            proposal = self.do(propose(self.book, scenario, row["text"], row.get("details")))
            self.proposals.append(proposal)
            for note in row.get("expected", ()):
                self.do(expect(self.book, proposal, note["kind"], note["text"]))

    def plan(self) -> None:
        """Actions under their strategies, with commitments, indicators and progress."""
        strategies = [
            self.do(add_entry(self.book, "strategy", **row)) for row in self._data["strategies"]
        ]
        for row in self._data["actions"]:
            sources = [self.proposals[i] for i in row["proposals"]]
            action = self.do(make_action(self.book, row["title"], sources))
            self.actions.append(action)
            values = {name: row[name] for name in ("impact", "feasibility")} | row.get("fields", {})
            if "strategy" in row:
                values["strategy"] = strategies[row["strategy"]]
            self.do(change_entry(self.book.require(Action, action), values))
            self._promise(action, row)

    def card(self, title: str, *sources: str) -> str:
        """A project card that comes from these."""
        made = self.do(add_entry(self.book, "card", title=title))
        self.do(derive(self.book, made, sources))
        return made

    def _promise(self, action: str, row: Data) -> None:
        promises: Sequence[Data] = row.get("commitments", ())
        for body, promise in zip(self.book.all(Organisation), promises, strict=False):
            made = self.do(commit_to(self.book, action, body.id, promise["text"]))
            if day := promise.get("signed_on"):
                self.do(sign_off(self.book.require(Commitment, made), day))
        indicators = (
            add_entry(self.book, "indicator", action=action, **one)
            for one in row.get("indicators", ())
        )
        self.do(merge_edits("add_entry", indicators))
        for reading in row.get("progress", ()):
            self.do(record_progress(self.book, action, Reading(**reading)))

    def _now(self) -> int:
        return self.store.setting.clock()
