"""Finding and reading the files of this package, also from a frozen program.

Nothing here knows what the files mean; it imports nothing of the other floors. The user's own
programmes and templates, a form of the plan with other labels, a style of sheets and label sheets
lie in folders beside the settings and are read like the built-in ones.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from resources.home import folder

LANGUAGES = ("it", "en")
LAST_PROGRAMME = "empty"
LONGEST_FACT = 80
"""Letters of what is quoted to say why something is refused: it may be all that somebody pasted."""
_WHY = ("refusal.", "flag.")
_NEVER_CUT = frozenset({"file", "folder", "known", "reason"})
"""Where to look, what to choose from, and what to report: of no use in part."""


def path(*parts: str) -> Path:
    """The file or folder `resources/<parts>`; whether it exists is for the caller to find out."""
    return Path(__file__).with_name(parts[0]).joinpath(*parts[1:])


@cache
def toml(*parts: str) -> dict[str, Any]:
    """The TOML file `resources/<parts>`, read once.

    Callers share the answer, so nobody changes it. Raises FileNotFoundError or TOMLDecodeError.
    """
    with path(*parts).open("rb") as file:
        return tomllib.load(file)


class Unreadable(ValueError):
    """A file of the user's own that is no TOML file; says which and why."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


def own(*parts: str) -> Path:
    """The file or folder of the user's own programmes and templates, beside the settings."""
    return folder().joinpath(*parts)


def own_data(*parts: str) -> dict[str, Any]:
    """What a TOML file of the user's own says; nothing where there is none. Raises Unreadable."""
    file = own(*parts)
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Unreadable(file, str(error)) from error


def label_keys() -> tuple[str, ...]:
    """The keys of the label sheets, the user's own last; without those where theirs is unreadable.

    Whoever prints on one is told why.
    """
    try:
        return tuple({**toml("paper", "labels.toml"), **own_data("paper", "labels.toml")})
    except Unreadable:
        return tuple(toml("paper", "labels.toml"))


def own_ids(section: str) -> tuple[str, ...]:
    """Ids of the user's own ``programmes`` or ``templates``: the names of their files."""
    return tuple(sorted(file.stem for file in own(section).glob("*.toml")))


def is_own(section: str, name: str) -> bool:
    """Whether a programme or template is the user's own; it stands for a built-in of its name."""
    return own(section, f"{name}.toml").is_file()


def programme_ids() -> tuple[str, ...]:
    """Ids of the programmes: the built-in ones in their order, the user's own, the empty one."""
    return tuple(sorted({*_stems("programmes"), *own_ids("programmes")}, key=_rank))


def template_ids() -> tuple[str, ...]:
    """Ids of the board templates, built-in and the user's own, in alphabetical order."""
    return tuple(sorted({*_stems("templates"), *own_ids("templates")}))


def programme(name: str) -> dict[str, Any]:
    """A programme's data by its id. Raises FileNotFoundError or Unreadable."""
    return _data("programmes", name)


def template(name: str) -> dict[str, Any]:
    """A board template's data by its id. Raises FileNotFoundError or Unreadable."""
    return _data("templates", name)


def plan_form() -> dict[str, Any]:
    """The tables of the plan for Europe, with the user's own labels where a form of theirs lies.

    Raises Unreadable.
    """
    return _data("europe", "action-plan")


def templates() -> dict[str, dict[str, Any]]:
    """Every board template that can be read, by its id."""
    return {name: found for name in template_ids() if (found := readable("templates", name))}


def readable(section: str, name: str) -> dict[str, Any]:
    """The data of a programme or template; empty where its file cannot be read."""
    try:
        return _data(section, name)
    except Unreadable:
        return {}


def _data(section: str, name: str) -> dict[str, Any]:
    if not is_own(section, name):
        return toml(section, f"{name}.toml")
    found = own_data(section, f"{name}.toml")
    head = found.setdefault("programme", {}) if section == "programmes" else found
    if isinstance(head, dict):
        head["id"] = name
        head.setdefault("name", name)
    return found


def _rank(name: str) -> tuple[bool, bool, int, str]:
    """The built-in ones say their order."""
    mine = is_own("programmes", name)
    order = 0 if mine else toml("programmes", f"{name}.toml")["programme"].get("order", 0)
    return name == LAST_PROGRAMME, mine, order, name


def _stems(section: str) -> list[str]:
    return [file.stem for file in path(section).glob("*.toml")]


@cache
def _sections() -> Mapping[str, str]:
    """The text of each section of `i18n/words.toml`."""
    whole = path("i18n", "words.toml").read_text("utf-8")
    parts = re.split(r"^(?=\[(\w+)\]$)", whole, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@cache
def _sentences(section: str) -> Mapping[str, Any]:
    """A section's rows, read when the first of them is asked for: a start needs few of them."""
    found: Mapping[str, Any] = tomllib.loads(_sections().get(section, "")).get(section, {})
    return found


class Words:
    """The program's sentences in one language; a key is `section.name` of `i18n/words.toml`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._order = (language, *(other for other in LANGUAGES if other != language))

    def __call__(self, key: str, /, **facts: object) -> str:
        """The sentence with each `{fact}` in its place.

        A fact is put in as it is, braces and all. A sentence missing in this language comes in the
        other one; an unknown key comes back itself, and a missing fact stays visible as `{fact}`.
        A fact `kind` that is a kind of record (`board`) is put in as its word (`lavagna`), a fact
        `field` that is one of a record (`date`) likewise. What says why something is refused or
        doubtful quotes at most `LONGEST_FACT` letters.
        """
        for name, section in (("kind", "record"), ("field", "field")):
            if self.has(f"{section}.{facts.get(name)}"):
                facts[name] = self(f"{section}.{facts[name]}")
        if key.startswith(_WHY):
            facts = {name: _quoted(name, fact) for name, fact in facts.items()}
        return self._sentence(key).format_map(_Facts(facts))

    def count(self, number: int, one: str, many: str, /) -> str:
        """`1 nota`, `3 note`: a number and the word for key `one` or for key `many`."""
        return f"{number} {self(one if number == 1 else many)}"

    def votes(self, number: int, by_hand: bool = False) -> str:
        """`14 voti`; `14 mani` where hands were raised before there was a vote."""
        what = "hands" if by_hand else "votes"
        return self(f"paper.{what}_one" if number == 1 else f"paper.{what}", n=number)

    def has(self, key: str, /) -> bool:
        """Whether the key has a sentence of its own."""
        return bool(self._row(key))

    def _sentence(self, key: str) -> str:
        row = self._row(key)
        found = next((row[language] for language in self._order if row.get(language)), None)
        return found if found is not None else key.replace("{", "{{").replace("}", "}}")

    def _row(self, key: str) -> Mapping[str, str]:
        section, _, name = key.partition(".")
        row = _sentences(section).get(name, {})
        return row if isinstance(row, Mapping) else {}


def _quoted(name: str, fact: object) -> object:
    if name in _NEVER_CUT or not isinstance(fact, str) or len(fact) <= LONGEST_FACT:
        return fact
    return fact[: LONGEST_FACT - 1].rstrip() + "…"


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


@cache
def words(language: str) -> Words:
    """The sentences in `it` or `en`; any other language gets the Italian ones."""
    return Words(language if language in LANGUAGES else LANGUAGES[0])


def pick(text: Mapping[str, str] | str, language: str) -> str:
    """One language of a text of a TOML file: ``{it, en}``, the other one where that is missing;
    or a plain text, which serves every language.
    """
    if isinstance(text, str):
        return text
    return text.get(language) or next((text[each] for each in LANGUAGES if text.get(each)), "")
