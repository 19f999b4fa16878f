"""The print kit from the command line: whole, counted, parted by tables, on known labels."""

from pathlib import Path

import pytest

from facilitator.domain.records import Printing, Session
from facilitator.storage.store import Setting, Store
from tests.cli.staff import Do
from tests.exports.reading import whole_text


@pytest.fixture
def file(tmp_path: Path, do: Do) -> Path:
    """A workshop of a programme, with people booked for its first session."""
    made = tmp_path / "w.workshop"
    assert do("new", str(made), "--programme", "prato-carbon-neutral").code == 0
    people = tmp_path / "iscritti.csv"
    people.write_text("Nome,Cognome\nAda,Prova\nTeo,Esempi\n", encoding="utf-8")
    assert do("import", str(made), str(people), "--as", "people", "--session", "S1").code == 0
    return made


def test_a_reprint_is_counted_and_says_so(file: Path, tmp_path: Path, do: Do) -> None:
    kit, sheet = tmp_path / "kit.pdf", tmp_path / "firme.pdf"
    assert do("export", str(file), "session-kit", str(kit), "--session", "S1").code == 0
    assert "ª stampa" not in whole_text(kit)
    assert do("export", str(file), "attendance-pdf", str(sheet), "--session", "S1").code == 0
    assert "2ª stampa" in whole_text(sheet)
    with Store.open(file, Setting("prova")) as store:
        session = store.book.find(Session, "S1")
        printed = store.book.of(Printing, "subject", session.id)
        counted = sorted((one.sheet, one.number) for one in printed)
        assert counted == [("attendance-pdf", 1), ("attendance-pdf", 2), ("badges-pdf", 1)]
        assert store.can_undo() != "record_printing"


def test_a_file_that_cannot_be_written_is_printed_all_the_same(
    file: Path, tmp_path: Path, do: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.cli import printing
    from facilitator.domain.refusal import Refusal

    def refuse(*_facts: object) -> None:
        raise Refusal("disk_full")

    monkeypatch.setattr(printing, "record_printing", refuse)
    target = tmp_path / "badge.pdf"
    done = do("export", str(file), "badges-pdf", str(target), "--session", "S1")
    assert done.code == 0
    assert target.is_file()
    assert any("annotare" in line or "noted" in line for line in done.lines)


def test_sheets_are_parted_and_badges_are_on_the_labels_asked_for(
    file: Path, tmp_path: Path, do: Do
) -> None:
    target = tmp_path / "uno.pdf"
    asked = ("export", str(file), "attendance-pdf", str(target), "--session", "S1")
    assert do(*asked, "--layout", "by-table").code == 0
    badges = ("export", str(file), "badges-pdf", str(target), "--session", "S1")
    assert do(*badges, "--paper", "L7160").code == 0
    assert "L7160" in whole_text(target)
    assert do(*badges, "--paper", "A3").code != 0


def test_what_would_be_empty_is_refused_with_its_remedy_and_not_counted(
    file: Path, tmp_path: Path, do: Do
) -> None:
    target = tmp_path / "attestati.pdf"
    done = do("export", str(file), "certificates-pdf", str(target), "--session", "S1")
    assert done.code == 1
    assert "«S1 · Tavolo di lavoro 1»" in done.err
    assert "Accoglienza (F6)" in done.err
    assert not target.exists()
    with Store.open(file, Setting("prova")) as store:
        assert not store.book.all(Printing)


def test_a_kit_says_what_it_leaves_out(file: Path, tmp_path: Path, do: Do) -> None:
    target = tmp_path / "kit.pdf"
    done = do("export", str(file), "session-kit", str(target), "--session", "S2")
    assert done.code == 0
    assert any("Nessuna prenotazione" in line for line in done.lines)
