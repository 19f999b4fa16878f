"""The capture syntax, as a note-taker types it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.domain.capture import Captured, as_typed, parse_capture
from facilitator.domain.kinds import NOTE_KINDS

LETTERS = [(row.capture, row.key) for row in NOTE_KINDS]


def parsed(line: str, last_kind: str = "problem") -> Captured:
    found = parse_capture(line, last_kind)
    assert found is not None
    return found


@pytest.mark.parametrize(("letter", "kind"), LETTERS)
def test_a_letter_and_a_dot_give_the_kind(letter: str, kind: str) -> None:
    for line in (
        f"{letter}. Poche linee",
        f"{letter}.Poche linee",
        f"  {letter.upper()}.  Poche linee ",
    ):
        assert parsed(line, "cause") == Captured(kind, "Poche linee")


def test_the_letters_are_those_of_the_command_line() -> None:
    assert "".join(letter for letter, _ in LETTERS) == "pcbeaidx"


def test_without_a_letter_the_last_kind_holds() -> None:
    assert parsed("Poche linee", "idea") == Captured("idea", "Poche linee")


@pytest.mark.parametrize("line", ["", "   ", "\t", "\n", "\x00", " \u00a0 "])
def test_a_blank_line_is_nothing(line: str) -> None:
    assert parse_capture(line, "problem") is None


def test_all_prefixes_in_any_order() -> None:
    wanted = Captured("cause", "Orari scollegati", True, 3, True, False, 7)
    assert parsed("> 3: NT c. Orari scollegati +7") == wanted
    assert parsed("c.NT 3:>Orari scollegati +7") == wanted
    assert parsed("NT: >c. 03: Orari scollegati  +7") == wanted


def test_each_prefix_counts_once() -> None:
    assert parsed("p. c. Poche linee") == Captured("problem", "c. Poche linee")
    assert parsed("3: 4: Poche linee") == Captured("problem", "4: Poche linee", seat=3)
    assert parsed("> > Poche linee") == Captured("problem", "> Poche linee", attach=True)
    assert parsed("NT NT Poche linee") == Captured("problem", "NT Poche linee", note_taker=True)


@pytest.mark.parametrize(
    "text",
    [
        "p.es. il bus non passa",
        "p.es il bus",
        "P.es. il bus",
        "p.e. il bus",
        "c.so Mazzoni è chiuso",
        "C.so Mazzoni",
        "p.zza del Duomo",
        "P.za San Marco",
        "p.le Falcone",
        "c.da Sant'Anna",
        "c.ca 30 persone",
        "P.IVA",
        "D.Lgs. 152/2006",
        "d.lgs 152",
        "A.S.L. lontana",
        "A.S.L lontana",
        "A.T.A.F.",
        "P.A. lenta",
        "e.g. the bus",
        "e.g the bus",
        "i.e. the bus",
        "a.C. e d.C.",
        "d.C.",
        "e... poi basta",
        "a.bianchi@example.org risponde",
        "es. il bus",
        "10:30 il bus non passa",
        "1:1 in scala",
        "100: troppi",
        "0: nessuno",
        "3 : troppi",
        "NTT non è la sigla",
        "nt minuscolo",
        "NT-2",
        "S.p.A. locale",
        "chiamare +39 055123",
        "chiamare +39 055",
        "+7",
        "autobus+7",
        "fra +7 e +9 gradi",
        "+1000",
        "autobus +1000",
        "autobus +07",
        'disse "no" e poi "sì"',
        '"no" disse, "sì" rispose',
        '"',
        '""',
        "“”",
        '"no" davvero',
        "≯",
    ],
)
def test_what_is_no_prefix_stays_text(text: str) -> None:
    assert parsed(text, "idea") == Captured("idea", text)


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("p.Poche linee", "problem", "Poche linee"),
        ("p.le linee sono poche", "problem", "le linee sono poche"),
        ("c.da anni manca il treno", "cause", "da anni manca il treno"),
        ("p.è tutto fermo", "problem", "è tutto fermo"),
        ("p.a Prato manca il treno", "problem", "a Prato manca il treno"),
        ("p. es. il bus", "problem", "es. il bus"),
        ("p.esempi pochi", "problem", "esempi pochi"),
        ("p.12 corse tolte", "problem", "12 corse tolte"),
        ("D. e poi?", "question", "e poi?"),
        ("A. Bianchi lo fa già", "underway", "Bianchi lo fa già"),
        ("p. c.so Mazzoni è chiuso", "problem", "c.so Mazzoni è chiuso"),
        ("b. A.S.L. lontana", "barrier", "A.S.L. lontana"),
        ("c. 10:30 è tardi", "cause", "10:30 è tardi"),
    ],
)
def test_kinds_beside_the_traps(line: str, kind: str, text: str) -> None:
    assert parsed(line, "parked") == Captured(kind, text)


@pytest.mark.parametrize("line", ["p.", "P. ", "p.\t"])
def test_a_prefix_alone_only_changes_the_kind(line: str) -> None:
    assert parsed(line, "idea") == Captured("problem", "")


def test_other_prefixes_alone() -> None:
    assert parsed(">", "idea") == Captured("idea", "", attach=True)
    assert parsed("b. 4: NT", "idea") == Captured("barrier", "", seat=4, note_taker=True)


def test_seats_are_one_to_ninety_nine() -> None:
    assert parsed("99:ora basta") == Captured("problem", "ora basta", seat=99)
    assert parsed("10: 30 corse") == Captured("problem", "30 corse", seat=10)


def test_a_show_of_hands_stands_at_the_end() -> None:
    assert parsed("Poche linee +7") == Captured("problem", "Poche linee", hands=7)
    assert parsed("Poche linee +0") == Captured("problem", "Poche linee", hands=0)
    assert parsed("Poche linee +7 ") == Captured("problem", "Poche linee", hands=7)
    assert parsed("p. +7") == Captured("problem", "+7")


@pytest.mark.parametrize(
    "line", ['"Non passa mai"', "“Non passa mai”", "«Non passa mai»", "« Non passa mai »"]
)
def test_a_text_wholly_in_marks_is_a_quotation(line: str) -> None:
    assert parsed(f"p. 3: {line} +4") == Captured(
        "problem", "Non passa mai", False, 3, False, True, 4
    )


def test_marks_inside_a_quotation_stay() -> None:
    assert parsed('«Disse "no" e basta»') == Captured(
        "problem", 'Disse "no" e basta', quotation=True
    )
    assert parsed('"Più linee +7"') == Captured("problem", "Più linee +7", quotation=True)


def test_a_backslash_takes_the_rest_as_it_stands() -> None:
    assert parsed('\\p. "Poche linee" +7', "idea") == Captured("idea", 'p. "Poche linee" +7')
    assert parsed("\\ > 3: NT", "idea") == Captured("idea", "> 3: NT")
    assert parsed("\\\\server", "idea") == Captured("idea", "\\server")
    assert parsed("c. \\3: +7", "idea") == Captured("cause", "3: +7")
    assert parsed("\\", "idea") == Captured("idea", "")


def test_text_comes_clean() -> None:
    assert parsed("p. perche\u0301\x00 no\ud800") == Captured("problem", "perché no\ufffd")
    assert parsed("p. una riga\r\nun'altra").text == "una riga\nun'altra"


PIECES = st.sampled_from('>."“”«»\\ \n\t@a\u0301\u0338\x00') | st.sampled_from(
    ["p.", "C.", "x. ", "3:", " 12: ", "NT", "NT ", " +7", "+7", "es.", "so ", "Poche linee"]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join))
@example('«a “b" c»')
@example('> \\3: NT "Poche linee" +7')
def test_what_was_read_can_be_typed_again(line: str) -> None:
    found = parse_capture(line, "idea")
    if found is None:
        return
    for last_kind in ("problem", "idea"):
        assert parse_capture(as_typed(found), last_kind) == found


@given(st.text(max_size=40))
def test_a_backslash_loses_nothing(text: str) -> None:
    plain = parse_capture("\\" + text, "idea")
    assert plain is not None
    assert parse_capture("p. \\" + text, "idea") == Captured("problem", plain.text)


@pytest.mark.parametrize(
    "captured",
    [Captured("a-newer-kind", "Poche linee"), Captured("idea", '" “ «', quotation=True)],
)
def test_what_no_line_says_is_refused(captured: Captured) -> None:
    with pytest.raises(ValueError, match="capture syntax"):
        as_typed(captured)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("p. es. una navetta", Captured("proposal", "p. es. una navetta")),
        ("A. Bianchi guida il gruppo", Captured("proposal", "A. Bianchi guida il gruppo")),
        ("> 3: Rete serale +4", Captured("proposal", "Rete serale", True, 3, hands=4)),
        ("«Ci stiamo»", Captured("proposal", "Ci stiamo", quotation=True)),
        ("\\> resta com’è", Captured("proposal", "> resta com’è")),
        (">", Captured("proposal", "", True)),
    ],
)
def test_what_a_workshop_brings_forth_is_taken_as_it_is_typed(line: str, says: Captured) -> None:
    assert parse_capture(line, "proposal") == says
    assert parse_capture(as_typed(says), "proposal") == says
