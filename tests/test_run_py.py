"""run.py: what is done again and what is not, and one clear sentence for every failure."""

import ast
import re
import string
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import run

ROOT = Path(run.__file__).resolve().parent
BEFORE_3_11 = "import sys; sys.version_info = (3, 9, 2, 'final', 0); exec(open('run.py').read())"


class Calls:
    """Stands for every command that run.py would start, and remembers them as one line each."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failing = ""

    def succeeds(self, *command: object, **_environment: str) -> bool:
        self.lines.append(" ".join(map(str, command)))
        return not (self.failing and self.failing in self.lines[-1])

    def call(self, command: list[str], **_options: object) -> int:
        return 0 if self.succeeds(*command) else 1


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Calls:
    """run.py in an empty folder with a lock file, in Italian, starting nothing."""
    calls, venv = Calls(), tmp_path / ".venv"
    places = {"ROOT": tmp_path, "VENV": venv, "STAMP": venv / "facilitator.stamp"}
    places |= {"LOCK": tmp_path / "requirements.lock", "OUT": tmp_path / "out"}
    places |= {"PYTHON": venv / "python", "FACILITATOR": venv / "facilitator"}
    for name, place in places.items():
        monkeypatch.setattr(run, name, place)
    (tmp_path / "requirements.lock").write_text("qrcode==8.2\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(run, "succeeds", calls.succeeds)
    monkeypatch.setattr("run.subprocess.call", calls.call)
    monkeypatch.setattr(run, "loads", lambda _library: True)
    speak(monkeypatch, "it_IT.UTF-8")
    return calls


def speak(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("LC_ALL", language)


def hand_made(venv: Path) -> None:
    venv.mkdir()
    (venv / "python").touch()


def on_system(
    monkeypatch: pytest.MonkeyPatch, *, debian: bool, user: int, managers: tuple[str, ...] = ()
) -> None:
    monkeypatch.setattr("run.sys.platform", "linux")
    monkeypatch.setattr(run, "on_debian", lambda: debian)
    monkeypatch.setattr("run.os.geteuid", lambda: user, raising=False)
    monkeypatch.setattr("run.shutil.which", lambda name: name if name in managers else None)


def places_named(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def test_an_older_python_can_read_the_file_and_says_that_it_is_too_old() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", BEFORE_3_11],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert said.returncode == 1
    assert "Serve Python 3.11 o più recente; questo è 3.9." in said.stderr
    assert "Python 3.11 or later is needed; this is 3.9." in said.stderr


@pytest.mark.parametrize("key", run.SENTENCES)
def test_both_languages_name_the_same_facts(key: str) -> None:
    italian, english = run.SENTENCES[key]
    assert places_named(italian) == places_named(english)
    assert italian != english


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("it_IT.UTF-8", "Tutti i controlli sono superati."),
        ("it_CH", "Tutti i controlli sono superati."),
        ("en_GB.UTF-8", "All checks passed."),
        ("cs_CZ.UTF-8", "All checks passed."),
        ("C.UTF-8", "Tutti i controlli sono superati.\nAll checks passed."),
        ("", "Tutti i controlli sono superati.\nAll checks passed."),
    ],
)
def test_the_system_s_language_is_spoken(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.delenv("LANG", raising=False)
    speak(monkeypatch, language)
    assert run.sentence("all_passed") == said


def test_an_environment_is_made_once(calls: Calls, capsys: pytest.CaptureFixture[str]) -> None:
    hand_made(run.VENV)
    run.prepare_environment()
    assert "--require-hashes -r " + str(run.LOCK) in calls.lines[1]
    assert "--no-build-isolation --editable " + str(run.ROOT) in calls.lines[2]
    done = len(calls.lines)
    run.prepare_environment()
    assert len(calls.lines) == done
    assert capsys.readouterr().out.count("Preparo l’ambiente") == 1


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_another_lock_or_project_is_installed(calls: Calls, changed: str) -> None:
    hand_made(run.VENV)
    run.prepare_environment()
    done = len(calls.lines)
    (run.ROOT / changed).write_text("tqdm==4.70.1\n")
    run.prepare_environment()
    assert len(calls.lines) > done


def test_another_folder_or_python_is_another_stamp(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = run.stamp()
    monkeypatch.setattr("run.sys.version_info", (3, 99, 0))
    newer = run.stamp()
    monkeypatch.setattr(run, "ROOT", (run.ROOT / "moved"))
    run.ROOT.mkdir()
    (run.ROOT / "pyproject.toml").write_text("[project]\n")
    assert len({here, newer, run.stamp()}) == 3


def test_an_environment_made_by_hand_is_kept(calls: Calls) -> None:
    hand_made(run.VENV)
    (run.VENV / "own").touch()
    run.prepare_environment()
    assert (run.VENV / "own").exists()


@pytest.mark.parametrize("broken", ["interrupted", "without pip or of another Python", "gone"])
def test_a_half_made_environment_is_made_anew(calls: Calls, broken: str) -> None:
    hand_made(run.VENV)
    (run.VENV / "rest").touch()
    if broken == "interrupted":
        run.STAMP.write_text(run.UNFINISHED)
    elif broken == "gone":
        run.PYTHON.unlink()
    else:
        calls.failing = "import pip"
    run.prepare_environment()
    assert not (run.VENV / "rest").exists()
    assert any(line.endswith(f"-m venv {run.VENV}") for line in calls.lines)


def test_a_failed_install_says_so_and_starts_over_next_time(
    calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_made(run.VENV)
    calls.failing = "--require-hashes"
    assert run.main(["setup"]) == 1
    assert "Se manca la rete, collegatevi e ripetete" in capsys.readouterr().err
    assert run.written_stamp() == run.UNFINISHED
    assert not run.has_sound_environment()


def test_a_folder_that_cannot_be_written_is_named(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert run.main(["setup"]) == 1
    assert f"Non posso scrivere in {run.VENV} (Permission denied)" in capsys.readouterr().err


def test_without_the_venv_module_the_command_is_given(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    on_system(monkeypatch, debian=True, user=1000)
    monkeypatch.setattr("run.importlib.util.find_spec", lambda _name: None)
    assert run.main(["setup"]) == 1
    assert f"\n  sudo apt-get install -y {package}\n" in capsys.readouterr().err
    monkeypatch.setattr("run.os.geteuid", lambda: 0)
    assert run.main(["setup"]) == 0
    assert any(line.endswith(package) for line in calls.lines)


MISSING = ["libEGL.so.1", "libxcb-cursor.so.0"]


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ({"debian": True, "user": 1000}, "sudo apt-get install -y libegl1 libxcb-cursor0"),
        (
            {"debian": False, "user": 1000, "managers": ("dnf",)},
            "sudo dnf install -y 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
        (
            {"debian": False, "user": 0, "managers": ("zypper",)},
            "zypper install -y 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
    ],
)
def test_missing_libraries_come_with_one_exact_command(
    monkeypatch: pytest.MonkeyPatch, system: dict[str, Any], command: str
) -> None:
    on_system(monkeypatch, **system)
    monkeypatch.setattr(run, "loads", lambda library: library not in MISSING)
    with pytest.raises(run.SetUpError) as caught:
        run.require_libraries({**run.OFFSCREEN, **run.SCREEN})
    assert f"\n  {command}" in caught.value.sentence


def test_an_unknown_system_is_told_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    on_system(monkeypatch, debian=False, user=1000)
    monkeypatch.setattr(run, "loads", lambda library: library not in MISSING)
    with pytest.raises(run.SetUpError) as caught:
        run.require_libraries({**run.OFFSCREEN, **run.SCREEN})
    assert "libEGL.so.1, libxcb-cursor.so.0" in caught.value.sentence


def test_on_debian_root_installs_what_is_missing(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_system(monkeypatch, debian=True, user=0)
    monkeypatch.setattr(
        run, "loads", lambda library: library != "libGL.so.1" or len(calls.lines) > 1
    )
    run.require_libraries(run.OFFSCREEN)
    assert calls.lines[0].startswith("apt-get update")
    assert calls.lines[1].endswith(" libgl1")


def test_other_systems_bring_the_libraries_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("run.sys.platform", "win32")
    monkeypatch.setattr(run, "loads", lambda _library: False)
    run.require_libraries(run.OFFSCREEN)


@pytest.mark.parametrize(
    ("platform", "variables", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_there_is_a_display(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], display: bool
) -> None:
    monkeypatch.setattr(run, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(run, "os", SimpleNamespace(environ=variables))
    assert run.has_display() is display


def test_the_demonstration_opens_and_is_written_only_once(
    calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "has_display", lambda: True)
    window, demo = f"{run.FACILITATOR} {run.OUT / 'demo.workshop'}", f"demo {run.OUT}"
    hand_made(run.VENV)
    assert run.main([]) == 0
    assert calls.lines[-1] == window
    assert calls.lines[-2].endswith(demo)
    run.OUT.mkdir()
    (run.OUT / "demo.workshop").touch()
    calls.lines.clear()
    assert run.main([]) == 0
    assert calls.lines == [window]


def test_without_a_display_the_demonstration_is_written(
    calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "has_display", lambda: False)
    hand_made(run.VENV)
    assert run.main([]) == 0
    assert calls.lines[-1] == f"{run.FACILITATOR} demo {run.OUT}"
    calls.failing = "demo"
    assert run.main([]) == 1
    assert f"La dimostrazione non è stata scritta in {run.OUT}" in capsys.readouterr().err


def test_every_check_runs_and_the_failed_ones_are_named(
    calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_made(run.VENV)
    calls.failing = "ruff"
    assert run.main(["test"]) == 1
    assert capsys.readouterr().out.endswith("Non superati: ruff format, ruff check\n")
    assert calls.lines[-2].endswith("--cov-fail-under=100 tests/domain tests/storage")
    assert calls.lines[-1].endswith("--ignore=tests/domain --ignore=tests/storage")
    calls.failing = ""
    assert run.main(["test", "tests/domain", "-x"]) == 0
    assert calls.lines[-1].endswith("-m pytest tests/domain -x")


@pytest.mark.parametrize(
    ("words", "started"),
    [
        (["bench", "--only", "start"], "-m tests.bench --only start"),
        (["gallery"], "-m tests.gallery"),
    ],
)
def test_bench_and_gallery_are_handed_their_words(
    calls: Calls, words: list[str], started: str
) -> None:
    hand_made(run.VENV)
    assert run.main(words) == 0
    assert calls.lines[-1].endswith(started)


@pytest.mark.parametrize(
    ("words", "code"), [(["--help"], 0), (["instal"], 2), (["setup", "all"], 2)]
)
def test_wrong_words_are_answered_with_the_usage(
    calls: Calls, capsys: pytest.CaptureFixture[str], words: list[str], code: int
) -> None:
    assert run.main(words) == code
    assert capsys.readouterr().out.startswith("Uso: python3 run.py")
    assert calls.lines == []


def test_the_lock_holds_what_the_project_asks_for_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["test"]
    names = {re.split(r"[\[<>=]", line)[0].lower() for line in [*asked, "hatchling"]}
    entries = re.split(r"\n(?=\S)", lock)
    locked = {entry.split("==")[0] for entry in entries if "==" in entry}
    assert names <= locked
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
    assert "://" not in lock
    assert "index-url" not in lock
