"""Elements of Excalidraw: what they say here, and how they are written.

A note is a container with a text bound to it, or a text alone; a link is an arrow bound at both
ends, with the text that labels it.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from facilitator.domain.foreign.colours import colour_of, kind_of_colour
from facilitator.domain.foreign.parcel import Element, Seen, own_mark, place_of, said, size_of
from facilitator.domain.kinds import LINK_KIND, NOTE_KIND
from facilitator.domain.records import Place

FORMAT = "excalidraw"
CONTAINERS = frozenset({"rectangle", "ellipse", "diamond"})
FRAMES = frozenset({"frame", "magicframe"})
ARROWS = frozenset({"arrow", "line"})
TEXT_GAP = 5
"""What Excalidraw keeps between a container's edge and its text."""
_LINE = 1.25


def type_of(element: Mapping[str, Any]) -> str:
    """What kind of element it is."""
    return said(element.get("type"))


def mark_of(element: Mapping[str, Any]) -> Mapping[str, Any]:
    """What this program has noted in an element."""
    own = element.get("customData")
    return own_mark(own) if isinstance(own, Mapping) else {}


def read_note(elements: Sequence[Element]) -> Seen:
    """A container with its text, or a text alone."""
    first, text = elements[0], elements[-1]
    told = mark_of(first).get("kind")
    kind = told if told in NOTE_KIND else kind_of_colour(first.get("backgroundColor"))
    size = size_of(first) if len(elements) > 1 else None
    return Seen(words_of(text), kind, place_of(first), size)


def words_of(text: Mapping[str, Any]) -> str:
    """What a text says: as it was typed, else as its lines were broken."""
    return said(text.get("originalText")) or said(text.get("text"))


def read_frame(element: Element) -> Seen:
    """A frame."""
    return Seen(said(element.get("name")), "", place_of(element), size_of(element))


def note_again(raw: Sequence[Element], now: Seen, usual: str) -> list[Element]:
    """A note from a file with what has changed here; ``usual`` is the kind of an untold one."""
    before, made = read_note(raw), [dict(element) for element in raw]
    if now.text != before.text:
        made[-1] |= {"text": now.text, "originalText": now.text}
    made = [moved(element, by(before, now)) for element in made]
    if len(raw) > 1 and now.size is not None and now.size != before.size:
        made[0] |= {"width": now.size[0], "height": now.size[1]}
    if now.kind != (before.kind or usual):
        own = raw[0].get("customData")
        mark = {"facilitator": {**mark_of(raw[0]), "kind": now.kind}}
        made[0]["customData"] = {**(own if isinstance(own, dict) else {}), **mark}
        made[0]["backgroundColor"] = colour_of(now.kind)
    return made


def frame_again(raw: Element, now: Seen) -> Element:
    """A frame from a file with what has changed here."""
    before, made = read_frame(raw), dict(raw)
    if now.text != before.text:
        made["name"] = now.text
    if now.size is not None and now.size != before.size:
        made |= {"width": now.size[0], "height": now.size[1]}
    return moved(made, by(before, now))


def by(before: Seen, now: Seen) -> Place:
    """How far something has been moved since it was read."""
    if before.place is None or now.place is None:
        return 0, 0
    return now.place[0] - before.place[0], now.place[1] - before.place[1]


def moved(element: Element, step: Place) -> Element:
    """An element further right and down; as it was for no step, and where it has no place."""
    if step == (0, 0) or place_of(element) is None:
        return element
    return element | {"x": element["x"] + step[0], "y": element["y"] + step[1]}


def is_turned(arrow: Mapping[str, Any]) -> bool:
    """Whether an arrow's only head is where it starts."""
    return bool(arrow.get("startArrowhead")) and not arrow.get("endArrowhead")


def link_kind_of(arrow: Mapping[str, Any]) -> str:
    """The kind of link that this program has noted in an arrow, else ``""``."""
    kind = mark_of(arrow).get("kind")
    return str(kind) if kind in LINK_KIND else ""


def end_of(arrow: Mapping[str, Any], name: str) -> str:
    """The id of the element to which ``startBinding`` or ``endBinding`` binds an arrow."""
    binding = arrow.get(name)
    bound = binding.get("elementId") if isinstance(binding, Mapping) else None
    return bound if isinstance(bound, str) else ""


def element(element_id: str, kind: str, rect: tuple[int, int, int, int], **more: Any) -> Element:
    """An element with every value that Excalidraw asks for; the same for the same id."""
    number = int.from_bytes(hashlib.sha256(element_id.encode()).digest()[:4], "big") >> 1
    x, y, width, height = rect
    return {
        "id": element_id, "type": kind, "x": x, "y": y, "width": width, "height": height,
        "angle": 0, "strokeColor": "#1e1e1e", "backgroundColor": "transparent",
        "fillStyle": "solid", "strokeWidth": 1, "strokeStyle": "solid", "roughness": 0,
        "opacity": 100, "groupIds": [], "frameId": None, "roundness": None, "seed": number,
        "version": 1, "versionNonce": number, "isDeleted": False, "boundElements": [],
        "updated": 1, "link": None, "locked": False, **more,
    }  # fmt: skip


def bound_text(
    text_id: str, container: Element, text: str, lines: Sequence[str], size: int
) -> Element:
    """A text bound in the middle of its container, or on its arrow."""
    height = round(len(lines) * size * _LINE)
    middle = _middle(container)
    width = (
        max(1, container["width"] - 2 * TEXT_GAP)
        if container["type"] != "arrow"
        else (max(1, round(max(map(len, lines)) * size * 0.55)))
    )
    rect = (round(middle[0] - width / 2), round(middle[1] - height / 2), width, height)
    return element(
        text_id, "text", rect, text="\n".join(lines), originalText=text, fontSize=size,
        fontFamily=2, textAlign="center", verticalAlign="middle", containerId=container["id"],
        autoResize=True, lineHeight=_LINE, frameId=container["frameId"], boundElements=None,
    )  # fmt: skip


def _middle(container: Element) -> tuple[float, float]:
    """Where a text stands: in the middle of a box, or of the middle part of an arrow."""
    x, y = container["x"], container["y"]
    if container["type"] != "arrow":
        return x + container["width"] / 2, y + container["height"] / 2
    points = container["points"]
    one, other = points[len(points) // 2 - 1], points[len(points) // 2]
    return x + (one[0] + other[0]) / 2, y + (one[1] + other[1]) / 2


def bind(thing: Element, element_id: str, kind: str) -> None:
    """Note in an element that another one, an arrow or a text, is bound to it."""
    bound = thing.get("boundElements") or []
    if not any(isinstance(one, Mapping) and one.get("id") == element_id for one in bound):
        thing["boundElements"] = [*bound, {"id": element_id, "type": kind}]
