"""Excalidraw's scenes and libraries: texts and what holds them are notes, bound arrows links."""

import json
from typing import Any

from facilitator.domain.foreign.excalidraw import (
    ARROWS,
    CONTAINERS,
    FORMAT,
    FRAMES,
    end_of,
    is_turned,
    link_kind_of,
    mark_of,
    read_frame,
    read_note,
    type_of,
    words_of,
)
from facilitator.domain.foreign.parcel import Element, Parcel, packed, said
from facilitator.domain.rows import BoardGroup, BoardLink, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, title_of
from facilitator.imports.boards.kinds import link_named
from facilitator.imports.json_text import read_json


def read_excalidraw(data: bytes, name: str) -> BoardRead:
    """The board of a scene, or of a library's items side by side; ``Refusal`` for what is none."""
    if b'"excalidraw' not in data:
        raise not_mine(name)
    document = read_json(data, name)
    said_type = document.get("type") if isinstance(document, dict) else None
    if not (isinstance(said_type, str) and said_type.startswith(FORMAT)):
        raise not_mine(name)
    elements, rest = _flat(document)
    return expect_notes(_Reading(elements, rest).board(data, name), name)


def _flat(document: dict[str, Any]) -> tuple[list[Any], Element]:
    """All elements of a file in their order, and the rest; items keep how many they had."""
    if isinstance(document.get("elements"), list):
        return document["elements"], {k: v for k, v in document.items() if k != "elements"}
    name = "libraryItems" if "libraryItems" in document else "library"
    found = document.get(name)
    items = found if isinstance(found, list) else []
    elements: list[Any] = []
    told: list[Any] = []
    for item in items:
        own = item.get("elements") if isinstance(item, dict) else item
        elements += own if isinstance(own, list) else []
        count = len(own) if isinstance(own, list) else 0
        told.append({**item, "elements": count} if isinstance(item, dict) else count)
    return elements, {"library": {**document, name: told}}


class _Reading:
    def __init__(self, elements: list[Any], rest: Element) -> None:
        self.elements, self.rest = elements, rest
        self.live = {at: one for at, one in enumerate(elements)
                     if isinstance(one, dict) and not one.get("isDeleted")}  # fmt: skip
        self.named = {said(one.get("id")) for one in self.live.values()} - {""}
        self.words: dict[str, int] = {}
        """The number of the text that is bound to an element."""
        for at, one in self.live.items():
            if type_of(one) == "text" and words_of(one):
                self.words.setdefault(said(one.get("containerId")), at)
        self.words.pop("", None)
        self.keys: dict[str, str] = {}
        self.used: set[int] = set()
        self.drawn: set[tuple[str, str]] = set()

    def board(self, data: bytes, name: str) -> BoardRead:
        notes = [note for at, one in self.live.items() if (note := self._note(at, one))]
        groups = [self._frame(at, one) for at, one in self.live.items() if type_of(one) in FRAMES]
        links = [link for at, one in self.live.items() if (link := self._link(at, one))]
        kept = [[at, one] for at, one in enumerate(self.elements) if at not in self.used]
        return BoardRead(
            FORMAT, title_of(name), digest_of(data), tuple(notes), tuple(links), tuple(groups),
            json.dumps({"doc": self.rest, "elements": kept}),
            sum(at in self.live for at, _one in kept),
        )  # fmt: skip

    def _note(self, at: int, one: Element) -> BoardNote | None:
        words = self._words_of(one)
        if type_of(one) in CONTAINERS and words is not None:
            numbers: tuple[int, ...] = (at, words)
        elif type_of(one) == "text" and self._is_alone(at, one):
            numbers = (at,)
        else:
            return None
        parts = tuple(self.elements[number] for number in numbers)
        self.used |= set(numbers)
        for part in parts:
            self.keys.setdefault(said(part.get("id")), str(at))
        seen = read_note(parts)
        return BoardNote(
            str(at), seen.text, seen.kind, seen.place, seen.size,
            home=said(mark_of(one).get("cluster")), parcel=packed(Parcel(numbers, parts)),
        )  # fmt: skip

    def _words_of(self, one: Element) -> int | None:
        """The number of an element's own text: of two with one id, the first has it."""
        at = self.words.get(said(one.get("id")))
        return None if at in self.used else at

    def _is_alone(self, at: int, one: Element) -> bool:
        """Whether a text has words and is bound to nothing that is there."""
        is_bound = said(one.get("containerId")) in self.named
        return bool(words_of(one)) and at not in self.used and not is_bound

    def _frame(self, at: int, one: Element) -> BoardGroup:
        self.used.add(at)
        seen, holds = read_frame(one), mark_of(one).get("record") == "cluster"
        key = said(one.get("id")) if holds else f"frame {at}"
        parcel = packed(Parcel((at,), (one,)))
        return BoardGroup(seen.text, key, seen.place, seen.size, holds, parcel)

    def _link(self, at: int, one: Element) -> BoardLink | None:
        if type_of(one) not in ARROWS:
            return None
        ends = [self.keys.get(end_of(one, name), "") for name in ("startBinding", "endBinding")]
        source, target = reversed(ends) if is_turned(one) else ends
        if not source or not target or source == target or (source, target) in self.drawn:
            return None
        self.drawn.add((source, target))
        label = self._words_of(one)
        numbers = (at,) if label is None else (at, label)
        self.used |= set(numbers)
        words = "" if label is None else words_of(self.elements[label])
        parts = tuple(self.elements[number] for number in numbers)
        kind = link_kind_of(one) or link_named(words)
        return BoardLink(source, target, words, kind, packed(Parcel(numbers, parts)))
