"""The outline's rows for Qt: they follow every commit, and only what changed is touched.

Rows keep their identity, so that focus, selection, unfolding and scrolling stay where they are.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.records import Link
from facilitator.domain.views import NoteView
from ui.canvas.reading import groups_of, notes_of
from ui.canvas.scene import Scene
from ui.panels.outline_twigs import CLUSTER, LINK, LOOSE, NOTE, Twig, ends_of, links_of, runs
from ui.panels.outline_words import OutlineWords

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLES = {
    Qt.ItemDataRole.DisplayRole: OutlineWords.shown,
    Qt.ItemDataRole.AccessibleTextRole: OutlineWords.spoken,
    Qt.ItemDataRole.ToolTipRole: OutlineWords.whole,
}


class OutlineModel(QAbstractItemModel):
    """Cluster → note → linked notes of one board, as its scene shows it."""

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.writable = True
        self._root = Twig("", "")
        self._take(scene)

    def _take(self, scene: Scene) -> None:
        self.scene, self.words = scene, OutlineWords(scene)
        self._rows: dict[int, Twig] = {}
        self._records: dict[str, Twig] = {}
        self._ends: dict[str, list[Twig]] = {}
        self._notes: dict[str, NoteView] = {}

    # Following the board

    def show(self, scene: Scene | None) -> None:
        """Show a board from its beginning; None shows nothing and keeps nothing up to date."""
        self.beginResetModel()
        self._root = Twig("", "")
        self._take(scene or Scene(self.scene.book, ""))
        for group in groups_of(self.scene):
            parent = self._grow(self._root, LOOSE if not group else CLUSTER, group)
            for note in notes_of(self.scene, group):
                twig = self._grow(parent, NOTE, note)
                for link in links_of(self.scene, note):
                    self._grow(twig, LINK, link)
        self._notes = dict(self.scene.notes)
        self.endResetModel()

    def take(self, touched: Iterable[tuple[str, str]]) -> None:
        """Follow a commit that touched these records; the scene has taken it in already."""
        scene, before, kinds = self.scene, self._notes, dict.fromkeys(k for k, _r in touched)
        now = scene.notes
        changed = [i for i, note in now.items() if before.get(i) != note]
        gone = [i for i in before if i not in now]
        self._notes = dict(now)
        linked = self._linked_to(touched, gone, [i for i in changed if i not in before])
        dirty = {before[i].cluster for i in gone} | _regrouped(before, now, changed)
        if dirty or "cluster" in kinds or "board" in kinds:
            self._set(self._root, groups_of(scene), CLUSTER)
        for group in dirty | self._unfilled():
            if group in self._records:
                self._set(self._records[group], notes_of(scene, group), NOTE)
        for note in linked & now.keys():
            self._set(self._records[note], links_of(scene, note), LINK)
        self._say_again([*changed, *(r for k, r in touched if k in (CLUSTER, LINK))])

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
                found |= {t.parent.record for t in self._ends.get(record, ()) if t.parent}
        return found

    def _unfilled(self) -> set[str]:
        """Clusters that have just come and whose notes stood elsewhere before."""
        return {twig.record for twig in self._root.twigs if not twig.twigs}

    def _set(self, parent: Twig, records: Sequence[str], kind: str) -> None:
        """Let the rows below a row be these, in this order, with as little change as can be."""
        if parent.records() == records:
            return
        wanted = set(records)
        for first, last in reversed(runs([t.record not in wanted for t in parent.twigs])):
            self._cut(parent, first, last)
        have = set(parent.records())
        for first, last in runs([record not in have for record in records]):
            self._insert(parent, min(first, len(parent.twigs)), records[first : last + 1], kind)
        if parent.records() != records:
            self._reorder(parent, records)

    def _cut(self, parent: Twig, first: int, last: int) -> None:
        self.beginRemoveRows(self.index_of(parent), first, last)
        for twig in parent.twigs[first : last + 1]:
            self._forget(twig)
        del parent.twigs[first : last + 1]
        parent.count_rows(first)
        self.endRemoveRows()

    def _insert(self, parent: Twig, at: int, records: Sequence[str], kind: str) -> None:
        self.beginInsertRows(self.index_of(parent), at, at + len(records) - 1)
        behind, parent.twigs[at:] = parent.twigs[at:], []
        for record in records:
            twig = self._grow(parent, LOOSE if kind == CLUSTER and not record else kind, record)
            for link in links_of(self.scene, record) if kind == NOTE else ():
                self._grow(twig, LINK, link)
        parent.twigs += behind
        parent.count_rows(at)
        self.endInsertRows()

    def _reorder(self, parent: Twig, records: Sequence[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = [i for i in self.persistentIndexList() if self.twig(i).parent is parent]
        twigs = [self.twig(index) for index in held]
        rank = {record: row for row, record in enumerate(records)}
        parent.twigs.sort(key=lambda twig: rank[twig.record])
        parent.count_rows()
        self.changePersistentIndexList(held, [self.index_of(twig) for twig in twigs])
        self.layoutChanged.emit()

    def _grow(self, parent: Twig, kind: str, record: str) -> Twig:
        twig = Twig(kind, record, parent, row=len(parent.twigs))
        parent.twigs.append(twig)
        self._rows[twig.number] = twig
        if kind == LINK:
            self._ends.setdefault(record, []).append(twig)
        else:
            self._records[record] = twig
        return twig

    def _forget(self, twig: Twig) -> None:
        for below in twig.twigs:
            self._forget(below)
        del self._rows[twig.number]
        if twig.kind == LINK:
            self._ends[twig.record].remove(twig)
        elif self._records.get(twig.record) is twig:
            del self._records[twig.record]

    def _say_again(self, records: Iterable[str]) -> None:
        for record in records:
            twig, links = self._records.get(record), [record, *links_of(self.scene, record)]
            ends = [end for link in links for end in self._ends.get(link, ())]
            for one in [*ends, *([twig] if twig else ())]:
                index = self.index_of(one)
                self.dataChanged.emit(index, index)

    # Finding rows

    def twig(self, index: AnyIndex) -> Twig:
        """What an index stands for; the invisible root for an invalid one."""
        return self._rows.get(index.internalId(), self._root) if index.isValid() else self._root

    def index_of(self, twig: Twig) -> QModelIndex:
        """Where a row stands."""
        return _NOWHERE if twig is self._root else self.createIndex(twig.row, 0, twig.number)

    def find(self, record: str) -> QModelIndex:
        """The row of a note or cluster, or the first one of a link; invalid where there is none."""
        twig = self._records.get(record) if record else None
        if twig is None:
            twig = next(iter(self._ends.get(record, ())), None)
        return self.index_of(twig) if twig else QModelIndex()

    # Qt's own

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        """The row below a row."""
        twigs = self.twig(parent).twigs
        if column or not 0 <= row < len(twigs):
            return QModelIndex()
        return self.createIndex(row, 0, twigs[row].number)

    def parent(self, index: AnyIndex = _NOWHERE) -> Any:
        """The row above a row."""
        above = self.twig(index).parent
        return self.index_of(above) if above else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many rows stand below a row."""
        return len(self.twig(parent).twigs)

    def columnCount(self, _parent: AnyIndex = _NOWHERE) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: AnyIndex = _NOWHERE) -> bool:
        """Whether a row unfolds."""
        return bool(self.twig(parent).twigs)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every row can be chosen; notes and clusters can be written in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        twig = self.twig(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.writable and twig.kind in (NOTE, CLUSTER):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags if twig.twigs else flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and what is spoken."""
        say = _ROLES.get(Qt.ItemDataRole(role)) if role in _KNOWN else None
        return say(self.words, self.twig(index)) if say else None


_KNOWN = frozenset(int(role) for role in _ROLES)


def _regrouped(before: dict[str, NoteView], now: Any, changed: Sequence[str]) -> set[str]:
    """The groups of notes that have come, moved, or gone to another group."""
    groups: set[str] = set()
    for note in changed:
        old, new = before.get(note), now[note]
        if old is None or (old.rect, old.cluster) != (new.rect, new.cluster):
            groups |= {new.cluster} | ({old.cluster} if old else set())
    return groups
