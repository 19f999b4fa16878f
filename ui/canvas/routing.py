"""Paths of links while their notes are carried: quick, so they don't look out for other notes."""

from collections.abc import Mapping

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.routes import Path, port, route, sides
from ui.canvas.scene import Scene

LIVE_LINKS = 60
"""So many links follow the carried notes; the others come back when they are let go."""


def live_path(source: Rect, target: Rect) -> Path:
    """A path between two notes as if there were no others."""
    leaving, arriving = sides(source, target, (), False)
    return route(port(source, leaving), port(target, arriving), (), (source, target))


def live_paths(scene: Scene, moved: Mapping[str, Rect]) -> list[tuple[Link, Path]]:
    """The links of notes that a gesture moves, with the notes where they are just now."""
    links = {link.id: link for note in moved for link in scene.links_of(note)}
    return [(link, _followed(scene, link, moved)) for link in list(links.values())[:LIVE_LINKS]]


def _followed(scene: Scene, link: Link, moved: Mapping[str, Rect]) -> Path:
    if link.source in moved and link.target in moved:
        old, new = scene.rect(link.source), moved[link.source]
        return tuple((x + new.x - old.x, y + new.y - old.y) for x, y in scene.path(link))
    ends = (moved.get(end) or scene.rect(end) for end in (link.source, link.target))
    return live_path(*ends)
