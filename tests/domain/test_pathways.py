"""Impact pathways: written on a board by links, read again as a tree with what is missing."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from facilitator.domain.commands.clipboard import pack, paste, unpack
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.notes import duplicate, remove, set_detail, set_fact
from facilitator.domain.commands.pathways import (
    add_case,
    expect,
    make_pathway_board,
    make_scenario,
    propose,
    set_sources,
)
from facilitator.domain.edits import Edit
from facilitator.domain.layout import Layout
from facilitator.domain.pathways import (
    EXPECTED,
    Missing,
    completeness,
    loose,
    pathway,
    pathway_boards,
    pathways_view,
)
from facilitator.domain.records import Action, Board, Cluster, Link, Note, Session
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import TEXT_LIMIT
from tests.domain.books import BOARD, Journal

SHAPE = {
    "id": "impact-pathway",
    "name": {"it": "Percorsi d’impatto"},
    "lanes": [{"kinds": ["scenario"]}, {"kinds": ["case_study", "proposal"]}],
}


def say(text: Mapping[str, str] | str) -> str:
    return text if isinstance(text, str) else text["it"]


@pytest.fixture
def workshop() -> Journal:
    """A session with a board of the tables, two items of the plenary and a pathway board."""
    return Journal(
        Session(id="session", code="L1"),
        BOARD,
        Board(id="paths", session="session", template="impact-pathway", order="0002"),
        Cluster(id="item1", board="board", title="Il servizio non c’è quando serve"),
        Cluster(id="item2", board="board", title="Le informazioni sono sparse"),
    )


def scenario(workshop: Journal, *sources: str) -> Note:
    edit = make_scenario(workshop.book, "paths", "Ci si muove a Prato alle 22", sources)
    workshop.do(edit)
    return workshop.note(edit.made[0])


def proposal(workshop: Journal, above: Note, text: str = "Rete serale a chiamata") -> Note:
    edit = propose(workshop.book, above.id, text)
    workshop.do(edit)
    return workshop.note(edit.made[0])


def test_a_pathway_is_written_step_by_step_and_read_as_a_tree(workshop: Journal) -> None:
    top = scenario(workshop, "item1", "item2")
    case = add_case(workshop.book, "", top.id, "Bus a chiamata a Lucca", {"where": "Lucca"})
    workshop.do(case)
    first = proposal(workshop, top)
    for kind in EXPECTED:
        workshop.do(expect(workshop.book, first.id, kind, f"atteso {kind}", {"for_whom": "tutti"}))
    workshop.do(add_case(workshop.book, "board", top.id, "Un caso scritto al tavolo"))
    (found,) = pathways_view(workshop.book)
    assert found.scenario == workshop.note(top.id)
    assert [source.id for source in found.sources] == ["item1", "item2"]
    assert [one.board for one in found.cases] == ["paths", "board"]
    assert found.cases[0].details == {"where": "Lucca"}
    (path,) = found.proposals
    assert path.note.text == "Rete serale a chiamata"
    assert {kind: [one.text for one in notes] for kind, notes in path.expected.items()} == {
        kind: [f"atteso {kind}"] for kind in EXPECTED
    }
    assert (found.completeness.filled, found.completeness.wanted) == (7, 7)
    assert not found.completeness.missing


def test_each_part_of_a_pathway_is_one_step_that_undo_takes_back(workshop: Journal) -> None:
    top = scenario(workshop, "item1")
    proposal(workshop, top)
    workshop.undo()
    assert pathway(workshop.book, top).proposals == ()
    workshop.undo()
    assert pathways_view(workshop.book) == ()
    assert workshop.links() == []


def test_what_is_missing_is_named_with_the_thing_that_wants_it(workshop: Journal) -> None:
    bare = scenario(workshop)
    found = completeness(workshop.book, bare)
    assert (found.filled, found.wanted) == (0, 7)
    assert found.missing == tuple(
        Missing(part, bare.id) for part in ("source", "case_study", "proposal")
    )
    one, other = proposal(workshop, bare), proposal(workshop, bare, "Patto per gli orari")
    workshop.do(expect(workshop.book, one.id, "result_long", "Metà degli spostamenti senza auto"))
    found = completeness(workshop.book, bare)
    assert (found.filled, found.wanted) == (2, 11)
    assert Missing("result_long", one.id) not in found.missing
    assert Missing("result_long", other.id) in found.missing


def test_the_actions_of_a_proposal_are_those_of_what_is_expected_of_it_too(
    workshop: Journal,
) -> None:
    above = proposal(workshop, scenario(workshop))
    edit = expect(workshop.book, above.id, "result_medium", "Corse fino alle 24")
    workshop.do(edit)
    for action in ("bus", "patto"):
        workshop.book.put(Action(id=action, title=action))
    workshop.do(derive(workshop.book, "bus", [above.id, edit.made[0]]))
    workshop.do(derive(workshop.book, "patto", [edit.made[0]]))
    ((path,),) = [found.proposals for found in pathways_view(workshop.book)]
    assert [action.id for action in path.actions] == ["bus", "patto"]


def test_pathways_of_a_board_of_a_session_and_of_all(workshop: Journal) -> None:
    workshop.book.put(Board(id="other", session="next"))
    top = scenario(workshop)
    workshop.do(make_scenario(workshop.book, "other", "Un altro scenario"))
    assert len(pathways_view(workshop.book)) == 2
    for of in ("paths", "session"):
        assert [found.scenario.id for found in pathways_view(workshop.book, of)] == [top.id]
    assert pathways_view(workshop.book, "board") == ()


def test_removed_parts_and_sleeping_links_leave_the_pathway(workshop: Journal) -> None:
    top = scenario(workshop, "item1")
    below = proposal(workshop, top)
    workshop.do(remove(workshop.book, [workshop.book.require(Cluster, "item1"), below]))
    found = pathway(workshop.book, workshop.note(top.id))
    assert (found.sources, found.proposals) == ((), ())


def test_sources_are_chosen_anew_in_one_step(workshop: Journal) -> None:
    top = scenario(workshop, "item1")
    workshop.do(set_sources(workshop.book, top, ["item2"]))
    assert [source.id for source in pathway(workshop.book, top).sources] == ["item2"]
    workshop.undo()
    assert [source.id for source in pathway(workshop.book, top).sources] == ["item1"]
    with pytest.raises(Refusal):
        set_sources(workshop.book, top, ["nowhere"])


def test_notes_that_hang_on_nothing_are_told(workshop: Journal) -> None:
    top = scenario(workshop)
    below = proposal(workshop, top)
    workshop.write("Una proposta senza scenario", kind="proposal")
    (alone,) = loose(workshop.book)
    workshop.write("Un risultato del problema", kind="result_long")
    workshop.write("Un problema", "Un obiettivo", kind="problem")
    assert alone.text == "Una proposta senza scenario"
    result = loose(workshop.book)[1]
    workshop.do(link(workshop.book, result.id, alone.id, "supports"))
    assert result in loose(workshop.book)
    workshop.do(link(workshop.book, result.id, below.id))
    assert loose(workshop.book) == (alone,)
    workshop.do(derive(workshop.book, alone.id, ["item1"]))
    assert loose(workshop.book) == (alone,)
    workshop.do(remove(workshop.book, [below]))
    assert len(loose(workshop.book, "board")) == 2


def test_a_session_gets_its_board_once_and_with_the_first_scenario(workshop: Journal) -> None:
    there = make_pathway_board(workshop.book, "session", SHAPE, say)
    assert (there.made, there.writes) == (("paths",), ())
    workshop.do(make_scenario(workshop.book, "", "Sulla lavagna che c’è", (), there))
    assert len(workshop.book.of(Note, "board", "paths")) == 1
    workshop.book.put(Session(id="next", code="L2"))
    begun = make_pathway_board(workshop.book, "next", SHAPE, say)
    workshop.do(make_scenario(workshop.book, "", "Su una lavagna nuova", ["item1"], begun))
    (board,) = pathway_boards(workshop.book, "next")
    assert (board.title, board.lanes) == (
        "Percorsi d’impatto", ("scenario", "case_study proposal"),
    )  # fmt: skip
    assert [found.scenario.text for found in pathways_view(workshop.book, "next")] == [
        "Su una lavagna nuova"
    ]
    assert len(pathway_boards(workshop.book)) == 2
    workshop.undo()
    assert pathway_boards(workshop.book, "next") == ()


def test_what_makes_no_sense_is_refused(workshop: Journal) -> None:
    top = scenario(workshop)
    wrongs: tuple[Callable[[], Edit], ...] = (
        lambda: make_scenario(workshop.book, "paths", "  "),
        lambda: make_scenario(workshop.book, "nowhere", "uno scenario"),
        lambda: make_scenario(workshop.book, "paths", "uno scenario", ["nowhere"]),
        lambda: make_pathway_board(workshop.book, "nowhere", SHAPE, say),
        lambda: propose(workshop.book, "nowhere", "una proposta"),
        lambda: expect(workshop.book, top.id, "proposal", "non è un risultato"),
    )
    for wrong in wrongs:
        with pytest.raises(Refusal):
            wrong()


def test_details_and_the_sort_of_a_barrier_are_set_for_several_notes_at_once(
    workshop: Journal,
) -> None:
    notes = [workshop.note(note) for note in workshop.write("uno", "due", kind="barrier")]
    workshop.do(set_fact(notes, "nature", "economic"))
    workshop.do(set_detail(notes, "source", " PUMS "))
    notes = [workshop.note(note.id) for note in notes]
    assert {(note.nature, note.details["source"]) for note in notes} == {("economic", "PUMS")}
    assert not set_detail(notes, "source", "PUMS")
    workshop.do(set_detail(notes[:1], "source", ""))
    assert [dict(workshop.note(note.id).details) for note in notes] == [{}, {"source": "PUMS"}]
    with pytest.raises(Refusal):
        set_detail(notes, "source", "x" * (TEXT_LIMIT + 1))
    assert len(workshop.book.all(Link)) == 0


def test_details_and_the_sort_of_a_barrier_come_along_when_a_note_is_copied(
    workshop: Journal,
) -> None:
    facts: dict[str, Any] = {"nature": "economic", "details": {"where": "Lucca"}}
    first = workshop.note(workshop.write("Un caso", kind="case_study", **facts)[0])
    workshop.do(duplicate(workshop.book, [first], workshop.layout()))
    there = unpack(pack(workshop.book, [first], workshop.layout()))
    workshop.do(paste(workshop.book, "paths", there, (0, 0), Layout({}, {})))
    notes = [note for note in workshop.book.all(Note) if note.text == "Un caso"]
    assert [(note.nature, dict(note.details)) for note in notes] == 3 * [
        ("economic", {"where": "Lucca"})
    ]
