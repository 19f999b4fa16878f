"""The outline's rows for Qt: they follow every commit, and only what changed is touched.

Rows keep their identity, so that focus, selection, unfolding and scrolling stay where they are.
The rows' frame is Qt's own model, because a tree asks every open row for its place and flags
whenever one comes: thousands of questions, which Python must not answer.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from facilitator.domain.records import Link
from facilitator.domain.views import NoteView
from ui.canvas.scene import Scene
from ui.panels.outline.twigs import (
    CLUSTER,
    FRAME,
    FRAMES,
    GUEST,
    LINK,
    LOOSE,
    NOTE,
    ROOT,
    Seed,
    Twig,
    alike,
    below,
    ends_of,
    runs,
)
from ui.panels.outline.words import OutlineWords

AnyIndex = QModelIndex | QPersistentModelIndex
_ROLES = {
    int(Qt.ItemDataRole.DisplayRole): OutlineWords.shown,
    int(Qt.ItemDataRole.AccessibleTextRole): OutlineWords.spoken,
    int(Qt.ItemDataRole.ToolTipRole): OutlineWords.whole,
}
_NUMBER, _RANK = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MANY = 200
"""Stretches of rows that come or go one by one; more than these are brought together first."""
_WRITE = _READ | Qt.ItemFlag.ItemIsEditable


class OutlineModel(QStandardItemModel):
    """Cluster → note → linked notes of one board, as its scene shows it; then its frames."""

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(_RANK)
        self.writable = True
        self._root = Twig(ROOT)
        self._take(scene)

    def _take(self, scene: Scene) -> None:
        self.scene, self.words = scene, OutlineWords(scene)
        self._rows: dict[int, Twig] = {}
        self._own: dict[Seed, Twig] = {}
        self._others: dict[str, list[Twig]] = {}
        self._notes: dict[str, NoteView] = {}

    # Following the board

    def show(self, scene: Scene | None) -> None:
        """Show a board from its beginning; None shows nothing and keeps nothing up to date."""
        self.clear()
        self._root = Twig(ROOT)
        self._take(scene or Scene(self.scene.book, ""))
        self._notes = dict(self.scene.notes)
        self._set(self._root)

    def take(self, touched: Iterable[tuple[str, str]]) -> None:
        """Follow a commit that touched these records; the scene has taken it in already."""
        scene, before, kinds = self.scene, self._notes, {k for k, _r in touched}
        now = scene.notes
        changed = [i for i, note in now.items() if before.get(i) is not note]
        changed = [i for i in changed if before.get(i) != now[i]]
        gone = [i for i in before if i not in now]
        self._notes = dict(now)
        linked = self._linked_to(touched, gone, [i for i in changed if i not in before])
        dirty = {c for i in gone for c in _homes(before[i])} | _regrouped(before, now, changed)
        if dirty or kinds & {CLUSTER, FRAME, "board"}:
            self._set(self._root)
        groups = [(CLUSTER if group else LOOSE, group) for group in dirty]
        if FRAME in kinds:
            groups.append((FRAMES, ""))
        for seed in (*groups, *((NOTE, note) for note in linked)):
            if seed in self._own:
                self._set(self._own[seed])
        self._say_again([*changed, *(r for k, r in touched if k in (CLUSTER, LINK, FRAME))])

    def _linked_to(
        self, touched: Iterable[tuple[str, str]], gone: Sequence[str], come: Sequence[str]
    ) -> set[str]:
        """The notes whose links may be others than before."""
        moved = [r for k, r in touched if k == CLUSTER]
        found = {*come, *ends_of(self.scene, [*gone, *come, *moved])}
        for kind, record in touched:
            if kind == LINK:
                link = self.scene.book.get(Link, record)
                found |= {link.source, link.target} if link else set()
                found |= {t.parent.record for t in self._others.get(record, ()) if t.parent}
        return found

    def _set(self, parent: Twig) -> None:
        """Let the right rows stand below a row, in their order, with as little change as can be."""
        seeds = below(self.scene, parent.seed)
        have = [twig.seed for twig in parent.twigs]
        if have == seeds:
            return
        # Of thousands of rows most stay: only what lies between those is looked at.
        start, tail = alike(have, seeds)
        old, new = have[start : len(have) - tail], seeds[start : len(seeds) - tail]
        wanted, standing = set(new), set(old)
        gone = runs([seed not in wanted for seed in old])
        if len(gone) > _MANY:
            going, staying = _parted(old, wanted)
            self._reorder(parent, [*have[:start], *going, *staying, *have[len(have) - tail :]])
            gone = [(0, len(going) - 1)]
        for first, last in reversed(gone):
            self._cut(parent, start + first, start + last)
        come = runs([seed not in standing for seed in new])
        if len(come) > _MANY:
            self._insert(parent, start, _parted(new, standing)[0])
            come = []
        for first, last in come:
            at = min(start + first, len(parent.twigs) - tail)
            self._insert(parent, at, new[first : last + 1])
        if [twig.seed for twig in parent.twigs[start : start + len(new)]] != new:
            self._reorder(parent, seeds)

    def _cut(self, parent: Twig, first: int, last: int) -> None:
        self.removeRows(first, last - first + 1, self.index_of(parent))
        for twig in parent.twigs[first : last + 1]:
            self._forget(twig)
        del parent.twigs[first : last + 1]
        parent.count_rows(first)

    def _insert(self, parent: Twig, at: int, seeds: Sequence[Seed]) -> None:
        """The rows are known here before Qt tells of them."""
        behind, parent.twigs[at:] = parent.twigs[at:], []
        grown = [self._grow(parent, seed) for seed in seeds]
        parent.twigs += behind
        above = self._item_of(parent)
        parent.count_rows(at)
        above.setColumnCount(1)
        above.insertRows(at, grown)

    def _grow(self, parent: Twig, seed: Seed) -> QStandardItem:
        twig = Twig(seed, parent, row=len(parent.twigs))
        parent.twigs.append(twig)
        self._rows[twig.number] = twig
        if seed[0] in (LINK, GUEST):
            self._others.setdefault(seed[1], []).append(twig)
        else:
            self._own[seed] = twig
        item = QStandardItem()
        item.setData(twig.number, _NUMBER)
        writable = self.writable and seed[0] in (NOTE, CLUSTER, FRAME)
        item.setFlags(_WRITE if writable else _READ)
        if grown := [self._grow(twig, one) for one in below(self.scene, seed)]:
            item.appendRows(grown)
        return item

    def _reorder(self, parent: Twig, seeds: Sequence[Seed]) -> None:
        rank = {seed: row for row, seed in enumerate(seeds)}
        item = self._item_of(parent)
        with QSignalBlocker(self):
            for row, twig in enumerate(parent.twigs):
                item.child(row).setData(rank[twig.seed], _RANK)
        parent.twigs.sort(key=lambda twig: rank[twig.seed])
        parent.count_rows()
        item.sortChildren(0)

    def _forget(self, twig: Twig) -> None:
        for one in twig.twigs:
            self._forget(one)
        del self._rows[twig.number]
        if twig.kind in (LINK, GUEST):
            self._others[twig.record].remove(twig)
        elif self._own.get(twig.seed) is twig:
            del self._own[twig.seed]

    def _say_again(self, records: Iterable[str]) -> None:
        for record in records:
            links = (link for _kind, link in below(self.scene, (NOTE, record)))
            twigs = [end for one in (record, *links) for end in self._others.get(one, ())]
            for twig in (*twigs, *self._standing_for(record)):
                index = self.index_of(twig)
                self.dataChanged.emit(index, index)

    # Finding rows

    def _standing_for(self, record: str) -> list[Twig]:
        """The own row of a record."""
        seeds = ((kind, record) for kind in (NOTE, CLUSTER, FRAME))
        return [self._own[seed] for seed in seeds if seed in self._own]

    def _item_of(self, twig: Twig) -> QStandardItem:
        return self.itemFromIndex(self.index_of(twig)) or self.invisibleRootItem()

    def twig(self, index: AnyIndex) -> Twig:
        """What an index stands for; the invisible root for an invalid one."""
        number = super().data(index, _NUMBER) if index.isValid() else 0
        return self._rows.get(number, self._root)

    def index_of(self, twig: Twig) -> QModelIndex:
        """Where a row stands."""
        return self.index(twig.row, 0, self.index_of(twig.parent)) if twig.parent else QModelIndex()

    def find(self, record: str) -> QModelIndex:
        """The row of a record, or the first one of a link; invalid where there is none."""
        twigs = [*self._standing_for(record), *self._others.get(record, ())]
        return self.index_of(twigs[0]) if twigs else QModelIndex()

    # Qt's own

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and what is spoken."""
        say = _ROLES.get(int(role))
        return say(self.words, self.twig(index)) if say else super().data(index, role)


def _parted(seeds: Sequence[Seed], known: Container[Seed]) -> tuple[list[Seed], list[Seed]]:
    """Those that are not known, and those that are, in their order."""
    return [s for s in seeds if s not in known], [s for s in seeds if s in known]


def _homes(note: NoteView) -> set[str]:
    """The groups in whose rows a note stands."""
    return {note.cluster, *note.also}


def _regrouped(
    before: Mapping[str, NoteView], now: Mapping[str, NoteView], changed: Iterable[str]
) -> set[str]:
    """The groups of notes that have come, moved, or gone to another group."""
    groups: set[str] = set()
    for note in changed:
        old, new = before.get(note), now[note]
        if old is None or (old.rect, _homes(old)) != (new.rect, _homes(new)):
            groups |= _homes(new) | (_homes(old) if old else set())
    return groups
