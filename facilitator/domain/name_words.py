"""Comparing names as they are typed at a desk: without case, accents and signs, word by word.

So ``accenti z`` finds ``Zoë Segnaposto-Accènti``, and a Latin form a name in another script.
"""

from collections.abc import Sequence

from facilitator.domain.letters import plain


def name_words(text: str) -> tuple[str, ...]:
    """The plain words of a name; one with an apostrophe counts in parts and as a whole."""
    words: list[str] = []
    for piece in plain(text).replace("’", "'").split():
        parts = "".join(c if c.isalnum() else " " for c in piece).split()
        words += parts
        if len(parts) > 1:
            words.append("".join(parts))
    return tuple(words)


def typed_words(letters: str) -> tuple[str, ...]:
    """The plain words that somebody has typed so far, without signs."""
    bare = ("".join(c for c in word if c.isalnum()) for word in plain(letters).split())
    return tuple(word for word in bare if word)


def begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each of the typed words begins a word of the name."""
    return all(any(word.startswith(letters) for word in words) for letters in wanted)
