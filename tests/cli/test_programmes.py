"""Programmes and templates from the command line: one's own are a TOML file each, nothing else."""

from pathlib import Path

import pytest

from tests.cli.staff import Do

TEMPLATE = """
name = "Ruota"
summary = { it = "Che cosa gira", en = "What turns" }
prompts = ["Che cosa gira?"]
axes = { left = "Piano", right = "Forte" }

[[frames]]
title = "Centro"
place = [0, 0]
size = [600, 400]
"""
PROGRAMME = """
[programme]
name = "Piazza"
summary = "Due incontri"
language = "it"

[[themes]]
key = "piazza"
title = { it = "La piazza", en = "The square" }

[[sessions]]
code = "A"
title = "Primo incontro"
themes = ["piazza"]
template = "ruota"

[[sessions.rounds]]
key = "uno"
tables = 2
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one programme and one template of the user's own."""
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "casa"))
    for section, name, text in (("programmes", "piazza", PROGRAMME),
                                ("templates", "ruota", TEMPLATE)):  # fmt: skip
        folder = tmp_path / "casa" / section
        folder.mkdir(parents=True)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path / "casa"


def test_a_programme_and_a_template_take_one_file_each_and_nothing_else(
    home: Path, tmp_path: Path, do: Do
) -> None:
    own = {row["id"]: row["own"] for row in do("programmes", "--json").json}
    assert own["piazza"]
    assert not own["prato-carbon-neutral"]
    assert "mio" in do("programmes").out
    assert "Che cosa gira" in do("templates").out
    file = tmp_path / "piazza.workshop"
    assert do("new", file, "--programme", "piazza").code == 0
    boards = do("show", file, "boards", "--json").json
    assert [(b["code"], b["template"], b["axes"]) for b in boards] == [
        (f"A-T{n}", "ruota", ["Piano", "Forte", "", ""]) for n in (1, 2)
    ]
    assert [f["title"] for f in do("show", file, "frames", "--json").json] == ["Centro", "Centro"]
    assert do("check", file).code == 0


def test_a_workshop_becomes_a_programme_from_which_another_begins(
    home: Path, tmp_path: Path, do: Do
) -> None:
    first, second = tmp_path / "giorno.workshop", tmp_path / "altro.workshop"
    do("new", first, "--programme", "fabbrica-delle-idee")
    saved = do("programmes", "--save", first, "--name", "La mia giornata", "--json").json
    assert saved["id"] == "la-mia-giornata"
    again = do("programmes", "--save", first, "--name", "La mia giornata")
    assert (again.code, "esiste già" in again.err) == (1, True)
    assert "Fabbrica delle idee" in do("programmes", "--save", first).out
    do("new", second, "--programme", "la-mia-giornata")
    for what in ("themes", "rounds", "tables", "boards", "agenda", "roles", "clusters"):
        assert len(do("show", first, what, "--json").json) == len(
            do("show", second, what, "--json").json
        )


def test_what_is_wrong_in_a_programmes_file_is_said_with_its_place(
    home: Path, tmp_path: Path, do: Do
) -> None:
    file = home / "programmes" / "piazza.toml"
    file.write_text(PROGRAMME.replace("tables = 2", "tavoli = 2"), encoding="utf-8")
    said = do("new", tmp_path / "x.workshop", "--programme", "piazza")
    assert said.code == 1
    assert "piazza.toml: la chiave «sessions[1].rounds[1].tavoli»" in said.err
    file.write_text("[programme", encoding="utf-8")
    listed = do("programmes")
    assert (listed.code, "piazza.toml" in listed.err) == (3, True)
    assert "Prato Carbon Neutral" in listed.out
    said = do("new", tmp_path / "x.workshop", "--programme", "piazza")
    assert (said.code, "non si può leggere: " in said.err) == (1, True)
    assert not (tmp_path / "x.workshop").exists()
