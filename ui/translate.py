"""The window's language: by the system, or chosen; switched at once, without a restart.

Strings in the code are English; Italian comes from ``resources/i18n/facilitator_it.qm``. Sentences
that window, paper and command line share come from ``resources.load.words`` in the same language.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources.load import Words, path, words

LANGUAGES = {"it": "Italiano", "en": "English"}
"""The languages of the window, each by its own name."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text of a table for translation; Qt's own function does not say that it is a string.

    The name is the one that Qt's tools look for.
    """
    return text


_FILE_DIALOG = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
)
"""What Qt's own Italian leaves out of the dialog for files: ours has it."""


def system_language() -> str:
    """The first of the system's languages that the window has; Italian where it has none."""
    for wanted in QLocale.system().uiLanguages():
        if wanted[:2] in LANGUAGES:
            return wanted[:2]
    return "it"


@cache
def _compiled(language: str) -> bytes:
    """Our strings in a language. A translator reads them where they stand: they are kept for good,
    and in memory, because a file may be written anew under an open window.
    """
    return path("i18n", f"facilitator_{language}.qm").read_bytes()


class Language:
    """The language in force. Changing it sends every widget Qt's ``LanguageChange``."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._ours = QTranslator(app)
        self._qts = QTranslator(app)
        self.key = "en"

    def speak(self, chosen: str) -> None:
        """Change to ``it`` or ``en``; ``""`` follows the system."""
        self.key = chosen if chosen in LANGUAGES else system_language()
        QLocale.setDefault(QLocale(self.key))
        self._app.removeTranslator(self._qts)
        self._app.removeTranslator(self._ours)
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qts.load(f"qtbase_{self.key}", translations):
            self._app.installTranslator(self._qts)
        if self.key != "en" and self._ours.load(_compiled(self.key)):
            self._app.installTranslator(self._ours)


def counted(number: int, one: str, many: str, **facts: object) -> str:
    """The sentence for one or for ``{n}`` of them."""
    return (one if number == 1 else many).format(n=number, **facts)


def spoken() -> Words:
    """The shared sentences, in the language that the window speaks now."""
    return words(QLocale().name()[:2])
