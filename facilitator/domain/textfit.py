"""Text fit: the one function by which screen and paper choose a size and break lines.

The text shrinks from the largest to the smallest size; only then its box grows. Widths come from
outside, in em, and add up character by character, so both sides break at the same places.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil, floor
from operator import mul, sub
from typing import NamedTuple

from facilitator.domain.breaks import graphemes, paragraphs, plain_pieces, plain_words, words

STEP = 0.5
_SLACK = 1e-6

Advance = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Box:
    """The room for a text, in the same unit as the sizes."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Largest and smallest type size, and the height of a line as a multiple of the size."""

    largest: float
    smallest: float
    line_ratio: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The size chosen, the lines, and the height of them all.

    The height is the text's own, not the box's. It exceeds the box only at the smallest size; then
    the box must grow to it.
    """

    size: float
    lines: tuple[str, ...]
    height: float


class _Word(NamedTuple):
    """What holds together on a line, after its white space; widths in em.

    `parts` and `ends` are its graphemes and where each ends; only a word that is longer than the
    narrowest line has them.
    """

    gap: str
    gap_em: float
    text: str
    em: float
    parts: Sequence[str]
    ends: Sequence[float]


class _Plain(NamedTuple):
    """Words with single blanks between them, each of which fits on the narrowest line.

    `starts` and `ends` are where each would stand on one long line, in em.
    """

    words: list[str]
    starts: list[float]
    ends: list[float]


_Paragraph = _Plain | list[_Word]


def fit(text: str, box: Box, sizes: Sizes, advance: Advance) -> Fit:
    """The text at the largest size, in steps of 0.5, at which its lines fit the height of the box.

    `advance` gives the width of a text in em. Lines break at white space, after hyphens and slashes
    and between Chinese characters; a word longer than a line breaks between graphemes. Joined
    again, the lines are the text but for white space where they broke.
    """
    measured = _measured(text, box.width / sizes.largest, advance)
    ladder, rooms = _ladder(box, sizes, advance(" "))

    def fits(size: float) -> bool:
        lines = _count_measured(measured, box.width / size + _SLACK)
        return lines * size * sizes.line_ratio <= box.height + _SLACK

    last, least = len(ladder) - 1, _least(measured)
    found = bisect_left(rooms, least, 0, last)
    if least:
        # Words mostly fill the room that they need at least.
        while found < last and not fits(ladder[found]):
            found += 1
    else:
        # A smaller size never needs more lines, so the first one that fits is found by halving.
        found = bisect_left(ladder, True, 0, last, key=fits)
    size = ladder[found]
    lines = _broken(measured, box.width / size)
    return Fit(size, lines, len(lines) * size * sizes.line_ratio)


def break_lines(text: str, width_em: float, advance: Advance) -> tuple[str, ...]:
    """The lines of a text at one width in em; an empty text is one empty line."""
    return _broken(_measured(text, width_em, advance), width_em)


def count_lines(text: str, width_em: float, advance: Advance) -> int:
    """How many lines ``break_lines`` makes."""
    plain = _count_words(plain_words(text), width_em, advance)
    return plain or sum(_count_pieces(part, width_em, advance) for part in paragraphs(text))


def _count_words(plain: Sequence[str], width_em: float, advance: Advance) -> int:
    """How many lines words fill with blanks between them; 0 where one is longer than a line."""
    blank, lines, limit = advance(" "), 0, width_em + _SLACK
    used = limit
    for word in plain:
        em = advance(word)
        used = used + blank + em
        if used > limit:
            if em > limit:
                return 0
            lines, used = lines + 1, em
    return lines


def _count_pieces(paragraph: str, width_em: float, advance: Advance) -> int:
    """As ``_lines`` breaks them, but without making the lines where nothing is unusual."""
    found, limit = plain_pieces(paragraph), width_em + _SLACK
    if found is None:
        return len(break_lines(paragraph, width_em, advance))
    blank, gap, lines, used = advance(" "), 0.0, 0, 0.0
    for word in found:
        for piece in word if word[0] else ():
            em = advance(piece)
            used = used + gap + em
            gap = 0.0
            if used > limit or not lines:
                lines, used = lines + 1, em
                if em > limit:
                    parts = list(_chopped(_word("", piece, width_em, advance), limit))
                    lines, used = lines + len(parts) - 1, parts[-1][1]
        gap += blank
    return max(lines, 1)


@lru_cache(256)
def _ladder(box: Box, sizes: Sizes, blank: float) -> tuple[list[float], list[float]]:
    """The sizes that are tried, and how many em of words and blanks have room at each at most."""
    steps = ceil((sizes.largest - sizes.smallest) / STEP - _SLACK)
    ladder = [sizes.largest - STEP * step for step in range(steps)] + [sizes.smallest]
    lines = [floor((box.height + _SLACK) / (size * sizes.line_ratio) + _SLACK) for size in ladder]
    # A line that breaks at a blank drops it.
    widths = [box.width / size + _SLACK + blank for size in ladder]
    return ladder, list(map(mul, lines, widths))


def _measured(text: str, narrowest: float, advance: Advance) -> list[_Paragraph]:
    return [_in_words(paragraph, narrowest, advance) for paragraph in paragraphs(text)]


def _in_words(paragraph: str, narrowest: float, advance: Advance) -> _Paragraph:
    plain = plain_words(paragraph)
    ems = list(map(advance, plain))
    if not plain or max(ems) > narrowest + _SLACK:
        return [_word(gap, piece, narrowest, advance) for gap, piece in words(paragraph)]
    blank = advance(" ")
    ends = list(accumulate([blank + em for em in ems]))
    return _Plain(plain, list(map(sub, ends, ems)), ends)


def _least(measured: list[_Paragraph]) -> float:
    """How many em the plain paragraphs need, their words with a blank after each."""
    return sum(p.ends[-1] for p in measured if isinstance(p, _Plain))


def _count_measured(measured: list[_Paragraph], limit: float) -> int:
    """How many lines there are, without making those of plain paragraphs."""
    lines = 0
    for paragraph in measured:
        if isinstance(paragraph, _Plain):
            lines += len(_stops(paragraph, limit))
        else:
            lines += len(list(_lines(paragraph, limit)))
    return lines


def _word(gap: str, text: str, narrowest: float, advance: Advance) -> _Word:
    gap_em, em = advance(gap) if gap else 0.0, advance(text)
    if em <= narrowest + _SLACK:
        return _Word(gap, gap_em, text, em, (), ())
    parts = graphemes(text)
    return _Word(gap, gap_em, text, em, parts, list(accumulate(map(advance, parts))))


def _broken(measured: list[_Paragraph], width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in measured:
        if isinstance(paragraph, _Plain):
            start = 0
            for stop in _stops(paragraph, width + _SLACK):
                lines.append(" ".join(paragraph.words[start:stop]))
                start = stop
        else:
            lines += _lines(paragraph, width + _SLACK)
    return tuple(lines)


def _stops(paragraph: _Plain, limit: float) -> list[int]:
    """Behind which words the lines end, each as full as it can be."""
    _words, starts, ends = paragraph
    found, last, stop = [], len(ends), 0
    while stop < last:
        stop = bisect_right(ends, starts[stop] + limit, stop + 1)
        found.append(stop)
    return found


def _lines(paragraph: list[_Word], limit: float) -> Iterator[str]:
    """Greedy: each word on the line where it still fits. White space at the edges is dropped."""
    line: list[str] = []
    used = 0.0
    for word in paragraph:
        reach = used + word.gap_em + word.em
        if line and reach <= limit:
            line += word.gap, word.text
            used = reach
            continue
        if line:
            yield "".join(line)
        rest, used = word.text, word.em
        if word.em > limit:
            *full, (rest, used) = _chopped(word, limit)
            yield from (part for part, _ in full)
        line = [rest]
    yield "".join(line)


def _chopped(word: _Word, limit: float) -> Iterator[tuple[str, float]]:
    """A word longer than a line in stretches that fit, at least one grapheme each."""
    start, before = 0, 0.0
    while start < len(word.parts):
        stop = bisect_right(word.ends, before + limit, lo=start + 1)
        yield "".join(word.parts[start:stop]), word.ends[stop - 1] - before
        start, before = stop, word.ends[stop - 1]
