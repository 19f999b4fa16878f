"""Which column of a booking list says what: titles in Italian and English, one table.

Titles are plain labels. The first of a field's titles that a list has wins, wherever it stands;
where a field has none of them, a column whose title holds one of its telling words serves.
The buyer's columns ("Cognome acquirente") carry other titles on purpose: an order's buyer is not
its attendee, and they are read only in a list that names no attendee at all.
"""

import re
from collections.abc import Sequence

from facilitator.imports.labels import plain_label

TITLES: dict[str, tuple[str, ...]] = {
    "given_name": (
        "nome", "nome partecipante", "nome del partecipante", "nome iscritto",
        "first name", "given name", "forename", "attendee first name", "name",
    ),
    "surname": (
        "cognome", "cognome partecipante", "cognome del partecipante", "cognome iscritto",
        "last name", "surname", "family name", "attendee last name", "attendee surname",
    ),
    "name": (
        "nome e cognome", "cognome e nome", "nome cognome", "cognome nome", "nominativo",
        "nome e cognome del partecipante", "cognome e nome del partecipante", "nome completo",
        "partecipante", "full name", "attendee name", "attendee", "first and last name",
        "name and surname", "participant", "participant name",
    ),
    "email": (
        "e mail", "email", "indirizzo email", "indirizzo e mail", "indirizzo di posta elettronica",
        "posta elettronica", "mail", "email address", "e mail address", "attendee email",
    ),
    "phone": (
        "telefono", "cellulare", "numero di telefono", "recapito telefonico", "tel", "cell",
        "phone", "phone number", "mobile", "mobile phone", "cell phone", "telephone",
    ),
    "organisation": (
        "ente di appartenenza", "ente", "organizzazione", "azienda", "ente organizzazione",
        "azienda ente", "ente azienda", "ente associazione", "organizzazione di appartenenza",
        "struttura di appartenenza", "associazione", "societa", "ditta", "ragione sociale",
        "organisation", "organization", "company", "affiliation", "institution", "employer",
    ),
    "category": (
        "categoria", "categoria di stakeholder", "categoria stakeholder", "tipo di stakeholder",
        "category", "stakeholder category", "stakeholder group",
    ),
    "title": (
        "titolo professionale", "qualifica", "ruolo", "professione", "carica", "mansione",
        "job title", "position", "role", "occupation",
    ),
    "table_wish": (
        "a quale tavolo vuoi partecipare", "tavolo", "tavolo scelto", "scelta del tavolo",
        "tavolo di lavoro", "tavolo tematico", "table", "tipologia biglietto", "tipo biglietto",
        "tipo di biglietto", "ticket type", "ticket",
    ),
    "order": (
        "ordine n", "ordine", "n ordine", "numero ordine", "codice ordine", "order n", "order",
        "order number", "order id", "order code",
    ),
    "barcode": (
        "n codice a barre", "codice a barre", "barcode", "barcode n", "barcode number",
        "ticket number", "numero biglietto",
    ),
    "quantity": (
        "quantita", "posti", "n posti", "numero posti", "numero di posti", "posti prenotati",
        "numero partecipanti", "numero di partecipanti", "n partecipanti", "quantity", "seats",
        "number of seats", "tickets", "ticket quantity",
    ),
    "status": (
        "stato", "stato ordine", "stato prenotazione", "stato iscrizione",
        "status", "order status", "attendee status", "booking status",
    ),
}  # fmt: skip

TELLING_WORDS: dict[str, tuple[str, ...]] = {
    "email": ("email", "mail"),
    "phone": ("telefono", "cellulare"),
    "organisation": ("ente", "azienda", "organizzazione", "associazione", "organisation"),
    "table_wish": ("tavolo",),
    "category": ("categoria",),
}

_MISLEADING = frozenset(
    (
        "acquirente", "buyer", "purchaser", "referente", "autorizzo", "acconsento", "consenso",
        "accetto", "dichiaro", "gdpr", "privacy", "newsletter", "promemoria", "data", "date",
        "evento", "event", "conferma",
    )
)  # fmt: skip
_BUYER = re.compile(r"^buyer | (?:dell )?acquirente$| buyer$| purchaser$")

LABELS = frozenset(title for titles in TITLES.values() for title in titles)
"""Every title that marks a header."""

PERSONAL = ("surname", "email", "phone", "organisation", "category", "table_wish", "barcode")
"""Fields that show a list to be one of people, where its only name column says just "nome"."""

Columns = dict[str, tuple[int, ...]]
"""The columns of each field, the better title first, counted from 0."""


def columns_of(header: Sequence[str]) -> Columns:
    """The columns of a header; a field without one is missing. No name field: no list of people.

    A given-name column without a surname beside it holds whole names; as the only sign of people
    it must stand alone in its table, since a catalogue has a column "name" too.
    """
    labels = [plain_label(label) for label in header]
    found = _titled(labels)
    if not _names(found):
        found = _titled([_BUYER.sub("", label) for label in labels])
    for field, words in TELLING_WORDS.items():
        if field not in found:
            found |= _telling(field, words, labels)
    return _with_whole_names(found, len(labels))


def _titled(labels: Sequence[str]) -> Columns:
    found: Columns = {}
    for field, titles in TITLES.items():
        at = [column for title in titles for column, label in enumerate(labels) if label == title]
        if at:
            found[field] = tuple(at)
    return found


def _names(found: Columns) -> bool:
    return any(field in found for field in ("given_name", "surname", "name"))


def _telling(field: str, words: Sequence[str], labels: Sequence[str]) -> Columns:
    spoken = [label.split() for label in labels]
    at = [
        column
        for column, said in enumerate(spoken)
        if labels[column] not in LABELS
        and not _MISLEADING.intersection(said)
        and any(word in said for word in words)
    ]
    return {field: tuple(at)} if at else {}


def _with_whole_names(found: Columns, width: int) -> Columns:
    if "given_name" not in found or "surname" in found:
        return found
    others = {field: at for field, at in found.items() if field != "given_name"}
    if "name" in others:
        return others
    if width > 1 and not any(field in others for field in PERSONAL):
        return others
    return others | {"name": found["given_name"]}
