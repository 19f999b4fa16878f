"""The handbook's pages in both languages, from the program's own tables.

python packaging/handbook.py           writes the pages keys, programmes and style of docs/handbook
python packaging/handbook.py --check   exit 1 if they are not what the tables say
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from programme_page import programme_page  # noqa: E402
from style_page import style_page  # noqa: E402

from ui.translate import LANGUAGES, Language  # noqa: E402
from ui.windows.key_tables import commands, keys_said, lots  # noqa: E402

FOLDER = ROOT / "docs" / "handbook"


def page(language: Language, key: str) -> str:
    """The page in one language, as Markdown."""
    language.speak(key)
    title, lead, by_menu, command, menu, keys = keys_said()
    lines = [f"# {title}", "", lead]
    for lot in lots():
        lines += ["", f"## {lot.title}", "", f"| {keys} | |", "| --- | --- |"]
        lines += [f"| {_cell(row.keys)} | {_cell(row.does)} |" for row in lot.rows]
    lines += ["", f"## {by_menu}", "", f"| {command} | {menu} | {keys} |", "| --- | --- | --- |"]
    lines += [f"| {_cell(c.words)} | {c.where} | {_cell(c.keys)} |" for c in commands()]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace(">", "\\>")


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or check them; the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    language = Language(QApplication.instance() or QApplication([]))
    old = []
    pages = {f"keys.{key}.md": page(language, key) for key in LANGUAGES}
    pages |= {f"programmes.{key}.md": programme_page(key) for key in LANGUAGES}
    pages |= {f"style.{key}.md": style_page(key) for key in LANGUAGES}
    for name, text in pages.items():
        file = FOLDER / name
        if "--check" in arguments:
            if not file.exists() or file.read_text("utf-8") != text:
                old.append(file.name)
        else:
            FOLDER.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
    if old:
        print("not what the tables say: " + ", ".join(old), file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
