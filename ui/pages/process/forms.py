"""How each part of the process is listed and filled in."""

from resources.load import pick, templates
from ui.panels.register.shape import Form, Option, Part
from ui.translate import spoken

HANDOUTS = (
    "context-pdf", "board-pdf", "attendance-pdf", "agenda-pdf", "note-sheets-pdf", "blank-pdf",
    "spokesperson-pdf", "badges-pdf", "session-kit",
)  # fmt: skip
"""The exports that a point of an agenda may offer, as they are wanted in the room."""


def templates_said() -> list[Option]:
    """The board templates in the window's language; the first is none."""
    language = spoken().language
    names = [
        Option(key, pick(row["name"], language))
        for key, row in templates().items()
        if "name" in row
    ]
    return sorted(names, key=lambda option: option.words.casefold())


def handouts_said() -> list[Option]:
    """What may be handed out, by the titles of the exports."""
    from facilitator.exports.formats import EXPORTERS

    known = {row.id: row.title for row in EXPORTERS}
    return [Option(key, spoken()(known[key])) for key in HANDOUTS if key in known]


WORKSHOP = Form(
    "workshop",
    ("title",),
    (Part(("title", "funding", "cup")), Part(("booking", "privacy"))),
    labels={"booking": "field.how_to_book"},
    heights={"privacy": 9, "booking": 3},
)
PHASE = Form(
    "phase",
    ("title", "start", "end"),
    (Part(("title", "start", "end", "actual_start", "actual_end", "text")),),
    labels={"text": "field.summary"},
)
SESSION = Form(
    "session",
    ("code", "date", "title"),
    (
        Part(("code", "title", "phase")),
        Part(("date", "actual_date", "start", "end", "actual_start", "actual_end")),
        Part(("venue", "themes", "groups", "question", "text", "booking")),
    ),
    labels={"text": "field.summary", "booking": "field.how_to_book", "date": "field.planned_date"},
    heights={"question": 3},
    makes=frozenset({"phase", "venue", "themes", "groups"}),
)
THEME = Form(
    "theme",
    ("title", "fields_of_action"),
    (Part(("title", "objectives", "fields_of_action")),),
    heights={"objectives": 9},
)
GROUP = Form(
    "group",
    ("title", "start", "end", "venues"),
    (Part(("title", "bodies", "start", "end", "venues", "minors")),),
    heights={"bodies": 9},
    makes=frozenset({"venues"}),
)
CATEGORY = Form(
    "category",
    ("title", "group", "head_count"),
    (Part(("title", "group", "head_count")),),
    makes=frozenset({"group"}),
)
VENUE = Form("venue", ("title", "address"), (Part(("title", "address")),))
AGENDA = Form(
    "agenda_item",
    ("title", "start", "minutes", "round", "template"),
    (Part(("title", "start", "minutes", "text")), Part(("round", "template", "handout"))),
    labels={"text": "field.summary"},
    options={"template": templates_said, "handout": handouts_said},
)
ROUND = Form("round", ("title", "start", "minutes"), (Part(("title", "start", "minutes")),))
TABLE = Form(
    "table",
    ("title", "round", "group", "seats"),
    (Part(("number", "seats", "title", "round", "theme", "group")),),
    makes=frozenset({"theme", "group"}),
)
ROLE = Form(
    "role",
    ("role", "person", "organisation", "table"),
    (Part(("role", "person", "organisation", "table")),),
    makes=frozenset({"person", "organisation"}),
)
