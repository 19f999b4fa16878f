"""Where a file goes: its name, proposed until somebody writes one, and a word on what is there."""

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from facilitator.domain.refusal import Refusal
from facilitator.exports.whole import write_whole
from ui.look import Look
from ui.panels.dialog_parts import button, form
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.printing.choices import home_of


class FileBox(QWidget):
    """``changed`` comes when the name has become complete or not."""

    changed = Signal()

    def __init__(self, look: Look, workshop: Path) -> None:
        super().__init__()
        self._home = home_of(workshop)
        self._named = self._suffix = self._of = ""
        self.target, self.browse = QLineEdit(), button()
        self.hint = TextLabel(look, "caption", "quiet")
        label = TextLabel(look, tone="quiet")
        label.setText(self.tr("File"))
        label.setBuddy(self.target)
        self.browse.setText(self.tr("Choose…"))
        rows = form()
        rows.setVerticalSpacing(4)
        rows.addRow(label, in_row((self.target, 1), self.browse))
        rows.addRow("", self.hint)
        self.setLayout(rows)
        self.target.textChanged.connect(self._tell)
        self.browse.clicked.connect(self._browse)

    @property
    def file(self) -> Path | None:
        """The file to write, always with the format's ending; None until one is named.

        A name without a folder is one in the workshop's.
        """
        named = os.path.expanduser(self.target.text().replace("\0", "").strip())
        if os.path.basename(named) in ("", ".", ".."):
            return None
        path = self._home / named
        right = path.suffix.lower() == self._suffix
        return path if right else path.with_name(path.name + self._suffix)

    def propose(self, name: str, of: str) -> None:
        """Propose a name in the folder that was last chosen; one's own for the same thing stays."""
        written = self.target.text()
        own = bool(written) and Path(written).name != self._named and of == self._of
        self._suffix, self._of = Path(name).suffix, of
        if not own:
            self._named = name
            folder = Path(written).parent if written else self._home
            self.target.setText(str(folder / name))
        self._tell()

    def save(self, data: bytes) -> Path:
        """Write the file, whole or not at all. Refuses ``folder_missing`` and what writing may."""
        file = self.file
        assert file is not None
        if not os.path.isdir(file.parent):
            raise Refusal("folder_missing", file=file.name)
        write_whole(file, data)
        return file

    def _tell(self) -> None:
        file = self.file
        there = file is not None and os.path.isfile(file)
        self.hint.set_tone("warning" if there else "quiet")
        self.hint.setText(self.tr("This file exists and will be replaced.") if there else " ")
        self.changed.emit()

    def _browse(self) -> None:
        filters = f"{self._suffix[1:].upper()} (*{self._suffix})"
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), self.target.text(), filters
        )
        if chosen:
            self.target.setText(chosen)
