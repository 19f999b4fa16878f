"""Where a line may break, and what may never be torn apart.

A small part of Unicode's rules for lines (UAX 14) and graphemes (UAX 29): as much as the notes and
names of a workshop need, in whatever script somebody writes.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

SPACES = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""White space that may break, as the inside of a regular expression's class."""

_NEWLINE = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(f"([{SPACES}]*)([^{SPACES}]+)")
_HYPHEN = re.compile(r"(?<=\w\w[-\u2010\u2013\u2014/])(?=\w\w)|(?<=\u200b)(?=[^\u200b])")

_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u312f\u31a0-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"  # East Asia
    "\U0001b000-\U0001b2ff\U00020000-\U0003fffd"
    "\U0001f000-\U0001faff]"  # pictures
)
_USUAL = "\u00a1-\u024f\u2018-\u201f\u2026\u2190-\u22ff\u2500-\u25ff"
_PLAIN = re.compile(f"[ -~{_USUAL}]*")
_BARE = re.compile(f"[ -,.0-~{_USUAL}]*")
_CLOSING, _OPENING = {"Pe", "Pf"}, {"Ps", "Pi"}
_NEVER_FIRST = frozenset(
    "、。，．・：；！？…‥ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    ",.:;!?%％‰°℃-–—/\u0e2f\u0e30\u0e32\u0e45\u0e46\u0e5a\u0e5b\u0eb0\u0eb2"
)
_NEVER_LAST = frozenset("$€£¥#\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_GLUE = frozenset("\"'\u00a0\u2007\u202f\u2060\ufeff")
_JOINER = "\u200d"
_ALSO_EXTEND = frozenset("\u0e33\u0eb3\uff9e\uff9f") | frozenset(map(chr, range(0x1F3FB, 0x1F400)))


def paragraphs(text: str) -> list[str]:
    """The text between explicit new lines; an empty text is one empty paragraph."""
    return [text] if text.isprintable() else _NEWLINE.split(text)


def words(paragraph: str) -> list[tuple[str, str]]:
    """What holds together on a line, each with the white space before it."""
    found = []
    for match in _WORD.finditer(paragraph):
        gap, word = match.groups()
        for piece in _pieces(word):
            found.append((gap, piece))
            gap = ""
    return found


def plain_words(paragraph: str) -> list[str]:
    """The words, where nothing but single blanks can part them; none of any other text.

    Most notes are such texts, and their lines can be counted without a closer look.
    """
    found = paragraph.split(" ") if _BARE.fullmatch(paragraph) else []
    return found if "" not in found else []


def plain_pieces(paragraph: str) -> list[Sequence[str]] | None:
    """What stands between blanks, each with its pieces; None where there is anything unusual.

    Where there are several blanks, an empty piece stands between them.
    """
    if not _PLAIN.fullmatch(paragraph):
        return None
    between = paragraph.split(" ")
    return [_hyphened(word) if "-" in word or "/" in word else (word,) for word in between]


@lru_cache(8192)
def _hyphened(word: str) -> tuple[str, ...]:
    return tuple(_HYPHEN.split(word))


def graphemes(text: str) -> list[str]:
    """What a reader takes for single characters: letters with marks, flags, joined pictures."""
    if not text or max(text) < "\u0300":
        return list(text)
    found: list[str] = []
    for char in text:
        if found and _holds(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _pieces(word: str) -> list[str]:
    if not _SPACELESS.search(word):
        return _HYPHEN.split(word)
    clusters = graphemes(word)
    pieces = clusters[:1]
    for before, after in pairwise(clusters):
        if _may_break(before[0], after[0]):
            pieces.append(after)
        else:
            pieces[-1] += after
    return pieces


@cache
def _may_break(before: str, after: str) -> bool:
    return (
        bool(_SPACELESS.match(before) or _SPACELESS.match(after))
        and before not in _NEVER_LAST | _GLUE
        and after not in _NEVER_FIRST | _GLUE
        and unicodedata.category(before) not in _OPENING
        and unicodedata.category(after) not in _CLOSING
    )


def _holds(cluster: str, char: str) -> bool:
    last = cluster[-1]
    return (
        (_extends(char) and not last.isspace())
        or (last == _JOINER and unicodedata.category(char) in {"So", "Sm"})
        or (_is_flag(char) and _is_flag(cluster) and len(cluster) == 1)
        or ("\u1100" <= last <= "\u115f" and _is_hangul(char))
        or (unicodedata.combining(last) == 9 and unicodedata.category(char) == "Lo")
    )


@cache
def _extends(char: str) -> bool:
    """Marks, joiners, selectors, skin tones, tags and the later parts of a Korean syllable."""
    return (
        unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}
        or char in _ALSO_EXTEND
        or "\u1160" <= char <= "\u11ff"
    )


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_hangul(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3"
