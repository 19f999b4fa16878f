"""Which notes say nearly the same: a hint for people, never an action by itself.

A text becomes the set of its stems, without the words that every sentence has. Two texts are as
like as their sets: ``0.6 · Dice + 0.4 · containment``, from 0 to 1, where a stem that the notes do
not have counts as the nearest one that is spelt almost so (``NEAR``). One stem in common is a
theme, not the same thing: two are needed, unless neither text has more than one.

``ENOUGH`` was chosen on real lines: of the 17 pairs above it among 218 different political
proposals, 15 say the same, and among the notes of the demonstration, where nothing is said twice,
there is none (the nearest pair has 0.48).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process
from snowballstemmer import stemmer

ENOUGH = 0.55
"""The likeness from which two notes are worth comparing by eye."""
NEAR = 84
"""How alike, of 100, two stems are spelt that mean the same word with a slip of the finger."""
_SLIPS = 5
"""Letters of a stem below which another spelling is another word."""

_WORD = re.compile(r"[㐀-鿿]+|[^\W_㐀-鿿]+")
_HAN = re.compile(r"[㐀-鿿]")
_LANGUAGES = {"it": "italian", "en": "english"}

_EVERYWHERE = {
    "it": """
        a abbiamo ad agli ai al alla alle allo anche ancora avere aveva c che chi ci ciascun
        ciascuna ciascuno cioè co col come con così cosa cui d da dagli dai dal dall dalla dalle
        dallo de degli dei del dell della delle dello di dove e ed era erano essere fa fanno fare
        fra già gli ha hanno ho i il in io l la le lei li lo loro lui m ma mai me mi mia mie miei
        mio molta molte molti molto n ne nei negli nel nell nella nelle nello nessun nessuna
        nessuno niente no noi non nostra nostre nostri nostro né o od ogni per perché però più poi
        può qual quale quali quando quanta quante quanti quanto quegli quei quel quell quella quelle
        quelli quello questa queste questi questo qui s sa sarebbe se sei sempre senza serve si sia
        siamo solo sono sta stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo
        suo suoi sì t tanta tante tanti tanto te ti tra troppa troppe troppi troppo tu tutta tutte
        tutti tutto un una uno v va vanno vi voi vostra vostre vostri vostro è""",
    "en": """
        a about again all also am an and any are as at be because been being both but by can
        cannot could d did do does doing don each for from get gets had has have having he her here
        him his how i if in into is isn it its just ll m more most my no nobody nor not nothing of
        on one only or other our out over own re s same she should so some such t than that the
        their them then there these they this those through to too up us ve very was we were what
        when where which while who whom why will with would you your""",
}
FILLERS = {language: frozenset(words.split()) for language, words in _EVERYWHERE.items()}
"""Words that every sentence has, by language. *Few*, *before* and figures stay: they say much."""

_SHORT = {"bus": "autobus", "bici": "bicicletta", "automobile": "auto", "bike": "bicycle"}
"""Short forms of words that a table says all day."""


class Like(NamedTuple):
    """A note by its id, and how like it is, from 0 to 1."""

    note: str
    likeness: float


class LikeIndex:
    """The stems of one board's notes, kept up as notes come, change and go.

    ``language`` is the workshop's, ``it`` or ``en``; the words of any other are left as they are.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stems: dict[str, frozenset[str]] = {}
        self._notes: dict[str, set[str]] = defaultdict(set)
        self._nearest: dict[str, str] = {}

    def put(self, note: str, text: str) -> None:
        """Take a note with its text, or its new text."""
        self.drop(note)
        found = self._stems[note] = stems(text, self._language)
        for stem in found:
            if stem not in self._notes:
                self._nearest.clear()
            self._notes[stem].add(note)

    def drop(self, note: str) -> None:
        """Take a note out, if it is there."""
        for stem in self._stems.pop(note, ()):
            self._notes[stem].discard(note)
            if not self._notes[stem]:
                del self._notes[stem]
                self._nearest.clear()

    def like(self, text: str, but: Collection[str] = (), most: int = 3) -> list[Like]:
        """At most ``most`` notes like a text, the likest first, without the notes ``but``."""
        asked = frozenset(self._known(stem) for stem in stems(text, self._language))
        shared: Counter[str] = Counter()
        for stem in asked & self._notes.keys():
            shared.update(self._notes[stem])
        found = (
            Like(note, likeness(asked, self._stems[note], number))
            for note, number in shared.items()
            if note not in but
        )
        alike = (one for one in found if one.likeness >= ENOUGH)
        return sorted(alike, key=lambda one: (-one.likeness, one.note))[:most]

    def _known(self, stem: str) -> str:
        """The stem, or the one among the notes that is spelt almost so."""
        if stem in self._notes or len(stem) < _SLIPS:
            return stem
        if stem not in self._nearest:
            near = process.extractOne(stem, self._notes.keys(), scorer=fuzz.ratio,
                                      score_cutoff=NEAR)  # fmt: skip
            self._nearest[stem] = near[0] if near else stem
        return self._nearest[stem]


def like_pairs(texts: Mapping[str, str], language: str) -> tuple[tuple[str, str], ...]:
    """The keys of each two texts that are enough alike, in the order of the texts."""
    told = [(key, stems(text, language)) for key, text in texts.items()]
    return tuple(
        (one, other)
        for (one, first), (other, second) in combinations(told, 2)
        if first and second and likeness(first, second, len(first & second)) >= ENOUGH
    )


def likeness(one: frozenset[str], other: frozenset[str], shared: int) -> float:
    """How like two sets of stems are of which ``shared`` are the same, from 0 to 1."""
    if shared < 2 and max(len(one), len(other)) > 1:
        return 0.0
    return 1.2 * shared / (len(one) + len(other)) + 0.4 * shared / min(len(one), len(other))


def stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text. Chinese, which puts no blank between words, gives its pairs of signs."""
    return frozenset(_stems(text.casefold(), language))


def _stems(text: str, language: str) -> Iterator[str]:
    fillers = FILLERS.get(language, frozenset[str]())
    for word in _WORD.findall(text):
        if _HAN.match(word):
            yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))
        elif word not in fillers:
            yield _stem(_SHORT.get(word, word), language)


@lru_cache(maxsize=50_000)
def _stem(word: str, language: str) -> str:
    name = _LANGUAGES.get(language)
    return str(_stemmer(name).stemWord(word)) if name else word


_stemmer = lru_cache(stemmer)
