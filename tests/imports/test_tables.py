"""Tables in text, in the forms that booking services and spreadsheets give them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.refusal import Refusal
from facilitator.imports import decode as decoding
from facilitator.imports import tables
from facilitator.imports.labels import plain_label
from facilitator.imports.tables import Row, Table, read_table

LABELS = frozenset({"nome", "cognome", "e mail"})
PEOPLE = "Nome;Cognome;Città\r\nZoë;Bò;Forlì\r\nUgo;De’ Rossi;Prato\r\n"
CELLS = (("Zoë", "Bò", "Forlì"), ("Ugo", "De’ Rossi", "Prato"))


def table(text: str, name: str = "elenco.csv") -> Table:
    return read_table(text.encode(), name, LABELS)


def cells(text: str) -> list[tuple[str, ...]]:
    return [row.cells for row in table(text).rows]


def refusal(data: bytes, name: str = "elenco.csv") -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_table(data, name, LABELS)
    return caught.value


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (PEOPLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + PEOPLE.encode(), "utf-8-sig"),
        (PEOPLE.encode("cp1252"), "cp1252"),
        (PEOPLE.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + PEOPLE.encode("utf-16-be"), "utf-16"),
        (PEOPLE.encode("utf-32"), "utf-32"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    read = read_table(data, "elenco.csv", LABELS)
    assert (read.encoding, read.delimiter) == (encoding, ";")
    assert read.header == ("Nome", "Cognome", "Città")
    assert tuple(row.cells for row in read.rows) == CELLS


def test_utf7_is_known_by_its_escapes() -> None:
    data = b"id,testo\n1,+ACI-Pi+APk- bus, subito+ACI-\n2,Orari +AC0- chiari\n3,C+-\n"
    read = read_table(data, "idee.csv")
    assert read.encoding == "utf-7"
    assert [row.cells[1] for row in read.rows] == ["Più bus, subito", "Orari - chiari", "C+"]
    assert cells("id,testo\n1,+AC0- da solo\n2,a+b\n")[0] == ("1", "+AC0- da solo")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_what_most_rows_agree_on(delimiter: str) -> None:
    rows = [["Nome", "Prezzo", "Nota"], ["Bus", '"1,50; circa"', "a|b, c; d"], ["Tram", "2", "e"]]
    quoted = [[cell if delimiter not in cell else f'"{cell}"' for cell in row] for row in rows]
    quoted[1][1] = rows[1][1]
    read = table("\n".join(delimiter.join(row) for row in quoted))
    assert read.delimiter == delimiter
    assert read.rows[0].cells == ("Bus", "1,50; circa", "a|b, c; d")


def test_a_declared_delimiter_is_believed() -> None:
    read = table("sep=;\nNome;Cognome\nUgo, detto Ugo;De’ Rossi, Bò\n")
    assert read.delimiter == ";"
    assert read.rows == (Row(2, ("Ugo, detto Ugo", "De’ Rossi, Bò")),)


def test_titles_above_the_header_and_blank_lines() -> None:
    read = table("Elenco iscritti;;\nTavolo 1;;\n\n;;\n" + PEOPLE + "\n;;\n")
    assert read.header == ("Nome", "Cognome", "Città")
    assert [row.number for row in read.rows] == [6, 7]


def test_blanks_after_the_delimiter() -> None:
    assert cells('"Più bus", "Orari, subito", 1\n"Strade", "Piste, ovunque", 2\n') == [
        ("Più bus", "Orari, subito", "1"),
        ("Strade", "Piste, ovunque", "2"),
    ]


def test_breaks_inside_marks_and_mixed_line_ends() -> None:
    read = table('Nome;Cognome\r\n"Ugo\nMaria";Bò\r"Zoë";"dice ""no"""\nAda;Verdi')
    assert [row.cells for row in read.rows] == [
        ("Ugo\nMaria", "Bò"),
        ("Zoë", 'dice "no"'),
        ("Ada", "Verdi"),
    ]
    assert [row.number for row in read.rows] == [2, 3, 4]


def test_ragged_rows_keep_everything() -> None:
    read = table("Nome;Cognome;Città\nUgo\nZoë;Bò;Forlì;in più;;\nAda;Verdi;Prato;;\n")
    assert read.rows == (
        Row(2, ("Ugo", "", "")),
        Row(3, ("Zoë", "Bò", "Forlì"), ("in più",)),
        Row(4, ("Ada", "Verdi", "Prato")),
    )


def test_nul_goes() -> None:
    assert cells("Nome;Cognome\nU\0go;Bò\n") == [("Ugo", "Bò")]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("1;Mancano i bus\n2;Orari scomodi\n", ()),
        ("Ugo;ugo@example.org\nZoë;zoe@example.org\n", ()),
        ("Mancano i bus\nOrari scomodi\n", ()),
        ("Mancano i bus la sera;Tavolo 1\nOrari scomodi;Tavolo 2\n", ()),
        ("Bus;Ada\nStrade piene di buche;Ugo\nAria;Zoë\nOrari scomodi la sera;Ida\n", ()),
        ("idea;Più alberi\nidea;Meno auto\n", ()),
        ("chi;anno\nUgo;2021\nZoë;2022\n", ("chi", "anno")),
        ("Nome\nUgo\nZoë\n", ("Nome",)),
    ],
)
def test_a_header_is_told_by_its_content(text: str, header: tuple[str, ...]) -> None:
    labels = LABELS | {"idea"}
    assert read_table(text.encode(), "x.csv", labels).header == header


def test_a_table_of_one_header() -> None:
    assert table("Nome;Cognome\n").rows == ()


def test_copied_cells_may_begin_with_a_bare_mark() -> None:
    assert cells('"Bus" lenti\tUgo\n"Tram\tZoë\n') == [('"Bus" lenti', "Ugo"), ('"Tram', "Zoë")]
    assert cells('"Bus\nlenti"\tUgo\nTram\tZoë\n')[0] == ("Bus\nlenti", "Ugo")


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "vuoto.csv", "empty_source"),
        (codecs.BOM_UTF8 + b" \r\n\t\n", "vuoto.csv", "empty_source"),
        (b"PK\3\4" + b"\0" * 40 + b"xl/workbook.xml", "elenco.csv", "spreadsheet_source"),
        (b"PK\3\4" + b"\0" * 40, "elenco.xlsx", "spreadsheet_source"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 40, "elenco.xls", "spreadsheet_source"),
        (b"PK\3\4" + b"\0" * 40, "elenco.zip", "other_form_source"),
        (b"%PDF-1.7", "elenco.pdf", "other_form_source"),
        (b"<!DOCTYPE html><p>", "elenco.csv", "other_form_source"),
        (b'<?xml version="1.0"?>', "elenco.csv", "other_form_source"),
        (b'[{"nome": "Ugo"}]', "elenco.csv", "other_form_source"),
        (b"[1, 2", "elenco.json", "other_form_source"),
        (bytes(range(256)) * 4, "elenco.csv", "unreadable_source"),
        (PEOPLE.encode()[:-8] + b"\xc3", "elenco.csv", "damaged_text_source"),
        (b"Nome;Citt\x81\xe0\n", "elenco.csv", "damaged_text_source"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "elenco.csv", "damaged_text_source"),
        (b'Nome;Cognome\nUgo;"Rossi\nZo;Bo\n', "elenco.csv", "open_quote"),
        (b";".join([b"x"] * 201), "elenco.csv", "too_many_columns"),
        (b"x\n" * 50_002, "elenco.csv", "too_many_rows"),
        (b"x" + b"\n" * 300_001, "elenco.csv", "too_many_rows"),
    ],
)
def test_refusals_name_the_reason(data: bytes, name: str, key: str) -> None:
    refused = refusal(data, "cartella/" + name)
    assert refused.key == key
    assert refused.facts["file"] == name


def test_the_row_of_an_open_mark_is_named() -> None:
    assert refusal(b'Nome;Cognome\nUgo;Bo\nZo;"Rossi\nAda;Verdi\n').facts["row"] == 3


def test_what_only_looks_like_json_is_text() -> None:
    assert cells("[1] Più bus\n[2] Meno auto]\n") == [("[1] Più bus",), ("[2] Meno auto]",)]
    assert read_table(b"[" * 100_000 + b"]", "x.csv").rows


def test_too_large_is_refused_before_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_BYTES", 1000)
    assert refusal(b"x\n" * 600).key == "source_too_large"


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("E-mail", "e mail"),
        ("  Nome e Cognome (obbligatorio) *", "nome e cognome"),
        ("Quantità", "quantita"),
        ("Attendee #", "attendee n"),
        ("N. posti", "n posti"),
        ("N° codice_a_barre", "n codice a barre"),
        ("x" * 201, ""),
    ],
)
def test_labels_are_made_comparable(label: str, plain: str) -> None:
    assert plain_label(label) == plain


@given(st.binary(max_size=200) | st.text('a;,\t|"\n\r\0€=', max_size=60).map(str.encode))
def test_any_bytes_give_a_table_or_a_refusal(data: bytes) -> None:
    try:
        read = read_table(data, "x.csv", LABELS)
    except Refusal:
        return
    assert len({len(row.cells) for row in read.rows}) <= 1
    assert len(read.header) in (0, *(len(row.cells) for row in read.rows[:1])) or not read.rows


WIDE = st.characters(exclude_categories=["Cc", "Cs"]) | st.just("\n")
WESTERN = st.sampled_from("àèéìòùç abc;,|\"'\n")
"""Letters that cp1252 writes in bytes which UTF-8 never reads so."""


def rows_of(letters: st.SearchStrategy[str]) -> st.SearchStrategy[list[tuple[str, str, str]]]:
    cell = st.text(letters, max_size=12)
    return st.lists(st.tuples(cell, cell, cell), min_size=3, max_size=9)


@given(
    st.tuples(rows_of(WIDE), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    | st.tuples(rows_of(WESTERN), st.just("cp1252")),
    st.sampled_from(tables.DELIMITERS),
)
def test_a_written_table_is_read_as_it_was(
    written: tuple[list[tuple[str, str, str]], str], delimiter: str
) -> None:
    """Cells whose marks are doubled and which stand in marks come back whole."""
    rows, encoding = written
    lines = [("Nome", "Cognome", "E-mail"), *rows]
    text = "\r\n".join(
        delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines
    )
    read = read_table(text.encode(encoding), "x.csv", LABELS)
    assert [row.cells for row in read.rows] == [row for row in rows if "".join(row).strip()]
