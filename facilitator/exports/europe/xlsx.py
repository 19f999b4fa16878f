"""The tables as XLSX: one sheet a table, then the mapping and what is still empty."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from facilitator.domain.europe import PlanTable, PlanView
from facilitator.exports.contract import Options, Written
from facilitator.exports.data.workbook import Sheet, Workbook
from facilitator.exports.europe.said import (
    cell_lines,
    choice_said,
    empty_rows,
    mapping_rows,
    named,
    table_title,
)
from facilitator.exports.progress import Tick
from facilitator.exports.whole import write_whole
from resources.load import Words, words


def write_plan_xlsx(view: PlanView, options: Options, target: Path, tick: Tick) -> Written:
    """A sheet for each table. What a cell cannot hold goes on behind the last column."""
    say = words(options.language)
    title = f"{view.workshop} · {named(view.name, say)}"
    made = Workbook(title, view.workshop, options.at, say)
    empty = list(empty_rows(view, say))
    parted, sheets = False, list(_sheets(view, empty, say))
    for number, sheet in enumerate(sheets):
        tick(number, len(sheets))
        parted |= made.add(sheet)
    write_whole(target, made.finish())
    tick(len(sheets), len(sheets))
    remarks = {"plan_empty_cells": bool(empty), "cells_parted": parted}
    return Written(0, remarks=tuple(key for key, said in remarks.items() if said))


def _sheets(view: PlanView, empty: Sequence[Sequence[str]], say: Words) -> Iterator[Sheet]:
    for table in view.tables:
        yield _table(table, say)
    mapping, left = say("paper.plan_mapping"), say("paper.plan_empty")
    version = say("paper.plan_version", name=named(view.name, say), version=view.version)
    heads = (say("paper.plan_ours"), say("paper.plan_theirs"))
    yield Sheet(mapping, heads, mapping_rows(view, say), mapping, version)
    heads_left = (say("paper.plan_table"), say("paper.plan_record"), say("paper.plan_column"))
    yield Sheet(left, heads_left, empty, left, "" if empty else say("paper.plan_nothing_empty"))


def _table(table: PlanTable, say: Words) -> Sheet:
    title = table_title(table, say)
    note = "" if table.checked else say("paper.plan_unchecked")
    if not table.rows:
        note = say("paper.plan_no_rows")
    labels = [named(column.label, say) for column in table.columns]
    rows = [["\n".join(cell_lines(cell, say)) for cell in row.cells] for row in table.rows]
    if not table.upright:
        return Sheet(table.id, labels, rows, title, note)
    names = [choice_said(row.name, say) or say("paper.plan_unnamed") for row in table.rows]
    fields = [[label, *(row[n] for row in rows)] for n, label in enumerate(labels)]
    heads = [say("paper.plan_column"), *names]
    return Sheet(table.id, heads, fields, title, note, upright=True)
