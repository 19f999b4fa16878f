"""Paths of links while their notes are carried: clear of other notes where a plain path is.

A detour takes too long to be looked for while a hand moves; it comes when the hand lets go.
"""

from collections.abc import Collection, Mapping, Sequence

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.routes import MANY, Path, best_plain, port, reach, sides
from ui.canvas.scene import Scene

LIVE_LINKS = 60
"""So many links follow the carried notes; the others come back when they are let go."""
LOOKING_OUT = 12
"""So many of them look out for other notes."""
_FAR = 2400
"""A link that reaches farther, in board units, does not look out."""


def live_path(source: Rect, target: Rect, others: Sequence[Rect] = ()) -> Path:
    """A path between two notes, at the sides where it crosses the fewest others."""
    ends = (source, target)
    leaving, arriving = sides(source, target, others, False)
    return best_plain(port(source, leaving), port(target, arriving), others, ends)[1]


def live_paths(scene: Scene, moved: Mapping[str, Rect]) -> list[tuple[Link, Path]]:
    """The links of notes that a gesture moves, with the notes where they are just now."""
    links = list({link.id: link for note in moved for link in scene.links_of(note)}.values())
    paths: list[tuple[Link, Path]] = []
    looking = LOOKING_OUT
    for link in links[:LIVE_LINKS]:
        if link.source in moved and link.target in moved:
            paths.append((link, _shifted(scene, link, moved)))
            continue
        source, target = (moved.get(end) or scene.rect(end) for end in (link.source, link.target))
        others = _others(scene, link, (source, target), moved) if looking > 0 else ()
        paths.append((link, live_path(source, target, others)))
        looking -= 1
    return paths


def _shifted(scene: Scene, link: Link, moved: Mapping[str, Rect]) -> Path:
    old, new = scene.rect(link.source), moved[link.source]
    return tuple((x + new.x - old.x, y + new.y - old.y) for x, y in scene.path(link))


def _others(
    scene: Scene, link: Link, ends: tuple[Rect, Rect], moved: Collection[str]
) -> Sequence[Rect]:
    """What lies between the two and stays where it is; nothing where that is half the board."""
    area = reach(*ends)
    if max(area.w, area.h) > _FAR:
        return ()
    found = scene.in_the_way(area, {link.source, link.target, *moved})
    return found if len(found) <= MANY else ()
