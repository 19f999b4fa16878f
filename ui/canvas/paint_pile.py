"""A folded cluster: a pile of three sheets with its title, its kinds and its counts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from facilitator.domain.piles import kind_counts
from facilitator.domain.records import Note
from facilitator.domain.textfit import break_lines
from facilitator.domain.views import ClusterView
from resources import tokens
from resources.fonts import measure
from ui.canvas.kit import Kit, outline, rounded
from ui.canvas.lettering import Type, elided, label, width
from ui.canvas.signs import CAPITAL, draw_badge, draw_sign

_CLUSTER = tokens.tokens()["cluster"]
_OFFSET: int = _CLUSTER["pile_offset"]
_SHEETS = 3
RADIUS: int = tokens.tokens()["radius"]["panel"]
_PAD = 14
_TITLE, _LINE = 18, 22
_WORDS = 15
_BADGE, _ACROSS = 20, 4
_ROWS = (72, 94)
"""Middles of the rows of badges, in board units from the upper edge; a single row is between."""
_FOOT = 118
NEAR = 0.62
"""Below this zoom the pile says its title and its number alone."""
_LEAST = 20
"""Below this height on screen, in dip, it says nothing."""


def paint_pile(
    painter: QPainter, cluster: ClusterView, notes: Sequence[Note], box: QRect, kit: Kit
) -> None:
    """The pile of a cluster and of its notes, within ``box`` in device pixels."""
    front = _paint_sheets(painter, box, kit)
    if kit.zoom < NEAR:
        _paint_far(painter, cluster, front, kit)
        return
    painter.save()
    painter.translate(box.topLeft())
    _paint_title(painter, cluster, kit)
    _paint_kinds(painter, notes, kit)
    _paint_foot(painter, cluster, kit)
    painter.restore()


def _paint_sheets(painter: QPainter, box: QRect, kit: Kit) -> QRectF:
    """The sheets from the lowest up; the uppermost one\'s box."""
    hair, step = kit.hair, _OFFSET * kit.scale
    radius = min(RADIUS * kit.scale, RADIUS * kit.ratio)
    sheet = QRectF(box).adjusted(0, 0, -step * (_SHEETS - 1), -step * (_SHEETS - 1))
    for number in reversed(range(_SHEETS)):
        at = sheet.translated(step * number, step * number)
        inner = at.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2)
        painter.fillPath(rounded(inner, radius), kit.look.colour("cluster"))
        outline(painter, inner, radius, QPen(kit.look.colour("border_control"), hair))
    return sheet


def _room(kit: Kit) -> float:
    """What is left for words from side to side, in device pixels."""
    return (200 - 2 * _PAD) * kit.scale


def _paint_title(painter: QPainter, cluster: ClusterView, kit: Kit) -> None:
    kind = Type(_TITLE * kit.scale, 600)
    title = cluster.title
    ink = kit.look.colour("text" if title else "text_quiet")
    lines = _two_lines(title or kit.words.no_title, kind, _room(kit))
    for row, line in enumerate(lines):
        foot = round((_PAD + _TITLE - 2 + row * _LINE) * kit.scale)
        label(painter, QPointF(_PAD * kit.scale, foot), line, kind, ink)


def _two_lines(title: str, kind: Type, room: float) -> list[str]:
    """A title on one line or two; what does not fit is cut with …."""
    first, *rest = break_lines(" ".join(title.split()), room / kind.size, measure(kind.weight))
    return [first, elided(" ".join(rest), kind, room)] if rest else [first]


def _paint_kinds(painter: QPainter, notes: Sequence[Note], kit: Kit) -> None:
    """A badge for each kind with how many notes there are of it."""
    counts = kind_counts(notes)
    two = len(counts) > _ACROSS
    words, side = Type(_WORDS * kit.scale), _BADGE * kit.scale
    for place, (kind, count) in enumerate(counts):
        row, column = divmod(place, _ACROSS)
        middle = (_ROWS[row] if two else sum(_ROWS) / 2) * kit.scale
        left = (_PAD + column * (200 - 2 * _PAD) / _ACROSS) * kit.scale
        draw_badge(painter, kind, kit.look.kind(kind), QPointF(left + side / 2, middle), side)
        foot = round(middle + CAPITAL * words.size / 2)
        spot = QPointF(left + side + 4 * kit.scale, foot)
        label(painter, spot, str(count), words, kit.look.colour("text"))


def _paint_foot(painter: QPainter, cluster: ClusterView, kit: Kit) -> None:
    """How many notes, and at the right the minority\'s mark and the votes."""
    plain, strong = Type(_WORDS * kit.scale), Type(_WORDS * kit.scale, 600)
    foot, look = round((_FOOT + 5) * kit.scale), kit.look
    left, right = _PAD * kit.scale, (200 - _PAD) * kit.scale
    counted = kit.words.counted(len(cluster.notes), len(cluster.also))
    label(painter, QPointF(left, foot), counted, plain, look.colour("text_quiet"))
    votes = kit.words.votes(cluster)
    right -= width(votes, strong)
    label(painter, QPointF(right, foot), votes, strong, look.colour("text"))
    if cluster.record.minority:
        middle = QPointF(right - 14 * kit.scale, foot - CAPITAL * plain.size / 2)
        draw_sign(painter, "minority", look.colour("text"), middle, 18 * kit.scale)


def _paint_far(painter: QPainter, cluster: ClusterView, front: QRectF, kit: Kit) -> None:
    """Title and number in one line, while there is room; then the number; then nothing."""
    if front.height() < _LEAST * kit.ratio:
        return
    least: float = _CLUSTER["title_min_px"] * kit.ratio
    kind, strong = Type(max(_TITLE * kit.scale, least)), Type(max(_TITLE * kit.scale, least), 600)
    pad = min(_PAD * kit.scale, 8 * kit.ratio)
    count = str(len(cluster.notes))
    foot = round(front.center().y() + CAPITAL * kind.size / 2)
    room = front.width() - 3 * pad - width(count, kind)
    title = cluster.title or kit.words.no_title
    quiet, ink = kit.look.colour("text_quiet"), kit.look.colour("text")
    if room < 3 * kind.size:
        left = front.center().x() - width(count, strong) / 2
        label(painter, QPointF(left, foot), count, strong, ink)
        return
    spot = QPointF(front.left() + pad, foot)
    label(painter, spot, elided(title, strong, room), strong, ink if cluster.title else quiet)
    right = front.right() - pad - width(count, kind)
    label(painter, QPointF(right, foot), count, kind, quiet)
