"""Next Generation Prato: 24 cards, three calls, five applications, two quarters of progress."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.monitoring import deadlines, funds, latest, matrix, projects
from facilitator.domain.quarters import quarter
from facilitator.domain.records import Application, Call, Progress, Project
from facilitator.exports.quarterly import sections, text
from facilitator.storage.checking import check
from resources.load import words
from tests.cli.staff import Do, shown
from tests.process.prato_cards import DEED, FILED, MINUTES, Story

IT = words("it")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Story]:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    told = Story(tmp_path / "prato.workshop")
    told.write_calls()
    told.first_quarter()
    told.second_quarter()
    yield told
    told.store.close()


def rows(story: Story, number: int, title: str) -> list[tuple[str, ...]]:
    """A section of a quarter's report."""
    parts = sections(story.book, quarter(story.book, 2023, number), IT)
    return list(next(part for part in parts if part.title == IT(f"report.{title}")).rows)


def names(story: Story, *numbers: int) -> list[str]:
    """Cards as the report names them."""
    return [f"{number}. {story.cards()[number - 1].title}" for number in numbers]


def test_24_cards_stand_in_6_missions(story: Story) -> None:
    found = matrix(story.book)
    assert (len(found.missions), len(story.cards())) == (6, 24)
    assert [found.of_mission(mission) for mission in found.missions] == [4] * 6
    counts = {stage: found.of_stage(stage) for stage in found.stages if found.of_stage(stage)}
    assert counts == {"card": 20, "application": 2, "funded": 1, "not_admitted": 1}


def test_the_first_quarter_says_what_was_written_down_for_it(story: Story) -> None:
    four, ten, three, one = names(story, 4, 10, 3, 1)
    schools, streets = "Bando scuole (esempio)", "Bando ciclovie (esempio)"
    assert rows(story, 1, "changes") == [
        ("10.02.2023", four, "Scheda → Candidatura", FILED),
        ("27.02.2023", ten, "Scheda → Candidatura", FILED),
        ("20.03.2023", three, "Scheda → Candidatura", FILED),
        ("30.03.2023", four, "Candidatura → Finanziato", DEED),
        ("30.03.2023", f"{four} → {schools}", "Candidatura → Finanziato", DEED),
    ]
    assert rows(story, 1, "applications") == [
        ("10.02.2023", four, schools, ""), ("27.02.2023", ten, schools, ""),
        ("20.03.2023", three, streets, ""),
    ]  # fmt: skip
    assert rows(story, 1, "closed") == [("28.02.2023", schools, f"{four}; {ten}")]
    assert rows(story, 1, "stages") == [
        ("Scheda", "21", ", ".join(str(n) for n in range(1, 25) if n not in (3, 4, 10))),
        ("Candidatura", "2", "3, 10"), ("Finanziato", "1", "4"),
    ]  # fmt: skip
    assert rows(story, 1, "progress") == [("15.03.2023", one, "25\u00a0%", "–", MINUTES)]
    nine, fifteen, twenty_one = names(story, 9, 15, 21)
    assert rows(story, 1, "ahead") == [
        ("31.05.2023", streets, three, f"{nine}; {fifteen}; {twenty_one}")
    ]
    silent = [name for (name,) in rows(story, 1, "silent")]
    assert silent == names(story, *(n for n in range(1, 25) if n not in (1, 3, 4, 10)))


def test_the_second_quarter_goes_on_from_the_first(story: Story) -> None:
    four, nine, ten, one = names(story, 4, 9, 10, 1)
    assert rows(story, 2, "changes") == [
        ("18.04.2023", ten, "Candidatura → Non ammesso", DEED),
        ("18.04.2023", f"{ten} → Bando scuole (esempio)", "Candidatura → Non ammesso", DEED),
        ("30.05.2023", nine, "Scheda → Candidatura", FILED),
        ("01.06.2023", "Fibra nelle scuole (esempio)", "Finanziato → Cantiere", DEED),
    ]
    fibre, other = "Fibra nelle scuole (esempio)", "Bando senza missione (esempio)"
    assert rows(story, 2, "applications")[1] == ("12.06.2023", f"{four} ({fibre})", other, "")
    assert rows(story, 2, "progress") == [
        ("05.06.2023", "Fibra nelle scuole (esempio)", "sì (cantiere aperto)", "–", DEED),
        ("20.06.2023", "Indicatore 1: Scuole collegate", "12 su 48", "–", MINUTES),
        ("30.06.2023", one, "40\u00a0%", "25\u00a0%, 15.03.2023", MINUTES),
    ]
    assert [row[1] for row in rows(story, 2, "ahead")] == ["Bando senza missione (esempio)"]
    assert rows(story, 2, "funds") == [
        (story.missions()[3].title, "1", "€\u00a01.500.000", "€\u00a01.200.000")
    ]


def test_a_quarter_without_news_says_so(story: Story) -> None:
    said = text(story.book, quarter(story.book, 2022, 4), IT)
    assert "Rapporto del quarto trimestre 2022, dal 01.10.2022 al 31.12.2022" in said
    for key in ("no_changes", "no_applications", "no_closed", "no_progress"):
        assert IT(f"report.{key}") in said


def test_calls_cards_and_sums_hang_together(story: Story) -> None:
    book = story.book
    schools, streets, other = deadlines(book, "2023-05-01")
    assert (schools.is_over, streets.days, other.days) == (True, 30, 137)
    assert streets.applied == (story.card(3), story.card(9))
    assert (len(book.of(Application, "card", story.card(4))), other.could) == (2, ())
    found = funds(projects(book))
    assert (found.projects, found.amount, found.pnrr) == (1, 1_500_000, 1_200_000)
    newest = latest(book, story.card(1))
    assert newest is not None
    assert newest.value == 40


def test_the_file_is_sound_and_everything_can_be_taken_back(story: Story) -> None:
    assert check(story.store) == []
    while story.book.all(Call):  # They were written first.
        assert story.store.undo()
    for kind in (Call, Application, Progress, Project):
        assert story.book.all(kind) == []
    assert {card.stage for card in story.cards()} == {"card"}
    assert check(story.store) == []
    while story.store.redo():
        pass
    assert rows(story, 2, "changes")[-1][2] == "Finanziato → Cantiere"


def test_the_command_line_says_the_same(story: Story, do: Do) -> None:
    file = story.store.path
    said = do("report", file, "--quarter", "2023-1")
    assert (said.code, said.err) == (0, "")
    assert said.out == text(story.book, quarter(story.book, 2023, 1), IT)
    assert "Funded projects" in do("report", file, "--quarter", "2023-1", language="en").out
    found = do("report", file, "--quarter", "2023-2", "--json").json
    assert found["funds"] == {"projects": 1, "amount": 1500000, "pnrr": 1200000, "untold": 0}
    assert [one["now"]["value"] for one in found["progress"]] == [1, 12, 40]
    assert found["changes"][0]["subject"]["id"] == story.card(10)
    assert (do("report", file, "--quarter", "2023-5").code, do("check", file).code) == (1, 0)
    for kind, count in (("cards", 24), ("missions", 6), ("calls", 3), ("applications", 5),
                        ("projects", 1)):  # fmt: skip
        assert len(shown(do, file, kind)) == count
        assert do("show", file, kind).code == 0
    assert "Finanziato" in do("show", file, "cards").out
