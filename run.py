#!/usr/bin/env python3
"""Set up, open, check and measure Facilitator with Python's standard library alone.

python3 run.py                opens the demonstration (without a display: writes it to out/)
python3 run.py setup          only installs, into .venv
python3 run.py test [ARGS]    all checks; with ARGS, pytest gets these and no coverage is asked for
python3 run.py bench [ARGS]   measures; one JSON line each
python3 run.py gallery        draws every window and page into gallery/

Written in the syntax of Python 3.6, so that an older Python can say that it is too old.
"""

import ctypes
import hashlib
import importlib.util
import locale
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:
    sys.exit(
        "Serve Python 3.11 o più recente; questo è {0}.{1}. Installatelo e ripetete.\n"
        "Python 3.11 or later is needed; this is {0}.{1}. Install it, then try again.".format(
            *sys.version_info[:2]
        )
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
FACILITATOR = BIN / ("facilitator.exe" if os.name == "nt" else "facilitator")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "facilitator.stamp"
UNFINISHED = "unfinished"
OUT = ROOT / "out"

# Shared library → Debian's package. The first table is all that Qt needs without a screen.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libbrotlidec.so.1": "libbrotli1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
CHECKS = (
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy")),
    ("lint-imports", ("-c", LINT_IMPORTS, "--no-logo")),
)
PYTEST = ("-m", "pytest")
IN_PARALLEL = (*PYTEST, "-n", "auto", "--dist", "loadgroup")
FLOORS = ("tests/domain", "tests/storage")
COVERED = ("--cov", "--cov-branch", "--cov-report=term-missing", "--cov-fail-under=100")
# Covered lines are counted by the floors' own tests only: that takes as long as the tests.
TESTS = (
    ("pytest, domain and storage", (*IN_PARALLEL, *COVERED, *FLOORS)),
    ("pytest, all else", (*IN_PARALLEL, *("--ignore=" + floor for floor in FLOORS))),
)

SENTENCES = {
    "preparing": (
        "Preparo l’ambiente in {folder}: la prima volta scarico circa 150 MB.",
        "Preparing the environment in {folder}: the first time, about 150 MB are fetched.",
    ),
    "installing": (
        "Installo con apt-get: {packages}",
        "Installing with apt-get: {packages}",
    ),
    "no_venv": (
        "A questo Python manca il modulo venv. Date questo comando e ripetete:\n  {command}",
        "This Python has no venv module. Give this command, then try again:\n  {command}",
    ),
    "no_libraries": (
        "Mancano librerie di sistema per le finestre. Date questo comando e ripetete:\n  {command}",
        "System libraries for windows are missing. Give this command, then try again:\n  {command}",
    ),
    "unknown_system": (
        "Mancano librerie di sistema per le finestre: {names}. "
        "Installatele con il gestore di pacchetti di questo sistema e ripetete.",
        "System libraries for windows are missing: {names}. "
        "Install them with this system’s package manager, then try again.",
    ),
    "not_written": (
        "Non posso scrivere in {folder} ({reason}). "
        "Copiate la cartella dove avete il permesso di scrivere e ripetete.",
        "{folder} cannot be written ({reason}). "
        "Copy the folder to a place where you may write, then try again.",
    ),
    "not_made": (
        "Python non è riuscito a creare l’ambiente in {folder}. "
        "Il motivo è scritto qui sopra; cancellate la cartella e ripetete.",
        "Python could not make the environment in {folder}. "
        "The reason stands above; delete the folder, then try again.",
    ),
    "not_installed": (
        "Le librerie di requirements.lock non si sono installate; il motivo è scritto qui sopra. "
        "Se manca la rete, collegatevi e ripetete: si riprende da capo senza danni.",
        "The libraries of requirements.lock were not installed; the reason stands above. "
        "If the network is missing, connect and try again: starting over does no harm.",
    ),
    "demo_failed": (
        "La dimostrazione non è stata scritta in {folder}; il motivo è scritto qui sopra.",
        "The demonstration was not written to {folder}; the reason stands above.",
    ),
    "no_display": (
        "Qui non c’è uno schermo: scrivo la dimostrazione in {folder}.",
        "There is no display here: writing the demonstration to {folder}.",
    ),
    "ready": ("Pronto: python3 run.py", "Ready: python3 run.py"),
    "all_passed": ("Tutti i controlli sono superati.", "All checks passed."),
    "failed": ("Non superati: {names}", "Failed: {names}"),
    "usage": (
        "Uso: python3 run.py [setup | test [ARGOMENTI] | bench [ARGOMENTI] | gallery]",
        "Usage: python3 run.py [setup | test [ARGUMENTS] | bench [ARGUMENTS] | gallery]",
    ),
}


class SetUpError(Exception):
    """A job that cannot go on: the key of a sentence and the facts it names."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.sentence = sentence(key, **facts)


def sentence(key: str, **facts: object) -> str:
    """The sentence in the system's language; in both, Italian first, where that is not known."""
    italian, english = SENTENCES[key]
    name = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    if name is None and os.name == "nt":  # Elsewhere Python would take no language for English.
        name = locale.getlocale()[0]
    language = (name or "").split(".")[0].lower()
    if language in ("", "c", "posix"):
        return (italian + "\n" + english).format(**facts)
    return (italian if language.startswith("it") else english).format(**facts)


def say(key: str, **facts: object) -> None:
    print(sentence(key, **facts), flush=True)


def succeeds(*command: object, **environment: str) -> bool:
    words = [str(word) for word in command]
    return subprocess.call(words, cwd=str(ROOT), env=dict(os.environ, **environment)) == 0


def stamp() -> str:
    """What the environment was made from; another lock, project, folder or Python remakes it."""
    made_from = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), bytes(ROOT)):
        made_from.update(hashlib.sha256(part).digest())
    return "python{}.{} {}".format(*sys.version_info[:2], made_from.hexdigest())


def written_stamp() -> str:
    return STAMP.read_text("utf-8") if STAMP.exists() else ""


def has_sound_environment() -> bool:
    """Whether .venv holds a working Python of this version with pip, made here or by hand."""
    if written_stamp() == UNFINISHED or not PYTHON.exists():
        return False
    ask = f"import pip, sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    try:
        return subprocess.call([str(PYTHON), "-c", ask], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def on_debian_as_root() -> bool:
    return on_debian() and os.geteuid() == 0


def on_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def as_root(command: str) -> str:
    return command if os.geteuid() == 0 else "sudo " + command


def apt_install(packages: "list[str]") -> bool:
    say("installing", packages=" ".join(packages))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    succeeds("apt-get", "update", "-q", **quiet)
    return succeeds("apt-get", "install", "-q", "-y", "--no-install-recommends", *packages, **quiet)


def require_venv_module() -> None:
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if on_debian_as_root() and apt_install([package]):
        return
    raise SetUpError("no_venv", command="sudo apt-get install -y " + package)


def make_environment() -> None:
    require_venv_module()
    if VENV.exists():
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    STAMP.write_text(UNFINISHED, "utf-8")
    # Seen from inside .venv, sys.executable has just been removed.
    python = getattr(sys, "_base_executable", None) or sys.executable
    if not succeeds(python, "-m", "venv", VENV):
        raise SetUpError("not_made", folder=VENV)


def install_libraries() -> None:
    """Install the locked files and the project; a half-done job is known by its stamp."""
    STAMP.write_text(UNFINISHED, "utf-8")
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    locked = ["--only-binary", ":all:", "--require-hashes", "-r", LOCK]
    project = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    if not (succeeds(*pip, *locked) and succeeds(*pip, *project)):
        raise SetUpError("not_installed")
    STAMP.write_text(stamp(), "utf-8")


def prepare_environment() -> None:
    """Make .venv as the lock file says, or leave it alone if it is so already."""
    if written_stamp() == stamp() and PYTHON.exists():
        return
    say("preparing", folder=VENV)
    try:
        if not has_sound_environment():
            make_environment()
        install_libraries()
    except OSError as error:
        raise SetUpError("not_written", folder=VENV, reason=error.strerror or error) from error


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_command(libraries: "list[str]") -> "str | None":
    """The one command that installs these shared libraries, or None on an unknown system."""
    if on_debian():
        packages = [{**OFFSCREEN, **SCREEN}[library] for library in libraries]
        return as_root("apt-get install -y " + " ".join(packages))
    provided = " ".join(f"'{library}()(64bit)'" for library in libraries)
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            return as_root(f"{manager} install -y {provided}")
    return None


def require_libraries(libraries: "dict[str, str]") -> None:
    """See that Qt's system libraries load. Only Linux lacks them; asking takes milliseconds."""
    if not sys.platform.startswith("linux"):
        return
    missing = [library for library in libraries if not loads(library)]
    if missing and on_debian_as_root():
        apt_install([libraries[library] for library in missing])
        missing = [library for library in missing if not loads(library)]
    if not missing:
        return
    command = install_command(missing)
    if command is None:
        raise SetUpError("unknown_system", names=", ".join(missing))
    raise SetUpError("no_libraries", command=command)


def has_display() -> bool:
    signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, signs))


def write_demo() -> None:
    if not succeeds(FACILITATOR, "demo", OUT):
        raise SetUpError("demo_failed", folder=OUT)


def open_demo(arguments: "list[str]") -> int:
    """The demonstration in a window, or in files where there is no display."""
    if arguments:
        return explain(arguments)
    prepare_environment()
    if not has_display():
        say("no_display", folder=OUT)
        write_demo()
        return 0
    require_libraries({**OFFSCREEN, **SCREEN})
    if not (OUT / "demo.workshop").exists():
        write_demo()
    return subprocess.call([str(FACILITATOR), str(OUT / "demo.workshop")])


def set_up(arguments: "list[str]") -> int:
    if arguments:
        return explain(arguments)
    prepare_environment()
    require_libraries({**OFFSCREEN, **SCREEN} if has_display() else OFFSCREEN)
    say("ready")
    return 0


def check(arguments: "list[str]") -> int:
    """Every check, also after one has failed; the failed ones are named at the end."""
    prepare_environment()
    require_libraries(OFFSCREEN)
    tests = (("pytest", (*PYTEST, *arguments)),) if arguments else TESTS
    failed = []
    for name, command in (*CHECKS, *tests):
        print("== " + name, flush=True)
        if not succeeds(PYTHON, *command, QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
    if failed:
        say("failed", names=", ".join(failed))
        return 1
    say("all_passed")
    return 0


def run_module(module: str, arguments: "list[str]") -> int:
    prepare_environment()
    require_libraries(OFFSCREEN)
    return subprocess.call([str(PYTHON), "-m", module, *arguments], cwd=str(ROOT))


def explain(arguments: "list[str]") -> int:
    say("usage")
    return 0 if arguments in ([], ["-h"], ["--help"]) else 2


COMMANDS: "dict[str, Callable[[list[str]], int]]" = {
    "setup": set_up,
    "test": check,
    "bench": partial(run_module, "tests.bench"),
    "gallery": partial(run_module, "tests.gallery"),
}


def main(arguments: "list[str]") -> int:
    """Exit code of the job: 0 done, 1 it could not be done, 2 wrong usage."""
    job, rest = COMMANDS.get(arguments[0]) if arguments else None, arguments[1:]
    try:
        return job(rest) if job else open_demo(arguments)
    except SetUpError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
