"""``programmes`` and ``templates``: what a workshop and its boards may be made from."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from facilitator.cli.opening import workshop
from facilitator.cli.speech import DONE, PARTLY, say, sentence, tell, tell_json, tell_table, warn
from facilitator.domain.refusal import Refusal
from facilitator.domain.saving import save_programme
from facilitator.storage.own import keep_own, unreadable
from resources import load


def the_programme(name: str) -> dict[str, Any]:
    """The data of a programme; ``Refusal`` where there is none, or none that can be read."""
    if name not in load.programme_ids():
        raise Refusal("unknown_programme", name=name, known=", ".join(load.programme_ids()))
    try:
        return load.programme(name)
    except load.Unreadable as why:
        raise unreadable(why) from why


def programmes(args: Namespace) -> int:
    """The programmes, built-in and the user's own; or one more of them, saved from a workshop."""
    if args.save:
        return _save(args)
    return _list("programmes", load.programme_ids(), args.json)


def templates(args: Namespace) -> int:
    """The board templates, built-in and the user's own."""
    return _list("templates", load.template_ids(), args.json)


def _save(args: Namespace) -> int:
    with workshop(args.save, readonly=True) as store:
        title = args.name or store.book.workshop.title
        data = save_programme(store.book, title)
    kept = keep_own("programmes", title, data)
    if args.json:
        tell_json({"id": kept.stem, "name": title, "file": str(kept)})
    else:
        tell(say()("cli.programme_saved", name=title, id=kept.stem, file=str(kept)))
    return DONE


def _list(section: str, names: tuple[str, ...], as_json: bool) -> int:
    """One row each; a file that cannot be read is told on standard error."""
    rows, status = [], DONE
    for name in names:
        try:
            rows.append(_row(section, name))
        except load.Unreadable as why:
            warn(sentence(unreadable(why)))
            status = PARTLY
    if as_json:
        tell_json(rows)
    else:
        words = say()
        shown = [[row["id"], row["name"], row["summary"], words("cli.mine") if row["own"] else ""]
                 for row in rows]  # fmt: skip
        tell_table(("code", "title", "summary", "own"), shown)
    return status


def _row(section: str, name: str) -> Mapping[str, Any]:
    data = load.programme(name)["programme"] if section == "programmes" else load.template(name)
    language = say().language
    return {
        "id": name,
        "name": load.pick(data["name"], language),
        "summary": load.pick(data.get("summary", {}), language),
        "own": load.is_own(section, name),
    }
