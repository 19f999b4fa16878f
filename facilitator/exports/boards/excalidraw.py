"""A board as an Excalidraw scene: notes as boxes with bound text, links as bound arrows."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from facilitator.domain.foreign import excalidraw as drawn
from facilitator.domain.foreign.colours import colour_of
from facilitator.domain.foreign.excalidraw import FORMAT
from facilitator.domain.foreign.parcel import Element, Seen, Sheet, parcel_of
from facilitator.domain.foreign.view import (
    BoardOut,
    cluster_seen,
    frame_seen,
    note_now,
    note_seen,
)
from facilitator.domain.kinds import link_kind
from facilitator.domain.note_room import note_fit
from facilitator.domain.records import Link, Place
from facilitator.domain.views import NoteView
from facilitator.exports.boards.arrows import joined, path
from facilitator.exports.boards.rest import rest_of
from facilitator.exports.contract import Options, Written
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.fonts import measure

_LABEL_SIZE = 14
_OWN = 0.9
"""Of the size on our boards: Excalidraw's letters are wider, and its lines are to break alike."""


def write_excalidraw(out: BoardOut, options: Options, target: Path, tick: Tick) -> Written:
    """One scene."""
    tick(0, 1)
    scene = _Scene(out, options.language).document()
    write_whole(target, json.dumps(scene, indent=2).encode("ascii"))
    tick(1, 1)
    return Written(0)


class _Scene:
    def __init__(self, out: BoardOut, language: str) -> None:
        self.out, self.language = out, language
        self.rest = rest_of(out.board, FORMAT)
        self.sheet, self.frames = Sheet(), Sheet()
        self.boxes: dict[str, Element] = {}
        """The element of a record to which arrows are bound."""
        self.moved: dict[str, Place] = {}
        self.fit = partial(note_fit, advance=measure(), italic_advance=measure(italic=True))

    def document(self) -> Element:
        for cluster in self.out.view.clusters:
            if cluster.frame is not None or FORMAT in cluster.record.foreign:
                self._frame(cluster.id, cluster.record.foreign, cluster_seen(cluster), "cluster")
        for frame in self.out.frames:
            self._frame(frame.id, frame.foreign, frame_seen(frame), "frame")
        for note in self.out.view.notes:
            self._note(note)
        for link in self.out.view.links:
            self._link(link)
        for at, element in self.rest.get("elements", ()):
            self.sheet.put_back([at], [element])
        made = Sheet(self.sheet.old + self.frames.old, self.sheet.new + self.frames.new)
        return {**self._head(), "elements": made.all()}

    def _head(self) -> Element:
        """The file's own values; those of a library are noted, since a board is a scene."""
        usual: Element = {
            "type": FORMAT, "version": 2, "source": "facilitator", "appState": {}, "files": {},
        }  # fmt: skip
        doc = self.rest.get("doc", {})
        if "library" in doc:
            return {**usual, "facilitator": {"library": doc["library"]}}
        return {**usual, **doc, "type": FORMAT}

    def _frame(self, record: str, foreign: Mapping[str, str], now: Seen, kind: str) -> None:
        if parcel := parcel_of(foreign, FORMAT):
            self.boxes[record] = drawn.frame_again(parcel.raw[0], now)
            self.frames.put_back(parcel.at, [self.boxes[record]])
            return
        rect = (*(now.place or (0, 0)), *(now.size or (0, 0)))
        mark = {"facilitator": {"record": kind}}
        made = drawn.element(record, "frame", rect, name=now.text or None, customData=mark)
        self.boxes[record] = made
        self.frames.new.append(made)

    def _note(self, note: NoteView) -> None:
        if parcel := parcel_of(note.record.foreign, FORMAT):
            now = note_now(note)
            self.moved[note.id] = drawn.by(drawn.read_note(parcel.raw), now)
            again = drawn.note_again(parcel.raw, now, self.out.usual)
            self.boxes[note.id] = again[0]
            self.sheet.put_back(parcel.at, again)
            return
        home = self.boxes.get(note.cluster)
        own = {"kind": note.record.kind} | ({"cluster": home["id"]} if home else {})
        seen = note_seen(note)
        made = drawn.element(
            note.id, "rectangle", note.rect, backgroundColor=colour_of(seen.kind),
            strokeColor="#455063", roundness={"type": 3}, frameId=home["id"] if home else None,
            customData={"facilitator": own},
        )  # fmt: skip
        fit = self.fit(note.record)
        text = drawn.bound_text(
            f"{note.id}-text", made, seen.text, fit.lines, round(fit.size * _OWN)
        )
        drawn.bind(made, text["id"], "text")
        self.boxes[note.id] = made
        self.sheet.new += [made, text]

    def _link(self, link: Link) -> None:
        parcel = parcel_of(link.foreign, FORMAT)
        start, end = self.boxes.get(link.source), self.boxes.get(link.target)
        if start is None or end is None:
            return
        if parcel is not None:
            steps = [self.moved.get(link.source, (0, 0)), self.moved.get(link.target, (0, 0))]
            turned = (end, start) if drawn.is_turned(parcel.raw[0]) else (start, end)
            self.sheet.put_back(parcel.at, joined(parcel.raw, turned, steps))
            return
        points = path(start, end)
        mark = {"facilitator": {"kind": link.kind}}
        arrow = drawn.element(
            link.id, "arrow", points.rect, points=points.points, customData=mark,
            strokeColor="#455063", startArrowhead=None, endArrowhead="arrow", elbowed=False,
            lastCommittedPoint=None, roundness={"type": 2} if len(points.points) == 2 else None,
            startBinding={"elementId": start["id"], "focus": 0, "gap": 4},
            endBinding={"elementId": end["id"], "focus": 0, "gap": 4},
        )  # fmt: skip
        said = link.foreign.get("label") or link_kind(link.kind).name(self.language)
        label = drawn.bound_text(f"{link.id}-text", arrow, said, said.split("\n"), _LABEL_SIZE)
        drawn.bind(arrow, label["id"], "text")
        for box in (start, end):
            drawn.bind(box, arrow["id"], "arrow")
        self.sheet.new += [arrow, label]
