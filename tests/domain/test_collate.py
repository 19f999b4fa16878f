"""Surnames stand on every list as Italians look for them."""

from facilitator.domain.collate import collated


def test_accents_and_apostrophes_only_break_ties() -> None:
    names = ["Rossi", "D'Esempi", "Èffe", "Desemp", "Àbaco", "Effe", "abaco", "Desempio", "陈"]
    assert sorted(names, key=collated) == [
        "abaco", "Àbaco", "Desemp", "D'Esempi", "Desempio", "Effe", "Èffe", "Rossi", "陈",
    ]  # fmt: skip
