"""Two laptops write into the same text: nobody's words go unseen (rules 4 and 5)."""

from itertools import permutations

import pytest

from facilitator.domain.commands.clusters import scatter
from facilitator.domain.commands.notes import choose_words, edit_words, remove
from facilitator.domain.edits import Edit
from facilitator.domain.records import Cluster, Note, Theme
from facilitator.storage.exchange import exchange
from tests.storage.three import Laptop, Three, agree


def test_two_texts_written_apart_both_stand(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    assert sorted(three.a.texts()) == ["di A", "di B"]
    agree(three.all)


def test_the_latest_by_clock_and_actor_is_the_one_shown(three: Three) -> None:
    three.a.edit("di A")
    three.b.move(5)
    three.b.edit("di B, più tardi")
    three.meet()
    assert three.c.texts() == ("di A", "di B, più tardi")


def test_a_choice_ends_the_versions_everywhere(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet()
    three.c.store.do(choose_words(three.c.store.book, three.c.note(), "text", "di A"))
    three.meet()
    assert [laptop.texts() for laptop in three.all] == [("di A",)] * 3
    agree(three.all)


def test_a_choice_made_while_a_third_text_was_written_leaves_that_standing(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.meet(three.a, three.b)
    three.a.store.do(choose_words(three.a.store.book, three.a.note(), "text", "scelto"))
    three.c.edit("di C")
    three.meet()
    assert sorted(three.b.texts()) == ["di C", "scelto"]
    agree(three.all)


def test_the_same_text_written_twice_is_one_version(three: Three) -> None:
    three.a.edit("uguale")
    three.b.edit("uguale")
    three.meet()
    assert three.a.texts() == ("uguale",)
    agree(three.all)


def test_an_editor_held_open_does_not_replace_words_that_came_meanwhile(three: Three) -> None:
    began = three.a.base()
    three.b.edit("parole di B")
    three.meet()
    three.a.edit("A scriveva ancora", base=began)
    three.meet()
    assert sorted(three.a.texts()) == ["A scriveva ancora", "parole di B"]
    agree(three.all)


def test_going_on_typing_replaces_only_ones_own_words(three: Three) -> None:
    three.a.edit("uno")
    three.a.edit("uno due")
    three.meet()
    assert three.b.texts() == ("uno due",)


@pytest.mark.parametrize("field", ["title", "statement", "minority"])
def test_the_words_of_a_cluster_keep_their_versions_too(three: Three, field: str) -> None:
    for laptop in (three.a, three.b):
        cluster = laptop.store.book.require(Cluster, "cluster")
        base = laptop.base("cluster", field)
        laptop.store.do(edit_words(cluster, field, f"di {laptop.name}", base))
    three.meet()
    found = three.c.store.book.require(Cluster, "cluster")
    assert {getattr(found, field), *found.versions[field]} == {"di A", "di B"}
    agree(three.all)


def test_a_text_that_the_remover_had_not_seen_brings_the_note_back(three: Three) -> None:
    three.a.remove()
    three.b.edit("B ci scriveva")
    three.meet()
    assert three.a.texts() == ("B ci scriveva",)
    agree(three.all)


def test_a_move_and_a_link_do_not_bring_a_removed_note_back(three: Three) -> None:
    three.a.remove()
    three.b.move(700)
    three.meet()
    assert [laptop.texts() for laptop in three.all] == [()] * 3
    agree(three.all)


def test_removing_a_note_again_with_its_new_text_removes_it(three: Three) -> None:
    three.a.remove()
    three.b.edit("B ci scriveva")
    three.meet()
    three.c.remove()
    three.meet()
    assert three.a.texts() == ()
    agree(three.all)


def test_a_removed_cluster_leaves_its_notes_on_the_board(three: Three) -> None:
    three.a.put(("cluster", "cluster"))
    three.meet()
    three.b.store.do(scatter(three.b.store.book, "cluster"))
    three.meet()
    assert three.c.clusters() == []
    assert three.c.texts() == ("una nota",)
    agree(three.all)


def test_a_cluster_that_got_a_statement_meanwhile_comes_back(three: Three) -> None:
    three.a.store.do(remove(three.a.store.book, three.a.clusters()))
    cluster = three.b.clusters()[0]
    three.b.store.do(edit_words(cluster, "statement", "si è detto", ()))
    three.meet()
    assert [c.statement for c in three.a.clusters()] == ["si è detto"]
    agree(three.all)


def test_steps_in_any_order_fold_to_the_same(three: Three) -> None:
    three.a.edit("di A")
    three.b.edit("di B")
    three.c.remove()
    three.meet(three.a, three.b)
    three.b.store.do(choose_words(three.b.store.book, three.b.note(), "text", "scelto"))
    seen = []
    for number, order in enumerate(permutations(three.all)):
        fresh = three.laptop(f"D{number}")
        for laptop in (*order, *order):
            exchange(laptop.store, fresh.store)
        seen.append((fresh.texts(), fresh.shown()))
        fresh.store.close()
    assert all(one == seen[0] for one in seen)
    agree(three.all)


def test_a_base_of_another_record_replaces_nothing(three: Three) -> None:
    """However such a step comes about, the order of arrival must not matter."""
    other = three.a.write("altra nota")
    three.meet()
    odd = three.b.base("note")
    three.a.edit("una nuova", base=three.a.base(other))
    three.b.edit("nell’altra", note=other, base=odd)
    three.meet()
    agree(three.all)
    assert sorted(three.c.texts()) == ["una nota", "una nuova"]


def test_text_is_cleaned_at_the_door(three: Three) -> None:
    three.a.edit("citta\u0300\r\nvicina\x00\x07")
    assert three.a.texts() == ("città\nvicina",)
    note = three.a.write("e\u0301 vero\n\u0301")
    assert three.a.texts(note) == ("é vero\n\u0301",)
    three.meet()
    assert three.c.texts(note) == ("é vero\n\u0301",)


def test_texts_within_lists_and_tables_are_cleaned_too(three: Three) -> None:
    three.a.put(("source", {"Co\x07lonna": "e\u0301", "Altra": "a\r\nb"}))
    assert three.a.note().source == {"Colonna": "é", "Altra": "a\nb"}
    three.a.put(("objectives", ("uno\x00", "due")), record="theme", kind="theme")
    assert three.a.store.book.require(Theme, "theme").objectives == ("uno", "due")


def test_an_edit_that_changes_nothing_makes_no_step(three: Three) -> None:
    steps = len(three.a.steps())
    assert three.a.store.do(Edit("nothing")) is None
    assert len(three.a.steps()) == steps


def words_of(laptop: Laptop) -> set[str]:
    return {note.text for note in laptop.store.book.all(Note)}


def test_notes_captured_apart_all_stand(three: Three) -> None:
    for laptop in three.all:
        laptop.write(f"prima di {laptop.name}", f"seconda di {laptop.name}")
    three.meet()
    assert len(words_of(three.a)) == 7
    agree(three.all)
