"""What stands on the sheet of a pathway, in the order of the Tab key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.pathways import EXPECTED, Pathway
from facilitator.domain.records import Note

SOURCES, SCENARIO, PROPOSALS, RESULTS, BENEFITS = range(5)
"""The columns, from where it comes from to what it brings."""
COLUMN = {
    "source": SOURCES, "scenario": SCENARIO, "case_study": SCENARIO,
    "proposal": PROPOSALS, "action": PROPOSALS,
    "result_medium": RESULTS, "result_long": RESULTS,
    "benefit_direct": BENEFITS, "benefit_indirect": BENEFITS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A thing of ``kind`` (or ``source``, ``action``) below the note ``above``; a place for a new
    one where ``record`` is ``""``, which is ``wanted`` while there is none of it.

    ``band`` counts the proposals, each with what is expected of it; -1 is left of them.
    """

    kind: str
    above: str
    record: str = ""
    band: int = -1
    wanted: bool = False

    @property
    def column(self) -> int:
        """The column it stands in."""
        return COLUMN[self.kind]

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by: a record stays itself, a place belongs to what it is below."""
        return (self.kind, self.record) if self.record else (f"new {self.kind}", self.above)


def slots_of(path: Pathway) -> tuple[Slot, ...]:
    """Everything that stands on the sheet of a pathway."""
    top = path.scenario.id
    sources = [Slot("source", top, source.id) for source in path.sources]
    return (
        *sources,
        Slot("source", top, wanted=not sources),
        Slot("scenario", "", top),
        *_lot("case_study", top, path.cases),
        *(slot for band, one in enumerate(path.proposals) for slot in (
            Slot("proposal", top, one.note.id, band),
            *(Slot("action", one.note.id, action.id, band) for action in one.actions),
            *(slot for kind in EXPECTED
              for slot in _lot(kind, one.note.id, one.expected[kind], band)),
        )),
        Slot("proposal", top, "", len(path.proposals), not path.proposals),
    )  # fmt: skip


def _lot(kind: str, above: str, notes: Iterable[Note], band: int = -1) -> Iterator[Slot]:
    """The notes of a kind below another one, and a place for the next."""
    there = [Slot(kind, above, note.id, band) for note in notes]
    yield from there
    yield Slot(kind, above, "", band, not there)
