"""Three laptops used at random, and what must hold whatever they do (DESIGN section 2)."""

from hypothesis import strategies as st
from hypothesis.stateful import (
    precondition,
    rule,
)

from facilitator.domain.commands.bringing_back import bring_back
from facilitator.domain.commands.clusters import fold, gather, scatter
from facilitator.domain.commands.frames import add_frame, set_frame
from facilitator.domain.commands.links import link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import (
    NoteDraft,
    choose_words,
    edit_words,
    remove,
    write_notes,
)
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Rect
from facilitator.domain.records import Cluster, Frame, Link, Note, Person, Record
from facilitator.domain.refusal import Refusal
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref, Step
from facilitator.storage.exchange import lacking
from facilitator.storage.journal import values_of
from tests.storage.machine_ground import Editor, Ground, sets, without
from tests.storage.naive import Naive
from tests.storage.three import BOARD, PERSON, Laptop, size_of

WHO = st.integers(0, 2)
WHICH = st.integers(0, 5)
"""Few records, so that laptops meet in them."""
NUMBER = st.integers(0, 3)
"""Few values, so that different hands write the same."""


class JournalMachine(Ground):
    """Each rule is one thing that somebody does, with what must hold of it."""

    def __init__(self) -> None:
        super().__init__()
        self.editors: list[Editor] = []
        self.ahead: dict[int, Edit] = {}

    @rule(who=WHO, count=st.integers(1, 2))
    def write(self, who: int, count: int) -> None:
        laptop = self.laptop(who)
        note = laptop.write(*(self.fresh_text() for _ in range(count)))
        self.stale.discard(laptop.name)
        for step in laptop.steps():
            for place, change in enumerate(step.changes):
                if change.record == note and change.field == "text":
                    self.typed[Ref(*step.key, place)] = (note, laptop.note(note).text)

    @rule(who=WHO, which=WHICH, title=st.booleans())
    def edit(self, who: int, which: int, title: bool) -> None:
        self.open_editor(who, which, title)
        self.type_in_editor(-1)

    @rule(who=WHO, which=WHICH, title=st.booleans())
    def open_editor(self, who: int, which: int, title: bool) -> None:
        laptop = self.laptop(who)
        record = self.some(laptop, Cluster if title else Note, which)
        if record is not None:
            field = "title" if title else "text"
            self.editors.append(Editor(laptop, record, field, laptop.base(record.id, field)))

    @rule(which=st.integers(-1, 5))
    def type_in_editor(self, which: int) -> None:
        """What stood when the editor opened is replaced; what came since stays."""
        if not self.editors:
            return
        editor = self.editors.pop(which % len(self.editors))
        laptop, record, field = editor.laptop, editor.record, editor.field
        before = Naive(laptop).texts(record.id, field)
        self.do(laptop, edit_words(record, field, self.fresh_text(), editor.base))
        after = Naive(laptop).texts(record.id, field)
        assert {ref for ref, text in before.items() if text not in editor.shown} <= after.keys()

    @rule(who=WHO, which=WHICH, number=NUMBER)
    def draw_ahead(self, who: int, which: int, number: int) -> None:
        """What was drawn up is asked for, at once or after much else; and more is drawn up."""
        laptop = self.laptop(who)
        if ready := self.ahead.pop(who, None):
            self.do(laptop, ready)
        book, note = laptop.store.book, self.some(laptop, Note, which)
        edit = write_notes(book, BOARD, [NoteDraft(self.fresh_text())])
        if note is not None and number:
            edit = Edit("edit", (Write("note", note.id, "seat", number),))
        laptop.store.draw_ahead(edit)
        self.ahead[who] = edit

    @rule(who=WHO, which=WHICH)
    def choose(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        two = [n for n in laptop.store.book.all(Note) if n.versions]
        if two and laptop.name not in self.stale:
            note = two[which % len(two)]
            chosen = note.versions["text"][0]
            self.do(laptop, choose_words(laptop.store.book, note, "text", chosen))
            assert laptop.texts(note.id) == (chosen,)

    @rule(who=WHO, which=WHICH, number=NUMBER, field=st.sampled_from(["seat", "hands", "place"]))
    def set_field(self, who: int, which: int, number: int, field: str) -> None:
        laptop = self.laptop(who)
        note = self.some(laptop, Note, which)
        if note is not None:
            value = [number, number] if field == "place" else number
            laptop.put((field, value), record=note.id)
            self.stale.discard(laptop.name)

    @rule(who=WHO, one=WHICH, other=WHICH)
    def gather(self, who: int, one: int, other: int) -> None:
        laptop = self.laptop(who)
        notes = {n.id for n in (self.some(laptop, Note, one), self.some(laptop, Note, other)) if n}
        if notes:
            book = laptop.store.book
            edit = gather(book, sorted(notes), self.fresh_text(), laptop.layout(), size_of)
            self.do(laptop, edit)

    @rule(who=WHO, which=WHICH)
    def scatter(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        cluster = self.some(laptop, Cluster, which)
        if cluster is not None:
            notes = len(laptop.store.book.all(Note))
            fresh = laptop.name not in self.stale
            self.do(laptop, scatter(laptop.store.book, cluster.id))
            assert not fresh or len(laptop.store.book.all(Note)) == notes

    @rule(who=WHO, which=WHICH, folded=st.booleans())
    def fold(self, who: int, which: int, folded: bool) -> None:
        laptop = self.laptop(who)
        cluster = self.some(laptop, Cluster, which)
        if cluster is not None:
            self.do(laptop, fold([cluster], folded))

    @rule(who=WHO, one=WHICH, other=WHICH)
    def merge(self, who: int, one: int, other: int) -> None:
        """Two clusters become one; what was written in either can be found in the history."""
        laptop = self.laptop(who)
        found = {c.id for c in (self.some(laptop, Cluster, one), self.some(laptop, Cluster, other))
                 if c}  # fmt: skip
        if len(found) == 2:
            self.do(laptop, merge(laptop.store.book, sorted(found), laptop.layout(), size_of))

    @rule(who=WHO, which=WHICH, number=NUMBER)
    def frame(self, who: int, which: int, number: int) -> None:
        laptop = self.laptop(who)
        book, rect = laptop.store.book, Rect(number, 0, 200, 100 + number)
        frame = self.some(laptop, Frame, which)
        if frame is None or not number:
            self.do(laptop, add_frame(book, BOARD, rect, self.fresh_text()))
        else:
            self.do(laptop, set_frame(frame, rect))

    @rule(who=WHO, one=WHICH, other=WHICH)
    def link(self, who: int, one: int, other: int) -> None:
        laptop = self.laptop(who)
        ends = [self.some(laptop, Note, which) for which in (one, other)]
        if None not in ends and ends[0].id != ends[1].id:
            self.do(laptop, link(laptop.store.book, ends[0].id, ends[1].id, "supports"))

    @rule(who=WHO, which=WHICH, cls=st.sampled_from([Note, Note, Link, Cluster, Frame]))
    def remove(self, who: int, which: int, cls: type[Record]) -> None:
        """A text that the remover does not see keeps the record on the board."""
        laptop = self.laptop(who)
        record = self.some(laptop, cls, which)
        if record is not None:
            fields = [n for n, spec in SPECS[cls.KIND].items() if spec.door == "words"]
            shown = {getattr(record, n) for n in fields}.union(*record.versions.values())
            unseen = set(Naive(laptop).words(record.id).values()) - shown
            self.do(laptop, remove(laptop.store.book, [record]))
            stands = laptop.store.book.get(cls, record.id) is not None
            assert stands == bool(unseen)

    # Undo

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        laptop = self.laptop(who)
        laptop.store.catch_up()
        before, shown = Naive(laptop), laptop.shown()
        top = before.top(laptop.name)
        assert laptop.store.can_undo() == (top[0].label if top else "")
        assert laptop.store.undo() == bool(top)
        self.stale.discard(laptop.name)
        after = Naive(laptop)
        assert after.stack(laptop.name) == before.stack(laptop.name)[: -len(top) or None]
        self._others_words_stand(laptop, before, after, top)
        touched = {change.record for step in top for change in step.changes}
        now = laptop.shown()
        for kind in shown.keys() | now.keys():
            assert without(now.get(kind, {}), touched) == without(shown.get(kind, {}), touched)

    def _others_words_stand(
        self, laptop: Laptop, before: Naive, after: Naive, undone: list[Step]
    ) -> None:
        """Undo changes only fields of its steps, and none whose last word is another's."""
        mine = {(c.record, c.field) for step in undone for c in step.changes}
        for record, field in before.fields():
            own = field == "removed" or (record, field) in mine
            later = {write.ref for write in after.heads(record, field)}
            for write in before.heads(record, field):
                if write.step.laptop != laptop.name or not own:
                    assert write.ref in later, (record, field)

    @rule(who=WHO)
    def redo(self, who: int) -> None:
        laptop = self.laptop(who)
        laptop.store.catch_up()
        before = Naive(laptop).stack(laptop.name)
        label = laptop.store.can_redo()
        done = laptop.store.redo()
        self.stale.discard(laptop.name)
        after = Naive(laptop).stack(laptop.name)
        assert done == bool(label) == (len(after) > len(before))
        assert set(before) <= set(after)

    @rule(who=WHO, most=st.integers(1, 9))
    def undo_and_redo(self, who: int, most: int) -> None:
        """Nobody came between: everything stands as it did."""
        laptop = self.laptop(who)
        laptop.store.catch_up()
        before = sets(laptop)
        undone = [laptop.store.undo() for _ in range(most)]
        assert [laptop.store.redo() for _ in undone].count(True) >= undone.count(True)
        if sum(undone) == most:
            now = sets(laptop)
            changed = {i for i in now.keys() | before.keys() if now.get(i) != before.get(i)}
            assert not changed, [(before.get(i), now.get(i)) for i in changed]
        self.stale.discard(laptop.name)

    @rule(who=WHO, which=WHICH, number=NUMBER)
    def a_new_edit_ends_redo(self, who: int, which: int, number: int) -> None:
        laptop = self.laptop(who)
        laptop.store.undo()
        self.stale.discard(laptop.name)
        note = self.some(laptop, Note, which)
        if note is not None:
            laptop.put(("seat", number), record=note.id)
            assert laptop.store.can_redo() == ""
            assert not laptop.store.redo()

    @rule(who=WHO, which=st.integers(0, 40))
    def bring_back(self, who: int, which: int) -> None:
        """An earlier state of the board stands again, but for words that were deleted for good."""
        laptop = self.laptop(who)
        laptop.store.catch_up()
        past = laptop.store.past()
        moments = past.moments(BOARD)
        book = past.book_at(moments[which % len(moments)])
        self.do(laptop, bring_back(laptop.store.book, book, BOARD))
        then = {n.id: n.text for n in book.of(Note, "board", BOARD)}
        now = {n.id: n.text for n in laptop.store.book.of(Note, "board", BOARD)}
        assert now.keys() == then.keys()
        assert all(now[note] == text for note, text in then.items() if text)

    # Others

    @rule(one=WHO, other=WHO)
    def exchange(self, one: int, other: int) -> None:
        if one != other:
            self.meet(self.laptop(one), self.laptop(other))

    @rule(one=WHO, other=WHO, lost=NUMBER)
    def a_step_is_lost_on_the_way(self, one: int, other: int, lost: int) -> None:
        """A batch comes with a gap; the steps behind it wait until somebody brings the missing.

        It is refused where the clock would jump, or the lost step was one that blanked a value.
        """
        source, into = self.laptop(one).store, self.laptop(other).store
        steps = lacking(source, into)
        if one == other or not steps:
            return
        values = values_of(source.connection, steps)
        del steps[lost % len(steps)]
        try:
            into.receive(steps, values)
        except Refusal as refusal:
            if refusal.key not in ("clock_ahead", "damaged_steps"):
                raise
        into.catch_up()
        self.stale.discard(self.laptop(other).name)

    @rule(one=WHO, other=WHO, which=WHICH, number=NUMBER)
    def say_the_same(self, one: int, other: int, which: int, number: int) -> None:
        """Another says something else, then the same as I did: now it is the other's word."""
        mine, theirs = self.laptop(one), self.laptop(other)
        note = self.some(mine, Note, which)
        if one != other and note is not None:
            self.meet(mine, theirs)
            if mine.store.book.get(Note, note.id) is not None:
                mine.put(("hands", number), record=note.id)
                self.meet(mine, theirs)
                theirs.put(("hands", 99), record=note.id)
                theirs.put(("hands", number), record=note.id)
                self.meet(mine, theirs)
                self.undo(one)
                assert mine.note(note.id).hands == number

    @rule(one=WHO, other=WHO, which=WHICH, field=st.sampled_from(["seat", "place", "text", "link"]))
    def clash(self, one: int, other: int, which: int, field: str) -> None:
        """Two laptops change one field of one record at equal clocks, then meet."""
        pair = [self.laptop(one), self.laptop(other)]
        note = self.some(pair[0], Note, which)
        if one == other or note is None:
            return
        fresh = pair[0].write("un capo del legame")
        self.meet(*pair)
        if pair[0].store.book.get(Note, note.id) is None:
            return
        steps = [self._change(laptop, note.id, field, (i, fresh)) for i, laptop in enumerate(pair)]
        self.meet(*pair)
        if field in ("seat", "place"):
            last = max(range(2), key=lambda i: steps[i].order)
            assert getattr(pair[0].note(note.id), field) in (last, (last, last))

    def _change(self, laptop: Laptop, note: str, field: str, how: tuple[int, str]) -> Step:
        number, other = how
        if field in ("seat", "place"):
            value = [number, number] if field == "place" else number
            return laptop.put((field, value), record=note)
        edit = link(laptop.store.book, note, other, "supports")
        if field == "text":
            edit = edit_words(laptop.note(note), "text", self.fresh_text(), laptop.base(note))
        step = self.do(laptop, edit)
        assert step is not None
        return step

    @rule(who=WHO)
    def reopen(self, who: int) -> None:
        laptop = self.laptop(who)
        laptop.store.catch_up()
        shown, undo = laptop.shown(), laptop.store.can_undo()
        redo = laptop.store.can_redo()
        laptop.reopen()
        self.stale.discard(laptop.name)
        self.editors = [editor for editor in self.editors if editor.laptop is not laptop]
        assert (laptop.shown(), laptop.store.can_undo(), laptop.store.can_redo()) == (
            shown, undo, redo,
        )  # fmt: skip

    @rule(who=WHO, which=WHICH, number=NUMBER, words=st.booleans())
    def second_process(self, who: int, which: int, number: int, words: bool) -> None:
        """A command writes into the file that the window has open; the window looks later."""
        laptop = self.laptop(who)
        with laptop.second() as command:
            note = self.some(command, Note, which)
            if note is not None and words:
                edit = edit_words(note, "text", self.fresh_text(), command.base(note.id))
                self.do(command, edit)
            elif note is not None:
                command.put(("seat", number), record=note.id)
            self.stale.add(laptop.name)

    @rule(who=WHO, which=WHICH, gone=st.booleans())
    def write_over_a_second_process(self, who: int, which: int, gone: bool) -> None:
        """The window edits or removes a note in which a command has just written."""
        laptop = self.laptop(who)
        laptop.store.catch_up()
        self.second_process(who, which, 0, True)
        if gone:
            self.remove(who, which, Note)
        else:
            self.edit(who, which, False)

    @precondition(lambda self: not self.forgotten)
    @rule(who=WHO)
    def forget(self, who: int) -> None:
        laptop = self.laptop(who)
        self.forgotten = True
        laptop.store.forget(PERSON)
        self.stale.discard(laptop.name)
        assert laptop.store.book.require(Person, PERSON).name == ""

    @rule(who=WHO, which=WHICH)
    def redact(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        note = self.some(laptop, Note, which)
        if note is not None:
            known = {ref for ref in self.typed if self.typed[ref][0] == note.id}
            here = {Ref(*s.key, place) for s in laptop.steps() for place in range(len(s.changes))}
            laptop.store.redact(note.id)
            self.stale.discard(laptop.name)
            for ref in known & here:
                del self.typed[ref]
            assert set(laptop.texts(note.id)) <= {""}
