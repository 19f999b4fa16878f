"""One picture of the gallery: what is shown, in which size, look and language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.gallery.room import MAIN, Pose

SMALL = (1366, 768)
TINY = (1280, 720)
LAPTOP_150 = (910, 430)
"""What a laptop of 1366 × 768 leaves at 150 %."""


@dataclass(frozen=True, slots=True)
class Scene:
    """``name`` is the file's, ``act`` gives the widget that is pictured."""

    name: str
    group: str
    act: Callable[[Pose], QWidget]
    scheme: str = "light"
    language: str = "it"
    size: tuple[int, int] = MAIN

    @property
    def title(self) -> str:
        """Name, what it shows, and what is not usual about it."""
        shown = (self.act.__doc__ or "").strip().rstrip(".")
        unusual = [self.scheme] if self.scheme != "light" else []
        unusual += [self.language] if self.language != "it" else []
        unusual += ["{}×{}".format(*self.size)] if self.size != MAIN else []
        return f"{self.name}: {shown}" + (f" ({', '.join(unusual)})" if unusual else "")
