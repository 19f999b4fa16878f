"""What the inspector asks of each of its pages."""

from functools import cached_property

from ui.panels.panel import Panel
from ui.panels.words.editor import WordsEditor


class InspectorPage(Panel):
    """A page about one kind of thing; most of what is written on it has an editor of its own."""

    @cached_property
    def editors(self) -> list[WordsEditor]:
        """The editors on the page."""
        return self.findChildren(WordsEditor)

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return sum(editor.waiting for editor in self.editors)

    def save(self) -> None:
        """Save what is being written."""
        for editor in self.editors:
            editor.save()

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
