"""The window speaks whole Italian: no string unfinished, and the compiled file is current."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "i18n" / "facilitator_it.ts"


WHILE_WRITTEN = """
import gc
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from resources import load

folder = Path(sys.argv[1])
load.path = lambda *parts: folder / parts[-1]
from ui.translate import Language

app = QCoreApplication([])
Language(app).speak("it")
(folder / "facilitator_it.qm").write_bytes(b"")
gc.collect()
print(app.translate("Actions", "Gather"))
"""


def messages() -> list[tuple[str, str]]:
    found = ElementTree.parse(TS).getroot().iter("message")
    return [(one.findtext("source", ""), one.findtext("translation", "")) for one in found]


def test_strings_of_the_code_are_translated_and_compiled() -> None:
    script = ROOT / "packaging" / "translate.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_no_string_hides_from_the_gathering_inside_another() -> None:
    """Qt's tool does not look into an f-string: what it does not find stays English."""
    for file in (ROOT / "ui").rglob("*.py"):
        for whole in ast.walk(ast.parse(file.read_text("utf-8"))):
            inside = ast.walk(whole) if isinstance(whole, ast.JoinedStr) else ()
            calls = (one.func for one in inside if isinstance(one, ast.Call))
            names = {getattr(func, "attr", getattr(func, "id", "")) for func in calls}
            assert not names & {"tr", "translate"}, file


def test_both_languages_name_the_same_facts() -> None:
    for source, italian in messages():
        assert set(re.findall(r"{\w*}", source)) == set(re.findall(r"{\w*}", italian)), source


def test_ellipses_stay() -> None:
    for source, italian in messages():
        assert source.endswith("…") == italian.endswith("…"), source


def test_a_translation_written_anew_leaves_an_open_window_its_words(tmp_path: Path) -> None:
    (tmp_path / "facilitator_it.qm").write_bytes(TS.with_suffix(".qm").read_bytes())
    call = [sys.executable, "-c", "import sys" + WHILE_WRITTEN, str(tmp_path)]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout.strip() == "Raggruppa", done.stderr
