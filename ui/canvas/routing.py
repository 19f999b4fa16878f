"""Paths of links while their notes are carried: quick, so they don't look out for other notes."""

from collections.abc import Mapping

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link, Place
from facilitator.domain.routes import Path, port, route, sides
from ui.canvas.scene import Scene

LIVE_LINKS = 60
"""So many links follow the carried notes; the others come back when they are let go."""


def live_path(source: Rect, target: Rect) -> Path:
    """A path between two notes as if there were no others."""
    leaving, arriving = sides(source, target, (), False)
    return route(port(source, leaving), port(target, arriving), (), (source, target))


def live_paths(scene: Scene, carried: Mapping[str, Place]) -> list[tuple[Link, Path]]:
    """The links of carried notes, as they run with the notes where they are just now."""
    links = {link.id: link for note in carried for link in scene.links_of(note)}
    return [(link, _followed(scene, link, carried)) for link in list(links.values())[:LIVE_LINKS]]


def _followed(scene: Scene, link: Link, carried: Mapping[str, Place]) -> Path:
    if link.source in carried and link.target in carried:
        old, new = scene.rect(link.source), carried[link.source]
        return tuple((x + new[0] - old.x, y + new[1] - old.y) for x, y in scene.path(link))
    return live_path(_now(scene, link.source, carried), _now(scene, link.target, carried))


def _now(scene: Scene, note: str, carried: Mapping[str, Place]) -> Rect:
    rect = scene.rect(note)
    x, y = carried.get(note, (rect.x, rect.y))
    return Rect(x, y, rect.w, rect.h)
