"""Typefaces within an SVG: of each face the characters that are drawn, so that it looks alike
wherever it is opened, and its text stays text.
"""

from base64 import b64encode
from collections.abc import Collection, Mapping
from io import BytesIO
from unicodedata import normalize

from resources.fonts import Face

_TURNED_OFF = frozenset(("kern", "liga", "clig", "dlig", "hlig", "calt"))
"""What changes widths and no meaning: neither the screen nor the PDF does it."""


def font_faces(used: Mapping[Face, Collection[str]]) -> str:
    """The rules of a style sheet that bring faces along, each with the characters used of it.

    The same characters give the same text.
    """
    ordered = sorted(used, key=lambda face: face.name)
    return "\n".join(_rule(face, "".join(sorted(used[face]))) for face in ordered)


def _rule(face: Face, chars: str) -> str:
    slant = "italic" if face.italic else "normal"
    data = b64encode(_part_of(face, chars)).decode()
    return (
        f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};font-style:{slant};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


def _part_of(face: Face, chars: str) -> bytes:
    """The face as WOFF with these characters alone, and what their script needs to join them."""
    # It takes its time to load, and only an SVG needs it.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(flavor="woff", hinting=False, name_IDs=[1, 2, 6])
    joined = set(options.layout_features) - _TURNED_OFF
    options.layout_features = sorted(joined)
    whole = BytesIO()
    with TTFont(face.file, lazy=True, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        # Letters that are drawn from their parts, as Thai's, ask for these.
        subsetter.populate(text=chars + normalize("NFKD", chars))
        subsetter.subset(font)
        font.flavor = "woff"
        font.save(whole)
    return whole.getvalue()
