"""Parts of a text document (DOCX): the house's styles and typeface, real tables, no dates inside.

The styles stand in ``resources/word``, so whoever goes on writing finds them in their program.
"""

from facilitator.exports.word.grids import FORM, LISTED, Grid, add_grid
from facilitator.exports.word.house import Setup, began, saved, width_of
from facilitator.exports.word.logos import add_logos
from facilitator.exports.word.texts import (
    add_heading,
    add_mark,
    add_picture,
    add_text,
    count_in,
    end_at_right,
    fit,
    hang_at,
    hold_together,
    numbered,
)

__all__ = [
    "FORM",
    "LISTED",
    "Grid",
    "Setup",
    "add_grid",
    "add_heading",
    "add_logos",
    "add_mark",
    "add_picture",
    "add_text",
    "began",
    "count_in",
    "end_at_right",
    "fit",
    "hang_at",
    "hold_together",
    "numbered",
    "saved",
    "width_of",
]
