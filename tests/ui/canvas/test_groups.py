"""Clusters as wholes on the board: split, merged, folded; and notes that stand in two."""

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from facilitator.domain.commands.clusters import drop_in_cluster, put_also_in
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Cluster
from tests.ui.canvas.table import BoardAtTable, fresh, scrolled, shown
from ui.canvas.paint_guests import guests_in

CTRL = Qt.KeyboardModifier.ControlModifier


def folded(table: BoardAtTable, *numbers: int) -> str:
    """Some notes gathered and folded; the cluster\'s id."""
    cluster = table.gather(*numbers)
    table.canvas.select([cluster])
    table.canvas.fold_selected()
    table.canvas.fit()
    return cluster


def on_pile(table: BoardAtTable, pile: str) -> QPoint:
    rect = table.canvas.scene.rect(pile)
    return table.at(rect.x + rect.w / 2, rect.y + rect.h / 2)


def on_title(table: BoardAtTable, cluster: str) -> QPoint:
    rect = table.canvas.scene.rect(cluster)
    return table.at(rect.x + 40, rect.y + 20)


def home_of(table: BoardAtTable, number: int) -> str:
    return table.notes[number].cluster


def test_a_folded_cluster_hides_its_notes_from_hands_and_eyes(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    note = table.canvas.scene.rect(table.ids[1])
    table.canvas.fit()
    before = shown(table.canvas)
    table.canvas.select([cluster])
    table.canvas.fold_selected()
    after = shown(table.canvas)
    spot = table.at(note.x + note.w / 2, note.y + note.h / 2)
    assert table.canvas.scene.note_at(note.x + 9, note.bottom - 9) == ""
    assert (before[spot.y(), spot.x()] != after[spot.y(), spot.x()]).any()
    table.canvas.select_all()
    assert set(table.canvas.selection) == set(table.ids[2:])
    assert (scrolled(table.canvas) == fresh(table.canvas)).all()


def test_a_pile_is_dragged_with_all_its_notes_and_opened_by_a_double_click(
    table: BoardAtTable,
) -> None:
    pile = folded(table, 0, 1)
    rects, before = dict(table.layout.notes), table.steps()
    spot = on_pile(table, pile)
    table.drag(spot, spot + QPoint(0, 110))
    assert table.steps() == before + 1
    moved = {n: table.layout.notes[n].y - rects[n].y for n in table.ids}
    assert len(set(moved.values())) == 2
    assert moved[table.ids[0]] == moved[table.ids[1]] > 50
    QTest.mouseDClick(table.canvas, Qt.MouseButton.LeftButton, pos=on_pile(table, pile))
    assert not table.book.require(Cluster, pile).folded
    assert table.canvas.selection == [pile]


def test_a_note_dropped_on_a_pile_joins_it_below_the_others(table: BoardAtTable) -> None:
    pile = folded(table, 0, 1)
    room = table.layout.frames[pile]
    table.drag(table.middle(table.ids[3]), on_pile(table, pile))
    assert home_of(table, 3) == pile
    assert table.layout.notes[table.ids[3]].y >= room.bottom
    assert table.canvas.selection == [pile]
    table.store.undo()
    assert home_of(table, 3) == ""


def test_enter_opens_a_pile_and_arrows_stop_at_it(table: BoardAtTable) -> None:
    pile = folded(table, 0, 1)
    table.canvas.select([table.ids[3]])
    table.press(Qt.Key.Key_Right)
    assert table.canvas.selection == [pile]
    table.press(Qt.Key.Key_Return)
    assert not table.book.require(Cluster, pile).folded


def test_links_of_what_lies_in_a_pile_end_at_the_pile(table: BoardAtTable) -> None:
    table.link(1, 0)
    table.link(2, 0)
    pile = folded(table, 0, 1)
    (link,) = table.canvas.scene.links.values()
    assert (link.source, link.target) == (table.ids[2], pile)
    rect = table.canvas.scene.rect(pile)
    x, y = table.canvas.scene.path(link)[-1]
    assert rect.x <= x <= rect.right
    assert rect.y <= y <= rect.bottom


def test_notes_selected_when_their_cluster_is_folded_give_way_to_the_pile(
    table: BoardAtTable,
) -> None:
    cluster = table.gather(0, 1)
    table.canvas.select(table.ids[:1])
    table.canvas.fold_selected()
    assert table.canvas.selection == [cluster]
    table.canvas.fold_all()
    assert not table.book.require(Cluster, cluster).folded


def test_a_part_of_a_cluster_is_split_off_and_its_title_written(table: BoardAtTable) -> None:
    cluster, before = table.gather(0, 1, 2), table.steps()
    table.canvas.select([table.ids[1]])
    table.canvas.split_selected()
    assert table.steps() == before + 1
    new = home_of(table, 1)
    assert new not in ("", cluster)
    assert table.canvas.editing.record == new
    table.type("Gli orari")
    table.canvas.editing.leave()
    assert table.book.require(Cluster, new).title == "Gli orari"


def test_two_clusters_selected_by_their_titles_are_merged(table: BoardAtTable) -> None:
    one, two = table.gather(0, 1), table.gather(2, 3)
    before = table.steps()
    table.canvas.fit()
    table.click(on_title(table, one))
    table.click(on_title(table, two), CTRL)
    assert table.canvas.selection == [one, two]
    table.canvas.merge_clusters(table.canvas.selected_clusters)
    assert table.canvas.selection == [one]
    assert {note.cluster for note in table.notes} == {one}
    assert table.steps() == before + 1


def test_clusters_selected_together_are_dragged_together(table: BoardAtTable) -> None:
    one, two = table.gather(0, 1), table.gather(2, 3)
    table.canvas.fit()
    table.click(on_title(table, one))
    table.click(on_title(table, two), CTRL)
    before = dict(table.layout.clusters)
    spot = on_title(table, two)
    table.drag(spot, spot + QPoint(60, 40))
    gone = {(table.layout.clusters[c].x - before[c].x) for c in (one, two)}
    assert len(gone) == 1
    assert gone.pop() > 0
    table.click(on_title(table, one), CTRL)
    assert table.canvas.selection == [two]


def test_clusters_selected_together_are_scattered_together(table: BoardAtTable) -> None:
    table.canvas.select([table.gather(0, 1), table.gather(2, 3)])
    table.press(Qt.Key.Key_Delete)
    assert not table.clusters
    table.store.undo()
    assert len(table.clusters) == 2


def test_a_disputed_note_is_named_at_the_foot_of_its_second_cluster(table: BoardAtTable) -> None:
    one, two = table.gather(0, 1), table.gather(2, 3)
    table.canvas.zoom_to_100()
    table.canvas.show_thing(two)
    without = shown(table.canvas)
    table.store.do(put_also_in(table.book, [table.ids[0]], two))
    stage = table.canvas.stage
    frame = QRectF(stage.camera.box(table.canvas.scene.rect(two)))
    (guest,) = guests_in(
        table.canvas.scene.guests(table.canvas.scene.clusters[two]), frame, stage.kit
    )
    box = guest.box.toRect()
    now = shown(table.canvas)
    part = (slice(box.top(), box.bottom()), slice(box.left(), box.right()))
    assert (without[part] != now[part]).any()
    table.click(box.center())
    assert table.canvas.selection == [table.ids[0]]
    assert table.canvas.scene.clusters[one].also == ()
    assert (scrolled(table.canvas) == fresh(table.canvas)).all()


def test_a_disputed_note_alone_at_the_foot_has_all_its_room(table: BoardAtTable) -> None:
    text = "Ciclabili che finiscono nel nulla"
    table.store.do(write_notes(table.book, table.board, [NoteDraft(text)]))
    other, two = table.ids[-1], table.gather(0, 2, 3)
    table.store.do(put_also_in(table.book, [other], two))
    table.canvas.zoom_to_100()
    scene, stage = table.canvas.scene, table.canvas.stage
    frame = QRectF(stage.camera.box(scene.rect(two)))
    (guest,) = guests_in(scene.guests(scene.clusters[two]), frame, stage.kit)
    assert guest.words == text


def test_a_cluster_of_more_than_ten_notes_says_so(table: BoardAtTable) -> None:
    drafts = [NoteDraft(f"Nota {n}", place=(0, 400 + n * 150)) for n in range(7)]
    table.store.do(write_notes(table.book, table.board, drafts))
    cluster = table.gather(*range(10))
    table.canvas.show_thing(cluster)
    before, rect = shown(table.canvas), table.layout.notes[table.ids[9]]
    warning = table.canvas.look.colour("warning")
    red = np.array([warning.blue(), warning.green(), warning.red()])
    edit = drop_in_cluster(table.book, {table.ids[10]: rect[:2]}, cluster, table.layout)
    table.store.do(edit)
    after, title = shown(table.canvas), on_title(table, cluster)
    head = slice(title.y() - 10, title.y() + 10)
    assert [(seen[head, :, :3] == red).all(axis=2).any() for seen in (before, after)] == [
        False, True
    ]  # fmt: skip
