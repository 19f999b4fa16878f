"""What is to be known of an export before it is saved or printed."""

from PySide6.QtCore import QCoreApplication

from ui.printing.draft import Made
from ui.printing.order import Sight
from ui.translate import spoken

translate = QCoreApplication.translate


def warnings_of(made: Made) -> list[str]:
    """What the exporter remarks, and the characters that no font has."""
    said = [spoken()("remark." + key) for key in made.written.remarks]
    if made.written.substituted:
        signs = " ".join(made.written.substituted)
        boxed = translate("Remarks", "Printed as boxes, for want of a font: {s}")
        said.append(boxed.format(s=signs))
    return said


def twin_said(made: Made, sight: Sight) -> str:
    """What is shown where it is not the file itself; empty where it is."""
    if made.shown == made.file:
        return ""
    if sight.view == "pages":
        return translate("Remarks", "This is its PDF: a word processor breaks the pages itself")
    return translate(
        "Remarks", "So the board stands; whoever opens the file draws it in their own way"
    )
