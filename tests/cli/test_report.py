"""The instant report from the command line, and a quarter's as text, data or a file."""

from pathlib import Path

import pytest

from tests.cli.staff import Do
from tests.exports.reading import bare, whole_text


@pytest.fixture
def workshop(prato: Path, do: Do) -> Path:
    assert do("capture", prato, "--board", "S1-T2", typed="p Pochi autobus di sera\n").code == 0
    return prato


def test_a_sessions_report_stands_beside_the_workshop(workshop: Path, do: Do) -> None:
    said = do("report", str(workshop), "--session", "S1")
    assert said.code == 0
    (made,) = workshop.parent.glob("*.pdf")
    assert made.name == "prato S1 resoconto.pdf"
    assert bare("Pochi autobus di sera") in bare(whole_text(made))


def test_it_is_written_as_text_to_go_on_with_where_that_is_named(workshop: Path, do: Do) -> None:
    target = workshop.with_name("resoconto.docx")
    said = do("report", str(workshop), str(target), "--session", "S1", "--json")
    assert said.json["file"] == str(target)
    assert target.read_bytes()[:2] == b"PK"


def test_a_quarter_is_told_as_text_or_written(workshop: Path, do: Do) -> None:
    told = do("report", str(workshop), "--quarter", "2023-1")
    assert "primo trimestre 2023" in told.out
    assert do("report", str(workshop), "--quarter", "2023-1", "--json").json["year"] == 2023
    target = workshop.with_name("trimestre.pdf")
    assert do("report", str(workshop), str(target), "--quarter", "2023-1").code == 0
    assert "primo trimestre 2023" in whole_text(target)


def test_nothing_dated_is_refused(workshop: Path, do: Do) -> None:
    said = do("export", str(workshop), "quarter-pdf", str(workshop.with_name("q.pdf")))
    assert said.code == 1
    assert "data" in said.err


def test_a_workshop_is_never_written_over(workshop: Path, do: Do) -> None:
    before = workshop.read_bytes()
    assert do("report", str(workshop), str(workshop), "--session", "S1").code == 1
    assert workshop.read_bytes() == before
