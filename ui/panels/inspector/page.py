"""What the inspector asks of each of its pages."""

from ui.panels.panel import Panel


class InspectorPage(Panel):
    """A page about one kind of thing; those on which nothing is written have nothing to save."""

    def save(self) -> None:
        """Save what is being written; its ``WordsEditor``s are asked by themselves."""

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
