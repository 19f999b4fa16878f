"""The kinds of notes and links: one row each.

A row carries everything that screen and paper need, so that a kind is added here and nowhere else.
Letters, shapes and colours come from the look's tokens; capture keys are those of the command line.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours of a kind as ``#rrggbb``: the note's fill, badge edge, ink on fill, ink on edge."""

    fill: str
    edge: str
    ink: str
    on_edge: str


@dataclass(frozen=True, slots=True)
class NoteKind:
    """A kind of note. ``attach`` is the link that ``>`` makes from it to the last note of a kind
    in ``onto``; ``among`` is the usual link between two of this kind, where that is another one.

    ``fields`` are keys of what else it says, kept in a note's ``details``.
    """

    key: str
    letter: str
    it: str
    en: str
    shape: str
    light: Shades
    dark: Shades
    attach: str = "supports"
    onto: tuple[str, ...] = ("problem",)
    among: str = ""
    outline: bool = False
    fields: tuple[str, ...] = ()

    @property
    def capture(self) -> str:
        """The lower-case letter that begins a note of this kind in the capture syntax, else ``""``.

        Only the kinds of a table's talk have one: with more letters too many lines would begin with
        what looks like a kind (``S. Giusto``).
        """
        return self.letter.lower() if self in NOTE_KINDS else ""

    def name(self, language: str) -> str:
        """The kind's name in ``it`` or ``en``."""
        return self.it if language == "it" else self.en


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A kind of link and the kinds of note it may join; an empty tuple admits every kind.

    ``target_record`` is ``cluster`` where the link points to a cluster (a disputed note that
    stands in two). ``reverse`` marks a kind whose arrow runs from effect to cause, so that the
    check for cycles turns it round.
    """

    key: str
    it: str
    en: str
    end: str
    colour: str
    dash: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    target_record: str = "note"
    causal: bool = False
    reverse: bool = False

    def name(self, language: str) -> str:
        """The link's name in ``it`` or ``en``."""
        return self.it if language == "it" else self.en


NOTE_KINDS: tuple[NoteKind, ...] = (
    NoteKind(
        "problem", "P", "Problema", "Problem", "disc",
        Shades("#f6d0bd", "#902a08", "#4f1c07", "#ffffff"),
        Shades("#502e22", "#ef9472", "#fde9df", "#2b1207"),
        attach="causes",
    ),
    NoteKind(
        "cause", "C", "Causa", "Cause", "diamond",
        Shades("#f6e8ad", "#896800", "#3d2e00", "#ffffff"),
        Shades("#353108", "#f0d567", "#fbf3d3", "#2a2200"),
        attach="causes",
    ),
    NoteKind(
        "barrier", "B", "Barriera", "Barrier", "octagon",
        Shades("#fbe4f8", "#750947", "#471635", "#ffffff"),
        Shades("#523652", "#cf8cc5", "#fae6f2", "#2d0f22"),
        attach="blocks",
    ),
    NoteKind(
        "effect", "E", "Effetto", "Effect", "square",
        Shades("#d2dae0", "#485770", "#1c2c3b", "#ffffff"),
        Shades("#50555d", "#d8ecf7", "#f6f9fb", "#14202b"),
        attach="effect_of",
    ),
    NoteKind(
        "underway", "A", "Azione in atto", "Action under way", "arrow",
        Shades("#caf2d8", "#006437", "#053625", "#ffffff"),
        Shades("#1d5a40", "#71eeb5", "#ddf5ea", "#07251a"),
    ),
    NoteKind(
        "idea", "I", "Idea", "Idea", "hexagon",
        Shades("#add6ec", "#2e6eba", "#062f52", "#ffffff"),
        Shades("#053961", "#98ceff", "#e1f1fd", "#061d30"),
    ),
    NoteKind(
        "question", "D", "Domanda", "Question", "bubble",
        Shades("#e4d8ff", "#6c55d9", "#271d58", "#ffffff"),
        Shades("#474884", "#959af8", "#eeebfb", "#14143a"),
    ),
    NoteKind(
        "parked", "X", "In sospeso", "Parked", "pill",
        Shades("#ffffff", "#6b6b6f", "#33475a", "#ffffff"),
        Shades("#1a2733", "#ababa8", "#d7e1ea", "#1c1c1c"),
        outline=True,
    ),
)  # fmt: skip

_SHADES = {row.key: (row.light, row.dark) for row in NOTE_KINDS}
OUTCOME_KINDS: tuple[NoteKind, ...] = (
    NoteKind("scenario", "S", "Scenario", "Scenario", "hexagon", *_SHADES["idea"],
             attach="derives", onto=("objective",)),
    NoteKind("case_study", "K", "Caso di studio", "Case study", "bubble", *_SHADES["question"],
             onto=("scenario",), fields=("where", "year", "expert", "source", "lesson")),
    NoteKind("proposal", "R", "Proposta", "Proposal", "arrow", *_SHADES["underway"],
             attach="derives", onto=("scenario",), fields=("who", "first_step")),
    NoteKind("result_medium", "M", "Risultato di medio termine", "Medium-term result", "square",
             *_SHADES["cause"], attach="derives", onto=("proposal",), fields=("measured_by",)),
    NoteKind("result_long", "L", "Risultato di lungo termine", "Long-term result", "disc",
             *_SHADES["problem"], attach="derives", onto=("proposal",), fields=("measured_by",)),
    NoteKind("benefit_direct", "V", "Co-beneficio diretto", "Direct co-benefit", "diamond",
             *_SHADES["effect"], attach="derives", onto=("proposal",), fields=("for_whom",)),
    NoteKind("benefit_indirect", "W", "Co-beneficio indiretto", "Indirect co-benefit", "octagon",
             *_SHADES["barrier"], attach="derives", onto=("proposal",), fields=("for_whom",)),
    NoteKind("objective", "O", "Obiettivo", "Objective", "pill", *_SHADES["underway"],
             attach="derives", onto=("objective",), among="supports"),
)  # fmt: skip
"""What the workshops of the second phase bring forth. They stand on boards of their own, so that
they may wear the colours of the kinds that never stand beside them."""

LINK_KINDS: tuple[LinkKind, ...] = (
    LinkKind(
        "causes", "causa", "causes", "arrow", "link",
        sources=("cause", "problem", "barrier"), targets=("problem", "cause", "effect"),
        causal=True,
    ),
    LinkKind(
        "blocks", "blocca", "blocks", "bar", "link_barrier", (6, 4),
        sources=("barrier",), targets=("problem", "cause", "underway", "idea"),
    ),
    LinkKind(
        "effect_of", "effetto di", "effect of", "open_arrow", "link",
        sources=("effect", "problem"), targets=("problem", "cause", "effect"),
        causal=True, reverse=True,
    ),
    LinkKind("supports", "sostiene", "supports", "dot", "link", (2, 3)),
    LinkKind("duplicates", "doppia di", "duplicates", "equals", "link", (2, 3)),
    LinkKind("also_in", "anche in", "also in", "none", "link", (2, 3), target_record="cluster"),
    LinkKind("derives", "viene da", "derives from", "arrow", "primary"),
)  # fmt: skip

NOTE_KIND: dict[str, NoteKind] = {row.key: row for row in (*NOTE_KINDS, *OUTCOME_KINDS)}
LINK_KIND: dict[str, LinkKind] = {row.key: row for row in LINK_KINDS}


def note_kind(key: str) -> NoteKind:
    """The row of a kind; one from a newer version is shown as parked, and kept as it is."""
    return NOTE_KIND.get(key, NOTE_KIND["parked"])


def link_kind(key: str) -> LinkKind:
    """The row of a link's kind; one from a newer version is drawn as a support."""
    return LINK_KIND.get(key, LINK_KIND["supports"])


def may_link(link: str, source_kind: str, target_kind: str) -> bool:
    """Whether a link of this kind may run between notes of these kinds."""
    row = LINK_KIND[link]
    return (not row.sources or source_kind in row.sources) and (
        not row.targets or target_kind in row.targets
    )


def usual_link(source_kind: str, target_kind: str) -> str:
    """The link that a hand drawn from one note to another most likely means."""
    row = NOTE_KIND.get(source_kind)
    wanted = row.attach if row else "supports"
    if row and row.among and source_kind == target_kind:
        wanted = row.among
    return wanted if may_link(wanted, source_kind, target_kind) else "supports"


def drawn_link(source_kind: str, target_kind: str) -> tuple[str, bool]:
    """The link that a hand drawn from one note to another most likely means, and whether it runs
    the other way.

    What explains a problem, or stands in its way, points to it, from whichever of the two the hand
    began. A problem may well be drawn to its effect: that link has a name in both directions.
    """
    forth, back = usual_link(source_kind, target_kind), usual_link(target_kind, source_kind)
    explains = source_kind in note_kind(target_kind).onto
    explained = target_kind in note_kind(source_kind).onto
    turned = explains and not explained and not LINK_KIND[back].reverse
    if forth == "supports" and LINK_KIND[back].sources:
        turned = True
    return (back, True) if turned else (forth, False)
