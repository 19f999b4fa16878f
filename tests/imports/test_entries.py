"""Project cards and calls in tables, as offices keep them."""

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.imports.entries import made_said, read_calls, read_cards
from resources.load import words

CARDS = """Elenco schede;;;;;;;
N.;Titolo;Missione;Obiettivi (SDG);Capofila;Partner;Costo (€);Stato
1;Alberi;2;11, 13;Comune;PIN | Gida;1.200.000,00;Candidatura
2;Tetti;;;;;;works
"""


def test_columns_are_known_by_their_titles() -> None:
    read = read_cards(CARDS.encode(), "schede.csv")
    assert (read.kind, read.read, read.refused) == ("card", 2, ())
    assert [dict(row.values) for row in read.rows] == [
        {"number": 1, "title": "Alberi", "mission": "2", "goals": ("11", "13"), "lead": "Comune",
         "partners": ("PIN", "Gida"), "cost": 1_200_000, "stage": "application"},
        {"number": 2, "title": "Tetti", "stage": "works"},
    ]  # fmt: skip


def test_english_titles_and_calls_with_their_days() -> None:
    source = "Call,Issued by,Opens,Deadline,Amount\nTrees,Ministry,01/02/2023,2023-03-31,5000\n"
    (row,) = read_calls(source.encode(), "calls.csv").rows
    assert dict(row.values) == {
        "title": "Trees", "body": "Ministry", "opens": "2023-02-01", "deadline": "2023-03-31",
        "amount": 5000,
    }  # fmt: skip


def test_what_a_field_cannot_take_is_listed_with_its_row() -> None:
    source = (
        "Numero;Titolo;Costo;Stato;Obiettivi\n"
        "uno;A;;;\n1;A;molto;;\n2;B;;pronto;\n3;C;;;11 e 18\n4;D;;;nessuno\n;;5;;\n6;E;;;;x\n"
        f"7;F;;;\n8;{'x' * 10_001};;;\n"
    )
    read = read_cards(source.encode(), "schede.csv")
    assert [row.values["number"] for row in read.rows] == [7]
    assert [(row.row_number, row.reason_key) for row in read.refused] == [
        *((number, "row_odd_value") for number in (2, 3, 4, 5, 6)),
        (7, "row_without_title"), (8, "row_ragged"), (10, "row_odd_value"),
    ]  # fmt: skip
    assert read.refused[1].facts == {"text": "molto", "field": "cost"}
    several = read_cards(b"Numero;Titolo;Costo;Stato\nuno;;molto;pronto\n", "schede.csv")
    assert several.refused[0].said(words("en")) == (
        "“uno” will not do for “number”; “molto” will not do for “cost (€)”; "
        "“pronto” will not do for “stage”"
    )
    late = read_calls(b"Bando;Scadenza\nAlberi;31.02.2023\n", "bandi.csv")
    assert late.refused[0].facts == {"text": "31.02.2023", "field": "deadline"}


def test_what_is_made_besides_is_counted_in_words() -> None:
    assert made_said({}, words("it")) == ""
    assert made_said({"organisation": 2, "mission": 1}, words("en")) == (
        "2 organisations, 1 mission"
    )


@pytest.mark.parametrize(
    ("source", "key"),
    [
        (b"Comune;Abitanti\nPrato;195000\n", "no_entry_columns"),
        (b"Numero;Titolo\n", "empty_source"),
        (b"", "empty_source"),
        (b"PK\x03\x04" + bytes(40) + b"xl/workbook.xml", "spreadsheet_source"),
    ],
)
def test_what_holds_no_cards_is_refused(source: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_cards(source, "schede.csv")
    assert refused.value.key == key
