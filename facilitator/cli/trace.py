"""``trace``: where a record comes from, what became of it; without a record, what led nowhere."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from facilitator.cli.opening import workshop
from facilitator.cli.speech import DONE, moment, say, tell, tell_json, tell_table
from facilitator.domain.book import Book
from facilitator.domain.origins import linked
from facilitator.domain.records import Action, Card, Cluster
from facilitator.domain.refusal import Refusal
from facilitator.domain.tracing import (
    LeftOut,
    Path,
    Stop,
    back,
    forward,
    left_out,
    share_with_source,
)

_COLUMNS = ("passage", "text", "table", "seat", "at", "id")
_LEFT = ("text", "table", "notes", "stopped", "id")


def trace(args: Namespace) -> int:
    """The path of a record in both directions, or the list of what was left out."""
    with workshop(args.file, readonly=True) as store:
        if args.record is None:
            _tell_left(left_out(store.book), share_with_source(store.book), args.json)
            return DONE
        record = _traced(store.book, args.record)
        paths = back(store.book, record), forward(store.book, record)
    if args.json:
        names = ("back", "forward")
        shown = {n: _as_data(path) for n, path in zip(names, paths, strict=True)}
        tell_json({"record": record, "notes": _notes(paths[0]), **shown})
        return DONE
    for key, path in zip(("trace_back", "trace_forward"), paths, strict=True):
        tell(f"\n{say()(f'cli.{key}')}")
        _tell_path(path)
    return DONE


def _traced(book: Book, name: str) -> str:
    """The id of what a path may lead through, named by id, or by title: actions first."""
    if linked(book, name) is not None:
        return name
    for kind in (Action, Card, Cluster):
        try:
            return book.find(kind, name).id
        except Refusal as refusal:
            if refusal.key == "ambiguous_code":
                raise
    raise Refusal("nothing_to_trace", name=name)


def _notes(path: Path) -> list[str]:
    return [stop.id for stop in path.column("note")]


def _as_data(path: Path) -> dict[str, Any]:
    return {"stops": [asdict(stop) for stop in path.stops], "edges": path.edges}


def _tell_path(path: Path) -> None:
    others = [stop for stop in path.stops if stop.id != path.root]
    if others:
        tell_table(_COLUMNS, [_row(stop) for stop in others])
    else:
        tell(say()("cli.trace_nothing"))


def _row(stop: Stop) -> list[str]:
    return [
        say()(f"stage.{stop.stage}"), stop.text, stop.code,
        "" if stop.seat is None else str(stop.seat), moment(stop.at) if stop.at else "", stop.id,
    ]  # fmt: skip


def _tell_left(found: LeftOut, share: tuple[int, int], as_json: bool) -> None:
    if as_json:
        tell_json({**asdict(found), "actions": share[1], "actions_with_source": share[0]})
        return
    tell(say()("cli.trace_share", some=share[0], all=share[1]))
    facts = {"groups": found.groups, "of_groups": found.of_groups}
    tell(say()("cli.trace_left", notes=found.notes, of_notes=found.of_notes, **facts))
    rows: Iterable[list[str]] = (
        [one.stop.text, one.stop.code, str(len(one.notes)), say()(f"stopped.{one.stage}"),
         one.stop.id]
        for one in found.rows
    )  # fmt: skip
    if found.rows:
        tell_table(_LEFT, list(rows))
