"""What ``capture`` has told to be saved is there after a kill at any point.

A run kills 8 streams of 400 lines; FACILITATOR_KILLS and FACILITATOR_KILL_LINES give other numbers
(the full trial is 50 and 2,000).
"""

import os
import random
import signal
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

import pytest

from tests.cli.staff import PROGRAM, Do, shown

KILLS = int(os.environ.get("FACILITATOR_KILLS", "8"))
LINES = int(os.environ.get("FACILITATOR_KILL_LINES", "400"))
LONGEST_COMMIT = 0.01
"""Seconds within which a commit is over: the kill comes at any point of one."""
ODDITIES = ("perché", "李 modello", "«così»", "a\u0301 é", "لا أحد", "x" * 900)


def text_of(trial: int, number: int) -> str:
    """What line ``number`` of a trial says."""
    return f"nota {trial}.{number} {ODDITIES[number % len(ODDITIES)]}"


def type_lines(pipe: IO[bytes], trial: int) -> None:
    """Type the lines of a trial until the reader is gone."""
    with suppress(BrokenPipeError), pipe:
        for number in range(LINES):
            pipe.write(f"p. {text_of(trial, number)}\n".encode())


def saved_before_kill(file: Path, trial: int, saves: int, moment: float) -> list[str]:
    """The ids told to be saved by a capture that is killed some moment after ``saves`` of them."""
    call = [*PROGRAM, "capture", str(file), "--board", "S1-T1"]
    reading, writing = os.pipe()
    with subprocess.Popen(call, stdin=reading, stdout=subprocess.PIPE) as capture:
        os.close(reading)
        pipe = os.fdopen(writing, "wb")
        threading.Thread(target=type_lines, args=(pipe, trial), daemon=True).start()
        assert capture.stdout is not None
        told = [capture.stdout.readline() for _ in range(saves)]
        with suppress(subprocess.TimeoutExpired):
            capture.wait(moment)
        capture.send_signal(signal.SIGKILL)
        told += capture.stdout.readlines()
    assert capture.returncode == -signal.SIGKILL
    return [line.decode().removeprefix("saved ").strip() for line in told if line.endswith(b"\n")]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_every_note_told_to_be_saved_survives_a_kill(prato: Path, do: Do) -> None:
    chance = random.Random(f"{KILLS} kills of {LINES} lines")
    told: dict[str, str] = {}
    for trial in range(KILLS):
        saves, moment = chance.randrange(LINES * 9 // 10), chance.uniform(0, LONGEST_COMMIT)
        saved = saved_before_kill(prato, trial, saves, moment)
        told |= {its_id: text_of(trial, number) for number, its_id in enumerate(saved)}
        assert do("check", prato, "--json").json["clean"] is True
    notes = {note["id"]: note["text"] for note in shown(do, prato, "notes")}
    for its_id, text in told.items():
        assert notes[its_id] == text.replace("a\u0301", "á")
    # At most the one note that was being written when the kill came is there untold.
    assert len(told) <= len(notes) <= len(told) + KILLS
