"""Nodes and edges of JSON Canvas 1.0: what they say here, and how they are written."""

from collections.abc import Mapping
from typing import Any

from facilitator.domain.foreign.colours import PRESETS, colour_of, kind_of_colour
from facilitator.domain.foreign.parcel import Element, Seen, own_mark, place_of, said, size_of
from facilitator.domain.kinds import LINK_KIND, NOTE_KIND

FORMAT = "jsoncanvas"
_PRESET = {kind: preset for preset, kind in PRESETS.items()}
_GROUP = "group"


def is_group(node: Any) -> bool:
    """Whether a node is a group that becomes a frame or a cluster."""
    return isinstance(node, dict) and node.get("type") == _GROUP


def read_node(node: Any) -> Seen:
    """A node as a note or, a group, as a frame; without text it is neither."""
    if not isinstance(node, Mapping):
        return Seen()
    told = own_mark(node).get("kind")
    kind = told if told in NOTE_KIND else kind_of_colour(node.get("color"))
    return Seen(_text(node), kind, place_of(node), size_of(node))


def _text(node: Mapping[str, Any]) -> str:
    match node.get("type"):
        case "group":
            return said(node.get("label"))
        case "file":
            return said(f"{said(node.get('file'))}{said(node.get('subpath'))}")
        case "link":
            return said(node.get("url"))
    return said(node.get("text"))


def new_node(node_id: str, seen: Seen, mark: Element, is_a_group: bool = False) -> Element:
    """A node for what came to be here; ``mark`` is what this program notes in it for itself."""
    place, size = seen.place or (0, 0), seen.size or (0, 0)
    words = (
        {"type": _GROUP, "label": seen.text} if is_a_group else {"type": "text", "text": seen.text}
    )
    colour = {"color": _colour(seen.kind)} if seen.kind else {}
    return {
        "id": node_id, **words, "x": place[0], "y": place[1], "width": size[0],
        "height": size[1], **colour, "facilitator": mark,
    }  # fmt: skip


def node_again(raw: Element, now: Seen, usual: str = "") -> Element:
    """A node from a file with what has changed here; ``usual`` is the kind of an untold one."""
    before, node = read_node(raw), dict(raw)
    if now.text != before.text:
        if is_group(raw):
            node["label"] = now.text
        else:
            node |= {"type": "text", "text": now.text}
    if now.place is not None and now.place != before.place:
        node |= {"x": now.place[0], "y": now.place[1]}
    if now.size is not None and now.size != before.size:
        node |= {"width": now.size[0], "height": now.size[1]}
    if not is_group(raw) and now.kind != (before.kind or usual):
        node |= {"color": _colour(now.kind), "facilitator": {**own_mark(raw), "kind": now.kind}}
    return node


def _colour(kind: str) -> str:
    return _PRESET.get(kind) or colour_of(kind)


def is_turned(edge: Mapping[str, Any]) -> bool:
    """Whether an edge's only arrow points to where it starts."""
    return edge.get("fromEnd") == "arrow" and edge.get("toEnd") == "none"


def link_kind_of(edge: Mapping[str, Any]) -> str:
    """The kind of link that this program has noted in an edge, else ``""``."""
    kind = own_mark(edge).get("kind")
    return str(kind) if kind in LINK_KIND else ""
