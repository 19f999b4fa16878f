"""A workshop that has been through the whole process, made by the commands that the window uses.

The demonstration's four tables go to the plenary; some items become scenarios with proposals and
results, some proposals become actions. What stops on the way stops at every point where it can.
Everything in it is invented.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitator.cli.demo import PROGRAMME, fill
from facilitator.cli.opening import size_of
from facilitator.cli.write import create
from facilitator.domain.commands.actions import (
    commit_to,
    make_action,
    place_in_portfolio,
    sign_off,
)
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import NoteDraft
from facilitator.domain.commands.pathways import expect, make_scenario, propose
from facilitator.domain.commands.plenary import deepen, join_items, raise_to_plenary
from facilitator.domain.edits import Edit
from facilitator.domain.records import Action, Board, Cluster, Commitment, Organisation, Theme
from facilitator.storage.store import Store

FIELDS = {
    "efficientamento-energetico": ("built_environment", "energy_systems"),
    "mobilita-sostenibile": ("mobility",),
    "economia-circolare": ("waste",),
}
ITEMS: tuple[tuple[str, ...], ...] = (
    ("Il servizio non c’è quando serve", "I furgoni viaggiano mezzi vuoti"),
    ("Le informazioni sono sparse",),
    ("I condomìni non riescono a decidere",),
    ("I consumi non li legge nessuno",),
    ("Gli scarti cambiano nome al cancello",),
    ("Riparare costa più che ricomprare",),
    ("Gli alberi nuovi non superano la seconda estate",),
    ("Chi coltiva vicino non vende vicino",),
)
"""What goes to the plenary: the titles of table clusters, those that are joined in one item."""
SCENARIOS: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("L2-T1", "Ci si muove a Prato alle 22 senza auto", (0, 1)),
    ("L1-T1", "Le case si rinnovano una scala alla volta", (2,)),
    ("L3-T1", "Niente esce dal distretto come rifiuto", (4, 5)),
    ("L4-T1", "Ogni quartiere ha la sua ombra", (6,)),
)
"""Board, words and items of each scenario."""
PROPOSALS: tuple[tuple[str, int, Mapping[str, str]], ...] = (
    (
        "Rete serale a chiamata 20–24",
        0,
        {"who": "Azienda dei trasporti (esempio)", "first_step": "Prova di sei mesi su tre linee"},
    ),
    ("Patto per gli orari con le aziende", 0, {"who": "Comune"}),
    ("Uno sportello che accompagna le assemblee", 1, {}),
    ("Un’etichetta comune per gli scarti tessili", 2, {"first_step": "Un tavolo con le ditte"}),
)
RESULTS: tuple[tuple[str, str, int], ...] = (
    ("result_medium", "Autobus a chiamata fino alle 24 in dieci frazioni", 0),
    ("result_long", "Meno auto in centro la sera", 0),
    ("benefit_direct", "Chi non guida esce la sera", 0),
    ("benefit_indirect", "Più clienti nei negozi aperti tardi", 1),
    ("result_medium", "Venti assemblee accompagnate in un anno", 2),
)
ACTIONS: tuple[tuple[str, tuple[int, ...], tuple[int, int] | None], ...] = (
    ("Bus a chiamata serale", (0, 1), (4, 4)),
    ("Sportello per i condomìni", (2,), (3, 5)),
    ("Comunità energetica di quartiere", (), None),
)
"""Title, proposals and place in the portfolio of each action; the last comes from nothing."""


class Making:
    """A process being made. What was made so far stands in lists, in the order of the data."""

    def __init__(self, store: Store) -> None:
        self.store, self.book = store, store.book
        self.items: list[str] = []
        self.scenarios: list[str] = []
        self.proposals: list[str] = []
        self.actions: list[str] = []

    def do(self, edit: Edit) -> str:
        """One step; the first record that it made."""
        self.store.do(edit)
        return edit.made[0] if edit.made else ""

    def cluster(self, title: str) -> str:
        """The table cluster of this title."""
        return next(one.id for one in self.book.all(Cluster) if one.title == title)

    def whole(self) -> None:
        """From the tables' clusters to the portfolio."""
        for theme in self.book.all(Theme):
            if fields := FIELDS.get(theme.key):
                self.do(change_entry(theme, {"fields_of_action": fields}))
        self.plenary()
        self.pathways()
        self.plan()

    def plenary(self) -> None:
        """Clusters raised to the plenary of the tables' session; two of them become one item."""
        board = self.book.find(Board, "S1-T1")
        for titles in ITEMS:
            clusters = [self.cluster(title) for title in titles]
            edit = raise_to_plenary(self.book, board.session, clusters)
            self.do(edit)
            if len(edit.made) > 1:
                self.do(join_items(self.book, edit.made, size_of()))
            self.items.append(edit.made[0])
        live = NoteDraft("Gli orari dei turni nessuno li conosce tutti", "cause")
        self.do(deepen(self.book, self.items[0], live, size_of()))

    def pathways(self) -> None:
        """Scenarios with proposals and what is expected of them."""
        for code, words, items in SCENARIOS:
            board = self.book.find(Board, code).id
            sources = [self.items[i] for i in items]
            self.scenarios.append(self.do(make_scenario(self.book, board, words, sources)))
        for words, scenario, details in PROPOSALS:
            edit = propose(self.book, self.scenarios[scenario], words, details)
            self.proposals.append(self.do(edit))
        for kind, words, proposal in RESULTS:
            self.do(expect(self.book, self.proposals[proposal], kind, words))

    def plan(self) -> None:
        """Actions, with a strategy, commitments and an indicator."""
        strategy = self.do(add_entry(self.book, "strategy", title="Una città che si muove la sera"))
        for title, proposals, place in ACTIONS:
            sources = [self.proposals[i] for i in proposals]
            made = self.do(make_action(self.book, title, sources))
            action = self.book.require(Action, made)
            self.do(merge_edits("change_entry", [
                change_entry(action, {"strategy": strategy}),
                *([place_in_portfolio(action, *place)] if place else []),
            ]))  # fmt: skip
            self.actions.append(made)
        self._promise(self.actions[0])

    def _promise(self, action: str) -> None:
        for body, text in _bodies(self.book.all(Organisation)):
            self.do(commit_to(self.book, action, body.id, text))
        first = self.book.of(Commitment, "action", action)[0]
        self.do(sign_off(first, "2024-03-05"))
        self.do(add_entry(
            self.book, "indicator", action=action, number="1", unit="corse a sera",
            title="Corse serali a chiamata", targets={"2025": "20", "2030": "60"},
        ))  # fmt: skip

    def card(self, title: str, *sources: str) -> str:
        """A project card that comes from these."""
        made = self.do(add_entry(self.book, "card", title=title))
        self.do(derive(self.book, made, sources))
        return made


def _bodies(bodies: Sequence[Organisation]) -> list[tuple[Organisation, str]]:
    texts = ("Due mezzi elettrici in più", "Orari dei turni comunicati ogni mese")
    return list(zip(bodies, texts, strict=False))


def demonstration(file: Path) -> Store:
    """The demonstration's workshop, before anything went to the plenary."""
    store = create(str(file), PROGRAMME, "it")
    fill(store, "it")
    return store


def whole_process(file: Path) -> Making:
    """A new workshop file that has been through the whole process; its store is open."""
    made = Making(demonstration(file))
    made.whole()
    return made
