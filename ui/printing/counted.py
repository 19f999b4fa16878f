"""The counts of a data file in words."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from ui.translate import QT_TRANSLATE_NOOP, counted, spoken

_FOREIGN = {
    "nodes": (
        QT_TRANSLATE_NOOP("Counted", "1 card or group"),
        QT_TRANSLATE_NOOP("Counted", "{n} cards and groups"),
    ),
    "edges": (QT_TRANSLATE_NOOP("Counted", "1 arrow"), QT_TRANSLATE_NOOP("Counted", "{n} arrows")),
    "rectangle": (QT_TRANSLATE_NOOP("Counted", "1 box"), QT_TRANSLATE_NOOP("Counted", "{n} boxes")),
    "text": (QT_TRANSLATE_NOOP("Counted", "1 text"), QT_TRANSLATE_NOOP("Counted", "{n} texts")),
    "arrow": (QT_TRANSLATE_NOOP("Counted", "1 arrow"), QT_TRANSLATE_NOOP("Counted", "{n} arrows")),
    "frame": (QT_TRANSLATE_NOOP("Counted", "1 frame"), QT_TRANSLATE_NOOP("Counted", "{n} frames")),
    "image": (
        QT_TRANSLATE_NOOP("Counted", "1 picture"),
        QT_TRANSLATE_NOOP("Counted", "{n} pictures"),
    ),
    "events": (
        QT_TRANSLATE_NOOP("Counted", "1 session"),
        QT_TRANSLATE_NOOP("Counted", "{n} sessions"),
    ),
}
"""What other programs' files hold: one of it, and several."""
_TOLD = {
    "sessions": "session", "boards": "board", "notes": "note", "clusters": "cluster",
    "links": "link", "people": "person", "actions": "action", "cards": "card",
}  # fmt: skip
"""Of a whole workshop, what people know it by, and one of each."""


def counts_said(counts: Mapping[str, int]) -> Iterator[str]:
    """Each count with its word, those of other programs' names included."""
    for name, number in counts.items():
        if name in _FOREIGN:
            one, many = (QCoreApplication.translate("Counted", each) for each in _FOREIGN[name])
            yield counted(number, one, many)
        elif name in _TOLD:
            yield spoken().count(number, f"record.{_TOLD[name]}", f"record.{name}")
