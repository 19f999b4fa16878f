"""``merge``, ``forget`` and ``redact``: what touches the whole journal."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from facilitator.cli.opening import workshop
from facilitator.cli.speech import DONE, REFUSED, ask, say, tell, tell_json
from facilitator.domain.book import full_name
from facilitator.domain.records import Note, Person
from facilitator.storage.exchange import Receipt, bring
from facilitator.storage.settings import laptop_id
from facilitator.storage.store import Setting, Store


def merge(args: Namespace) -> int:
    """Bring the steps of other copies into one file, which alone is written."""
    receipts: dict[str, Receipt] = {}
    with TemporaryDirectory() as folder, workshop(args.into, readonly=args.dry_run) as kept:
        into = kept
        if args.dry_run:
            trial = Path(folder) / "trial.workshop"
            kept.copy_to(trial)
            into = Store.open(trial, Setting(laptop_id()))
        for file in args.source:
            with workshop(file, readonly=True) as source:
                receipts[file] = bring(into, source)
        if into is not kept:
            into.close()
    if args.json:
        tell_json({file: asdict(receipt) for file, receipt in receipts.items()})
        return DONE
    for file, receipt in receipts.items():
        _tell_receipt(file, receipt)
    if args.dry_run:
        tell(say()("cli.dry_run"))
    return DONE


def _tell_receipt(file: str, receipt: Receipt) -> None:
    tell(
        say()(
            "cli.merge_from", file=file, steps=receipt.offered, new=receipt.taken,
            known=receipt.already, parked=receipt.parked, refused=receipt.refused,
        )
    )  # fmt: skip
    for kind, counts in receipt.records.items():
        facts = {"added": counts["new"], "changed": counts["changed"], "removed": counts["gone"]}
        tell("  " + say()("cli.merge_changes", kind=kind, **facts))
    if receipt.versions:
        tell("  " + say()("cli.merge_two_texts", n=receipt.versions))
    if not receipt.records:
        tell("  " + say()("cli.merge_nothing"))


def forget(args: Namespace) -> int:
    """Remove what identifies a person, for good."""
    with workshop(args.file) as store:
        person = store.book.find(Person, args.person)
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
        note = store.book.require(Note, args.note)
        if not (args.yes or ask(say()("cli.confirm_redact"))):
            tell(say()("cli.not_confirmed"))
            return REFUSED
        store.redact(note.id)
    tell(say()("cli.redacted"))
    return DONE
