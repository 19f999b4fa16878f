"""Boards of cards as JSON (Trello, WeKan): a list is a cluster, a card a note in it."""

from typing import Any

from facilitator.domain.foreign.colours import kind_of_colour
from facilitator.domain.foreign.parcel import said
from facilitator.domain.rows import BoardGroup, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, objects, title_of
from facilitator.imports.boards.kinds import kind_named
from facilitator.imports.json_text import read_json


def read_cards_board(data: bytes, name: str) -> BoardRead:
    """The board; ``Refusal`` for what is none. What was archived is left out and counted."""
    if not (data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"cards"' in data):
        raise not_mine(name)
    document = read_json(data, name)
    if not (isinstance(document.get("lists"), list) and isinstance(document.get("cards"), list)):
        raise not_mine(name)
    lists = sorted(objects(document["lists"]), key=_order)
    open_lists = {said(one.get("id")): one for one in lists if not _archived(one)}
    cards = sorted(objects(document["cards"]), key=_order)
    labels = {said(one.get("_id")): one for one in objects(document.get("labels"))}
    notes = [
        note for at, card in enumerate(cards)
        if not _archived(card) and _list_of(card) in open_lists
        and (note := _note(at, card, labels))
    ]  # fmt: skip
    groups = [BoardGroup(_title(one), key, holds=True) for key, one in open_lists.items()]
    title = said(document.get("name")) or said(document.get("title")) or title_of(name)
    read = BoardRead("cards", title, digest_of(data), tuple(notes), (), tuple(groups),
                     left=len(cards) - len(notes))  # fmt: skip
    return expect_notes(read, name)


def _note(at: int, card: dict[str, Any], labels: dict[str, dict[str, Any]]) -> BoardNote | None:
    words = said(card.get("desc")) or said(card.get("description"))
    text = "\n".join(part for part in (_title(card), words) if part)
    if not text:
        return None
    borne = objects(card.get("labels"))
    keys = card.get("labelIds")
    borne += [labels[key] for key in map(said, keys if isinstance(keys, list) else ())
              if key in labels]  # fmt: skip
    named = [said(label.get("name")) for label in borne]
    told = [kind_named(word) for word in named] + [
        kind_of_colour(one.get("color")) for one in borne
    ]
    source = {"labels": ", ".join(filter(None, named)), "due": said(card.get("due")),
              "url": said(card.get("shortUrl"))}  # fmt: skip
    return BoardNote(
        str(at), text, next(filter(None, told), ""), home=_list_of(card),
        source={key: value for key, value in source.items() if value},
    )  # fmt: skip


def _title(one: dict[str, Any]) -> str:
    return said(one.get("name")) or said(one.get("title"))


def _list_of(card: dict[str, Any]) -> str:
    return said(card.get("idList")) or said(card.get("listId"))


def _archived(one: dict[str, Any]) -> bool:
    return bool(one.get("closed") or one.get("archived"))


def _order(one: dict[str, Any]) -> int | float:
    """Where a list or card stands among its like."""
    place = one.get("pos", one.get("sort", 0))
    return place if isinstance(place, int | float) else 0
