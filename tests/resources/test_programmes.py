"""The built-in programmes and templates hold together and invent nothing."""

import datetime
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS
from resources.load import path, programme_ids, template_ids, toml

BILINGUAL = {"it", "en"}


def rows(programme: str, section: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = toml("programmes", f"{programme}.toml").get(section, [])
    return found


def keys(programme: str, section: str, name: str = "key") -> list[str]:
    return [row[name] for row in rows(programme, section)]


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Every table that has a language among its keys."""
    if isinstance(value, dict):
        if BILINGUAL & set(value):
            yield value
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def test_the_empty_programme_comes_last() -> None:
    assert "prato-carbon-neutral" in programme_ids()
    assert programme_ids()[-1] == "empty"
    assert {"free", "problem-cause-barrier"} <= set(template_ids())


@pytest.mark.parametrize("programme", programme_ids())
def test_a_programme_is_bilingual_and_named_like_its_file(programme: str) -> None:
    content = toml("programmes", f"{programme}.toml")
    assert content["programme"]["id"] == programme
    assert content["programme"]["language"] in BILINGUAL
    for text in texts(content):
        assert set(text) == BILINGUAL
        assert all(text.values())


@pytest.mark.parametrize("programme", programme_ids())
def test_whatever_a_programme_refers_to_is_there(programme: str) -> None:
    for section in ("themes", "venues", "groups", "categories", "phases"):
        assert len(keys(programme, section)) == len(set(keys(programme, section)))
    codes = keys(programme, "sessions", "code")
    assert len(codes) == len(set(codes))
    groups, venues = keys(programme, "groups"), keys(programme, "venues")
    assert {row["group"] for row in rows(programme, "categories")} <= set(groups)
    assert {venue for row in rows(programme, "groups") for venue in row["venues"]} <= set(venues)
    for session in rows(programme, "sessions"):
        assert session.get("phase") in [*keys(programme, "phases"), None]
        assert session.get("venue") in [*venues, None]
        assert session.get("group") in [*groups, None]
        assert set(session["themes"]) <= set(keys(programme, "themes"))
        assert session["template"] in template_ids()
        assert session["tables"] >= 1


def test_prato_carbon_neutral_is_what_was_published() -> None:
    prato = "prato-carbon-neutral"
    assert keys(prato, "sessions", "code") == [f"S{n}" for n in range(1, 9)] + [
        f"L{n}" for n in range(1, 5)
    ]
    assert len(keys(prato, "themes")) == 4
    assert [row["number"] for row in rows(prato, "groups")] == [1, 2, 3, 4]
    counts = [row.get("head_count") for row in rows(prato, "categories")]
    assert counts == [5, 6, 1, 20, 6, 4, 6, 2, 3, 6, 6, 2, 5, 8, None]
    meetings, workshops = rows(prato, "sessions")[:8], rows(prato, "sessions")[8:]
    assert [row["date"] for row in workshops] == [
        datetime.date(2023, 1, day) for day in (10, 12, 17, 19)
    ]
    assert all(row["start"] == "15:00" and "end" not in row for row in workshops)
    for meeting in meetings:
        assert not {"date", "group", "start", "end", "venue"} & set(meeting)
    steps = [len(row["steps"]) for row in rows(prato, "phases")]
    assert steps == [3, 3]


def test_the_empty_programme_has_one_session_and_one_board() -> None:
    (session,) = rows("empty", "sessions")
    assert session["tables"] == 1


@pytest.mark.parametrize("template", template_ids())
def test_a_template_puts_a_kind_in_one_lane_at_most(template: str) -> None:
    content = tomllib.loads(path("templates", f"{template}.toml").read_text(encoding="utf-8"))
    assert content["id"] == template
    assert all(set(text) == BILINGUAL for text in texts(content))
    placed = [kind for lane in content["lanes"] for kind in lane["kinds"]]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(NOTE_KIND)
    assert all(lane["columns"] >= 1 for lane in content["lanes"])


def test_every_kind_has_its_lane_among_problems_causes_and_barriers() -> None:
    content = toml("templates", "problem-cause-barrier.toml")
    assert {kind for lane in content["lanes"] for kind in lane["kinds"]} == {
        row.key for row in NOTE_KINDS
    }
