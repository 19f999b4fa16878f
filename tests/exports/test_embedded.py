"""Which letters a file brings along: those that are written in it, and no others."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from facilitator.exports.paper import About, Draft, Letters, save_pdfa, sheet
from tests.exports.material import AT
from tests.exports.reading import bare, whole_text

MANY = "".join(map(chr, (*range(0xA1, 0x180), *range(0x391, 0x3A2), *range(0x410, 0x450))))
"""More letters than one subset of a font holds."""


@pytest.mark.parametrize(
    ("text", "most"), [("Ciao, mondo!", 12), (MANY.replace("\xad", "") + "Ciao", 360)]
)
def test_only_what_is_written_is_embedded(text: str, most: int, tmp_path: Path) -> None:
    draft = Draft(About("Prova", "", "", "it", AT))
    draft.page(sheet("A0")).text((20, 20), text, Letters(4))
    target = tmp_path / "prova.pdf"
    save_pdfa(draft.finish(), target, AT)
    assert bare(text) in bare(whole_text(target))
    with pikepdf.open(target) as pdf:
        files = [font.FontDescriptor.FontFile2 for font in pdf.pages[0].Resources.Font.values()]
        glyphs = sum(TTFont(BytesIO(file.read_bytes()))["maxp"].numGlyphs for file in files)
    # All of ASCII would be 96; accents are signs of their own, with one for what is missing.
    assert glyphs < most
