"""Notes from tables, plain texts and the clipboard."""

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from facilitator.imports.notes import NotesRead, read_notes
from tests.shared import shared


def notes(text: str, name: str = "note.csv") -> NotesRead:
    return read_notes(text.encode(), name)


def texts(text: str, name: str = "note.csv") -> list[str]:
    return [row.whole for row in notes(text, name).rows]


REAL = {
    "gold_indecis_it_short_dev.csv": ("text", 267, 0),
    "indecis_categories.csv": ("description", 11, 0),
    "indecis_glossary.csv": ("description", 123, 40),
    "innovonto_C1-preserve-the-environment-ideas.csv": ("DESCRIPTION", 362, 0),
    "innovonto_C1-preserve-the-environment-ratings.csv": ("", 253, 0),
    "klimarat_energie_comments.csv": ("comment-body", 1039, 0),
    "klimarat_produktion_konsum_comments.csv": ("comment-body", 522, 0),
    "klimarat_wohnen_comments.csv": ("comment-body", 613, 0),
    "polis_american-assembly.bowling-green_comments.csv": ("comment-body", 896, 0),
    "polis_london.youth.policing_comments.csv": ("comment-body", 39, 0),
    "polis_scoop-hivemind.affordable-housing_comments.csv": ("comment-body", 165, 0),
    "polis_scoop-hivemind.biodiversity_comments.csv": ("comment-body", 316, 0),
}


@pytest.mark.parametrize("name", REAL)
def test_real_statements(name: str) -> None:
    column, kept, refused = REAL[name]
    data = shared("notes", name).read_bytes()
    read = read_notes(data, name)
    assert (len(read.rows), len(read.refused), read.read) == (kept, refused, kept + refused)
    assert {row.reason_key for row in read.refused} <= {"row_without_text"}
    assert len({row.identity for row in read.rows}) == kept
    if column and b"+AC" not in data:
        table = csv.DictReader(io.StringIO(data.decode(), newline=""))
        wanted = [clean_text(row[column]).strip() for row in table]
        assert [row.whole for row in read.rows] == [text for text in wanted if text]


@pytest.mark.parametrize("theme", ["energie", "ernaehrung_land", "mobilitaet", "wohnen"])
def test_a_summary_keeps_its_long_text_whole(theme: str) -> None:
    name = f"klimarat_{theme}_summary.csv"
    read = read_notes(shared("notes", name).read_bytes(), name)
    assert read.rows[-1].source == {"topic": "conversation-description"}
    assert read.rows[-1].text.count("\n") > 5


def test_statements_in_rdf_are_refused() -> None:
    name = "innovonto_2018-smart-coating-ideas.xml"
    with pytest.raises(Refusal, match="other_form_source"):
        read_notes(shared("notes", name).read_bytes(), name)


@pytest.mark.parametrize("title", ["text", "Testo", "NOTA", " idea "])
def test_the_titled_column_holds_the_notes(title: str) -> None:
    read = notes(f"autore;descrizione lunga;{title}\nAda;{'parole ' * 9};Più bus\n")
    assert [row.text for row in read.rows] == ["Più bus"]
    assert read.rows[0].source == {"autore": "Ada", "descrizione lunga": ("parole " * 9).strip()}


def test_of_two_titled_columns_text_wins_over_idea() -> None:
    assert texts("idea;testo\nuna;altra\n") == ["altra"]


def test_without_a_title_the_longest_column_holds_them() -> None:
    read = notes("1;Mancano i bus la sera;Ada\n2;Gli orari sono scomodi;Ugo\n")
    assert [row.text for row in read.rows] == ["Mancano i bus la sera", "Gli orari sono scomodi"]
    assert read.rows[1].source == {"1": "2", "3": "Ugo"}
    assert read.rows[1].number == 2


def test_sources_of_equal_or_no_title_stay_apart() -> None:
    read = notes("testo;tema;tema;\nPiù bus;Mobilità;Energia;x\nOrari;;;\n")
    assert read.rows[0].source == {"tema": "Mobilità", "tema (3)": "Energia", "4": "x"}
    assert read.rows[1].source == {}


@pytest.mark.parametrize(
    "line",
    ["p. 3: Poche linee +7", "\\p. Poche linee", '"Non passa mai"', "> NT c. x", "=1+1", "- punto"],
)
def test_texts_are_verbatim(line: str) -> None:
    assert texts(line + "\n", "note.txt") == [line]
    cell = '"' + line.replace('"', '""') + '"'
    assert texts(f"id,testo\n1,{cell}\n") == [line]


def test_a_text_with_commas_is_no_table() -> None:
    lines = ["Bus, tram, treni", "Orari, troppo lunghi, scomodi", "Piste; strade, buche"]
    assert texts("\n".join(lines), "note.txt") == lines
    assert texts("\n".join(lines[:2]), "") == lines[:2]


def test_a_text_is_a_table_only_below_a_title() -> None:
    assert texts("id,testo\n1,Più bus\n2,Meno auto\n", "note.txt") == ["Più bus", "Meno auto"]
    assert len(texts("id,testo\n1,Più bus\n2 Meno auto\n", "note.txt")) == 3


def test_a_csv_of_sentences_is_read_by_lines() -> None:
    lines = ["Bus, tram, treni", "Orari scomodi, lunghi", "Piste", "Buche, a, b, c", "Luci"]
    assert texts("\n".join(lines)) == lines
    assert texts('"Bus, tram"\n"Orari"\n') == ["Bus, tram", "Orari"]
    assert texts("Testo\nBus\nOrari\n") == ["Bus", "Orari"]


def test_lines_are_numbered_and_blank_ones_skipped() -> None:
    read = notes("\n  Più bus  \r\n\r\n\rMeno auto\u2028davvero\n", "")
    assert [(row.number, row.text) for row in read.rows] == [
        (2, "Più bus"),
        (5, "Meno auto\ndavvero"),
    ]
    assert read.read == 2


def test_copied_cells_are_a_table() -> None:
    read = notes("Più bus la sera\tAda\nMeno auto in centro\tUgo\n", "")
    assert [row.text for row in read.rows] == ["Più bus la sera", "Meno auto in centro"]
    assert read.rows[0].source == {"2": "Ada"}
    assert texts("testo\tchi\nPiù bus\tAda\n", "") == ["Più bus"]
    assert len(texts("una\tvolta\nniente\nniente\n", "")) == 3


def test_a_bare_delimiter_in_the_last_column_loses_nothing() -> None:
    rows = "id,testo\n1,Più bus\n2,Bus, tram e treni\n3,Meno auto\n"
    assert texts(rows) == ["Più bus", "Bus, tram e treni", "Meno auto"]
    read = notes("testo,id\nPiù bus,1\nBus, tram,2\nMeno auto,3\n")
    assert [(row.row_number, row.reason_key) for row in read.refused] == [(3, "row_ragged")]


def test_a_row_without_text_is_listed() -> None:
    read = notes("id;testo\n1;Più bus\n2; \n")
    assert [(row.row_number, row.reason_key) for row in read.refused] == [(3, "row_without_text")]
    assert read.read == 2


def test_what_exceeds_ten_thousand_characters_overflows() -> None:
    long = "parola " * 30_000 + "fine"
    for read in (notes(f'id,testo\n1,"{long}"\n'), notes(long, "note.txt")):
        assert len(read.rows[0].text) == 10_000
        assert read.rows[0].whole == long


def test_identities_hold_under_another_form() -> None:
    comma = notes("id,voti,testo\n1,3,Più bus\n2,5,Più bus\n")
    other = read_notes("testo;id;voti\nPiù bus;2;6\nPiù bus;1;4\n".encode("utf-16"), "altro.csv")
    assert {row.identity for row in comma.rows} == {row.identity for row in other.rows}
    twice = notes("Più bus\nPiù bus\n", "note.txt")
    assert len({row.identity for row in twice.rows}) == 2


@pytest.mark.parametrize(("text", "name"), [("testo\n", "note.csv"), (";;\n;;\n", "note.csv")])
def test_nothing_to_import(text: str, name: str) -> None:
    with pytest.raises(Refusal, match="empty_source"):
        notes(text, name)


def test_too_many_lines() -> None:
    with pytest.raises(Refusal, match="too_many_rows"):
        notes("x\n" * 50_001, "note.txt")


LINES = st.lists(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30),
    min_size=1,
)


@given(LINES)
def test_no_word_of_a_text_is_lost(lines: list[str]) -> None:
    wanted = [clean for line in lines if (clean := clean_text(line).strip())]
    assume(wanted and not wanted[0].startswith(("<", "[", "{", "%PDF")))
    assert texts("\n".join(lines), "note.txt") == wanted
