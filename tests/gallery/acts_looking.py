"""What is looked for, sifted, coloured and laid out before the picture is taken."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.domain.records import Theme
from tests.gallery.room import Pose
from ui.windows.palette import Palette
from ui.windows.palette_entries import entries
from ui.windows.shortcuts import ShortcutsDialog

Act = Callable[[Pose], QWidget]


def _palette(pose: Pose, typed: str) -> QWidget:
    pose.open()
    made = Palette(pose.window, pose.window.look, entries(pose.window))
    QTest.keyClicks(made.line, typed)
    return pose.keep(made)


def palette(pose: Pose) -> QWidget:
    """The command palette before anything is typed."""
    return _palette(pose, "")


def palette_found(pose: Pose) -> QWidget:
    """The palette with what has the typed words, what cannot be done now last."""
    return _palette(pose, "grup")


def palette_nothing(pose: Pose) -> QWidget:
    """The palette where nothing has these words."""
    return _palette(pose, "qqqq")


def keys(pose: Pose) -> QWidget:
    """The page of keys."""
    pose.open()
    return pose.keep(ShortcutsDialog(pose.window))


def keys_sought(pose: Pose) -> QWidget:
    """The page of keys, searched."""
    pose.open()
    page = ShortcutsDialog(pose.window)
    page.line.setText("grupp")
    return pose.keep(page)


def _find(pose: Pose, typed: str, steps: int) -> QWidget:
    work = pose.open()
    work.finding.open()
    work.finding.line.setText(typed)
    for _ in range(steps):
        work.finding.next()
        pose.wait_for(lambda: not work.finding.is_busy)
    return pose.window


def finding(pose: Pose) -> QWidget:
    """Words found on several boards, the second of them shown."""
    return _find(pose, "sera", 2)


def finding_nothing(pose: Pose) -> QWidget:
    """Nothing has the words that are looked for."""
    return _find(pose, "qqqq", 1)


def sifted_by_kind(pose: Pose) -> QWidget:
    """Only barriers and causes are looked at."""
    work = pose.open()
    work.sifting.swing("kind:barrier")
    work.sifting.swing("kind:cause")
    return pose.window


def sifted_by_theme(pose: Pose) -> QWidget:
    """Only the notes of one theme are looked at."""
    work = pose.open()
    offers = [offer.key for offer in work.sifting.offers() if offer.key.startswith("theme:")]
    work.sifting.swing(offers[0] if offers else f"theme:{work.store.book.all(Theme)[0].id}")
    return pose.window


def sifted_by_seat(pose: Pose) -> QWidget:
    """Only what seat 3 said is looked at."""
    pose.open().sifting.swing("seat:3")
    return pose.window


def coloured(by: str) -> Act:
    """The board in other colours than those of its kinds."""

    def act(pose: Pose) -> QWidget:
        pose.open().sifting.colour_by(by)
        return pose.window

    act.__doc__ = f"Notes coloured by {by}."
    return act


def laid_out(way: str) -> Act:
    """The board laid out in another way."""

    def act(pose: Pose) -> QWidget:
        work = pose.open()
        work.canvas.motion.wanted = False
        work.canvas.lay_out_as(way)
        work.canvas.fit()
        return pose.window

    act.__doc__ = f"The board laid out as {way}."
    return act


ACTS: dict[str, Act] = {
    "palette": palette,
    "palette-found": palette_found,
    "palette-nothing": palette_nothing,
    "keys": keys,
    "keys-sought": keys_sought,
    "finding": finding,
    "finding-nothing": finding_nothing,
    "sifted-by-kind": sifted_by_kind,
    "sifted-by-theme": sifted_by_theme,
    "sifted-by-seat": sifted_by_seat,
    **{f"coloured-by-{by}": coloured(by) for by in ("theme", "table", "seat")},
    **{f"laid-out-{way}": laid_out(way) for way in ("grid", "tree", "fishbone", "whys")},
}
"""Every such state by the name of its picture."""
