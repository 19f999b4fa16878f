"""Surnames stand on every list as Italians look for them."""

from facilitator.domain.collate import collated, collated_name


def test_accents_and_apostrophes_only_break_ties() -> None:
    names = ["Rossi", "D'Esempi", "Èffe", "Desemp", "Àbaco", "Effe", "abaco", "Desempio", "陈"]
    assert sorted(names, key=collated) == [
        "abaco", "Àbaco", "Desemp", "D'Esempi", "Desempio", "Effe", "Èffe", "Rossi", "陈",
    ]  # fmt: skip


def test_surnames_of_every_spelling_stand_in_one_row() -> None:
    names = [
        "Øberg", "Zago", "Łucja", "Ñuño", "De Luca", "d'Angelo", "Àlvarez", "Dangelo", "Dellamo",
        "D'Alessio", "de luca", "Alvaro", "Lucchi", "Nuti", "Oberdan", "Ziga", "DELUCA",
    ]  # fmt: skip
    assert sorted(names, key=collated) == [
        "Àlvarez", "Alvaro", "D'Alessio", "d'Angelo", "Dangelo", "Dellamo", "De Luca", "de luca",
        "DELUCA", "Lucchi", "Łucja", "Ñuño", "Nuti", "Oberdan", "Øberg", "Zago", "Ziga",
    ]  # fmt: skip


def test_given_names_come_before_how_a_surname_was_typed() -> None:
    people = [
        ("De Luca", "Zeno"), ("de luca", "Anna"), ("DE LUCA", "Mara"), ("Rossini", "Ada"),
        ("Rossi", "Zoe"), ("D'Angelo", "Bea"), ("Dangelo", "Ugo"), ("d'Angelo", "Aldo"),
    ]  # fmt: skip
    in_order = sorted(people, key=lambda one: collated_name(*one))
    assert [given_name for _surname, given_name in in_order] == [
        "Aldo", "Bea", "Ugo", "Anna", "Mara", "Zeno", "Zoe", "Ada",
    ]  # fmt: skip
