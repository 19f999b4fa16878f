"""What a programme is, in words: its name, one sentence, and how much it brings."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from resources.load import is_own, pick, readable
from ui.translate import spoken

_USUAL = ("themes", "groups", "cards", "missions")


def said(key: str) -> tuple[str, str, str]:
    """Name, summary and counts of a programme; it says itself what is counted.

    One of the user's own says so; of a file that cannot be read there is but its name.
    """
    words, data = spoken(), readable("programmes", key)
    head = data.get("programme")
    if not isinstance(head, Mapping):
        trouble = QCoreApplication.translate("Programmes", "This file cannot be read.")
        return f"{key}.toml", trouble, ""
    numbers = {name: _count(data, name) for name in _listed(head.get("counts", _USUAL))}
    counts = [words("cli.mine")] if is_own("programmes", key) else []
    counts += [
        words.count(number, f"counted.{name}_one", f"counted.{name}")
        for name, number in numbers.items()
        if number and words.has(f"counted.{name}")
    ]
    name, summary = (_text(head.get(part, "")) for part in ("name", "summary"))
    return name or key, summary, " · ".join(counts)


def _text(value: Any) -> str:
    """Whatever stands there: of a file of the user's own nothing is certain."""
    return pick(value, spoken().language) if isinstance(value, str | Mapping) else str(value)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _count(data: Mapping[str, Any], name: str) -> int:
    if name == "objectives":
        themes = [row for row in _listed(data.get("themes")) if isinstance(row, Mapping)]
        return sum(len(_listed(theme.get("objectives"))) for theme in themes)
    return len(_listed(data.get(name)))
