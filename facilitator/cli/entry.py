"""The table of commands, and the way from a call to what it does."""

import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from facilitator.cli.mishaps import is_interrupt, keep_report, let_go_of_output, make_ready
from facilitator.cli.speech import DONE, REFUSED, USAGE, complain, say, tell, warn
from facilitator.cli.usage import Argument, Parser, argument, overview
from facilitator.domain.refusal import Refusal
from resources.load import LANGUAGES, label_keys

JSON = argument("--json", "json", action="store_true")
YES = argument("--yes", "yes", action="store_true")
FILE = argument("file", "file", "FILE")
DRY_RUN = argument("--dry-run", "dry_run", action="store_true")
BOARD = argument("--board", "board", "BOARD")
SESSION = argument("--session", "session", "SESSION")
LANGUAGE = argument("--language", "language", choices=LANGUAGES)
PAPERS = ("A4", "A3", "A2", "A1", "A0", *label_keys())
"""Sizes of paper, and sheets of labels."""
LAYOUTS = ("page", "screen", "by-table", "by-group")
IMPORTED = ("notes", "people", "cards", "calls", "board")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its word, the function that does it (module, name), its arguments, an example."""

    word: str
    module: str
    function: str
    arguments: tuple[Argument, ...]
    example: str

    @property
    def parser(self) -> Parser:
        return Parser(self.word, self.arguments, self.example)


COMMANDS: tuple[Command, ...] = (
    Command(
        "demo", "printing", "demo", (argument("folder", "folder", "DIR"), LANGUAGE),
        "facilitator demo prova",
    ),
    Command(
        "programmes", "programmes", "programmes",
        (argument("--save", "save", "FILE"), argument("--name", "name", "NAME"), JSON),
        "facilitator programmes --save prato.workshop --name Pistoia",
    ),
    Command("templates", "programmes", "templates", (JSON,), "facilitator templates"),
    Command(
        "new", "write", "new",
        (
            FILE, argument("--programme", "programme", "ID"),
            argument("--from", "from_json", "JSON", dest="whole"), LANGUAGE, JSON,
        ),
        "facilitator new prato.workshop --programme prato-carbon-neutral",
    ),
    Command(
        "show", "show", "show",
        (FILE, argument("what", "what", "WHAT", nargs="?"), argument("--at", "at", "TIME"), JSON),
        "facilitator show prato.workshop boards",
    ),
    Command(
        "capture", "write", "capture", (FILE, BOARD),
        "facilitator capture prato.workshop --board S1-T2 < appunti.txt",
    ),
    Command(
        "import", "write", "import_file",
        (
            FILE, argument("source", "source", "SOURCE"),
            argument("--as", "as", choices=IMPORTED, dest="kind", required=True),
            argument("--group-by", "group_by", "COLUMN", dest="group_by"),
            BOARD, SESSION, DRY_RUN, JSON,
        ),
        "facilitator import prato.workshop iscritti.csv --as people --session S1",
    ),
    Command("formats", "printing", "formats", (JSON,), "facilitator formats"),
    Command(
        "export", "printing", "export",
        (
            FILE, argument("format", "format", "FORMAT"), argument("out", "out", "OUT"),
            BOARD, SESSION, argument("--theme", "theme", "THEME"),
            argument("--paper", "paper", "PAPER", choices=PAPERS),
            argument("--layout", "layout", "LAYOUT", choices=LAYOUTS),
            argument("--tile", "tile", choices=("A4", "A3")),
            argument("--frame", "frame", "FRAME"), argument("--cluster", "cluster", "CLUSTER"),
            argument("--pixels", "pixels", "N"),
            argument("--first-label", "first_label", "N", dest="first_label"),
            argument("--table", "plan_table", "ID", dest="plan_table"), LANGUAGE, JSON,
        ),
        "facilitator export prato.workshop board-pdf tavola.pdf --board S1-T2 --paper A3",
    ),
    Command(
        "checkin", "write", "check_in",
        (FILE, SESSION, argument("codes", "code", "CODE", nargs="*"), JSON),
        "facilitator checkin prato.workshop --session S1 -",
    ),
    Command(
        "merge", "keep", "merge",
        (
            argument("into", "into", "INTO"), argument("source", "from", "FROM", nargs="+"),
            DRY_RUN, JSON,
        ),
        "facilitator merge prato.workshop tavolo-2.workshop tavolo-3.workshop",
    ),
    Command(
        "report", "report", "report",
        (
            FILE, argument("out", "report_out", "OUT", nargs="?"), SESSION,
            argument("--quarter", "quarter", "YEAR-N"), LANGUAGE, JSON,
        ),
        "facilitator report prato.workshop --session S1",
    ),
    Command("check", "show", "check_file", (FILE, JSON), "facilitator check prato.workshop"),
    Command(
        "forget", "keep", "forget", (FILE, argument("person", "person", "PERSON"), YES),
        "facilitator forget prato.workshop F1R0000000000000000000000000000",
    ),
    Command(
        "redact", "keep", "redact", (FILE, argument("note", "note", "NOTE"), YES),
        "facilitator redact prato.workshop 0123456789abcdef0123456789abcdef",
    ),
    Command(
        "trace", "trace", "trace",
        (FILE, argument("record", "traced", "RECORD", nargs="?"), JSON),
        "facilitator trace prato.workshop 0123456789abcdef0123456789abcdef",
    ),
    Command(
        "history", "show", "history", (FILE, argument("record", "record", "RECORD"), JSON),
        "facilitator history prato.workshop S1-T2",
    ),
)  # fmt: skip
WORDS = frozenset(command.word for command in COMMANDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Do one command; the exit code (0 done, 1 refused, 2 wrong usage, 3 in part)."""
    make_ready()
    try:
        return _do(list(sys.argv[1:] if argv is None else argv))
    except SystemExit as end:  # argparse has said why.
        return end.code if isinstance(end.code, int) else USAGE
    except (Exception, KeyboardInterrupt) as trouble:
        _say_what_happened(trouble)
    return REFUSED


def _say_what_happened(trouble: BaseException) -> None:
    if isinstance(trouble, Refusal):
        complain(trouble)
    elif is_interrupt(trouble):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # The end that was asked for has begun.
        warn(say()("cli.interrupted"))
    elif isinstance(trouble, BrokenPipeError):
        let_go_of_output()
    elif isinstance(trouble, OSError):
        let_go_of_output()
        complain(Refusal("system_refused", reason=trouble.strerror or str(trouble)))
    else:
        complain(Refusal("unforeseen", what=type(trouble).__name__, file=keep_report(trouble)))


def _do(given: Sequence[str]) -> int:
    command = next((c for c in COMMANDS if c.word in given[:1]), None)
    if command is None:
        return _without_command(given)
    args = command.parser.parse_intermixed_args(given[1:])
    module = import_module(f"facilitator.cli.{command.module}")
    run: Callable[[Namespace], int] = getattr(module, command.function)
    status = run(args)
    sys.stdout.flush()
    return status


def _without_command(given: Sequence[str]) -> int:
    if given and given[0] in ("-h", "--help"):
        tell(overview([(command.word, f"help_{command.word}") for command in COMMANDS]).rstrip())
        return DONE
    if given and given[0] == "--version":
        tell(f"facilitator {_version()}".strip())
        return DONE
    known = ", ".join(command.word for command in COMMANDS)
    key = "usage_unknown_command" if given else "usage_no_command"
    warn(say()(f"cli.{key}", name=given[0] if given else "", known=known))
    warn(say()("cli.usage_see", command="facilitator"))
    return USAGE


def _version() -> str:
    try:
        return version("facilitator")
    except PackageNotFoundError:  # Not installed, as in a program that stands alone.
        return ""
