"""What is kept once and shown on many pages looks as if it were drawn on each, and is not heard."""

from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy
import pikepdf
from pikepdf import pdfa
from PIL import Image

from facilitator.domain.records import Picture
from facilitator.exports.paper import (
    About,
    Draft,
    Letters,
    Page,
    kind_mark,
    opened,
    save_pdfa,
    sheet,
)
from tests.exports.material import AT
from tests.exports.reading import page_texts, pictures, structure

Draw = Callable[[Page], None]


def logo() -> Picture:
    held = BytesIO()
    Image.new("RGB", (8, 4), "#0066cc").save(held, "PNG")
    data = b64encode(held.getvalue()).decode()
    return Picture(id="p", media="image/png", width=8, height=4, data=data)


def head(page: Page) -> None:
    page.lines((20, 20), ["Percorso d’esempio", "Ελληνικά, 中文, שלום"], Letters())
    page.box((20, 40, 60, 10), fill="#eef3f8", radius=2)
    page.image(opened(logo()), (100, 20, 40, 20), "Un logo")
    for row in (0, 1):
        for column in (0, 1):
            kind_mark(page.part((20 + 30 * column, 60 + 20 * row, 30, 20)), "idea", (10, 10))


def printed(target: Path, put: Callable[[Page], None]) -> Path:
    draft = Draft(About("Prova", "", "", "it", AT))
    for number in range(3):
        page = draft.page(sheet("A4"))
        put(page)
        page.text((20, 200), f"pagina {number}", Letters())
    save_pdfa(draft.finish(), target, AT)
    return target


def stamped(page: Page) -> None:
    page.stamp("head", head)


def test_a_stamp_looks_and_reads_like_what_was_drawn(tmp_path: Path) -> None:
    kept, drawn = printed(tmp_path / "a.pdf", stamped), printed(tmp_path / "b.pdf", head)
    for one, other in zip(pictures(kept, 100), pictures(drawn, 100), strict=True):
        apart = numpy.abs(numpy.asarray(one, dtype=int) - numpy.asarray(other, dtype=int))
        assert apart.max() < 32
    assert [text.split() for text in page_texts(kept)] == [t.split() for t in page_texts(drawn)]


def test_a_stamp_is_drawn_once_and_sound(tmp_path: Path) -> None:
    target = printed(tmp_path / "a.pdf", stamped)
    assert pdfa.validate_written(target, "2b").passed
    with pikepdf.open(target) as pdf:
        shown = [form.objgen for page in pdf.pages for form in page.resources.XObject.values()]
    assert len(shown) == 3
    assert len(set(shown)) == 1


def test_whoever_listens_does_not_hear_it(tmp_path: Path) -> None:
    heard = structure(printed(tmp_path / "a.pdf", stamped))
    assert [text.strip() for role, _said, text in heard if role == "P"] == [
        "pagina 0", "pagina 1", "pagina 2"
    ]  # fmt: skip
    assert not any(role == "Figure" for role, _said, _text in heard)
