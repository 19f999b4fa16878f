"""Booking lists, real and awkward. All people are invented."""

from collections import Counter
from pathlib import Path

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import PersonRow
from facilitator.imports.people import PeopleRead, read_people
from tests.shared import shared


def people(text: str, name: str = "elenco.csv") -> PeopleRead:
    return read_people(text.encode(), name)


def real(name: str) -> PeopleRead:
    return read_people(shared("attendees", name).read_bytes(), name)


def names(read: PeopleRead) -> list[str]:
    return [row.name or f"{row.given_name}|{row.surname}" for row in read.rows]


EVENTBRITE = [
    "Niccolò|D'Ànnunzio-Ricci",
    "Désirée|De’ Rossi",
    "Zoë|Ångström Bò",
    '+39 055|=HYPERLINK("http://evil.test")',
    "Mario|Rossi",
    "Mario|Rossi",
    "美玲|陳",
    "Ugo|Bùrlamacchi",
]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("eventbrite_it_utf8.csv", EVENTBRITE),
        ("eventbrite_it_cp1252_semicolon.csv", EVENTBRITE[:6] + EVENTBRITE[7:]),
        ("eventbrite_en_utf8.csv", EVENTBRITE),
    ],
)
def test_eventbrite_mangles_no_name(name: str, wanted: list[str]) -> None:
    read = real(name)
    assert names(read) == wanted
    assert not read.refused
    assert read.read == len(wanted)
    assert [row.flags for row in read.rows if row.surname == "Rossi"] == [(), ("duplicate",)]
    assert read.rows[3].flags == ("odd_email",)
    assert read.rows[3].email == "nessuna-email"
    assert read.rows[1].organisation == 'Coop. "Il Telaio", s.c.'
    assert read.rows[0].order == "700100"
    assert read.rows[0].barcode == "700100000000000000"


def test_eventbrite_gives_title_and_table() -> None:
    row = real("eventbrite_it_utf8.csv").rows[3]
    assert (row.title, row.table_wish) == ("CEO fondatrice", "Tavolo 1 - Mobilità")


def test_the_same_list_in_another_encoding_has_the_same_identities() -> None:
    utf8 = {row.identity for row in real("eventbrite_it_utf8.csv").rows}
    cp1252 = {row.identity for row in real("eventbrite_it_cp1252_semicolon.csv").rows}
    assert len(utf8) == 8
    assert len(utf8 - cp1252) == 1
    assert cp1252 < utf8


def test_google_forms_keeps_whole_names_and_reads_plus_one() -> None:
    read = real("google_forms_it.csv")
    assert names(read) == [
        "Zoë Ångström Bò",
        "ROSSI Mario",
        "De’ Rossi Désirée",
        "De’ Rossi Désirée",
    ]
    assert read.read == 3
    last = read.rows[2:]
    assert [row.flags for row in last] == [("no_email",), ("extra_seat", "no_email")]
    assert [(row.seat, row.seats, row.number) for row in last] == [(1, 2, 4), (2, 2, 4)]
    assert read.rows[0].table_wish == "Mobilità sostenibile, Economia circolare"
    assert last[0].organisation == 'Coop. "Il Telaio"'


def test_a_list_without_header_is_told_by_its_content() -> None:
    read = real("indico_import_users_noheader.csv")
    assert not read.header_found
    assert names(read) == ["John|Doe", "Jane|Smith", "Billy Bob|Doe"]
    assert read.rows[0].organisation == "ACME Inc."
    assert read.rows[0].phone == "+1-202-555-0140"
    assert read.rows[0].number == 1
    whole = people("Ada Verdi;ada@example.org\nUgo Bò;ugo@example.org\nZoë;z@example.org\n")
    assert names(whole) == ["Ada Verdi", "Ugo Bò", "Zoë"]
    reversed_columns = people("ada@example.org;Ada;Verdi\nugo@example.org;Ugo;Bò\n")
    assert names(reversed_columns) == ["Ada|Verdi", "Ugo|Bò"]


def test_the_buyer_does_not_win_over_the_attendee() -> None:
    read = people(
        "Cognome acquirente;Nome acquirente;E-mail acquirente;Cognome;Nome;E-mail\n"
        "Verdi;Ada;ada@example.org;Bò;Ugo;\n"
    )
    assert names(read) == ["Ugo|Bò"]
    assert read.rows[0].flags == ("no_email",)


def test_a_list_of_buyers_only_is_read_as_people() -> None:
    read = people("Cognome acquirente;Nome acquirente;E-mail acquirente\nVerdi;Ada;a@example.org\n")
    assert names(read) == ["Ada|Verdi"]
    assert read.rows[0].email == "a@example.org"


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("Nome;Cognome;E-mail", "Ada|Verdi"),
        ("First Name;Surname;Email Address", "Ada|Verdi"),
        ("Name;Last name;E-mail", "Ada|Verdi"),
        ("Nominativo;Ente/Organizzazione;Mail", "Ada"),
        ("Nome e Cognome (obbligatorio)*;Ente;La tua e-mail", "Ada"),
        ("COGNOME E NOME;Azienda;INDIRIZZO EMAIL", "Ada"),
        ("Nome;Ente che rappresenti;Email", "Ada"),
        ("Full name;Company;Your email", "Ada"),
        ("Partecipante;Qualifica;E-mail", "Ada"),
    ],
)
def test_titles_in_both_languages(header: str, wanted: str) -> None:
    read = people(f"Iscritti al tavolo\n{header}\nAda;Verdi;ada@example.org\n")
    assert names(read) == [wanted]
    assert read.rows[0].email == "ada@example.org"


def test_every_other_column_finds_its_field() -> None:
    read = people(
        "Cognome;Nome;Telefono;Categoria;Ruolo;Scegli il tavolo;Ordine;Barcode;Data email\n"
        "Verdi;Ada;055 000000;Terzo settore;Presidente;Tavolo 3;A1;99;oggi\n"
    )
    row = read.rows[0]
    assert (row.phone, row.category, row.title) == ("055 000000", "Terzo settore", "Presidente")
    assert (row.table_wish, row.order, row.barcode, row.email) == ("Tavolo 3", "A1", "99", "")


def test_the_first_filled_of_two_columns_counts() -> None:
    read = people("Nome;Cognome;E-mail;Indirizzo email\nAda;Verdi;;ada@example.org\n")
    assert read.rows[0].email == "ada@example.org"


def test_split_names_win_over_the_whole_name_beside_them() -> None:
    read = people("Nome e cognome;Nome;Cognome\nAda Verdi;Ada;Verdi\nUgo Bò;;\n")
    assert names(read) == ["Ada|Verdi", "Ugo Bò"]
    assert read.rows[0].name == ""


def test_a_whole_name_wins_over_a_lone_given_name() -> None:
    assert names(people("Nome;Nome e cognome\nAda;Ada Verdi\n")) == ["Ada Verdi"]


def test_names_are_trimmed_and_else_left() -> None:
    read = people("Cognome;Nome\n  de'  ROSSI\u00a0;  aDa\n-;Ugo\n")
    assert names(read) == ["aDa|de' ROSSI", "Ugo|-"]


@pytest.mark.parametrize(
    ("quantity", "seats", "flags"),
    [
        ("3", 3, ()),
        ("2,00", 2, ()),
        ("2.0", 2, ()),
        ("2 posti", 2, ()),
        ("", 1, ()),
        ("due", 1, ("odd_quantity",)),
    ],
)
def test_a_quantity_means_so_many_bookings(
    quantity: str, seats: int, flags: tuple[str, ...]
) -> None:
    read = people(f"Nome;Cognome;E-mail;Quantità\nAda;Verdi;a@example.org;{quantity}\n")
    extra = [("extra_seat", *flags)] * (seats - 1)
    assert [row.flags for row in read.rows] == [flags, *extra]
    assert [row.seat for row in read.rows] == list(range(1, seats + 1))
    assert len({row.identity for row in read.rows}) == seats
    assert read.read == 1


def test_guests_behind_the_name_leave_it() -> None:
    read = people("Cognome;Nome;Posti\nVerdi (+2);Ada;2\nBò;Ugo ( +1 );1\nNeri;Zoë (+x);1\n")
    assert Counter(names(read)) == {"Ada|Verdi": 3, "Ugo|Bò": 2, "Zoë (+x)|Neri": 1}


def test_duplicates_are_bookings_of_their_own_wherever_they_stand() -> None:
    text = "Nome e cognome;E-mail\n"
    ada, ugo = "Ada Verdi;ada@example.org\n", "Ugo Bò;ugo@example.org\n"
    one, other = people(text + ada + ugo + ada.upper()), people(text + ugo + ada + ada)
    assert [row.flags for row in one.rows] == [(), (), ("duplicate",)]
    assert {row.identity for row in one.rows} == {row.identity for row in other.rows}
    assert len({row.identity for row in one.rows}) == 3


def test_two_people_of_one_address_are_no_duplicates() -> None:
    read = people("Nome;Cognome;E-mail\nAda;Verdi;a@example.org\nUgo;Verdi;a@example.org\n")
    assert [row.flags for row in read.rows] == [(), ()]


def test_refused_rows_are_listed_with_number_and_reason() -> None:
    read = people(
        "Nome;Cognome;E-mail;Posti;Stato\n"
        "Ada;Verdi;a@example.org;1;confermato\n"
        ";;b@example.org;1;\n"
        "Ugo;Bò;c@example.org;0;\n"
        "Zoë;Neri;d@example.org;1;Annullato\n"
        "Ida;Gai;Rosa;e@example.org;1;x\n"
        f"{'x' * 201};Gai;f@example.org;1;\n"
        "Leo;Gai;g@example.org;400;\n"
        "(+1);;g@example.org;1;\n"
    )
    assert names(read) == ["Ada|Verdi"]
    assert [(row.row_number, row.reason_key) for row in read.refused] == [
        (3, "row_without_name"),
        (4, "row_cancelled"),
        (5, "row_cancelled"),
        (6, "row_ragged"),
        (7, "row_name_too_long"),
        (8, "row_too_many_seats"),
        (9, "row_without_name"),
    ]
    assert read.refused[3].facts == {"cells": 6, "columns": 5}
    assert read.read == 8


def test_a_one_column_list_may_hold_its_delimiter() -> None:
    assert names(people("Nome e cognome\nVerdi, Ada\nBò, Ugo\n")) == ["Verdi, Ada", "Bò, Ugo"]
    assert names(people("Nome\nAda\n")) == ["Ada"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("id;slug;name;description\n1;bus;Bus;Corse\n", "no_people_columns"),
        ("Testo;Autore\nPiù bus;Ada\n", "no_people_columns"),
        ("Mancano i bus\nOrari scomodi\n", "no_people_columns"),
        ("ada@example.org\nugo@example.org\n", "no_people_columns"),
        (";;\n,,\n", "no_people_columns"),
        ("Nome;Cognome;E-mail\n", "empty_source"),
    ],
)
def test_wrong_files_give_one_reason(text: str, key: str) -> None:
    with pytest.raises(Refusal) as caught:
        people(text)
    assert caught.value.key == key


@pytest.mark.parametrize("name", ["pretix_api_order1.json", "pretix_api_order2.json"])
def test_json_is_refused_by_name(name: str) -> None:
    with pytest.raises(Refusal) as caught:
        real(name)
    assert caught.value.facts == {"file": name, "form": "JSON"}


def test_statements_are_not_people() -> None:
    for path in sorted(Path(shared("notes")).glob("*.csv")):
        with pytest.raises(Refusal, match="no_people_columns"):
            read_people(path.read_bytes(), path.name)


def test_a_row_holds_only_text() -> None:
    row = people("Nome;Cognome\nA\0da;Ver\x07di\n").rows[0]
    assert (row.given_name, row.surname) == ("Ada", "Verdi")
    assert isinstance(row, PersonRow)


def test_a_value_that_equals_its_columns_title_leaves_the_list_readable() -> None:
    read = read_people(b"Cognome;Nome;Ente\nProva;Ada;Ente\nEsempio;Ugo;Altro\n", "x.csv")
    assert [(row.surname, row.organisation) for row in read.rows] == [
        ("Prova", "Ente"),
        ("Esempio", "Altro"),
    ]
