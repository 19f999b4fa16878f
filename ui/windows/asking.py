"""What the main window says and asks in a box of its own."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from facilitator.domain.refusal import Refusal
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import look_of
from ui.translate import spoken

translate = QCoreApplication.translate


def tell(window: QWidget, refusal: Refusal) -> None:
    """Say in a dialog why what was asked for could not be done."""
    box = _box(window, QMessageBox.Icon.Warning)
    box.setText(spoken()(f"refusal.{refusal.key}", **refusal.facts))
    box.exec()


def may_open(window: QWidget, name: str) -> bool:
    """Whether a workshop that was dropped on the board is to be opened in its place."""
    box = _box(window, QMessageBox.Icon.Question)
    box.setText(
        translate("MainWindow", "Open “{name}”? The workshop that is open now is closed.").format(
            name=name
        )
    )
    wanted = box.addButton(translate("MainWindow", "Open"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("MainWindow", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(wanted)
    box.exec()
    return box.clickedButton() is wanted


def may_lose_text(window: QWidget) -> bool:
    """Whether the user closes although a typed text is not saved, and would be lost."""
    box = _box(window, QMessageBox.Icon.Warning)
    box.setText(
        translate("MainWindow", "A text that was typed is not saved yet. It would be lost.")
    )
    stay = box.addButton(translate("MainWindow", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.addButton(
        translate("MainWindow", "Close without it"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is not stay


def may_drop(window: QWidget) -> bool:
    """Whether the user leaves a dialog although something was typed in it, and would be lost."""
    box = _box(window, QMessageBox.Icon.Question)
    box.setText(translate("MainWindow", "What was typed here would be lost."))
    stay = box.addButton(translate("MainWindow", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.addButton(
        translate("MainWindow", "Close without it"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(stay)
    box.exec()
    return box.clickedButton() is not stay


def _box(window: QWidget, icon: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(window)
    box.setIcon(icon)
    box.setWindowTitle("Facilitator")
    FocusRing(box, look_of(window))
    return box
