"""How a command is to be written: its help in both languages, and what to say of a wrong call.

argparse reads the arguments; what the user is told of them is ours, since argparse speaks English
alone.
"""

import re
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any, NoReturn

from facilitator.cli.speech import USAGE, say
from resources.load import LANGUAGES, words

WIDEST = 100
"""Columns of a help page, however wide the terminal is."""
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a command. ``told`` is for argparse; ``key`` names its help among the words.

    ``shown`` is what stands for its value: a name, or the choices.
    """

    names: tuple[str, ...]
    key: str
    shown: str = ""
    told: tuple[tuple[str, Any], ...] = ()

    @property
    def is_option(self) -> bool:
        return self.names[0].startswith("-")

    @property
    def written(self) -> str:
        """As it stands in the help's left column: ``--board BOARD``, ``FILE``."""
        return f"{self.names[0]} {self.shown}".strip() if self.is_option else self.shown

    @property
    def in_usage(self) -> str:
        """As it stands in the line of usage: brackets mean that it may be left out."""
        told = dict(self.told)
        if self.is_option:
            return self.written if told.get("required") else f"[{self.written}]"
        many = {"?": "[{}]", "*": "[{} …]", "+": "{} …"}
        return many.get(told.get("nargs", ""), "{}").format(self.shown)


def argument(name: str, key: str, shown: str = "", **told: Any) -> Argument:
    """An argument that is given by its place, or an option where ``name`` begins with a dash."""
    shown = shown or "|".join(told.get("choices", ()))
    return Argument((name,), key, shown, tuple(told.items()))


HELP = Argument(("--help", "-h"), "help")


class Parser(ArgumentParser):
    """The arguments of one command, in any order, with help in both languages."""

    def __init__(self, word: str, arguments: Sequence[Argument], example: str = "") -> None:
        super().__init__(f"facilitator {word}".strip(), add_help=False, allow_abbrev=False)
        self.word = word
        self.arguments = (*arguments, HELP)
        self.example = example
        for each in arguments:
            metavar = {"metavar": each.shown} if each.shown else {}
            self.add_argument(*each.names, **{**dict(each.told), **metavar})
        self.add_argument(*HELP.names, action="help")

    def format_help(self) -> str:
        """The page that ``--help`` prints."""
        lines = [self._usage(), "", *_both(f"help_{self.word}", _INDENT), ""]
        if say().has(f"cli.more_{self.word}"):
            lines += [*_both(f"more_{self.word}", _INDENT), ""]
        left = max(len(each.written) for each in self.arguments) + 4
        for each in self.arguments:
            lines += beside(_INDENT + each.written, left, f"option_{each.key}")
        if self.example:
            lines += ["", f"{_INDENT}{_joined('example')}", f"{_INDENT}{_INDENT}{self.example}"]
        return "\n".join(lines) + "\n"

    def _usage(self) -> str:
        by_place = sorted(self.arguments[:-1], key=lambda each: each.is_option)
        parts = [self.prog, *(each.in_usage.replace(" ", "\0") for each in by_place)]
        hanging = " " * (len(self.prog) + 1)
        lines = wrap(" ".join(parts), _width(), subsequent_indent=hanging, break_on_hyphens=False)
        return "\n".join(lines).replace("\0", " ")

    def error(self, message: str) -> NoReturn:
        """What is wrong with the call and where it is explained, in the user's language; exit 2."""
        see = say()("cli.usage_see", command=self.prog)
        self.exit(USAGE, f"{_trouble(message)}\n{self._usage()}\n{see}\n")


_TROUBLES = (
    (r"the following arguments are required: (?P<names>.+)", "usage_missing"),
    (r"unrecognized arguments: (?P<names>.+)", "usage_unexpected"),
    (r"argument (?P<name>\S+?): invalid choice: (?P<value>.+) \(choose from (?P<known>.+)\)",
     "usage_choice"),
    (r"argument (?P<name>\S+?): expected .+", "usage_value"),
)  # fmt: skip
"""argparse's complaints, with the keys of our sentences for them."""


def _trouble(message: str) -> str:
    for pattern, key in _TROUBLES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            facts = {name: fact.replace("'", "") for name, fact in match.groupdict().items()}
            facts["name"] = facts.get("name", "").split("/")[0]
            return say()(f"cli.{key}", **facts)
    return message


def overview(commands: Sequence[tuple[str, str]]) -> str:
    """The page of the whole command line: each command's word and the key of its help."""
    lines = ["facilitator [FILE]", "facilitator COMMAND …", "", *_both("about", _INDENT), ""]
    left = max(len(word) for word, _key in commands) + 4
    for word, key in (("[FILE]", "help_window"), *commands):
        lines += beside(_INDENT + word, left, key)
    lines += ["", *_both("help_more", _INDENT), "", *_both("help_exit", _INDENT)]
    return "\n".join(lines) + "\n"


def beside(head: str, left: int, key: str) -> Iterator[str]:
    """A word, and beside it what it means in both languages."""
    said = list(_both(key, " " * left))
    first = said[0].strip()
    yield f"{head.ljust(left)}{first}"
    yield from said[1:]


def _both(key: str, indent: str) -> Iterator[str]:
    for language in LANGUAGES:
        text = words(language)(f"cli.{key}")
        yield from wrap(text, _width(), initial_indent=indent, subsequent_indent=indent)


def _joined(key: str) -> str:
    return " / ".join(words(language)(f"cli.{key}") for language in LANGUAGES) + ":"


def _width() -> int:
    return max(40, min(get_terminal_size().columns, WIDEST))
