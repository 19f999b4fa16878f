"""The tables as DOCX: headings, real tables with header rows, A4 across; to be written on in."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.europe import PlanTable, PlanView
from facilitator.domain.europe_rows import Cell
from facilitator.exports.contract import Options, Written
from facilitator.exports.europe.said import (
    cell_lines,
    empty_rows,
    mapping_rows,
    named,
    sections,
    table_title,
)
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from facilitator.exports.word import (
    FORM,
    Grid,
    Setup,
    add_grid,
    add_heading,
    add_text,
    began,
    saved,
    width_of,
)
from resources.load import words

_FORM = (0.32, 0.68)
_LISTED = (0.1, 0.4, 0.5)
"""Shares of the page: label and field of a form; table, record and columns of what is empty."""


def write_plan_docx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    """One chapter a table, then the mapping and what is still empty."""
    writing = _Writing(view, options)
    for number, table in enumerate(view.tables):
        tick(number, len(view.tables))
        writing.chapter(table)
    writing.mapping()
    empty = list(empty_rows(view, writing.say))
    writing.what_is_empty(empty)
    write_whole(target, saved(writing.made))
    tick(len(view.tables), len(view.tables))
    return Written(0, remarks=("plan_empty_cells",) if empty else ())


class _Writing:
    """The plan under way."""

    def __init__(self, view: PlanView, options: Options) -> None:
        self.view, self.say = view, words(options.language)
        name = named(view.name, self.say)
        title = f"{view.workshop} · {name}"
        setup = Setup(title, view.workshop, title, options.language, options.at, across=True)
        self.made, self.width = began(setup), width_of(setup)
        add_heading(self.made, view.workshop, 0)
        self.quiet(self.say("paper.plan_version", name=name, version=view.version))

    def quiet(self, text: str, keep: bool = True) -> None:
        """Small print; ``keep`` it with what it is about."""
        add_text(self.made, text, "Small Print", keep=keep)

    def grid(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float] = ()
    ) -> None:
        add_grid(self.made, Grid(heads, rows, shares, look=FORM), self.width)

    def chapter(self, table: PlanTable) -> None:
        """A table under its heading."""
        head = add_heading(self.made, table_title(table, self.say), 1)
        head.paragraph_format.page_break_before = table.upright and bool(table.rows)
        if not table.checked:
            self.quiet(self.say("paper.plan_unchecked"))
        if not table.rows:
            self.quiet(self.say("paper.plan_no_rows"), keep=False)
        elif table.upright:
            self._forms(table)
        else:
            heads = [named(column.label, self.say) for column in table.columns]
            self.grid(heads, [[self._cell(cell) for cell in row.cells] for row in table.rows])

    def _forms(self, table: PlanTable) -> None:
        """A two-column form for each record, with its sections as headings."""
        for row in table.rows:
            head = add_heading(self.made, row.name or self.say("paper.plan_unnamed"), 2)
            head.paragraph_format.page_break_before = row is not table.rows[0]
            cells = dict(zip((column.key for column in table.columns), row.cells, strict=True))
            for part in sections(table.columns):
                rows = [
                    (named(column.label, self.say), self._cell(cells[column.key]))
                    for column in part
                ]
                title = part[0].section
                self.grid((named(title, self.say) if title else "",), rows, _FORM)

    def _cell(self, cell: Cell) -> str:
        return "\n".join(cell_lines(cell, self.say))

    def mapping(self) -> None:
        """How the workshop's words became the plan's."""
        add_heading(self.made, self.say("paper.plan_mapping"), 1)
        self.quiet(self.say("paper.plan_mapping_note"))
        heads = (self.say("paper.plan_ours"), self.say("paper.plan_theirs"))
        self.grid(heads, mapping_rows(self.view, self.say))

    def what_is_empty(self, rows: Sequence[Sequence[str]]) -> None:
        """The cells that nobody has filled in."""
        add_heading(self.made, self.say("paper.plan_empty"), 1)
        if not rows:
            self.quiet(self.say("paper.plan_nothing_empty"), keep=False)
            return
        names = ("paper.plan_table", "paper.plan_record", "paper.plan_column")
        self.grid([self.say(name) for name in names], rows, _LISTED)
