"""Label sheets: where each label lies on its A4. They are data, in ``resources/paper``, and a
user's own beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice, pairwise
from typing import Any, TypeVar

from facilitator.domain.refusal import Refusal
from facilitator.exports.paper import RULE, Area, Page, Stroke, sheet
from resources.load import Unreadable, own_data, toml

_Thing = TypeVar("_Thing")
_PAIRS = ("size", "count", "first", "gap")
_EPS = 0.1


@dataclass(frozen=True, slots=True)
class Labels:
    """A sheet of labels; lengths in mm. ``cut``: plain paper, with marks where it is cut."""

    key: str
    name: str
    size: tuple[float, float]
    count: tuple[int, int]
    first: tuple[float, float]
    gap: tuple[float, float]
    cut: bool = False

    @property
    def a_page(self) -> int:
        """How many labels a sheet has."""
        return self.count[0] * self.count[1]

    def areas(self) -> Iterator[Area]:
        """The labels of a sheet, row by row."""
        width, height = self.size
        for row in range(self.count[1]):
            for column in range(self.count[0]):
                x = self.first[0] + column * (width + self.gap[0])
                y = self.first[1] + row * (height + self.gap[1])
                yield x, y, width, height


@cache
def label_sheets() -> dict[str, Labels]:
    """The label sheets by their keys, the user's own among them.

    Refuses ``own_unreadable`` for a file that is no TOML, ``labels_unsound`` for a sheet that says
    too little or has more on it than an A4 holds.
    """
    usual = toml("paper", "labels.toml")
    try:
        rows = {**usual, **own_data("paper", "labels.toml")}
    except Unreadable as why:
        raise Refusal("own_unreadable", file=str(why.file), reason=why.reason) from why
    return {key: _labels(key, row) for key, row in rows.items()}


def _labels(key: str, row: Any) -> Labels:
    try:
        pairs = [tuple(float(number) for number in row[part]) for part in _PAIRS]
        (size, count, first, gap) = ((pair[0], pair[1]) for pair in pairs)
        found = Labels(
            key, str(row.get("name", key)), size, (int(count[0]), int(count[1])), first, gap,
            bool(row.get("cut", False)),
        )  # fmt: skip
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as why:
        raise Refusal("labels_unsound", name=key) from why
    if min(found.size) <= 0 or min(*first, *gap) < 0 or not _on_a4(found):
        raise Refusal("labels_unsound", name=key)
    return found


def _on_a4(labels: Labels) -> bool:
    paper = sheet("A4")
    across, down = (
        labels.first[at] + labels.count[at] * (labels.size[at] + labels.gap[at]) - labels.gap[at]
        for at in (0, 1)
    )
    fits = across <= paper.width + _EPS and down <= paper.height + _EPS
    return min(labels.count) > 0 and fits


def labels_of(paper: str) -> Labels:
    """The label sheet of a key, the first one for an empty key; refuses ``unknown_paper``."""
    known = label_sheets()
    if not paper:
        return next(iter(known.values()))
    if paper not in known:
        raise Refusal("unknown_paper", name=paper, known=", ".join(known))
    return known[paper]


def on_labels(
    labels: Labels, things: Sequence[_Thing], first: int
) -> Sequence[Sequence[tuple[_Thing, Area]]]:
    """Each thing with its label, sheet by sheet; ``first`` is the first one's label, from 1.

    Refuses ``no_such_label``.
    """
    if not 1 <= first <= labels.a_page:
        raise Refusal("no_such_label", n=first, name=labels.name, most=labels.a_page)
    placed = list(zip(things, islice(cycle(labels.areas()), first - 1, None), strict=False))
    turns = range(labels.a_page - first + 1, len(things), labels.a_page)
    return [placed[start:end] for start, end in pairwise((0, *turns, len(things)))]


def draw_cuts(page: Page, labels: Labels) -> None:
    """Where plain paper is cut: short lines in the gaps' middles at the sheet's edges."""
    if not labels.cut:
        return
    pen = Stroke(RULE, 0.4)
    for column in range(1, labels.count[0]):
        x = labels.first[0] + column * (labels.size[0] + labels.gap[0]) - labels.gap[0] / 2
        page.rule((x, 4.5), (x, page.height - 4.5), pen)
    for row in range(1, labels.count[1]):
        y = labels.first[1] + row * (labels.size[1] + labels.gap[1]) - labels.gap[1] / 2
        page.rule((4.5, y), (page.width - 4.5, y), pen)
