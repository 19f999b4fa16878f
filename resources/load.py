"""Finding and reading the files of this package, also from a frozen program.

Nothing here knows what the files mean; it imports nothing of the other floors.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("it", "en")
LAST_PROGRAMME = "empty"


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


def programme_ids() -> tuple[str, ...]:
    """Ids of the built-in programmes in alphabetical order, the empty one last."""
    return tuple(sorted(_stems("programmes"), key=lambda name: (name == LAST_PROGRAMME, name)))


def template_ids() -> tuple[str, ...]:
    """Ids of the built-in board templates in alphabetical order."""
    return tuple(sorted(_stems("templates")))


def _stems(folder: str) -> list[str]:
    return [file.stem for file in path(folder).glob("*.toml")]


class Words:
    """The program's sentences in one language; a key is `section.name` of `i18n/words.toml`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._order = (language, *(other for other in LANGUAGES if other != language))
        self._rows: Mapping[str, Any] = toml("i18n", "words.toml")

    def __call__(self, key: str, /, **facts: object) -> str:
        """The sentence with each `{fact}` in its place.

        A fact is put in as it is, braces and all. A sentence missing in this language comes in the
        other one; an unknown key comes back itself, and a missing fact stays visible as `{fact}`.
        A fact `kind` that is a kind of record (`board`) is put in as its word (`lavagna`), a fact
        `field` that is one of a record (`date`) likewise.
        """
        for name, section in (("kind", "record"), ("field", "field")):
            if self.has(f"{section}.{facts.get(name)}"):
                facts[name] = self(f"{section}.{facts[name]}")
        return self._sentence(key).format_map(_Facts(facts))

    def count(self, number: int, one: str, many: str, /) -> str:
        """`1 nota`, `3 note`: a number and the word for key `one` or for key `many`."""
        return f"{number} {self(one if number == 1 else many)}"

    def has(self, key: str, /) -> bool:
        """Whether the key has a sentence of its own."""
        return bool(self._row(key))

    def _sentence(self, key: str) -> str:
        row = self._row(key)
        found = next((row[language] for language in self._order if row.get(language)), None)
        return found if found is not None else key.replace("{", "{{").replace("}", "}}")

    def _row(self, key: str) -> Mapping[str, str]:
        section, _, name = key.partition(".")
        row = self._rows.get(section, {}).get(name, {})
        return row if isinstance(row, Mapping) else {}


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


@cache
def words(language: str) -> Words:
    """The sentences in `it` or `en`; any other language gets the Italian ones."""
    return Words(language if language in LANGUAGES else LANGUAGES[0])


def pick(text: Mapping[str, str], language: str) -> str:
    """One language of a bilingual `{it, en}` of a TOML file, the other where it is missing."""
    return text.get(language) or next((text[each] for each in LANGUAGES if text.get(each)), "")
