"""OPML outlines: each point is a note that derives from the point above it."""

from lxml import etree

from facilitator.domain.foreign.parcel import said
from facilitator.domain.rows import BoardLink, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, title_of
from facilitator.imports.boards.kinds import kind_named
from facilitator.imports.boards.words import words_of_html
from facilitator.imports.boards.xml_text import read_xml


def read_opml(data: bytes, name: str) -> BoardRead:
    """The board of an outline; ``Refusal`` for what is none."""
    if b"<opml" not in data[:4000].lower():
        raise not_mine(name)
    root = read_xml(data, name)
    head, body = root.find("head/title"), root.find("body")
    notes: list[BoardNote] = []
    links: list[BoardLink] = []
    waiting = [(point, "", 0) for point in reversed(body if body is not None else [])]
    while waiting:
        point, over, depth = waiting.pop()
        key = _note(point, depth, notes)
        if key and over:
            links.append(BoardLink(key, over, kind="derives"))
        waiting += [(child, key or over, depth + bool(key)) for child in reversed(point)]
    title = said(head.text if head is not None else "") or title_of(name)
    read = BoardRead("opml", title, digest_of(data), tuple(notes), tuple(links))
    return expect_notes(read, name)


def _note(point: etree._Element, depth: int, notes: list[BoardNote]) -> str:
    """The key of a point's note; ``""`` for a point without words."""
    words = words_of_html(point.get("text", "") or point.get("title", ""))
    more = words_of_html(point.get("_note", ""))
    text = "\n".join(part for part in (words, more) if part)
    if not text:
        return ""
    told = kind_named(point.get("type", "")) or kind_named(point.get("category", ""))
    notes.append(BoardNote(str(len(notes)), text, told, depth=depth))
    return notes[-1].key
