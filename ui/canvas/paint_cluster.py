"""A cluster: white panel, header with title, minority mark, number of notes and of votes."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from facilitator.domain.advice import is_crowded
from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING
from facilitator.domain.views import ClusterView
from resources import tokens
from ui.canvas.board_state import Caption
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit, grown, rounded
from ui.canvas.lettering import Type, elided, label, width
from ui.canvas.signs import CAPITAL, draw_sign

_CLUSTER = tokens.tokens()["cluster"]
_RADIUS: int = tokens.tokens()["radius"]["panel"]
_COUNT = 16
"""Size of the counts in a header, at zoom 1; like the title it stops shrinking."""
_COUNT_LEAST = 13
_GAP = 14
_TITLE_ROOM = 5
"""What is kept for a title, in em, before counts are left out."""
LEAST_HEADER = 10
"""Below this height of the header on screen, in dip, only the panel is painted."""


class _Piece(NamedTuple):
    """Something at the right of a header: its width, and how it is drawn from its left edge."""

    width: float
    draw: Callable[[QPainter, float], None]


def paint_panel(painter: QPainter, cluster: ClusterView, box: QRect, kit: Kit) -> None:
    """The white panel of a cluster that stands in ``box``, upon a panel in its border's colour.

    To draw the border as a line takes Qt five times as long.
    """
    hair, outer = kit.hair, QRectF(box)
    radius = min(_RADIUS * kit.scale, _RADIUS * kit.ratio) + hair / 2
    painter.fillPath(rounded(outer, radius), kit.look.colour("cluster_border"))
    painter.fillPath(rounded(grown(outer, -hair), radius - hair), kit.look.colour("cluster"))


def paint_header(painter: QPainter, cluster: ClusterView, box: QRect, kit: Kit) -> None:
    """Title and counts; the title is elided, the counts are kept as long as there is room."""
    header = CLUSTER_HEADER * kit.scale
    if header < LEAST_HEADER * kit.ratio:
        return
    pad = CLUSTER_PADDING * kit.scale
    left, right = box.x() + pad, box.x() + box.width() - pad
    title = title_type(kit)
    middle = box.y() + header / 2
    foot = round(middle + CAPITAL * title.size / 2)
    named = cluster.title
    ink = kit.look.colour("text" if named else "text_quiet")
    wanted = min(width(named or kit.words.no_title, title), _TITLE_ROOM * title.size)
    room = right - left - width(named or kit.words.no_title, title)
    for piece in reversed(_pieces(cluster, kit, (foot, middle, room))):
        if right - piece.width - _GAP * kit.ratio < left + wanted:
            break
        piece.draw(painter, right - piece.width)
        right -= piece.width + _GAP * kit.ratio
    words = elided(named or kit.words.no_title, title, right - left)
    label(painter, QPointF(left, foot), words, title, ink)


def title_type(kit: Kit) -> Type:
    """The letters of a cluster's title: they stop shrinking while they can still be read."""
    least: float = _CLUSTER["title_min_px"] * kit.ratio
    return Type(max(_CLUSTER["title"] * kit.scale, least), 600)


def _pieces(cluster: ClusterView, kit: Kit, place: tuple[int, float, float]) -> list[_Piece]:
    """What stands at the right of a header; ``place``: base line, middle, room beside the title.

    The title goes first: where it has no room, words are left out, and then the number of notes.
    """
    foot, middle, room = place
    kind = Type(max(_COUNT * kit.scale, _COUNT_LEAST * kit.ratio))
    look, words = kit.look, kit.words
    votes = _said(words.votes(cluster), Type(kind.size, 600), look.colour("text"), foot)
    marks = [
        _signed("minority", _said(said, kind, look.colour("text"), foot), look.colour("text"),
                middle, kit)
        for said in (words.minority, "") if cluster.record.minority
    ]  # fmt: skip
    notes = _notes(cluster, kit, kind, (foot, middle))
    ways = [
        [*marks[:1], notes[0], votes], [*marks[:1], notes[1], votes],
        [*marks[1:], notes[1], votes], [*marks[1:], *notes[2:], votes],
    ]  # fmt: skip
    shown = [[piece for piece in way if piece.width] for way in ways]
    gap = _GAP * kit.ratio
    fitting = (way for way in shown if sum(piece.width + gap for piece in way) <= room)
    return next(fitting, shown[-1])


def _notes(
    cluster: ClusterView, kit: Kit, kind: Type, place: tuple[int, float]
) -> tuple[_Piece, ...]:
    """The number of notes, from the longest way to say it to the shortest; of a usual one none."""
    foot, middle = place
    counted = kit.words.counted(len(cluster.notes), len(cluster.also))
    if not is_crowded(len(cluster.notes)):
        usual = _said(counted, kind, kit.look.colour("text_quiet"), foot)
        return usual, usual
    ink = kit.look.colour("warning")
    ways = (kit.words.crowded.replace("%1", counted), counted, str(len(cluster.notes)))
    return tuple(_signed("warning", _said(way, kind, ink, foot), ink, middle, kit) for way in ways)


def _said(text: str, kind: Type, ink: QColor, foot: int) -> _Piece:
    def drawn(painter: QPainter, left: float) -> None:
        label(painter, QPointF(left, foot), text, kind, ink)

    return _Piece(width(text, kind), drawn)


def _signed(sign: str, said: _Piece, ink: QColor, middle: float, kit: Kit) -> _Piece:
    """Words with a sign before them."""
    side = max(_CLUSTER["minority_mark"] * kit.scale, _COUNT_LEAST * kit.ratio)
    room = side + 5 * kit.ratio

    def drawn(painter: QPainter, left: float) -> None:
        draw_sign(painter, sign, ink, QPointF(left + side / 2, middle), side)
        said.draw(painter, left + room)

    return _Piece(room + said.width, drawn)


def paint_caption(painter: QPainter, caption: Caption, camera: Camera, kit: Kit) -> None:
    """The words over the loose notes, on the bare ground; none from afar or without room."""
    if CLUSTER_HEADER * kit.zoom < LEAST_HEADER:
        return
    kind = Type(max(_COUNT * kit.scale, _COUNT_LEAST * kit.ratio))
    words = f"{kit.words.loose} · {caption.count}"
    if width(words, kind) > caption.room.w * kit.scale:
        return
    spot = QPointF(camera.x(caption.room.x), camera.y(caption.room.bottom) - round(0.8 * kind.size))
    label(painter, spot, words, kind, kit.look.colour("text_quiet"))
