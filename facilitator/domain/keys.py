"""Keys that records hold where a field is a choice: each list in its order.

Their names stand under ``[choice]`` of the words; a key of a newer version is kept and shown as it
is.
"""

STAGES: tuple[str, ...] = (
    "idea", "card", "application", "funded", "design", "tender", "works", "testing", "reported",
    "suspended", "not_admitted", "defunded",
)  # fmt: skip
"""Where a card, a project, an application or an action is; the last three are off the road."""
OFF_ROAD: frozenset[str] = frozenset(STAGES[9:])

ROLES: tuple[str, ...] = ("facilitator", "note_taker", "spokesperson", "referee", "expert")

WALK_IN = "walk_in"
"""The remark on a booking that was made at the door, of somebody who had not booked."""

CONSENTS: tuple[str, ...] = ("yes", "no")
"""What somebody says to being photographed."""

ORGANISATION_KINDS: tuple[str, ...] = (
    "public", "municipal_company", "company", "association", "third_sector", "university",
    "school", "committee", "other",
)  # fmt: skip

NATURES: tuple[str, ...] = (
    "normative", "economic", "technical", "organisational", "cultural", "informational",
)  # fmt: skip
"""The sorts of barriers of the fishbone; a template may name its own instead."""

PLENARY = "plenary"
"""The template of the board on which a session's plenary stands."""

MEASURES: tuple[str, ...] = ("percent", "yes_no", "count", "stage")
"""How progress is told; ``stage`` dates a change of stage, whose key is then the text."""

BALLOT_STATES: tuple[str, ...] = ("", "open", "closed")

FIELDS_OF_ACTION: tuple[str, ...] = (
    "built_environment", "energy_systems", "mobility", "nature_based", "waste",
)  # fmt: skip
"""Of the action plan for Europe."""

GOALS: tuple[str, ...] = tuple(str(number) for number in range(1, 18))
"""The sustainable development goals."""
