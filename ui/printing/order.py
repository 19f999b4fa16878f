"""What is to be made: an export, and how its preview is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from facilitator.exports.contract import Options

View = Literal["pages", "picture", "tables", "text"]


@dataclass(frozen=True, slots=True)
class Order:
    """An export: of what, how, and under which name the file is made."""

    exporter: str
    make_view: Callable[[], object]
    options: Options
    name: str
    subject: str = ""


class Sight(NamedTuple):
    """How a file is looked at. ``twin`` names the export that is shown in its stead, if any."""

    view: View
    twin: str = ""


_BY_SUFFIX: dict[str, View] = {
    ".pdf": "pages", ".png": "picture", ".csv": "tables", ".xlsx": "tables", ".json": "text",
    ".ics": "text",
}  # fmt: skip
_AS_PICTURE = Sight("picture", "board-png")
_TWINS = {".svg": _AS_PICTURE, ".canvas": _AS_PICTURE, ".excalidraw": _AS_PICTURE}
"""What is drawn by whoever opens it is shown as our own picture of the same."""


def sight_of(exporter: str, suffix: str, known: frozenset[str]) -> Sight:
    """How an export is looked at: a report for a word processor by its PDF, where it has one."""
    paper = exporter.removesuffix("-docx") + "-pdf"
    if suffix == ".docx":
        return Sight("pages", paper) if paper in known else Sight("tables")
    return _TWINS.get(suffix) or Sight(_BY_SUFFIX.get(suffix, "text"))
