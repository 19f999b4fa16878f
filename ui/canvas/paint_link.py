"""Links: right-angled lines with round elbows; the end says the kind, colour only repeats it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from facilitator.domain.kinds import LinkKind, link_kind
from facilitator.domain.layout import Rect
from facilitator.domain.routes import Path
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit
from ui.canvas.link_shape import BAR, WIDTH, WIDTH_SELECTED, Stroke, link_shape

_SMALL = 0.5
"""Below this zoom ends and elbows shrink with the board."""


def paint_link(
    painter: QPainter, kind: str, path: Path, place: tuple[Camera, Kit], selected: bool
) -> None:
    """A link along its path in board units."""
    camera, kit = place
    points = [(camera.x(x), camera.y(y)) for x, y in path]
    draw_along(painter, link_kind(kind), points, kit, selected)


def draw_along(
    painter: QPainter,
    kind: LinkKind,
    points: Sequence[tuple[int, int]],
    kit: Kit,
    selected: bool,
) -> None:
    """A link along points in device pixels, with its end at the last one."""
    if len(points) < 2 or points[-1] == points[-2]:
        return
    unit = kit.ratio * min(1.0, kit.zoom / _SMALL)
    thick = (WIDTH_SELECTED if selected else WIDTH) * max(unit, 0.5 * kit.ratio)
    x0, y0 = points[0]
    course = tuple((x - x0 + 0.5, y - y0 + 0.5) for x, y in points)
    shape = link_shape(course, kind, Stroke(unit, thick))
    painter.translate(x0, y0)
    painter.fillPath(shape, kit.look.colour(kind.colour))
    painter.translate(-x0, -y0)


def paint_far_link(
    painter: QPainter, kind: str, ends: tuple[Rect, Rect], place: tuple[Camera, Kit]
) -> None:
    """A link between notes too small to be read: one elbow, from middle to middle.

    Of whole pixels, with no softened edge: a slanting line would not go on where a scrolled picture
    ends, and Qt rounds the softened ones otherwise from place to place.
    """
    camera, kit = place
    source, target = (_middle(rect, camera) for rect in ends)
    elbow = QPoint(source.x(), target.y())
    thick = max(1, round(kit.ratio))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for one, other in ((source, elbow), (elbow, target)):
        leg = QRect(one, other).normalized()
        leg.setSize(leg.size().expandedTo(QSize(thick, thick)))
        painter.fillRect(leg, kit.look.colour(link_kind(kind).colour))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _middle(rect: Rect, camera: Camera) -> QPoint:
    return QPoint(camera.x(rect.x + rect.w / 2), camera.y(rect.y + rect.h / 2))


def reach_of(path: Path, camera: Camera, kit: Kit) -> QRectF:
    """All that a link paints, in device pixels."""
    xs, ys = [camera.x(x) for x, _y in path], [camera.y(y) for _x, y in path]
    margin = BAR * kit.ratio
    box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return box.adjusted(-margin, -margin, margin, margin)
