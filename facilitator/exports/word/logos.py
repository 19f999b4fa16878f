"""Logos at the head of a text document, as they stand at the head of the printed one."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from facilitator.domain.records import Picture
from facilitator.exports.logos import HEIGHT, MOST
from facilitator.exports.paper import png_picture
from facilitator.exports.word.texts import add_text, fit


def add_logos(document: Document, logos: Sequence[Picture | str]) -> Any:
    """The logos in a line at the right; of what is no picture, the name. None where there are none.

    Nothing is parted from the title that follows.
    """
    if not logos:
        return None
    line = add_text(document, "", "Figure", keep=True)
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for number, logo in enumerate(logos[:MOST]):
        run = line.add_run("\u2003" if number else "")
        held = png_picture(logo) if isinstance(logo, Picture) else None
        name = logo.name if isinstance(logo, Picture) else logo
        if held is None:
            run.add_text(fit(name))
            continue
        inline: Any = run.add_picture(BytesIO(held), height=Mm(HEIGHT))
        inline._inline.docPr.set("descr", fit(name))
    return line
