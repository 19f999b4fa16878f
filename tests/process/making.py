"""The demonstration's workshop, before and after the whole process, for the tests of many parts."""

from pathlib import Path

from facilitator.cli.demo import PROGRAMME, fill
from facilitator.cli.demo_process import Process
from facilitator.cli.write import create
from facilitator.storage.store import Store


def demonstration(file: Path) -> Store:
    """The demonstration's tables, before anything was voted or went to the plenary."""
    store = create(str(file), PROGRAMME, "it")
    fill(store, "it")
    return store


def whole_process(file: Path) -> Process:
    """A new workshop file that has been through the whole process; its store is open."""
    made = Process(demonstration(file))
    made.whole()
    return made
