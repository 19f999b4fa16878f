#!/usr/bin/env bash
# Builds the stand-alone program on Debian 12 or later into dist/facilitator, and tries it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v objdump >/dev/null; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "Manca objdump. Date questo comando e ripetete: sudo apt-get install -y binutils" >&2
        echo "objdump is missing. Give this command, then try again: sudo apt-get install -y binutils" >&2
        exit 1
    fi
    apt-get update -q
    apt-get install -q -y --no-install-recommends binutils
fi

# With a display named, the libraries of a real screen are seen to as well.
DISPLAY="${DISPLAY:-:0}" python3 run.py setup
python3 -m venv --clear build/venv
build/venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --only-binary :all: --require-hashes --requirement packaging/requirements.lock
# Installed for its version, which the program tells.
rm -rf build/wheel
.venv/bin/python -m hatchling build -t wheel -d build/wheel
# By its name: of a file, pip would keep the path, and the program would bear it.
build/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --no-index --find-links build/wheel facilitator
build/venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/facilitator.spec

python3 packaging/try_program.py dist/facilitator/facilitator
du -sh dist/facilitator
