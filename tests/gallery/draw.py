"""Making the pictures, one after the other; one that fails is told and leaves the others alone."""

import sys
import traceback
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gallery.album import Picture, write_album
from tests.gallery.pages import PRINTS, Print, print_pages
from tests.gallery.room import Pose, Room
from tests.gallery.scene import Scene
from tests.gallery.scenes import SCENES
from ui.style import FUSION


def draw(wanted: tuple[str, ...], folder: Path) -> int:
    """Make the pictures whose names begin as wanted, or all; 1 if one could not be made."""
    folder.mkdir(exist_ok=True)
    room = Room(QApplication(["gallery", *FUSION]))
    starts = wanted or ("",)
    pictures = [_scene(room, row, folder) for row in SCENES if row.name.startswith(starts)]
    for row in PRINTS:
        if row.name.startswith(starts):
            pictures += _pages(room, row, folder)
    room.close()
    print(write_album(folder, pictures))
    return 1 if any(picture.trouble for picture in pictures) else 0


def _scene(room: Room, scene: Scene, folder: Path) -> Picture:
    print(scene.name, file=sys.stderr)
    pose = Pose(room, scene.language, scene.scheme, scene.size)
    file = f"{scene.name}.png"
    try:
        pose.picture(scene.act(pose)).save(str(folder / file))
    except Exception as trouble:
        return _missing(scene.group, scene.title, trouble)
    finally:
        pose.close()
    return Picture(scene.group, scene.title, file)


def _pages(room: Room, row: Print, folder: Path) -> list[Picture]:
    print(row.name, file=sys.stderr)
    try:
        return list(print_pages(room.demo(row.language), row, folder))
    except Exception as trouble:
        return [_missing("Printed pages", row.name, trouble)]


def _missing(group: str, title: str, trouble: Exception) -> Picture:
    traceback.print_exception(trouble)
    return Picture(group, title, "", f"{type(trouble).__name__}: {trouble}")
