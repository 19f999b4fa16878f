"""Soft advice on how a note is worded: it never blocks, and it is not given on a quotation.

A problem that is worded as the lack of something names one solution already; the practice of
problem trees asks what happens instead (PROCESS, "What happens in the room").
"""

import re

_LACKS: dict[str, re.Pattern[str]] = {
    "it": re.compile(
        r"\b(mancanz[ae]|assenz[ae]|carenz[ae])\s+(di|del|della|dello|dei|degli|delle|d['’]|dell['’])"
        r"|(?<!\bnon )\b(manca|mancano)\b"
        r"|\bnon\s+(c['’]\s?(è|e['’]|era)|ci\s+(sono|erano))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(lack|lacks|lacking|absence|shortage)\s+(of\b)?"
        r"|\bmissing\b"
        r"|\bthere\s+(is|are|was|were)\s+(no|not)\b|\bthere\s?(isn|aren|wasn|weren)['’]t\b",
        re.IGNORECASE,
    ),
}


_DRAFT = {"it": "Da riformulare: ", "en": "To be reworded: "}
"""What stands before an objective that still says its problem."""


def objective_draft(text: str, language: str) -> str:
    """A problem turned over, to be reworded by people: what it lacks, else what it says."""
    lacks = _LACKS.get(language)
    lack = lacks.match(text) if lacks else None
    rest = text[lack.end() :].strip() if lack else ""
    return _DRAFT.get(language, _DRAFT["en"]) + (rest or text)


def wording_advice(text: str, kind: str, language: str) -> str:
    """The key of an advice on a note's words, ``""`` where there is none.

    ``lack``: a problem says what is missing, in ``it`` or ``en``; ``draft``: an objective still
    says the problem it was turned over from. The sentences are the words ``advice.<key>``.
    """
    if kind == "objective":
        return "draft" if text.startswith(tuple(_DRAFT.values())) else ""
    lacks = _LACKS.get(language)
    return "lack" if kind == "problem" and lacks and lacks.search(text) else ""
