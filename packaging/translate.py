"""The window's Italian: gather its strings, compile their translations, or check both.

    python packaging/translate.py           gathers new strings into the .ts file, makes the .qm
    python packaging/translate.py --check   exit 1 if a string lacks its Italian or the .qm is old

Strings in the code are English; a person translates the .ts file, by hand or with Qt Linguist.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "facilitator_it.ts"
QM = TS.with_suffix(".qm")
_TOOLS = Path(PySide6.__file__).parent


def gather(target: Path) -> None:
    """Bring the strings of the window's code into a .ts file; what is no longer used goes."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "ui").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    _run("lupdate", [*options, *sources, "-ts", str(target)])


def release(source: Path, target: Path) -> None:
    """Compile a .ts file to a .qm file."""
    _run("lrelease", ["-silent", str(source), "-qm", str(target)])


def unfinished(source: Path) -> list[str]:
    """The strings of a .ts file that have no finished translation."""
    messages = ElementTree.parse(source).getroot().iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]


def faults() -> list[str]:
    """What is wrong with the committed translation, a sentence each."""
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder) / TS.name, Path(folder) / QM.name
        ts.write_bytes(TS.read_bytes())
        gather(ts)
        found = [f"not translated: {text}" for text in unfinished(ts)]
        if _strings(ts) != _strings(TS):
            found.append(f"{TS.name} does not hold the strings of the code")
        release(TS, qm)
        if not QM.exists() or qm.read_bytes() != QM.read_bytes():
            found.append(f"{QM.name} was not made from {TS.name} as it stands")
    return found


def _strings(source: Path) -> list[tuple[str, str]]:
    contexts = ElementTree.parse(source).getroot().iter("context")
    return sorted(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    )


def _run(tool: str, arguments: Sequence[str]) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    subprocess.run([str(_TOOLS / f"{tool}{suffix}"), *arguments], cwd=ROOT, check=True)


def main(arguments: Sequence[str]) -> int:
    """Gather and compile, or check; the exit code."""
    if "--check" not in arguments:
        gather(TS)
        release(TS, QM)
    found = faults()
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
