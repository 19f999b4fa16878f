"""``formats``, ``export`` and ``demo``: what leaves the program on paper."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tqdm import tqdm

from facilitator.cli.demo import PROGRAMME, demo_file, write_demonstration
from facilitator.cli.mishaps import deaf_to_interrupts
from facilitator.cli.opening import the_board, the_session, workshop
from facilitator.cli.speech import DONE, say, tell, tell_json, tell_table
from facilitator.cli.write import create
from facilitator.domain.book import Book
from facilitator.domain.europe import plan_view
from facilitator.domain.excerpt import excerpt_of
from facilitator.domain.handout import context_view
from facilitator.domain.printings import COUNTED, next_printing, record_printing
from facilitator.domain.records import Board, Record, Session, Theme
from facilitator.domain.refusal import Refusal
from facilitator.exports.apart import Apart
from facilitator.exports.contract import PIXELS, Exporter, Options, Written
from facilitator.exports.formats import EXPORTERS
from facilitator.exports.formats import exporter as find_exporter
from facilitator.exports.reports.formats import REPORT_EXPORTERS
from facilitator.exports.views import plan_form
from facilitator.storage.connect import expect_workshop
from facilitator.storage.store import CODES, Store

_TOLD = (
    "session-report-pdf", "session-report-docx", "event-report-pdf", "trace-pdf", "left-out-pdf",
    "actions-pdf",
)  # fmt: skip
"""The reports that the demonstration has."""


def formats(args: Namespace) -> int:
    """The export formats."""
    rows = [
        {"id": e.id, "name": say()(e.title), "subject": e.subject, "suffix": e.suffix}
        for e in EXPORTERS
    ]
    if args.json:
        tell_json(rows)
        return DONE
    cells = [(e.id, say()(e.title), say()(f"record.{e.subject}"), e.suffix) for e in EXPORTERS]
    tell_table(("code", "title", "subject", "suffix"), cells)
    return DONE


def export(args: Namespace) -> int:
    """One export, whole or not at all; a sheet that bears its printing's number is counted."""
    exporter = find_exporter(args.format)
    expect_writable(Path(args.out))
    with workshop(args.file, readonly=True) as store:
        view = view_for(exporter, store.book, args)
        subject = the_session(store.book, args.session).id if exporter.id in COUNTED else ""
        options = Options(
            paper=args.paper or "", layout=args.layout or "", at=datetime.now(UTC).astimezone(),
            language=args.language or store.book.workshop.language, secret=store.keys.get(CODES),
            printing=next_printing(store.book, exporter.id, subject) if subject else 1,
            tile=args.tile or "", pixels=_pixels(args.pixels),
            first_label=_first_label(exporter, args.first_label),
        )  # fmt: skip
    written = run(exporter, view, options, Path(args.out))
    if subject:
        written = _counted(args.file, exporter, subject, written)
    tell_export(Path(args.out), written, args.json)
    return DONE


def tell_export(target: Path, written: Written, as_json: bool) -> None:
    """What was written, where."""
    if as_json:
        remarks = [say()(f"remark.{key}") for key in written.remarks]
        tell_json({"file": str(target), **asdict(written), "remarks": remarks})
    else:
        _tell_written(target, written)


def _pixels(typed: str | None) -> int:
    """The width of a picture; 0 for its usual one."""
    if typed is None:
        return 0
    if not typed.isascii() or not typed.isdigit() or not PIXELS[0] <= int(typed) <= PIXELS[1]:
        raise Refusal("bad_pixels", least=PIXELS[0], most=PIXELS[1])
    return int(typed)


def _first_label(exporter: Exporter, typed: str | None) -> int:
    """The first free label of a sheet, from 1; how many it has, who prints on it knows."""
    if typed is None:
        return 1
    if not exporter.on_labels:
        raise Refusal("not_on_labels", format=exporter.id)
    return int(typed) if typed.isascii() and typed.isdigit() else 0


def _counted(file: str, exporter: Exporter, subject: str, written: Written) -> Written:
    """Note the printing in the workshop; a remark where that cannot be written."""
    try:
        with workshop(file) as store:
            store.do(record_printing(store.book, exporter.id, subject, store.setting.clock()))
    except Refusal:
        return replace(written, remarks=(*written.remarks, "printing_not_noted"))
    return written


def expect_writable(target: Path) -> None:
    """``Refusal`` for a target in no folder, a folder, or a workshop, which nothing replaces."""
    if not target.parent.is_dir():
        raise Refusal("folder_missing", file=str(target))
    if target.is_dir():
        raise Refusal("is_folder", file=str(target))
    try:
        expect_workshop(target)
    except Refusal:
        return
    raise Refusal("target_is_workshop", file=str(target))


def view_for(exporter: Exporter, book: Book, args: Namespace) -> Any:
    """What an exporter reads: what is named of its subject, or the only one."""
    if exporter.subject == "board":
        return _of_board(exporter, book, args)
    if exporter.subject == "session":
        return exporter.view(book, the_session(book, args.session))
    if exporter.subject == "workshop":
        if exporter.pieces == "tables" and args.plan_table:
            return plan_view(book, plan_form(), args.plan_table)
        return exporter.view(book, book.workshop)
    themes = book.all(Theme)
    if args.theme is None and len(themes) != 1:
        raise Refusal("needs_theme")
    theme = book.find(Theme, args.theme) if args.theme else themes[0]
    session = book.find(Session, args.session) if args.session else None
    return context_view(book, theme, session)


def _of_board(exporter: Exporter, book: Book, args: Namespace) -> Any:
    """The board that is named, or the frame or cluster of it."""
    board = the_board(book, args.board)
    if not exporter.in_parts and (args.frame or args.cluster):
        raise Refusal("whole_board_only", format=exporter.id)
    view = exporter.view(book, board)
    if args.frame:
        view = excerpt_of(view, "frame", args.frame)
    return excerpt_of(view, "cluster", args.cluster) if args.cluster else view


def run(exporter: Exporter, view: Any, options: Options, target: Path) -> Written:
    """Write an export in another process, with a progress bar where a terminal shows it."""
    bar = tqdm(total=None, file=sys.stderr, disable=not sys.stderr.isatty(), leave=False)

    work = Apart(exporter.id, view, options, target)
    try:
        with deaf_to_interrupts():
            work.start()
        while not (progress := work.poll(wait=0.1)).finished:
            bar.total = progress.of
            bar.update(progress.done - bar.n)
    finally:
        with deaf_to_interrupts():
            work.cancel()
        bar.close()
    if progress.refusal is not None:
        raise progress.refusal
    assert progress.written is not None
    return progress.written


def _tell_written(target: Path, written: Written) -> None:
    pages = say()("cli.pages_one" if written.pages == 1 else "cli.pages_many", n=written.pages)
    counted = f" ({pages})" if written.pages else ""
    tell(f"{say()('cli.written', file=target)}{counted}")
    for key in written.remarks:
        tell("  " + say()(f"remark.{key}"))
    if written.substituted:
        tell("  " + say()("cli.substituted", signs=" ".join(written.substituted)))


def demo(args: Namespace) -> int:
    """The demonstration and every printable thing made from it."""
    folder = Path(args.folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refusal("folder_unwritable", folder=args.folder) from None
    language = args.language or say().language
    file = demo_file(folder)
    if file.exists():
        tell(say()("cli.kept", file=file))
    else:
        make_demo(file, language)
        tell(say()("cli.written", file=file))
    with workshop(str(file), readonly=True) as store:
        for name, exporter, view in _printables(store):
            options = Options(
                paper="", layout="", language=language, at=datetime.now(UTC).astimezone(),
                secret=store.keys.get(CODES),
            )  # fmt: skip
            _tell_written(folder / name, run(exporter, view, options, folder / name))
    return DONE


def make_demo(file: Path, language: str) -> None:
    """The demonstration's workshop: appears whole or not at all."""
    draft = file.with_name(f"{file.stem}.draft.workshop")
    draft.unlink(missing_ok=True)
    with create(str(draft), PROGRAMME, language) as store:
        write_demonstration(store, language)
    draft.rename(file)


def _printables(store: Store) -> Iterator[tuple[str, Exporter, Any]]:
    book = store.book
    session, theme = book.all(Session)[0], book.all(Theme)[1]
    ordered: list[tuple[str, str, Record]] = [
        *((f"{board.code} {say()('paper.file_board')}", "board-pdf", board)
          for board in book.of(Board, "session", session.id)),
        (f"{session.code} {say()('paper.file_attendance')}", "attendance-pdf", session),
        (f"{say()('paper.file_context')} {theme.key}", "context-pdf", theme),
        (say()("paper.file_plan"), "plan-docx", book.workshop),
        (say()("paper.file_plan"), "plan-xlsx", book.workshop),
    ]  # fmt: skip
    for name, format_id, about in ordered:
        row = find_exporter(format_id)
        yield f"{name}{row.suffix}", row, row.view(book, about)
    yield from _reports(book, session)


def _reports(book: Book, session: Session) -> Iterator[tuple[str, Exporter, Any]]:
    """The reports of which the demonstration has anything to tell."""
    for row in REPORT_EXPORTERS:
        if row.id in _TOLD:
            about = session if row.subject == "session" else book.workshop
            name = say()(row.title).split(" (")[0]
            yield f"{name}{row.suffix}", row, row.view(book, about)
