"""Golden pages: what was printed is compared with what somebody looked at and kept.

``pytest tests/exports --renew-golden`` writes them anew; look at each page before keeping it.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
from PIL import Image

from facilitator.exports.paper import pdfa
from tests.exports.reading import page_texts, pictures

GOLDEN = Path(__file__).parents[1] / "golden"
DPI = 50
TOLERATED = 0.004
"""The share of pixels that may differ clearly: renderers smooth edges each in its own way."""
CLEARLY = 70

Compare = Callable[[str, Path], None]


@pytest.fixture(autouse=True)
def _every_page_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """At work the archive's check reads a large document's first pages; here it reads them all."""
    monkeypatch.setattr(pdfa, "MOST_READ", sys.maxsize)


@pytest.fixture(autouse=True)
def _nobody_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Power does not fail in a test."""
    monkeypatch.setattr("os.fsync", lambda _file: None)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Compare:
    """Compare a PDF with the golden pages of a name, or renew them."""
    renew = bool(request.config.getoption("--renew-golden"))

    def compare(name: str, pdf: Path) -> None:
        if renew:
            _renew(name, pdf)
        _compare_text(name, pdf)
        _compare_pixels(name, pdf)

    return compare


def _renew(name: str, pdf: Path) -> None:
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob(f"{name}-*.png"):
        old.unlink()
    (GOLDEN / f"{name}.txt").write_text("\f\n".join(page_texts(pdf)) + "\n", encoding="utf-8")
    for number, picture in enumerate(pictures(pdf, DPI), 1):
        small = picture.quantize(64, dither=Image.Dither.NONE)
        small.save(GOLDEN / f"{name}-{number}.png", optimize=True)


def _compare_text(name: str, pdf: Path) -> None:
    kept = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert "\f\n".join(page_texts(pdf)) + "\n" == kept


def _compare_pixels(name: str, pdf: Path) -> None:
    kept = sorted(GOLDEN.glob(f"{name}-*.png"), key=lambda file: int(file.stem.split("-")[-1]))
    drawn = list(pictures(pdf, DPI))
    assert len(kept) == len(drawn)
    for file, picture in zip(kept, drawn, strict=True):
        with Image.open(file) as image:
            wanted = numpy.asarray(image.convert("RGB"), dtype=int)
        found = numpy.asarray(picture, dtype=int)
        assert wanted.shape == found.shape, file.name
        differing = (abs(wanted - found).max(axis=2) > CLEARLY).mean()
        assert differing <= TOLERATED, f"{file.name}: {differing:.2%} of the pixels differ"
