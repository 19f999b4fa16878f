"""``new``, ``capture``, ``import`` and ``checkin``: what happens in the room."""

import time
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from facilitator.cli.boards import bring_board
from facilitator.cli.opening import size_of, source, the_board, the_session, workshop
from facilitator.cli.programmes import the_programme
from facilitator.cli.speech import (
    DONE,
    PARTLY,
    REFUSED,
    clock_time,
    say,
    sentence,
    tell,
    tell_json,
    warn,
)
from facilitator.cli.typed import LONGEST_LINE, typed_lines
from facilitator.domain.book import Book, full_name
from facilitator.domain.capture import parse_capture
from facilitator.domain.commands.capturing import drafted, last_onto
from facilitator.domain.commands.listing import import_entries
from facilitator.domain.commands.notes import import_notes, write_notes
from facilitator.domain.commands.people import CheckIn, checkin, import_people, row_hasher
from facilitator.domain.commands.sorting import gather_by_column
from facilitator.domain.commands.workshop import start_workshop
from facilitator.domain.edits import Imported
from facilitator.domain.lanes import first_kind
from facilitator.domain.programme_file import check_programme
from facilitator.domain.records import Attendance, Board, Person, Session, Table
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import fresh_id
from facilitator.domain.whole import steps_of
from facilitator.domain.wishes import Wishes, wished
from facilitator.imports.entries import EntriesRead, made_said
from facilitator.imports.formats import Read, recognise
from facilitator.imports.notes import NotesRead
from facilitator.imports.people import PeopleRead
from facilitator.imports.whole import MOST_BYTES, read_whole
from facilitator.storage.sealing import fresh_key
from facilitator.storage.settings import laptop_id
from facilitator.storage.store import CODES, Setting, Store
from resources.load import LAST_PROGRAMME, pick, templates

MOST_LISTED = 20
"""Row numbers that one line lists."""


def create(file: str, programme: str, language: str, wishes: Wishes | None = None) -> Store:
    """A new workshop from a programme, open; titled by its file where that has no title.

    ``wishes`` are what it shall have otherwise than its programme.
    """
    data = the_programme(programme)
    path = Path(file)
    if not path.absolute().parent.is_dir():
        raise Refusal("folder_missing", file=file)

    def speak(text: Mapping[str, str] | str) -> str:
        return pick(text, language)

    shapes = templates()
    title = wishes.title if wishes and wishes.title else path.stem
    if wishes is not None:
        check_programme(data, shapes)
        data = wished(data, wishes, speak)
    edit = start_workshop(data, shapes, language, speak, title)
    return Store.create(path, edit, Setting(laptop_id()))


def from_whole(file: str, whole: str) -> Store:
    """A new workshop as a JSON tells it, open: the same records, ids, versions and times."""
    read = read_whole(source(whole, MOST_BYTES), whole)
    key = read.codes_key or (fresh_key() if read.tells_people else None)
    steps = steps_of(read.records)
    return Store.found(Path(file), steps, Setting(laptop_id()), {CODES: key} if key else {})


def new(args: Namespace) -> int:
    """A new workshop; refuses to overwrite."""
    if args.whole and args.programme:
        raise Refusal("from_with_programme")
    language = args.language or say().language
    with (
        from_whole(args.file, args.whole)
        if args.whole
        else create(args.file, args.programme or LAST_PROGRAMME, language)
    ) as store:
        counts = {"sessions": Session, "tables": Table, "boards": Board}
        told = {name: store.book.count(kind) for name, kind in counts.items()}
    if args.json:
        tell_json({"file": args.file, **told})
    else:
        tell(say()("cli.created", file=args.file, **told))
    return DONE


def capture(args: Namespace) -> int:
    """Notes from standard input; ``saved ID`` after each commit. What cannot be saved ends it."""
    saved, status = 0, DONE
    with workshop(args.file) as store:
        board = _sit_down(store, args.board)
        kind, written = first_kind(store.book.get(Board, board)), dict[str, str]()
        for number, line in enumerate(typed_lines(), 1):
            if len(line) > LONGEST_LINE:
                warn(_about_line(number, Refusal("line_too_long", limit=LONGEST_LINE)))
                status = PARTLY
                continue
            captured = parse_capture(line, kind)
            kind = captured.kind if captured else kind
            if captured is None or not captured.text:
                continue
            try:
                onto = last_onto(store.book, board, captured.kind, written)
                edit = write_notes(store.book, board, [drafted(captured, onto)])
                store.do(edit)
            except Refusal as refusal:
                warn(_about_line(number, refusal))
                return PARTLY if saved else REFUSED
            tell(say()("cli.saved", id=edit.made[0]))
            saved += 1
            written[captured.kind] = edit.made[0]
    return status


def _sit_down(store: Store, name: str | None) -> str:
    """The id of the board to write on; from now on its table is the one that writes."""
    board = the_board(store.book, name)
    table = store.book.get(Table, board.table)
    store.setting = replace(store.setting, table=table.code if table else "")
    return board.id


def _about_line(number: int, refusal: Refusal) -> str:
    return say()("cli.line_not_saved", line=number, reason=sentence(refusal))


def import_file(args: Namespace) -> int:
    """People, notes, cards or calls from a file; the same file twice adds nothing."""
    if args.kind == "board":
        return bring_board(args)
    _importer, read = recognise(source(args.source), args.source, args.kind)
    with workshop(args.file, readonly=args.dry_run) as store:
        if isinstance(read, PeopleRead):
            session = the_session(store.book, args.session)
            result = import_people(store.book, session.id, read.rows, row_hasher(store.codes_key))
            if not args.dry_run:
                store.do(result.edit)
        elif isinstance(read, EntriesRead):
            result = import_entries(store.book, read.kind, read.rows)
            if not args.dry_run:
                store.do(result.edit)
        else:
            result = _import_notes(store, read, args)
    _tell_import(args, read, result)
    return PARTLY if read.refused else DONE


def _import_notes(store: Store, read: NotesRead, args: Namespace) -> Imported:
    """Notes of the board's first kind, gathered by a column where one is named."""
    board, column = the_board(store.book, args.board), args.group_by
    if column and not any(column in row.source for row in read.rows):
        raise Refusal("no_such_column", name=column)
    result = import_notes(store.book, board.id, read.rows, first_kind(board))
    if not args.dry_run:
        gesture = fresh_id()
        store.do(replace(result.edit, gesture=gesture))
        if column and result.added:
            gathered = gather_by_column(store.book, board.id, column, size_of())
            store.do(replace(gathered, gesture=gesture))
    return result


def _tell_import(args: Namespace, read: Read, result: Imported) -> None:
    counts = {
        "read": read.read, "added": result.added, "changed": result.changed,
        "unchanged": result.unchanged,
    }  # fmt: skip
    refused = [{"row": row.row_number, "reason": row.said(say())} for row in read.refused]
    if args.json:
        more = {"refused": refused, "flagged": result.flagged, "made": result.made}
        tell_json(counts | more | {"dry_run": args.dry_run})
        return
    for row in refused:
        warn(say()("cli.import_row", **row))
    tell(say()("cli.import_receipt", **counts, refused=len(refused)))
    if made := made_said(result.made, say()):
        tell("  " + say()("cli.import_made", made=made))
    for flag, rows in result.flagged.items():
        key = "cli.import_flagged_one" if len(rows) == 1 else "cli.import_flagged"
        tell("  " + say()(key, flag=say()(f"flag.{flag}"), rows=_listed(rows)))
    if args.dry_run:
        tell(say()("cli.dry_run"))


def _listed(rows: list[int]) -> str:
    shown = ", ".join(map(str, rows[:MOST_LISTED]))
    return shown if len(rows) <= MOST_LISTED else f"{shown} … ({len(rows)})"


def check_in(args: Namespace) -> int:
    """Mark people present by their codes, one line a code."""
    answers = []
    with workshop(args.file) as store:
        session = the_session(store.book, args.session)
        codes = typed_lines() if args.codes in ([], ["-"]) else iter(args.codes)
        for text in (line.strip() for line in codes):
            if not text:
                continue
            at = time.time_ns() // 1_000_000
            result = checkin(store.book, store.codes_key, session, text, at)
            if result.edit is not None:
                store.do(result.edit)
            answers.append(_answer(store.book, result, text))
            if not args.json:
                tell(f"{result.answer}\t{_known(store.book, result)}".rstrip())
    if args.json:
        tell_json(answers)
    return DONE if all(a["answer"] in ("ok", "already") for a in answers) else PARTLY


def _answer(book: Book, result: CheckIn, text: str) -> dict[str, str]:
    booking = result.booking
    person = book.get(Person, booking.person) if booking else None
    return {
        "code": text,
        "answer": result.answer,
        "name": full_name(person) if person else "",
        "person": person.id if person else "",
        "booking": booking.id if booking else "",
    }


def _known(book: Book, result: CheckIn) -> str:
    """What is known of a code: the name, and since when or for which session."""
    booking = result.booking
    person = book.get(Person, booking.person) if booking else None
    session = book.get(Session, booking.session) if booking else None
    came = book.of(Attendance, "booking", booking.id) if booking else []
    facts = {
        "time": clock_time(came[0].entered) if came else "",
        "session": session.code if session else "",
    }
    said = say()(f"cli.checkin_{result.answer.replace('-', '_')}", **facts)
    name = full_name(person) if person else ""
    return f"{name}\t{said}" if name else said
