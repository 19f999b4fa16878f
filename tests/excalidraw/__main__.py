"""``python -m tests.excalidraw FOLDER``: boards of our own and of others, as Excalidraw files."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.domain.book import Book
from facilitator.domain.refusal import Refusal
from tests.exports.every import export_all
from tests.exports.others import book_with, written
from tests.exports.report_rooms import process_room
from tests.process.making import whole_process
from tests.shared import SHARED


def write_scenes(folder: Path) -> None:
    """The boards of an invented process and of the demonstration, and the shared ones again."""
    folder.mkdir(parents=True, exist_ok=True)
    _write("process", folder, process_room().book)
    with TemporaryDirectory() as place:
        made = whole_process(Path(place, "demo.workshop"))
        _write("demo", folder, made.store.book)
        made.store.close()
    for file in sorted(SHARED.joinpath("boards").glob("*")):
        try:
            book, board = book_with(file.read_bytes(), file.name)
        except Refusal as why:
            print(f"{file.name}: {why.key}")
            continue
        written(book, board, "excalidraw", folder)
        (folder / "out.excalidraw").rename(folder / f"shared-{file.stem}.excalidraw")


def _write(name: str, folder: Path, book: Book) -> None:
    for file in export_all(book, {".excalidraw"}, folder):
        file.rename(folder / f"{name}-{file.name}")


if __name__ == "__main__":
    write_scenes(Path(sys.argv[1]))
