"""``import … --as board``: another program's board becomes one here."""

from argparse import Namespace

from facilitator.cli.opening import size_of, source, workshop
from facilitator.cli.speech import DONE, say, tell, tell_json
from facilitator.domain.commands.foreign import import_board, known_board
from facilitator.domain.records import Board, Session
from facilitator.domain.refusal import Refusal
from facilitator.imports.formats import read_board


def bring_board(args: Namespace) -> int:
    """A board more, in the session that is named or the first one."""
    read = read_board(source(args.source), args.source)
    with workshop(args.file, readonly=args.dry_run) as store:
        sessions = store.book.all(Session)
        if args.session is None and not sessions:
            raise Refusal("needs_session")
        session = store.book.find(Session, args.session) if args.session else sessions[0]
        there = known_board(store.book, session.id, read)
        result = import_board(store.book, session.id, read, size_of())
        if not args.dry_run:
            store.do(result.edit)
        made = there or (store.book.get(Board, result.edit.made[0]) if result.edit else None)
    told = {"notes": len(read.notes), "links": len(read.links), "groups": len(read.groups),
            "left": read.left}  # fmt: skip
    facts = {"format": read.format, **told, "board": made.code if made else "",
             "added": result.added, "unchanged": result.unchanged}  # fmt: skip
    if args.json:
        tell_json(facts | {"dry_run": args.dry_run})
        return DONE
    tell(say()("cli.import_board", **told))
    if read.left:
        tell(
            "  " + say()("cli.import_board_kept" if read.rest else "cli.import_board_left", **told)
        )
    key = "import_board_known" if there else "dry_run" if args.dry_run else "import_board_made"
    tell(say()(f"cli.{key}", code=facts["board"]))
    return DONE
