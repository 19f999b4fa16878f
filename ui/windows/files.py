"""Opening, beginning, copying and closing workshops.

The store is imported when one is opened, so that the welcome need not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu

from facilitator.domain.refusal import Refusal
from resources.load import LAST_PROGRAMME
from ui.settings import Settings
from ui.translate import spoken

if TYPE_CHECKING:
    from facilitator.storage.store import Store
    from ui.windows.home import Home

    Take = Callable[[Store | None], None]
    """What the window does with an opened store; None closes the one that is open."""

ENDING = ".workshop"


class Files(QObject):
    """Everything that ends with another workshop, or none, in the window."""

    def __init__(self, window: Home, settings: Settings, take: Take) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._take = take
        self.say: Callable[[Refusal], None] = lambda _refusal: None
        self.leave: Callable[[], bool] = lambda: True
        """Asked before another workshop is opened; False where the user stays."""
        self.begun: Callable[[], None] = lambda: None
        """Called when a new workshop has been opened for the first time."""

    def new(self, programme: str = "") -> None:
        """Ask for programme and file, and open the new workshop."""
        from facilitator.cli.write import create
        from ui.windows.new_dialog import NewDialog

        dialog = NewDialog(self._folder(), programme, self._window)
        if dialog.exec() and self.leave():
            choice = dialog.choice()
            opened = self._open(
                lambda: create(str(choice.file), choice.programme, choice.language, choice.wishes)
            )
            if opened and choice.programme != LAST_PROGRAMME:
                self.begun()

    def open(self) -> None:
        """Ask for a file and open it."""
        said = self.tr("Workshops") + f" (*{ENDING})"
        title = self.tr("Open a workshop")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), said)
        if name:
            self.open_file(Path(name))

    def open_file(self, file: Path) -> None:
        """Open a workshop; a refusal is said and leaves the window as it is."""
        if self.leave():
            self._open(lambda: _opened(file))

    def open_dropped(self, name: str) -> None:
        """Open a workshop that was dropped; where another is open, ask first.

        One that is told whole in JSON becomes a new file.
        """
        from ui.canvas.brought import WHOLE
        from ui.windows.asking import may_open

        file = Path(name)
        if self._window.workspace is None or may_open(self._window, file.name):
            if file.suffix.lower() == WHOLE:
                self.new_of(name)
            else:
                self.open_file(file)

    def demo(self) -> None:
        """Open the demonstration; it is written where there is none yet."""
        if self.leave():
            self._open(lambda: demonstration(self._folder()))

    def new_from(self) -> None:
        """Ask for a whole workshop in JSON and a file, and open there what it tells."""
        said = self.tr("Whole workshops in JSON") + " (*.json)"
        title = self.tr("A whole workshop in JSON")
        whole, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder()), said)
        if whole:
            self.new_of(whole)

    def new_of(self, whole: str) -> None:
        """Ask for a file, and open there what a whole workshop in JSON tells."""
        from facilitator.cli.write import from_whole

        target = self._target(self.tr("Where the workshop is kept"), Path(whole), "")
        if target is not None and self.leave():
            self._open(lambda: from_whole(str(target), whole))

    def save_copy(self, store: Store | None = None) -> None:
        """Ask for a name and write a whole copy of the open workshop there."""
        store = store or getattr(self._window, "store", None)
        if store is None:
            return
        target = self._target(self.tr("Save a copy"), store.path, " " + self.tr("copy"))
        if target is not None:
            self.copy_to(store, target)

    def copy_to(self, store: Store, target: Path) -> None:
        """Write a whole copy; a refusal is said."""
        try:
            store.copy_to(target)
        except Refusal as refusal:
            self.say(refusal)

    def save_table_copy(self) -> None:
        """Ask for a name and write a copy there on which nobody's name can be read."""
        from facilitator.storage.exchange import copy_for_table

        store = getattr(self._window, "store", None)
        if store is None:
            return
        title = self.tr("A copy for a table")
        target = self._target(title, store.path, " " + self.tr("for a table"))
        if target is None:
            return
        try:
            copy_for_table(store, target)
        except Refusal as refusal:
            self.say(refusal)

    def _target(self, title: str, like: Path, word: str) -> Path | None:
        """Ask for the name of a new workshop file; that of another file with a word is proposed."""
        proposed = like.with_name(like.stem + word + ENDING)
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed))
        file = Path(name)
        return (file if file.suffix else file.with_suffix(ENDING)) if name else None

    def close(self) -> None:
        """Close the workshop and show the welcome."""
        if self.leave():
            self._take(None)

    def fill_recent(self, menu: QMenu) -> None:
        """The files opened before, as entries of a menu."""
        menu.clear()
        for recent in self._settings.recent():
            name = recent.title or Path(recent.path).stem
            action = menu.addAction(f"{name.replace('&', '&&')} — {Path(recent.path).name}")
            action.triggered.connect(lambda _on=False, path=recent.path: self.open_file(Path(path)))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    def _open(self, opener: Callable[[], Store]) -> bool:
        try:
            store = opener()
        except Refusal as refusal:
            self.say(refusal)
            return False
        self._take(store)
        return True

    def _folder(self) -> Path:
        recent = self._settings.recent()
        if recent and Path(recent[0].path).parent.is_dir():
            return Path(recent[0].path).parent
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place) or Path.home())
        return documents if documents.is_dir() else Path.home()


def demonstration(folder: Path) -> Store:
    """The demonstration of this folder, open; written whole at the first time."""
    from facilitator.cli.demo import PROGRAMME, write_demonstration
    from facilitator.cli.write import create

    folder.mkdir(parents=True, exist_ok=True)
    name = QCoreApplication.translate("Files", "Demonstration") + ENDING
    file = folder / name
    if file.exists():
        return _opened(file)
    draft = file.with_name(file.name + ".draft")
    draft.unlink(missing_ok=True)
    language = spoken().language
    with create(str(draft), PROGRAMME, language) as store:
        write_demonstration(store, language)
    draft.rename(file)
    return _opened(file)


def _opened(file: Path) -> Store:
    from facilitator.storage.settings import laptop_id
    from facilitator.storage.store import Setting, Store

    return Store.open(file, Setting(laptop_id()))
