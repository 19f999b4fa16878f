"""What the command line says of itself, and of a call that is written wrongly."""

import pytest

from facilitator.cli.entry import COMMANDS, WORDS, Command
from resources.load import words
from tests.cli.staff import Do

ISSUED = (
    "demo", "programmes", "new", "show", "capture", "import", "formats", "export", "checkin",
    "merge", "report", "check", "history", "forget", "redact", "templates", "trace",
)  # fmt: skip
"""The commands that there are to be by now."""

WRONG_CALLS: tuple[tuple[list[str], str, str], ...] = (
    ([], "Manca il comando", "The command is missing"),
    (["salva"], "Il comando «salva» non c’è", "There is no command “salva”"),
    (["new"], "Da indicare: FILE", "Missing: FILE"),
    (["new", "a", "b"], "Non previsto: b", "Not expected: b"),
    (["new", "a", "--language", "fr"], "«fr» non è fra le scelte", "“fr” is none of the choices"),
    (["show", "a", "--jsn"], "Non previsto: --jsn", "Not expected: --jsn"),
    (["import", "a", "b"], "Da indicare: --as", "Missing: --as"),
    (["import", "a", "b", "--as"], "--as vuole un valore", "--as needs a value"),
    (["import", "a", "--as", "people"], "Da indicare: SOURCE", "Missing: SOURCE"),
    (["export", "a", "b", "c", "--paper", "B5"], "A4, A3, A2, A1, A0", "A4, A3, A2, A1, A0"),
    (["merge", "a"], "Da indicare: FROM", "Missing: FROM"),
    (["history", "a"], "Da indicare: RECORD", "Missing: RECORD"),
    (["--json", "show", "a"], "Il comando «--json» non c’è", "There is no command “--json”"),
)


def test_every_command_of_the_contract_is_there() -> None:
    assert set(ISSUED) == WORDS


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_help_explains_a_command_and_its_arguments_in_both_languages(
    command: Command, do: Do
) -> None:
    said = do(command.word, "--help")
    assert (said.code, said.err) == (0, "")
    page = " ".join(said.out.split())
    for key in [f"help_{command.word}", *(f"option_{each.key}" for each in command.arguments)]:
        for language in ("it", "en"):
            assert words(language).has(f"cli.{key}")
            assert words(language)(f"cli.{key}") in page
    assert command.example in said.out
    assert command.example.startswith(f"facilitator {command.word}")


def test_an_example_of_the_help_is_a_call_that_is_understood() -> None:
    for command in COMMANDS:
        call = command.example.split(" < ")[0].split()[2:]
        command.parser.parse_intermixed_args(call)


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_no_line_of_help_is_wider_than_the_terminal(
    columns: str, do: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    pages = [do("--help"), *(do(word, "--help") for word in WORDS)]
    texts = [line for page in pages for line in page.lines if "facilitator" not in line]
    assert max(map(len, texts)) <= max(60, int(columns))


def test_the_first_page_names_every_command_and_the_exit_codes(do: Do) -> None:
    said = do("--help")
    assert said.code == 0
    for word in WORDS:
        assert f"\n  {word} " in said.out
    assert "2 comando scritto male" in said.out
    assert "2 wrong usage" in said.out


@pytest.mark.parametrize(("call", "it", "en"), WRONG_CALLS, ids=lambda part: str(part)[:40])
def test_wrong_usage_is_answered_with_what_is_wrong_and_where_it_is_explained(
    call: list[str], it: str, en: str, do: Do
) -> None:
    for language, sentence in (("it", it), ("en", en)):
        said = do(*call, language=language)
        assert (said.code, said.out) == (2, "")
        assert sentence in said.err.splitlines()[0]
        command = f"facilitator {call[0]}" if call and call[0] in WORDS else "facilitator"
        assert f"{command} --help" in said.err.splitlines()[-1]


def test_options_stand_before_or_behind_what_they_concern(booked: object, do: Do) -> None:
    behind = do("checkin", booked, "NIENTE", "--session", "S1")
    before = do("checkin", booked, "--session", "S1", "NIENTE")
    assert behind.out == before.out == "malformed\tnon è un codice\n"
    assert (
        do("show", "--json", booked, "boards").json == do("show", booked, "boards", "--json").json
    )


def test_an_unknown_language_is_answered_in_italian(do: Do) -> None:
    assert "Manca il comando" in do(language="de").err


def test_the_version_is_told(do: Do) -> None:
    said = do("--version")
    assert said.code == 0
    assert said.out.startswith("facilitator")
