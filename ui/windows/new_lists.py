"""The wizard's last page: themes and groups."""

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.domain.values import clean_text
from facilitator.domain.wishes import Wishes
from ui.look import Look
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel


class ListsPage(QWidget):
    """Themes and groups, one a line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._before: Wishes = Wishes()
        self.themes, self.groups = QPlainTextEdit(), QPlainTextEdit()
        whole = in_row(gap=16)
        for field, name in ((self.themes, self.tr("Themes, one a line")),
                            (self.groups, self.tr("Groups, one a line"))):  # fmt: skip
            label = TextLabel(look, "strong")
            label.setText(name)
            field.setAccessibleName(name)
            field.setTabChangesFocus(True)
            whole.addLayout(in_column(label, (field, 1), gap=8), 1)
        whole.setContentsMargins(2, 2, 2, 2)
        self.setLayout(whole)

    def show_wishes(self, wishes: Wishes) -> None:
        """The programme's themes and groups, ready to be changed."""
        self._before = wishes
        self.themes.setPlainText("\n".join(wishes.themes or ()))
        self.groups.setPlainText("\n".join(wishes.groups or ()))

    def wishes(self, others: Wishes) -> Wishes:
        """The other wishes with those of this page."""
        themes, groups = (_lines(field) for field in (self.themes, self.groups))
        return replace(
            others,
            themes=None if themes == self._before.themes else themes,
            groups=None if groups == self._before.groups else groups,
        )


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(filter(None, map(clean_text, field.toPlainText().splitlines())))
