"""The house of DESIGN: its floors, no circle, no arrow upward, and rooms of a readable size."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("facilitator", "ui", "resources")
FOLDERS = (*PACKAGES, "tests", "packaging")
FILES = [ROOT / "run.py", *(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))]
FILE_LINES = 400
FUNCTION_LINES = 30
LONGER: frozenset[str] = frozenset()
"""`path` or `path:function` that may be longer; each entry needs a reason beside it."""

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"

ARROWS = [
    ("facilitator.domain", "facilitator.storage", "floors"),
    ("facilitator.domain", "facilitator.imports", "floors"),
    ("facilitator.domain", "ui", "houses"),
    ("facilitator.domain", "resources", "domain"),
    ("facilitator.storage", "facilitator.exports", "floors"),
    ("facilitator.storage", "facilitator.cli", "floors"),
    ("facilitator.exports", "facilitator.cli", "floors"),
    ("facilitator.exports", "facilitator.imports", "floors"),
    ("facilitator.exports", "facilitator.storage", "views"),
    ("facilitator.imports", "facilitator.storage", "views"),
    ("facilitator.imports", "sqlalchemy", "sql"),
    ("facilitator.domain", "sqlalchemy", "sql"),
    ("facilitator.exports", "PySide6", "qt"),
    ("facilitator.storage", "ui", "houses"),
    ("ui.pages", "ui.windows", "window"),
    ("ui.panels", "ui.pages", "window"),
    ("ui.canvas", "ui.panels", "window"),
    ("resources", "facilitator.domain", "houses"),
    ("resources", "PySide6", "qt"),
    ("ui", "sqlalchemy", "sql"),
]

NO_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError("there is no Qt here: " + name)

sys.meta_path.insert(0, NoQt())
"""

IMPORT_ALL = """
import importlib, pkgutil, facilitator, resources

for package in (facilitator, resources):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
"""

DOMAIN_TESTS = """
import pytest

switches = "-q -p no:pytest-qt -p no:cacheprovider -W ignore::pytest.PytestConfigWarning"
left_out = ["-m", "not hypothesis", "--ignore=tests/domain/test_seeded_bugs.py"]
sys.exit(pytest.main([*switches.split(), *left_out, "tests/domain"]))
"""
"""Many examples, or planted bugs, say nothing more of Qt."""

RUN_COMMAND = """
from ui.app import main

sys.argv = ["facilitator", "programmes"]
sys.exit(main())
"""


def run_python(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1", "COLUMNS": "200"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    return run_python(LINT, folder, "--no-logo", "--no-cache", "--contract", contract)


@pytest.fixture
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages' Python files and of the contracts, to be spoilt."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        for file in (ROOT / package).rglob("*.py"):
            target = copy / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    return copy


@pytest.fixture
def intruder(house: Path) -> Iterator[Path]:
    """Where a spoiling module may be written; it is gone afterwards."""
    before = set(house.rglob("*.py"))
    yield house
    for file in set(house.rglob("*.py")) - before:
        file.unlink()


def circle(graph: grimp.ImportGraph) -> list[str]:
    """Modules that import one another in a ring, the first again at the end; or an empty list."""
    sorter = TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    )
    try:
        sorter.prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_the_floors_hold() -> None:
    linted = run_python(LINT, ROOT, "--no-logo", "--no-cache")
    assert linted.returncode == 0, linted.stdout


@pytest.mark.xdist_group("house")
@pytest.mark.parametrize(("importer", "imported", "contract"), ARROWS)
def test_an_arrow_upward_is_seen(
    intruder: Path, importer: str, imported: str, contract: str
) -> None:
    (intruder / importer.replace(".", "/") / "intruder.py").write_text(f"import {imported}\n")
    linted = lint(intruder, contract)
    assert linted.returncode == 1, linted.stdout
    assert f"{importer}.intruder -> {imported}" in linted.stdout


@pytest.mark.xdist_group("house")
def test_a_floor_that_nobody_declared_is_seen(intruder: Path) -> None:
    (intruder / "facilitator" / "lounge.py").write_text('"""Another floor."""\n')
    linted = lint(intruder, "floors")
    assert linted.returncode == 1, linted.stdout
    assert "lounge" in linted.stdout


def test_no_modules_import_one_another_in_a_circle(graph: grimp.ImportGraph) -> None:
    assert circle(graph) == []


def test_a_circle_inside_a_floor_is_seen(graph: grimp.ImportGraph) -> None:
    one, other = "facilitator.domain.one", "facilitator.domain.other"
    graph.add_import(importer=one, imported=other)
    graph.add_import(importer=other, imported=one)
    assert set(circle(graph)) == {one, other}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement to the last; the docstring is not counted."""
    body = function.body[1:] if ast.get_docstring(function, clean=False) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def too_long() -> Iterator[str]:
    for file in FILES:
        name, text = file.relative_to(ROOT).as_posix(), file.read_text("utf-8")
        if len(text.splitlines()) > FILE_LINES:
            yield name
        for function in functions(ast.parse(text)):
            if body_lines(function) > FUNCTION_LINES:
                yield f"{name}:{function.name}"


def test_files_and_functions_fit_on_a_screen() -> None:
    assert set(too_long()) == LONGER


def test_an_init_only_lists() -> None:
    listing = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
    offenders = [
        f"{file.relative_to(ROOT).as_posix()}:{node.lineno}"
        for file in FILES
        if file.name == "__init__.py"
        for node in ast.parse(file.read_text("utf-8")).body
        if not isinstance(node, listing) and not is_docstring(node)
    ]
    assert offenders == []


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        file.relative_to(ROOT).as_posix()
        for file in FILES
        if (tree := ast.parse(file.read_text("utf-8"))).body and not ast.get_docstring(tree)
    ]
    assert silent == []


def test_the_facilitator_loads_and_the_domain_passes_without_qt() -> None:
    passed = run_python(NO_QT + IMPORT_ALL + DOMAIN_TESTS, ROOT)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_a_command_runs_without_qt() -> None:
    ran = run_python(NO_QT + RUN_COMMAND, ROOT)
    assert ran.returncode == 0, ran.stderr
    assert "prato-carbon-neutral" in ran.stdout
