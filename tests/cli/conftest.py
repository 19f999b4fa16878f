"""A command line that writes nothing outside the test's folder, and workshops to try it on."""

import shutil
import sys
from pathlib import Path

import pytest

from facilitator.cli.entry import main
from tests.cli.staff import PEOPLE, Do, Said, typed_in


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("FACILITATOR_LANGUAGE", "it")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def do(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Do:
    """Gives a command within this process. A traceback, or an error nobody foresaw, fails."""

    def command(*words: object, typed: str | bytes = b"", language: str = "it") -> Said:
        monkeypatch.setenv("FACILITATOR_LANGUAGE", language)
        monkeypatch.setattr(sys, "stdin", typed_in(typed))
        capsys.readouterr()
        code = main([str(word) for word in words])
        heard = capsys.readouterr()
        assert "Traceback" not in heard.err
        assert "imprevisto" not in heard.err
        assert "Unexpected error" not in heard.err
        return Said(code, heard.out, heard.err)

    return command


@pytest.fixture(scope="session")
def _prato(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prato")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACILITATOR_HOME", str(folder / "home"))
        patch.setenv("FACILITATOR_LANGUAGE", "it")
        file = folder / "prato.workshop"
        assert main(["new", str(file), "--programme", "prato-carbon-neutral"]) == 0
    return file


@pytest.fixture
def prato(_prato: Path, tmp_path: Path) -> Path:
    """A new workshop of the programme of Prato. All of a run's are copies of one."""
    return Path(shutil.copy(_prato, tmp_path / "prato.workshop"))


@pytest.fixture
def booked(prato: Path, tmp_path: Path, do: Do) -> Path:
    """A workshop with five bookings of four invented people in session S1."""
    people = tmp_path / "iscritti.csv"
    people.write_text(PEOPLE, "utf-8")
    assert do("import", prato, people, "--as", "people", "--session", "S1").code == 0
    return prato
