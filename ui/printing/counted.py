"""The counts of a data file in words."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from ui.translate import QT_TRANSLATE_NOOP, spoken

_FOREIGN = {
    "nodes": QT_TRANSLATE_NOOP("Counted", "{n} cards and groups"),
    "edges": QT_TRANSLATE_NOOP("Counted", "{n} arrows"),
    "rectangle": QT_TRANSLATE_NOOP("Counted", "{n} boxes"),
    "text": QT_TRANSLATE_NOOP("Counted", "{n} texts"),
    "arrow": QT_TRANSLATE_NOOP("Counted", "{n} arrows"),
    "frame": QT_TRANSLATE_NOOP("Counted", "{n} frames"),
    "image": QT_TRANSLATE_NOOP("Counted", "{n} pictures"),
    "events": QT_TRANSLATE_NOOP("Counted", "{n} sessions"),
}
_TOLD = ("sessions", "boards", "notes", "clusters", "links", "people", "actions", "cards")
"""Of a whole workshop, what people know it by."""


def counts_said(counts: Mapping[str, int]) -> Iterator[str]:
    """Each count with its word, those of other programs' names included."""
    for name, number in counts.items():
        if name in _FOREIGN:
            said = QCoreApplication.translate("Counted", _FOREIGN[name])
            yield said.format(n=number)
        elif name in _TOLD:
            yield f"{number} {spoken()('record.' + name)}"
