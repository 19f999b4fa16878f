"""Somebody at the command line: gives commands, hears what is said and how it ended."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = [sys.executable, "-c", "import sys; from facilitator.cli.entry import main; sys.exit(main())"]  # fmt: skip  # noqa: E501
"""The command line in a process of its own."""


PEOPLE = """Cognome;Nome;E-mail;Ente
Provàti;Nicolò;nicolo.provati@example.org;Ente Finto
D’Esempio;Zoë;zoe.desempio@example.org;Coop. Invenzione
Modello;李;li.modello@example.org;
Modello;李;li.modello@example.org;
Fàntasio;Desirée Annalìsa;;Ente Finto
"""
"""A booking list of invented people; the third has two seats."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Do = Callable[..., Said]
"""Gives a command: its words, then ``typed`` for standard input, ``language``."""


def typed_in(typed: str | bytes) -> io.TextIOWrapper:
    """Standard input that holds this text, as a pipe does."""
    data = typed.encode() if isinstance(typed, str) else typed
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")


def apart(*words: object, typed: str | bytes = b"", **more: Any) -> Said:
    """A command in a process of its own, run to its end."""
    data = typed.encode() if isinstance(typed, str) else typed
    call = [*PROGRAM, *map(str, words)]
    done = subprocess.run(call, input=data, capture_output=True, timeout=120, **more)
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def shown(do: Do, file: Path, what: str | None = None) -> Any:
    """What ``show --json`` says of a workshop."""
    said = do("show", file, *([what] if what else []), "--json")
    assert said.code == 0, said.err
    return said.json
