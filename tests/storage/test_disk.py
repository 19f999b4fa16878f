"""A full disk, a killed program: what was said to be saved is there, and the file is whole."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.domain.records import Note
from facilitator.domain.refusal import Refusal
from facilitator.storage.checking import check
from facilitator.storage.store import Setting, Store
from tests.storage.three import Laptop, Three

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.storage.store import Setting, Store

with Store.open(Path(sys.argv[1]), Setting("killed")) as store:
    for number in range(10_000):
        text = f"nota {sys.argv[2]}-{number} " + "x" * (1 + number % 7 * 400)
        edit = write_notes(store.book, "board", [NoteDraft(text)])
        store.do(edit)
        print(edit.made[0], len(text), flush=True)
"""


def pages(laptop: Laptop, more: int | None) -> None:
    """Let the file grow by so many pages and no further, as on a full disk."""
    ask = laptop.store.connection.exec_driver_sql
    most = 2**30 if more is None else int(ask("PRAGMA page_count").scalar() or 0) + more
    ask(f"PRAGMA max_page_count={most}")


def test_a_full_disk_is_said_and_loses_nothing(three: Three) -> None:
    before, steps = three.a.shown(), len(three.a.steps())
    pages(three.a, 0)
    with pytest.raises(Refusal) as refused:
        three.a.write(*["un testo lungo " * 600] * 20)
    assert (refused.value.key, refused.value.facts) == ("disk_full", {"file": three.a.path.name})
    assert (three.a.shown(), len(three.a.steps())) == (before, steps)
    assert check(three.a.store) == []
    pages(three.a, None)
    note = three.a.write("si riprova")
    assert three.a.texts(note) == ("si riprova",)
    assert [step.number for step in three.a.steps()[steps:]] == [1]
    assert check(three.a.store) == []


@pytest.mark.parametrize("more", range(1, 12, 2))
def test_wherever_the_disk_is_full_the_step_is_saved_whole_or_not_at_all(
    three: Three, more: int
) -> None:
    steps = len(three.a.steps())
    pages(three.a, more)
    with pytest.raises(Refusal, match="disk_full"):
        three.a.write(*["un testo lungo " * 100] * 40)
    three.a.reopen()
    assert len(three.a.steps()) == steps
    assert three.a.store.book.count(Note) == 1
    assert check(three.a.store) == []


def test_a_merge_onto_a_full_disk_takes_nothing(three: Three) -> None:
    three.b.write(*["un testo lungo " * 100] * 40)
    pages(three.a, 1)
    with pytest.raises(Refusal, match="disk_full"):
        three.meet(three.a, three.b)
    assert three.a.store.book.count(Note) == 1
    pages(three.a, None)
    three.meet(three.a, three.b)
    assert three.a.store.book.count(Note) == 41
    assert check(three.a.store) == []


def killed_after(path: Path, run: int, lines: int) -> dict[str, int]:
    """Let a program write until it has said so many saves, then kill it: all that it said."""
    command = [sys.executable, "-c", WRITER, str(path), str(run)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.readlines()
    return {note: int(size) for note, size in (line.split() for line in said if line[-1:] == "\n")}


def test_a_program_killed_while_it_writes_has_saved_what_it_said(
    three: Three, tmp_path: Path
) -> None:
    path = tmp_path / "killed.workshop"
    path.write_bytes(three.a.path.read_bytes())
    dice = random.Random(1)
    saved: dict[str, int] = {}
    for run in range(int(os.environ.get("FACILITATOR_KILLS", "20"))):
        saved |= killed_after(path, run, dice.randrange(1, 40))
        with Store.open(path, Setting(""), readonly=run % 2 == 0) as store:
            kept = {note.id: len(note.text) for note in store.book.all(Note)}
            assert saved.items() <= kept.items()
            assert check(store) == []
