"""The path of an action for the room: stage by stage, page by page, nothing smaller than it may."""

from collections.abc import Sequence

import pytest

from facilitator.domain.book import Book
from facilitator.domain.commands.actions import make_action
from facilitator.domain.edits import Edit
from facilitator.domain.legibility import Room
from facilitator.domain.records import Action, Board, Cluster, Link, Note, Record
from facilitator.storage.store import Store
from tests.domain.books import book_of
from tests.ui.room.hands import Hand
from ui.room.leaves import PathLeaf, Step
from ui.room.path import path_keys, path_leaves, step_height
from ui.room.pins import PATH
from ui.room.shape import Shape
from ui.room.showing import Showing

SHAPE = Shape(1920, 1080, Room())


def derives(later: str, earlier: str) -> Link:
    return Link(id=f"{later}>{earlier}", kind="derives", source=later, target=earlier)


def city(notes: int) -> Book:
    """An action from a proposal, from a cluster of so many notes."""
    records: list[Record] = [
        Board(id="b"),
        Cluster(id="c", board="b", title="Ombra in città"),
        Note(id="p", board="b", kind="proposal", text="Piantare alberi"),
        Action(id="a", title="Viali alberati"),
        derives("a", "p"), derives("p", "c"),
    ]  # fmt: skip
    records += [
        Note(id=f"n{i}", born=(i, "x"), board="b", cluster="c", text=f"Nota numero {i} sull'ombra")
        for i in range(notes)
    ]
    return book_of(*records)


def told(leaves: Sequence[PathLeaf]) -> list[str]:
    return [" ".join(step.lines) for leaf in leaves for step in leaf.steps]


def stages(steps: Sequence[Step]) -> list[str]:
    return [step.stage for step in steps if step.stage]


def test_an_action_is_followed_back_to_its_notes() -> None:
    leaves = path_leaves(city(2), "a", SHAPE)
    assert leaves[0].title == "Viali alberati"
    assert told(leaves) == [
        "Piantare alberi", "Ombra in città", "Nota numero 0 sull'ombra", "Nota numero 1 sull'ombra",
    ]  # fmt: skip
    assert stages(leaves[0].steps) == ["Proposta", "Gruppo di tavolo", "Nota"]


def test_a_note_is_followed_on_to_what_became_of_it() -> None:
    leaves = path_leaves(city(1), "n0", SHAPE)
    assert told(leaves) == ["Ombra in città", "Piantare alberi", "Viali alberati"]


def test_of_many_notes_some_are_told_and_the_rest_is_counted() -> None:
    leaves = path_leaves(city(30), "a", SHAPE)
    assert len(leaves) > 1
    assert told(leaves)[-1] == "+ 22 note"
    assert all(leaf.steps and leaf.steps[0].stage for leaf in leaves)


@pytest.mark.parametrize("distance", [5.0, 8.0, 12.0])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_every_page_fits_in_any_room(distance: float, size: tuple[int, int]) -> None:
    shape = Shape(*size, Room(distance=distance))
    for leaf in path_leaves(city(30), "a", shape):
        area = shape.area(len(shape.title_lines(leaf.title)))
        high = sum(step_height(step, shape, i == 0) for i, step in enumerate(leaf.steps))
        assert high <= area.h or len(leaf.steps) == 1


def test_what_leads_to_nothing_is_one_page_with_a_title() -> None:
    assert path_leaves(book_of(Action(id="a")), "a", SHAPE) == (PathLeaf("Untitled", ()),)
    assert path_leaves(book_of(), "", SHAPE)[0].steps == ()


def test_actions_are_offered_and_another_thing_that_is_shown() -> None:
    book = city(1)
    assert (path_keys(book, ""), path_keys(book, "n0")) == (["a"], ["n0", "a"])


def made(store: Store, title: str, *sources: str) -> str:
    edit: Edit = make_action(store.book, title, sources)
    store.do(edit)
    return edit.made[0]


def test_the_room_leafs_through_the_paths_and_sees_them_grow(
    store: Store, showing: Showing, hand: Hand
) -> None:
    first = made(store, "Navetta serale", hand.write("Pochi autobus").id)
    made(store, "Pensiline")
    showing.show(PATH)
    assert showing.pin.what == first
    leaf = showing.scene.leaf
    assert isinstance(leaf, PathLeaf)
    assert (leaf.title, told([leaf])) == ("Navetta serale", ["Pochi autobus"])
    showing.jump(1)
    assert getattr(showing.scene.leaf, "title", "") == "Pensiline"
    told_around = showing.scene.around
    assert (told_around.table, told_around.theme) == (None, "Where it comes from")
