"""Words by which boards name kinds of notes and links, in Italian and English."""

from functools import cache

from facilitator.domain.kinds import LINK_KINDS, NOTE_KIND
from facilitator.imports.labels import plain_label
from resources.load import LANGUAGES, words


@cache
def _notes() -> dict[str, str]:
    named: dict[str, str] = {}
    for key, kind in NOTE_KIND.items():
        several = [words(language)(f"kinds.{key}") for language in LANGUAGES]
        for word in (key, kind.it, kind.en, *several):
            named.setdefault(plain_label(word), key)
    return named


@cache
def _links() -> dict[str, str]:
    return {plain_label(word): kind.key for kind in LINK_KINDS
            for word in (kind.key, kind.it, kind.en)}  # fmt: skip


def kind_named(word: str) -> str:
    """The kind of note that a label, tag or title means; else ``""``."""
    return _notes().get(plain_label(word), "")


def link_named(word: str) -> str:
    """The kind of link that an arrow's label means; else ``""``."""
    return _links().get(plain_label(word), "")
