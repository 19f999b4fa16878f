"""Notes that say nearly the same are found, and what only shares a theme is left alone."""

import csv
import tomllib
from itertools import combinations

import pytest

from facilitator.domain.likeness import ENOUGH, LikeIndex, likeness, stems
from resources.load import path
from tests.shared import shared

SAME = [
    ("Poche linee di autobus dopo le 20", "Poche corse di autobus dopo le 20"),
    ("Poche linee di autobus dopo le 20", "Pochi autobus la sera"),
    ("Poche linee di autobus dopo le 20", "Autobus: dopo le 20 poche linee"),
    ("Frazioni scollegate la domenica", "La domenica le frazioni sono scollegate"),
    ("Frazioni scollegate la domenica", "Frazioni isolate di domenica"),
    ("Furgoni in doppia fila a ogni ora nel Macrolotto", "Furgoni in dopia fila, Macroloto"),
    ("Ogni ditta ha il suo corriere", "Ciascuna ditta usa un suo corriere"),
    ("In centro si parcheggia per poco o niente", "Parcheggiare in centro costa troppo poco"),
    ("Velocità alte sui viali di circonvallazione", "Sui viali si va a velocità troppo alta"),
    ("Mancanza di ombra nelle piazze", "Nelle piazze non c’è ombra"),
    ("Non si sa quando passa l’autobus", "Non si sa mai quando passa il bus"),
    ("Nelle aule a giugno non si respira", "A giugno nelle aule fa troppo caldo"),
    ("Cinghiali sulle colline", "I cinghiali in collina"),
    ("Parcheggi", "i parcheggi"),
    ("布料边角料没有人收", "边角料没有人收"),
]
OTHER = [
    ("Tariffa unica sosta e autobus", "Tariffe uguali in tutta la città"),
    ("Spazio stradale conteso con la sosta", "Quanto incassa oggi la sosta?"),
    ("Ogni gestore ha la sua app", "Ogni ditta ha il suo corriere"),
    ("Bus a chiamata in prova in due frazioni", "Due aziende provano il cargo bike"),
    ("Liste d’attesa lunghe e lotti vuoti", "Le mense comprano a lotti grandi"),
    ("Parcheggi", "I parcheggi in centro costano poco"),
    ("E chi non può?", "Chi lo sa"),
]


def index(*texts: str, language: str = "it") -> LikeIndex:
    made = LikeIndex(language)
    for text in texts:
        made.put(text, text)
    return made


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_thing_in_other_words_is_found_both_ways(one: str, other: str) -> None:
    assert [like.note for like in index(one).like(other)] == [one]
    assert [like.note for like in index(other).like(one)] == [other]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_a_shared_theme_is_not_the_same_thing(one: str, other: str) -> None:
    assert index(one).like(other) == []
    assert index(other).like(one) == []


def test_english_has_its_own_stems() -> None:
    made = index("Few buses run in the evenings", language="en")
    assert made.like("There are few evening buses")
    assert not made.like("The library closes early in the evening")


def test_a_language_without_stems_compares_the_words() -> None:
    made = index("Wenige Busse am Abend", language="de")
    assert made.like("wenige Busse am Abend")


def test_the_likest_come_first_and_no_more_than_asked() -> None:
    texts = [f"Poche corse serali di autobus {end}" for end in ("", "verso", "nord", "sud")]
    found = index(*texts).like("Poche corse serali di autobus", most=2)
    assert [like.note for like in found] == [texts[0], min(texts[1:])]
    assert found[0].likeness == pytest.approx(1)


def test_notes_left_out_are_not_named() -> None:
    assert index("Poche corse serali").like("Poche corse serali", but={"Poche corse serali"}) == []


def test_a_changed_note_is_found_by_its_new_words_and_a_dropped_one_not() -> None:
    made = index("Poche corse serali")
    made.put("Poche corse serali", "Marciapiedi stretti")
    assert made.like("Poche corse serali") == []
    assert made.like("marciapiedi troppo stretti")
    made.drop("Poche corse serali")
    made.drop("Poche corse serali")
    assert made.like("Marciapiedi stretti") == []


def test_a_word_stays_known_while_one_note_has_it() -> None:
    made = index("Poche corse serali", "Poche corse domenicali")
    made.drop("Poche corse domenicali")
    assert [like.note for like in made.like("Poche corse")] == ["Poche corse serali"]


def test_a_slip_is_looked_up_anew_once_the_word_is_there() -> None:
    made = index("Furgoni in doppia fila")
    for _ in range(2):
        assert made.like("Cassonetti pieni stracolmmi") == []
    made.put("b", "Cassonetti stracolmi")
    assert [like.note for like in made.like("Cassonetti stracolmmi")] == ["b"]


def test_nothing_in_the_demonstration_is_said_to_be_said_twice() -> None:
    tables = tomllib.loads(path("demo", "demo.toml").read_text("utf-8"))["tables"]
    texts = [note["text"] for table in tables for note in _notes(table)]
    assert len(texts) > 100
    for one, other in combinations([stems(text, "it") for text in texts], 2):
        shared_stems = len(one & other)
        assert not shared_stems or likeness(one, other, shared_stems) < ENOUGH


def _notes(table: dict[str, object]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for value in table.values():
        rows = value if isinstance(value, list) else []
        for row in rows:
            if isinstance(row, dict) and "text" in row:
                found.append(row)
            elif isinstance(row, dict):
                found += _notes(row)
    return found


def test_among_real_proposals_few_pairs_are_called_alike() -> None:
    """218 different sentences give 23,653 pairs; those called alike are worth a look by eye."""
    file = shared("notes", "gold_indecis_it_short_dev.csv")
    with file.open(encoding="utf-8", newline="") as opened:
        texts = sorted({row["text"] for row in csv.DictReader(opened)})
    made = index(*texts)
    pairs = {frozenset((t, like.note)) for t in texts for like in made.like(t, but={t}, most=9)}
    assert 10 <= len(pairs) <= 20
    assert frozenset(("Creazione di comunità energetiche.",
                      "Favorire la creazione delle Comunità Energetiche.")) in pairs  # fmt: skip
