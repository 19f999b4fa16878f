"""The window speaks whole Italian: no string unfinished, and the compiled file is current."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "resources" / "i18n" / "facilitator_it.ts"


def messages() -> list[tuple[str, str]]:
    found = ElementTree.parse(TS).getroot().iter("message")
    return [(one.findtext("source", ""), one.findtext("translation", "")) for one in found]


def test_strings_of_the_code_are_translated_and_compiled() -> None:
    script = ROOT / "packaging" / "translate.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_both_languages_name_the_same_facts() -> None:
    for source, italian in messages():
        assert set(re.findall(r"{\w*}", source)) == set(re.findall(r"{\w*}", italian)), source


def test_ellipses_stay() -> None:
    for source, italian in messages():
        assert source.endswith("…") == italian.endswith("…"), source
