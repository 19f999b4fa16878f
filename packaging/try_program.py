#!/usr/bin/env python3
"""Try the stand-alone program where there is no Python: ``packaging/try_program.py PROGRAM``.

It is run in a new folder, with a home and an environment that are empty: it writes the
demonstration and every export, takes in notes and people, and opens its window, unseen. What fails
is told; then the exit code is 1.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

OPEN_FOR = 10
"""Seconds in which a window that cannot open has said so."""
BEGINNINGS = {
    ".pdf": b"%PDF-", ".png": b"\x89PNG", ".docx": b"PK", ".xlsx": b"PK", ".svg": b"<",
    ".json": b"{", ".canvas": b"{", ".excalidraw": b"{", ".ics": b"BEGIN:VCALENDAR",
    ".csv": b"\xef\xbb\xbf",
}  # fmt: skip
SUBJECTS = {
    "board": ("--board", "S1-T1"),
    "session": ("--session", "S1"),
    "theme": ("--theme", "mobilita-sostenibile"),
    "workshop": (),
}
"""What of the demonstration is exported."""
PEOPLE = "Cognome;Nome;Email\nD'Esempio;Zoë;zoe@example.org\n"
FILE = "demo.workshop"


class Trial:
    """The program in a folder of its own; what it says goes to whoever asked."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program, self._folder = program, folder
        (folder / "home").mkdir()
        # Without its system's folder nothing at all begins on Windows.
        kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        self._environment = {
            **kept, "HOME": str(folder / "home"), "FACILITATOR_HOME": str(folder / "home"),
            "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
        }  # fmt: skip

    def run(self, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
        """A command to its end."""
        return subprocess.run(
            [str(self._program), *words], cwd=self._folder, env=self._environment,
            input=typed, capture_output=True, encoding="utf-8",
        )  # fmt: skip

    def faults(self) -> Iterator[str]:
        """What went wrong, a line each."""
        for words, typed in self._commands():
            done = self.run(*words, typed=typed)
            if done.returncode:
                yield f"{' '.join(words)}: {done.returncode} {done.stderr.strip()}"
        for row in json.loads(self.run("formats", "--json").stdout):
            yield from self._export(row)
        yield from self._window()

    def _commands(self) -> "Iterator[tuple[tuple[str, ...], str]]":
        people = self._folder / "iscritti.csv"
        people.write_text(PEOPLE, "utf-8")
        yield ("demo", "."), ""
        yield ("capture", FILE, "--board", "S1-T2"), "p. Poche linee la sera\n"
        yield ("import", FILE, people.name, "--as", "people", "--session", "S1"), ""
        yield ("report", FILE, "--session", "S1"), ""
        yield ("check", FILE), ""

    def _export(self, row: "dict[str, str]") -> Iterator[str]:
        out = self._folder / f"{row['id']}{row['suffix']}"
        done = self.run("export", FILE, row["id"], out.name, *SUBJECTS[row["subject"]])
        if done.returncode or not out.exists():
            yield f"{row['id']}: {done.returncode} {done.stderr.strip()}"
        elif not out.read_bytes().startswith(BEGINNINGS[row["suffix"]]):
            yield f"{row['id']}: {out.read_bytes()[:20]!r}"

    def _window(self) -> Iterator[str]:
        with subprocess.Popen(
            [str(self._program), FILE], cwd=self._folder, env=self._environment
        ) as window:
            try:
                window.wait(OPEN_FOR)
                yield f"the window closed by itself: {window.returncode}"
            except subprocess.TimeoutExpired:
                window.kill()


def main() -> int:
    """0 where everything was done, else 1."""
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        faults = list(Trial(program, Path(folder)).faults())
    print("\n".join(faults) or "all done")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
