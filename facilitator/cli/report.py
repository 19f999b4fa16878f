"""``report``: what a quarter has brought, for whoever answers for the project cards."""

from argparse import Namespace

from facilitator.cli.opening import workshop
from facilitator.cli.speech import DONE, say, tell, tell_json
from facilitator.domain.quarters import quarter, quarter_named
from facilitator.exports.quarterly import text
from facilitator.exports.quarterly_data import data
from resources.load import words


def report(args: Namespace) -> int:
    """The quarterly report as text or data."""
    year, number = quarter_named(args.quarter)
    spoken = words(args.language) if args.language else say()
    with workshop(args.file, readonly=True) as store:
        found = quarter(store.book, year, number)
        if args.json:
            tell_json(data(store.book, found, spoken))
        else:
            tell(text(store.book, found, spoken).rstrip())
    return DONE
