"""A figure as a picture, for documents that cannot hold our vectors."""

from datetime import UTC, datetime

from facilitator.exports.paper import About, Draft, Sheet, png_of
from facilitator.exports.reports.blocks import Figure

_DPI = 200
_MM = 25.4
_AT = datetime(2000, 1, 1, tzinfo=UTC)
_NAMELESS = About("", "", "", "", _AT)


def png(figure: Figure, width: float) -> bytes:
    """The figure, ``width`` mm wide, as a PNG of 200 dpi on white."""
    tall = figure.height + 2.0
    draft = Draft(_NAMELESS)
    page = draft.page(Sheet("", False, width, tall))
    figure.draw(page, (0.4, 0.4, width - 0.8, figure.height))
    return png_of(draft.finish(), round(width / _MM * _DPI), _DPI)
