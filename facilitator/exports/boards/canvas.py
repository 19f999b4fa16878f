"""A board as JSON Canvas 1.0: notes as text nodes, clusters and frames as groups."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from facilitator.domain.foreign.canvas import FORMAT, new_node, node_again
from facilitator.domain.foreign.parcel import Element, Seen, Sheet, parcel_of, said
from facilitator.domain.foreign.view import (
    BoardOut,
    cluster_seen,
    frame_seen,
    note_now,
    note_seen,
)
from facilitator.domain.kinds import link_kind
from facilitator.domain.records import Link
from facilitator.domain.views import NoteView
from facilitator.exports.boards.rest import rest_of
from facilitator.exports.contract import Options, Written
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole


def write_canvas(out: BoardOut, options: Options, target: Path, tick: Tick) -> Written:
    """One canvas. Groups come first, so that they lie below what they hold."""
    tick(0, 1)
    drawing = _Drawing(out, options.language)
    document = drawing.document()
    text = json.dumps(document, ensure_ascii=False, indent="\t")
    # A lone surrogate, which no UTF-8 holds, is written as JSON's own escape.
    write_whole(target, text.encode("utf-8", "backslashreplace"))
    tick(1, 1)
    return Written(0)


class _Drawing:
    def __init__(self, out: BoardOut, language: str) -> None:
        self.out, self.language = out, language
        self.rest = rest_of(out.board, FORMAT)
        self.groups, self.nodes, self.edges = Sheet(), Sheet(), Sheet()
        self.ids: dict[str, str] = {}
        """What a record is called in the file."""

    def document(self) -> Element:
        for cluster in self.out.view.clusters:
            if cluster.frame is not None or FORMAT in cluster.record.foreign:
                mark = {"record": "cluster"}
                self._put(cluster.id, cluster.record.foreign, cluster_seen(cluster), mark)
        for frame in self.out.frames:
            self._put(frame.id, frame.foreign, frame_seen(frame), {"record": "frame"})
        for note in self.out.view.notes:
            self._note(note)
        for at, node in self.rest.get("nodes", ()):
            self.nodes.put_back([at], [node])
        self._edges()
        nodes = Sheet(self.nodes.old + self.groups.old, self.groups.new + self.nodes.new)
        return {**self.rest.get("doc", {}), "nodes": nodes.all(), "edges": self.edges.all()}

    def _put(self, record: str, foreign: Mapping[str, str], seen: Seen, mark: Element) -> None:
        if parcel := parcel_of(foreign, FORMAT):
            self.groups.put_back(parcel.at, [node_again(parcel.raw[0], seen)])
            self.ids[record] = str(parcel.raw[0].get("id", record))
        else:
            self.groups.new.append(new_node(record, seen, mark, is_a_group=True))
            self.ids[record] = record

    def _note(self, note: NoteView) -> None:
        if parcel := parcel_of(note.record.foreign, FORMAT):
            again = node_again(parcel.raw[0], note_now(note), self.out.usual)
            self.nodes.put_back(parcel.at, [again])
            self.ids[note.id] = str(parcel.raw[0].get("id", note.id))
            return
        own = {"kind": note.record.kind}
        home = {"cluster": self.ids[note.cluster]} if note.cluster in self.ids else {}
        self.nodes.new.append(new_node(note.id, note_seen(note), own | home))
        self.ids[note.id] = note.id

    def _edges(self) -> None:
        for link in self.out.view.links:
            parcel = parcel_of(link.foreign, FORMAT)
            if parcel is not None:
                self.edges.put_back(parcel.at, parcel.raw)
            elif link.source in self.ids and link.target in self.ids:
                self.edges.new.append(self._edge(link))
        there = {said(node.get("id")) for node in self.nodes.all() + self.groups.all()
                 if isinstance(node, dict)}  # fmt: skip
        loose = set(self.rest.get("loose", ()))
        for at, edge in self.rest.get("edges", ()):
            if at in loose or _stands(edge, there):
                self.edges.put_back([at], [edge])

    def _edge(self, link: Link) -> Element:
        return {
            "id": link.id, "fromNode": self.ids[link.source], "toNode": self.ids[link.target],
            "toEnd": "arrow",
            "label": link.foreign.get("label") or link_kind(link.kind).name(self.language),
            "facilitator": {"kind": link.kind},
        }  # fmt: skip


def _stands(edge: Any, there: Collection[str]) -> bool:
    """Whether what an edge that was only kept leads from and to is still there."""
    if not isinstance(edge, dict):
        return True
    return all(said(edge[name]) in there for name in ("fromNode", "toNode") if name in edge)
