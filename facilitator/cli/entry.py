"""The parser: one table of commands, with their words in both languages."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from facilitator.cli.speech import REFUSED, complain
from facilitator.domain.refusal import Refusal
from resources.load import LANGUAGES, words

Option = tuple[tuple[str, ...], dict[str, object]]
"""The names of an argument and what argparse is told of it."""

JSON: Option = (("--json",), {"action": "store_true", "help": "json"})
YES: Option = (("--yes",), {"action": "store_true", "help": "yes"})
FILE: Option = (("file",), {"metavar": "FILE"})
DRY_RUN: Option = (("--dry-run",), {"action": "store_true", "help": "dry_run"})
BOARD: Option = (("--board",), {"help": "board"})
SESSION: Option = (("--session",), {"help": "session"})
LANGUAGE: Option = (("--language",), {"choices": LANGUAGES, "help": "language"})
PAPERS = ("A4", "A3", "A2", "A1", "A0")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its word, the function that does it (module, name), and its arguments."""

    word: str
    module: str
    function: str
    options: tuple[Option, ...]


COMMANDS: tuple[Command, ...] = (
    Command("demo", "printing", "demo", ((("folder",), {"metavar": "DIR"}), LANGUAGE)),
    Command("programmes", "show", "programmes", (JSON,)),
    Command(
        "new", "write", "new",
        (FILE, (("--programme",), {"default": "empty", "help": "programme"}), LANGUAGE, JSON),
    ),
    Command("show", "show", "show", (FILE, (("what",), {"metavar": "WHAT", "nargs": "?"}), JSON)),
    Command("capture", "write", "capture", (FILE, BOARD)),
    Command(
        "import", "write", "import_file",
        (
            FILE, (("source",), {"metavar": "SOURCE"}),
            (("--as",), {"dest": "kind", "required": True, "choices": ("notes", "people"),
                         "help": "as"}),
            BOARD, SESSION, DRY_RUN, JSON,
        ),
    ),
    Command("formats", "printing", "formats", (JSON,)),
    Command(
        "export", "printing", "export",
        (
            FILE, (("format",), {"metavar": "FORMAT"}), (("out",), {"metavar": "OUT"}),
            BOARD, SESSION, (("--theme",), {"help": "theme"}),
            (("--paper",), {"choices": PAPERS, "help": "paper"}),
            (("--layout",), {"choices": ("page", "screen"), "help": "layout"}),
            LANGUAGE, JSON,
        ),
    ),
    Command(
        "checkin", "write", "check_in",
        (FILE, SESSION, (("codes",), {"metavar": "CODE", "nargs": "*"}), JSON),
    ),
    Command(
        "merge", "keep", "merge",
        (
            (("into",), {"metavar": "INTO"}), (("source",), {"metavar": "FROM", "nargs": "+"}),
            DRY_RUN, JSON,
        ),
    ),
    Command("check", "show", "check_file", (FILE, JSON)),
    Command("forget", "keep", "forget", (FILE, (("person",), {"metavar": "PERSON"}), YES)),
    Command("redact", "keep", "redact", (FILE, (("note",), {"metavar": "NOTE"}), YES)),
    Command("history", "show", "history", (FILE, (("record",), {"metavar": "RECORD"}), JSON)),
)  # fmt: skip
WORDS = frozenset(command.word for command in COMMANDS)


def both(key: str) -> str:
    """A help line in both languages."""
    return " / ".join(words(language)(f"cli.{key}") for language in LANGUAGES).replace("%", "%%")


def parser() -> ArgumentParser:
    """The parser of the whole command line."""
    top = ArgumentParser(
        "facilitator", description=both("about"), formatter_class=RawDescriptionHelpFormatter
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        help_line = both(f"help_{command.word}")
        sub = commands.add_parser(command.word, help=help_line, description=help_line)
        for names, told in command.options:
            said = {"help": both(f"option_{told['help']}")} if "help" in told else {}
            sub.add_argument(*names, **{**told, **said})  # type: ignore[arg-type]
        sub.set_defaults(command=command)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Do one command; the exit code (0 done, 1 refused, 2 wrong usage, 3 in part)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    args = parser().parse_args(argv)
    module = import_module(f"facilitator.cli.{args.command.module}")
    run: Callable[[Namespace], int] = getattr(module, args.command.function)
    try:
        return run(args)
    except Refusal as refusal:
        complain(refusal)
    except BrokenPipeError:
        sys.stderr.close()
    except KeyboardInterrupt:
        pass
    return REFUSED
