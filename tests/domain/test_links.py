"""Links are typed, and causes never form a circle."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.links import derive, kinds_between, link, link_all, relink
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.kinds import (
    LINK_KIND,
    LINK_KINDS,
    NOTE_KINDS,
    drawn_link,
    link_kind,
    may_link,
    note_kind,
    usual_link,
)
from facilitator.domain.origins import is_awake, links_at, origins
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, book_of, notes_of

KEYS = [kind.key for kind in NOTE_KINDS]
CAUSAL = ("causes", "effect_of")


def refusal(journal: Journal, source: str, target: str, kind: str = "") -> str:
    """The key with which a link is refused, or ``""`` once it is drawn."""
    try:
        journal.do(link(journal.book, source, target, kind))
    except Refusal as refused:
        return refused.key
    return ""


@pytest.fixture
def problems() -> Journal:
    return Journal(BOARD, *notes_of(5), Cluster(id="c", board="board"))


def causes(journal: Journal) -> set[tuple[str, str]]:
    """From cause to effect, whichever way the arrow runs."""
    return {
        (target, source) if kind == "effect_of" else (source, target)
        for kind, source, target in journal.links()
    }


def runs_in_a_circle(pairs: set[tuple[str, str]]) -> bool:
    left = set(pairs)
    while ends := {pair for pair in left if pair[1] not in {cause for cause, _ in left}}:
        left -= ends
    return bool(left)


drawings = st.lists(
    st.tuples(st.sampled_from(CAUSAL), st.integers(0, 4), st.integers(0, 4)), max_size=14
)


@given(drawings)
def test_causes_never_form_a_circle_whichever_way_they_are_drawn(
    drawings: list[tuple[str, int, int]],
) -> None:
    journal = Journal(BOARD, *notes_of(5))
    for kind, source, target in drawings:
        standing = causes(journal)
        said = refusal(journal, f"n{source}", f"n{target}", kind)
        assert not runs_in_a_circle(causes(journal))
        pair = (source, target) if kind == "causes" else (target, source)
        asked = {(f"n{pair[0]}", f"n{pair[1]}")}
        assert (said != "") is runs_in_a_circle(standing | asked)


def test_a_problem_may_have_several_causes_and_a_cause_several_effects(problems: Journal) -> None:
    for pair in (("n0", "n2"), ("n1", "n2"), ("n0", "n3"), ("n2", "n4"), ("n3", "n4")):
        assert refusal(problems, *pair) == ""
    assert len(problems.links()) == 5
    assert refusal(problems, "n4", "n0") == "link_cycle"


def test_a_link_that_says_no_cause_does_not_count_as_one(problems: Journal) -> None:
    assert refusal(problems, "n0", "n1", "supports") == ""
    assert refusal(problems, "n1", "n0", "duplicates") == ""
    problems.book.put(Link(id="newer", kind="tomorrow", source="n0", target="n1"))
    assert refusal(problems, "n1", "n0", "causes") == ""


def test_a_cause_through_a_removed_note_does_not_count(problems: Journal) -> None:
    for pair in (("n0", "n1"), ("n1", "n2")):
        assert refusal(problems, *pair) == ""
    assert refusal(problems, "n2", "n0") == "link_cycle"
    problems.do(remove(problems.book, [problems.note("n1")]))
    assert refusal(problems, "n2", "n0") == ""


def test_a_link_to_a_removed_note_sleeps(problems: Journal) -> None:
    refusal(problems, "n0", "n1")
    (one,) = links_at(problems.book, "n0")
    assert links_at(problems.book, "n1") == [one]
    problems.do(remove(problems.book, [problems.note("n1")]))
    assert not is_awake(problems.book, one)
    assert links_at(problems.book, "n0") == []
    problems.undo()
    assert links_at(problems.book, "n0") == [one]


def test_a_note_is_not_linked_to_itself_or_to_nothing(problems: Journal) -> None:
    assert refusal(problems, "n0", "n0") == "link_to_itself"
    assert refusal(problems, "n0", "gone") == "unknown_record"
    assert refusal(problems, "gone", "n0") == "unknown_record"


def test_a_disputed_note_stands_also_in_a_second_cluster(problems: Journal) -> None:
    assert refusal(problems, "n0", "c", "also_in") == ""
    assert problems.links() == [("also_in", "n0", "c")]
    assert refusal(problems, "n0", "n1", "also_in") == "unknown_record"


def test_two_laptops_that_draw_the_same_link_make_one(problems: Journal) -> None:
    edit = link(problems.book, "n0", "n1")
    problems.do(edit, "A")
    problems.do(edit, "B")
    assert problems.links() == [("causes", "n0", "n1")]


def test_a_link_drawn_again_after_its_removal_stands_again(problems: Journal) -> None:
    refusal(problems, "n0", "n1")
    problems.do(remove(problems.book, problems.book.all(Link)))
    assert problems.links() == []
    refusal(problems, "n0", "n1")
    assert problems.links() == [("causes", "n0", "n1")]


def test_the_kinds_of_notes_decide_what_may_be_drawn() -> None:
    allowed = {
        "causes": (("cause", "problem", "barrier"), ("problem", "cause", "effect")),
        "blocks": (("barrier",), ("problem", "cause", "underway", "idea")),
        "effect_of": (("effect", "problem"), ("problem", "cause", "effect")),
    }
    for kind, (sources, targets) in allowed.items():
        for source, target in product(KEYS, KEYS):
            journal = Journal(*notes_of(1, source), Note(id="b", kind=target, text="b"))
            fits = source in sources and target in targets
            assert may_link(kind, source, target) is fits
            assert refusal(journal, "n0", "b", kind) == ("" if fits else "link_kinds")


@pytest.mark.parametrize("kind", ["supports", "duplicates", "derives"])
def test_these_links_run_between_all_notes(kind: str) -> None:
    assert all(may_link(kind, source, target) for source, target in product(KEYS, KEYS))


def test_a_drawn_link_means_what_its_notes_usually_mean() -> None:
    for source, target in product([*KEYS, "tomorrow"], [*KEYS, "tomorrow"]):
        book = book_of(Note(id="a", kind=source), Note(id="b", kind=target))
        assert may_link(usual_link(source, target), source, target)
        kind, turned = drawn_link(source, target)
        found = [write.value for write in link(book, "a", "b").writes[:3]]
        assert found == [kind, *(("b", "a") if turned else ("a", "b"))]
    assert usual_link("cause", "problem") == "causes"
    assert usual_link("barrier", "idea") == "blocks"
    assert usual_link("barrier", "effect") == "supports"
    assert usual_link("objective", "problem") == "derives"
    assert usual_link("objective", "objective") == "supports"


@pytest.mark.parametrize(("source", "target", "drawn"), [
    ("cause", "problem", ("causes", False)), ("problem", "cause", ("causes", True)),
    ("problem", "barrier", ("blocks", True)), ("cause", "barrier", ("blocks", True)),
    ("problem", "effect", ("causes", False)), ("effect", "problem", ("effect_of", False)),
    ("problem", "idea", ("supports", True)), ("problem", "problem", ("causes", False)),
    ("objective", "scenario", ("derives", True)), ("idea", "objective", ("supports", False)),
])  # fmt: skip
def test_what_explains_points_to_what_it_explains_wherever_the_hand_began(
    source: str, target: str, drawn: tuple[str, bool]
) -> None:
    assert drawn_link(source, target) == drawn


def test_kinds_are_named_in_both_languages() -> None:
    assert [(k.name("it"), k.name("en"), k.capture) for k in NOTE_KINDS][:2] == [
        ("Problema", "Problem", "p"),
        ("Causa", "Cause", "c"),
    ]
    assert (LINK_KIND["blocks"].name("it"), LINK_KIND["blocks"].name("en")) == ("blocca", "blocks")
    for names in ([k.capture for k in NOTE_KINDS], [k.key for k in LINK_KINDS], KEYS):
        assert len(set(names)) == len(names)


def test_kinds_of_newer_versions_are_shown_as_something() -> None:
    assert note_kind("from_tomorrow").key == "parked"
    assert link_kind("from_tomorrow").key == "supports"
    assert note_kind("cause").letter == "C"
    assert link_kind("blocks").end == "bar"


def test_several_notes_are_linked_to_one_in_one_step(problems: Journal) -> None:
    problems.do(link_all(problems.book, ["n0", "n1"], "n2", "supports"))
    assert sorted(problems.links()) == [("supports", "n0", "n2"), ("supports", "n1", "n2")]
    problems.undo()
    assert problems.links() == []


def test_a_link_takes_another_kind_or_turns_round_in_one_step(problems: Journal) -> None:
    problems.do(link(problems.book, "n0", "n1", "causes"))
    old = problems.book.all(Link)[0]
    problems.do(relink(problems.book, old, "supports"))
    assert problems.links() == [("supports", "n0", "n1")]
    edit = relink(problems.book, problems.book.all(Link)[0], "supports", reverse=True)
    problems.do(edit)
    assert problems.links() == [("supports", "n1", "n0")]
    assert problems.book.all(Link)[0].id == edit.made[0]
    assert not relink(problems.book, problems.book.all(Link)[0], "supports")


def test_a_cause_turned_round_is_no_circle_with_itself_but_with_others(problems: Journal) -> None:
    problems.do(link(problems.book, "n0", "n1", "causes"))
    problems.do(relink(problems.book, problems.book.all(Link)[0], "causes", reverse=True))
    assert problems.links() == [("causes", "n1", "n0")]
    problems.do(link(problems.book, "n0", "n2", "causes"))
    problems.do(link(problems.book, "n1", "n2", "causes"))
    short = next(one for one in problems.book.all(Link) if (one.source, one.target) == ("n1", "n2"))
    with pytest.raises(Refusal, match="link_cycle"):
        relink(problems.book, short, "causes", reverse=True)


def test_the_kinds_offered_are_those_that_may_link_the_two(problems: Journal) -> None:
    problems.do(link(problems.book, "n0", "n1", "supports"))
    (one,) = problems.book.all(Link)
    kinds = kinds_between(problems.book, one)
    assert "supports" in kinds
    assert "blocks" not in kinds
    assert "also_in" not in kinds
    problems.do(link(problems.book, "n0", "c", "also_in"))
    to_cluster = next(link_ for link_ in problems.book.all(Link) if link_.kind == "also_in")
    assert kinds_between(problems.book, to_cluster) == []


def test_what_came_later_derives_from_what_came_before(problems: Journal) -> None:
    problems.do(Edit("x", new_record("action", "a", title="Bus serale")))
    problems.do(derive(problems.book, "c", ["n0", "n1"]))
    problems.do(derive(problems.book, "a", ["c"]))
    assert origins(problems.book, "a") == ("c", "n0", "n1")
    problems.undo()
    assert origins(problems.book, "a") == ()


def test_a_derivation_drawn_twice_is_one_link(problems: Journal) -> None:
    for _ in range(2):
        problems.do(derive(problems.book, "c", ["n0", "n0"]))
    assert problems.book.count(Link) == 1
    problems.do(link(problems.book, "n1", "n0", "supports"))
    assert origins(problems.book, "n1") == ()


def test_nothing_derives_from_itself_nor_from_what_is_not_there(problems: Journal) -> None:
    problems.do(derive(problems.book, "c", ["n0"]))
    for source, target, key in (
        ("c", "c", "link_to_itself"),
        ("n0", "c", "link_cycle"),
        ("c", "gone", "unknown_record"),
    ):
        with pytest.raises(Refusal) as refused:
            derive(problems.book, source, [target])
        assert refused.value.key == key


def test_what_was_removed_is_no_origin(problems: Journal) -> None:
    problems.do(derive(problems.book, "c", ["n0", "n1"]))
    problems.do(derive(problems.book, "n2", ["c", "n1"]))
    assert origins(problems.book, "n2") == ("n1", "c", "n0")
    problems.do(remove(problems.book, [problems.book.require(Note, "n0")]))
    assert origins(problems.book, "n2") == ("n1", "c")
