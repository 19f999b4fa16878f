"""``merge``, ``forget`` and ``redact``: what touches the whole journal."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.cli.listing import short_name
from facilitator.cli.opening import any_note, the_person, workshop
from facilitator.cli.speech import DONE, PARTLY, REFUSED, ask, say, tell, tell_json
from facilitator.domain.book import full_name
from facilitator.domain.records import PLURALS, Note
from facilitator.domain.refusal import Refusal
from facilitator.storage.exchange import Receipt, bring
from facilitator.storage.settings import laptop_id
from facilitator.storage.store import Setting, Store


def merge(args: Namespace) -> int:
    """Bring the steps of other copies into one file, which alone is written.

    Every file is opened, and known to be a copy of this workshop, before anything is written.
    """
    with ExitStack() as opened:
        into = opened.enter_context(_receiving(args.into, args.dry_run))
        sources = {
            file: opened.enter_context(workshop(file, readonly=True)) for file in args.source
        }
        for file, source in sources.items():
            if source.book.workshop.id != into.book.workshop.id:
                raise Refusal("wrong_workshop", file=file, other=args.into)
        receipts = {file: bring(into, source) for file, source in sources.items()}
    if args.json:
        tell_json({file: asdict(receipt) for file, receipt in receipts.items()})
    else:
        _tell_receipts(receipts, args.dry_run)
    return PARTLY if any(receipt.refused for receipt in receipts.values()) else DONE


@contextmanager
def _receiving(file: str, dry_run: bool) -> Iterator[Store]:
    """The workshop that receives; for a trial a copy of it, which is thrown away."""
    with workshop(file, readonly=dry_run) as kept, TemporaryDirectory() as folder:
        if not dry_run:
            yield kept
            return
        trial = Path(folder) / "trial.workshop"
        kept.copy_to(trial)
        with Store.open(trial, Setting(laptop_id())) as copy:
            yield copy


def _tell_receipts(receipts: dict[str, Receipt], dry_run: bool) -> None:
    for file, receipt in receipts.items():
        _tell_receipt(file, receipt)
    if dry_run:
        tell(say()("cli.dry_run"))


def _tell_receipt(file: str, receipt: Receipt) -> None:
    tell(
        say()(
            "cli.merge_from", file=file, steps=receipt.offered, new=receipt.taken,
            known=receipt.already, parked=receipt.parked, refused=receipt.refused,
        )
    )  # fmt: skip
    for kind, counts in receipt.records.items():
        facts = {"added": counts["new"], "changed": counts["changed"], "removed": counts["gone"]}
        tell("  " + say()("cli.merge_changes", kind=PLURALS[kind], **facts))
    if receipt.versions:
        tell("  " + say()("cli.merge_two_texts", n=receipt.versions))
    for old, new in receipt.renamed:
        tell("  " + say()("cli.merge_renamed", old=old, new=new))
    if receipt.forgotten:
        tell("  " + say()("cli.merge_forgotten", n=receipt.forgotten))
    if receipt.refused:
        tell("  " + say()("cli.merge_refused"))
    if not receipt.records:
        tell("  " + say()("cli.merge_nothing"))


def forget(args: Namespace) -> int:
    """Remove what identifies a person, for good."""
    with workshop(args.file) as store:
        person = the_person(store.book, args.person)
        if not person.forgotten:
            question = say()("cli.confirm_forget", name=full_name(person))
            if not (args.yes or ask(question)):
                tell(say()("cli.not_confirmed"))
                return REFUSED
            store.forget(person.id)
    tell(say()("cli.forgotten"))
    return DONE


def redact(args: Namespace) -> int:
    """Remove every text that a note ever had, for good."""
    with workshop(args.file) as store:
        note = any_note(store, args.note)
        standing = store.book.get(Note, note)
        question = say()("cli.confirm_redact", name=short_name(standing) if standing else note)
        if not (args.yes or ask(question)):
            tell(say()("cli.not_confirmed"))
            return REFUSED
        store.redact(note)
    tell(say()("cli.redacted"))
    return DONE
