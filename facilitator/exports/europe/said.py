"""What both formats say: names in one language, cells as paragraphs, the mapping, what is empty."""

from collections.abc import Iterator, Sequence

from facilitator.domain.europe import Column, Name, PlanTable, PlanView
from facilitator.domain.europe_rows import Cell
from resources.load import Words, pick


def cell_lines(cell: Cell, say: Words) -> list[str]:
    """The paragraphs of a cell; what the program has a name for in the words of this language."""
    return [*(choice_said(key, say) for key in cell.keys), *cell.texts]


def choice_said(key: str, say: Words) -> str:
    """The name of a choice; one of somebody's own stands for itself."""
    return say(f"choice.{key}") if say.has(f"choice.{key}") else key


def table_title(table: PlanTable, say: Words) -> str:
    """``B-1.1 Impact pathways``."""
    return f"{table.id} {named(table.title, say)}"


def named(name: Name, say: Words) -> str:
    """A name in the language that is written."""
    return pick(name, say.language)


def sections(columns: Sequence[Column]) -> list[list[Column]]:
    """The fields of an upright table by section."""
    parts: list[list[Column]] = []
    for column in columns:
        if column.section is not None or not parts:
            parts.append([])
        parts[-1].append(column)
    return parts


def mapping_rows(view: PlanView, say: Words) -> list[tuple[str, str]]:
    """How the workshop's words became the plan's: of themes, then of kinds of note."""
    missing = say("paper.plan_no_field")
    rows = [
        (theme, ", ".join(choice_said(key, say) for key in fields) or missing)
        for theme, fields in view.fields
    ]
    return rows + [
        (say(f"kinds.{kind}"), f"{table} · {named(label, say)}")
        for kind, table, label in view.columns
    ]


def empty_rows(view: PlanView, say: Words) -> Iterator[tuple[str, str, str]]:
    """Table, record and columns of the cells that nobody has filled in."""
    for table in view.tables:
        missing: dict[str, tuple[str, list[str]]] = {}
        for row, column in table.empty():
            name = choice_said(row.name, say) or say("paper.plan_unnamed")
            missing.setdefault(row.record or row.name, (name, []))[1].append(
                named(column.label, say)
            )
        for name, columns in missing.values():
            yield table.id, name, ", ".join(columns)
        if not table.rows:
            yield table.id, say("paper.plan_no_rows"), ""
