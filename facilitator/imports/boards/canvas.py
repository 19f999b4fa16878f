"""JSON Canvas (Obsidian and others): text, file and link nodes are notes, groups are frames."""

import json
from typing import Any

from facilitator.domain.foreign.canvas import (
    FORMAT,
    is_group,
    is_turned,
    link_kind_of,
    read_node,
)
from facilitator.domain.foreign.parcel import Element, Parcel, own_mark, packed, said
from facilitator.domain.rows import BoardGroup, BoardLink, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, title_of
from facilitator.imports.boards.kinds import link_named
from facilitator.imports.json_text import read_json


def read_canvas(data: bytes, name: str) -> BoardRead:
    """The board of a canvas; ``Refusal`` for what is none."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise not_mine(name)
    document = read_json(data, name)
    nodes, edges = document.get("nodes", []), document.get("edges", [])
    mine = not document or "nodes" in document or "edges" in document
    if not (mine and isinstance(nodes, list) and isinstance(edges, list)):
        raise not_mine(name)
    return expect_notes(_Reading(document).board(data, name), name)


class _Reading:
    def __init__(self, document: dict[str, Any]) -> None:
        self.nodes: list[Any] = document.get("nodes", [])
        self.edges: list[Any] = document.get("edges", [])
        self.rest: Element = {k: v for k, v in document.items() if k not in ("nodes", "edges")}
        self.keys: dict[str, str] = {}
        """The key of the first note that a node's id names."""
        self.kept: list[list[Any]] = []
        self.kept_edges: list[list[Any]] = []
        self.drawn: set[tuple[str, str]] = set()

    def board(self, data: bytes, name: str) -> BoardRead:
        groups, notes = [], []
        for at, node in enumerate(self.nodes):
            if is_group(node):
                groups.append(_group(at, node))
            elif note := self._note(at, node):
                notes.append(note)
            else:
                self.kept.append([at, node])
        links = tuple(link for at, edge in enumerate(self.edges) if (link := self._link(at, edge)))
        rest = {"doc": self.rest, "nodes": self.kept, "edges": self.kept_edges,
                "loose": self._loose()}  # fmt: skip
        return BoardRead(
            FORMAT, title_of(name), digest_of(data), tuple(notes), links, tuple(groups),
            json.dumps(rest), len(self.kept) + len(self.kept_edges),
        )  # fmt: skip

    def _loose(self) -> list[int]:
        """The numbers of the edges that led from or to nothing: they go back as they came."""
        there = {said(node.get("id")) for node in self.nodes if isinstance(node, dict)} - {""}
        return [at for at, edge in self.kept_edges if not there.issuperset(_ends(edge))]

    def _note(self, at: int, node: Any) -> BoardNote | None:
        seen = read_node(node)
        if not seen.text:
            return None
        if isinstance(node.get("id"), str):
            self.keys.setdefault(node["id"], str(at))
        return BoardNote(
            str(at), seen.text, seen.kind, seen.place, seen.size,
            home=said(own_mark(node).get("cluster")), parcel=packed(Parcel((at,), (node,))),
        )  # fmt: skip

    def _link(self, at: int, edge: Any) -> BoardLink | None:
        ends = _ends(edge)
        source, target = (self.keys.get(end, "") for end in ends)
        label = said(edge.get("label")) if isinstance(edge, dict) else ""
        if not source or not target or source == target or (source, target) in self.drawn:
            self.kept_edges.append([at, edge])
            return None
        self.drawn.add((source, target))
        kind = link_kind_of(edge) or link_named(label)
        return BoardLink(source, target, label, kind, packed(Parcel((at,), (edge,))))


def _group(at: int, node: Element) -> BoardGroup:
    seen, mark = read_node(node), own_mark(node)
    holds = mark.get("record") == "cluster"
    key = said(node.get("id")) if holds else f"group {at}"
    return BoardGroup(seen.text, key, seen.place, seen.size, holds, packed(Parcel((at,), (node,))))


def _ends(edge: Any) -> tuple[str, str]:
    """The ids from and to which an edge leads, as its arrow points."""
    if not isinstance(edge, dict):
        return "", ""
    start, end = said(edge.get("fromNode")), said(edge.get("toNode"))
    return (end, start) if is_turned(edge) else (start, end)
