"""The days to a deadline in words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_SOON = 30
"""Days before a deadline from which it stands out."""


def days_said(days: int | None) -> tuple[str, str]:
    """``in 12 days``, and the tone in which it stands: ``warning`` when soon, ``quiet`` if over."""
    if days is None:
        return translate("Days", "deadline to be added"), "quiet"
    if days == 0:
        return translate("Days", "closes today"), "danger"
    if days < 0:
        one = translate("Days", "closed yesterday")
        return (
            one if days == -1 else translate("Days", "closed {n} days ago").format(n=-days)
        ), "quiet"
    one = translate("Days", "closes tomorrow")
    said = one if days == 1 else translate("Days", "closes in {n} days").format(n=days)
    return said, "warning" if days <= _SOON else ""
