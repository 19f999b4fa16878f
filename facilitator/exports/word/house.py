"""A document in the house's dress: styles, typeface within, language, page, what it is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from string import Template
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.section import Section
from docx.shared import Mm, Pt

from facilitator.exports.paper import (
    BAND,
    BLUE,
    INK,
    NAVY,
    PLACEHOLDER,
    PLACEHOLDER_EDGE,
    RULE,
    SECONDARY,
    expect_theme,
    lettering,
    space,
)
from facilitator.exports.word.texts import (
    add_field,
    end_at_right,
    fit,
    part_from_table,
    turn_leftward,
)
from resources.fonts import FACES
from resources.load import path, words

_SHORT, _LONG = 210, 297
_BELOW, _FOOT = 20, 10
_REGIONS = {"it": "it-IT", "en": "en-GB"}
_FACES = {
    "regular": FACES["TitilliumWeb-Regular"],
    "bold": FACES["TitilliumWeb-Bold"],
    "italic": FACES["TitilliumWeb-Italic"],
}
_KEY = uuid5(NAMESPACE_URL, "facilitator/word")
_HIDDEN = 32
"""Bytes of a typeface that are turned by the key, as the format wants it (ECMA-376, 17.8.1)."""
_PLAIN_NAMES = {"content_types.xml": "[Content_Types].xml", "package.rels": "_rels/.rels"}
"""Parts whose names would be patterns or hidden files to those who pack this program."""
_COLOURS = {
    "ink": INK, "navy": NAVY, "blue": BLUE, "secondary": SECONDARY, "rule": RULE, "band": BAND,
    "placeholder": PLACEHOLDER, "placeholder_edge": PLACEHOLDER_EDGE,
}  # fmt: skip
_ROLES = (
    "title",
    "over",
    "word_heading",
    "section",
    "subsection",
    "strong",
    "body",
    "cell",
    "small",
)


@dataclass(frozen=True, slots=True)
class Setup:
    """What a document says about itself, at its foot too, and how its A4 lies. ``at`` is aware."""

    title: str
    author: str
    foot: str
    language: str
    at: datetime
    across: bool = False


def began(setup: Setup) -> Document:
    """An empty document: A4, the house's styles, texts in its language.

    Refuses where the user's own theme cannot stand.
    """
    expect_theme()
    made: Document = docx.Document(BytesIO(_package(setup.language)))
    _lay_page(made.sections[0], setup)
    about = made.core_properties
    about.title, about.author = fit(setup.title), fit(setup.author)
    about.last_modified_by, about.comments = "", ""
    about.language = _REGIONS.get(setup.language, setup.language)
    about.created = about.modified = setup.at.astimezone(UTC).replace(tzinfo=None)
    return made


def _lay_page(page: Section, setup: Setup) -> None:
    width, height = (_LONG, _SHORT) if setup.across else (_SHORT, _LONG)
    page.orientation = WD_ORIENT.LANDSCAPE if setup.across else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Mm(width), Mm(height)
    page.left_margin = page.right_margin = Mm(_side(setup))
    page.top_margin = Mm(space("top_across" if setup.across else "top"))
    page.bottom_margin, page.footer_distance = Mm(_BELOW), Mm(_FOOT)
    foot = page.footer.paragraphs[0]
    end_at_right(foot, width_of(setup))
    said = words(setup.language)("paper.page_of", n="\0", of="\0").split("\0")
    foot.add_run(f"{fit(setup.foot)}\t{said[0]}")
    add_field(foot, "PAGE")
    foot.add_run(said[1])
    add_field(foot, "NUMPAGES")


def width_of(setup: Setup) -> float:
    """The width of its text in mm."""
    return (_LONG if setup.across else _SHORT) - 2 * _side(setup)


def _side(setup: Setup) -> float:
    return space("side_across" if setup.across else "side")


def saved(document: Document) -> bytes:
    """The file's bytes; its parts bear no time, so that the same content gives the same bytes."""
    turn_leftward(document)
    if gap := part_from_table(document):
        gap.paragraph_format.line_spacing = Pt(1)
    dated, out = BytesIO(), BytesIO()
    document.save(dated)
    with ZipFile(dated) as parts, ZipFile(out, "w", ZIP_DEFLATED) as whole:
        for part in parts.infolist():
            whole.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return out.getvalue()


def _package(language: str) -> bytes:
    """The parts of ``resources/word`` and the typeface, as a file to begin with."""
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, text in _texts(language):
            package.writestr(name, text)
        for name, face in _FACES.items():
            package.writestr(f"word/fonts/{name}.odttf", _hidden(face.file.read_bytes()))
    return out.getvalue()


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """The parts by name, with the theme and the language where they name them."""
    facts = {name: _digits(colour) for name, colour in _COLOURS.items()}
    for role in _ROLES:
        letters = lettering(role)
        facts[f"size_{role}"] = str(round(letters.size * 2))
        facts[f"colour_{role}"] = _digits(letters.colour)
    facts |= {"font": _FACES["regular"].family, "key": str(_KEY).upper()}
    facts |= {
        "language": _REGIONS.get(language, language),
        "decimal": "," if language == "it" else ".",
    }
    root = path("word")
    for part in sorted(root.rglob("*")):
        if part.is_file():
            text = Template(part.read_text("utf-8")).substitute(facts)
            name = part.relative_to(root).as_posix()
            yield _PLAIN_NAMES.get(name, name), text


def _digits(colour: str) -> str:
    return colour[1:].upper()


def _hidden(face: bytes) -> bytes:
    """A typeface as documents hold it: its first bytes turned by the key, read from its end."""
    key = bytes.fromhex(_KEY.hex)[::-1]
    head = bytes(byte ^ key[n % len(key)] for n, byte in enumerate(face[:_HIDDEN]))
    return head + face[_HIDDEN:]
